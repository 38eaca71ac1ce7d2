//! Families, term by term: what is confirmed, who is asked again and how often, whom one link is for.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller, Fault,
    families::{
        AnswerConsent, AnswerTogether, FamilyView, InviteCarer, InviteCarerError, KeyPaperForm,
        Missing, NoteTeacher, NoteTeacherError, OTHER, OneAnswer, OpenedLink, RecordAssent,
        ReplaceHealth, Signer, answer_consent, answer_together, confirm_health, find_form,
        invite_carer, key_paper_form, make_forms, mark_responsibility, note_teacher, open_link,
        prove_fact, record_assent, remind_school, remove_carer, replace_health, see_child,
        see_children, see_cohort, see_family, see_forms, see_missing, see_teachers, see_together,
        set_together,
    },
};
use domain::{
    bilingual::Language,
    chance::{Chance as _, Fixed},
    families::{
        Contact, FormCode, HealthDetails, HealthStands, MayRemind, Purpose, Standing, Wording,
    },
    ids::CarerId,
};
use jiff::{SignedDuration, civil::date};
use policy::{Actor, Role};
use testkit::{Applying, TestWorld, as_actor, terms};
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

impl Carer {
    async fn say(&self, world: &TestWorld, purpose: Purpose, is_given: bool) {
        world.clock.set(world.now() + SignedDuration::from_secs(1));
        let answer = AnswerConsent { link: self.link.link, purpose, is_given, read: ENGLISH };
        answer_consent(world, &self.caller, answer).await.unwrap();
    }

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

    async fn reminders_name_what_is_missing_rest_a_week_and_stop(world: TestWorld) {
        let (wren, carer) = placed(&world).await;
        let lead = lead(&world, &wren).await;
        let week = SignedDuration::from_hours(7 * 24);
        let list = see_missing(&world, &lead).await.unwrap();
        assert_eq!(list.len(), 1);
        let one = &list[0].children[0];
        assert!(one.missing.contains(&Missing::Health));
        assert!(!one.missing.contains(&Missing::Answer(Purpose::EvaluationSurvey)));
        assert!(matches!(one.may, Some(MayRemind::From(_))), "the first letter is new");
        let mut sent = Vec::new();
        for _ in 0..5 {
            world.clock.set(world.now() + week);
            sent.push(remind_school(&world, &lead, wren.school).await.unwrap().sent);
            let again = remind_school(&world, &lead, wren.school).await.unwrap();
            assert_eq!(again.sent, 0, "twice in a week");
        }
        assert_eq!(sent, [1, 1, 1, 0, 0]);
        let list = see_missing(&world, &lead).await.unwrap();
        let one = &list[0].children[0];
        assert_eq!((one.reminders(), one.may), (3, Some(MayRemind::Enough)));
        let seen = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
        assert_eq!(seen.asked.len(), 4, "the first letter and three reminders");
        let mut conn = world.store.conn().await.unwrap();
        let due = store::privacy::letter_due(&mut conn, &wren.force, 1000).await.unwrap();
        let mut named = 0;
        for id in due {
            let letter = store::privacy::letter_get(&mut conn, &wren.force, id).await.unwrap();
            named += usize::from(letter.text.contains("Wren:\n- ") && letter.to == EMAIL);
        }
        assert_eq!(named, 3);
        drop(conn);
        let stranger = world.school_caller(Role::Coordinator, wren.school).await;
        assert!(see_missing(&world, &stranger).await.is_err());
        drop(carer);
    }

