//! Builders: a school with terms and a DSL, a cohort whose children have their places.

use super::families::builder;
use crate::{Applying, TestWorld};
use domain::{
    ids::{ForceId, SchoolId, SessionId},
    sessions::{CalendarEntry, EntryKind},
};
use jiff::civil::{Date, date, time};
use policy::{Reach, Role};
use store::sessions::{NewSession, session_lay, session_list};

/// The terms that tests use: those of a school year 2026/27, with half terms in October, February
/// and May.
pub fn terms() -> Vec<CalendarEntry> {
    let line = |kind, label: &str, from: Date, to: Date| CalendarEntry {
        kind,
        from,
        to,
        label: label.to_owned(),
    };
    vec![
        line(EntryKind::Term, "Autumn term", date(2026, 9, 3), date(2026, 12, 18)),
        line(EntryKind::Term, "Spring term", date(2027, 1, 4), date(2027, 3, 25)),
        line(EntryKind::Term, "Summer term", date(2027, 4, 12), date(2027, 7, 21)),
        line(EntryKind::HalfTerm, "October break", date(2026, 10, 26), date(2026, 10, 30)),
        line(EntryKind::HalfTerm, "February break", date(2027, 2, 15), date(2027, 2, 19)),
        line(EntryKind::HalfTerm, "May break", date(2027, 5, 31), date(2027, 6, 4)),
    ]
}

impl TestWorld {
    /// A cohort of a new school with terms and a DSL, whose children (of these forenames) have
    /// their places; the first of them comes back, and the others after it. It starts on Monday
    /// 21 September 2026 and meets on Wednesdays at 2pm.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn placed(&self, force: &ForceId, model: &str, names: &[&str]) -> Vec<Applying> {
        let (first, others) = names.split_first().expect("at least one child");
        let mut all = vec![self.applying(force, model, first).await];
        for (number, name) in (2i64..).zip(others) {
            all.push(self.also_applying(&all[0], name, number).await);
        }
        for child in &all {
            self.offer(child).await;
        }
        let school = all[0].school;
        self.set_terms(force, school, &terms()).await;
        self.caller_of(force, Role::Dsl, Reach::School(school)).await;
        all
    }

    /// So many sessions of a child's cohort, all at 2pm on Wednesday 23 September 2026.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn sessions_laid(&self, of: &Applying, how_many: usize) -> Vec<SessionId> {
        let permit = builder(&of.force);
        let session = |position| NewSession {
            position,
            held_on: date(2026, 9, 23),
            starts_at: time(14, 0, 0, 0),
            minutes: 60,
            slot: "lesson",
            lesson: None,
        };
        let all: Vec<NewSession> = (1..).take(how_many).map(session).collect();
        let mut tx = self.store.begin().await.expect("a transaction");
        for part in all.chunks(100) {
            let whose = (&of.force, of.cohort);
            session_lay(&mut tx, &permit, whose, "Hall", part).await.expect("sessions");
        }
        let laid = session_list(&mut tx, &of.force, of.cohort).await.expect("sessions");
        tx.commit().await.expect("saved");
        laid.into_iter().map(|session| session.id).collect()
    }

    /// Gives a school these lines of a calendar.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn set_terms(&self, force: &ForceId, school: SchoolId, lines: &[CalendarEntry]) {
        let permit = builder(force);
        let mut tx = self.store.begin().await.expect("a transaction");
        for line in lines {
            store::schools::calendar_add(&mut tx, &permit, force, school, line)
                .await
                .expect("a line of the calendar");
        }
        tx.commit().await.expect("saved");
    }
}
