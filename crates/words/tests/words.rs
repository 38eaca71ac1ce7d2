//! The generated functions, through the real files.

use std::borrow::Cow;
use words::{KEYS, Lang, Words};

const EN: Words = EN_CY[0];
const CY: Words = EN_CY[1];
const EN_CY: [Words; 2] = [Words::new(Lang::En), Words::new(Lang::Cy)];

#[test]
fn plurals_follow_the_rules_of_each_language() {
    assert_eq!(EN.common_children(1), "1 child");
    assert_eq!(EN.common_children(20_000), "20,000 children");
    let welsh = [0, 1, 2, 3, 4, 6, 10].map(|count| CY.common_children(count));
    assert_eq!(
        welsh,
        [
            "0 plentyn",
            "1 plentyn",
            "2 blentyn",
            "3 phlentyn",
            "4 o blant",
            "6 phlentyn",
            "10 o blant"
        ]
    );
}

#[test]
fn placeholders_carry_no_isolation_marks() {
    let text = EN.common_page_title("Kit <b>");
    assert_eq!(text, "Kit <b> - Capbadge");
}

#[test]
fn a_key_as_data_gives_the_text_that_takes_no_arguments() {
    assert_eq!(CY.by_key("common-continue").as_deref(), Some("Parhau"));
    assert_eq!(EN.by_key("common-page-title"), None);
    assert_eq!(EN.by_key("common-nothing-of-the-sort"), None);
    assert!(KEYS.is_sorted());
}

#[test]
fn words_without_placeholders_are_borrowed() {
    let text: Cow<'static, str> = EN.common_back().into();
    assert!(matches!(text, Cow::Borrowed("Back")));
}
