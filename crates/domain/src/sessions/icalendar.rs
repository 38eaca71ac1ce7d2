//! Term dates from an iCalendar file (RFC 5545), as schools and councils publish them: of all that
//! the format has, the events with their days and what they are called.
//!
//! Read are `VEVENT`, `DTSTART`, `DTEND` and `SUMMARY`; a moment counts as its day. An event that
//! repeats is told and not read: a repeated INSET day is entered by hand. Nothing else of the file
//! is kept, so that no name of a person or place comes along.

use super::EntryKind;
use jiff::{Span, civil::Date};

/// The largest file that is read; a year of a school has a few kilobytes.
const MOST_BYTES: usize = 1 << 20;
/// The most events that are read.
const MOST_EVENTS: usize = 500;
/// Letters of what an event is called.
const LONGEST: usize = 120;
/// An event of so many days may be a term.
const DAYS_OF_A_TERM: i32 = 21;

/// An event of the file; both days are included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What it is called, at most 120 letters, perhaps empty.
    pub summary: String,
}

/// Why a file or an event is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ICalendarFault {
    /// It does not begin a calendar, or is not text.
    #[error("this is not an iCalendar file")]
    NotACalendar,
    /// Larger than any year of a school.
    #[error("the file is larger than a year of a school")]
    TooLarge,
    /// More events than are read.
    #[error("the file has more than 500 events")]
    TooMany,
    /// No event that could be read.
    #[error("the file has no event")]
    NoEvent,
}

/// What a file told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Events {
    /// The events by their first day.
    pub events: Vec<Event>,
    /// The lines of events that repeat, or have no day that can be read.
    pub unread: Vec<u64>,
}

/// Reads a file.
///
/// # Errors
/// An [`ICalendarFault`]; an event that cannot be read is told by its line.
pub fn read(bytes: &[u8]) -> Result<Events, ICalendarFault> {
    if bytes.len() > MOST_BYTES {
        return Err(ICalendarFault::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ICalendarFault::NotACalendar)?;
    let lines = unfolded(text.trim_start_matches('\u{feff}'));
    let is_begin = |line: &(u64, String)| line.1.eq_ignore_ascii_case("BEGIN:VCALENDAR");
    if !lines.iter().find(|line| !line.1.is_empty()).is_some_and(is_begin) {
        return Err(ICalendarFault::NotACalendar);
    }
    let mut found = Events::default();
    let mut open: Option<Draft> = None;
    let mut depth = 0;
    for (number, line) in &lines {
        let (name, value) = property(line);
        match (name.as_str(), value.to_ascii_uppercase().as_str()) {
            ("BEGIN", "VEVENT") => (open, depth) = (Some(Draft::at(*number)), 0),
            // An alarm within an event has a summary of its own.
            ("BEGIN", _) => depth += 1,
            ("END", "VEVENT") => close(open.take(), &mut found)?,
            ("END", _) => depth -= 1,
            _ if depth == 0 => {
                if let Some(draft) = &mut open {
                    draft.take(&name, line, value);
                }
            }
            _ => {}
        }
    }
    if found.events.is_empty() && found.unread.is_empty() {
        return Err(ICalendarFault::NoEvent);
    }
    found.events.sort_by_key(|event| (event.from, event.to, event.line));
    Ok(found)
}

fn close(draft: Option<Draft>, found: &mut Events) -> Result<(), ICalendarFault> {
    let Some(draft) = draft else { return Ok(()) };
    if found.events.len() + found.unread.len() >= MOST_EVENTS {
        return Err(ICalendarFault::TooMany);
    }
    match draft.event() {
        Some(event) => found.events.push(event),
        None => found.unread.push(draft.line),
    }
    Ok(())
}

/// Lines with the number on which each begins; a line that starts with a blank goes on with the one
/// before it (RFC 5545, 3.1).
fn unfolded(text: &str) -> Vec<(u64, String)> {
    let mut lines: Vec<(u64, String)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, last))) => last.push_str(rest),
            _ => lines.push((number, line.trim_end().to_owned())),
        }
    }
    lines
}

/// The name of a property in capitals without its parameters, and its value.
fn property(line: &str) -> (String, &str) {
    let mut is_quoted = false;
    let colon = line.char_indices().find(|(_, c)| {
        is_quoted ^= *c == '"';
        *c == ':' && !is_quoted
    });
    let (head, value) = colon.map_or((line, ""), |(at, _)| (&line[..at], &line[at + 1..]));
    let name = head.split(';').next().unwrap_or_default();
    (name.to_ascii_uppercase(), value.trim())
}

