//! The documents as they come out: their text, their tags, and the same bytes each time.
#![cfg(feature = "pdf")]

use documents::{
    AssuranceLetter, Block, CardText, CertificateChild, CertificateRun, CertificateText,
    ChildCards, CodeCards, EvidenceReport, Front, KeySheet, Press, PressError, Proof,
    RegisterSheet, Signature, TableData, Typesetter,
};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

static PRESS: LazyLock<Typesetter> = LazyLock::new(Typesetter::new);

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn front(title: &str) -> Front {
    Front {
        lang: "en".to_owned(),
        title: title.to_owned(),
        author: "Exampleshire Police".to_owned(),
        date: Some(jiff::civil::date(2026, 11, 4)),
    }
}

fn words(lang: &str, [force, heading, lead, body, occasion]: [&str; 5]) -> CertificateText {
    let sign = |name: &str, role: &str| Signature { name: name.to_owned(), role: role.to_owned() };
    CertificateText {
        lang: lang.to_owned(),
        force: force.to_owned(),
        heading: heading.to_owned(),
        lead: lead.to_owned(),
        body: body.to_owned(),
        occasion: occasion.to_owned(),
        signatures: vec![sign("A. N. Example", "Chief Constable"), sign("", "Headteacher")],
        proof: "See that this is real".to_owned(),
    }
}

fn certificates(children: usize) -> CertificateRun {
    let names =
        ["Tŷwyn Ŵyn-Example", "Ellie Sampleton", "Maximiliana Featherstonehaugh-Placeholder"];
    let children = (0..children).map(|index| CertificateChild {
        name: format!(
            "{}{}",
            names[index % 3],
            if index < 3 { String::new() } else { format!(" {index}") }
        ),
        school: "Bryn Ffug Primary School".to_owned(),
        own: Vec::new(),
        proof: Some(
            Proof::at(&format!("https://example.test/proof/{index:022}")).expect("it is short"),
        ),
    });
    CertificateRun {
        front: front("Mini Police certificates"),
        texts: vec![
            words(
                "en",
                [
                    "Exampleshire Police",
                    "Certificate",
                    "This certificate is presented to",
                    "who promised to be kind, to listen and to help the neighbourhood, and who \
                     served as a member of the Mini Police",
                    "Attestation ceremony, Example Town Hall, Wednesday 4 November 2026",
                ],
            ),
            words(
                "cy",
                [
                    "Heddlu Enghraifft",
                    "Tystysgrif",
                    "Cyflwynir y dystysgrif hon i",
                    "a addawodd fod yn garedig, gwrando a helpu’r gymdogaeth, ac a wasanaethodd \
                     fel aelod o’r Heddlu Bach",
                    "Seremoni ardystio, Neuadd y Dref, dydd Mercher 4 Tachwedd 2026",
                ],
            ),
        ],
        children: children.collect(),
    }
}

fn cards() -> CodeCards {
    CodeCards {
        front: front("Survey code cards"),
        school: "Bryn Ffug Primary School".to_owned(),
        heading: "Your survey code".to_owned(),
        steps: owned(&[
            "Type the code on the survey page.",
            "Answer only what you want to.",
            "Give the card back to your teacher.",
        ]),
        cards: (0..10).map(|index| format!("KXT{index}-7HQM")).collect(),
        key: KeySheet {
            title: "Key sheet: keep this at school".to_owned(),
            paragraphs: owned(&[
                "Write each child’s name beside their code, by hand. Do not copy or scan this sheet.",
                "Destroy it when the last survey is done.",
            ]),
            code: "Code".to_owned(),
            name: "Name".to_owned(),
        },
    }
}

const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 60" width="400" height="60" font-family="Arial, Libertinus Serif, sans-serif"><title>Safe</title><defs><pattern id="p" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#b2abd2"/><path d="M0 8L8 0" stroke="#0b0c0c"/></pattern></defs><rect x="10" y="10" width="300" height="28" fill="url(#p)" stroke="#0b0c0c"/><text x="20" y="55" font-size="14">Strongly agree 38%</text></svg>"##;

fn table() -> TableData {
    TableData {
        caption: "I feel safe in my neighbourhood".to_owned(),
        head: owned(&["Group", "Base", "Strongly agree"]),
        rows: vec![
            owned(&["Offered a place", "370", "38%"]),
            owned(&["Not offered", "512", "24%"]),
        ],
    }
}

