//! Places once they are decided: what families are told, and where a place goes that one gives up.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller, Fault,
    cohorts::{
        ApplicationLine, commit_for_force, enter_drawn_cards, freeze_list, hold_draw,
        note_place_changes, place_outside_draw, place_without_draw, read_draw, see,
        see_applications, see_drawn_cards, see_places,
    },
    families::{AnswerConsent, AnswerConsentError, OpenedLink, VERSION, answer_consent, open_link},
    home,
    surveys::make_cards,
};
use domain::{
    bilingual::Language,
    clock::london,
    cohorts::draw::verify_text,
    families::{Purpose, Wording},
    ids::{CohortId, DrawId, ForceId, SchoolId},
};
use jiff::SignedDuration;
use policy::{Reach, Role};
use std::collections::BTreeMap;
use testkit::{Applying, Built, TestWorld, as_actor};
use words::Lang;

struct Scene {
    force: ForceId,
    school: SchoolId,
    cohort: CohortId,
    lead: Caller,
    coordinator: Caller,
    /// The links by which the carers answer, by application number.
    links: BTreeMap<i64, OpenedLink>,
}

fn email(number: i64) -> String {
    format!("carer-{number}@home.test")
}

fn later(world: &TestWorld) {
    world.clock.set(world.now() + SignedDuration::from_secs(60));
}

/// A cohort whose children are ready, each with a carer but those of the numbers left out. Carers of
/// even numbers are written to in Welsh.
async fn scene(world: &TestWorld, built: Built, without: &[i64]) -> Scene {
    let force = world.found().await;
    scene_in(world, force, built, without).await
}

async fn scene_in(world: &TestWorld, force: ForceId, built: Built, without: &[i64]) -> Scene {
    let (school, cohort) = world.cohort(&force, built).await;
    let lead = world.school_caller(Role::SchoolLead, school).await;
    let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
    let mut scene = Scene { force, school, cohort, lead, coordinator, links: BTreeMap::new() };
    for line in scene.lines(world).await {
        let number = line.applicant.number;
        if without.contains(&number) {
            continue;
        }
        let lang = if number % 2 == 0 { Lang::Cy } else { Lang::En };
        let whom = scene.applying(&line);
        let token = world.family_token(&whom, &email(number), lang).await;
        scene.links.insert(number, open_link(world, &token).await.unwrap().unwrap());
    }
    scene
}

impl Scene {
    fn applying(&self, line: &ApplicationLine) -> Applying {
        Applying {
            force: self.force.clone(),
            school: self.school,
            cohort: self.cohort,
            child: line.applicant.child,
            application: line.applicant.id,
        }
    }

    async fn lines(&self, world: &TestWorld) -> Vec<ApplicationLine> {
        see_applications(world, &self.lead, self.cohort).await.unwrap().lines
    }

    async fn frozen(&self, world: &TestWorld, reserved: u16) -> DrawId {
        commit_for_force(world, &self.coordinator, self.cohort).await.unwrap();
        later(world);
        let draw = freeze_list(world, &self.lead, self.cohort, reserved).await.unwrap();
        later(world);
        draw
    }

    async fn say(
        &self,
        world: &TestWorld,
        number: i64,
        is_given: bool,
    ) -> Result<(), AnswerConsentError> {
        later(world);
        let link = &self.links[&number];
        let read = Wording { version: VERSION, language: Language::En };
        let answer =
            AnswerConsent { link: link.link, purpose: Purpose::Application, is_given, read };
        answer_consent(world, &as_actor(link.actor.clone()), answer).await
    }

    /// The order of the draw, and how many of it are drawn.
    async fn order(&self, world: &TestWorld, draw: DrawId) -> (Vec<i64>, usize) {
        let visitor = Caller::visitor(Lang::En);
        let record = read_draw(world, &visitor, &self.force, draw).await.unwrap().record.unwrap();
        let block = &record.result[0];
        let order = block.order.iter().copied().map(i64::from).collect();
        (order, usize::try_from(block.drawn).unwrap())
    }

