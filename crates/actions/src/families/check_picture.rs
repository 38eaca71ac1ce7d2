//! Whoever wants to use a picture names the children in it and the channel, and learns whether it may
//! go out. Why not is never said. The answer is kept as proof, and read anew whenever somebody looks:
//! a picture that could go out in March may have to come down in May.

use super::ground::of_cohort;
use crate::{
    Caller, Fault, World,
    refused::{Refusals, Refused},
};
use domain::{
    coded::Coded,
    families::{InPicture, Purpose, name_in},
    ids::{ChildId, CohortId, ForceId, PictureId},
};
use jiff::Timestamp;
use policy::{Action, Actor, Resource, Scope, authorize};
use std::collections::{BTreeMap, BTreeSet};
use store::{Conn, families as rows};

/// So many earlier pictures are shown.
const SHOWN: i64 = 100;
/// Letters of what a picture is called, and of a caption.
const LABEL: usize = 80;
const CAPTION: usize = 2000;

/// A child who may be in a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InIt {
    /// The child.
    pub child: ChildId,
    /// The forename.
    pub given_name: String,
    /// The surname.
    pub family_name: String,
}

/// What an answer is worth now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// It may go out.
    Yes,
    /// It must not.
    No,
    /// It could, and must not any more: an answer changed.
    NoLonger,
    /// It could, and a child in it takes part no more.
    Left,
}

/// A picture that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedPicture {
    /// Its id.
    pub id: PictureId,
    /// Which picture it is.
    pub label: String,
    /// Where it was to go.
    pub channel: Purpose,
    /// When it was asked.
    pub checked_at: Timestamp,
    /// What the answer is now.
    pub stands: Stands,
}

/// The pictures of a cohort, and who can be in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pictures {
    /// What the cohort is called.
    pub label: String,
    /// The school's name.
    pub school_name: String,
    /// The children who take part, by name.
    pub children: Vec<InIt>,
    /// What was checked, the newest first.
    pub checked: Vec<CheckedPicture>,
}

/// One picture, with who is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureView {
    /// The school's name.
    pub school_name: String,
    /// The picture.
    pub picture: CheckedPicture,
    /// Who is in it and takes part.
    pub children: Vec<InIt>,
    /// Those of them who must not be seen in it there; why is not said.
    pub not_these: Vec<InIt>,
}

/// A question about a picture.
#[derive(Debug, Clone, Default)]
pub struct CheckPicture {
    /// Who is in it.
    pub children: BTreeSet<ChildId>,
    /// Where it is to go: the code of a photo channel.
    pub channel: String,
    /// Which picture it is, such as the name of its file.
    pub label: String,
    /// What is to be written beside it; looked at, and not kept.
    pub caption: String,
}

