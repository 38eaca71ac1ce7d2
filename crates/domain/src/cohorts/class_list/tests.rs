//! Class lists as schools export them, and as they get spoilt.

use super::*;
use crate::{
    cohorts::YearGroup,
    forces::{DeliveryModel, shipped},
    table_file::{Fault, FileFault, Limits, Table},
};
use jiff::civil::date;
use proptest::prelude::*;

fn northumbria() -> DeliveryModel {
    shipped().into_iter().find(|model| model.code == "northumbria-year").unwrap()
}

/// Reads with the guessed mapping, for a cohort that starts in September 2026.
fn list(text: &str) -> Result<ClassList, ListFault> {
    let table = Table::open(text.as_bytes(), Limits::CLASS_LIST)?;
    let mapping = Guess::from(table.header()).mapping()?;
    let model = northumbria();
    read(
        &table,
        &mapping,
        Rules { model: &model, start: date(2026, 9, 7), today: date(2026, 7, 1) },
    )
}

fn codes(text: &str) -> Vec<(u64, Vec<&'static str>)> {
    let read = list(text).unwrap();
    read.failed.iter().map(|row| (row.line, row.faults.iter().map(Fault::code).collect())).collect()
}

#[test]
fn headings_of_several_systems_are_guessed() {
    for text in [
        "UPN,Surname,Forename,Preferred Forename,DOB,Year Group,Reg Group,FSM\n\
         A990200100001,Rise,Larkin,Lark,01/02/2017,Year 5,5B,T\n",
        "Legal last name\tLegal first name\tPreferred first name\tDate of birth\tYear group\tRegistration form\n\
         Rise\tLarkin\tLark\t01 Feb 2017\tYear 5\t5B\n",
        "Name;DOB;NC Year;Class\nRise, Lark;2017-02-01;5;5B\n",
        "Full name,Date of Birth,Yr,Class\nLark Rise,1-Feb-2017,Y5,5B\n",
        "Surname Forename,Date of Birth,Yr,Class\nRise Lark,1-Feb-2017,Y5,5B\n",
        "Enw Cyntaf,Cyfenw,Dyddiad Geni,Blwyddyn,Dosbarth\nLark,Rise,01/02/2017,Blwyddyn 5,5B\n",
    ] {
        let read = list(text).unwrap();
        assert_eq!(read.failed, [], "{text}");
        let pupil = &read.pupils[0].pupil;
        assert_eq!(
            (pupil.given_name.as_str(), pupil.family_name.as_str()),
            ("Lark", "Rise"),
            "{text}"
        );
        assert_eq!((pupil.born, pupil.year_group.number()), (date(2017, 2, 1), 5));
        assert_eq!(pupil.class.as_deref(), Some("5B"));
        assert_eq!(read.pupils[0].line, 2);
    }
}

#[test]
fn every_kind_of_bad_row_has_its_reason() {
    let text = "Forename,Surname,DOB,Year,Class\n\
        Lark,Rise,01/02/2017,5,5B\n\
        ,Rise,01/02/2017,5,5B\n\
        Wren,,,,\n\
        Wren,Rise,31/02/2017,5,5B\n\
        Wren,Rise,01/02/17,5,5B\n\
        Wren,Rise,01/02/2027,5,5B\n\
        Wren,Rise,01/02/2019,3,3A\n\
        Wren,Rise,01/02/2010,11,11X\n\
        Wren,Rise,01/02/2017,5/6,5B\n\
        Wren,Rise,01/02/2017,6,6B\n\
        LARK,rise,2017-02-01,5,5B\n\
        =cmd(),Rise,01/02/2017,5,5B\n\
        Wren,Rise,01/02/2017,5\n\
        77,Rise,01/02/2017,5,@x\n";
    assert_eq!(
        codes(text),
        [
            (3, vec!["pupil-blank"]),
            (4, vec!["pupil-blank", "pupil-blank"]),
            (5, vec!["pupil-not-a-date"]),
            (6, vec!["pupil-two-digit-year"]),
            (7, vec!["pupil-born-in-future"]),
            (8, vec!["pupil-too-young", "pupil-year-group-not-taken"]),
            (9, vec!["pupil-too-old", "pupil-year-group-not-taken"]),
            (10, vec!["pupil-not-a-year-group"]),
            (11, vec!["pupil-year-group-not-taken"]),
            (12, vec!["pupil-listed-twice"]),
            (13, vec!["pupil-not-a-name"]),
            (14, vec!["row-cell-count"]),
            (15, vec!["pupil-not-a-name", "pupil-not-a-name"]),
        ]
    );
    assert_eq!(list(text).unwrap().pupils.len(), 1);
}

#[test]
fn the_birth_date_gives_the_year_group_where_the_list_does_not_and_the_list_wins_where_it_does() {
    let read = list("Forename,Surname,DOB\nLark,Rise,31/08/2017\n").unwrap();
    assert_eq!(read.pupils[0].pupil.year_group.number(), 5);
    assert_eq!(read.pupils[0].note, None);
    let read = list("Forename,Surname,DOB,Year\nLark,Rise,20/08/2016,5\n").unwrap();
    let by_birth = read_year_group("6");
    assert_eq!(read.pupils[0].note, Some(Note::TaughtOutOfYear { by_birth }));
}