    async fn offered(&self, world: &TestWorld) -> Vec<i64> {
        let view = see_places(world, &self.lead, self.cohort).await.unwrap();
        let mut all: Vec<i64> = view.offered.iter().map(|line| line.applicant.number).collect();
        all.sort_unstable();
        all
    }

    /// What waits for somebody, by key.
    async fn waits(&self, world: &TestWorld, caller: &Caller, key: &str) -> bool {
        home::waiting(world, caller).await.unwrap().iter().any(|line| line.key == key)
    }

    /// The carer opens the newest link that works: each new one stops the one before it.
    async fn open_newest(&mut self, world: &TestWorld, number: i64) {
        for token in world.family_tokens(&self.force, &email(number)).await {
            if let Some(link) = open_link(world, &token).await.unwrap() {
                self.links.insert(number, link);
            }
        }
    }

    async fn letters(&self, world: &TestWorld, number: i64) -> Vec<String> {
        let to = email(number);
        let all = world.letters(&self.force).await.into_iter();
        all.filter(|(address, _)| *address == to).map(|(_, text)| text).collect()
    }
}

fn built(ready: u32) -> Built {
    Built { ready, ..Built::default() }
}

fn sorted(numbers: impl IntoIterator<Item = i64>) -> Vec<i64> {
    let mut all: Vec<i64> = numbers.into_iter().collect();
    all.sort_unstable();
    all
}

const CHANGED: &str = "cohorts-waiting-places-changed";
const NO_ON_LIST: &str = "cohorts-waiting-no-on-list";

