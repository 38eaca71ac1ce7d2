//! The coordinator answers a school that asked: takes it on, asks it to wait, declines kindly, or
//! notes that the school took its request back. Whoever takes one before others that stand higher on
//! the waiting list says why, and that is kept.

use super::{
    letters,
    waiting_list::{Turn, turn_of},
};
use crate::{
    Caller, World,
    identity::ensure_person,
    refused::{Refusals, Refused},
};
use domain::{
    cohorts::AcademicYear,
    ids::{AgreementId, DeliveryModelId, EnquiryId, ForceId, PersonId, SchoolId},
    schools::{LeaveReason, Urn},
};
use policy::{Action, Actor, Grant, Permit, Place, Reach, Resource, Role, authorize};
use std::collections::BTreeMap;
use store::{
    Tx, identity as people,
    schools::{self as rows, Agreement, Enquiry, School, WaitingDecision},
};

/// Letters of a note that goes into the letter.
const NOTE: usize = 2000;
/// Letters of the reason for taking a school out of its turn.
const REASON: usize = 500;

/// A person by name and address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
}

/// What is needed to take a school on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakeOn {
    /// The URN of the school where it is another than the one that was picked; empty otherwise.
    pub urn: String,
    /// The headteacher, who signs.
    pub head: Named,
    /// The teacher who runs the school's side.
    pub lead: Named,
    /// The designated safeguarding lead.
    pub dsl: Named,
    /// The model that is offered.
    pub model: Option<DeliveryModelId>,
    /// The academic year it is offered for.
    pub year: Option<AcademicYear>,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Yes: people are named, an agreement is offered.
    TakeOn(Box<TakeOn>),
    /// Not yet.
    Wait,
    /// Not this time.
    Decline,
    /// The school took its request back.
    Withdrawn(LeaveReason),
}

impl Answer {
    const fn code(&self) -> &'static str {
        match self {
            Self::TakeOn(_) => "taken_on",
            Self::Wait => "wait",
            Self::Decline => "declined",
            Self::Withdrawn(_) => "withdrawn",
        }
    }
}

/// An answer, and what it adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerInput {
    /// The answer.
    pub answer: Answer,
    /// What the letter adds in the coordinator's own words, perhaps empty.
    pub note: String,
    /// Why the school is taken on before others that stand higher; empty where none does.
    pub order_reason: String,
}

impl AnswerInput {
    /// An answer that adds nothing to its letter.
    pub const fn plain(answer: Answer) -> Self {
        Self { answer, note: String::new(), order_reason: String::new() }
    }
}

/// Answers an enquiry; letters go out with it. Gives the agreement that was offered, if one was.
///
/// # Errors
/// [`Refused`] by the fields `note`, `urn`, `head-name`, `head-email` and so on, `model`, `year`;
/// [`crate::Fault::Conflict`] where somebody answered already.
pub async fn answer(
    world: &World,
    caller: &Caller,
    id: EnquiryId,
    input: &AnswerInput,
) -> Result<Option<(SchoolId, AgreementId)>, Refused> {
    let force = caller.force()?.clone();
    let resource = Resource::one(Place::Force(force.clone()), id);
    let permit = authorize(&caller.actor, Action::AnswerEnquiry, &resource)?;
    let mut wrong = Refusals::default();
    wrong.at_most("note", &input.note, NOTE);
    wrong.at_most("order-reason", &input.order_reason, REASON);
    if let Answer::TakeOn(take) = &input.answer {
        check(&mut wrong, take);
    }
    wrong.check()?;
    let mut tx = world.store.begin().await?;
    let enquiry = rows::enquiry_get(&mut tx, &force, id).await?;
    let taken = match &input.answer {
        Answer::TakeOn(take) => {
            let turn = turn_of(&mut tx, caller, &enquiry, world.clock.today()).await?;
            let taking = Taking { force: &force, permit: &permit, caller, enquiry: &enquiry, take };
            let taken = taking.take_on(world, &mut tx).await?;
            decide(&mut tx, (&force, &permit), id, turn, &input.order_reason).await?;
            Some(taken)
        }
        Answer::Withdrawn(reason) => {
            rows::enquiry_withdraw(&mut tx, &permit, &force, (id, *reason)).await?;
            None
        }
        Answer::Wait | Answer::Decline => None,
    };
    let school = taken.map(|(school, _)| school);
    let answer = (school, input.answer.code(), input.note.as_str());
    if !rows::enquiry_answer(&mut tx, &permit, &force, id, answer).await? {
        return Err(crate::Fault::Conflict("the enquiry was answered already".into()).into());
    }
    let contact = rows::enquiry_contact(&mut tx, &force, id).await?;
    let force_name = letters::force_name(&mut tx, &force, &enquiry.lang).await?;
    let letter = letters::answer(&enquiry, &contact, &force_name, input);
    store::privacy::letter_add(&mut tx, &permit, &force, "schools-answer", &letter).await?;
    tx.commit().await?;
    Ok(taken)
}

/// Keeps where the school stood. One that is taken before others needs a reason.
async fn decide(
    tx: &mut Tx,
    (force, permit): (&ForceId, &Permit),
    id: EnquiryId,
    turn: Turn,
    reason: &str,
) -> Result<(), Refused> {
    let reason = reason.trim();
    if turn.place > 1 && reason.is_empty() {
        return Err(Refused::one("order-reason", "schools-answer-order-reason-missing"));
    }
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let decided = WaitingDecision {
        version: turn.version,
        place: count(turn.place),
        waiting: count(turn.waiting),
        score: i64::from(turn.score),
        reason: if turn.place > 1 { reason.to_owned() } else { String::new() },
        decided_at: tx.now(),
    };
    Ok(rows::waiting_decide(tx, permit, force, id, &decided).await?)
}

