//! The trail as its readers page through it, the receipts of all that is deleted, and what a restore
//! must not bring back.

use actions::{
    Caller, World,
    cohorts::{PlanCeremony, plan_ceremony, see_ceremony},
    families::{
        AnswerCeremony, AnswerConsent, OpenedLink, ReplaceHealth, RestrictPhotos, VERSION,
        answer_ceremony, answer_consent, open_link, replace_health, restrict_photos, revoke_links,
    },
    identity::{end_grant, list_people},
    privacy::{Receipt, erase_child, export_child, read_audit, read_receipts, run_retention},
    world::{read_backup, write_backup},
};
use domain::{
    bilingual::Language,
    families::{Contact, Decision, HealthDetails, Purpose, Standing, Wording},
    ids::{ForceId, PersonId},
};
use jiff::{
    SignedDuration,
    civil::{date, time},
};
use policy::{Actor, Reach, Role};
use std::{collections::BTreeSet, io::BufReader};
use store::{Keyring, Store, families as rows, identity::grant_list};
use testkit::{Applying, TestWorld, as_actor};
use words::Lang;

const ASKED: [Purpose; 2] = [Purpose::EvaluationSurvey, Purpose::PhotoPress];

async fn backed_up(world: &World) -> Vec<u8> {
    let mut file = Vec::new();
    write_backup(world, &mut file).await.expect("a backup");
    file
}

/// The same world with another database, into which a backup was read; and how much holds again.
async fn restored(world: &TestWorld, file: &[u8]) -> (World, u64) {
    let path = world.folder.path().join(format!("restored-{}.db", world.now().as_microsecond()));
    let keys = Keyring::parse(&world.keys.print()).expect("keys");
    let (clock, chance) = (world.world.clock.clone(), world.world.chance.clone());
    let store = Store::open(&path.display().to_string(), keys, clock, chance).await;
    let other = World { store: store.expect("it opens"), ..world.world.clone() };
    let summary = read_backup(&other, &mut BufReader::new(file)).await.expect("restored");
    (other, summary.held)
}

/// A child with a place, whose carer has said yes to everything that is asked here.
async fn placed(world: &TestWorld, child: &Applying, email: &str) -> (String, OpenedLink) {
    let token = world.family_token(child, email, Lang::En).await;
    let link = open_link(world, &token).await.expect("opened").expect("a link that works");
    world.offer(child).await;
    for purpose in ASKED {
        say(world, &link, purpose, true).await;
    }
    (token, link)
}

async fn say(world: &TestWorld, link: &OpenedLink, purpose: Purpose, is_given: bool) {
    world.clock.set(world.now() + SignedDuration::from_secs(1));
    let read = Wording { version: VERSION, language: Language::En };
    let answer = AnswerConsent { link: link.link, purpose, is_given, read };
    answer_consent(world, &as_actor(link.actor.clone()), answer).await.expect("taken");
}

/// Of how many children of a cohort the carer may be asked about the survey, and who must not be
/// photographed.
async fn standing(world: &World, of: &Applying) -> (i64, Vec<bool>) {
    let mut conn = world.store.conn().await.expect("a connection");
    let asked = rows::survey_consent_count(&mut conn, &of.force, of.cohort).await.expect("a count");
    let day = rows::must_know(&mut conn, &of.force, of.cohort).await.expect("a list");
    (asked, day.iter().map(|child| child.no_photo).collect())
}

async fn last_said(world: &World, of: &Applying) -> Decision {
    let mut conn = world.store.conn().await.expect("a connection");
    let ledger = rows::consent_list(&mut conn, &of.force, of.child).await.expect("a ledger");
    ledger.last().expect("a line").entry.decision
}

async fn roles(world: &World, force: &ForceId, person: PersonId) -> usize {
    let mut conn = world.store.conn().await.expect("a connection");
    grant_list(&mut conn, force, person).await.expect("roles").len()
}

fn person(caller: &Caller) -> PersonId {
    let Actor::Person { id, .. } = &caller.actor else { panic!("a person") };
    *id
}

async fn end_role_of(world: &TestWorld, admin: &Caller, role: Role) {
    let (held, _) = list_people(world, admin, ("", 1)).await.expect("a list");
    let id = held.iter().find(|held| held.role == role.code()).expect("it is held").id;
    end_grant(world, admin, id).await.expect("ended");
}

