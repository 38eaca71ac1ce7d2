//! A program without a press says so instead of failing.

use documents::{CertificateRun, Front, NoPress, Press, PressError};

#[test]
fn without_the_feature_nothing_is_printed_and_the_reason_is_given() {
    let front = Front {
        lang: "en".to_owned(),
        title: "Certificates".to_owned(),
        author: "Exampleshire Police".to_owned(),
        date: Some(jiff::civil::date(2026, 11, 4)),
    };
    let run = CertificateRun { front, texts: Vec::new(), children: Vec::new() };
    assert_eq!(NoPress.certificates(&run), Err(PressError::Absent));
}
