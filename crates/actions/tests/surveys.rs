//! Surveys: who is asked, what is kept of an answer, and what joins it to nobody.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller, Fault, cohorts,
    surveys::{
        AnswerSheet, Booklet, Card, CardsError, EnterError, Entry, KeyInError, NotAnAnswer,
        Refused, SurveyView, WaveError, WaveKind, answer_one, answer_whole, close_wave, current,
        enter_card, finish, key_in, make_cards, open_wave, say_no, say_yes, see, see_cards,
        sitting, spoken, stop,
    },
    world::Site,
};
use domain::{families::Purpose, ids::CohortId, surveys::Answer};
use policy::{Reach, Role};
use std::{collections::BTreeSet, sync::Arc};
use testkit::{Applying, Built, Study, TestWorld, as_actor};
use words::Lang;

/// A cohort in which children apply, and its school lead.
struct Ground {
    first: Applying,
    lead: Caller,
}

impl Ground {
    fn cohort(&self) -> CohortId {
        self.first.cohort
    }

    async fn see(&self, world: &TestWorld) -> SurveyView {
        see(world, &self.lead, self.cohort()).await.unwrap()
    }

    /// The cards, as they are printed.
    async fn cards(&self, world: &TestWorld) -> Vec<String> {
        see_cards(world, &self.lead, self.cohort()).await.unwrap().cards
    }
}

async fn ground(world: &TestWorld, children: i64) -> Ground {
    let force = world.found().await;
    let first = world.applying(&force, "humberside-nine-weeks", "Wren").await;
    for number in 2..=children {
        world.also_applying(&first, "Robin", number).await;
    }
    let lead = world.school_caller(Role::SchoolLead, first.school).await;
    Ground { first, lead }
}

/// The same with cards made and the questions before the programme open.
async fn open(world: &TestWorld, children: i64) -> (Ground, Vec<String>) {
    let ground = ground(world, children).await;
    make_cards(world, &ground.lead, ground.cohort()).await.unwrap();
    open_wave(world, &ground.lead, ground.cohort(), WaveKind::Before).await.unwrap();
    let cards = ground.cards(world).await;
    (ground, cards)
}

/// A child who typed a card.
struct Child {
    entry: Entry,
    caller: Caller,
}

async fn child(world: &TestWorld, card: &str) -> Result<Child, EnterError> {
    let entered = enter_card(world, &Caller::visitor(Lang::En), card).await?;
    let caller = as_actor(entered.entry.actor());
    Ok(Child { entry: entered.entry, caller })
}

impl Child {
    async fn says(&self, world: &TestWorld, item: &str, option: &str) -> Result<(), Refused> {
        answer_one(world, &self.caller, &self.entry, item, option).await
    }
}

/// Every row of the database, one line of JSON each.
async fn rows(world: &TestWorld) -> Vec<String> {
    let mut out = Vec::new();
    store::privacy::backup(&world.store, &mut out).await.unwrap();
    String::from_utf8(out).unwrap().lines().map(str::to_owned).collect()
}

fn of_table<'a>(rows: &'a [String], table: &str) -> Vec<&'a str> {
    let mark = format!("\"t\":\"{table}\"");
    rows.iter().map(String::as_str).filter(|row| row.contains(&mark)).collect()
}

/// How often the audit trail says that a child answered.
fn acts(rows: &[String]) -> i64 {
    let times = |row: &str| {
        let row: serde_json::Value = serde_json::from_str(row).unwrap();
        let values = row["r"].as_array().unwrap();
        if values.contains(&"surveys.answer".into()) {
            values.last().unwrap().as_i64().unwrap()
        } else {
            0
        }
    };
    of_table(rows, "audit").into_iter().map(times).sum()
}

fn full_sheet() -> AnswerSheet {
    let mut sheet = AnswerSheet::default();
    for item in &current().items {
        sheet.put(&item.code, Answer::Option(1));
    }
    sheet
}

/// A carer answers about a child.
async fn consent(world: &TestWorld, of: &Applying, email: &str, yes_to: &[Purpose]) {
    let token = world.family_token(of, email, Lang::En).await;
    let link = actions::families::open_link(world, &token).await.unwrap().unwrap();
    let read = domain::families::Wording {
        version: actions::families::VERSION,
        language: domain::bilingual::Language::En,
    };
    let carer = as_actor(link.actor);
    for purpose in [Purpose::Application, Purpose::EvaluationSurvey] {
        let is_given = yes_to.contains(&purpose);
        let answer = actions::families::AnswerConsent { link: link.link, purpose, is_given, read };
        actions::families::answer_consent(world, &carer, answer).await.unwrap();
    }
}

