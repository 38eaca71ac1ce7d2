//! Families: whose link does what, what counts at once, and what is never told.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller, Fault,
    cohorts::{
        ChangeCeremony, PlanCeremony, abandon_draw, change_ceremony, commit_for_force,
        confirm_abandon, freeze_list, hold_draw, plan_ceremony, see_applications, see_ceremony,
    },
    families::{
        AnswerCeremony, AnswerConsent, AnswerConsentError, CheckPicture, KeyPaperForm,
        KeyPaperFormError, OpenedLink, ProveFactError, RecordAssent, ReplaceHealth,
        ReplaceHealthError, RestrictPhotos, Signer, Stands, answer_ceremony, answer_consent,
        chase_families, check_picture, key_paper_form, open_link, open_link_with, prove_fact,
        read_health, record_assent, remove_carer, replace_health, restrict_photos, revoke_links,
        see_assents, see_child, see_cohort, see_family, see_paper, see_photo_marks, see_picture,
        see_pictures, send_links, tries_left, wording,
    },
    privacy::erase_child,
    refused::Refused,
    world::Site,
};
use domain::{
    bilingual::Language,
    cohorts::draw::Reason,
    families::{Contact, HealthDetails, Purpose, Standing, Wording},
    ids::CohortId,
};
use jiff::{SignedDuration, civil::date};
use policy::{Reach, Role};
use std::{collections::BTreeSet, sync::Arc};
use store::families as rows;
use testkit::{Applying, Built, TestWorld, as_actor};
use words::Lang;

const ENGLISH: Wording = Wording { version: actions::families::VERSION, language: Language::En };
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

/// A child who applies in the model with two starts, and its carer.
async fn family(world: &TestWorld) -> (Applying, Carer) {
    let (applying, _, carer) = family_with_token(world).await;
    (applying, carer)
}

/// The same, and the token of the carer's link.
async fn family_with_token(world: &TestWorld) -> (Applying, String, Carer) {
    let force = world.found().await;
    let applying = world.applying(&force, "humberside-nine-weeks", "Wren").await;
    let token = world.family_token(&applying, EMAIL, Lang::En).await;
    let carer = open(world, &token).await;
    (applying, token, carer)
}

impl Carer {
    async fn say(
        &self,
        world: &TestWorld,
        purpose: Purpose,
        is_given: bool,
    ) -> Result<(), AnswerConsentError> {
        world.clock.set(world.now() + SignedDuration::from_secs(1));
        let answer = AnswerConsent { link: self.link.link, purpose, is_given, read: ENGLISH };
        answer_consent(world, &self.caller, answer).await
    }

    async fn standing(&self, world: &TestWorld, purpose: Purpose) -> Standing {
        let family = see_family(world, &self.caller, self.link.link).await.unwrap();
        family.question(purpose).unwrap().standing
    }

    async fn tell(&self, world: &TestWorld, allergies: &str) {
        let input = ReplaceHealth {
            link: self.link.link,
            details: HealthDetails { allergies: allergies.to_owned(), ..HealthDetails::default() },
            contacts: vec![gran()],
        };
        replace_health(world, &self.caller, input).await.unwrap();
    }
}

fn ceremony(title: &str, cohort: CohortId) -> PlanCeremony {
    PlanCeremony {
        kind: "attestation".to_owned(),
        title: title.to_owned(),
        title_cy: "Ardystio".to_owned(),
        held_on: date(2026, 10, 1),
        held_at: jiff::civil::time(10, 0, 0, 0),
        place: "Town hall".to_owned(),
        promise: "to help".to_owned(),
        promise_cy: "i helpu".to_owned(),
        cohorts: vec![cohort],
    }
}

fn gran() -> Contact {
    Contact {
        name: "Granny Larksong".to_owned(),
        relation: "grandmother".to_owned(),
        telephone: "01632 960 001".to_owned(),
    }
}

async fn lead(world: &TestWorld, of: &Applying) -> Caller {
    world.school_caller(Role::SchoolLead, of.school).await
}

async fn facts(world: &TestWorld, of: &Applying) -> rows::FamilyFacts {
    let mut conn = world.store.conn().await.unwrap();
    rows::family_facts(&mut conn, &of.force, of.child, of.cohort).await.unwrap()
}

async fn must_know(world: &TestWorld, of: &Applying) -> rows::MustKnow {
    let mut conn = world.store.conn().await.unwrap();
    rows::must_know(&mut conn, &of.force, of.cohort).await.unwrap().remove(0)
}

async fn cards(world: &TestWorld, cohort: CohortId) -> i64 {
    let mut conn = world.store.conn().await.unwrap();
    rows::survey_consent_count(&mut conn, &testkit::force(), cohort).await.unwrap()
}

fn is_not_there<T>(result: &Result<T, Fault>) -> bool {
    matches!(result, Err(Fault::NotFound))
}

