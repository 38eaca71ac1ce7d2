//! A child answers in a browser without a script; the school sees counts and nothing else.

use crate::browser::{Answer, Browser};
use crate::logs::listen;
use actions::surveys::{Card, MOST_WRONG, WaveKind, current, make_cards, open_wave, see_cards};
use axum::http::StatusCode;
use policy::Role;
use testkit::{Applying, TestWorld};

/// A cohort in which children apply, with cards, and with the questions before the programme open.
async fn open(world: &TestWorld) -> (Applying, actions::Caller, Vec<String>) {
    let force = world.found().await;
    let first = world.applying(&force, "humberside-nine-weeks", "Wren").await;
    for number in 2..=4 {
        world.also_applying(&first, "Robin", number).await;
    }
    let lead = world.school_caller(Role::SchoolLead, first.school).await;
    make_cards(world, &lead, first.cohort).await.unwrap();
    open_wave(world, &lead, first.cohort, WaveKind::Before).await.unwrap();
    let cards = see_cards(world, &lead, first.cohort).await.unwrap().cards;
    (first, lead, cards)
}

/// Types a card and says yes.
async fn begin(browser: &mut Browser, card: &str) {
    browser.get("/survey").await;
    let answer = browser.post("/survey", &[("card", card)]).await;
    assert_eq!(answer.header("location"), "/survey/yes-or-no");
    browser.get("/survey/yes-or-no").await;
    let answer = browser.post("/survey/yes-or-no", &[("answer", "yes")]).await;
    assert_eq!(answer.header("location"), "/survey/questions/1");
}

fn goes_to(answer: &Answer, path: &str) {
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, path));
}