fn check(wrong: &mut Refusals, take: &TakeOn) {
    let people = [
        (&take.head, "head-name", "head-email"),
        (&take.lead, "lead-name", "lead-email"),
        (&take.dsl, "dsl-name", "dsl-email"),
    ];
    for (person, name, email) in people {
        wrong.needed(name, &person.name, "schools-answer-name-missing");
        wrong.email(email, &person.email);
    }
    if take.model.is_none() {
        wrong.add("model", "schools-answer-model-missing");
    }
    if take.year.is_none() {
        wrong.add("year", "schools-answer-year-missing");
    }
}

struct Taking<'a> {
    force: &'a ForceId,
    permit: &'a Permit,
    caller: &'a Caller,
    enquiry: &'a Enquiry,
    take: &'a TakeOn,
}

impl Taking<'_> {
    async fn take_on(
        &self,
        world: &World,
        tx: &mut Tx,
    ) -> Result<(SchoolId, AgreementId), Refused> {
        let school = self.school(tx).await?;
        if rows::agreement_current(tx, self.force, school.id).await?.is_some() {
            return Err(Refused::one("urn", "schools-answer-has-agreement"));
        }
        let Some((model, year)) = self.take.model.zip(self.take.year) else {
            return Err(Refused::one("model", "schools-answer-model-missing"));
        };
        let offered = store::forces::model_list(tx, self.force).await?;
        if !offered.iter().any(|row| row.id == model)
            || !store::forces::model_hold(tx, self.permit, self.force, model).await?
        {
            return Err(Refused::one("model", "schools-answer-model-missing"));
        }
        let agreement = Agreement {
            id: tx.id(),
            school: school.id,
            enquiry: Some(self.enquiry.id),
            model,
            academic_year: i64::from(year.start_year()),
            wording: super::WORDING.to_owned(),
            offered_at: tx.now(),
            school_signed_at: None,
            school_signer: None,
            force_signed_at: None,
            force_signer: None,
            withdrawn_at: None,
        };
        rows::agreement_add(tx, self.permit, self.force, &agreement).await?;
        self.name_people(world, tx, &school, agreement.id).await?;
        Ok((school.id, agreement.id))
    }

    /// The school that was meant: by URN, as picked, or a host that the register does not know.
    async fn school(&self, tx: &mut Tx) -> Result<School, Refused> {
        let typed = self.take.urn.trim();
        if !typed.is_empty() {
            let urn = typed.parse::<Urn>().ok().map(|urn| i64::from(urn.number()));
            let found = match urn {
                Some(urn) => rows::school_by_urn(tx, self.force, urn).await?,
                None => None,
            };
            return found.ok_or(Refused::one("urn", "schools-answer-urn-unknown"));
        }
        if let Some(school) = self.enquiry.school {
            return Ok(rows::school_get(tx, self.force, school).await?);
        }
        let (name, postcode) = (&self.enquiry.school_name, &self.enquiry.postcode);
        let school = School::typed(tx.id(), name, postcode, tx.now());
        rows::school_add(tx, self.permit, self.force, &school).await?;
        Ok(school)
    }

    /// Gives the three their roles; whoever has two gets one letter. Nobody of the force takes one
    /// themselves: with it would come the names of the children, and the school's own signature.
    async fn name_people(
        &self,
        world: &World,
        tx: &mut Tx,
        school: &School,
        agreement: AgreementId,
    ) -> Result<(), Refused> {
        let take = self.take;
        let named = [
            (Role::Headteacher, &take.head, "head-email"),
            (Role::SchoolLead, &take.lead, "lead-email"),
            (Role::Dsl, &take.dsl, "dsl-email"),
        ];
        let mut roles: BTreeMap<PersonId, (&Named, Vec<Role>)> = BTreeMap::new();
        for (role, named, field) in named {
            let who = (named.name.as_str(), named.email.as_str(), self.enquiry.lang.as_str());
            let person = ensure_person(tx, self.permit, self.force, who).await?;
            if matches!(&self.caller.actor, Actor::Person { id, .. } if *id == person) {
                return Err(Refused::one(field, "schools-answer-not-yourself"));
            }
            let grant = Grant { role, reach: Reach::School(school.id) };
            if !people::grant_list(tx, self.force, person).await?.contains(&grant) {
                people::grant_add(tx, self.permit, self.force, person, grant).await?;
            }
            roles.entry(person).or_insert((named, Vec::new())).1.push(role);
        }
        let force_name = letters::force_name(tx, self.force, &self.enquiry.lang).await?;
        for (named, roles) in roles.into_values() {
            let link = roles.contains(&Role::Headteacher).then(|| {
                format!("{}/schools/{}/agreement/{agreement}", world.site.address, school.id)
            });
            let letter = letters::named(
                &self.enquiry.lang,
                named,
                &roles,
                (&school.name, &force_name, &world.site.address, link.as_deref()),
            );
            store::privacy::letter_add(tx, self.permit, self.force, "schools-named", &letter)
                .await?;
        }
        Ok(())
    }
}
