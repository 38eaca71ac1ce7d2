//! Requests without a school's column: each child is its own cluster, and is said to be one.

use super::Record;
use crate::file::Problem;

/// What is said of schools, and what is said of children in its place.
const WORDS: [(&str, &str); 13] = [
    ("variance over schools", "variance over children"),
    ("errors between schools", "errors between children"),
    ("F between schools", "F between children"),
    ("fewer than ten schools", "fewer than ten children"),
    ("schools are too few", "children are too few"),
    ("as many forces as schools", "as many forces as children"),
    ("whole schools turned over", "children turned over"),
    (
        "children from one school only: its spread between schools is unknown",
        "one child only: its spread is unknown",
    ),
    (
        "has a single school, so the spread between its schools is unknown",
        "has a single child, so the spread between its children is unknown",
    ),
    (
        "there is a single school, so the spread between schools is unknown",
        "there is a single child, so the spread between children is unknown",
    ),
    ("which has no school in", "which has no child in"),
    ("the schools' denominators", "the denominators"),
    ("a school's sum", "a child's number"),
];

fn words(text: &str) -> String {
    WORDS.iter().fold(text.to_owned(), |text, (school, child)| text.replace(school, child))
}

/// A record of children who are their own clusters.
pub(super) fn record(mut record: Record) -> Record {
    record.schools = None;
    record.method = words(&record.method);
    record.note = record.note.as_deref().map(words);
    record
}

/// A refusal of a request without a school's column; one with such a column stays as it is.
pub(super) fn problem(problem: Problem, school: Option<&String>) -> Problem {
    match school {
        Some(_) => problem,
        None => Problem { what: words(&problem.what), ..problem },
    }
}
