//! The invented sample with the real header, a file of faults, and files that lack columns.

use super::*;
use crate::{
    schools::{Establishment, Phase, Status, Urn},
    table_file::{Encoding, Fault, FileFault, Limits, RowFault},
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const SAMPLE: &[u8] = include_bytes!("../../../../../examples/gias/edubasealldata20261101.csv");
const FAULTS: &[u8] = include_bytes!("../../../tests/data/gias_faults.csv");

fn judged(bytes: &[u8], held: &BTreeMap<Urn, Establishment>) -> Result<Preview, FileFault> {
    preview(bytes, Limits::ESTABLISHMENTS, Rules { held, authorities: None, typed: None })
}

fn all_new(bytes: &[u8]) -> BTreeMap<Urn, Establishment> {
    let preview = judged(bytes, &BTreeMap::new()).unwrap();
    let new = preview.rows.into_iter().filter_map(|row| match row.verdict {
        Verdict::New(school) => Some((school.urn, *school)),
        _ => None,
    });
    new.collect()
}

fn sample_text() -> String {
    encoding_rs::WINDOWS_1252.decode(SAMPLE).0.into_owned()
}

/// The sample with the given columns left out, as UTF-8.
fn without(columns: &[&str]) -> Vec<u8> {
    let text = sample_text();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let keep: Vec<usize> = (0..139).filter(|at| !columns.contains(&&rows[0][*at])).collect();
    let mut out = csv::Writer::from_writer(Vec::new());
    for row in &rows {
        out.write_record(keep.iter().map(|at| &row[*at])).unwrap();
    }
    out.into_inner().unwrap()
}

#[test]
fn the_sample_with_the_real_header_is_read_in_windows_1252_and_in_utf_8() {
    let preview = judged(SAMPLE, &BTreeMap::new()).unwrap();
    assert_eq!(preview.encoding, Encoding::Windows1252);
    let expected = Counts { new: 236, closed: 14, not_primary: 50, ..Counts::default() };
    assert_eq!(preview.counts, expected);
    assert_eq!((preview.missing.as_slice(), preview.counts.rows()), (&[][..], 300));
    assert_eq!(preview.rows[0].line, 2);

    let utf8 = sample_text();
    let again = judged(utf8.as_bytes(), &BTreeMap::new()).unwrap();
    assert_eq!((again.encoding, &again.rows), (Encoding::Utf8, &preview.rows));
    assert!(again.rows.iter().any(|row| row.name.contains("Zoë’s Wood")));
}

#[test]
fn a_school_keeps_what_we_keep_and_nothing_of_its_head() {
    let held = all_new(SAMPLE);
    let school = &held[&"900001".parse().unwrap()];
    assert_eq!(school.name, "Larkrise Primary School");
    assert_eq!((school.status, school.phase), (Status::Open, Phase::Primary));
    assert_eq!((school.low_age, school.high_age), (Some(3), Some(11)));
    assert_eq!(school.la_estab().unwrap().to_string(), "990/2000");
    assert_eq!(school.postcode.unwrap().outward(), "NM18");
    assert_eq!(school.website_link().unwrap(), "https://www.larkrisenorthmere0.example");
    assert_eq!(school.telephone.as_deref(), Some("01632960000"));
    let kept = format!("{held:?}");
    assert!(!kept.contains("Headteacher") && !kept.contains("Not applicable"));
}

#[test]
fn a_second_reading_finds_what_changed_and_what_is_absent() {
    let mut held = all_new(SAMPLE);
    let urns: Vec<Urn> = held.keys().copied().collect();
    held.get_mut(&urns[0]).unwrap().town = Some("Elsewhere".to_owned());
    held.get_mut(&urns[1]).unwrap().pupils = None;
    held.remove(&urns[2]);
    let mut gone = held[&urns[3]].clone();
    gone.urn = "999999".parse().unwrap();
    held.insert(gone.urn, gone.clone());

    let preview = judged(SAMPLE, &held).unwrap();
    let counts = preview.counts;
    assert_eq!((counts.new, counts.changed, counts.unchanged), (1, 2, 233));
    assert_eq!(preview.absent, [gone.urn]);
    let fields = preview.rows.iter().filter_map(|row| match &row.verdict {
        Verdict::Changed { fields, .. } => Some(fields.as_slice()),
        _ => None,
    });
    assert_eq!(fields.collect::<Vec<_>>(), [[Column::Town], [Column::Pupils]]);
}

#[test]
fn a_school_that_is_held_and_closes_is_told_with_its_day() {
    let text = sample_text();
    let mut held = all_new(SAMPLE);
    let urn: Urn = "900001".parse().unwrap();
    let line = text.lines().nth(1).unwrap();
    let closed = line.replace("\"1\",\"Open\"", "\"2\",\"Closed\"").replace(
        "\"00\",\"Not applicable\",\"\",\"2\",\"Primary\"",
        "\"00\",\"Not applicable\",\"31-08-2026\",\"2\",\"Primary\"",
    );
    let judged = judged(text.replace(line, &closed).as_bytes(), &held).unwrap();
    let on = Some(jiff::civil::date(2026, 8, 31));
    assert_eq!(judged.rows[0].verdict, Verdict::Closed { on, is_held: true });
    held.remove(&urn);
}

#[test]
fn missing_optional_columns_are_told_and_leave_what_is_held_alone() {
    let held = all_new(SAMPLE);
    let file = without(&["Town", "SchoolWebsite", "HeadLastName", "CHNumber"]);
    let preview = judged(&file, &held).unwrap();
    assert_eq!(preview.missing, [Column::Town, Column::Website]);
    assert_eq!((preview.counts.changed, preview.counts.unchanged), (0, 236));
}

#[test]
fn columns_may_move_be_added_and_be_renamed_but_not_be_missing_or_doubled() {
    let text = sample_text().replacen("SchoolWebsite", "Website", 1).replacen(
        "\"CHNumber\"",
        "\"FaxNum\"",
        1,
    );
    assert_eq!(judged(text.as_bytes(), &all_new(SAMPLE)).unwrap().counts.unchanged, 236);

    let fault = judged(&without(&["URN", "Postcode"]), &BTreeMap::new()).unwrap_err();
    assert_eq!(fault, FileFault::MissingColumns { columns: vec!["URN".into(), "Postcode".into()] });

    let doubled = sample_text().replacen("\"CHNumber\"", "\"Postcode\"", 1);
    let fault = judged(doubled.as_bytes(), &BTreeMap::new()).unwrap_err();
    let expected = FileFault::RepeatedColumn { column: "Postcode".into(), first: 65, again: 137 };
    assert_eq!(fault, expected);
    let header_alone = sample_text().lines().next().unwrap().to_owned();
    assert_eq!(judged(header_alone.as_bytes(), &BTreeMap::new()).unwrap_err(), FileFault::NoRows);
}

#[test]
fn every_spoilt_row_is_refused_with_its_column() {
    let preview = judged(FAULTS, &BTreeMap::new()).unwrap();
    let told =
        |faults: &[Refusal]| -> Vec<_> { faults.iter().map(|f| (f.column, f.why)).collect() };
    let found: Vec<_> = preview.failed.iter().map(|row| (row.line, told(&row.faults))).collect();
    let one = |column, why| vec![(Some(column), why)];
    assert_eq!(
        found,
        [
            (3, one(Column::Urn, Why::NotAUrn)),
            (4, one(Column::Urn, Why::UrnTwice { first_line: 2 })),
            (5, one(Column::OpenDate, Why::NotADate)),
            (6, one(Column::Postcode, Why::NotAPostcode)),
            (7, one(Column::Postcode, Why::NotAPostcode)),
            (8, one(Column::LowAge, Why::NotANumber)),
            (9, one(Column::LowAge, Why::AgesReversed)),
            (10, one(Column::Status, Why::UnknownCode)),
            (11, one(Column::Name, Why::Blank)),
            (12, one(Column::Name, Why::Formula)),
            (
                14,
                vec![
                    (Some(Column::Pupils), Why::NotANumber),
                    (Some(Column::Easting), Why::NotANumber)
                ]
            ),
            (
                15,
                vec![
                    (Some(Column::La), Why::NotACode),
                    (Some(Column::Postcode), Why::NotAPostcode)
                ]
            ),
            (16, vec![(None, Why::Row(RowFault::CellCount { found: 100, expected: 139 }))]),
        ]
    );
    assert_eq!((preview.counts.new, preview.counts.refused), (3, 13));
    let website = &preview.rows[11];
    assert_eq!(website.warnings, [Refusal { column: Some(Column::Website), why: Why::Formula }]);
    assert!(matches!(&website.verdict, Verdict::New(school) if school.website.is_none()));
    for fault in preview.failed.iter().flat_map(|row| &row.faults) {
        assert!(Refusal::CODES.contains(&fault.code()));
    }
}

#[test]
fn the_file_of_failed_rows_can_be_mended_and_read_again() {
    let preview = judged(FAULTS, &BTreeMap::new()).unwrap();
    let file = preview.failed_file(["Line", "Why"], |fault| fault.code().to_owned());
    let text = String::from_utf8(file).unwrap();
    assert!(text.contains("'=HYPERLINK"));
    assert!(!text.contains("Headteacher"));
    let again = judged(
        text.replace("=HYPERLINK(\"\"https://trap.example\"\")", "Mended").as_bytes(),
        &BTreeMap::new(),
    );
    // The name is mended; of the twins one stands now, and the short row has blanks at its end.
    assert_eq!(again.unwrap().counts.refused, 10);
}

#[test]
fn other_authorities_are_left_out_when_some_are_asked_for() {
    let asked = BTreeSet::from(["990".parse().unwrap()]);
    let held = BTreeMap::new();
    let rules = Rules { held: &held, authorities: Some(&asked), typed: None };
    let counts = preview(SAMPLE, Limits::ESTABLISHMENTS, rules).unwrap().counts;
    assert_eq!((counts.elsewhere, counts.rows()), (225, 300));
    assert!(counts.new > 0);
}

#[test]
fn ages_keep_schools_that_no_phase_names() {
    let kept: BTreeSet<&str> =
        all_new(SAMPLE).values().map(|school| school.phase.as_str()).collect();
    let expected = [
        "all_through",
        "middle_deemed_primary",
        "middle_deemed_secondary",
        "not_applicable",
        "primary",
    ];
    assert_eq!(kept, BTreeSet::from(expected));
}

#[test]
fn a_website_becomes_a_link_only_where_it_is_one() {
    let mut school = all_new(SAMPLE).into_values().next().unwrap();
    for (text, link) in [
        ("www.larkrise.example/a?b", Some("https://www.larkrise.example/a?b")),
        ("HTTP://larkrise.example", Some("HTTP://larkrise.example")),
        ("javascript:alert(1.0)", None),
        ("head@larkrise.example", None),
        ("none yet", None),
    ] {
        school.website = Some(text.to_owned());
        assert_eq!(school.website_link().as_deref(), link, "{text}");
    }
}

#[test]
fn words_for_nothing_are_nothing() {
    for cell in ["", "-", "..", "NULL", "n/a", "Not Applicable", "Does not apply", "None"] {
        assert_eq!(present(cell), None, "{cell}");
    }
    for cell in ["0", "Nonesuch", "Not applicable here", "--", "Île-Nord"] {
        assert_eq!(present(cell), Some(cell));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Bytes thrown into the sample's first rows never stop the reading with a panic, and a row
    /// that is kept has the URN it came with.
    #[test]
    fn spoilt_bytes_never_make_it_panic(
        spoils in proptest::collection::vec((0_usize..4000, any::<u8>()), 1..20)
    ) {
        let header = SAMPLE.iter().position(|b| *b == b'\n').unwrap() + 1;
        let mut bytes = SAMPLE[..header + 4000].to_vec();
        for (at, byte) in spoils {
            bytes[header + at] = byte;
        }
        if let Ok(preview) = judged(&bytes, &BTreeMap::new()) {
            for row in preview.rows {
                if let Verdict::New(school) = row.verdict {
                    prop_assert_eq!(Some(school.urn), row.urn);
                }
            }
        }
    }
}

#[test]
fn what_a_person_typed_is_kept_and_the_row_says_what_the_file_has() {
    let mut held = all_new(SAMPLE);
    let urn: Urn = "900001".parse().unwrap();
    let school = held.get_mut(&urn).unwrap();
    let register = school.town.replace("Lower Northmere".to_owned()).unwrap();
    school.pupils = Some(1);
    let typed = BTreeMap::from([(urn, BTreeSet::from([Column::Town, Column::Name]))]);
    let rules = Rules { held: &held, authorities: None, typed: Some(&typed) };
    let judged = preview(SAMPLE, Limits::ESTABLISHMENTS, rules).unwrap();
    let row = &judged.rows[0];
    let Verdict::Changed { to, fields } = &row.verdict else { panic!("{row:?}") };
    assert_eq!(*fields, [Column::Pupils]);
    assert_eq!(to.town.as_deref(), Some("Lower Northmere"));
    assert_eq!(row.kept, [Kept { column: Column::Town, file: register }]);
    assert!(judged.rows[1..].iter().all(|row| row.kept.is_empty()));
}

#[test]
fn a_column_that_is_taken_over_makes_two_descriptions_the_same_there() {
    let held = all_new(SAMPLE);
    let mut all = held.values();
    let (one, other) = (all.next().unwrap(), all.next_back().unwrap());
    let mut mixed = one.clone();
    for column in one.changes(other) {
        assert_ne!(one.value(column), other.value(column), "{column:?}");
        mixed.take(column, other);
        assert!(!mixed.changes(other).contains(&column), "{column:?}");
    }
    assert!(mixed.changes(other).is_empty());
    for column in Column::ALL {
        assert_eq!(Column::of_heading(column.heading()), Some(column));
    }
}
