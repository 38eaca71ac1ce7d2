//! Who takes part: leaving, coming back, whom a register names, and a cohort that is opened again.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller, Fault,
    cohorts::{
        BackError, LeaveError, MembersView, MergeError, OpenCohort, OpenError, Picked, apply,
        come_back, commit_for_force, copy, copy_form, freeze_list, hold_draw, leave,
        merge_children, open, open_form, see, see_applications, see_members, see_same,
    },
    families::{AnswerConsent, OpenedLink, VERSION, answer_consent, open_link},
    sessions::{SeenRegister, TakenRegister, see_register, take_register},
};
use domain::{
    bilingual::Language,
    cohorts::{LeaveReason, YearGroup, class_list::Pupil},
    families::{Purpose, Standing, Wording, current},
    ids::{ChildId, CohortId, ForceId, Id, SchoolId},
    sessions::Mark,
};
use jiff::{
    SignedDuration,
    civil::{date, time},
};
use policy::{Reach, Role};
use std::collections::BTreeMap;
use store::testing::count_rows;
use testkit::{Applying, Built, TestWorld, as_actor};
use words::Lang;

struct Scene {
    force: ForceId,
    school: SchoolId,
    cohort: CohortId,
    lead: Caller,
    coordinator: Caller,
}

/// Twelve apply for ten places, and the draw was held.
async fn drawn(world: &TestWorld) -> Scene {
    let force = world.found().await;
    let (school, cohort) = world.cohort(&force, Built { ready: 12, ..Built::default() }).await;
    let lead = world.school_caller(Role::SchoolLead, school).await;
    let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
    commit_for_force(world, &coordinator, cohort).await.unwrap();
    world.clock.set(world.now() + SignedDuration::from_secs(60));
    freeze_list(world, &lead, cohort, 0).await.unwrap();
    world.clock.set(world.now() + SignedDuration::from_secs(60));
    hold_draw(world, &lead, cohort).await.unwrap();
    Scene { force, school, cohort, lead, coordinator }
}

impl Scene {
    async fn applying(&self, world: &TestWorld, cohort: CohortId) -> Applying {
        let view = see_applications(world, &self.lead, cohort).await.unwrap();
        let one = &view.lines[0].applicant;
        let (force, school) = (self.force.clone(), self.school);
        Applying { force, school, cohort, child: one.child, application: one.id }
    }

    async fn merge(&self, world: &TestWorld, pair: &[Applying; 2]) -> Result<(), MergeError> {
        let ids = (pair[1].child, pair[0].child);
        merge_children(world, &self.lead, self.cohort, ids).await
    }

    async fn members(&self, world: &TestWorld) -> MembersView {
        see_members(world, &self.lead, self.cohort).await.unwrap()
    }

    async fn taking_part(&self, world: &TestWorld) -> Vec<ChildId> {
        let members = self.members(world).await.members.into_iter();
        members.filter(|one| one.ended_at.is_none()).map(|one| one.child).collect()
    }

    async fn leaves(&self, world: &TestWorld, child: ChildId) {
        world.clock.set(world.now() + SignedDuration::from_secs(60));
        leave(world, &self.lead, self.cohort, child, LeaveReason::ChildChose).await.unwrap();
    }

    async fn copied(&self, world: &TestWorld) -> OpenCohort {
        let form = copy_form(world, &self.coordinator, self.cohort).await.unwrap();
        OpenCohort {
            school: form.from.school,
            model: form.model.unwrap(),
            year_group: u8::try_from(form.from.year_group).unwrap(),
            places: u16::try_from(form.from.places).unwrap(),
            reserved: u16::try_from(form.from.reserved).unwrap(),
            starts_on: form.starts_on,
            weekday: u8::try_from(form.from.weekday).unwrap(),
            starts_at: form.from.starts_at,
        }
    }
}

