//! A coordinator lays a cohort's sessions over the school's calendar. What was held stays, and so
//! does whatever day is over; all else moves to the first days that fit.

use super::What;
use crate::ground::{Ground, ground};
use crate::{Caller, Fault, World, lessons};
use domain::{
    bilingual::Bilingual,
    coded::Coded,
    cohorts::AcademicYear,
    forces::{DeliveryModel, Intake, Slot},
    ids::CohortId,
    sessions::{
        Calendar, CalendarFault,
        holidays::BankHolidays,
        rest,
        timetable::{Lost, Plan, Timetable, Unfit, Warning, lay},
    },
};
use jiff::civil::{Date, Time, Weekday};
use policy::Action;
use store::{
    Conn,
    cohorts::Cohort,
    sessions::{self as rows, NewSession, Session},
};

/// The longest name of a room.
const LONGEST_PLACE: usize = 80;

/// What the coordinator would have otherwise than the cohort says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// Another weekday.
    pub weekday: Option<Weekday>,
    /// Another time of day.
    pub starts: Option<Time>,
    /// Where in the school; `None` leaves it as it is.
    pub place: Option<String>,
}

/// A session as it would be laid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its place in the model's plan, from 1.
    pub position: i64,
    /// The day.
    pub on: Date,
    /// When it begins.
    pub starts: Time,
    /// When it ends.
    pub ends: Time,
    /// The term, as the school calls it.
    pub term: String,
    /// What it is for.
    pub what: What,
}

/// A timetable that is not saved.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The cohort.
    pub cohort: Cohort,
    /// What its model is called.
    pub model_name: Bilingual,
    /// The academic year.
    pub year: AcademicYear,
    /// The weekday.
    pub weekday: Weekday,
    /// When sessions begin.
    pub starts: Time,
    /// How long a session lasts.
    pub minutes: i64,
    /// Where in the school; empty where nobody said.
    pub place: String,
    /// Sessions that stay as they are: held, or their day is over.
    pub kept: Vec<(Session, What)>,
    /// Those that are laid.
    pub lines: Vec<Line>,
    /// Days that were skipped, and why.
    pub skipped: Vec<Lost>,
    /// Why it does not fit.
    pub unfit: Vec<Unfit>,
    /// What is wrong with the school's calendar: without one nothing is laid.
    pub calendar: Vec<CalendarFault>,
    /// What to look at.
    pub warnings: Vec<Warning>,
    /// How many of the laid sessions lie before today.
    pub past: usize,
}

impl Draft {
    /// Whether it can be saved.
    pub fn fits(&self) -> bool {
        self.unfit.is_empty() && self.calendar.is_empty()
    }
}

/// Why a timetable was not saved.
#[derive(Debug, thiserror::Error)]
pub enum LayError {
    /// It does not fit; the draft says why.
    #[error("the sessions do not fit into the school's calendar")]
    DoesNotFit(Box<Draft>),
    /// The name of the room is longer than 80 characters.
    #[error("the name of the room is too long")]
    PlaceTooLong,
    /// Not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for LayError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Shows how the sessions would lie.
///
/// # Errors
/// [`Fault`].
pub async fn preview_timetable(
    world: &World,
    caller: &Caller,
    id: CohortId,
    wish: &Wish,
) -> Result<Draft, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::LayTimetable, id).await?;
    draft(&mut conn, ground, wish, world.clock.today()).await.map(|(draft, _)| draft)
}

/// Saves them. Saving the same again changes nothing.
///
/// # Errors
/// [`LayError`].
pub async fn lay_timetable(
    world: &World,
    caller: &Caller,
    id: CohortId,
    wish: &Wish,
) -> Result<(), LayError> {
    if wish.place.as_ref().is_some_and(|place| place.chars().count() > LONGEST_PLACE) {
        return Err(LayError::PlaceTooLong);
    }
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::LayTimetable, id).await?;
    let (draft, ground) = draft(&mut tx, ground, wish, world.clock.today()).await?;
    if !draft.fits() {
        return Err(LayError::DoesNotFit(Box::new(draft)));
    }
    let sessions: Vec<NewSession> =
        draft.lines.iter().map(|line| new(line, draft.minutes)).collect();
    let of = (&ground.force, id);
    rows::session_lay(&mut tx, &ground.permit, of, &draft.place, &sessions).await?;
    Ok(tx.commit().await?)
}

fn new(line: &Line, minutes: i64) -> NewSession {
    let lesson = line.what.lesson.map(|lesson| (lesson.code.as_str(), i64::from(lesson.version)));
    NewSession {
        position: line.position,
        held_on: line.on,
        starts_at: line.starts,
        minutes,
        slot: line.what.slot.code(),
        lesson,
    }
}

