//! Files of the shape of data.police.uk: a force, its neighbourhoods, a neighbourhood's team and its
//! priorities. What is not named here is left unread.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, de::DeserializeOwned};

/// Bytes of a file; a force's neighbourhoods are some tens of kilobytes.
const MOST_BYTES: usize = 2 << 20;
/// Entries of a list; no force has as many neighbourhoods.
const MOST_ENTRIES: usize = 2_000;
/// Letters of a name or a code.
const NAME: usize = 200;
/// Letters of a priority; what is longer is cut.
const TEXT: usize = 2_000;

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JsonFault {
    /// Larger than any such file.
    #[error("the file is larger than 2 MB")]
    TooLarge,
    /// No JSON of this shape; the line on which it stops being that.
    #[error("line {0} is not what such a file has")]
    NotThat(usize),
    /// More entries than any force has.
    #[error("the list has more than 2,000 entries")]
    TooMany,
    /// An entry has no name or code, or one that is too long; counted from 1.
    #[error("entry {0} has no usable name")]
    Entry(usize),
}

/// A neighbourhood of a force's list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Neighbourhood {
    /// The force's own code; it may hold spaces.
    pub code: String,
    /// The name.
    pub name: String,
}

/// Somebody of a neighbourhood's team, as the force publishes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamMember {
    /// The name.
    pub name: String,
    /// The rank; may be empty.
    pub rank: String,
}

/// What a neighbourhood agreed with its team to do something about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priority {
    /// What is wrong.
    pub issue: String,
    /// What was done; may be empty.
    pub action: String,
    /// When it was agreed.
    pub issued_on: Option<Date>,
    /// When something was done.
    pub acted_on: Option<Date>,
}

#[derive(Deserialize)]
struct NeighbourhoodEntry {
    id: String,
    name: String,
}

#[derive(Deserialize)]
struct MemberEntry {
    name: String,
    #[serde(default)]
    rank: Option<String>,
}

#[derive(Deserialize)]
struct PriorityEntry {
    issue: String,
    #[serde(default)]
    action: Option<String>,
    #[serde(default, rename = "issue-date")]
    issue_date: Option<String>,
    #[serde(default, rename = "action-date")]
    action_date: Option<String>,
}

/// Reads a force's neighbourhoods, sorted by code; one that stands twice is read once.
///
/// # Errors
/// [`JsonFault`].
pub fn read_neighbourhoods(bytes: &[u8]) -> Result<Vec<Neighbourhood>, JsonFault> {
    let mut all = Vec::new();
    for (at, entry) in entries::<NeighbourhoodEntry>(bytes)?.into_iter().enumerate() {
        let code = short(&entry.id).ok_or(JsonFault::Entry(at + 1))?;
        let name = short(&plain(&entry.name)).ok_or(JsonFault::Entry(at + 1))?;
        all.push(Neighbourhood { code, name });
    }
    all.sort();
    all.dedup_by(|next, kept| next.code == kept.code);
    Ok(all)
}

/// Reads a neighbourhood's team: names and ranks, and nothing else of anybody.
///
/// # Errors
/// [`JsonFault`].
pub fn read_team(bytes: &[u8]) -> Result<Vec<TeamMember>, JsonFault> {
    let mut all = Vec::new();
    for (at, entry) in entries::<MemberEntry>(bytes)?.into_iter().enumerate() {
        let name = short(&plain(&entry.name)).ok_or(JsonFault::Entry(at + 1))?;
        let rank = short(&plain(&entry.rank.unwrap_or_default())).unwrap_or_default();
        all.push(TeamMember { name, rank });
    }
    Ok(all)
}

/// Reads a neighbourhood's priorities, as plain text.
///
/// # Errors
/// [`JsonFault`].
pub fn read_priorities(bytes: &[u8]) -> Result<Vec<Priority>, JsonFault> {
    let mut all = Vec::new();
    for (at, entry) in entries::<PriorityEntry>(bytes)?.into_iter().enumerate() {
        let issue = cut(&plain(&entry.issue));
        if issue.is_empty() {
            return Err(JsonFault::Entry(at + 1));
        }
        all.push(Priority {
            issue,
            action: cut(&plain(&entry.action.unwrap_or_default())),
            issued_on: entry.issue_date.as_deref().and_then(day),
            acted_on: entry.action_date.as_deref().and_then(day),
        });
    }
    Ok(all)
}