    async fn one_link_is_for_the_children_of_whom_the_school_said_so(world: TestWorld) {
        let (wren, _) = placed(&world).await;
        let jay = world.also_applying(&wren, "Jay", 2).await;
        world.family_token(&jay, EMAIL, Lang::En).await;
        let lead = lead(&world, &wren).await;
        let (at_wren, at_jay) = ((wren.cohort, wren.child), (jay.cohort, jay.child));
        let token = world.family_token(&wren, EMAIL, Lang::En).await;
        let carer = open(&world, &token).await;
        let seen = see_children(&world, &carer.caller, carer.link.link).await.unwrap();
        assert_eq!(seen.len(), 1, "nobody said that it is the same carer");
        let of_jay = format!("{token}{OTHER}{}", jay.child);
        assert_eq!(open_link(&world, &of_jay).await.unwrap(), None);

        let same = see_together(&world, &lead, wren.cohort, wren.child).await.unwrap();
        assert_eq!((same.len(), same[0].is_said), (1, false));
        assert_eq!(same[0].children, ["Jay Sample"]);
        set_together(&world, &lead, at_wren, (same[0].carer, true)).await.unwrap();
        assert_eq!(open_link(&world, &of_jay).await.unwrap(), None, "an old letter stays one child's");
        let token = world.family_token(&wren, EMAIL, Lang::En).await;
        let carer = open(&world, &token).await;
        let seen = see_children(&world, &carer.caller, carer.link.link).await.unwrap();
        assert_eq!(seen.iter().map(|one| one.child).collect::<Vec<_>>(), [wren.child, jay.child]);
        let one = |child, purpose, is_given| OneAnswer { child, purpose, is_given, read: ENGLISH };
        let answers = vec![
            one(wren.child, Purpose::PhotoPress, false),
            one(jay.child, Purpose::Application, true),
        ];
        let link = carer.link.link;
        let refused = AnswerTogether {
            link,
            answers: vec![answers[1], one(jay.child, Purpose::PhotoPress, true)],
        };
        assert!(answer_together(&world, &carer.caller, refused).await.is_err(), "Jay has no place");
        let of_jay = open(&world, &format!("{token}{OTHER}{}", jay.child)).await;
        let standing = |view: &FamilyView| view.question(Purpose::Application).unwrap().standing;
        let view = see_family(&world, &of_jay.caller, of_jay.link.link).await.unwrap();
        assert_eq!(standing(&view), Standing::NotAsked, "all or none");
        answer_together(&world, &carer.caller, AnswerTogether { link, answers }).await.unwrap();
        let view = see_family(&world, &of_jay.caller, of_jay.link.link).await.unwrap();
        assert_eq!(standing(&view), Standing::Given);

        // What the one's second fact proved opens nothing of the other's.
        prove_fact(&world, &carer.caller, link, date(2017, 3, 27)).await.unwrap();
        let of_jay = open(&world, &format!("{token}{OTHER}{}", jay.child)).await;
        assert!(!of_jay.link.is_known);

        set_together(&world, &lead, at_jay, (same[0].carer, false)).await.unwrap();
        assert_eq!(open_link(&world, &format!("{token}{OTHER}{}", jay.child)).await.unwrap(), None);
        let late = see_family(&world, &of_jay.caller, of_jay.link.link).await;
        assert!(late.is_ok(), "the page that is open is the carer's own");
        let other = world.applying(&wren.force, "humberside-nine-weeks", "Robin").await;
        let stranger = world.school_caller(Role::SchoolLead, other.school).await;
        let denied = set_together(&world, &stranger, at_wren, (same[0].carer, true)).await;
        assert!(matches!(denied, Err(Fault::NotFound)));
    }

    async fn one_letter_reminds_of_several_children(world: TestWorld) {
        let (wren, _) = placed(&world).await;
        let jay = world.also_applying(&wren, "Jay", 2).await;
        world.family_token(&jay, EMAIL, Lang::En).await;
        let lead = lead(&world, &wren).await;
        let same = see_together(&world, &lead, wren.cohort, wren.child).await.unwrap();
        let at_wren = (wren.cohort, wren.child);
        set_together(&world, &lead, at_wren, (same[0].carer, true)).await.unwrap();
        world.clock.set(world.now() + SignedDuration::from_hours(7 * 24));
        let before = world.family_tokens(&wren.force, EMAIL).await;
        let reminded = remind_school(&world, &lead, wren.school).await.unwrap();
        assert_eq!(reminded.sent, 2);
        let after = world.family_tokens(&wren.force, EMAIL).await;
        assert_eq!(after.difference(&before).count(), 1);
    }

    async fn a_yes_needs_parental_responsibility_and_a_no_does_not(world: TestWorld) {
        let force = world.found().await;
        let wren = world.applying(&force, "humberside-nine-weeks", "Wren").await;
        let token = world.family_token(&wren, EMAIL, Lang::En).await;
        let carer = open(&world, &token).await;
        let lead = lead(&world, &wren).await;
        let at_wren = (wren.cohort, wren.child);
        carer.say(&world, Purpose::Application, true).await;
        let seen = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
        let id = seen.carers[0].id;
        let standing = |seen: &actions::families::ChildConsents| {
            seen.question(Purpose::Application).unwrap().standing
        };
        assert_eq!(standing(&seen), Standing::Given);
        mark_responsibility(&world, &lead, at_wren, (id, false)).await.unwrap();
        let seen = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
        assert_eq!(standing(&seen), Standing::NotAsked);
        assert!(!seen.carers[0].has_responsibility);
        let view = see_family(&world, &carer.caller, carer.link.link).await.unwrap();
        assert!(!view.may_say_yes);
        mark_responsibility(&world, &lead, at_wren, (id, true)).await.unwrap();
        let seen = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
        assert_eq!(standing(&seen), Standing::Given, "what they said counts once more");
        mark_responsibility(&world, &lead, at_wren, (id, false)).await.unwrap();
        carer.say(&world, Purpose::Application, false).await;
        let seen = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
        assert!(matches!(standing(&seen), Standing::Refused | Standing::Withdrawn));
        let coordinator = world.school_caller(Role::Coordinator, wren.school).await;
        let denied = mark_responsibility(&world, &coordinator, at_wren, (id, true)).await;
        assert!(matches!(denied, Err(Fault::NotFound)));
    }

