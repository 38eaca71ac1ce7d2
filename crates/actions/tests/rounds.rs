//! Families, term by term: what is confirmed, who is asked again and how often, whom one link is for.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller, Fault,
    families::{
        OpenedLink, ReplaceHealth, confirm_health, open_link, replace_health, see_child, see_family,
    },
};
use domain::families::{Contact, HealthDetails, HealthStands};
use jiff::civil::date;
use policy::Role;
use testkit::{Applying, TestWorld, as_actor, terms};
use words::Lang;

const EMAIL: &str = "robin@home.test";

/// A carer who opened a link.
struct Carer {
    caller: Caller,
    link: OpenedLink,
}

async fn open(world: &TestWorld, token: &str) -> Carer {
    let link = open_link(world, token).await.unwrap().expect("a link that works");
    Carer { caller: as_actor(link.actor.clone()), link }
}

impl Carer {
    async fn tell(&self, world: &TestWorld, allergies: &str) {
        let gran = Contact {
            name: "Granny Larksong".to_owned(),
            relation: "grandmother".to_owned(),
            telephone: "01632 960 001".to_owned(),
        };
        let details = HealthDetails { allergies: allergies.to_owned(), ..HealthDetails::default() };
        let input = ReplaceHealth { link: self.link.link, details, contacts: vec![gran] };
        replace_health(world, &self.caller, input).await.unwrap();
    }

    async fn health(&self, world: &TestWorld) -> HealthStands {
        see_family(world, &self.caller, self.link.link).await.unwrap().health
    }
}

/// A child with a place whose school has terms, and its carer.
async fn placed(world: &TestWorld) -> (Applying, Carer) {
    let force = world.found().await;
    let wren = world.applying(&force, "humberside-nine-weeks", "Wren").await;
    world.set_terms(&force, wren.school, &terms()).await;
    world.offer(&wren).await;
    let token = world.family_token(&wren, EMAIL, Lang::En).await;
    let carer = open(world, &token).await;
    (wren, carer)
}

async fn lead(world: &TestWorld, of: &Applying) -> Caller {
    world.school_caller(Role::SchoolLead, of.school).await
}

async fn opened_anew(world: &TestWorld, of: &Applying) -> Carer {
    let token = world.family_token(of, EMAIL, Lang::En).await;
    open(world, &token).await
}

testkit::on_both_engines! {
    async fn what_was_told_is_confirmed_by_one_tap_in_each_term(world: TestWorld) {
        let (wren, carer) = placed(&world).await;
        let link = carer.link.link;
        let nothing = confirm_health(&world, &carer.caller, link).await;
        assert!(matches!(nothing, Err(Fault::NotFound)), "nothing was told yet");
        carer.tell(&world, "Peanuts").await;
        assert!(!carer.health(&world).await.is_to_confirm());

        world.set_clock("2027-01-04T08:00:00Z");
        let carer = opened_anew(&world, &wren).await;
        let HealthStands::ToConfirm { since, .. } = carer.health(&world).await else {
            panic!("a new term has begun")
        };
        assert_eq!(since, date(2027, 1, 4));
        let lead = lead(&world, &wren).await;
        let seen = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
        assert!(seen.health.is_to_confirm() && seen.is_waited_for);
        let waiting = actions::families::waiting(&world, &lead).await.unwrap();
        assert!(waiting.iter().any(|one| one.key == "families-waiting-confirm" && one.count == 1));

        confirm_health(&world, &carer.caller, carer.link.link).await.unwrap();
        confirm_health(&world, &carer.caller, carer.link.link).await.unwrap();
        assert_eq!(carer.health(&world).await, HealthStands::Told { at: world.now() });
        let waiting = actions::families::waiting(&world, &lead).await.unwrap();
        assert!(waiting.iter().all(|one| one.key != "families-waiting-confirm"));

        world.set_clock("2027-04-12T08:00:00Z");
        let carer = opened_anew(&world, &wren).await;
        assert!(carer.health(&world).await.is_to_confirm());
        carer.tell(&world, "Bees").await;
        assert!(!carer.health(&world).await.is_to_confirm(), "told anew is confirmed as well");
    }

    async fn nothing_that_is_due_to_go_is_confirmed(world: TestWorld) {
        let (wren, carer) = placed(&world).await;
        carer.tell(&world, "Peanuts").await;
        // A term of the year after: the details wait for their deletion.
        world.set_clock("2027-09-06T08:00:00Z");
        let mut autumn = terms()[0].clone();
        (autumn.from, autumn.to) = (date(2027, 9, 6), date(2027, 12, 17));
        world.set_terms(&wren.force, wren.school, &[autumn]).await;
        let carer = opened_anew(&world, &wren).await;
        assert!(!carer.health(&world).await.is_to_confirm());
        let lead = lead(&world, &wren).await;
        let waiting = actions::families::waiting(&world, &lead).await.unwrap();
        assert!(waiting.iter().all(|one| one.key != "families-waiting-confirm"));
    }
}
