//! What the carers of children with places are told of a ceremony: that there is one, or that it is
//! at another time or place now, and the link with which they answer for it.

use super::{
    family::Stage,
    letter::{new_link, words_of},
};
use crate::{Fault, World};
use domain::{
    bilingual::Language,
    clock::london,
    families::AskedBy,
    ids::{CarerId, ChildId, CohortId},
};
use jiff::Timestamp;
use policy::{Permit, Scope};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};
use store::{
    Tx,
    cohorts::Ceremony,
    families::{self as rows, Carer},
    privacy::{Letter, letter_add},
};

/// What there is to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum News {
    /// It was planned.
    Planned,
    /// Its day, hour or place was changed.
    Changed,
}

/// One letter: to whom, and each child with its link.
struct Told {
    carer: Carer,
    to: String,
    links: Vec<(String, String)>,
    until: Timestamp,
}

/// Writes one letter to each carer who gave an address and has a child that comes with one of the
/// cohorts, in the transaction of the plan; with several children, one letter with a link for each.
/// Of a ceremony that is over nobody is told. Says how many letters there are.
pub(crate) async fn tell_of_ceremony(
    world: &World,
    tx: &mut Tx,
    (permit, within): (&Permit, &Scope),
    (ceremony, cohorts): (&Ceremony, &[CohortId]),
    news: News,
) -> Result<usize, Fault> {
    if ceremony.held_on < london(tx.now()).date() {
        return Ok(0);
    }
    let mut letters: BTreeMap<CarerId, Told> = BTreeMap::new();
    for cohort in cohorts {
        gather(world, tx, (permit, within), *cohort, &mut letters).await?;
    }
    for told in letters.values() {
        let letter = write(ceremony, told, news);
        letter_add(tx, permit, within.force(), "ceremony", &letter).await?;
    }
    Ok(letters.len())
}

async fn gather(
    world: &World,
    tx: &mut Tx,
    (permit, within): (&Permit, &Scope),
    cohort: CohortId,
    letters: &mut BTreeMap<CarerId, Told>,
) -> Result<(), Fault> {
    let force = within.force();
    let coming = rows::coming_children(tx, within, cohort).await?;
    let coming: BTreeSet<ChildId> = coming.into_iter().map(|one| one.child).collect();
    let mut all = rows::family_facts_list(tx, within, cohort).await?;
    all.retain(|facts| Stage::of(facts) == Stage::Offered && coming.contains(&facts.child));
    for facts in &all {
        for carer in rows::carers_of(tx, force, facts.child).await? {
            let to = rows::carer_email(tx, force, carer.id).await?;
            if to.is_empty() {
                continue;
            }
            let whose = (facts, &carer);
            let (link, until) = new_link(world, tx, permit, force, whose).await?;
            let about = (facts.child, facts.cohort, carer.id);
            rows::family_letter_add(tx, permit, force, about, AskedBy::Ceremony).await?;
            let new = || Told { carer: carer.clone(), to, links: Vec::new(), until };
            let told = letters.entry(carer.id).or_insert_with(new);
            told.links.push((facts.given_name.clone(), link));
        }
    }
    Ok(())
}

fn write(ceremony: &Ceremony, told: &Told, news: News) -> Letter {
    let (t, language) = words_of(&told.carer);
    let title = match language {
        Language::Cy => &ceremony.title_cy,
        Language::En => &ceremony.title,
    };
    let day = t.date(ceremony.held_on);
    let when = t.cohorts_ceremonies_line(&day, &ceremony.place, &t.time(ceremony.held_at));
    let names: Vec<&str> = told.links.iter().map(|(name, _)| name.as_str()).collect();
    let names = t.list(&names);
    let links = told.links.iter().fold(String::new(), |mut all, (name, link)| {
        let _ = write!(all, "{}{name}:\n{link}", if all.is_empty() { "" } else { "\n\n" });
        all
    });
    let carer = told.carer.name.as_str();
    let until = t.date_short(london(told.until).date());
    let (subject, text) = match news {
        News::Planned => (
            t.families_letter_ceremony_subject(&day, title),
            t.families_letter_ceremony_text(carer, &names, &links, title, &until, &when),
        ),
        News::Changed => (
            t.families_letter_ceremony_changed_subject(&day, title),
            t.families_letter_ceremony_changed_text(carer, &names, &links, title, &until, &when),
        ),
    };
    Letter { to: told.to.clone(), subject, text }
}