/// Two cohorts of one school, and in each a child of nearly the same name.
async fn twice(world: &TestWorld) -> (Scene, [Applying; 2]) {
    let force = world.found().await;
    let (school, cohort) = world.cohort(&force, Built { ready: 1, ..Built::default() }).await;
    let lead = world.school_caller(Role::SchoolLead, school).await;
    let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
    world.signed_agreement(&force, school).await;
    let input = OpenCohort {
        school,
        model: open_form(world, &coordinator).await.unwrap().models[0].0,
        year_group: 5,
        places: 10,
        reserved: 0,
        starts_on: date(2026, 9, 21),
        weekday: 4,
        starts_at: time(9, 30, 0, 0),
    };
    let other = open(world, &coordinator, &input).await.unwrap();
    world.clock.set(world.now() + SignedDuration::from_secs(60));
    apply(world, &lead, other, &[near()]).await.unwrap();
    let scene = Scene { force, school, cohort, lead, coordinator };
    let pair = [scene.applying(world, cohort).await, scene.applying(world, other).await];
    (scene, pair)
}

/// Like the child whom the builder makes, and not the same.
fn near() -> Picked {
    let year_group = YearGroup::new(5).unwrap();
    let (given_name, family_name) = ("Wrena".to_owned(), "Larksong-1001".to_owned());
    Pupil { given_name, family_name, born: date(2017, 3, 27), year_group, class: None }.into()
}

async fn says(world: &TestWorld, link: &OpenedLink, is_given: bool) {
    world.clock.set(world.now() + SignedDuration::from_secs(60));
    let read = Wording { version: VERSION, language: Language::En };
    let purpose = Purpose::EvaluationSurvey;
    let answer = AnswerConsent { link: link.link, purpose, is_given, read };
    answer_consent(world, &as_actor(link.actor.clone()), answer).await.unwrap();
}

async fn rows(world: &TestWorld, scene: &Scene) -> BTreeMap<String, i64> {
    let counts = count_rows(&world.store, &scene.force, scene.cohort.uuid()).await.unwrap();
    counts.into_iter().map(|(table, (all, _))| (table, all)).collect()
}

