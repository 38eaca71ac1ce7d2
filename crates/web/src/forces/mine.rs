//! People of a force see how much of the programme there is now and in an academic year, and go on
//! to schools and models. The year can be saved as a file.

use super::{language, model, models};
use crate::{
    App, Fields, Frame, PageError, PageResult, Person, Sample, download, home, schools, show,
};
use actions::forces::{ForcePage, ModelYear, YearFigures, mine, year_file};
use askama::Template;
use axum::extract::{Path, State};
use components::{Cell, Content, SummaryList, Table};
use domain::{coded::Coded, cohorts::AcademicYear, schools::Stage};
use policy::{Action, Actor, scope};
use schools::list::Link;
use words::Words;

/// The address.
pub const PATH: &str = "/forces/mine";
/// Where a year is saved as a file.
pub const FILE: &str = "/forces/mine/{year}/file";

/// The address of the page in one year.
fn in_year(year: AcademicYear) -> String {
    format!("{PATH}?year={}", year.start_year())
}

#[derive(Template)]
#[template(path = "forces/mine.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    stages: Option<Table>,
    programme: SummaryList,
    year: Year,
    schools: Option<&'static str>,
    models: Option<&'static str>,
}

impl Page {
    fn new(frame: &Frame, actor: &Actor, force: &ForcePage) -> Self {
        let t = frame.t;
        let can = |action| match actor {
            Actor::Person { force, .. } => scope(actor, action, force).is_ok(),
            _ => false,
        };
        let sees_schools = can(Action::SeeSchools);
        let programme = [
            (t.forces_mine_cohorts(), force.cohorts),
            (t.forces_mine_places(), force.places),
            (t.forces_mine_children(), force.children),
            (t.forces_mine_finished(), force.finished),
        ];
        let row = |list: SummaryList, (key, count): (&str, i64)| list.row(key, count.to_string());
        Self {
            frame: frame.titled(t.forces_mine_title()).scoped(force.name.as_str()),
            back: home::mine::PATH,
            stages: (!force.stages.is_empty()).then(|| stages(t, force, sees_schools)),
            programme: programme.into_iter().fold(SummaryList::default(), row),
            year: Year::new(frame, &force.year, can(Action::SeeModels)),
            schools: sees_schools.then_some(schools::list::PATH),
            models: can(Action::SeeModels).then_some(models::PATH),
        }
    }
}

/// One academic year on the page.
struct Year {
    title: String,
    counts: SummaryList,
    models: Option<Table>,
    file: String,
    others: [Link; 2],
}

impl Year {
    fn new(frame: &Frame, figures: &YearFigures, sees_models: bool) -> Self {
        let t = frame.t;
        let year = figures.year;
        let other = |year: AcademicYear| Link {
            href: in_year(year),
            words: t.forces_mine_see_year(&year.to_string()),
        };
        let counts = [
            (t.forces_mine_year_schools(), figures.schools.to_string()),
            (t.forces_mine_year_children(), figures.children.to_string()),
            (t.forces_mine_year_places(), figures.places.to_string()),
            (t.forces_mine_year_cohorts(), figures.cohorts.to_string()),
            (t.forces_mine_finished(), figures.finished.to_string()),
            (t.forces_mine_year_deliverers(), figures.deliverers.to_string()),
            (t.forces_mine_year_sessions(), figures.sessions.to_string()),
        ];
        let row = |list: SummaryList, (key, count)| list.row(key, count);
        let before = AcademicYear::starting(year.start_year() - 1).unwrap_or(year);
        Self {
            title: t.forces_mine_year(&year.to_string()),
            counts: counts.into_iter().fold(SummaryList::default(), row),
            models: (!figures.by_model.is_empty())
                .then(|| by_model(frame, &figures.by_model, sees_models)),
            file: format!("{PATH}/{}/file", year.start_year()),
            others: [other(before), other(year.next())],
        }
    }
}