    async fn a_form_with_a_code_is_taken_as_the_words_that_were_printed(world: TestWorld) {
        let force = world.found().await;
        let wren = world.applying(&force, "humberside-nine-weeks", "Wren").await;
        let lead = lead(&world, &wren).await;
        assert_eq!(make_forms(&world, &lead, wren.cohort).await.unwrap(), 1);
        assert_eq!(make_forms(&world, &lead, wren.cohort).await.unwrap(), 0, "it has one");
        let forms = see_forms(&world, &lead, wren.cohort).await.unwrap();
        let code = forms.forms[0].code;
        let found = find_form(&world, &lead, code).await.unwrap().unwrap();
        assert_eq!((found.child, found.read), (wren.child, ENGLISH));
        // A sheet that was printed before the words changed.
        let old = FormCode::make(&*world.chance);
        let resource = policy::Resource::force(force.clone());
        let action = policy::Action::FoundForce;
        let permit = policy::authorize(&policy::Actor::Time, action, &resource).unwrap();
        let mut tx = world.store.begin().await.unwrap();
        let form = store::families::PaperForm {
            code: old.compact().to_owned(),
            child: wren.child,
            cohort: wren.cohort,
            wording: "1".to_owned(),
            lang: "en".to_owned(),
        };
        assert!(store::families::paper_form_add(&mut tx, &permit, &force, &form).await.unwrap());
        tx.commit().await.unwrap();
        let input = KeyPaperForm {
            cohort: wren.cohort,
            child: wren.child,
            signer: Signer::New("Ash Sample".to_owned()),
            read: ENGLISH,
            form: Some(old),
            signed_on: date(2026, 9, 1),
            answers: vec![(Purpose::Application, true)],
        };
        key_paper_form(&world, &lead, &input).await.unwrap();
        let mut conn = world.store.conn().await.unwrap();
        let ledger = store::families::consent_list(&mut conn, &force, wren.child).await.unwrap();
        assert_eq!(ledger[0].entry.wording.version, 1);
        drop(conn);
        let jay = world.also_applying(&wren, "Jay", 2).await;
        let other = KeyPaperForm { child: jay.child, ..input };
        assert!(key_paper_form(&world, &lead, &other).await.is_err(), "the code is another child's");
        let far = world.applying(&force, "humberside-nine-weeks", "Robin").await;
        let stranger = world.school_caller(Role::SchoolLead, far.school).await;
        assert_eq!(find_form(&world, &stranger, code).await.unwrap(), None);
    }

    async fn a_class_teacher_says_yes_or_no_where_the_model_asks(world: TestWorld) {
        let force = world.found().await;
        let wren = world.applying(&force, "northumbria-year", "Wren").await;
        world.offer(&wren).await;
        let lead = lead(&world, &wren).await;
        let note = |teacher: &str, is_given| NoteTeacher {
            cohort: wren.cohort,
            teacher: teacher.to_owned(),
            said_on: date(2026, 9, 4),
            answers: vec![(wren.child, is_given)],
        };
        let nameless = note_teacher(&world, &lead, note(" ", true)).await;
        assert!(matches!(nameless, Err(NoteTeacherError::Wrong(_))));
        let nothing = NoteTeacher { answers: Vec::new(), ..note("Ms Sample", true) };
        let nothing = note_teacher(&world, &lead, nothing).await;
        assert!(matches!(nothing, Err(NoteTeacherError::Nothing)));
        note_teacher(&world, &lead, note("Ms Sample", false)).await.unwrap();
        note_teacher(&world, &lead, note("Ms Sample", false)).await.unwrap();
        world.clock.set(world.now() + SignedDuration::from_secs(1));
        note_teacher(&world, &lead, note("Ms Sample", true)).await.unwrap();
        let seen = see_teachers(&world, &lead, wren.cohort).await.unwrap();
        let said = seen.children[0].said.clone().unwrap();
        assert_eq!((said.teacher.as_str(), said.is_given), ("Ms Sample", true));
        let child = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
        assert_eq!(child.teacher, Some(Some(said)), "apart from the carer's answers");
        assert!(child.is_waited_for);
        let other = world.applying(&force, "humberside-nine-weeks", "Jay").await;
        let stranger = world.school_caller(Role::SchoolLead, other.school).await;
        assert!(see_teachers(&world, &stranger, wren.cohort).await.is_err());
        let unasked = see_teachers(&world, &stranger, other.cohort).await;
        assert!(matches!(unasked, Err(Fault::NotFound)), "this model does not ask");
    }