fn report() -> EvidenceReport {
    let text = |text: &str| text.to_owned();
    EvidenceReport {
        front: front("What the Mini Police changes in Exampleshire"),
        subtitle: text("Evidence report for the year 2025/26"),
        about: owned(&["37 schools, 882 children", "Evidence level: audited draw"]),
        contents: text("Contents"),
        figure: text("Figure"),
        table: text("Table"),
        blocks: vec![
            Block::Heading { level: 1, text: text("Summary") },
            Block::Paragraph {
                text: text("Being offered a place led to more children *strongly* agreeing."),
            },
            Block::Note {
                title: text("Who is missing"),
                text: text("Two schools did not answer."),
            },
            Block::List { items: owned(&["First aim", "Second aim"]) },
            Block::Heading { level: 2, text: text("Feeling safe") },
            Block::Figure {
                svg: SVG.to_owned(),
                alt: text("Offered a place: 38% strongly agree. Not offered: 24%."),
                caption: text("I feel safe in my neighbourhood"),
                table: Some(table()),
            },
            Block::Quote { text: text("They listen to us now."), by: text("a teacher") },
        ],
    }
}

fn register() -> RegisterSheet {
    let row = |name: &str| owned(&[name, "", "", "no photo"]);
    RegisterSheet {
        front: front("Register: road safety"),
        about: vec![("When:".to_owned(), "Wednesday 4 November 2026, 9:15am".to_owned())],
        table: TableData {
            caption: "Register".to_owned(),
            head: owned(&["Child", "Here", "Not here", "To know"]),
            rows: vec![row("Ellie Sampleton"), row("Tŷwyn Ŵyn-Example")],
        },
        notes: owned(&["Copy this into Capbadge today, then destroy the sheet."]),
    }
}

