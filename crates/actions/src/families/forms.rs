//! The school lead prints a form for each family that is waited for. Each has a code, which leads back
//! to the child and to the words on the sheet when the form is keyed in.

use super::{
    family::Stage,
    ground::{child as child_of, force_of, of_child, of_cohort},
    paper::{Paper, see_paper},
    wording::wording,
};
use crate::{Caller, Fault, World};
use domain::{
    bilingual::Language,
    families::{FormCode, Purpose, Wording as Mark},
    ids::{ChildId, CohortId, ForceId},
};
use policy::{Action, Permit, authorize};
use store::{
    Tx,
    families::{self as rows, FamilyFacts, PaperForm},
};
use words::Lang;

/// How often a code is made anew because it is taken.
const TRIES: usize = 20;

/// A form of one child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildForm {
    /// The code on it.
    pub code: FormCode,
    /// The child.
    pub child: ChildId,
    /// The forename.
    pub given_name: String,
    /// The surname.
    pub family_name: String,
}

/// The forms of a cohort in the words of now.
#[derive(Debug, Clone, PartialEq)]
pub struct Forms {
    /// The questions.
    pub paper: Paper,
    /// Each child's form, by name.
    pub forms: Vec<ChildForm>,
    /// How many children have none yet.
    pub without: usize,
}

/// A form that was found by its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoundForm {
    /// The cohort.
    pub cohort: CohortId,
    /// The child.
    pub child: ChildId,
    /// The words on it.
    pub read: Mark,
}

fn code_of(language: Language) -> &'static str {
    if language == Language::Cy { "cy" } else { "en" }
}

/// The words that a form in this language holds now.
fn mark(world: &World, lang: Lang) -> Mark {
    wording(world, lang, Purpose::Application).mark
}

fn is_printed(facts: &FamilyFacts) -> bool {
    !matches!(Stage::of(facts), Stage::NotThisTime | Stage::TakenBack)
}

/// Shows the forms that have a code, in the caller's language as far as it may be used.
///
/// # Errors
/// [`Fault`]: `NotFound` where the cohort is not the caller's.
pub async fn see_forms(world: &World, caller: &Caller, cohort: CohortId) -> Result<Forms, Fault> {
    let paper = see_paper(world, caller, cohort).await?;
    let mut conn = world.store.snapshot().await?;
    let own = of_cohort(&mut conn, caller, Action::PrintForms, cohort).await?;
    let all = rows::paper_form_list(&mut conn, &own.scope, cohort).await?;
    let facts = rows::family_facts_list(&mut conn, &own.scope, cohort).await?;
    let mark = mark(world, caller.lang);
    let (mut forms, mut without) = (Vec::new(), 0);
    for one in facts.iter().filter(|one| is_printed(one)) {
        let found = all.iter().find(|form| form.child == one.child && holds(form, mark));
        match found.and_then(|form| form.code.parse().ok()) {
            Some(code) => forms.push(ChildForm {
                code,
                child: one.child,
                given_name: one.given_name.clone(),
                family_name: one.family_name.clone(),
            }),
            None => without += 1,
        }
    }
    Ok(Forms { paper, forms, without })
}

fn holds(form: &PaperForm, mark: Mark) -> bool {
    form.wording == mark.version.to_string() && form.lang == code_of(mark.language)
}

/// Gives each child of a cohort that has none yet a form in the words of now; says how many. Older
/// forms keep their codes: a sheet that comes back late is taken as what it is.
///
/// # Errors
/// [`Fault`]: `NotFound` where the cohort is not the caller's.
pub async fn make_forms(world: &World, caller: &Caller, cohort: CohortId) -> Result<usize, Fault> {
    let mut tx = world.store.begin().await?;
    let own = of_cohort(&mut tx, caller, Action::PrintForms, cohort).await?;
    let all = rows::paper_form_list(&mut tx, &own.scope, cohort).await?;
    let mark = mark(world, caller.lang);
    let mut made = 0;
    for facts in rows::family_facts_list(&mut tx, &own.scope, cohort).await? {
        let has_one = all.iter().any(|form| form.child == facts.child && holds(form, mark));
        if has_one || !is_printed(&facts) {
            continue;
        }
        let resource = child_of(&own.force, &facts);
        let permit = authorize(&caller.actor, Action::PrintForms, &resource)?;
        add(world, &mut tx, (&permit, &own.force), (facts.child, cohort), mark).await?;
        made += 1;
    }
    tx.commit().await?;
    Ok(made)
}

async fn add(
    world: &World,
    tx: &mut Tx,
    (permit, force): (&Permit, &ForceId),
    (child, cohort): (ChildId, CohortId),
    mark: Mark,
) -> Result<(), Fault> {
    for _ in 0..TRIES {
        let form = PaperForm {
            code: FormCode::make(&*world.chance).compact().to_owned(),
            child,
            cohort,
            wording: mark.version.to_string(),
            lang: code_of(mark.language).to_owned(),
        };
        if rows::paper_form_add(tx, permit, force, &form).await? {
            return Ok(());
        }
    }
    Err(Fault::Ours("no code of a form is free".into()))
}

/// Whether the caller may key in any form at all.
///
/// # Errors
/// [`Fault`]: `NotFound` where not.
pub fn may_key_forms(caller: &Caller) -> Result<(), Fault> {
    policy::scope(&caller.actor, Action::KeyPaperForm, force_of(caller)?)?;
    Ok(())
}

/// Finds a form by its code; `None` where there is none of the caller's with it: another school's
/// looks like one that was never printed.
///
/// # Errors
/// [`Fault`]: `NotFound` where the caller may key in no form.
pub async fn find_form(
    world: &World,
    caller: &Caller,
    code: FormCode,
) -> Result<Option<FoundForm>, Fault> {
    may_key_forms(caller)?;
    let mut conn = world.store.conn().await?;
    let force = force_of(caller)?.clone();
    let Some(form) = rows::paper_form_get(&mut conn, &force, code.compact()).await? else {
        return Ok(None);
    };
    let whom = (form.cohort, form.child);
    match of_child(&mut conn, caller, Action::KeyPaperForm, whom).await {
        Ok(_) => Ok(read(&form)),
        Err(Fault::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// What a form says of itself.
pub(super) fn read(form: &PaperForm) -> Option<FoundForm> {
    let language = if form.lang == "cy" { Language::Cy } else { Language::En };
    let read = Mark { version: form.wording.parse().ok()?, language };
    Some(FoundForm { cohort: form.cohort, child: form.child, read })
}