#[derive(Debug)]
struct Draft {
    line: u64,
    start: Option<Date>,
    end: Option<(Date, bool)>,
    summary: String,
    repeats: bool,
}

impl Draft {
    fn at(line: u64) -> Self {
        Self { line, start: None, end: None, summary: String::new(), repeats: false }
    }

    fn take(&mut self, name: &str, line: &str, value: &str) {
        match name {
            "DTSTART" => self.start = day(value),
            // The day after the last, where it is a day; a moment counts as its day.
            "DTEND" => {
                let is_day = value.len() == 8 || line.to_ascii_uppercase().contains("VALUE=DATE:");
                self.end = day(value).map(|on| (on, is_day));
            }
            "SUMMARY" => self.summary = unescaped(value),
            "RRULE" | "RDATE" => self.repeats = true,
            _ => {}
        }
    }

    fn event(&self) -> Option<Event> {
        let from = self.start.filter(|_| !self.repeats)?;
        let to = match self.end {
            None => from,
            Some((end, is_day)) if is_day && end > from => end.yesterday().ok()?,
            Some((end, _)) => end,
        };
        (to >= from).then(|| Event { line: self.line, from, to, summary: self.summary.clone() })
    }
}

/// `20260907`, or the day of `20260907T090000Z`.
fn day(value: &str) -> Option<Date> {
    let digits = value.get(..8)?;
    let is_whole = value.len() == 8 || value.as_bytes().get(8) == Some(&b'T');
    if !is_whole || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (year, month, day) = (&digits[..4], &digits[4..6], &digits[6..]);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => text.push(' '),
                Some(other) => text.push(other),
                None => {}
            },
            c if c.is_control() => text.push(' '),
            c => text.push(c),
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST).collect()
}

/// What an event is to a school's calendar, with its days: to be looked at by a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The line of the file.
    pub line: u64,
    /// What it may be; `None` is nothing that the calendar needs.
    pub kind: Option<EntryKind>,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What it is called.
    pub label: String,
}

/// Guesses what each event is by its words. A term that stands in the file as two events, its first
/// day and its last, is joined into one.
pub fn proposals(events: &[Event]) -> Vec<Proposal> {
    let mut all: Vec<Proposal> = Vec::new();
    let mut begun: Option<usize> = None;
    for event in events {
        let words = event.summary.to_lowercase();
        let has = |some: &[&str]| some.iter().any(|word| words.contains(word));
        let (line, from, to) = (event.line, event.from, event.to);
        let is_term = has(&["term", "tymor"]) && !has(HALF_TERM);
        if is_term
            && has(ENDS)
            && to == from
            && let Some(term) = begun.take().and_then(|at| all.get_mut(at))
        {
            term.to = to;
            term.kind = Some(EntryKind::Term);
            term.label = without_begin(&term.label);
            continue;
        }
        let kind = kind(&words, from, to);
        all.push(Proposal { line, kind, from, to, label: event.summary.clone() });
        if is_term && has(BEGINS) && to == from {
            begun = Some(all.len() - 1);
        }
    }
    all
}

const HALF_TERM: &[&str] = &["half term", "half-term", "hanner tymor"];
const BEGINS: &[&str] = &["begin", "start", "first day", "open", "dechrau"];
const ENDS: &[&str] = &["end", "finish", "last day", "close", "break up", "diwedd"];

/// "Autumn term" of "Autumn term begins": the whole term is not its first day.
fn without_begin(label: &str) -> String {
    const WORDS: [&str; 6] = ["begins", "begin", "starts", "start", "opens", "dechrau"];
    let said = label.split_whitespace();
    let kept: Vec<&str> =
        said.filter(|word| !WORDS.contains(&word.to_lowercase().as_str())).collect();
    kept.join(" ")
}

