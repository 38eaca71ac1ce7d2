//! Kit: the list and the stock of the force, sizes from families and the school, handing out and back.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller, Fault,
    cohorts::{
        HandedOut, KitItemInput, KitLine, add_kit_item, add_usual_kit, hand_out_kit, key_kit_sizes,
        note_stock, pick_kit, retire_kit_item, see_kit, see_kit_item, see_kit_sheet, take_kit_back,
    },
    families::{open_link, see_kit_sizes, tell_kit_sizes},
    home::waiting,
    refused::Refused,
};
use domain::{
    cohorts::kit::{StockReason, USUAL},
    ids::{ChildId, ForceId, KitSizeId},
};
use policy::{Reach, Role};
use std::collections::BTreeSet;
use testkit::{Applying, TestWorld, as_actor};
use words::Lang;

struct Scene {
    force: ForceId,
    children: Vec<Applying>,
    coordinator: Caller,
    lead: Caller,
}

/// Two children with places, and one kind of thing with two sizes that comes back.
async fn scene(world: &TestWorld) -> Scene {
    let force = world.found().await;
    let children = world.placed(&force, "humberside-nine-weeks", &["Ada", "Bilal"]).await;
    let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
    let lead = world.school_caller(Role::SchoolLead, children[0].school).await;
    add_kit_item(world, &coordinator, &tabard()).await.unwrap();
    Scene { force, children, coordinator, lead }
}

fn tabard() -> KitItemInput {
    KitItemInput {
        name: "Tabard".to_owned(),
        name_cy: String::new(),
        sizes: "S\nM".to_owned(),
        spare: Some(0),
        comes_back: true,
    }
}

impl Scene {
    async fn line(&self, world: &TestWorld) -> KitLine {
        see_kit(world, &self.coordinator).await.unwrap().remove(0)
    }

    /// Notes pieces of the size at this place.
    async fn note(&self, world: &TestWorld, at: usize, why: StockReason, pieces: i64) {
        let line = self.line(world).await;
        let noted = (Some(line.sizes[at].size.id), Some(why), Some(pieces));
        note_stock(world, &self.coordinator, line.item.id, noted).await.unwrap();
    }

    async fn key(&self, world: &TestWorld, at: usize, size: KitSizeId) {
        let (of, item) = (&self.children[at], self.line(world).await.item.id);
        let said = [(of.child, item, Some(size))];
        key_kit_sizes(world, &self.lead, of.cohort, &said).await.unwrap();
    }

    fn all(&self) -> BTreeSet<ChildId> {
        self.children.iter().map(|one| one.child).collect()
    }
}