testkit::on_both_engines! {
    async fn a_child_who_leaves_frees_its_place_and_what_was_is_kept(world: TestWorld) {
        let scene = drawn(&world).await;
        let first = scene.taking_part(&world).await;
        assert_eq!(first.len(), 10);
        scene.leaves(&world, first[0]).await;
        let view = scene.members(&world).await;
        let gone = view.members.iter().find(|one| one.child == first[0]).unwrap();
        assert_eq!(gone.reason.as_deref(), Some("child_chose"));
        assert!(gone.left_at.is_some() && gone.ended_at.is_some());
        assert_eq!(scene.taking_part(&world).await.len(), 10, "the next has the place");
        let changes = see(&world, &scene.coordinator, scene.cohort).await.unwrap().changes;
        assert_eq!((changes.len(), changes[0].reason.as_str()), (1, "left"));
        assert!(changes[0].next_number.is_some());

        let again = leave(&world, &scene.lead, scene.cohort, first[0], LeaveReason::NotSaid).await;
        assert!(matches!(again, Err(LeaveError::NotThere)));
        let full = come_back(&world, &scene.lead, scene.cohort, first[0]).await;
        assert!(matches!(full, Err(BackError::NoPlace)), "no place is given twice");
        let there = come_back(&world, &scene.lead, scene.cohort, first[1]).await;
        assert!(matches!(there, Err(BackError::NotLeft)));

        // the twelfth takes the second place that falls free; the third stays free
        scene.leaves(&world, first[1]).await;
        scene.leaves(&world, first[2]).await;
        assert_eq!(scene.taking_part(&world).await.len(), 9);
        world.clock.set(world.now() + SignedDuration::from_secs(60));
        come_back(&world, &scene.lead, scene.cohort, first[0]).await.unwrap();
        let now = scene.taking_part(&world).await;
        assert_eq!((now.len(), now.contains(&first[0])), (10, true));
        assert_eq!(rows(&world, &scene).await["enrolment_break"], 3, "that it left stays");
        let full = come_back(&world, &scene.lead, scene.cohort, first[1]).await;
        assert!(matches!(full, Err(BackError::NoPlace)));
    }

    async fn only_the_school_says_who_left(world: TestWorld) {
        let scene = drawn(&world).await;
        let child = scene.taking_part(&world).await[0];
        let reason = LeaveReason::MovedSchool;
        let other = world.cohort(&scene.force, Built::default()).await;
        let stranger = world.school_caller(Role::SchoolLead, other.0).await;
        let head = world.school_caller(Role::Headteacher, scene.school).await;
        for who in [&scene.coordinator, &stranger, &head] {
            let refused = leave(&world, who, scene.cohort, child, reason).await;
            assert!(matches!(refused, Err(LeaveError::Fault(Fault::NotFound))));
            let refused = come_back(&world, who, scene.cohort, child).await;
            assert!(matches!(refused, Err(BackError::Fault(Fault::NotFound))));
        }
        let elsewhere = leave(&world, &scene.lead, other.1, child, reason).await;
        assert!(matches!(elsewhere, Err(LeaveError::Fault(Fault::NotFound))));
        leave(&world, &scene.lead, scene.cohort, child, reason).await.unwrap();
        let mut conn = world.store.conn().await.unwrap();
        let kept = store::cohorts::child_get(&mut conn, &scene.force, child).await.unwrap();
        assert!(kept.left_at.is_some(), "its record goes when its time comes");
    }

    async fn a_register_names_those_in_uniform_and_nobody_who_had_left(world: TestWorld) {
        let force = world.found().await;
        let names = ["Ada", "Bilal", "Carys"];
        let children = world.placed(&force, "humberside-nine-weeks", &names).await;
        let session = world.sessions_laid(&children[0], 1).await[0];
        let lead = world.school_caller(Role::SchoolLead, children[0].school).await;
        world.set_clock("2026-09-22T09:00:00Z");
        let whose = children[0].cohort;
        leave(&world, &lead, whose, children[0].child, LeaveReason::NotSaid).await.unwrap();
        world.set_clock("2026-09-23T14:00:00Z");
        let named = async || {
            let register = see_register(&world, &lead, session).await.unwrap();
            register.children.into_iter().map(|child| child.given_name).collect::<Vec<_>>()
        };
        assert_eq!(named().await, ["Bilal", "Carys"]);
        let class = "update enrolment set tier = 'class_participant' \
                     where child in (select id from child where given_name = 'Bilal')";
        store::testing::run(&world.store, class).await.unwrap();
        assert_eq!(named().await, ["Carys"], "whoever comes with the class is counted");
        let marks = BTreeMap::from([(children[2].child, Mark::Present)]);
        let seen = SeenRegister::default();
        let taken = TakenRegister { session, marks, head_count: 27, seen };
        take_register(&world, &lead, taken).await.unwrap();
        let register = see_register(&world, &lead, session).await.unwrap();
        assert_eq!(register.facts.head_count, Some(27));
    }

    async fn a_cohort_is_opened_again_with_its_settings_and_nobody_in_it(world: TestWorld) {
        let scene = drawn(&world).await;
        world.set_clock("2027-05-04T09:00:00Z");
        let form = copy_form(&world, &scene.coordinator, scene.cohort).await.unwrap();
        assert_eq!((form.starts_on, form.is_agreed), (date(2027, 9, 20), false));
        let input = scene.copied(&world).await;
        let early = copy(&world, &scene.coordinator, scene.cohort, &input).await;
        assert!(matches!(early, Err(OpenError::NoAgreement)), "it is renewed first");
        world.signed_agreement(&scene.force, scene.school).await;
        store::testing::run(&world.store, "update agreement set academic_year = 2027")
            .await
            .unwrap();
        assert!(copy_form(&world, &scene.coordinator, scene.cohort).await.unwrap().is_agreed);

        let before = rows(&world, &scene).await;
        let id = copy(&world, &scene.coordinator, scene.cohort, &input).await.unwrap();
        let mut grown = rows(&world, &scene).await;
        grown.retain(|table, count| *count != before[table]);
        let grown: Vec<&str> = grown.keys().map(String::as_str).collect();
        assert_eq!(grown, ["audit", "cohort"], "of every table of the schema");
        let seen = see(&world, &scene.coordinator, id).await.unwrap();
        assert_eq!((seen.counts.live, seen.cohort.places), (0, 10));
        assert_eq!(seen.cohort.label, "Millbrook Primary School, Year 5, 2027/28");
        let twice = copy(&world, &scene.coordinator, scene.cohort, &input).await.unwrap();
        assert_eq!(twice, id, "the same form opens one");
        let refused = copy(&world, &scene.lead, scene.cohort, &input).await;
        assert!(matches!(refused, Err(OpenError::Fault(Fault::NotFound))), "a school does not");
    }

    async fn two_records_become_one_child_and_no_no_is_lost(world: TestWorld) {
        let (scene, pair) = twice(&world).await;
        let pairs = see_same(&world, &scene.lead, scene.cohort).await.unwrap().pairs;
        assert_eq!(pairs.len(), 1);
        assert_eq!((pairs[0].keep.id, pairs[0].gone.id), (pair[0].child, pair[1].child));
        let mut links = Vec::new();
        for one in &pair {
            let token = world.family_token(one, "robin@home.test", Lang::En).await;
            links.push(open_link(&world, &token).await.unwrap().unwrap());
        }
        says(&world, &links[0], false).await;
        says(&world, &links[1], true).await;
        let refused = scene.merge(&world, &pair).await;
        assert!(matches!(refused, Err(MergeError::AnswersDiffer)), "the yes would undo the no");
        says(&world, &links[1], false).await;

        let before = rows(&world, &scene).await;
        scene.merge(&world, &pair).await.unwrap();
        let after = rows(&world, &scene).await;
        assert_eq!((before["child"], after["child"]), (2, 1));
        for table in ["application", "consent", "family_link", "carer"] {
            assert_eq!(before[table], after[table], "{table}");
        }
        assert_eq!(after["child_carer"], 1, "one carer of one child");
        assert_eq!(scene.applying(&world, pair[1].cohort).await.child, pair[0].child);
        let mut conn = world.store.conn().await.unwrap();
        let ledger = store::families::consent_list(&mut conn, &scene.force, pair[0].child);
        let ledger: Vec<_> = ledger.await.unwrap().into_iter().map(|line| line.entry).collect();
        drop(conn);
        assert_eq!(ledger.len(), 3, "each line as it was said");
        assert_ne!(current(&ledger, Purpose::EvaluationSurvey), Standing::Given);
        assert!(see_same(&world, &scene.lead, scene.cohort).await.unwrap().pairs.is_empty());
        let gone = scene.merge(&world, &pair).await;
        assert!(matches!(gone, Err(MergeError::Fault(Fault::NotFound))), "sent twice");
    }

    async fn two_of_one_cohort_and_two_who_are_not_alike_stay_two(world: TestWorld) {
        let (scene, pair) = twice(&world).await;
        for who in [&scene.coordinator, &world.school_caller(Role::Dsl, scene.school).await] {
            let ids = (pair[0].child, pair[1].child);
            let refused = merge_children(&world, who, scene.cohort, ids).await;
            assert!(matches!(refused, Err(MergeError::Fault(Fault::NotFound))));
        }
        let (cohort, whose) = (scene.cohort, (scene.school, scene.cohort));
        let added = apply(&world, &scene.lead, cohort, &[near()]).await.unwrap();
        assert_eq!((added.added, added.already), (1, 0), "the one of the other cohort is the same");
        let refused = scene.merge(&world, &pair).await;
        assert!(matches!(refused, Err(MergeError::SideBySide)), "both apply here now");
        let other = world.ready(&scene.force, whose, 2042).await;
        let ids = (pair[0].child, other.child);
        let refused = merge_children(&world, &scene.lead, cohort, ids).await;
        assert!(matches!(refused, Err(MergeError::NotAlike)));
    }
}