#[test]
fn unique_pupil_numbers_are_never_taken() {
    let text = "UPN,Surname,DOB,Sheet\nA990200100001,Rise,01/02/2017,x\n";
    let table = Table::open(text.as_bytes(), Limits::CLASS_LIST).unwrap();
    let names = |forename| NameColumns::Apart { forename, preferred: None, surname: 1 };
    let mapping = Mapping { names: names(0), born: 2, year_group: None, class: None };
    let fault = mapping.check(table.header()).unwrap_err();
    assert_eq!(fault, ListFault::HoldsUpns { column: Column::Forename, number: 1 });
    // Under a heading that does not tell, the cells do; anywhere else they are not looked at.
    let text = "Forename,Surname,DOB,Class\nLark,Rise,01/02/2017,H99020010000A\n";
    assert_eq!(list(text).unwrap_err(), ListFault::HoldsUpns { column: Column::Class, number: 4 });
    assert!(list(&text.replace("Class", "Sheet")).is_ok());
}

#[test]
fn a_mapping_that_does_not_fit_is_refused() {
    let table = Table::open(b"a,b,c\n", Limits::CLASS_LIST).unwrap();
    let names = NameColumns::Whole { column: 0, order: NameOrder::ForenameFirst };
    let mapping = |born, class| Mapping { names, born, year_group: None, class };
    assert_eq!(
        mapping(3, None).check(table.header()),
        Err(ListFault::NoSuchColumn { column: Column::Born, number: 4 })
    );
    assert_eq!(
        mapping(1, Some(1)).check(table.header()),
        Err(ListFault::ChosenTwice { column: Column::Class, number: 2 })
    );
    let missing = Guess::from(table.header()).mapping().unwrap_err();
    let columns = ["Forename", "Surname", "Date of birth"].map(str::to_owned).to_vec();
    assert_eq!(missing, FileFault::MissingColumns { columns });
    assert_eq!(list("Name,DOB\n").unwrap_err(), ListFault::File(FileFault::NoRows));
}

#[test]
fn year_groups_are_read_as_schools_write_them() {
    for text in
        ["5", "05", "Y5", "y 5", "Yr5", "Yr. 5", "Year 5", "YEAR 05", "NC Year 5", "Year Group 5"]
    {
        assert_eq!(read_year_group(text).map(YearGroup::number), Some(5), "{text}");
    }
    for text in ["R", "Reception", "YR", "Year R", "0"] {
        assert_eq!(read_year_group(text).map(YearGroup::number), Some(0), "{text}");
    }
    for text in ["", "5/6", "Year 14", "N2", "Nursery", "5B", "five", "-5", "005", "Year"] {
        assert_eq!(read_year_group(text), None, "{text}");
    }
}

#[test]
fn the_file_of_failed_rows_holds_the_chosen_columns_only_and_reads_again_once_mended() {
    let text = "UPN,Forename,Surname,DOB,Year,FSM\n\
        A990200100001,Lark,Rise,1/2/17,5,T\nA990200100002,=Wren,Rise,01/02/2017,5,F\n";
    let read = list(text).unwrap();
    let file = read.failed_file(["Line", "Why"], |fault| fault.code().to_owned());
    let file = String::from_utf8(file).unwrap();
    assert_eq!(
        file,
        "\u{feff}Line,Why,Forename,Surname,DOB,Year\r\n\
         2,pupil-two-digit-year,Lark,Rise,1/2/17,5\r\n\
         3,pupil-not-a-name,'=Wren,Rise,01/02/2017,5\r\n"
    );
    let mended = list(&file.replace("1/2/17", "1/2/2017").replace("'=", "")).unwrap();
    assert_eq!((mended.pupils.len(), mended.failed.len()), (2, 0));
    assert!(!format!("{read:?} {mended:?}").contains("Rise"));
}

#[test]
fn every_code_is_on_the_list_of_codes() {
    let text = "Name,DOB,Year\nLark,01/02/2017,5\nLark Rise,01/02/1990,\n";
    for (_, found) in codes(text) {
        for code in found {
            assert!(PupilFault::CODES.contains(&code), "{code}");
        }
    }
}

proptest! {
    #[test]
    fn no_row_makes_it_panic(row in "[ -~éŵ\t]{0,60}", whole in "\\PC{0,20}", born in "\\PC{0,12}") {
        let _ = list(&format!("Forename,Surname,DOB,Year,Class\n{row}\n"));
        let quoted = whole.replace('"', "\"\"");
        let born = born.replace('"', "\"\"");
        let _ = list(&format!("Surname Forename,DOB\n\"{quoted}\",\"{born}\"\n"));
        let _ = read_year_group(&whole);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut file = b"Name,DOB,Class\n".to_vec();
        file.extend(bytes);
        if let Ok(table) = Table::open(&file, Limits::CLASS_LIST) {
            let mapping = Guess::from(table.header()).mapping().unwrap();
            let model = northumbria();
            let rules = Rules { model: &model, start: date(2026, 9, 7), today: date(2026, 7, 1) };
            let _ = read(&table, &mapping, rules);
        }
    }
}