fn entries<T: DeserializeOwned>(bytes: &[u8]) -> Result<Vec<T>, JsonFault> {
    if bytes.len() > MOST_BYTES {
        return Err(JsonFault::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let all: Vec<T> =
        serde_json::from_slice(bytes).map_err(|error| JsonFault::NotThat(error.line()))?;
    if all.len() > MOST_ENTRIES { Err(JsonFault::TooMany) } else { Ok(all) }
}

/// `2026-10-05T00:00:00`, or a day alone.
fn day(text: &str) -> Option<Date> {
    let moment = text.parse::<DateTime>().map(DateTime::date);
    let day = moment.or_else(|_| text.parse()).ok()?;
    (1990..2200).contains(&day.year()).then_some(day)
}

fn short(text: &str) -> Option<String> {
    let text = text.trim();
    let fits = !text.is_empty() && text.chars().count() <= NAME;
    (fits && !text.contains('\0')).then(|| text.to_owned())
}

fn cut(text: &str) -> String {
    if text.chars().count() <= TEXT {
        return text.to_owned();
    }
    text.chars().take(TEXT - 1).chain(['…']).collect()
}

/// Text without its tags, with the commonest entities read and spaces put together. It is escaped
/// again wherever it is shown: this is for readers, not for safety.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let Some((_, after)) = tag.split_once('>') else {
            text.push('<');
            rest = tag;
            break;
        };
        text.push(' ');
        rest = after;
    }
    text.push_str(rest);
    let entities = [
        ("&nbsp;", " "),
        ("&rsquo;", "’"),
        ("&lsquo;", "‘"),
        ("&pound;", "£"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    let text = entities.iter().fold(text, |text, (from, to)| text.replace(from, to));
    text.replace('\0', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn neighbourhoods_are_read_by_code_and_each_once() {
        let text = r#"[{"id":"N 02","name":"Northmere &amp; the Fell","url":"x"},
            {"id":"N01","name":"Eastmarch"},{"id":"N01","name":"Eastmarch again"}]"#;
        let read = read_neighbourhoods(text.as_bytes()).unwrap();
        let found: Vec<_> = read.iter().map(|one| (one.code.as_str(), one.name.as_str())).collect();
        assert_eq!(found, [("N 02", "Northmere & the Fell"), ("N01", "Eastmarch")]);
    }

    #[test]
    fn of_a_team_only_names_and_ranks_are_read() {
        let text = r#"[{"name":"Alex Sample","rank":null,"bio":"<p>x</p>","contact_details":{}},
            {"name":"Robin Example","rank":"PCSO"}]"#;
        let team = read_team(text.as_bytes()).unwrap();
        assert_eq!((team[0].rank.as_str(), team[1].rank.as_str()), ("", "PCSO"));
    }

    #[test]
    fn priorities_are_plain_text_with_their_days() {
        let text = r#"[{"issue":"<p>Speeding past\n the school</p>","action":null,
            "issue-date":"2026-10-05T00:00:00","action-date":null}]"#;
        let all = read_priorities(text.as_bytes()).unwrap();
        assert_eq!(all[0].issue, "Speeding past the school");
        assert_eq!((all[0].issued_on, all[0].acted_on), (Some(date(2026, 10, 5)), None));
    }

    #[test]
    fn what_is_wrong_is_told_by_its_line_or_its_entry() {
        assert_eq!(read_team(b"{}"), Err(JsonFault::NotThat(1)));
        assert_eq!(read_team(b"[\n{\"rank\": 1}]"), Err(JsonFault::NotThat(2)));
        assert_eq!(read_team(b"[{\"name\": \" \"}]"), Err(JsonFault::Entry(1)));
        assert_eq!(read_priorities(b"[{\"issue\": \"<p></p>\"}]"), Err(JsonFault::Entry(1)));
        assert_eq!(read_neighbourhoods(&vec![b' '; 3 << 20]), Err(JsonFault::TooLarge));
        let many = format!("[{}]", vec![r#"{"name":"a"}"#; 2_001].join(","));
        assert_eq!(read_team(many.as_bytes()), Err(JsonFault::TooMany));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[\\[\\]{}\":,a-z<>&; é0-9-]{0,80}") {
            let _ = (read_neighbourhoods(text.as_bytes()), read_priorities(text.as_bytes()));
            let _ = read_team(text.as_bytes());
        }

        #[test]
        fn plain_text_has_no_tag_left(text in "[<>a-c/ ]{0,40}") {
            prop_assert!(!plain(&text).contains("<a>"));
        }
    }
}