testkit::on_both_engines! {
    async fn every_family_is_written_to_when_the_draw_is_held(world: TestWorld) {
        let scene = scene(&world, built(13), &[1001, 1013]).await;
        let draw = scene.frozen(&world, 0).await;
        let before = world.letters(&scene.force).await.len();
        hold_draw(&world, &scene.lead, scene.cohort).await.unwrap();
        assert_eq!(world.letters(&scene.force).await.len(), before + 11, "one for each address");
        let offered = scene.offered(&world).await;
        for number in 1002..=1012_i64 {
            let letters = scene.letters(&world, number).await;
            assert_eq!(letters.len(), 2, "{number}");
            let is_welsh = number % 2 == 0;
            if offered.contains(&number) {
                let told = letters.iter().any(|text| text.contains("There is a place for Wrenna"));
                let wedi = letters.iter().any(|text| text.contains("Mae lle i Wrenna"));
                assert_eq!((told, wedi), (!is_welsh, is_welsh), "{number}");
                assert!(letters.iter().all(|text| text.contains("/family/")));
                continue;
            }
            let text = letters.iter().find(|text| !text.contains("/family/")).unwrap();
            let instead = if is_welsh { "yn gyntaf ar gyfer dechrau'r gwanwyn" } else { "first for the spring start" };
            assert!(text.contains(instead), "the model's alternative: {text}");
            assert!(text.contains(&number.to_string()), "the number in the record");
            assert!(text.contains(&format!("/draws/{}/{draw}", scene.force)));
            assert!(text.contains(if is_welsh { "y tro hwn" } else { "this time" }));
            for word in ["reject", "unsuccessful", "gwrthod", "Larksong", " is number ", "Rhif 1 "] {
                assert!(!text.contains(word), "{word} in {text}");
            }
        }
        // whose school gave no address: a letter on paper
        let places = see_places(&world, &scene.lead, scene.cohort).await.unwrap();
        let paper = places.on_paper.iter().map(|line| line.applicant.number);
        assert_eq!(sorted(paper), [1001, 1013]);
        // held again: nothing more goes out
        hold_draw(&world, &scene.lead, scene.cohort).await.unwrap_err();
        assert_eq!(world.letters(&scene.force).await.len(), before + 11);
    }

    async fn the_place_in_the_waiting_order_is_told_where_the_model_says_so(world: TestWorld) {
        let force = world.found().await;
        let model = Some(world.model_that_tells_position(&force).await);
        let built = Built { ready: 13, places: 11, model, ..Built::default() };
        let scene = scene_in(&world, force, built, &[]).await;
        let draw = scene.frozen(&world, 0).await;
        hold_draw(&world, &scene.lead, scene.cohort).await.unwrap();
        let (order, drawn) = scene.order(&world, draw).await;
        for (place, number) in (1..).zip(&order[drawn..]) {
            let letters = scene.letters(&world, *number).await;
            let says = if number % 2 == 0 { format!("Rhif {place} yn") } else { format!("is number {place} in") };
            assert!(letters.iter().any(|text| text.contains(&says)), "{letters:?}");
        }
    }

    async fn families_are_written_to_where_places_are_given_without_a_draw(world: TestWorld) {
        let scene = scene(&world, Built { ready: 3, reserved: 1, ..Built::default() }, &[]).await;
        let one = scene.lines(&world).await.remove(0).applicant;
        place_outside_draw(&world, &scene.lead, scene.cohort, one.id).await.unwrap();
        assert_eq!(scene.letters(&world, one.number).await.len(), 2);
        place_without_draw(&world, &scene.lead, scene.cohort).await.unwrap();
        for number in [1001, 1002, 1003] {
            assert_eq!(scene.letters(&world, number).await.len(), 2, "{number}: not twice");
        }
    }

    async fn a_no_before_the_draw_leaves_the_list_and_passes_the_place_on(world: TestWorld) {
        let scene = scene(&world, built(15), &[]).await;
        make_cards(&world, &scene.lead, scene.cohort).await.unwrap();
        let draw = scene.frozen(&world, 0).await;
        assert!(!scene.waits(&world, &scene.lead, NO_ON_LIST).await);
        let no = [1001, 1002, 1003];
        for number in [1001, 1002, 1003, 1004] {
            scene.say(&world, number, false).await.unwrap();
        }
        scene.say(&world, 1004, true).await.unwrap();
        for caller in [&scene.lead, &scene.coordinator] {
            assert!(scene.waits(&world, caller, NO_ON_LIST).await);
            assert_eq!(see(&world, caller, scene.cohort).await.unwrap().said_no, 3);
        }
        hold_draw(&world, &scene.lead, scene.cohort).await.unwrap();
        assert!(!scene.waits(&world, &scene.lead, NO_ON_LIST).await);

        let (order, drawn) = scene.order(&world, draw).await;
        assert_eq!((order.len(), drawn), (15, 10), "the frozen list is drawn, whole");
        let expected = order.iter().copied().filter(|number| !no.contains(number)).take(10);
        assert_eq!(scene.offered(&world).await, sorted(expected));
        let seen = read_draw(&world, &Caller::visitor(Lang::En), &scene.force, draw).await.unwrap();
        assert!(verify_text(seen.draw.record.as_deref().unwrap()).is_ok());
        let drawn_no = order[..drawn].iter().copied().filter(|number| no.contains(number));
        assert_eq!(sorted(seen.changes.iter().map(|change| change.number)), sorted(drawn_no));
        assert!(!seen.changes.is_empty(), "this seed draws one of the three");
        let instead = seen.changes.iter().filter_map(|change| change.next_number);
        let first = order[drawn..].iter().copied().filter(|number| !no.contains(number));
        assert_eq!(sorted(instead), sorted(first.take(seen.changes.len())), "along the order");
        for number in no {
            assert_eq!(scene.letters(&world, number).await.len(), 1, "nobody writes to a family that said no");
        }
        let places = see_places(&world, &scene.lead, scene.cohort).await.unwrap();
        assert_eq!(sorted(places.said_no.iter().map(|(line, _)| line.applicant.number)), no);

        // exactly as many cards as were drawn, whatever became of the places
        let cards = actions::surveys::see_cards(&world, &scene.lead, scene.cohort).await.unwrap().cards;
        assert_eq!(see_drawn_cards(&world, &scene.lead, scene.cohort).await.unwrap().drawn, Some(10));
        enter_drawn_cards(&world, &scene.lead, scene.cohort, &cards[..10].join("\n")).await.unwrap();
    }

    async fn a_no_after_the_draw_gives_the_place_to_the_next(world: TestWorld) {
        let mut scene = scene(&world, built(13), &[]).await;
        let draw = scene.frozen(&world, 0).await;
        hold_draw(&world, &scene.lead, scene.cohort).await.unwrap();
        let (order, drawn) = scene.order(&world, draw).await;
        // the first who waits says no: passed over when a place falls free
        scene.say(&world, order[drawn], false).await.unwrap();
        world.clock.set(world.now() + SignedDuration::from_hours(24 * 30));
        let first = order[0];
        scene.open_newest(&world, first).await;
        scene.say(&world, first, false).await.unwrap();

        let next = order[drawn + 1];
        let expected = order[1..drawn].iter().copied().chain([next]);
        assert_eq!(scene.offered(&world).await, sorted(expected));
        assert_eq!(scene.letters(&world, next).await.len(), 3, "asked, not this time, a place");
        let mut conn = world.store.conn().await.unwrap();
        let children = store::cohorts::enrolled_children(&mut conn, &scene.force, scene.cohort).await.unwrap();
        assert_eq!(children.len(), 10);
        drop(conn);
        let within = policy::scope(&scene.lead.actor, policy::Action::SeeNames, &scene.force).unwrap();
        let mut conn = world.store.conn().await.unwrap();
        let all = store::cohorts::enrolment_list(&mut conn, &within, scene.cohort).await.unwrap();
        let late = all.iter().find(|one| one.family_name.ends_with(&next.to_string())).unwrap();
        assert_eq!(late.starts_on, london(world.now()).date(), "not there before");
        drop(conn);
        let changes = see(&world, &scene.coordinator, scene.cohort).await.unwrap().changes;
        assert_eq!(changes.len(), 1);
        assert_eq!((changes[0].number, changes[0].next_number), (first, Some(next)));
        assert_eq!((changes[0].reason.as_str(), changes[0].draw), ("no_after_offer", Some(draw)));

        // said again, nothing more happens; a yes comes too late
        scene.say(&world, first, false).await.unwrap();
        assert!(matches!(scene.say(&world, first, true).await, Err(AnswerConsentError::ListClosed)));
        assert_eq!(see(&world, &scene.lead, scene.cohort).await.unwrap().changes.len(), 1);

        // each side says for itself that it was seen
        for caller in [&scene.lead, &scene.coordinator] {
            assert!(scene.waits(&world, caller, CHANGED).await);
        }
        note_place_changes(&world, &scene.lead, scene.cohort).await.unwrap();
        assert!(!scene.waits(&world, &scene.lead, CHANGED).await);
        assert!(scene.waits(&world, &scene.coordinator, CHANGED).await);
        note_place_changes(&world, &scene.coordinator, scene.cohort).await.unwrap();
        assert!(!see(&world, &scene.coordinator, scene.cohort).await.unwrap().is_unseen);
        let (elsewhere, _) = world.cohort(&scene.force, built(0)).await;
        let stranger = world.school_caller(Role::SchoolLead, elsewhere).await;
        let noted = note_place_changes(&world, &stranger, scene.cohort).await;
        assert!(matches!(noted, Err(Fault::NotFound)));
    }

    async fn a_place_that_was_not_drawn_falls_free_and_goes_to_nobody(world: TestWorld) {
        let mut scene = scene(&world, Built { ready: 13, reserved: 1, ..Built::default() }, &[]).await;
        let outside = scene.lines(&world).await.remove(0).applicant;
        place_outside_draw(&world, &scene.lead, scene.cohort, outside.id).await.unwrap();
        scene.frozen(&world, 1).await;
        hold_draw(&world, &scene.lead, scene.cohort).await.unwrap();
        let before = scene.offered(&world).await;
        scene.open_newest(&world, outside.number).await;
        scene.say(&world, outside.number, false).await.unwrap();
        let left = before.into_iter().filter(|number| *number != outside.number);
        assert_eq!(scene.offered(&world).await, sorted(left));
        let view = see_places(&world, &scene.lead, scene.cohort).await.unwrap();
        assert_eq!(view.reserved_left, 1, "a reserved place stays reserved");
        let changes = see(&world, &scene.lead, scene.cohort).await.unwrap().changes;
        assert_eq!((changes[0].next_number, changes[0].draw), (None, None));
    }
}