fn by_model(frame: &Frame, models: &[ModelYear], sees_models: bool) -> Table {
    let t = frame.t;
    let empty = Table::new(t.forces_mine_by_model())
        .column(t.forces_mine_model())
        .numeric_column(t.forces_mine_count())
        .numeric_column(t.forces_mine_year_cohorts())
        .numeric_column(t.forces_mine_year_places())
        .numeric_column(t.forces_mine_year_children());
    let row = |table: Table, one: &ModelYear| {
        let name = one.model.name.get(language(frame.lang));
        let words = t.forces_compare_which(name, &one.model.version.to_string());
        let name = if sees_models {
            Content::html(Link { href: model::path(one.id), words }.to_string())
        } else {
            words.into()
        };
        let cells: [Cell; 5] = [
            name.into(),
            one.schools.to_string().into(),
            one.cohorts.to_string().into(),
            one.places.to_string().into(),
            one.children.to_string().into(),
        ];
        table.row(cells)
    };
    models.iter().fold(empty, row).stacked()
}

fn stages(t: Words, force: &ForcePage, sees_schools: bool) -> Table {
    let empty = Table::new(t.forces_mine_schools())
        .column(t.forces_mine_stage())
        .numeric_column(t.forces_mine_count());
    let there = Stage::CODES.iter().filter(|(_, stage)| force.at(*stage) > 0);
    there.fold(empty, |table, (code, stage)| {
        let words = schools::stage(t, *stage).to_owned();
        let href = format!("{}?stage={code}", schools::list::PATH);
        let name = if sees_schools {
            Content::html(Link { href, words }.to_string())
        } else {
            words.into()
        };
        let cells: [Cell; 2] = [name.into(), force.at(*stage).to_string().into()];
        table.row(cells)
    })
}

/// What this page looks like: on the first day, and in mid-year.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let force = "northshire".parse().expect("it is a slug");
    let grants =
        vec![policy::Grant { role: policy::Role::Coordinator, reach: policy::Reach::Force }];
    let actor = Actor::Person { force, id: crate::samples::id(), grants };
    let page = |counts: &[(Stage, u64)], cohorts| ForcePage {
        name: "Northshire Police".to_owned(),
        stages: counts.iter().copied().collect(),
        cohorts,
        finished: 0,
        places: 10 * cohorts,
        children: 9 * cohorts,
        year: invented(cohorts),
    };
    let some = page(&[(Stage::Asked, 2), (Stage::Active, 37)], 37);
    vec![
        Sample::new("empty", &Page::new(frame, &actor, &page(&[], 0))),
        Sample::new("filled", &Page::new(frame, &actor, &some)),
    ]
}

fn invented(cohorts: i64) -> YearFigures {
    let count = usize::try_from(cohorts).unwrap_or_default();
    let model = ModelYear {
        id: crate::samples::id(),
        model: crate::samples::model(),
        schools: count,
        cohorts: count,
        places: 10 * cohorts,
        children: 9 * cohorts,
    };
    YearFigures {
        year: AcademicYear::containing(crate::samples::today()),
        schools: count,
        cohorts: count,
        finished: 0,
        places: 10 * cohorts,
        children: 9 * cohorts,
        deliverers: cohorts / 3,
        sessions: 4 * cohorts,
        by_model: if count == 0 { Vec::new() } else { vec![model] },
    }
}

/// Saves a year as a file.
pub async fn file(State(app): State<App>, person: Person, Path(year): Path<i16>) -> PageResult {
    let year = AcademicYear::starting(year).ok_or(PageError::NotFound)?;
    let (name, bytes) = year_file(&app.world, person.caller(), year).await?;
    Ok(download(bytes, "text/csv; charset=utf-8", &name))
}

/// Shows it.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let year = fields.text("year").parse().ok().and_then(AcademicYear::starting);
    let force = mine(&app.world, person.caller(), year).await?;
    show(&Page::new(&person.frame(), person.actor(), &force))
}
