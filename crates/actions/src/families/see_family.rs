//! A carer sees where the family stands: what it is about, what is asked, what was said and when.

use super::{
    answer_ceremony::{CeremonyAsked, ceremonies},
    family::{Question, Stage, health, questions},
    ground::{model, own_at},
};
use crate::{Caller, Fault, World};
use domain::{
    families::{HealthStands, Purpose, Standing},
    forces::DeliveryModel,
    ids::FamilyLinkId,
};
use jiff::{
    Timestamp,
    civil::{Date, Time, Weekday},
};
use policy::Action;
use store::{families as rows, schools::term_began};
use words::Lang;

/// What the pages of a family show. The child's date of birth is not among it: it is what a reader
/// has to know.
#[derive(Debug, Clone, PartialEq)]
pub struct FamilyView {
    /// The child's forename.
    pub given_name: String,
    /// The number that stands for the child in public, such as in the record of the draw.
    pub number: i64,
    /// The school's name.
    pub school_name: String,
    /// The force's name in the caller's language.
    pub force_name: String,
    /// All places.
    pub places: i64,
    /// The first day on which sessions may lie.
    pub starts_on: Date,
    /// The weekday of the sessions.
    pub weekday: Weekday,
    /// The time at which they begin.
    pub starts_at: Time,
    /// The model, for its summary and for what those get who are not drawn.
    pub model: DeliveryModel,
    /// Where the application stands.
    pub stage: Stage,
    /// What is asked, in order; the first is the application.
    pub questions: Vec<Question>,
    /// When health and contact details were last told.
    pub health_replaced_at: Option<Timestamp>,
    /// Whether they are to be told or confirmed now.
    pub health: HealthStands,
    /// Whether a yes of this carer counts: who has no parental responsibility can say no.
    pub may_say_yes: bool,
    /// The ceremonies to come, with a place.
    pub ceremonies: Vec<CeremonyAsked>,
}

impl FamilyView {
    /// The question about a purpose, if it is asked.
    pub fn question(&self, purpose: Purpose) -> Option<&Question> {
        self.questions.iter().find(|question| question.purpose == purpose)
    }

    /// The further questions that come with a place.
    pub fn further(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|question| {
            !matches!(question.purpose, Purpose::Application | Purpose::EvaluationSurvey)
        })
    }

    /// The next further question without an answer.
    pub fn next_further(&self) -> Option<Purpose> {
        let open = self.further().find(|question| question.standing == Standing::NotAsked);
        open.map(|question| question.purpose)
    }
}

/// Shows a family where it stands.
///
/// # Errors
/// [`Fault`]: `NotFound` where the link does not work.
pub async fn see_family(
    world: &World,
    caller: &Caller,
    link: FamilyLinkId,
) -> Result<FamilyView, Fault> {
    let mut conn = world.store.conn().await?;
    let own = own_at(&mut conn, &caller.actor, link, world.clock.now()).await?;
    own.permit(Action::AnswerConsent)?;
    let model = model(&mut conn, &own.force, own.facts.model).await?;
    let ledger = rows::consent_list(&mut conn, &own.force, own.facts.child).await?;
    let whose = (own.facts.child, own.carer);
    let may_say_yes = rows::child_carer_has_responsibility(&mut conn, &own.force, whose).await?;
    let facts = own.facts;
    let (whose, today) = ((&own.force, caller.lang), world.clock.today());
    let ceremonies = ceremonies(&mut conn, whose, &facts, today).await?;
    let term = term_began(&mut conn, &own.force, facts.school, today).await?;
    let weekday =
        i8::try_from(facts.weekday).ok().and_then(|n| Weekday::from_monday_one_offset(n).ok());
    Ok(FamilyView {
        stage: Stage::of(&facts),
        may_say_yes,
        health: health(&facts, term),
        questions: questions(&facts, &model, &ledger),
        force_name: match caller.lang {
            Lang::En => facts.force_name,
            Lang::Cy => facts.force_name_cy,
        },
        given_name: facts.given_name,
        number: facts.number,
        school_name: facts.school_name,
        places: facts.places,
        starts_on: facts.starts_on,
        weekday: weekday.unwrap_or(Weekday::Monday),
        starts_at: facts.starts_at,
        model,
        ceremonies,
        health_replaced_at: facts.health_replaced_at,
    })
}
