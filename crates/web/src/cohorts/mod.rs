//! Pages about places, applications, the draw, ceremonies.
//!
//! Names are on the school's pages only. The force's pages show counts, and the public record of a
//! draw shows application numbers.

use crate::{Frame, Routes, Sample};
use actions::cohorts::Cohort;
use policy::{Action, Actor, Resource, may};

pub mod abandon;
pub mod application;
pub mod applications;
pub mod award_kinds;
pub mod awards;
pub mod camera;
pub mod cards;
pub mod carer;
pub mod carers;
pub mod ceremonies;
pub mod ceremony;
pub mod change_ceremony;
pub mod choose;
mod choose_check;
pub mod class_list;
pub mod columns;
pub mod draw;
mod held;
mod invented;
pub mod kit;
pub mod kit_add;
pub mod kit_item;
pub mod kit_pick;
pub mod kit_sheet;
pub mod list;
pub mod mark;
pub mod marking;
pub mod member;
pub mod members;
pub mod open;
pub mod open_check;
pub mod places;
pub mod plan;
pub mod proof;
pub mod record;
pub mod rows;
mod said;
pub mod same_child;
pub mod see;
pub mod selection;
pub(crate) mod typed;
pub mod withdraw;
pub mod words;

/// The addresses of this area.
pub fn routes() -> Routes {
    let routes = Routes::new("cohorts")
        .get(list::PATH, list::get)
        .get(open::PATH, open::get)
        .post(open::PATH, open::post)
        .get(see::PATH, see::get)
        .post(see::PATH, see::post)
        .get(class_list::PATH, class_list::get)
        .upload(class_list::PATH, class_list::post)
        .get(columns::PATH, class_list::back)
        .upload(columns::PATH, columns::post)
        .get(rows::PATH, class_list::back)
        .upload(rows::PATH, rows::post)
        .upload(rows::FAILED, rows::failed)
        .get(applications::PATH, applications::get)
        .post(applications::PATH, applications::post)
        .get(carers::PATH, carers::get)
        .post(carers::PATH, carers::post)
        .get(application::PATH, application::get)
        .post(application::PATH, application::post)
        .get(words::PATH, words::get)
        .post(words::PATH, words::post)
        .get(carer::PATH, carer::get)
        .post(carer::PATH, carer::post)
        .get(withdraw::PATH, withdraw::get)
        .post(withdraw::PATH, withdraw::post);
    given(placed(routes))
}

/// Who has a place, and how that was decided.
fn placed(routes: Routes) -> Routes {
    routes
        .get(same_child::PATH, same_child::get)
        .post(same_child::PATH, same_child::post)
        .get(members::PATH, members::get)
        .get(member::PATH, member::get)
        .post(member::PATH, member::post)
        .get(draw::PATH, draw::get)
        .post(draw::PATH, draw::post)
        .get(abandon::PATH, abandon::get)
        .post(abandon::PATH, abandon::post)
        .get(choose::PATH, choose::get)
        .post(choose::PATH, choose::post)
        .get(selection::PATH, selection::get)
        .get(marking::PATH, marking::get)
        .post(marking::PATH, marking::post)
        .get(mark::PATH, mark::get)
        .post(mark::PATH, mark::post)
        .get(places::PATH, places::get)
        .post(places::PATH, places::post)
        .get(cards::PATH, cards::get)
        .post(cards::PATH, cards::post)
        .open_get(record::PATH, record::get)
        .open_get(record::FILE, record::file)
}

/// What children are given: kit, awards, a ceremony.
fn given(routes: Routes) -> Routes {
    routes
        .get(kit_sheet::PATH, kit_sheet::get)
        .post(kit_sheet::PATH, kit_sheet::post)
        .get(kit::PATH, kit::get)
        .post(kit::PATH, kit::post)
        .get(kit_add::PATH, kit_add::get)
        .post(kit_add::PATH, kit_add::post)
        .get(kit_pick::PATH, kit_pick::get)
        .get(kit_pick::FILE, kit_pick::file)
        .get(kit_item::PATH, kit_item::get)
        .post(kit_item::PATH, kit_item::post)
        .post(kit_item::RETIRE, kit_item::retire)
        .open_get(proof::PATH, proof::get)
        .get(award_kinds::PATH, award_kinds::get)
        .post(award_kinds::PATH, award_kinds::post)
        .get(awards::PATH, awards::get)
        .post(awards::PATH, awards::post)
        .get(ceremonies::PATH, ceremonies::get)
        .get(plan::PATH, plan::get)
        .post(plan::PATH, plan::post)
        .get(ceremony::PATH, ceremony::get)
        .post(ceremony::PATH, ceremony::post)
        .get(camera::PATH, camera::get)
        .get(change_ceremony::PATH, change_ceremony::get)
        .post(change_ceremony::PATH, change_ceremony::post)
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    [
        Sample::of("list", list::samples(frame)),
        Sample::of("open", open::samples(frame)),
        Sample::of("open_check", open_check::samples(frame)),
        Sample::of("see", see::samples(frame)),
        Sample::of("class_list", class_list::samples(frame)),
        Sample::of("columns", columns::samples(frame)),
        Sample::of("rows", rows::samples(frame)),
        Sample::of("applications", applications::samples(frame)),
        Sample::of("carers", carers::samples(frame)),
        Sample::of("application", application::samples(frame)),
        Sample::of("words", words::samples(frame)),
        Sample::of("carer", carer::samples(frame)),
        Sample::of("withdraw", withdraw::samples(frame)),
        Sample::of("draw", draw::samples(frame)),
        Sample::of("abandon", abandon::samples(frame)),
        Sample::of("choose", choose::samples(frame)),
        Sample::of("choose_check", choose_check::samples(frame)),
        Sample::of("selection", selection::samples(frame)),
        Sample::of("marking", marking::samples(frame)),
        Sample::of("mark", mark::samples(frame)),
        Sample::of("places", places::samples(frame)),
        Sample::of("same_child", same_child::samples(frame)),
        Sample::of("members", members::samples(frame)),
        Sample::of("member", member::samples(frame)),
        Sample::of("kit", kit::samples(frame)),
        Sample::of("kit_add", kit_add::samples(frame)),
        Sample::of("kit_item", kit_item::samples(frame)),
        Sample::of("kit_pick", kit_pick::samples(frame)),
        Sample::of("kit_sheet", kit_sheet::samples(frame)),
        Sample::of("cards", cards::samples(frame)),
        Sample::of("record", record::samples(&frame.signed_out())),
        Sample::of("ceremonies", ceremonies::samples(frame)),
        Sample::of("plan", plan::samples(frame)),
        Sample::of("ceremony", ceremony::samples(frame)),
        Sample::of("change_ceremony", change_ceremony::samples(frame)),
        Sample::of("camera", camera::samples(frame)),
        Sample::of("award_kinds", award_kinds::samples(frame)),
        Sample::of("awards", awards::samples(frame)),
        Sample::of("proof", proof::samples(&frame.signed_out())),
    ]
    .concat()
}

/// Whether somebody may do this to a cohort: for what a page offers. The action decides again.
fn can(actor: &Actor, action: Action, cohort: &Cohort) -> bool {
    let Actor::Person { force, .. } = actor else { return false };
    may(actor, action, &Resource::cohort(force.clone(), cohort.school, cohort.id))
}

/// Whether somebody may do this anywhere in the force.
fn can_somewhere(actor: &Actor, action: Action) -> bool {
    let Actor::Person { force, .. } = actor else { return false };
    policy::scope(actor, action, force).is_ok()
}