    /// Any answers of any carers in any order, some of them taken off and named anew, some without
    /// parental responsibility: wherever the consent is read, a last no of somebody who answers for
    /// the child is never passed over.
    async fn a_withdrawn_consent_never_shows_as_given(world: TestWorld) {
        const PRESS: Purpose = Purpose::PhotoPress;
        let (wren, _) = placed(&world).await;
        let lead = lead(&world, &wren).await;
        let at_wren = (wren.cohort, wren.child);
        let yes = RecordAssent { cohort: wren.cohort, child: wren.child, is_given: true };
        record_assent(&world, &lead, yes).await.unwrap();
        let emails = ["one@home.test", "two@home.test", "three@home.test"];
        let mut carers: Vec<Option<(Carer, CarerId)>> = vec![None, None, None];
        let (mut last, mut may) = ([None; 3], [true; 3]);
        let chance = Fixed::new(7);
        let (mut given, mut withheld) = (0, 0);
        for _ in 0..60 {
            let [who, what, ..] = chance.bytes32();
            let who = usize::from(who % 3);
            match (&carers[who], what % 8) {
                (None, _) => {
                    let token = world.family_token(&wren, emails[who], Lang::En).await;
                    let carer = open(&world, &token).await;
                    let Actor::Carer { id, .. } = carer.caller.actor else { panic!("a carer") };
                    carers[who] = Some((carer, id));
                    may[who] = true;
                }
                (Some((_, id)), 0) => {
                    remove_carer(&world, &lead, at_wren, *id).await.unwrap();
                    carers[who] = None;
                }
                (Some((_, id)), 1) => {
                    may[who] = !may[who];
                    mark_responsibility(&world, &lead, at_wren, (*id, may[who])).await.unwrap();
                }
                (Some((carer, _)), what) => {
                    let is_given = what < 6;
                    carer.say(&world, PRESS, is_given).await;
                    last[who] = Some(is_given);
                }
            }
            let there = |who: &usize| carers[*who].is_some();
            let says_no = (0..3).filter(there).any(|who| last[who] == Some(false));
            let says_yes = (0..3).filter(there).any(|who| last[who] == Some(true) && may[who]);
            let seen = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
            let shown = seen.question(PRESS).unwrap().standing.permits();
            let all = see_cohort(&world, &lead, wren.cohort).await.unwrap();
            assert_eq!(all.children[0].question(PRESS).unwrap().standing.permits(), shown);
            let mut conn = world.store.conn().await.unwrap();
            let known = store::families::must_know(&mut conn, &wren.force, wren.cohort).await.unwrap();
            assert_eq!(known[0].no_photo, !shown, "the adults of a session read the same");
            assert!(!(shown && says_no), "a no is passed over");
            assert!(!shown || says_yes, "nobody who may said yes");
            *(if shown { &mut given } else { &mut withheld }) += 1;
        }
        assert!(given > 3 && withheld > 3, "{given} {withheld}");
    }

    async fn nobody_is_renamed_by_an_address_that_is_known(world: TestWorld) {
        let (wren, _) = placed(&world).await;
        let jay = world.also_applying(&wren, "Jay", 2).await;
        let lead = lead(&world, &wren).await;
        let ask = |name: &str, is_same| InviteCarer {
            cohort: jay.cohort,
            child: jay.child,
            name: name.to_owned(),
            email: EMAIL.to_uppercase(),
            lang: Lang::En,
            is_same,
        };
        let other = invite_carer(&world, &lead, ask("Ash Other", false)).await;
        assert!(matches!(other, Err(InviteCarerError::OtherName)));
        let seen = see_child(&world, &lead, jay.cohort, jay.child).await.unwrap();
        assert!(seen.carers.is_empty());
        invite_carer(&world, &lead, ask("robin  SAMPLE", false)).await.unwrap();
        invite_carer(&world, &lead, ask("Ash Other", true)).await.unwrap();
        let seen = see_child(&world, &lead, wren.cohort, wren.child).await.unwrap();
        assert_eq!(seen.carers[0].name, "Ash Other", "somebody looked");
    }
}