testkit::on_both_engines! {
    async fn what_is_counted_stands_and_what_is_wrong_is_refused(world: TestWorld) {
        let scene = scene(&world).await;
        scene.note(&world, 0, StockReason::Received, 5).await;
        scene.note(&world, 0, StockReason::Lost, 2).await;
        assert_eq!(scene.line(&world).await.sizes[0].supply.in_stock, 3);
        scene.note(&world, 0, StockReason::Counted, 9).await;
        let line = scene.line(&world).await;
        assert_eq!(line.sizes[0].supply.in_stock, 9);
        let view = see_kit_item(&world, &scene.coordinator, line.item.id).await.unwrap();
        assert_eq!(view.entries.len(), 3);

        let size = Some(line.sizes[0].size.id);
        for wrong in [
            (None, Some(StockReason::Received), Some(1)),
            (size, None, Some(1)),
            (size, Some(StockReason::Issued), Some(1)),
            (size, Some(StockReason::Received), Some(0)),
            (size, Some(StockReason::Counted), Some(-1)),
            (size, Some(StockReason::Received), None),
        ] {
            let refused = note_stock(&world, &scene.coordinator, line.item.id, wrong).await;
            assert!(matches!(refused, Err(Refused::Rules(_))), "{wrong:?}");
        }
        let again = add_kit_item(&world, &scene.coordinator, &tabard()).await;
        assert!(matches!(again, Err(Refused::Rules(_))), "one of this name is there");
    }

    async fn families_tell_sizes_and_the_force_sees_counts(world: TestWorld) {
        let scene = scene(&world).await;
        let line = scene.line(&world).await;
        let (item, small) = (line.item.id, line.sizes[0].size.id);
        let before = line.not_known;
        assert!(before >= 2, "nobody has said a size: {before}");
        let token = world.family_token(&scene.children[0], "robin@home.test", Lang::En).await;
        let link = open_link(&world, &token).await.unwrap().unwrap();
        let carer = as_actor(link.actor.clone());
        let asked = see_kit_sizes(&world, &carer, link.link).await.unwrap();
        assert_eq!((asked.len(), asked[0].is_told), (1, false));
        tell_kit_sizes(&world, &carer, link.link, vec![(item, None)]).await.unwrap();
        let told = see_kit_sizes(&world, &carer, link.link).await.unwrap();
        assert_eq!((told[0].is_told, told[0].size), (true, None), "not sure is an answer");
        tell_kit_sizes(&world, &carer, link.link, vec![(item, Some(small))]).await.unwrap();
        let line = scene.line(&world).await;
        assert_eq!((line.sizes[0].supply.wanted, line.not_known), (1, before - 1));
        let picks = pick_kit(&world, &scene.coordinator).await.unwrap();
        let sizes: Vec<_> = picks.iter().map(|one| (one.size.as_deref(), one.count)).collect();
        assert_eq!(sizes, [(None, 1), (Some("S"), 1)]);
    }

    async fn kit_is_handed_out_once_and_comes_back_to_the_stock(world: TestWorld) {
        let scene = scene(&world).await;
        scene.note(&world, 1, StockReason::Received, 3).await;
        let medium = scene.line(&world).await.sizes[1].size.id;
        scene.key(&world, 0, medium).await;
        let (cohort, all) = (scene.children[0].cohort, scene.all());
        let done = hand_out_kit(&world, &scene.lead, cohort, &all).await.unwrap();
        assert_eq!(done, HandedOut { issued: 1, no_size: 1 });
        let twice = hand_out_kit(&world, &scene.lead, cohort, &all).await.unwrap();
        assert_eq!(twice, HandedOut { issued: 0, no_size: 1 }, "sent twice, it counts once");
        let line = scene.line(&world).await;
        let supply = line.sizes[1].supply;
        assert_eq!((supply.in_stock, supply.wanted), (2, 0));
        assert_eq!(take_kit_back(&world, &scene.lead, cohort, &all).await.unwrap(), 1);
        assert_eq!(take_kit_back(&world, &scene.lead, cohort, &all).await.unwrap(), 0);
        assert_eq!(scene.line(&world).await.sizes[1].supply.in_stock, 3);
    }

    async fn each_sees_and_changes_its_own_part_alone(world: TestWorld) {
        let scene = scene(&world).await;
        let line = scene.line(&world).await;
        let (cohort, all) = (scene.children[0].cohort, scene.all());
        let other = world.cohort(&scene.force, testkit::Built::default()).await;
        let stranger = world.school_caller(Role::SchoolLead, other.0).await;
        let head = world.school_caller(Role::Headteacher, scene.children[0].school).await;
        for who in [&scene.coordinator, &stranger, &head] {
            let sheet = see_kit_sheet(&world, who, cohort).await;
            assert!(matches!(sheet, Err(Fault::NotFound)));
            let out = hand_out_kit(&world, who, cohort, &all).await;
            assert!(matches!(out, Err(Fault::NotFound)));
            let back = take_kit_back(&world, who, cohort, &all).await;
            assert!(matches!(back, Err(Fault::NotFound)));
        }
        for who in [&scene.lead, &stranger, &head] {
            assert!(matches!(see_kit(&world, who).await, Err(Fault::NotFound)));
            assert!(matches!(pick_kit(&world, who).await, Err(Fault::NotFound)));
            let retired = retire_kit_item(&world, who, line.item.id).await;
            assert!(matches!(retired, Err(Fault::NotFound)));
            let added = add_kit_item(&world, who, &tabard()).await;
            assert!(matches!(added, Err(Refused::Fault(Fault::NotFound))));
        }
        // a child of another cohort is nobody here
        let theirs = hand_out_kit(&world, &stranger, other.1, &all).await.unwrap();
        assert_eq!(theirs, HandedOut::default());
    }

    async fn the_usual_list_comes_once_and_what_is_retired_is_gone(world: TestWorld) {
        let scene = scene(&world).await;
        let item = scene.line(&world).await.item.id;
        add_usual_kit(&world, &scene.coordinator).await.unwrap();
        assert_eq!(see_kit(&world, &scene.coordinator).await.unwrap().len(), 1, "there is a list");
        retire_kit_item(&world, &scene.coordinator, item).await.unwrap();
        assert!(see_kit(&world, &scene.coordinator).await.unwrap().is_empty());
        let gone = retire_kit_item(&world, &scene.coordinator, item).await;
        assert!(matches!(gone, Err(Fault::NotFound)));
        add_usual_kit(&world, &scene.coordinator).await.unwrap();
        add_usual_kit(&world, &scene.coordinator).await.unwrap();
        let lines = see_kit(&world, &scene.coordinator).await.unwrap();
        assert_eq!(lines.len(), USUAL.len());
    }

    async fn what_is_short_is_told_before_september_and_then_no_longer(world: TestWorld) {
        let scene = scene(&world).await;
        let is_told = async |who: &Caller| {
            let all = waiting(&world, who).await.unwrap();
            all.iter().any(|one| one.key == "cohorts-waiting-kit")
        };
        world.set_clock("2027-05-31T09:00:00Z");
        assert!(!is_told(&scene.coordinator).await);
        world.set_clock("2027-06-01T09:00:00Z");
        assert!(is_told(&scene.coordinator).await);
        assert!(!is_told(&scene.lead).await, "the force orders");
        let medium = scene.line(&world).await.sizes[1].size.id;
        scene.key(&world, 0, medium).await;
        scene.key(&world, 1, medium).await;
        scene.note(&world, 1, StockReason::Received, 2).await;
        assert!(!is_told(&scene.coordinator).await, "there are enough");
        world.set_clock("2027-09-01T09:00:00Z");
        scene.note(&world, 1, StockReason::Counted, 0).await;
        assert!(!is_told(&scene.coordinator).await);
    }
}
