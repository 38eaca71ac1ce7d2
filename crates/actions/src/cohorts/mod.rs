//! Cohorts: opening one, taking applications, giving the places, holding a ceremony.

#[macro_use]
mod refusal;

mod abandon_draw;
mod application;
mod apply;
mod award_kinds;
mod awards;
mod blocks;
mod camera_list;
mod ceremony;
mod certificates;
mod change_ceremony;
mod child_cards;
mod commit_for_force;
mod copy;
mod decide;
mod decide_form;
mod enter_drawn_cards;
mod freeze_list;
mod ground;
mod hand_out_kit;
mod hold_draw;
mod how;
mod keep_kit;
mod leave;
mod list;
mod mark;
mod marking;
mod note_place_changes;
mod open;
mod pass_on;
mod place;
mod plan_ceremony;
mod read_class_list;
mod read_draw;
mod read_proof;
mod remember_columns;
mod same_child;
mod see;
mod see_kit;
mod see_selection;
mod standing;
mod waiting;

pub use abandon_draw::{AbandonError, Aside, abandon_draw, confirm_abandon, keep_draw};
pub use application::{
    ApplicationLine, ApplicationView, ApplicationsView, EndorseError, LONGEST_WHY, OwnWordsError,
    WithdrawError, endorse, see_application, see_applications, withdraw, write_own_words,
};
pub use apply::{Applied, ApplyError, Picked, apply};
pub use award_kinds::{Kind, KindError, add_award_kind, keep_award_kind, see_award_kinds};
pub use awards::{AwardError, AwardsView, give_award, print_awards, see_awards, take_award_back};
pub use blocks::Group;
pub use camera_list::{CameraLine, CameraList, see_camera_list};
pub use ceremony::{
    CeremonyLine, CeremonyView, ComingChild, ComingSchool, add_guest, add_item, list_ceremonies,
    remove_guest, remove_item, see_ceremony,
};
pub use certificates::{CertificatesError, print_certificates};
pub use change_ceremony::{ChangeCeremony, ChangeError, change_ceremony, change_form};
pub use child_cards::print_child_cards;
pub use commit_for_force::{CommitError, commit_for_force};
pub use copy::{CopyForm, copy, copy_form};
pub use decide::{DecideError, Deciding, check_decide, decide};
pub use decide_form::{DecideLine, DecideView, decide_form};
pub use enter_drawn_cards::{CardsError, CardsView, enter_drawn_cards, see_drawn_cards};
pub use freeze_list::{FreezeError, freeze_list};
pub use hand_out_kit::{
    HandedOut, KitChild, KitSheet, hand_out_kit, key_kit_sizes, see_kit_sheet, take_kit_back,
};
pub use hold_draw::{HoldError, hold_draw};
pub use how::how;
pub use keep_kit::{KitItemInput, add_kit_item, add_usual_kit, note_stock, retire_kit_item};
pub use leave::{BackError, LeaveError, MembersView, come_back, leave, see_members};
pub use list::{ListInput, list, list_whole};
pub use mark::{MarkError, MarkForm, mark, mark_form};
pub use marking::{
    MarkLine, MarkingView, OpenMarkingError, Round, TypedCriterion, open_marking, see_marking,
};
pub use note_place_changes::note_place_changes;
pub use open::{OpenCheck, OpenCohort, OpenError, OpenForm, check_open, open, open_form};
pub(crate) use pass_on::pass_on;
pub use place::{OutsideError, PlaceError, place_outside_draw, place_without_draw};
pub use plan_ceremony::{PlanCeremony, PlanError, plan_ceremony, plan_form};
pub use read_class_list::{
    Alike, ClassListForm, JudgedList, ReadError, class_list_form, read_class_list,
};
pub use read_draw::{PlacesView, PublicDraw, read_draw, see_places};
pub use read_proof::{Proven, read_proof};
pub use remember_columns::remember_columns;
pub use same_child::{MergeError, SamePair, SameView, merge_children, see_same};
pub use see::{CohortView, Counts, Next, see, see_draw};
pub use see_kit::{KitItemView, KitLine, KitSizeLine, PickLine, pick_kit, see_kit, see_kit_item};
pub use see_selection::{DecisionLine, SelectionView, see_selection};
pub use standing::{facts, is_ready, missing};
pub use waiting::waiting;

pub use store::cohorts::{
    AgreedSchool, Applicant, Award, Ceremony, Child, ChildKit, Cohort, Coming, Draw, Guest, Item,
    KitEntry, KitItem, KitSize, Mark, Member, PlaceChange, Selection, SetAside, WaveCount,
};