testkit::on_both_engines! {
    async fn a_forged_an_old_and_a_stopped_link_open_nothing(world: TestWorld) {
        let (applying, _) = family(&world).await;
        let token = world.family_token(&applying, EMAIL, Lang::En).await;
        let mut forged = token.clone();
        forged.pop();
        for bad in [forged.as_str(), "", "fellshire.x.y", "a/b", &format!("{token}x")] {
            assert_eq!(open_link(&world, bad).await.unwrap(), None, "{bad}");
        }
        let carer = open(&world, &token).await;
        let lead = lead(&world, &applying).await;
        revoke_links(&world, &lead, applying.cohort, applying.child).await.unwrap();
        assert_eq!(open_link(&world, &token).await.unwrap(), None);
        // A page that was open meanwhile does nothing any more.
        assert!(matches!(
            carer.say(&world, Purpose::Application, true).await,
            Err(AnswerConsentError::Fault(Fault::NotFound))
        ));
        let token = world.family_token(&applying, EMAIL, Lang::En).await;
        world.clock.set(world.now() + SignedDuration::from_hours(90 * 24 - 1));
        assert!(open_link(&world, &token).await.unwrap().is_some());
        world.clock.set(world.now() + SignedDuration::from_hours(1));
        assert_eq!(open_link(&world, &token).await.unwrap(), None);
    }

    async fn a_new_link_takes_the_place_of_the_old_and_one_carer_has_several_children(world: TestWorld) {
        let (wren, _) = family(&world).await;
        let jay = world.also_applying(&wren, "Jay", 2).await;
        let first = world.family_token(&wren, EMAIL, Lang::En).await;
        let of_jay = world.family_token(&jay, "Robin@Home.test", Lang::Cy).await;
        let second = world.family_token(&wren, EMAIL, Lang::En).await;
        assert_eq!(open_link(&world, &first).await.unwrap(), None);
        let (of_wren, of_jay) = (open(&world, &second).await, open(&world, &of_jay).await);
        let id = |carer: &Carer| match &carer.caller.actor {
            policy::Actor::Carer { id, .. } => *id,
            _ => panic!("a carer"),
        };
        assert_eq!(id(&of_wren), id(&of_jay));
        let lead = lead(&world, &wren).await;
        assert_eq!(send_links(&world, &lead, wren.cohort, wren.child).await.unwrap(), 1);
        assert_eq!(open_link(&world, &second).await.unwrap(), None);
    }

    async fn a_link_for_one_child_touches_no_other(world: TestWorld) {
        let (wren, of_wren) = family(&world).await;
        let jay = world.also_applying(&wren, "Jay", 2).await;
        let token = world.family_token(&jay, "other@home.test", Lang::En).await;
        let of_jay = open(&world, &token).await;
        world.offer(&jay).await;
        of_jay.tell(&world, "Bees").await;
        let stray = Carer { caller: of_wren.caller.clone(), link: of_jay.link.clone() };
        assert!(matches!(
            stray.say(&world, Purpose::Application, true).await,
            Err(AnswerConsentError::Fault(Fault::NotFound))
        ));
        assert!(is_not_there(&see_family(&world, &stray.caller, stray.link.link).await));
        assert!(is_not_there(&read_health(&world, &stray.caller, stray.link.link).await));
        assert!(is_not_there(&tries_left(&world, &stray.caller, stray.link.link).await));
        let proved = prove_fact(&world, &stray.caller, stray.link.link, date(2017, 3, 27)).await;
        assert!(matches!(proved, Err(ProveFactError::Fault(Fault::NotFound))));
        let input = ReplaceHealth {
            link: stray.link.link,
            details: HealthDetails::default(),
            contacts: vec![gran()],
        };
        assert!(matches!(
            replace_health(&world, &stray.caller, input).await,
            Err(ReplaceHealthError::Fault(Fault::NotFound))
        ));
        assert_eq!(of_jay.standing(&world, Purpose::Application).await, Standing::NotAsked);
        assert_eq!(must_know(&world, &jay).await.must_know, "Bees");
    }

    async fn a_consent_taken_back_is_gone_at_once_wherever_it_is_read(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        let lead = lead(&world, &wren).await;
        carer.say(&world, Purpose::Application, true).await.unwrap();
        carer.say(&world, Purpose::EvaluationSurvey, true).await.unwrap();
        assert_eq!(cards(&world, wren.cohort).await, 1);
        world.offer(&wren).await;
        assert!(must_know(&world, &wren).await.no_photo, "not asked means no photograph");
        carer.say(&world, Purpose::PhotoPress, true).await.unwrap();
        assert!(!must_know(&world, &wren).await.no_photo);

        carer.say(&world, Purpose::PhotoPress, false).await.unwrap();
        carer.say(&world, Purpose::EvaluationSurvey, false).await.unwrap();
        assert!(must_know(&world, &wren).await.no_photo);
        assert_eq!(carer.standing(&world, Purpose::PhotoPress).await, Standing::Withdrawn);
        carer.say(&world, Purpose::Application, false).await.unwrap();
        let mut conn = world.store.conn().await.unwrap();
        let day = rows::must_know(&mut conn, &wren.force, wren.cohort).await.unwrap();
        assert!(day.is_empty(), "of a child who does not come nothing is shown");
        drop(conn);
        assert_eq!(cards(&world, wren.cohort).await, 0);
        assert!(facts(&world, &wren).await.carer_agreed_at.is_none());
        let seen = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
        let all = see_cohort(&world, &lead, wren.cohort).await.unwrap();
        for purpose in [Purpose::EvaluationSurvey, Purpose::Application] {
            assert_eq!(carer.standing(&world, purpose).await, Standing::Withdrawn, "{purpose}");
            assert_eq!(seen.question(purpose).unwrap().standing, Standing::Withdrawn, "{purpose}");
            let one = all.children[0].question(purpose).unwrap();
            assert_eq!(one.standing, Standing::Withdrawn, "{purpose}");
        }
    }

    async fn no_to_the_survey_leaves_the_application_as_it_is(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        carer.say(&world, Purpose::Application, true).await.unwrap();
        let before = facts(&world, &wren).await;
        for is_given in [false, true, false] {
            carer.say(&world, Purpose::EvaluationSurvey, is_given).await.unwrap();
            assert_eq!(facts(&world, &wren).await, before);
        }
        assert_eq!(carer.standing(&world, Purpose::Application).await, Standing::Given);
    }

    async fn the_same_answer_twice_is_one_answer(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        for _ in 0..3 {
            carer.say(&world, Purpose::Application, true).await.unwrap();
        }
        let agreed_at = facts(&world, &wren).await.carer_agreed_at;
        let mut conn = world.store.conn().await.unwrap();
        let ledger = rows::consent_list(&mut conn, &wren.force, wren.child).await.unwrap();
        assert_eq!(ledger.len(), 1);
        assert_eq!(Some(ledger[0].entry.at), agreed_at);
    }

    async fn one_carers_yes_never_undoes_anothers_no(world: TestWorld) {
        let (wren, robin) = family(&world).await;
        let token = world.family_token(&wren, "sandy@home.test", Lang::En).await;
        let sandy = open(&world, &token).await;
        let lead = lead(&world, &wren).await;
        // The application: whoever said no takes it back, and nobody else.
        robin.say(&world, Purpose::Application, true).await.unwrap();
        sandy.say(&world, Purpose::Application, false).await.unwrap();
        let refused_at = facts(&world, &wren).await.carer_refused_at;
        assert!(refused_at.is_some());
        robin.say(&world, Purpose::Application, false).await.unwrap();
        robin.say(&world, Purpose::Application, true).await.unwrap();
        assert!(facts(&world, &wren).await.carer_agreed_at.is_none());
        sandy.say(&world, Purpose::Application, true).await.unwrap();
        assert!(facts(&world, &wren).await.carer_agreed_at.is_some());
        // The survey and photographs, wherever they are read.
        world.offer(&wren).await;
        for purpose in [Purpose::EvaluationSurvey, Purpose::PhotoPress] {
            robin.say(&world, purpose, true).await.unwrap();
        }
        assert_eq!((cards(&world, wren.cohort).await, must_know(&world, &wren).await.no_photo), (1, false));
        for purpose in [Purpose::EvaluationSurvey, Purpose::PhotoPress] {
            sandy.say(&world, purpose, false).await.unwrap();
            robin.say(&world, purpose, false).await.unwrap();
            robin.say(&world, purpose, true).await.unwrap();
            let seen = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
            assert!(!seen.question(purpose).unwrap().standing.permits(), "the school sees a no");
            assert!(!robin.standing(&world, purpose).await.permits());
        }
        assert_eq!((cards(&world, wren.cohort).await, must_know(&world, &wren).await.no_photo), (0, true));
        // A no to the sessions takes the child off the day, whatever the other says after it.
        sandy.say(&world, Purpose::Participation, false).await.unwrap();
        robin.say(&world, Purpose::Participation, true).await.unwrap();
        let mut conn = world.store.conn().await.unwrap();
        assert!(rows::must_know(&mut conn, &wren.force, wren.cohort).await.unwrap().is_empty());
        drop(conn);
        sandy.say(&world, Purpose::Participation, true).await.unwrap();
        sandy.say(&world, Purpose::PhotoPress, true).await.unwrap();
        sandy.say(&world, Purpose::EvaluationSurvey, true).await.unwrap();
        assert_eq!((cards(&world, wren.cohort).await, must_know(&world, &wren).await.no_photo), (1, false));
    }

    async fn answers_of_one_moment_keep_their_order(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        for is_given in [true, false, true, false, true, false] {
            let purpose = Purpose::EvaluationSurvey;
            let answer = AnswerConsent { link: carer.link.link, purpose, is_given, read: ENGLISH };
            answer_consent(&world, &carer.caller, answer).await.unwrap();
            let expected = if is_given { Standing::Given } else { Standing::Withdrawn };
            assert_eq!(carer.standing(&world, purpose).await, expected);
            assert_eq!(cards(&world, wren.cohort).await, i64::from(is_given));
        }
    }

    async fn a_yes_after_the_list_closed_is_too_late_and_a_no_never_is(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        world.close_applications(&wren).await;
        assert!(matches!(
            carer.say(&world, Purpose::Application, true).await,
            Err(AnswerConsentError::ListClosed)
        ));
        assert!(facts(&world, &wren).await.carer_agreed_at.is_none());
        carer.say(&world, Purpose::Application, false).await.unwrap();
        assert!(facts(&world, &wren).await.carer_refused_at.is_some());
        // Further questions come with a place, not before.
        assert!(matches!(
            carer.say(&world, Purpose::Participation, true).await,
            Err(AnswerConsentError::Fault(Fault::NotFound))
        ));
    }

    async fn welsh_that_nobody_approved_is_not_put_to_a_real_family(world: TestWorld) {
        let mut world = world;
        let (_, carer) = family(&world).await;
        let purpose = Purpose::EvaluationSurvey;
        let welsh = Wording { language: Language::Cy, ..ENGLISH };
        let answer = AnswerConsent { link: carer.link.link, purpose, is_given: true, read: welsh };
        if words::review::gate(Lang::Cy, "families-consent-").is_ok() {
            return;
        }
        let shown = wording(&world, Lang::Cy, purpose);
        assert!(shown.is_held_back);
        assert_eq!(shown.lang, Lang::En);
        assert!(shown.question.starts_with("May your child"));
        assert!(matches!(
            answer_consent(&world, &carer.caller, answer).await,
            Err(AnswerConsentError::WordsChanged)
        ));
        let site = Site { is_demo: true, ..(*world.site).clone() };
        world.world.site = Arc::new(site);
        let shown = wording(&world, Lang::Cy, purpose);
        assert!(!shown.is_held_back && shown.lang == Lang::Cy);
        answer_consent(&world, &carer.caller, answer).await.unwrap();
        let old = Wording { version: 0, ..ENGLISH };
        let answer = AnswerConsent { read: old, ..answer };
        assert!(answer_consent(&world, &carer.caller, answer).await.is_err());
    }

    async fn health_is_replaced_by_the_link_and_read_only_with_the_second_fact(world: TestWorld) {
        let (wren, token, carer) = family_with_token(&world).await;
        let link = carer.link.link;
        world.offer(&wren).await;
        carer.tell(&world, "Peanuts").await;
        assert!(is_not_there(&read_health(&world, &carer.caller, link).await));
        let proof = prove_fact(&world, &carer.caller, link, date(2017, 3, 27)).await.unwrap();
        let known = open_link_with(&world, &token, Some(&proof.0)).await.unwrap().unwrap();
        let known = as_actor(known.actor);
        let told = read_health(&world, &known, link).await.unwrap().unwrap();
        assert_eq!((told.details.allergies.as_str(), told.contacts), ("Peanuts", vec![gran()]));
        world.clock.set(world.now() + SignedDuration::from_mins(30));
        assert!(is_not_there(&read_health(&world, &known, link).await), "half an hour");
        let late = open_link_with(&world, &token, Some(&proof.0)).await.unwrap().unwrap();
        assert!(!late.is_known);
        carer.tell(&world, "Bees").await;
        assert_eq!(must_know(&world, &wren).await.details.allergies, "Bees");
    }

    async fn what_one_browser_proved_is_no_proof_for_another(world: TestWorld) {
        let (wren, token, carer) = family_with_token(&world).await;
        let link = carer.link.link;
        world.offer(&wren).await;
        carer.tell(&world, "Peanuts").await;
        let proof = prove_fact(&world, &carer.caller, link, date(2017, 3, 27)).await.unwrap();
        // Somebody else reads the same letter a minute later.
        world.clock.set(world.now() + SignedDuration::from_mins(1));
        let other = open(&world, &token).await;
        assert!(is_not_there(&read_health(&world, &other.caller, link).await));
        for forged in ["", "x", &proof.0[1..], &token] {
            let opened = open_link_with(&world, &token, Some(forged)).await.unwrap().unwrap();
            assert!(!opened.is_known, "{forged}");
        }
        // A proof is for one link: that of a brother or sister is another.
        let jay = world.also_applying(&wren, "Jay", 2).await;
        let of_jay = world.family_token(&jay, EMAIL, Lang::En).await;
        let opened = open_link_with(&world, &of_jay, Some(&proof.0)).await.unwrap().unwrap();
        assert!(!opened.is_known);
        let known = open_link_with(&world, &token, Some(&proof.0)).await.unwrap().unwrap();
        assert!(read_health(&world, &as_actor(known.actor), link).await.unwrap().is_some());
    }

    async fn five_wrong_dates_lock_reading_and_never_replacing(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        let link = carer.link.link;
        world.offer(&wren).await;
        carer.tell(&world, "Peanuts").await;
        for left in [4, 3, 2, 1] {
            let proved = prove_fact(&world, &carer.caller, link, date(2017, 3, 28)).await;
            assert!(matches!(proved, Err(ProveFactError::Wrong { left: n }) if n == left));
        }
        // A right one gives no new tries.
        prove_fact(&world, &carer.caller, link, date(2017, 3, 27)).await.unwrap();
        for _ in 0..2 {
            let proved = prove_fact(&world, &carer.caller, link, date(2017, 3, 28)).await;
            assert!(matches!(proved, Err(ProveFactError::Locked)));
        }
        world.clock.set(world.now() + SignedDuration::from_hours(1));
        let proved = prove_fact(&world, &carer.caller, link, date(2017, 3, 27)).await;
        assert!(matches!(proved, Err(ProveFactError::Locked)), "not even the right one");
        assert!(is_not_there(&read_health(&world, &carer.caller, link).await));
        carer.tell(&world, "Bees").await;
        assert_eq!(must_know(&world, &wren).await.must_know, "Bees");
    }

    async fn a_new_link_gives_no_new_tries_on_the_same_day(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        world.offer(&wren).await;
        let (wrong, right) = (date(2017, 3, 28), date(2017, 3, 27));
        for _ in 0..5 {
            prove_fact(&world, &carer.caller, carer.link.link, wrong).await.unwrap_err();
        }
        let again = open(&world, &world.family_token(&wren, EMAIL, Lang::En).await).await;
        let link = again.link.link;
        assert_eq!(tries_left(&world, &again.caller, link).await.unwrap(), 0);
        let proved = prove_fact(&world, &again.caller, link, right).await;
        assert!(matches!(proved, Err(ProveFactError::Locked)));
        let token = world.family_token(&wren, "sandy@home.test", Lang::En).await;
        let sandy = open(&world, &token).await;
        assert_eq!(tries_left(&world, &sandy.caller, sandy.link.link).await.unwrap(), 5, "apart");
        world.clock.set(world.now() + SignedDuration::from_hours(24));
        assert_eq!(tries_left(&world, &again.caller, link).await.unwrap(), 5);
        prove_fact(&world, &again.caller, link, right).await.unwrap();
    }

    async fn tries_sent_at_once_are_counted_each(world: TestWorld) {
        let (_, carer) = family(&world).await;
        let link = carer.link.link;
        let guess = |day| {
            let (world, caller) = (world.world.clone(), carer.caller.clone());
            async move { prove_fact(&world, &caller, link, date(2016, 1, day)).await }
        };
        let guesses: Vec<_> = (1..=20).map(|day| tokio::spawn(guess(day))).collect();
        let mut wrong = 0;
        for guess in guesses {
            match guess.await.unwrap() {
                Err(ProveFactError::Wrong { .. }) => wrong += 1,
                Err(ProveFactError::Locked) => {}
                other => panic!("{other:?}"),
            }
        }
        assert!(wrong <= 4, "{wrong} of 20 were told how many are left");
        assert_eq!(tries_left(&world, &carer.caller, link).await.unwrap(), 0);
    }

    async fn the_schools_mark_is_above_every_yes(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        world.offer(&wren).await;
        carer.say(&world, Purpose::PhotoInternal, true).await.unwrap();
        let dsl = world.school_caller(Role::Dsl, wren.school).await;
        let mark = RestrictPhotos { cohort: wren.cohort, child: wren.child, is_restricted: true };
        for _ in 0..2 {
            restrict_photos(&world, &dsl, mark).await.unwrap();
            assert!(must_know(&world, &wren).await.no_photo);
        }
        let marks = see_photo_marks(&world, &dsl, wren.cohort).await.unwrap();
        assert!(marks.children[0].set_at.is_some());
        let mark = RestrictPhotos { is_restricted: false, ..mark };
        restrict_photos(&world, &dsl, mark).await.unwrap();
        assert!(!must_know(&world, &wren).await.no_photo);
        let lead = lead(&world, &wren).await;
        assert!(is_not_there(&restrict_photos(&world, &lead, mark).await), "the DSL's alone");
    }

    async fn each_ceremony_asks_anew_and_only_the_school_sees_the_answers(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        let plan = |title: &str| ceremony(title, wren.cohort);
        let first = plan_ceremony(&world, &coordinator, &plan("Attestation")).await.unwrap();
        let second = plan_ceremony(&world, &coordinator, &plan("Closing")).await.unwrap();
        let say = async |ceremony, comes, photographs| {
            world.clock.set(world.now() + SignedDuration::from_secs(1));
            let link = carer.link.link;
            let answer = AnswerCeremony { link, ceremony, comes, photographs, read: ENGLISH };
            answer_ceremony(&world, &carer.caller, answer).await
        };
        assert!(say(first, true, true).await.is_err(), "not before there is a place");
        world.offer(&wren).await;
        carer.say(&world, Purpose::PhotoInternal, true).await.unwrap();
        let lead = lead(&world, &wren).await;
        let child = async |ceremony| {
            let seen = see_ceremony(&world, &lead, ceremony).await.unwrap();
            seen.coming[0].names.as_ref().unwrap()[0].clone()
        };
        assert!(child(first).await.no_photo, "a yes at other times is none for this day");
        say(first, true, true).await.unwrap();
        assert_eq!((child(first).await.comes, child(first).await.no_photo), (Standing::Given, false));
        let other = child(second).await;
        assert_eq!((other.comes, other.no_photo), (Standing::NotAsked, true), "asked anew");
        let says = RecordAssent { cohort: wren.cohort, child: wren.child, is_given: false };
        record_assent(&world, &lead, says).await.unwrap();
        assert!(child(first).await.no_photo, "the child's own no");
        let token = world.family_token(&wren, "sandy@home.test", Lang::En).await;
        let sandy = open(&world, &token).await;
        let no = AnswerCeremony {
            link: sandy.link.link,
            ceremony: second,
            comes: false,
            photographs: false,
            read: ENGLISH,
        };
        answer_ceremony(&world, &sandy.caller, no).await.unwrap();
        say(second, true, true).await.unwrap();
        assert_eq!(child(second).await.comes, Standing::Refused, "another carer's no stands");
        say(first, false, true).await.unwrap();
        assert_eq!(child(first).await.comes, Standing::Withdrawn);
        let family = see_family(&world, &carer.caller, carer.link.link).await.unwrap();
        assert_eq!(family.ceremonies.len(), 2);
        let seen = see_ceremony(&world, &coordinator, first).await.unwrap();
        assert!(seen.coming[0].names.is_none(), "the force sees numbers");
        let stranger = world.applying(&wren.force, "humberside-nine-weeks", "Jay").await;
        let none = see_ceremony(&world, &self::lead(&world, &stranger).await, first).await;
        assert!(none.is_err());
        world.clock.set(world.now() + SignedDuration::from_hours(24 * 30));
        assert!(say(first, true, true).await.is_err(), "the ceremony is over");
    }

    async fn a_ceremony_is_told_once_to_each_carer_and_again_when_it_changes(world: TestWorld) {
        let (wren, _) = family(&world).await;
        let jay = world.also_applying(&wren, "Jay", 2).await;
        world.family_token(&jay, EMAIL, Lang::En).await;
        world.family_token(&jay, "mam@home.test", Lang::Cy).await;
        let late = world.also_applying(&wren, "Finch", 3).await;
        world.family_token(&late, "late@home.test", Lang::En).await;
        let elsewhere = world.applying(&wren.force, "humberside-nine-weeks", "Robin").await;
        world.family_token(&elsewhere, "far@home.test", Lang::En).await;
        for one in [&wren, &jay, &elsewhere] {
            world.offer(one).await;
        }
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        let new = async |before: usize| world.letters(&wren.force).await.split_off(before);
        let later = || world.clock.set(world.now() + SignedDuration::from_secs(1));
        let before = world.letters(&wren.force).await.len();
        later();
        let plan = ceremony("Attestation", wren.cohort);
        let id = plan_ceremony(&world, &coordinator, &plan).await.unwrap();
        let told = new(before).await;
        let to: BTreeSet<&str> = told.iter().map(|(to, _)| to.as_str()).collect();
        assert_eq!((told.len(), to), (2, [EMAIL, "mam@home.test"].into()));
        let (_, text) = told.iter().find(|(to, _)| to == EMAIL).unwrap();
        assert!(text.contains("Wren and Jay") || text.contains("Jay and Wren"), "{text}");
        assert_eq!(text.matches("/family/").count(), 2, "a link for each child");
        for part in ["Attestation", "1 October 2026", "10am", "Town hall", "apart from each other"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        let (_, welsh) = told.iter().find(|(to, _)| to != EMAIL).unwrap();
        assert!(welsh.contains("Ardystio") && welsh.contains("lang=cy"), "{welsh}");

        let token = text.split("/family/").nth(1).unwrap().split_whitespace().next().unwrap();
        let carer = open(&world, token).await;
        let link = carer.link.link;
        let say = async |comes, photographs| {
            world.clock.set(world.now() + SignedDuration::from_secs(1));
            let said = AnswerCeremony { link, ceremony: id, comes, photographs, read: ENGLISH };
            answer_ceremony(&world, &carer.caller, said).await.unwrap();
        };
        let stands = async || {
            let seen = see_family(&world, &carer.caller, link).await.unwrap();
            (seen.ceremonies[0].comes, seen.ceremonies[0].photographs)
        };
        say(true, false).await;
        let mut change = ChangeCeremony { held_on: plan.held_on, held_at: plan.held_at, place: plan.place };
        let before = world.letters(&wren.force).await.len();
        assert!(!change_ceremony(&world, &coordinator, id, &change).await.unwrap());
        assert_eq!((new(before).await.len(), stands().await.0), (0, Standing::Given));
        "Corn exchange".clone_into(&mut change.place);
        later();
        assert!(change_ceremony(&world, &coordinator, id, &change).await.unwrap());
        let told = new(before).await;
        assert_eq!(told.len(), 2);
        assert!(told.iter().all(|(_, text)| text.contains("Corn exchange")));
        let (_, text) = told.iter().find(|(to, _)| to == EMAIL).unwrap();
        let of_child = |child: &str| {
            let (_, rest) = text.split_once(&format!("{child}:\n")).unwrap();
            rest.split("/family/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
        };
        let policy::Actor::Carer { child, .. } = carer.caller.actor else { panic!("a carer") };
        let name = if child == wren.child { "Wren" } else { "Jay" };
        let again = open(&world, &of_child(name)).await;
        let seen = see_family(&world, &again.caller, again.link.link).await.unwrap();
        let asked = &seen.ceremonies[0];
        assert_eq!((asked.comes, asked.photographs), (Standing::NotAsked, Standing::Refused));
        let said = AnswerCeremony { link: again.link.link, ceremony: id, comes: true, photographs: false, read: ENGLISH };
        answer_ceremony(&world, &again.caller, said).await.unwrap();
        let seen = see_family(&world, &again.caller, again.link.link).await.unwrap();
        assert_eq!(seen.ceremonies[0].comes, Standing::Given, "the same words, said anew");
        let lead = lead(&world, &wren).await;
        assert!(change_ceremony(&world, &lead, id, &change).await.is_err(), "the force's alone");
    }

    async fn whoever_had_a_letter_is_told_that_a_draw_was_set_aside(world: TestWorld) {
        let force = world.found().await;
        let (school, cohort) = world.cohort(&force, Built { ready: 12, ..Built::default() }).await;
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        let lines = see_applications(&world, &lead, cohort).await.unwrap().lines;
        for (nth, line) in lines.iter().enumerate() {
            let (child, application) = (line.applicant.child, line.applicant.id);
            let of = Applying { force: force.clone(), school, cohort, child, application };
            world.family_token(&of, &format!("carer{nth}@home.test"), Lang::En).await;
        }
        commit_for_force(&world, &coordinator, cohort).await.unwrap();
        freeze_list(&world, &lead, cohort, 0).await.unwrap();
        world.clock.set(world.now() + SignedDuration::from_secs(60));
        hold_draw(&world, &lead, cohort).await.unwrap();
        let before = world.letters(&force).await.len();
        abandon_draw(&world, &lead, cohort, Reason::SoftwareFault).await.unwrap();
        assert_eq!(world.letters(&force).await.len(), before, "asked for, the result stands");
        world.clock.set(world.now() + SignedDuration::from_secs(60));
        confirm_abandon(&world, &coordinator, cohort).await.unwrap();
        let told = world.letters(&force).await.split_off(before);
        assert_eq!(told.len(), 12, "with a place or without");
        for (_, text) in &told {
            assert!(text.contains("does not stand any longer") && text.contains("/draws/"), "{text}");
            assert!(!text.contains("programme gave") && !text.contains("software"), "{text}");
        }
    }

    async fn a_no_of_somebody_who_was_taken_off_stands_no_longer(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        let token = world.family_token(&wren, "sandy@home.test", Lang::En).await;
        let sandy = open(&world, &token).await;
        let press = Purpose::PhotoPress;
        for one in [&carer, &sandy] {
            one.say(&world, Purpose::Application, true).await.unwrap();
        }
        world.offer(&wren).await;
        carer.say(&world, press, true).await.unwrap();
        carer.say(&world, Purpose::PhotoInternal, true).await.unwrap();
        sandy.say(&world, press, false).await.unwrap();
        sandy.say(&world, Purpose::PhotoSchoolSite, true).await.unwrap();
        sandy.say(&world, Purpose::EvaluationSurvey, false).await.unwrap();
        carer.say(&world, Purpose::EvaluationSurvey, true).await.unwrap();
        assert_eq!((carer.standing(&world, press).await, cards(&world, wren.cohort).await), (Standing::Withdrawn, 0));
        let lead = lead(&world, &wren).await;
        let policy::Actor::Carer { id, .. } = sandy.caller.actor else { panic!("a carer") };
        world.clock.set(world.now() + SignedDuration::from_secs(1));
        remove_carer(&world, &lead, (wren.cohort, wren.child), id).await.unwrap();
        let stands = async |purpose| carer.standing(&world, purpose).await;
        assert_eq!(stands(press).await, Standing::NotAsked, "no earlier yes takes its place");
        assert_eq!(stands(Purpose::PhotoInternal).await, Standing::Given, "of that there was no no");
        assert_eq!(stands(Purpose::PhotoSchoolSite).await, Standing::NotAsked, "nor does a yes");
        assert_eq!(cards(&world, wren.cohort).await, 0, "an adult is asked first");
        carer.say(&world, press, true).await.unwrap();
        carer.say(&world, Purpose::EvaluationSurvey, true).await.unwrap();
        assert_eq!((stands(press).await, cards(&world, wren.cohort).await), (Standing::Given, 1));
        let view = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
        assert!(view.questions.iter().all(|one| one.standing != Standing::Refused));
    }

    async fn an_application_is_asked_for_again_when_its_no_falls(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        let token = world.family_token(&wren, "sandy@home.test", Lang::En).await;
        let sandy = open(&world, &token).await;
        carer.say(&world, Purpose::Application, true).await.unwrap();
        sandy.say(&world, Purpose::Application, false).await.unwrap();
        let lead = lead(&world, &wren).await;
        let policy::Actor::Carer { id, .. } = sandy.caller.actor else { panic!("a carer") };
        world.clock.set(world.now() + SignedDuration::from_secs(1));
        remove_carer(&world, &lead, (wren.cohort, wren.child), id).await.unwrap();
        let now = facts(&world, &wren).await;
        assert_eq!((now.carer_agreed_at, now.carer_refused_at), (None, None));
        carer.say(&world, Purpose::Application, true).await.unwrap();
        assert!(facts(&world, &wren).await.carer_agreed_at.is_some());
    }

    async fn a_form_on_paper_is_a_line_like_any_other(world: TestWorld) {
        let force = world.found().await;
        let wren = world.applying(&force, "humberside-nine-weeks", "Wren").await;
        let lead = lead(&world, &wren).await;
        let today = domain::clock::london(world.now()).date();
        let form = KeyPaperForm {
            cohort: wren.cohort,
            child: wren.child,
            signer: Signer::New("Ash Sample".to_owned()),
            read: ENGLISH,
            form: None,
            signed_on: today,
            answers: vec![(Purpose::Application, true), (Purpose::EvaluationSurvey, false)],
        };
        for _ in 0..2 {
            key_paper_form(&world, &lead, &form).await.unwrap();
        }
        assert!(facts(&world, &wren).await.carer_agreed_at.is_some());
        assert_eq!(cards(&world, wren.cohort).await, 0);
        let mut conn = world.store.conn().await.unwrap();
        let ledger = rows::consent_list(&mut conn, &wren.force, wren.child).await.unwrap();
        let papers = rows::paper_list(&mut conn, &wren.force, wren.child).await.unwrap();
        assert_eq!((ledger.len(), papers.len()), (2, 2), "keyed in twice is keyed in once");
        let policy::Actor::Person { id, .. } = lead.actor else { panic!("a person") };
        assert!(papers.iter().all(|one| one.keyed_by == id && one.signed_on == today));
        drop(conn);
        let seen = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
        assert_eq!((seen.carers.len(), seen.on_paper.len()), (1, 2));
        assert_eq!(seen.carers[0].name, "Ash Sample");
        // nothing can be mailed to who gave no address
        assert_eq!(world.letters(&wren.force).await.len(), 0);
        send_links(&world, &lead, wren.cohort, wren.child).await.unwrap();
        assert_eq!(world.letters(&wren.force).await.len(), 0);

        let refused = async |form: KeyPaperForm| key_paper_form(&world, &lead, &form).await.unwrap_err();
        let nameless = KeyPaperForm { signer: Signer::New(" ".to_owned()), ..form.clone() };
        assert!(matches!(refused(nameless).await, KeyPaperFormError::NameMissing));
        let tomorrow = KeyPaperForm { signed_on: today.tomorrow().unwrap(), ..form.clone() };
        assert!(matches!(refused(tomorrow).await, KeyPaperFormError::Day));
        let nothing = KeyPaperForm { answers: Vec::new(), ..form.clone() };
        assert!(matches!(refused(nothing).await, KeyPaperFormError::Nothing));
        let unknown = Wording { version: actions::families::VERSION + 1, ..ENGLISH };
        let unknown = KeyPaperForm { read: unknown, ..form.clone() };
        assert!(matches!(refused(unknown).await, KeyPaperFormError::Words));
        let early = KeyPaperForm { answers: vec![(Purpose::PhotoPress, true)], ..form.clone() };
        assert!(matches!(refused(early).await, KeyPaperFormError::Fault(Fault::NotFound)));
        let jay = world.also_applying(&wren, "Jay", 2).await;
        world.close_applications(&wren).await;
        let late = KeyPaperForm { child: jay.child, ..form.clone() };
        assert!(matches!(refused(late).await, KeyPaperFormError::ListClosed));
        let other = world.applying(&wren.force, "humberside-nine-weeks", "Finch").await;
        let stranger = self::lead(&world, &other).await;
        let keyed = key_paper_form(&world, &stranger, &form).await;
        assert!(matches!(keyed, Err(KeyPaperFormError::Fault(Fault::NotFound))));
    }

    async fn a_childs_own_no_is_above_every_yes(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        let (cohort, child) = (wren.cohort, wren.child);
        let lead = lead(&world, &wren).await;
        let deliverer = world.caller(Role::Deliverer, Reach::Cohort(cohort)).await;
        let says = |is_given| RecordAssent { cohort, child, is_given };
        let early = record_assent(&world, &lead, says(true)).await;
        assert!(is_not_there(&early), "a child with a place is asked, no other");
        world.offer(&wren).await;
        carer.say(&world, Purpose::PhotoInternal, true).await.unwrap();
        assert!(!must_know(&world, &wren).await.no_photo, "nobody asked the child yet");
        record_assent(&world, &deliverer, says(false)).await.unwrap();
        assert!(must_know(&world, &wren).await.no_photo);
        let seen = see_child(&world, &lead, cohort, child).await.unwrap();
        assert!(seen.assent.is_some_and(|(is_given, _)| !is_given));
        // a yes of the child is no yes of the carer
        carer.say(&world, Purpose::PhotoInternal, false).await.unwrap();
        record_assent(&world, &lead, says(true)).await.unwrap();
        assert!(must_know(&world, &wren).await.no_photo);
        carer.say(&world, Purpose::PhotoInternal, true).await.unwrap();
        assert!(!must_know(&world, &wren).await.no_photo);
        let asked = see_assents(&world, &deliverer, cohort).await.unwrap();
        assert_eq!(asked.children.len(), 1);
        let other = world.applying(&wren.force, "humberside-nine-weeks", "Jay").await;
        let elsewhere = [
            self::lead(&world, &other).await,
            world.caller(Role::Deliverer, Reach::Cohort(other.cohort)).await,
            world.caller(Role::Coordinator, Reach::Force).await,
        ];
        for caller in &elsewhere {
            assert!(is_not_there(&see_assents(&world, caller, cohort).await));
            assert!(is_not_there(&record_assent(&world, caller, says(false)).await));
        }
    }

    async fn a_picture_goes_out_by_channel_and_comes_down_when_an_answer_changes(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        let (cohort, child) = (wren.cohort, wren.child);
        let lead = lead(&world, &wren).await;
        world.offer(&wren).await;
        carer.say(&world, Purpose::PhotoSchoolSite, true).await.unwrap();
        let ask = |channel: &str| CheckPicture {
            children: [child].into(),
            channel: channel.to_owned(),
            label: "014.jpg".to_owned(),
            caption: "Our children plant a tree".to_owned(),
        };
        let site = ask("photo_school_site");
        let check = async |asked: &CheckPicture| {
            world.clock.set(world.now() + SignedDuration::from_secs(1));
            check_picture(&world, &lead, cohort, asked).await.unwrap()
        };
        let stands = async |id| see_picture(&world, &lead, cohort, id).await.unwrap().picture.stands;
        let early = check(&site).await;
        assert_eq!(stands(early).await, Stands::No, "nobody asked the child yet");
        let says = |is_given| RecordAssent { cohort, child, is_given };
        record_assent(&world, &lead, says(true)).await.unwrap();
        assert_eq!(stands(early).await, Stands::No, "what was no is asked anew, not turned");
        let first = check(&site).await;
        assert_eq!(stands(first).await, Stands::Yes);
        let press = check(&ask("photo_press")).await;
        let seen = see_picture(&world, &lead, cohort, press).await.unwrap();
        assert_eq!((seen.picture.stands, seen.not_these.len()), (Stands::No, 1));

        let dsl = world.school_caller(Role::Dsl, wren.school).await;
        let mark = |is_restricted| RestrictPhotos { cohort, child, is_restricted };
        restrict_photos(&world, &dsl, mark(true)).await.unwrap();
        assert_eq!(stands(first).await, Stands::NoLonger);
        restrict_photos(&world, &dsl, mark(false)).await.unwrap();
        assert_eq!(stands(first).await, Stands::Yes);
        record_assent(&world, &lead, says(false)).await.unwrap();
        assert_eq!(stands(first).await, Stands::NoLonger);
        record_assent(&world, &lead, says(true)).await.unwrap();
        carer.say(&world, Purpose::PhotoSchoolSite, false).await.unwrap();
        assert_eq!(stands(first).await, Stands::NoLonger);
        carer.say(&world, Purpose::PhotoSchoolSite, true).await.unwrap();
        let seen = see_pictures(&world, &lead, cohort).await.unwrap();
        let shown: Vec<Stands> = seen.checked.iter().map(|one| one.stands).collect();
        assert_eq!(shown, [Stands::No, Stands::Yes, Stands::No], "the newest first");
        carer.say(&world, Purpose::Participation, true).await.unwrap();
        carer.say(&world, Purpose::Participation, false).await.unwrap();
        assert_eq!(stands(first).await, Stands::Left);
    }

    async fn a_question_about_a_picture_names_a_child_a_channel_and_no_name(world: TestWorld) {
        let (wren, _) = family(&world).await;
        world.offer(&wren).await;
        let (cohort, lead) = (wren.cohort, lead(&world, &wren).await);
        let right = CheckPicture {
            children: [wren.child].into(),
            channel: "photo_press".to_owned(),
            label: "014.jpg".to_owned(),
            caption: String::new(),
        };
        let other = world.applying(&wren.force, "humberside-nine-weeks", "Jay").await;
        world.offer(&other).await;
        let wrong = [
            ("child", CheckPicture { children: [].into(), ..right.clone() }),
            ("child", CheckPicture { children: [wren.child, other.child].into(), ..right.clone() }),
            ("channel", CheckPicture { channel: "participation".to_owned(), ..right.clone() }),
            ("channel", CheckPicture { channel: String::new(), ..right.clone() }),
            ("label", CheckPicture { label: " ".to_owned(), ..right.clone() }),
            ("label", CheckPicture { label: "Wren-014.jpg".to_owned(), ..right.clone() }),
            ("label", CheckPicture { label: "x".repeat(81), ..right.clone() }),
            ("caption", CheckPicture { caption: "Wren’s tree".to_owned(), ..right.clone() }),
            ("caption", CheckPicture { caption: "x".repeat(2001), ..right.clone() }),
        ];
        for (field, input) in wrong {
            match check_picture(&world, &lead, cohort, &input).await {
                Err(Refused::Rules(told)) => {
                    assert!(told.iter().all(|(at, _)| at == field), "{field}: {told:?}");
                }
                other => panic!("{field}: {other:?}"),
            }
        }
        let asked = check_picture(&world, &lead, cohort, &right).await.unwrap();
        let elsewhere = [
            self::lead(&world, &other).await,
            world.caller(Role::Deliverer, Reach::Cohort(other.cohort)).await,
            world.caller(Role::Coordinator, Reach::Force).await,
            Caller::visitor(Lang::En),
        ];
        for caller in &elsewhere {
            assert!(is_not_there(&see_pictures(&world, caller, cohort).await));
            assert!(is_not_there(&see_picture(&world, caller, cohort, asked).await));
            let refused = check_picture(&world, caller, cohort, &right).await;
            assert!(matches!(refused, Err(Refused::Fault(Fault::NotFound))));
        }
        let theirs = self::lead(&world, &other).await;
        assert!(is_not_there(&see_picture(&world, &theirs, other.cohort, asked).await));
    }

    async fn another_schools_lead_and_the_force_find_nothing_here(world: TestWorld) {
        let (wren, _) = family(&world).await;
        let other = world.applying(&wren.force, "humberside-nine-weeks", "Jay").await;
        let strangers = [
            lead(&world, &other).await,
            world.school_caller(Role::Dsl, other.school).await,
            world.caller(Role::Coordinator, Reach::Force).await,
            world.caller(Role::Deliverer, Reach::Cohort(wren.cohort)).await,
            Caller::visitor(Lang::En),
        ];
        for caller in &strangers {
            let (cohort, child) = (wren.cohort, wren.child);
            assert!(is_not_there(&see_cohort(&world, caller, cohort).await));
            assert!(is_not_there(&see_child(&world, caller, cohort, child).await));
            assert!(is_not_there(&see_paper(&world, caller, cohort).await));
            assert!(is_not_there(&see_photo_marks(&world, caller, cohort).await));
            assert!(is_not_there(&send_links(&world, caller, cohort, child).await));
            assert!(is_not_there(&revoke_links(&world, caller, cohort, child).await));
            assert!(is_not_there(&chase_families(&world, caller, cohort).await));
            let mark = RestrictPhotos { cohort, child, is_restricted: true };
            assert!(is_not_there(&restrict_photos(&world, caller, mark).await));
        }
        // A child of another school under one's own cohort is not there either.
        let own = lead(&world, &other).await;
        assert!(is_not_there(&see_child(&world, &own, other.cohort, wren.child).await));
    }

    async fn no_letter_about_an_erased_child_is_kept_or_sent(world: TestWorld) {
        let (wren, _) = family(&world).await;
        let jay = world.also_applying(&wren, "Jay", 2).await;
        let of_jay = world.family_token(&jay, EMAIL, Lang::En).await;
        let dpo = world.caller(Role::Dpo, Reach::Force).await;
        erase_child(&world, &dpo, wren.child).await.unwrap();
        let left = world.family_tokens(&wren.force, EMAIL).await;
        assert_eq!(left, [of_jay].into(), "what was written about a brother stays");
        world.clock.set(world.now() + SignedDuration::from_hours(7 * 24));
        let lead = lead(&world, &wren).await;
        assert_eq!(chase_families(&world, &lead, wren.cohort).await.unwrap().sent, 1);
    }

    async fn whoever_was_named_by_mistake_is_never_written_to_again(world: TestWorld) {
        let (wren, token, wrong) = family_with_token(&world).await;
        world.family_token(&wren, "right@home.test", Lang::En).await;
        let policy::Actor::Carer { id, .. } = wrong.caller.actor else { panic!("a carer") };
        let other = world.applying(&wren.force, "humberside-nine-weeks", "Jay").await;
        let (stranger, lead) = (lead(&world, &other).await, lead(&world, &wren).await);
        let whom = (wren.cohort, wren.child);
        assert!(is_not_there(&remove_carer(&world, &stranger, whom, id).await));
        for _ in 0..2 {
            remove_carer(&world, &lead, whom, id).await.unwrap();
        }
        assert_eq!(open_link(&world, &token).await.unwrap(), None);
        world.clock.set(world.now() + SignedDuration::from_hours(7 * 24));
        assert_eq!(chase_families(&world, &lead, wren.cohort).await.unwrap().sent, 1);
        assert_eq!(send_links(&world, &lead, wren.cohort, wren.child).await.unwrap(), 1);
        assert_eq!(world.family_tokens(&wren.force, EMAIL).await, [token].into());
        assert_eq!(world.family_tokens(&wren.force, "right@home.test").await.len(), 3);
        let seen = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
        assert_eq!(seen.carers.len(), 1);
    }

    async fn only_families_that_are_waited_for_get_a_new_link(world: TestWorld) {
        let (wren, carer) = family(&world).await;
        let jay = world.also_applying(&wren, "Jay", 2).await;
        world.also_applying(&wren, "Finch", 3).await;
        world.family_token(&jay, "jay@home.test", Lang::En).await;
        carer.say(&world, Purpose::Application, true).await.unwrap();
        let lead = lead(&world, &wren).await;
        let before = world.family_tokens(&wren.force, EMAIL).await.len();
        let chased = chase_families(&world, &lead, wren.cohort).await.unwrap();
        assert_eq!((chased.sent, chased.resting, chased.on_paper), (0, 1, 1), "asked just now");
        world.clock.set(world.now() + SignedDuration::from_hours(7 * 24));
        assert_eq!(chase_families(&world, &lead, wren.cohort).await.unwrap().sent, 1);
        assert_eq!(world.family_tokens(&wren.force, EMAIL).await.len(), before);
        assert_eq!(world.family_tokens(&wren.force, "jay@home.test").await.len(), 2);
        let waiting = actions::families::waiting(&world, &lead).await.unwrap();
        assert_eq!((waiting.len(), waiting[0].count), (1, 2));
        world.offer(&wren).await;
        let chased = chase_families(&world, &lead, wren.cohort).await.unwrap();
        assert_eq!((chased.sent, chased.resting), (1, 1), "the place is new, the reminder is not old");
    }
}

/// What a thief of the disk would find. Sealing does not depend on the engine.
#[tokio::test]
async fn what_families_tell_is_not_in_the_database_as_plain_text() {
    let world = TestWorld::sqlite().await;
    let (wren, carer) = family(&world).await;
    world.offer(&wren).await;
    carer.tell(&world, "Peanuts and sesame").await;
    let mut bytes = Vec::new();
    for name in ["capbadge.db", "capbadge.db-wal"] {
        bytes.extend(std::fs::read(world.folder.path().join(name)).unwrap_or_default());
    }
    let holds = |text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds("grandmother"), "the search finds what is not sealed");
    for secret in ["Peanuts", "sesame", "Larksong", "960 001", "960001", EMAIL, "/family/"] {
        assert!(!holds(secret), "{secret} can be read");
    }
}
