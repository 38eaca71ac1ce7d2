//! What is the force's own: ceremonies, and schools that ask.

use super::{
    past::Past,
    setting::Setting,
    size::USUAL_SCHOOLS,
    stories::{Reached, Story},
    terms::{at, later},
};
use crate::Fault;
use domain::ids::CohortId;
use jiff::civil::{Date, Time, date, time};
use policy::{Action, Actor, Place, Resource, Role, authorize};
use store::{
    Tx,
    cohorts::{Ceremony, ceremony_add, guest_add, running_order_add},
    schools::{Contact, NewEnquiry, School, enquiry_add, enquiry_answer},
};

const PROMISE: &str = "I promise to be kind, to be fair, to listen, and to help make the place \
                       where I live a good place for everyone.";
const PROMISE_CY: &str = "Rwy'n addo bod yn garedig, bod yn deg, gwrando, a helpu i wneud fy ardal \
                          yn lle da i bawb.";

/// So many cohorts come to one ceremony.
const AT_ONCE: usize = 12;

/// Two attestations that were held and one that is planned, and a closing ceremony; in a larger
/// force, one is planned for every twelve of the further cohorts.
pub(super) async fn ceremonies(
    past: &Past,
    stories: &[Story],
    told: &[Setting],
) -> Result<(), Fault> {
    let of = |settings: &[Setting]| settings.iter().filter_map(|one| one.cohort).collect();
    past.go(at(date(2026, 9, 28), 10, 0));
    let mut tx = past.begin_tx().await?;
    let day = date(2026, 10, 14);
    hold(past, &mut tx, ("attestation", day, "Eastmarch Town Hall"), of(&told[..12])).await?;
    let day = date(2026, 10, 15);
    hold(past, &mut tx, ("attestation", day, "Harrowvale Corn Exchange"), of(&told[12..24]))
        .await?;
    tx.move_to(at(date(2027, 2, 1), 10, 0)).await?;
    let (day, place) = (date(2027, 2, 24), told[36].name.as_str());
    hold(past, &mut tx, ("attestation", day, place), of(&told[36..37])).await?;
    let day = date(2027, 3, 25);
    hold(past, &mut tx, ("closing", day, "Northmere Guildhall"), of(&told[31..36])).await?;
    let further = stories.iter().zip(told).skip(USUAL_SCHOOLS);
    let running: Vec<CohortId> = further
        .filter(|(story, _)| story.reached == Reached::Running)
        .filter_map(|(_, setting)| setting.cohort)
        .collect();
    for (weeks, cohorts) in (0..).zip(running.chunks(AT_ONCE)) {
        let day = later(date(2027, 2, 25), (weeks % 4) * 7);
        hold(past, &mut tx, ("attestation", day, "Duskwick Pavilion"), cohorts.to_vec()).await?;
    }
    Ok(tx.commit().await?)
}

async fn hold(
    past: &Past,
    tx: &mut Tx,
    (kind, held_on, place): (&str, Date, &str),
    cohorts: Vec<CohortId>,
) -> Result<(), Fault> {
    let (title, title_cy) = match kind {
        "closing" => ("Well done, Mini Police!", "Da iawn, Heddlu Bach!"),
        _ => ("Mini Police attestation", "Seremoni addewid yr Heddlu Bach"),
    };
    let ceremony = Ceremony {
        id: tx.id(),
        kind: kind.to_owned(),
        title: title.to_owned(),
        title_cy: title_cy.to_owned(),
        held_on,
        held_at: time(10, 0, 0, 0),
        place: place.to_owned(),
        promise: PROMISE.to_owned(),
        promise_cy: PROMISE_CY.to_owned(),
        made_at: tx.now(),
    };
    let resource = Resource::one(Place::Force(past.force.clone()), ceremony.id);
    let permit = past.member(Role::Coordinator)?.may(Action::PlanCeremony, &resource)?;
    let (force, id) = (&past.force, ceremony.id);
    ceremony_add(tx, &permit, force, &ceremony, &cohorts).await?;
    for guest in [
        ("Councillor Bronwen Tŷnywaun", "Mayor of Eastmarch"),
        ("Chief Constable Adaeze Rowanberry", "Fellshire Police"),
        ("Marguerite Kestrelby", "Coordinator"),
    ] {
        guest_add(tx, &permit, force, id, guest).await?;
    }
    let at = |hour, minute| -> Time { time(hour, minute, 0, 0) };
    for item in [
        (at(10, 0), "Welcome"),
        (at(10, 10), "The children make their promise"),
        (at(10, 25), "Certificates, school by school"),
        (at(11, 0), "Photographs for those who may be photographed"),
        (at(11, 15), "Juice and cake"),
    ] {
        running_order_add(tx, &permit, force, id, item).await?;
    }
    Ok(())
}

/// Schools that asked: of each six, four wait for an answer, one waits for a place, one was told
/// "not now".
pub(super) async fn enquiries(past: &Past, schools: &[School]) -> Result<(), Fault> {
    let mut tx = past.begin_tx().await?;
    let days = [12, 15, 22, 25, 28, 31];
    let answers = [Some("declined"), Some("wait"), None, None, None, None];
    for (nth, school) in schools.iter().enumerate() {
        let part = nth * days.len() / schools.len();
        let (day, answer) = (days[part], answers[part]);
        tx.move_to(at(date(2027, 1, day), 16, 40)).await?;
        ask(past, &mut tx, (nth, school), answer).await?;
    }
    Ok(tx.commit().await?)
}

async fn ask(
    past: &Past,
    tx: &mut Tx,
    (nth, school): (usize, &School),
    answer: Option<&str>,
) -> Result<(), Fault> {
    const MESSAGES: [&str; 4] = [
        "We have two Year 5 classes and would like to begin in September.",
        "Could you tell us what it would cost us? We are a small village school.",
        "A parent told us about it. Our children would love to take part.",
        "Hoffem gymryd rhan. Mae gennym ddosbarth Blwyddyn 5 o wyth ar hugain.",
    ];
    let contact = Contact {
        name: past.people.name(&past.dice),
        role: "Deputy headteacher".to_owned(),
        email: format!("office@asking{nth}.example"),
        telephone: school.telephone.clone(),
    };
    let new = NewEnquiry {
        id: tx.id(),
        school: Some(school.id),
        school_name: &school.name,
        postcode: &school.postcode,
        contact: &contact,
        message: MESSAGES[nth % MESSAGES.len()],
        lang: if nth % MESSAGES.len() == 3 { "cy" } else { "en" },
    };
    let resource = Resource::one(Place::Force(past.force.clone()), new.id);
    let asking = authorize(&Actor::Visitor, Action::Enquire, &resource)?;
    enquiry_add(tx, &asking, &past.force, &new).await?;
    if let Some(answer) = answer {
        let answering = past.member(Role::Coordinator)?.may(Action::AnswerEnquiry, &resource)?;
        let said = (Some(school.id), answer, "We are full until the summer.");
        enquiry_answer(tx, &answering, &past.force, new.id, said).await?;
    }
    Ok(())
}