async fn receipts(world: &World, dpo: &Caller) -> Vec<Receipt> {
    read_receipts(world, dpo).await.expect("receipts")
}

testkit::on_both_engines! {
    async fn no_line_of_the_trail_hides_behind_a_hundred_of_the_same_moment(world: TestWorld) {
        world.found().await;
        let reader = world.caller(Role::Dpo, Reach::Force).await;
        for _ in 0..110 {
            world.caller(Role::Deliverer, Reach::Force).await;
        }
        let (mut seen, mut before) = (BTreeSet::new(), None);
        loop {
            let page = read_audit(&world, &reader, before).await.expect("a page");
            assert!(page.iter().all(|line| line.at == world.now()), "the clock stands still");
            let Some(last) = page.last() else { break };
            before = Some((last.at, last.id));
            seen.extend(page.iter().map(|line| line.id));
        }
        assert!(seen.len() > 110, "{} lines are seen", seen.len());
    }

    async fn an_export_says_which_rows_are_about_other_people(world: TestWorld) {
        let force = world.found().await;
        let wren = world.applying(&force, "humberside-nine-weeks", "Ann").await;
        let (_, link) = placed(&world, &wren, "ann@home.test").await;
        world.family_token(&wren, "other@home.test", Lang::En).await;
        let told = ReplaceHealth {
            link: link.link,
            details: HealthDetails::default(),
            contacts: vec![Contact {
                name: "Granny Larksong".to_owned(),
                relation: "grandmother".to_owned(),
                telephone: "01632 960 001".to_owned(),
            }],
        };
        replace_health(&world, &as_actor(link.actor.clone()), told).await.expect("told");
        let dpo = world.caller(Role::Dpo, Reach::Force).await;
        let export = export_child(&world, &dpo, wren.child).await.expect("an export");
        for (table, holds, says) in
            [("carer", 2, true), ("contact", 1, true), ("child", 1, false), ("consent", 2, false)]
        {
            let rows = export[table].as_array().expect("rows");
            assert_eq!(rows.len(), holds, "{table}");
            for row in rows {
                let word = row.get("third_party").and_then(|word| word.as_str());
                assert_eq!(word == Some("third party: look before handing out"), says, "{table}");
            }
        }
    }

    async fn what_was_taken_back_after_a_backup_stays_so_when_it_is_restored(world: TestWorld) {
        let force = world.found().await;
        let admin = world.caller(Role::Administrator, Reach::Force).await;
        let leaver = world.caller(Role::Coordinator, Reach::Force).await;
        let wren = world.applying(&force, "humberside-nine-weeks", "Ann").await;
        let robin = world.also_applying(&wren, "Bea", 2).await;
        let dsl = world.school_caller(Role::Dsl, wren.school).await;
        let (token, link) = placed(&world, &wren, "ann@home.test").await;
        placed(&world, &robin, "bea@home.test").await;
        let file = backed_up(&world).await;
        assert_eq!(standing(&world, &wren).await, (2, vec![false, false]));

        for purpose in ASKED {
            say(&world, &link, purpose, false).await;
        }
        let mark =
            RestrictPhotos { cohort: robin.cohort, child: robin.child, is_restricted: true };
        restrict_photos(&world, &dsl, mark).await.expect("marked");
        let lead = world.school_caller(Role::SchoolLead, wren.school).await;
        revoke_links(&world, &lead, wren.cohort, wren.child).await.expect("stopped");
        end_role_of(&world, &admin, Role::Coordinator).await;
        assert_eq!(standing(&world, &wren).await, (1, vec![true, true]));

        let (other, held) = restored(&world, &file).await;
        assert_eq!(held, 5, "two answers, a mark, a link and a role");
        assert_eq!(standing(&other, &wren).await, (1, vec![true, true]));
        assert_eq!(last_said(&other, &wren).await, Decision::Withdrawn);
        assert!(open_link(&other, &token).await.expect("looked").is_none());
        assert_eq!(roles(&other, &force, person(&leaver)).await, 0);
        assert_eq!(roles(&other, &force, person(&admin)).await, 1);

        // A backup that knows of it all is left as it is, and so is a yes that came later.
        world.set_clock("2026-09-08T08:00:00Z");
        restrict_photos(&world, &dsl, RestrictPhotos { is_restricted: false, ..mark }).await.expect("cleared");
        let token = world.family_token(&wren, "ann@home.test", Lang::En).await;
        let link = open_link(&world, &token).await.expect("opened").expect("a link that works");
        say(&world, &link, Purpose::PhotoPress, true).await;
        let file = backed_up(&world).await;
        let (later, held) = restored(&world, &file).await;
        assert_eq!((held, standing(&later, &wren).await), (0, (1, vec![false, false])));
    }

    async fn a_yes_for_a_ceremony_that_was_taken_back_stays_so_when_it_is_restored(world: TestWorld) {
        let force = world.found().await;
        let wren = world.applying(&force, "humberside-nine-weeks", "Ann").await;
        let (_, link) = placed(&world, &wren, "ann@home.test").await;
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        let plan = PlanCeremony {
            kind: "attestation".to_owned(),
            title: "Attestation".to_owned(),
            title_cy: "Ardystio".to_owned(),
            held_on: date(2026, 10, 1),
            held_at: time(10, 0, 0, 0),
            place: "Town hall".to_owned(),
            promise: "to help".to_owned(),
            promise_cy: "i helpu".to_owned(),
            cohorts: vec![wren.cohort],
        };
        let ceremony = plan_ceremony(&world, &coordinator, &plan).await.expect("planned");
        let token = world.family_token(&wren, "ann@home.test", Lang::En).await;
        let OpenedLink { actor, link, .. } =
            open_link(&world, &token).await.expect("opened").unwrap_or(link);
        let answer = async |comes, photographs| {
            world.clock.set(world.now() + SignedDuration::from_secs(1));
            let read = Wording { version: VERSION, language: Language::En };
            let said = AnswerCeremony { link, ceremony, comes, photographs, read };
            answer_ceremony(&world, &as_actor(actor.clone()), said).await.expect("taken");
        };
        let lead = world.school_caller(Role::SchoolLead, wren.school).await;
        let comes = async |world: &World| {
            let seen = see_ceremony(world, &lead, ceremony).await.expect("seen");
            let child = seen.coming[0].names.as_ref().expect("names")[0].clone();
            (child.comes, child.no_photo)
        };
        answer(true, true).await;
        let file = backed_up(&world).await;
        assert_eq!(comes(&world).await, (Standing::Given, false));
        answer(false, false).await;
        let (other, held) = restored(&world, &file).await;
        assert_eq!((held, comes(&other).await), (2, (Standing::Withdrawn, true)));
        answer(true, true).await;
        let file = backed_up(&world).await;
        let (later, held) = restored(&world, &file).await;
        assert_eq!((held, comes(&later).await), (0, (Standing::Given, false)), "a later yes stands");
    }

    async fn every_deletion_leaves_a_receipt_that_names_nobody(world: TestWorld) {
        let force = world.found().await;
        let dpo = world.caller(Role::Dpo, Reach::Force).await;
        let wren = world.applying(&force, "humberside-nine-weeks", "Wren").await;
        world.also_applying(&wren, "Robin", 2).await;
        assert!(receipts(&world, &dpo).await.is_empty());
        let file = backed_up(&world).await;

        erase_child(&world, &dpo, wren.child).await.expect("erased");
        let after = receipts(&world, &dpo).await;
        assert_eq!(after.len(), 1);
        assert_eq!((after[0].kind.as_str(), after[0].rule.as_str()), ("erasure", "on request"));
        let (other, _) = restored(&world, &file).await;
        let after = receipts(&other, &dpo).await;
        assert_eq!(after.len(), 1);
        assert_eq!((after[0].kind.as_str(), after[0].rule.as_str()), ("erasure", "after a restore"));

        run_retention(&world).await.expect("swept");
        assert_eq!(receipts(&world, &dpo).await.len(), 1, "nothing was due, nothing is said");
        world.set_clock("2026-12-01T08:00:00Z");
        run_retention(&world).await.expect("swept");
        let all = receipts(&world, &dpo).await;
        assert_eq!((all.len(), all[0].kind.as_str()), (2, "retention"));
        assert!(all[0].counts.contains("application (application_undecided)"), "{}", all[0].counts);
        for receipt in &all {
            for name in ["Wren", "Robin", "Sample", &wren.child.to_string()] {
                assert!(!receipt.counts.contains(name), "{name} is in {}", receipt.counts);
            }
        }
    }
}
