//! What the build refuses in `locales/`, and that approvals lapse when a text changes.

#[path = "../build/catalogue.rs"]
mod catalogue;
#[path = "../build/review.rs"]
mod review;

use catalogue::{Catalogue, Kind, read};

fn files(text: &str) -> Vec<(String, String)> {
    vec![("kit".to_owned(), text.to_owned())]
}

fn good(english: &str, welsh: &str) -> Catalogue {
    read(&files(english), &files(welsh)).expect("nothing is wrong with it")
}

fn problems(english: &str, welsh: &str) -> String {
    read(&files(english), &files(welsh)).expect_err("something is wrong with it").join("\n")
}

#[test]
fn a_key_of_one_language_is_missing_in_the_other() {
    let found = problems("kit-cap = Cap\nkit-tie = Tie\n", "kit-cap = Cap\nkit-esgid = Esgid\n");
    assert!(found.contains("locales/cy/kit.ftl: `kit-tie` is missing"), "{found}");
    assert!(found.contains("locales/en/kit.ftl: `kit-esgid` is missing"), "{found}");
}

#[test]
fn a_key_is_defined_once() {
    let found = problems("kit-cap = Cap\nkit-cap = Hat\n", "kit-cap = Cap\n");
    assert!(found.contains("locales/en/kit.ftl: `kit-cap` is also in kit.ftl"), "{found}");
}

#[test]
fn a_key_begins_with_the_name_of_its_file() {
    let found = problems("cap = Cap\n", "cap = Cap\n");
    assert!(found.contains("locales/en/kit.ftl: `cap` has to begin with `kit-`"), "{found}");
}

#[test]
fn placeholders_are_the_same_in_both_languages() {
    let found = problems("kit-for = For { $name }\n", "kit-for = I { $enw }\n");
    assert!(found.contains("other placeholders than the English: $enw against $name"), "{found}");
}

#[test]
fn a_file_that_does_not_parse_names_its_line() {
    let found = problems("kit-cap = Cap\nkit-tie\n", "kit-cap = Cap\n");
    assert!(found.contains("locales/en/kit.ftl:2"), "{found}");
}

#[test]
fn a_file_that_is_not_there_in_one_language_misses_all_its_keys() {
    let found = read(&files("kit-cap = Cap\n"), &[]).expect_err("it is missing");
    assert_eq!(found, ["locales/cy/kit.ftl: `kit-cap` is missing"]);
}

#[test]
fn counts_are_numbers_and_the_rest_is_text() {
    let both = "kit-caps = { $cap-count } for { $name }, { $size ->\n    [one] small\n   *[other] big\n }, { $colour ->\n    [red] red\n   *[other] plain\n }\n";
    let catalogue = good(both, both);
    let arguments = &catalogue.messages["kit-caps"].arguments;
    assert_eq!(arguments["cap-count"], Kind::Number);
    assert_eq!(arguments["size"], Kind::Number);
    assert_eq!(arguments["name"], Kind::Text);
    assert_eq!(arguments["colour"], Kind::Text);
}

#[test]
fn terms_become_plain_words() {
    let catalogue = good(
        "-scheme = Mini Police\nkit-cap = A { -scheme } cap{\" \"}\n",
        "-scheme = Heddlu Bach\nkit-cap = Cap { -scheme }\n",
    );
    let texts = &catalogue.messages["kit-cap"].texts;
    assert_eq!(texts[0].plain.as_deref(), Some("A Mini Police cap "));
    assert_eq!(texts[1].plain.as_deref(), Some("Cap Heddlu Bach"));
    assert!(catalogue.terms[1].contains("Heddlu Bach"));
}

#[test]
fn an_approval_lapses_when_either_language_changes() {
    let approved = good("kit-cap = Cap\n", "kit-cap = Capan\n");
    let mark = review::mark(&approved.messages["kit-cap"]);
    let file = format!("[kit-cap]\nby = \"A Reviewer\"\non = \"2026-11-21\"\ntext = \"{mark}\"\n");
    let by = |catalogue: &Catalogue| {
        review::read(&file, catalogue)
            .expect("the file is good")
            .get("kit-cap")
            .map(|approval| (approval.by.clone(), approval.on.clone()))
    };
    assert_eq!(by(&approved), Some(("A Reviewer".to_owned(), "2026-11-21".to_owned())));
    assert_eq!(by(&good("kit-cap = Cap\n", "kit-cap = Cap\n")), None);
    assert_eq!(by(&good("kit-cap = Hat\n", "kit-cap = Capan\n")), None);
}

#[test]
fn an_approval_of_nothing_is_refused() {
    let catalogue = good("kit-cap = Cap\n", "kit-cap = Cap\n");
    let unknown = review::read("[kit-hat]\nby = \"A\"\non = \"B\"\ntext = \"C\"\n", &catalogue);
    assert!(unknown.expect_err("no such key")[0].contains("there is no message `kit-hat`"));
    let unnamed = review::read("[kit-cap]\non = \"B\"\ntext = \"C\"\n", &catalogue);
    assert!(unnamed.expect_err("nobody approved it")[0].contains("needs `by`"));
}
