//! Small texts: dates, code cards, sheets of answers, and the files of data that people edit.

use crate::fuzz::hold;
use domain::{
    data_file::DataError,
    forces::{DeliveryModel, read_neighbourhoods, read_priorities, read_team},
    lessons,
    sessions::{holidays::BankHolidays, icalendar},
    surveys::{
        Answer, AnswerSheet, Questionnaire, bank,
        cards::{Card, CardSlip},
    },
    table_file::{read_date, read_day},
};

fn lines(bytes: &[u8], check: impl Fn(&str)) {
    String::from_utf8_lossy(bytes).split(['\n', '\0']).for_each(check);
}

fn date(text: &str) {
    let day = read_day(text);
    let Ok(date) = read_date(text) else { return };
    assert_eq!(day, Ok(date), "{text:?}");
    assert!((1000..=9999).contains(&date.year()), "{text:?} is read as {date}");
    assert_eq!(read_date(&date.to_string()), Ok(date), "{text:?}");
}

fn card(text: &str) {
    match text.parse::<Card>() {
        Ok(card) => {
            assert_eq!(card.compact().len(), 9);
            assert_eq!(card.to_string().parse(), Ok(card), "{text:?}");
            assert_eq!(card.compact().to_lowercase().parse(), Ok(card), "{text:?}");
        }
        Err(CardSlip::TooShort { found }) => assert!((1..9).contains(&found), "{text:?}"),
        Err(CardSlip::TooLong { found }) => assert!(found > 9, "{text:?}"),
        Err(CardSlip::NeverUsed { place, .. }) => assert!(place >= 1, "{text:?}"),
        Err(CardSlip::MaybeSwapped { place }) => assert!((1..9).contains(&place), "{text:?}"),
        Err(CardSlip::Empty | CardSlip::Mistyped) => {}
    }
}

/// A sheet is read as it was written, and a form's answer only as the questionnaire has it.
fn sheet(questions: &Questionnaire, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(sheet) = AnswerSheet::from_json(&text) {
        let written = sheet.to_json();
        assert_eq!(AnswerSheet::from_json(&written).as_ref(), Ok(&sheet));
        let is_known = questions.check_sheet(&sheet).is_ok();
        let items = sheet.iter().all(|(item, _)| questions.item(item).is_some());
        assert!(items || !is_known, "an item that nobody asked: {written}");
    }
    for (item, option) in text.lines().filter_map(|line| line.split_once('=')) {
        if let Ok(Answer::Option(code)) = questions.answer(item, option) {
            let item = questions.item(item).expect("an item that was asked");
            assert!(questions.scale(item).codes().any(|known| known == code), "{option:?}");
        }
    }
}

fn told(error: &DataError) {
    assert!(!error.key.is_empty() && !error.problem.is_empty(), "{error:?}");
}

fn model(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match DeliveryModel::from_toml_telling_all(&text) {
        Ok(model) => {
            assert!(model.ages.least <= model.ages.most && (1..=500).contains(&model.places));
            assert!(!model.intakes.is_empty() && !model.year_groups.is_empty());
            assert_eq!(DeliveryModel::from_toml(&model.to_toml()), Ok(model));
        }
        Err(errors) => {
            assert!(!errors.is_empty());
            for error in &errors {
                told(error);
                let lines = text.bytes().filter(|byte| *byte == b'\n').count() + 1;
                assert!(error.line(&text).is_none_or(|line| (1..=lines).contains(&line)));
            }
        }
    }
}

fn questionnaire(bytes: &[u8]) {
    match Questionnaire::from_toml(&String::from_utf8_lossy(bytes)) {
        Ok(questions) => {
            for item in &questions.items {
                let scale = questions.scale(item);
                assert!(scale.codes().is_sorted() && scale.codes().last() == Some(scale.top()));
            }
        }
        Err(error) => told(&error),
    }
}

fn library(bytes: &[u8]) {
    if let Err(error) = lessons::from_toml(&String::from_utf8_lossy(bytes)) {
        told(&error);
    }
}

fn holidays(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(days) = BankHolidays::from_json(&text, "england-and-wales") {
        assert!(days.known_until().is_none_or(|day| day.month() == 12 && day.day() == 31));
    }
}

fn events(bytes: &[u8]) {
    let Ok(read) = icalendar::read(bytes) else { return };
    assert!(read.events.len() + read.unread.len() <= 500);
    assert!(read.events.windows(2).all(|two| two[0].from <= two[1].from));
    let found = icalendar::proposals(&read.events);
    assert!(found.len() <= read.events.len());
    for one in &found {
        assert!(one.from <= one.to, "{one:?}");
        let is_plain = !one.label.contains(char::is_control) && one.label.chars().count() <= 120;
        assert!(is_plain, "{one:?}");
    }
}

/// Deeper than any reader may follow.
fn deep() -> Vec<Vec<u8>> {
    let dotted = [b"a.".repeat(50_000), b"a = 1\n".to_vec()].concat();
    vec![b"[".repeat(50_000), b"{\"a\":".repeat(50_000), dotted, vec![0; 10 << 20]]
}

#[test]
fn dates() {
    hold("dates", 20_000, vec![vec![b'1'; 1 << 20]], |bytes| lines(bytes, date));
}

#[test]
fn code_cards() {
    hold("cards", 20_000, vec![vec![b'B'; 1 << 20]], |bytes| lines(bytes, card));
}

#[test]
fn sheets_of_answers() {
    let questions = bank();
    hold("sheets", 10_000, deep(), |bytes| sheet(&questions, bytes));
}

#[test]
fn delivery_models() {
    hold("models", 4000, deep(), model);
}

#[test]
fn questionnaires() {
    hold("questionnaires", 3000, deep(), questionnaire);
}

#[test]
fn the_library_of_lessons() {
    hold("lessons", 3000, deep(), library);
}

#[test]
fn calendars_of_events() {
    let begun = b"BEGIN:VCALENDAR\n".to_vec();
    let nested = [begun.clone(), b"BEGIN:VEVENT\n".repeat(50_000)].concat();
    let folded = [begun, b"BEGIN:VEVENT\nSUMMARY:a\n".to_vec(), b" a\n".repeat(50_000)].concat();
    hold("icalendar", 10_000, vec![nested, folded, vec![0; 10 << 20]], events);
}

#[test]
fn bank_holidays() {
    hold("holidays", 5000, deep(), holidays);
}

#[test]
fn files_of_the_shape_of_data_police_uk() {
    let made = vec![vec![b'['; 100_000], vec![b' '; 3 << 20], b"[{\"id\":\"a\",".repeat(9_000)];
    hold("areas", 3000, made, |bytes| {
        if let Ok(all) = read_neighbourhoods(bytes) {
            assert!(all.iter().all(|one| !one.code.trim().is_empty() && !one.name.is_empty()));
            assert!(all.windows(2).all(|pair| pair[0].code < pair[1].code), "each code once");
        }
        if let Ok(all) = read_team(bytes) {
            assert!(all.iter().all(|one| !one.name.is_empty() && !one.name.contains('\0')));
        }
        if let Ok(all) = read_priorities(bytes) {
            let fits = |text: &str| text.chars().count() <= 2_000 && !text.contains('\0');
            assert!(all.iter().all(|one| fits(&one.issue) && fits(&one.action)));
        }
    });
}