/// Runs one of poppler's programs on a document.
fn poppler(program: &str, options: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder for the document");
    let path = folder.path().join("document.pdf");
    std::fs::write(&path, pdf).expect("the document is written");
    let mut command = Command::new(program);
    command.args(options).arg(&path);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().expect("poppler-utils is installed");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn text(pdf: &[u8]) -> String {
    poppler("pdftotext", &["-layout"], pdf)
}

fn tags(pdf: &[u8]) -> String {
    poppler("pdfinfo", &["-struct-text"], pdf)
}

/// Written where a person can look at them when the variable is set.
fn keep(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os("CAPBADGE_DOCUMENTS") {
        std::fs::write(Path::new(&folder).join(name), pdf).expect("the folder is there");
    }
}

#[test]
fn a_certificate_has_a_page_in_each_language_with_welsh_letters() {
    let pdf = PRESS.certificates(&certificates(3)).unwrap();
    keep("certificates.pdf", &pdf);
    let text = text(&pdf);
    assert_eq!(text.matches("Tŷwyn Ŵyn-Example").count(), 2, "{text}");
    assert!(text.contains("Tystysgrif") && text.contains("dydd Mercher 4 Tachwedd 2026"));
    let about = poppler("pdfinfo", &[], &pdf);
    assert!(about.contains("Title:           Mini Police certificates"), "{about}");
    assert!(
        about.contains("Tagged:          yes") && about.contains("Pages:           6"),
        "{about}"
    );
}

#[test]
fn a_certificate_says_its_languages_and_its_headings() {
    let pdf = PRESS.certificates(&certificates(1)).unwrap();
    let tags = tags(&pdf);
    assert_eq!(tags.matches("H1").count(), 2, "{tags}");
    assert!(tags.contains("who promised to be kind") && tags.contains("a addawodd fod"), "{tags}");
    let raw = String::from_utf8_lossy(&pdf);
    assert!(raw.contains("/Lang(en-GB)") && raw.contains("/Lang(cy-GB)"));
    assert!(raw.contains("pdfuaid:part>1"), "it names the accessibility standard");
}

#[test]
fn code_cards_carry_codes_and_no_names_and_a_key_sheet_follows() {
    let pdf = PRESS.code_cards(&cards()).unwrap();
    keep("cards.pdf", &pdf);
    let text = text(&pdf);
    for code in cards().cards {
        assert_eq!(text.matches(&code).count(), 2, "{code} on its card and on the key sheet");
    }
    assert!(text.contains("Do not copy or scan this sheet."));
    assert!(tags(&pdf).contains("TH"));
}

#[test]
fn a_report_keeps_its_figures_as_text_with_a_description_and_reads_input_as_data() {
    let pdf = PRESS.report(&report()).unwrap();
    keep("report.pdf", &pdf);
    let text = text(&pdf);
    assert!(text.contains("Strongly agree 38%"), "{text}");
    assert!(text.contains("*strongly*"), "input is never markup");
    assert!(text.contains("Contents") && text.contains("They listen to us now."));
    let tags = tags(&pdf);
    assert!(tags.contains("Figure") && tags.contains("TH") && tags.contains("Caption"), "{tags}");
    let raw = String::from_utf8_lossy(&pdf);
    assert!(raw.contains("/Alt(Offered a place: 38% strongly agree. Not offered: 24%.)"));
}

#[test]
fn a_register_can_be_filled_in_by_hand() {
    let pdf = PRESS.register(&register()).unwrap();
    keep("register.pdf", &pdf);
    assert!(text(&pdf).contains("Ellie Sampleton"));
}

fn letter() -> AssuranceLetter {
    let pair = |label: &str, value: &str| (label.to_owned(), value.to_owned());
    AssuranceLetter {
        front: Front { lang: "cy".to_owned(), ..front("Llythyr sicrwydd") },
        dated: "Ysgrifennwyd ar 4 Tachwedd 2026".to_owned(),
        to: "At bennaeth Ysgol Bryn Ffug".to_owned(),
        about: vec![pair("Enw", "Tŷwyn Ŵyn-Example"), pair("Rhif coler", "7001")],
        body: owned(&["Mae’r heddlu’n cadarnhau.", "Nid yw’n dweud dim arall."]),
    }
}

#[test]
fn a_letter_of_assurance_is_one_tagged_page_in_its_language() {
    let pdf = PRESS.assurance(&letter()).unwrap();
    keep("letter.pdf", &pdf);
    let said = text(&pdf);
    assert!(said.contains("Tŷwyn Ŵyn-Example") && said.contains("7001"), "{said}");
    let tags = tags(&pdf);
    assert!(tags.contains("H1") && tags.contains("TH"), "{tags}");
    assert!(poppler("pdfinfo", &[], &pdf).contains("Pages:           1"));
    let nothing = AssuranceLetter { body: Vec::new(), ..letter() };
    assert_eq!(PRESS.assurance(&nothing), Err(PressError::Empty));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert!(PRESS.report(&report()) == PRESS.report(&report()));
    assert!(PRESS.certificates(&certificates(2)) == PRESS.certificates(&certificates(2)));
}

#[test]
fn letters_that_no_font_has_are_named() {
    let mut run = certificates(1);
    run.children[0].name = "名前 Sample".to_owned();
    assert_eq!(
        PRESS.certificates(&run),
        Err(PressError::Letters { text: "名前 Sample".to_owned(), letters: "前名".to_owned() })
    );
}

#[test]
fn nothing_to_print_and_a_broken_picture_are_refused() {
    assert_eq!(PRESS.certificates(&certificates(0)), Err(PressError::Empty));
    let mut broken = report();
    broken.blocks = vec![Block::Figure {
        svg: "<svg".to_owned(),
        alt: "x".to_owned(),
        caption: "x".to_owned(),
        table: None,
    }];
    assert!(matches!(PRESS.report(&broken), Err(PressError::Typesetting(_))));
}

#[test]
fn a_card_for_a_child_says_that_it_is_no_identity_card_and_holds_a_first_name_alone() {
    let text_of = |lang: &str, [heading, promise, not]: [&str; 3]| CardText {
        lang: lang.to_owned(),
        heading: heading.to_owned(),
        promise: promise.to_owned(),
        not: not.to_owned(),
    };
    let cards = ChildCards {
        front: front("Cards for the children"),
        texts: vec![
            text_of("en", ["I promise:", "to help", "This is not an identity card."]),
            text_of("cy", ["Rwy’n addo:", "helpu", "Nid cerdyn adnabod yw hwn."]),
        ],
        names: (0..9).map(|index| format!("Ellie{index}")).collect(),
    };
    let pdf = PRESS.child_cards(&cards).unwrap();
    keep("child-cards.pdf", &pdf);
    let text = text(&pdf);
    assert_eq!(text.matches("This is not an identity card.").count(), 9, "{text}");
    assert_eq!(text.matches("Nid cerdyn adnabod yw hwn.").count(), 9, "{text}");
    assert!(!text.contains("2026"), "no date is on a card: {text}");
    let none = ChildCards { names: Vec::new(), ..cards };
    assert_eq!(PRESS.child_cards(&none), Err(PressError::Empty));
}

#[test]
fn a_certificate_has_a_picture_that_leads_to_its_proof() {
    let pdf = PRESS.certificates(&certificates(1)).unwrap();
    let text = text(&pdf);
    assert!(text.contains("See that this is real") && text.contains("proof/"), "{text}");
    let tags = tags(&pdf);
    assert_eq!(tags.matches("Figure").count(), 2, "one for each language: {tags}");
}