testkit::on_both_engines! {
    async fn a_child_answers_every_question_and_hands_in(world: TestWorld) {
        let (first, lead, cards) = open(&world).await;
        let mut tablet = Browser::new(&world);
        begin(&mut tablet, &cards[0].to_lowercase()).await;
        let all = current().items.len();
        for (number, item) in (1..=all).zip(&current().items) {
            let path = format!("/survey/questions/{number}");
            let page = tablet.get(&path).await;
            assert_eq!(page.says("h1"), item.text.en);
            assert!(page.says(".cb-ask__progress").contains(&format!("{number} of {all}")));
            assert_eq!(page.says(".cb-ask__stop"), "Stop");
            let answer = match number {
                2 => tablet.post(&path, &[("answer", "not_sure")]).await,
                3 => tablet.post(&path, &[("skip", "yes")]).await,
                _ => tablet.post(&path, &[("answer", "2")]).await,
            };
            let next = if number == all { "/survey/finish".to_owned() } else { format!("/survey/questions/{}", number + 1) };
            goes_to(&answer, &next);
        }
        // the same form sent twice, and a change of mind
        goes_to(&tablet.post("/survey/questions/1", &[("answer", "2")]).await, "/survey/questions/2");
        goes_to(&tablet.post("/survey/questions/1", &[("answer", "5")]).await, "/survey/questions/2");
        assert_eq!(tablet.get("/survey/finish").await.says("h1"), "That was the last question");
        goes_to(&tablet.post("/survey/finish", &[]).await, "/survey/end/answered");
        assert!(!tablet.cookies.contains_key("survey"), "the browser forgets the card");
        assert_eq!(tablet.get("/survey/end/answered").await.says("h1"), "Thank you");
        goes_to(&tablet.get("/survey/questions/1").await, "/survey");

        tablet.get("/survey").await;
        let again = tablet.post("/survey", &[("card", &cards[0])]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.says(".govuk-error-summary").contains("This card has been used and handed in"));

        let mut desk = Browser::signed_in(&world, &lead).await;
        let page = desk.get(&format!("/cohorts/{}/survey", first.cohort)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("main").contains("1 answered 0 not finished 0 said no"), "{}", page.says("main"));
        for item in &current().items {
            assert!(!page.text.contains(&item.text.en) && !page.text.contains(&item.code));
        }
    }

    async fn each_slip_gets_its_own_words(world: TestWorld) {
        let (_, _, cards) = open(&world).await;
        let mut tablet = Browser::new(&world);
        tablet.get("/survey").await;
        let short = cards[0][..8].to_owned();
        let letter = format!("A{}", &cards[0][1..]);
        for (typed, words) in [
            ("", "Type the code"),
            (short.as_str(), "Some letters are missing"),
            ("BCD-FGH-JKM-BCD", "That is too many"),
            (letter.as_str(), "no code has a “A”"),
            ("333-333-334", "Look at"),
        ] {
            let answer = tablet.post("/survey", &[("card", typed)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            let said = answer.says(".govuk-error-summary");
            assert!(said.contains(words) || typed.starts_with('3'), "{typed}: {said}");
            assert!(answer.says("title").starts_with("Error: "));
        }
    }

    async fn whoever_guesses_codes_is_stopped_kindly_and_nobody_else(world: TestWorld) {
        let (_, _, cards) = open(&world).await;
        let mut guesser = Browser::new(&world);
        guesser.get("/survey").await;
        for _ in 0..MOST_WRONG {
            let guess = Card::make(&*world.chance).to_string();
            let told = guesser.post("/survey", &[("card", &guess)]).await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        for typed in [Card::make(&*world.chance).to_string(), cards[0].clone()] {
            let told = guesser.post("/survey", &[("card", &typed)]).await;
            assert_eq!(told.status, StatusCode::TOO_MANY_REQUESTS);
            assert!(told.says(".govuk-error-summary").contains("Have a break for a quarter of an hour"));
        }
        let slip = guesser.post("/survey", &[("card", "BCD")]).await;
        assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY, "a slip is told as one");
        let mut tablet = Browser::new(&world);
        begin(&mut tablet, &cards[1]).await;
        world.set_clock("2026-09-07T08:15:00Z");
        goes_to(&guesser.post("/survey", &[("card", &cards[0])]).await, "/survey/yes-or-no");
    }

    async fn an_answer_that_is_none_is_told_beside_the_question(world: TestWorld) {
        let (_, _, cards) = open(&world).await;
        let mut tablet = Browser::new(&world);
        begin(&mut tablet, &cards[0]).await;
        let nothing = tablet.post("/survey/questions/1", &[]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nothing.says("#answer-error").contains("Choose an answer, or press “Skip this one”"));
        for option in ["6", "0", "strongly", "99999999999"] {
            let wrong = tablet.post("/survey/questions/1", &[("answer", option)]).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{option}");
            assert!(wrong.says("#answer-error").contains("not one of the answers"), "{option}");
        }
        assert_eq!(tablet.get("/survey/questions/99").await.status, StatusCode::NOT_FOUND);
        assert_eq!(tablet.get("/survey/questions/0").await.status, StatusCode::NOT_FOUND);
    }

    async fn a_child_may_say_no_and_may_stop(world: TestWorld) {
        let (first, lead, cards) = open(&world).await;
        let mut tablet = Browser::new(&world);
        tablet.get("/survey").await;
        tablet.post("/survey", &[("card", &cards[0])]).await;
        tablet.get("/survey/yes-or-no").await;
        let neither = tablet.post("/survey/yes-or-no", &[]).await;
        assert_eq!(neither.status, StatusCode::UNPROCESSABLE_ENTITY);
        goes_to(&tablet.post("/survey/yes-or-no", &[("answer", "no")]).await, "/survey/end/no");
        for (card, what, end) in [(1, "keep", "kept"), (2, "throw", "thrown")] {
            begin(&mut tablet, &cards[card]).await;
            tablet.post("/survey/questions/1", &[("answer", "4")]).await;
            goes_to(&tablet.post("/survey/questions/2", &[("stop", "yes")]).await, "/survey/stop");
            goes_to(&tablet.post("/survey/stop", &[("what", "on")]).await, "/survey/questions/2");
            goes_to(&tablet.post("/survey/stop", &[("what", what)]).await, &format!("/survey/end/{end}"));
        }
        let view = actions::surveys::see(&world, &lead, first.cohort).await.unwrap();
        assert_eq!((view.waves[0].answered, view.waves[0].refused), (1, 2));
    }

    async fn the_school_lead_runs_the_questions_from_one_page(world: TestWorld) {
        let force = world.found().await;
        let first = world.applying(&force, "humberside-nine-weeks", "Wren").await;
        let lead = world.school_caller(Role::SchoolLead, first.school).await;
        let mut desk = Browser::signed_in(&world, &lead).await;
        let home = format!("/cohorts/{}/survey", first.cohort);
        desk.get(&home).await;
        let refused = desk.post(&format!("{home}/before/open"), &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says(".govuk-error-summary").contains("Make the code cards first"));
        goes_to(&desk.post(&format!("{home}/cards"), &[]).await, &format!("{home}/cards"));
        let cards = desk.get(&format!("{home}/cards")).await;
        let code = cards.says(".cb-code-card__code");
        assert_eq!(code.len(), 11, "{code}");
        assert!(!cards.text.contains("Wren"), "no name stands on the cards or on the sheet");
        let pdf = desk.get(&format!("{home}/cards.pdf")).await;
        assert_eq!(pdf.status, StatusCode::UNPROCESSABLE_ENTITY, "the test world has no press");
        goes_to(&desk.post(&format!("{home}/before/open"), &[]).await, &home);

        let booklet = format!("{home}/booklet");
        let wrong = desk.post(&booklet, &[("card", &code), ("fair", "9")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says(".govuk-error-summary").contains("not one of the answers"));
        let saved = desk.post(&booklet, &[("card", &code), ("assent", "yes"), ("fair", "4"), ("friendly", "blank")]).await;
        goes_to(&saved, &booklet);
        let after = desk.get(&booklet).await;
        assert!(!after.text.contains(&code), "nothing of a booklet is shown again");
        goes_to(&desk.post(&format!("{home}/before/close"), &[]).await, &home);
        let page = desk.get(&home).await;
        assert!(page.says("main").contains("Before the programme: closed on 7 September 2026"));
        assert_eq!(desk.post(&format!("{home}/sideways/open"), &[]).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn real_children_read_english_where_the_welsh_is_a_draft_and_are_told() {
    let world = TestWorld::sqlite().await;
    let (_, _, cards) = open(&world).await;
    let mut tablet = Browser::new(&world);
    let page = tablet.get("/survey?lang=cy").await;
    assert_eq!(page.says("h1"), "Type your code");
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
    assert!(page.says(".govuk-inset-text").contains("yn Saesneg am y tro"));
    begin(&mut tablet, &cards[0]).await;
    let question = tablet.get("/survey/questions/1").await;
    assert_eq!(question.says("h1"), current().items[0].text.en);
    tablet.post("/survey/questions/1", &[("answer", "5")]).await;
    let mut rows = Vec::new();
    actions::world::write_backup(&world, &mut rows).await.unwrap();
    let rows = String::from_utf8(rows).unwrap();
    let response = rows.lines().find(|row| row.contains("\"t\":\"response\"")).unwrap();
    assert!(response.contains("\"en\"") && !response.contains("\"cy\""), "{response}");
}

#[tokio::test]
async fn no_card_and_no_answer_reaches_the_log() {
    let world = TestWorld::sqlite().await;
    let (_, _, cards) = open(&world).await;
    let (book, _guard) = listen();
    let mut tablet = Browser::new(&world);
    begin(&mut tablet, &cards[0]).await;
    tablet.get("/survey/questions/1").await;
    tablet.post("/survey/questions/1", &[("answer", "5")]).await;
    tablet.post("/survey", &[("card", &cards[1][..9])]).await;
    let log = book.read();
    assert!(log.contains("route=\"/survey/questions/{number}\""), "{log}");
    let compact = cards[0].replace('-', "");
    for never in [cards[0].as_str(), &compact, &cards[1][..9], "know_police"] {
        assert!(!log.contains(never), "the log holds {never}:\n{log}");
    }
}