/// Shows whom a picture can hold, and what was checked before.
///
/// # Errors
/// [`Fault`]: `NotFound` where the cohort is not the caller's.
pub async fn see_pictures(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<Pictures, Fault> {
    let mut conn = world.store.conn().await?;
    let own = of_cohort(&mut conn, caller, Action::CheckPicture, cohort).await?;
    let group = Group::read(&mut conn, (&own.force, &own.scope), cohort).await?;
    let who = rows::picture_children(&mut conn, &own.force, cohort).await?;
    let pictures = rows::picture_list(&mut conn, &own.force, cohort, SHOWN).await?;
    let none = BTreeSet::new();
    let checked = pictures.into_iter().map(|row| {
        let in_it = who.get(&row.id).unwrap_or(&none);
        group.judge(row, in_it)
    });
    Ok(Pictures {
        label: own.cohort.label,
        school_name: own.cohort.school_name,
        checked: checked.collect::<Result<_, _>>()?,
        children: group.children,
    })
}

/// Shows one picture that was checked, and what the answer is now.
///
/// # Errors
/// [`Fault`]: `NotFound` where the picture is not of a cohort of the caller.
pub async fn see_picture(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    id: PictureId,
) -> Result<PictureView, Fault> {
    let mut conn = world.store.conn().await?;
    let own = of_cohort(&mut conn, caller, Action::CheckPicture, cohort).await?;
    let row = rows::picture_get(&mut conn, &own.force, cohort, id).await?;
    let group = Group::read(&mut conn, (&own.force, &own.scope), cohort).await?;
    let who = rows::picture_children(&mut conn, &own.force, cohort).await?;
    let in_it = who.get(&id).cloned().unwrap_or_default();
    let picture = group.judge(row, &in_it)?;
    let these = |child: &&InIt| in_it.contains(&child.child);
    let children: Vec<InIt> = group.children.iter().filter(these).cloned().collect();
    let not_these = children.iter().filter(|one| !group.may(one.child, picture.channel));
    let not_these = not_these.cloned().collect();
    Ok(PictureView { school_name: own.cohort.school_name, picture, children, not_these })
}

/// Says whether a picture may go out, and keeps the answer.
///
/// # Errors
/// [`Refused`]: nobody named, no channel, no word for the picture, or a child's name beside it.
pub async fn check_picture(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    input: &CheckPicture,
) -> Result<PictureId, Refused> {
    let Actor::Person { id: checked_by, .. } = caller.actor else {
        return Err(Fault::NotFound.into());
    };
    let mut tx = world.store.begin().await?;
    let own = of_cohort(&mut tx, caller, Action::CheckPicture, cohort).await?;
    let resource = Resource::cohort(own.force.clone(), own.cohort.school, cohort);
    let permit = authorize(&caller.actor, Action::CheckPicture, &resource)?;
    let group = Group::read(&mut tx, (&own.force, &own.scope), cohort).await?;
    let channel = check(input, &group)?;
    let may_go_out = input.children.iter().all(|child| group.may(*child, channel));
    let picture = rows::Picture {
        id: tx.id(),
        label: input.label.trim().to_owned(),
        channel: channel.code().to_owned(),
        may_go_out,
        checked_at: tx.now(),
    };
    let whose = (&own.force, cohort, checked_by);
    rows::picture_add(&mut tx, &permit, whose, &picture, &input.children).await?;
    tx.commit().await?;
    Ok(picture.id)
}

fn check(input: &CheckPicture, group: &Group) -> Result<Purpose, Refused> {
    let mut wrong = Refusals::default();
    if input.children.is_empty() {
        wrong.add("child", "families-pictures-nobody");
    }
    if !input.children.iter().all(|child| group.knows(*child)) {
        wrong.add("child", "families-pictures-not-here");
    }
    let channel = Purpose::from_code(&input.channel).filter(|one| one.is_photo_channel());
    if channel.is_none() {
        wrong.add("channel", "families-pictures-no-channel");
    }
    if input.label.trim().is_empty() {
        wrong.add("label", "families-pictures-no-label");
    } else if input.label.chars().count() > LABEL {
        wrong.add("label", "common-error-shorter");
    } else if group.name_in(&input.label) {
        wrong.add("label", "families-pictures-name");
    }
    if input.caption.chars().count() > CAPTION {
        wrong.add("caption", "common-error-shorter");
    } else if group.name_in(&input.caption) {
        wrong.add("caption", "families-pictures-name");
    }
    wrong.check()?;
    Ok(channel.ok_or(Fault::NotFound)?)
}

/// The children who take part, and what stands about pictures of each.
struct Group {
    children: Vec<InIt>,
    ledgers: BTreeMap<ChildId, Vec<domain::families::ConsentEntry>>,
    assents: BTreeMap<ChildId, rows::Assent>,
    marked: BTreeSet<ChildId>,
}

impl Group {
    async fn read(
        conn: &mut Conn,
        (force, within): (&ForceId, &Scope),
        cohort: CohortId,
    ) -> Result<Self, Fault> {
        let children = rows::assent_children(conn, within, cohort).await?;
        let marks = rows::photo_mark_list(conn, within, cohort).await?;
        let in_it = |one: rows::AssentChild| InIt {
            child: one.child,
            given_name: one.given_name,
            family_name: one.family_name,
        };
        let is_set = |one: &rows::PhotoMark| one.set_at.is_some();
        Ok(Self {
            children: children.into_iter().map(in_it).collect(),
            ledgers: rows::enrolled_ledgers(conn, force, cohort).await?,
            assents: rows::assent_list(conn, force, cohort).await?,
            marked: marks.into_iter().filter(is_set).map(|one| one.child).collect(),
        })
    }

    fn knows(&self, child: ChildId) -> bool {
        self.children.iter().any(|one| one.child == child)
    }

    fn may(&self, child: ChildId, channel: Purpose) -> bool {
        let stands = InPicture {
            ledger: self.ledgers.get(&child).map_or(&[][..], Vec::as_slice),
            says_yes: self.assents.get(&child).map(|said| said.is_given),
            is_marked: self.marked.contains(&child),
        };
        self.knows(child) && stands.may_go_out(channel)
    }

    fn name_in(&self, text: &str) -> bool {
        let names = self.children.iter().flat_map(|one| [&*one.given_name, &*one.family_name]);
        name_in(text, names).is_some()
    }

    fn judge(
        &self,
        row: rows::Picture,
        in_it: &BTreeSet<ChildId>,
    ) -> Result<CheckedPicture, Fault> {
        let channel = Purpose::from_code(&row.channel)
            .ok_or_else(|| Fault::Ours(format!("the channel {}", row.channel).into()))?;
        let stands = if !row.may_go_out {
            Stands::No
        } else if in_it.iter().any(|child| self.knows(*child) && !self.may(*child, channel)) {
            Stands::NoLonger
        } else if in_it.is_empty() || in_it.iter().any(|child| !self.knows(*child)) {
            Stands::Left
        } else {
            Stands::Yes
        };
        Ok(CheckedPicture {
            id: row.id,
            label: row.label,
            channel,
            checked_at: row.checked_at,
            stands,
        })
    }
}
