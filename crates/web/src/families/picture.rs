//! Whether one picture may go out, as it stands now. Why not is never said.

use super::{answers::day, pictures};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::families::{CheckedPicture, InIt, PictureView, Stands, see_picture};
use askama::Template;
use axum::extract::{Path, State};
use domain::{
    coded::Coded,
    families::Purpose,
    ids::{CohortId, PictureId},
};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/families/cohort/{cohort}/pictures/{picture}";

/// The address of one picture.
pub fn path(cohort: CohortId, picture: PictureId) -> String {
    format!("/families/cohort/{cohort}/pictures/{picture}")
}

#[derive(Template)]
#[template(path = "families/picture.html")]
struct Page {
    frame: Frame,
    back: String,
    verdict: &'static str,
    what_to_do: &'static str,
    is_stop: bool,
    label: String,
    channel: String,
    day: String,
    children: Vec<String>,
    not_these: Vec<String>,
}

impl Page {
    fn new(frame: &Frame, cohort: CohortId, view: &PictureView) -> Self {
        let (t, one) = (frame.t, &view.picture);
        let names = |of: &[InIt]| of.iter().map(name).collect();
        Self {
            frame: frame.titled(t.families_picture_title()).scoped(view.school_name.as_str()),
            back: pictures::path(cohort),
            verdict: stands(t, one.stands),
            what_to_do: what_to_do(t, one.stands),
            is_stop: is_stop(one.stands),
            label: one.label.clone(),
            channel: channel(t, one.channel),
            day: day(t, one.checked_at),
            children: names(&view.children),
            not_these: names(&view.not_these),
        }
    }
}

/// A child's name.
pub fn name(child: &InIt) -> String {
    format!("{} {}", child.given_name, child.family_name)
}

/// Where a picture is to go, in words.
pub fn channel(t: Words, channel: Purpose) -> String {
    let key = format!("families-purpose-{}", channel.code().replace('_', "-"));
    t.by_key(&key).unwrap_or_else(|| channel.code().to_owned())
}

/// What an answer is worth now.
pub fn stands(t: Words, stands: Stands) -> &'static str {
    match stands {
        Stands::Yes => t.families_picture_yes(),
        Stands::No => t.families_picture_no(),
        Stands::NoLonger => t.families_picture_no_longer(),
        Stands::Left => t.families_picture_left(),
    }
}

fn what_to_do(t: Words, stands: Stands) -> &'static str {
    match stands {
        Stands::Yes => t.families_picture_yes_do(),
        Stands::No => t.families_picture_no_do(),
        Stands::NoLonger => t.families_picture_no_longer_do(),
        Stands::Left => t.families_picture_left_do(),
    }
}

/// Whether it says stop.
pub const fn is_stop(stands: Stands) -> bool {
    !matches!(stands, Stands::Yes)
}

/// Pictures for samples, one of each kind.
pub fn invented() -> Vec<CheckedPicture> {
    let all = [Stands::Yes, Stands::No, Stands::NoLonger, Stands::Left];
    let picture = |stands| CheckedPicture {
        id: crate::samples::id(),
        label: "tree-planting-014.jpg".to_owned(),
        channel: Purpose::PhotoSchoolSite,
        checked_at: jiff::Timestamp::UNIX_EPOCH
            .checked_add(jiff::SignedDuration::from_hours(24 * 20_760))
            .expect("a day in 2026"),
        stands,
    };
    all.into_iter().map(picture).collect()
}

/// What this page looks like, for each answer.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let child = |given_name: &str| InIt {
        child: crate::samples::id(),
        given_name: given_name.to_owned(),
        family_name: "Sample".to_owned(),
    };
    let sample = |(name, picture): (&str, CheckedPicture)| {
        let is_no = matches!(picture.stands, Stands::No | Stands::NoLonger);
        let view = PictureView {
            school_name: "Millbrook Primary School".to_owned(),
            picture,
            children: vec![child("Wren"), child("Jay")],
            not_these: if is_no { vec![child("Jay")] } else { Vec::new() },
        };
        Sample::new(name, &Page::new(frame, crate::samples::id(), &view))
    };
    ["yes", "no", "no-longer", "left"].into_iter().zip(invented()).map(sample).collect()
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path((cohort, picture)): Path<(CohortId, PictureId)>,
) -> PageResult {
    let view = see_picture(&app.world, person.caller(), cohort, picture).await?;
    show(&Page::new(&person.frame(), cohort, &view))
}