async fn draft(
    conn: &mut Conn,
    ground: Ground,
    wish: &Wish,
    today: Date,
) -> Result<(Draft, Ground), Fault> {
    let model = ground.model(conn).await?;
    let sessions = rows::session_list(conn, &ground.force, ground.cohort.id).await?;
    let chosen = lessons::chosen(conn, &ground, &model).await?;
    let year = year(&ground.cohort)?;
    let school = ground.cohort.school;
    let calendar = crate::schools::calendar_of(conn, &ground.force, school, year).await?;
    let place = sessions.iter().rev().map(|session| session.place.clone()).next();
    let stays = |session: &Session| {
        session.taken_at.is_some() || session.cancelled_at.is_none() && session.held_on < today
    };
    let kept: Vec<Session> = sessions.into_iter().filter(stays).collect();
    let plan = plan(&ground.cohort, &model, year, wish);
    let mut draft = Draft {
        model_name: model.name.clone(),
        year,
        weekday: plan.weekday,
        starts: plan.starts,
        minutes: plan.minutes.into(),
        place: wish.place.clone().or(place).unwrap_or_default(),
        kept: kept.iter().map(|s| (s.clone(), What::of(&s.slot, s.lesson.as_deref()))).collect(),
        lines: Vec::new(),
        skipped: Vec::new(),
        unfit: Vec::new(),
        calendar: Vec::new(),
        warnings: Vec::new(),
        past: 0,
        cohort: ground.cohort.clone(),
    };
    match calendar {
        Err(faults) => draft.calendar = faults,
        Ok(calendar) => {
            let (_, holidays) = crate::schools::holidays_of(conn, &ground.force).await?;
            let timetable = lay_rest(&plan, (&calendar, &holidays), &kept, today);
            draft.lines = lines(&model, &chosen, &kept, &timetable);
            draft.past = draft.lines.iter().filter(|line| line.on < today).count();
            draft.skipped = timetable.skipped;
            draft.unfit = timetable.unfit;
            draft.warnings = timetable.warnings;
        }
    }
    Ok((draft, ground))
}

/// Lays what does not stay: on days after those that do, and not in the past once it has begun.
fn lay_rest(
    plan: &Plan,
    (calendar, holidays): (&Calendar, &BankHolidays),
    kept: &[Session],
    today: Date,
) -> Timetable {
    let Some(last) = kept.iter().map(|session| session.held_on).max() else {
        return lay(plan, calendar, holidays);
    };
    let count = u16::try_from(kept.len()).unwrap_or(u16::MAX);
    if count >= plan.sessions {
        return Timetable::default();
    }
    let from = last.tomorrow().unwrap_or(Date::MAX).max(today);
    lay(&rest(plan, calendar, count, from), calendar, holidays)
}

fn lines(
    model: &DeliveryModel,
    chosen: &[String],
    kept: &[Session],
    timetable: &Timetable,
) -> Vec<Line> {
    let is_open = |(position, _): &(i64, &Slot)| kept.iter().all(|k| k.position != *position);
    let slots = (1i64..).zip(&model.sessions.slots).filter(is_open);
    let mut lessons = lessons::allot(chosen, kept.iter()).into_iter();
    slots
        .zip(&timetable.sessions)
        .map(|((position, slot), dated)| Line {
            position,
            on: dated.on,
            starts: dated.starts,
            ends: dated.ends,
            term: dated.term.clone(),
            what: What {
                slot: *slot,
                lesson: if *slot == Slot::Lesson { lessons.next() } else { None },
            },
        })
        .collect()
}

fn plan(cohort: &Cohort, model: &DeliveryModel, year: AcademicYear, wish: &Wish) -> Plan {
    let weekday = i8::try_from(cohort.weekday).ok();
    let weekday = weekday.and_then(|day| Weekday::from_monday_one_offset(day).ok());
    let weekday = wish.weekday.or(weekday).unwrap_or(Weekday::Monday);
    let starts = wish.starts.unwrap_or(cohort.starts_at);
    let mut plan = Plan::of(model, intake(model, year, cohort.starts_on), year, weekday, starts);
    plan.from = plan.from.max(cohort.starts_on);
    plan
}

/// The start of the model in whose months the cohort starts.
///
/// # Panics
/// Never: a model has at least one start, which reading it checks.
fn intake(model: &DeliveryModel, year: AcademicYear, starts_on: Date) -> &Intake {
    let intakes = &model.intakes;
    let found = intakes.iter().find(|intake| starts_on <= intake.window(year).1);
    found.or(intakes.last()).expect("a model has at least one start")
}

fn year(cohort: &Cohort) -> Result<AcademicYear, Fault> {
    let year = i16::try_from(cohort.academic_year).ok().and_then(AcademicYear::starting);
    year.ok_or_else(|| Fault::Ours("a cohort without an academic year".into()))
}