fn kind(words: &str, from: Date, to: Date) -> Option<EntryKind> {
    let has = |some: &[&str]| some.iter().any(|word| words.contains(word));
    if has(&["inset", "staff training", "training day", "pd day", "hms"]) {
        Some(EntryKind::Inset)
    } else if has(HALF_TERM) && !has(BEGINS) && !has(ENDS) {
        Some(EntryKind::HalfTerm)
    } else if has(&["term", "tymor"]) && to >= from.saturating_add(Span::new().days(DAYS_OF_A_TERM))
    {
        Some(EntryKind::Term)
    } else if has(&["closed", "closure", "polling", "ar gau"]) && !has(&["bank holiday"]) {
        Some(EntryKind::Closure)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn file(events: &str) -> Vec<u8> {
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n").into_bytes()
    }

    const INSET: &str = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260901\r\n\
        DTEND;VALUE=DATE:20260903\r\nSUMMARY:INSET\\, no chil\r\n dren\r\nBEGIN:VALARM\r\n\
        SUMMARY:Wake up\r\nEND:VALARM\r\nEND:VEVENT\r\n";

    #[test]
    fn days_are_read_and_the_day_after_the_last_is_not_one_of_them() {
        let read = read(&file(INSET)).unwrap();
        let event = Event {
            line: 3,
            from: date(2026, 9, 1),
            to: date(2026, 9, 2),
            summary: "INSET, no children".to_owned(),
        };
        assert_eq!(read, Events { events: vec![event], unread: vec![] });
    }

    #[test]
    fn a_moment_counts_as_its_day_and_an_event_without_an_end_is_one_day() {
        let events = "BEGIN:VEVENT\nDTSTART:20261218T133000Z\nDTEND:20261218T140000Z\nEND:VEVENT\n\
            BEGIN:VEVENT\nDTSTART;TZID=\"Europe/London:x\":20261026T000000\nEND:VEVENT\n";
        let days: Vec<_> =
            read(&file(events)).unwrap().events.iter().map(|e| (e.from, e.to)).collect();
        let (half, last) = (date(2026, 10, 26), date(2026, 12, 18));
        assert_eq!(days, [(half, half), (last, last)]);
    }

    #[test]
    fn what_repeats_or_has_no_day_is_told_by_its_line() {
        let events = "BEGIN:VEVENT\nDTSTART:20260230\nEND:VEVENT\n\
            BEGIN:VEVENT\nDTSTART:20260901\nRRULE:FREQ=YEARLY\nEND:VEVENT\n\
            BEGIN:VEVENT\nDTSTART:20260902\nDTEND:20260801\nEND:VEVENT\n";
        assert_eq!(read(&file(events)).unwrap().unread, [3, 6, 10]);
        assert_eq!(read(b"kind,start\n"), Err(ICalendarFault::NotACalendar));
        assert_eq!(read(&file("")), Err(ICalendarFault::NoEvent));
        assert_eq!(read(&vec![b' '; MOST_BYTES + 1]), Err(ICalendarFault::TooLarge));
        assert_eq!(read(&file(&INSET.repeat(501))), Err(ICalendarFault::TooMany));
    }

    #[test]
    fn what_an_event_is_shows_in_its_words_and_a_term_may_be_two_events() {
        let event = |line, from: Date, to: Date, summary: &str| Event {
            line,
            from,
            to,
            summary: summary.to_owned(),
        };
        let one = |line, on, summary| event(line, on, on, summary);
        let events = [
            one(1, date(2026, 9, 1), "Staff training day"),
            one(2, date(2026, 9, 2), "Autumn term begins"),
            event(3, date(2026, 10, 26), date(2026, 10, 30), "October Half-term"),
            one(4, date(2026, 12, 10), "Christmas fair"),
            one(5, date(2026, 12, 18), "End of Autumn Term"),
            event(6, date(2027, 1, 5), date(2027, 3, 26), "Spring term"),
            one(7, date(2027, 5, 6), "School closed: polling station"),
        ];
        let found = proposals(&events);
        assert_eq!(found[1].label, "Autumn term");
        let found: Vec<_> = found.into_iter().map(|p| (p.line, p.kind, p.to)).collect();
        assert_eq!(
            found,
            [
                (1, Some(EntryKind::Inset), date(2026, 9, 1)),
                (2, Some(EntryKind::Term), date(2026, 12, 18)),
                (3, Some(EntryKind::HalfTerm), date(2026, 10, 30)),
                (4, None, date(2026, 12, 10)),
                (6, Some(EntryKind::Term), date(2027, 3, 26)),
                (7, Some(EntryKind::Closure), date(2027, 5, 6)),
            ]
        );
    }

    proptest! {
        #[test]
        fn no_file_makes_it_panic(text in "(BEGIN:VEVENT|DTSTART:2026|DTEND|[ \\t:;\"\\\\]|\\PC|\n){0,60}") {
            let _ = read(&file(&text));
            let _ = read(text.as_bytes());
        }
    }
}