/// The first so many cards answer in the wave that is open.
async fn answer_with(world: &TestWorld, cards: &[String]) {
    for card in cards {
        let kid = child(world, card).await.unwrap();
        answer_whole(world, &kid.caller, &kid.entry, &full_sheet()).await.unwrap();
    }
}

testkit::on_both_engines! {
    async fn a_child_whose_carer_said_no_is_in_the_draw_and_not_in_the_data(world: TestWorld) {
        let force = world.found().await;
        let mut children = vec![world.applying(&force, "northumbria-year", "Wren").await];
        for number in 2..=13 {
            children.push(world.also_applying(&children[0], "Robin", number).await);
        }
        let lead = world.school_caller(Role::SchoolLead, children[0].school).await;
        let cohort = children[0].cohort;
        for (number, one) in children.iter().enumerate() {
            let survey = [Purpose::Application, Purpose::EvaluationSurvey];
            let yes_to = if number == 11 { &survey[..1] } else { &survey[..] };
            consent(&world, one, &format!("carer{number}@home.test"), yes_to).await;
            cohorts::write_own_words(&world, &lead, cohort, one.application, "I like to help.")
                .await
                .unwrap();
            cohorts::endorse(&world, &lead, cohort, &[one.application]).await.unwrap();
        }
        make_cards(&world, &lead, cohort).await.unwrap();
        let cards = see_cards(&world, &lead, cohort).await.unwrap().cards;
        open_wave(&world, &lead, cohort, WaveKind::Before).await.unwrap();
        let view = see(&world, &lead, cohort).await.unwrap();
        assert_eq!((view.children, view.cards, view.may_be_asked), (13, 13, 12));
        answer_with(&world, &cards[..11]).await;
        close_wave(&world, &lead, cohort, WaveKind::Before).await.unwrap();

        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        cohorts::commit_for_force(&world, &coordinator, cohort).await.unwrap();
        cohorts::freeze_list(&world, &lead, cohort, 0).await.unwrap();
        cohorts::hold_draw(&world, &lead, cohort).await.unwrap();
        let view = cohorts::see_draw(&world, &lead, cohort).await.unwrap();
        let record = view.standing_draw().unwrap().record.as_deref().unwrap();
        let record: serde_json::Value = serde_json::from_str(record).unwrap();
        assert_eq!(record["counts"]["applications"], 13, "the twelfth child is in the draw");
        cohorts::enter_drawn_cards(&world, &lead, cohort, &cards[3..].join("\n")).await.unwrap();
        open_wave(&world, &lead, cohort, WaveKind::After).await.unwrap();
        answer_with(&world, &cards[..11]).await;
        let rows = rows(&world).await;
        assert_eq!(of_table(&rows, "response").len(), 22);
        let unused = cards[11].replace('-', "");
        assert!(of_table(&rows, "response").iter().all(|row| !row.contains(&unused)));
    }

    async fn every_applicant_gets_a_card_once_and_cards_tell_nothing(world: TestWorld) {
        let ground = ground(&world, 12).await;
        assert!(matches!(
            open_wave(&world, &ground.lead, ground.cohort(), WaveKind::Before).await,
            Err(WaveError::NoCards)
        ));
        assert_eq!(make_cards(&world, &ground.lead, ground.cohort()).await.unwrap(), 12);
        assert_eq!(make_cards(&world, &ground.lead, ground.cohort()).await.unwrap(), 0);
        let cards = ground.cards(&world).await;
        assert_eq!(cards.iter().collect::<BTreeSet<_>>().len(), 12);
        let mut sorted = cards.clone();
        sorted.sort();
        assert_eq!(cards, sorted, "the order is that of the codes and of nothing else");
        let stored = of_table(&rows(&world).await, "code_card").join("\n");
        for never in ["2026-", &ground.first.child.to_string(), &ground.first.application.to_string()] {
            assert!(!stored.contains(never), "a card's row holds {never}");
        }
        world.also_applying(&ground.first, "Late", 99).await;
        assert_eq!(make_cards(&world, &ground.lead, ground.cohort()).await.unwrap(), 1);
        let held = store::testing::text_rows(&world.store, "code_card").await.unwrap();
        let held: Vec<_> = held.iter().map(|row| row["card"].clone()).collect();
        assert!(held.is_sorted() && held.len() == 13, "the last row is the late child's card");
    }

    async fn a_child_answers_question_by_question_and_each_is_kept(world: TestWorld) {
        let (ground, cards) = open(&world, 3).await;
        let kid = child(&world, &cards[0].to_lowercase().replace('-', " ")).await.unwrap();
        assert!(matches!(kid.says(&world, "fair", "5").await, Err(Refused::NoAssent)));
        say_yes(&world, &kid.caller, &kid.entry).await.unwrap();
        say_yes(&world, &kid.caller, &kid.entry).await.unwrap();
        kid.says(&world, "know_police", "4").await.unwrap();
        kid.says(&world, "know_police", "5").await.unwrap();
        kid.says(&world, "know_police", "5").await.unwrap();
        kid.says(&world, "get_help", "not_sure").await.unwrap();
        assert_eq!(sitting(&world, &kid.caller, &kid.entry).await.unwrap().next, 2);
        say_yes(&world, &kid.caller, &kid.entry).await.unwrap();

        for (item, option) in [("fair", "6"), ("fair", ""), ("shoe_size", "1"), ("heard_cadets", "3")] {
            let said = kid.says(&world, item, option).await;
            assert!(matches!(said, Err(Refused::NotAnAnswer(_))), "{item} {option}");
        }
        let stored = of_table(&rows(&world).await, "response").join("\n");
        assert!(stored.contains(r#"{\"get_help\":\"?\",\"know_police\":5}"#), "{stored}");
        for never in ["2026-", "Wren", &ground.first.child.to_string()] {
            assert!(!stored.contains(never), "an answer's row holds {never}");
        }
        finish(&world, &kid.caller, &kid.entry).await.unwrap();
        finish(&world, &kid.caller, &kid.entry).await.unwrap();
        assert!(matches!(kid.says(&world, "fair", "5").await, Err(Refused::Finished)));
        assert!(matches!(child(&world, &cards[0]).await, Err(EnterError::Finished)));
        let line = &ground.see(&world).await.waves[0];
        assert_eq!((line.answered, line.unfinished, line.refused), (1, 0, 0));
    }

    async fn a_no_is_a_no_and_stopping_keeps_or_throws_away(world: TestWorld) {
        let (ground, cards) = open(&world, 4).await;
        let no = child(&world, &cards[0]).await.unwrap();
        say_no(&world, &no.caller, &no.entry).await.unwrap();
        let kept = child(&world, &cards[1]).await.unwrap();
        let thrown = child(&world, &cards[2]).await.unwrap();
        for (kid, keeps) in [(&kept, true), (&thrown, false)] {
            say_yes(&world, &kid.caller, &kid.entry).await.unwrap();
            kid.says(&world, "fair", "5").await.unwrap();
            stop(&world, &kid.caller, &kid.entry, keeps).await.unwrap();
            stop(&world, &kid.caller, &kid.entry, keeps).await.ok();
        }
        let line = ground.see(&world).await.waves.remove(0);
        assert_eq!((line.answered, line.unfinished, line.refused), (1, 0, 2));
        let stored = rows(&world).await;
        let fair: Vec<_> =
            of_table(&stored, "response").into_iter().filter(|row| row.contains("fair")).collect();
        assert_eq!(fair.len(), 1, "what was thrown away is gone");

        let again = child(&world, &cards[0]).await.unwrap();
        say_yes(&world, &again.caller, &again.entry).await.unwrap();
        again.says(&world, "fair", "1").await.unwrap();
    }

    async fn a_closed_wave_takes_nothing_more_and_lets_a_child_take_answers_back(world: TestWorld) {
        let (ground, cards) = open(&world, 2).await;
        let kid = child(&world, &cards[0]).await.unwrap();
        say_yes(&world, &kid.caller, &kid.entry).await.unwrap();
        kid.says(&world, "fair", "5").await.unwrap();
        close_wave(&world, &ground.lead, ground.cohort(), WaveKind::Before).await.unwrap();
        assert!(matches!(kid.says(&world, "friendly", "5").await, Err(Refused::Closed)));
        assert!(matches!(
            answer_whole(&world, &kid.caller, &kid.entry, &full_sheet()).await,
            Err(Refused::Closed)
        ));
        assert!(matches!(child(&world, &cards[1]).await, Err(EnterError::NothingOpen)));
        stop(&world, &kid.caller, &kid.entry, false).await.unwrap();
        assert!(!of_table(&rows(&world).await, "response")[0].contains("fair"));
    }

    async fn a_whole_sheet_is_one_write_and_only_for_cards_of_the_cohort(world: TestWorld) {
        let (ground, cards) = open(&world, 2).await;
        let kid = child(&world, &cards[0]).await.unwrap();
        let mut wrong = full_sheet();
        wrong.put("fair", Answer::Option(9));
        assert!(matches!(
            answer_whole(&world, &kid.caller, &kid.entry, &wrong).await,
            Err(Refused::NotAnAnswer(NotAnAnswer::NoSuchOption { .. }))
        ));
        answer_whole(&world, &kid.caller, &kid.entry, &full_sheet()).await.unwrap();
        assert!(matches!(
            answer_whole(&world, &kid.caller, &kid.entry, &full_sheet()).await,
            Err(Refused::Finished)
        ));
        assert_eq!(ground.see(&world).await.waves[0].answered, 1);
        let stranger = Card::make(&*world.chance).to_string();
        assert!(matches!(child(&world, &stranger).await, Err(EnterError::Unknown)));
        assert!(matches!(child(&world, "BCD").await, Err(EnterError::Slip(_))));
    }

    async fn sheets_that_come_at_once_are_each_judged_alone(world: TestWorld) {
        let (ground, cards) = open(&world, 12).await;
        let mut kids = Vec::new();
        for card in cards.iter().take(12).chain([&cards[3]]) {
            kids.push(child(&world, card).await.unwrap());
        }
        answer_whole(&world, &kids[0].caller, &kids[0].entry, &full_sheet()).await.unwrap();
        say_no(&world, &kids[1].caller, &kids[1].entry).await.unwrap();
        say_yes(&world, &kids[2].caller, &kids[2].entry).await.unwrap();
        kids[2].says(&world, "fair", "5").await.unwrap();
        let before = acts(&rows(&world).await);
        let sheet = full_sheet();
        let all = kids.iter().map(|kid| answer_whole(&world, &kid.caller, &kid.entry, &sheet));
        let said = futures_util::future::join_all(all).await;
        for (place, said) in said.iter().enumerate() {
            // who finished before, and the second of two with one card
            let is_late = place == 0 || place == 12;
            assert_eq!(matches!(said, Err(Refused::Finished)), is_late, "{place}: {said:?}");
            assert_eq!(said.is_ok(), !is_late, "{place}: {said:?}");
        }
        let stored = rows(&world).await;
        assert_eq!(acts(&stored), before + 11, "each sheet stands in the audit trail");
        let full = of_table(&stored, "response");
        assert_eq!(full.len(), 12);
        assert!(full.iter().all(|row| row.contains("friendly")), "{full:?}");
        assert_eq!(ground.see(&world).await.waves[0].answered, 12);
    }

    async fn a_child_acts_in_its_own_wave_only(world: TestWorld) {
        let (_, cards) = open(&world, 2).await;
        let kid = child(&world, &cards[0]).await.unwrap();
        let other = world.studied(&testkit::force(), Study { closes: false, ..Study::default() }, |_| None).await;
        let theirs = child(&world, &other.cards[0]).await.unwrap();
        assert!(matches!(
            answer_whole(&world, &kid.caller, &theirs.entry, &full_sheet()).await,
            Err(Refused::Fault(Fault::NotFound))
        ));
        let held = kid.entry.to_text(&world);
        assert_eq!(Entry::from_text(&world, &held), Some(kid.entry.clone()));
        let forged = held.replace(&cards[0].replace('-', ""), &cards[1].replace('-', ""));
        assert_eq!(Entry::from_text(&world, &forged), None, "a changed card is not ours");
    }

    async fn before_ends_with_the_draw_and_after_begins_with_places(world: TestWorld) {
        let force = world.found().await;
        let study = Study { asks_before: false, ..Study::default() };
        let drawn = world.studied(&force, study, |_| None).await;
        let lead = world.school_caller(Role::SchoolLead, drawn.school).await;
        assert!(matches!(
            open_wave(&world, &lead, drawn.cohort, WaveKind::Before).await,
            Err(WaveError::AfterDraw)
        ));
        assert!(matches!(make_cards(&world, &lead, drawn.cohort).await, Err(CardsError::AfterDraw)));
        // It is closed and in the report: only who does not read that one may open it again.
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        assert!(matches!(
            open_wave(&world, &coordinator, drawn.cohort, WaveKind::After).await,
            Err(WaveError::InReport)
        ));
        open_wave(&world, &lead, drawn.cohort, WaveKind::After).await.unwrap();

        let first = world.applying(&force, "humberside-nine-weeks", "Wren").await;
        let lead = world.school_caller(Role::SchoolLead, first.school).await;
        make_cards(&world, &lead, first.cohort).await.unwrap();
        assert!(matches!(
            open_wave(&world, &lead, first.cohort, WaveKind::After).await,
            Err(WaveError::TooSoon)
        ));
        open_wave(&world, &lead, first.cohort, WaveKind::Before).await.unwrap();
        world.offer(&first).await;
        assert!(matches!(
            open_wave(&world, &lead, first.cohort, WaveKind::After).await,
            Err(WaveError::BeforeIsOpen)
        ));
        close_wave(&world, &lead, first.cohort, WaveKind::Before).await.unwrap();
        open_wave(&world, &lead, first.cohort, WaveKind::After).await.unwrap();
    }

    async fn a_child_who_came_in_time_does_not_go_on_before_when_the_draw_is_held(world: TestWorld) {
        let force = world.found().await;
        let (school, cohort) = world.cohort(&force, Built { ready: 12, ..Built::default() }).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        make_cards(&world, &lead, cohort).await.unwrap();
        open_wave(&world, &lead, cohort, WaveKind::Before).await.unwrap();
        let cards = see_cards(&world, &lead, cohort).await.unwrap().cards;
        let begun = child(&world, &cards[0]).await.unwrap();
        say_yes(&world, &begun.caller, &begun.entry).await.unwrap();
        begun.says(&world, "fair", "3").await.unwrap();
        let fresh = child(&world, &cards[1]).await.unwrap();
        let whole = child(&world, &cards[2]).await.unwrap();

        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        cohorts::commit_for_force(&world, &coordinator, cohort).await.unwrap();
        cohorts::freeze_list(&world, &lead, cohort, 0).await.unwrap();
        cohorts::hold_draw(&world, &lead, cohort).await.unwrap();

        // Their browsers still hold what the cards opened; who was drawn is known to everybody.
        assert!(matches!(begun.says(&world, "friendly", "5").await, Err(Refused::Closed)));
        let said = say_yes(&world, &fresh.caller, &fresh.entry).await;
        assert!(matches!(said, Err(Refused::Closed)));
        let said = answer_whole(&world, &whole.caller, &whole.entry, &full_sheet()).await;
        assert!(matches!(said, Err(Refused::Closed)));
        // What was said in time stays the child's to keep or to take back.
        finish(&world, &begun.caller, &begun.entry).await.unwrap();
        // A booklet was filled in before, even where it is keyed in after.
        let booklet = Booklet {
            card: cards[3].clone(),
            is_assented: true,
            answers: vec![("fair".to_owned(), "4".to_owned())],
        };
        key_in(&world, &lead, cohort, &booklet).await.unwrap();
        assert_eq!(see(&world, &lead, cohort).await.unwrap().waves[0].answered, 2);
    }

    async fn a_booklet_is_keyed_in_once_by_the_school_lead(world: TestWorld) {
        let (ground, cards) = open(&world, 2).await;
        let booklet = Booklet {
            card: cards[0].clone(),
            is_assented: true,
            answers: vec![("fair".to_owned(), "4".to_owned()), ("friendly".to_owned(), "skip".to_owned())],
        };
        let mut wrong = booklet.clone();
        wrong.answers.push(("teamwork".to_owned(), "17".to_owned()));
        let said = key_in(&world, &ground.lead, ground.cohort(), &wrong).await;
        assert!(matches!(said, Err(KeyInError::Answers(wrong)) if wrong.len() == 1));
        let unasked = Booklet { is_assented: false, ..booklet.clone() };
        let said = key_in(&world, &ground.lead, ground.cohort(), &unasked).await;
        assert!(matches!(said, Err(KeyInError::NoAssent)));
        key_in(&world, &ground.lead, ground.cohort(), &booklet).await.unwrap();
        let said = key_in(&world, &ground.lead, ground.cohort(), &booklet).await;
        assert!(matches!(said, Err(KeyInError::Finished)));
        let stored = of_table(&rows(&world).await, "response").join("\n");
        assert!(stored.contains(r#""paper""#) && stored.contains("friendly"), "{stored}");
        let foreign = Booklet { card: Card::make(&*world.chance).to_string(), ..booklet };
        let said = key_in(&world, &ground.lead, ground.cohort(), &foreign).await;
        assert!(matches!(said, Err(KeyInError::OtherCohort)));
    }

    async fn another_schools_lead_finds_nothing(world: TestWorld) {
        let (ground, _) = open(&world, 2).await;
        let other = world.applying(&ground.first.force, "humberside-nine-weeks", "Kit").await;
        let stranger = world.school_caller(Role::SchoolLead, other.school).await;
        let id = ground.cohort();
        assert!(matches!(see(&world, &stranger, id).await, Err(Fault::NotFound)));
        assert!(matches!(see_cards(&world, &stranger, id).await, Err(Fault::NotFound)));
        let said = open_wave(&world, &stranger, id, WaveKind::After).await;
        assert!(matches!(said, Err(WaveError::Fault(Fault::NotFound))));
        let said = key_in(&world, &stranger, id, &Booklet::default()).await;
        assert!(matches!(said, Err(KeyInError::Fault(Fault::NotFound))));
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        assert!(matches!(see_cards(&world, &coordinator, id).await, Err(Fault::NotFound)));
        assert!(see(&world, &coordinator, id).await.is_ok());
        let deliverer = world.caller(Role::Deliverer, Reach::Force).await;
        assert!(matches!(see(&world, &deliverer, id).await, Err(Fault::NotFound)));
    }

    async fn nothing_joins_a_card_to_a_child(world: TestWorld) {
        let (ground, cards) = open(&world, 6).await;
        let both = [Purpose::Application, Purpose::EvaluationSurvey];
        consent(&world, &ground.first, "robin@home.test", &both).await;
        assert_eq!(ground.see(&world).await.may_be_asked, 1);
        for card in &cards[..4] {
            let kid = child(&world, card).await.unwrap();
            answer_whole(&world, &kid.caller, &kid.entry, &full_sheet()).await.unwrap();
        }
        let rows = rows(&world).await;
        let compact: Vec<String> = cards.iter().map(|card| card.replace('-', "")).collect();
        let holds_card = |row: &&str| compact.iter().any(|card| row.contains(card.as_str()));
        let children: Vec<String> = of_table(&rows, "child")
            .iter()
            .map(|row| {
                let row: serde_json::Value = serde_json::from_str(row).unwrap();
                row["r"]["id"].as_str().or(row["r"][1].as_str()).unwrap().to_owned()
            })
            .collect();
        assert_eq!(children.len(), 6);
        let with_card: Vec<&str> = rows.iter().map(String::as_str).filter(holds_card).collect();
        assert_eq!(with_card.len(), 6 + 4, "cards stand on cards and on answers alone");
        for row in with_card {
            assert!(row.contains("\"code_card\"") || row.contains("\"response\""), "{row}");
            assert!(children.iter().all(|child| !row.contains(child.as_str())), "{row}");
        }
        let audit = of_table(&rows, "audit");
        assert!(audit.iter().any(|row| row.contains("surveys.answer") && row.contains("\"card\"")));
        assert!(!audit.iter().any(holds_card), "the trail knows no card");
    }
}

#[tokio::test]
async fn real_children_are_not_asked_in_welsh_that_nobody_approved() {
    let world = TestWorld::sqlite().await;
    assert_eq!(spoken(&world, Lang::Cy), Lang::En);
    assert_eq!(spoken(&world, Lang::En), Lang::En);
    let mut demo = world.world.clone();
    demo.site = Arc::new(Site { is_demo: true, ..(*world.site).clone() });
    assert_eq!(spoken(&demo, Lang::Cy), Lang::Cy, "invented children may see the draft");
}
