//! Delivery models: taken, changed, copied, brought in as a file, retired; and a cohort that keeps
//! the version it was opened with.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller, Fault,
    cohorts::{OpenCohort, OpenError, open, open_form, see},
    forces::{
        CopyInput, ModelFileError, RetireError, TakeError, change_model, check_model, copy_model,
        model, model_file, models, retire_model, save_model, take_template, templates,
    },
    refused::Refused,
};
use domain::{
    forces::{DeliveryModel, ModelEdit, template},
    ids::{DeliveryModelId, ForceId},
};
use jiff::civil::{date, time};
use policy::{Reach, Role};
use testkit::TestWorld;

async fn coordinator(world: &TestWorld) -> Caller {
    world.caller(Role::Coordinator, Reach::Force).await
}

async fn newest(world: &TestWorld, caller: &Caller, code: &str) -> DeliveryModelId {
    let all = models(world, caller).await.unwrap();
    all.iter().find(|one| one.model.code == code).unwrap().id
}

fn with_places(model: &DeliveryModel, places: u16) -> ModelEdit {
    ModelEdit { places, ..ModelEdit::of(model) }
}

fn cohort(model: DeliveryModelId, school: domain::ids::SchoolId) -> OpenCohort {
    OpenCohort {
        school,
        model,
        year_group: 5,
        places: 10,
        reserved: 0,
        starts_on: date(2026, 9, 21),
        weekday: 3,
        starts_at: time(13, 30, 0, 0),
    }
}

async fn signed_school(world: &TestWorld, force: &ForceId) -> domain::ids::SchoolId {
    world.register(force).await;
    let school = world.school_of(force, 900_001).await.id;
    world.signed_agreement(force, school).await;
    school
}

fn fields(refused: Refused) -> Vec<&'static str> {
    let Refused::Rules(wrong) = refused else { panic!("{refused}") };
    wrong.iter().map(|(field, _)| field).collect()
}

testkit::on_both_engines! {
    async fn a_cohort_keeps_the_version_it_was_opened_with(world: TestWorld) {
        let force = world.found().await;
        let caller = coordinator(&world).await;
        let school = signed_school(&world, &force).await;
        let first = newest(&world, &caller, "humberside-nine-weeks").await;
        let early = open(&world, &caller, &cohort(first, school)).await.unwrap();
        let before = model(&world, &caller, first).await.unwrap();
        let second = change_model(&world, &caller, first, &with_places(&before.model, 14)).await;
        let second = second.unwrap();

        let seen = see(&world, &caller, early).await.unwrap();
        assert_eq!((seen.model.version, seen.model.places), (1, 10), "not under its feet");
        let after = model(&world, &caller, second).await.unwrap();
        assert_eq!((after.model.version, after.model.places, after.is_newest), (2, 14, true));
        assert_eq!(model(&world, &caller, first).await.unwrap().model, before.model);
        let offered = open_form(&world, &caller).await.unwrap().models;
        assert!(offered.iter().any(|(id, _)| *id == second), "the newest is offered");
        assert!(offered.iter().all(|(id, _)| *id != first), "the old one is not");
        let old = OpenCohort { weekday: 4, ..cohort(first, school) };
        assert!(matches!(open(&world, &caller, &old).await, Err(OpenError::NoModel)));
        let new = OpenCohort { weekday: 4, ..cohort(second, school) };
        let late = open(&world, &caller, &new).await.unwrap();
        assert_eq!(see(&world, &caller, late).await.unwrap().model.version, 2);

        let again = change_model(&world, &caller, first, &with_places(&before.model, 9)).await;
        assert_eq!(fields(again.unwrap_err()), ["name"], "not from an old version");
        let same = change_model(&world, &caller, second, &ModelEdit::of(&after.model)).await;
        assert_eq!(fields(same.unwrap_err()), ["name"], "nothing was changed");
    }

    async fn a_template_is_taken_once_and_then_offered(world: TestWorld) {
        world.found().await;
        let caller = coordinator(&world).await;
        let shelf = templates(&world, &caller).await.unwrap();
        assert_eq!((shelf.len(), shelf.iter().filter(|one| one.is_taken).count()), (16, 2));
        let id = take_template(&world, &caller, "gwent-year").await.unwrap();
        assert_eq!(model(&world, &caller, id).await.unwrap().model.code, "gwent-year");
        let offered = open_form(&world, &caller).await.unwrap().models;
        assert_eq!(offered.len(), 3, "several models side by side");
        let again = take_template(&world, &caller, "gwent-year").await;
        assert!(matches!(again, Err(TakeError::Taken)));
        let none = take_template(&world, &caller, "no-such-model").await;
        assert!(matches!(none, Err(TakeError::Fault(Fault::NotFound))));
    }

    async fn a_version_is_retired_only_when_nothing_uses_it(world: TestWorld) {
        let force = world.found().await;
        let caller = coordinator(&world).await;
        let school = signed_school(&world, &force).await;
        let used = newest(&world, &caller, "humberside-nine-weeks").await;
        open(&world, &caller, &cohort(used, school)).await.unwrap();
        let refused = retire_model(&world, &caller, used).await;
        let Err(RetireError::InUse(uses)) = refused else { panic!("{refused:?}") };
        assert_eq!(uses.cohorts, 1);
        assert_eq!(model(&world, &caller, used).await.unwrap().retired_at, None, "undone whole");

        let free = take_template(&world, &caller, "kent-mini-cadets").await.unwrap();
        retire_model(&world, &caller, free).await.unwrap();
        retire_model(&world, &caller, free).await.unwrap();
        let page = model(&world, &caller, free).await.unwrap();
        assert!(page.retired_at.is_some());
        let offered = open_form(&world, &caller).await.unwrap().models;
        assert!(offered.iter().all(|(id, _)| *id != free));
        let tried = OpenCohort { weekday: 4, ..cohort(free, school) };
        assert!(matches!(open(&world, &caller, &tried).await, Err(OpenError::NoModel)));
        let listed = models(&world, &caller).await.unwrap();
        let there = listed.iter().find(|one| one.id == free).unwrap();
        assert!(there.is_retired, "still there to be read");
        let back = change_model(&world, &caller, free, &with_places(&page.model, 9)).await.unwrap();
        let offered = open_form(&world, &caller).await.unwrap().models;
        assert!(offered.iter().any(|(id, _)| *id == back), "a new version is offered again");
    }

    async fn a_file_goes_to_another_force_and_is_read_there(world: TestWorld) {
        world.found().await;
        let caller = coordinator(&world).await;
        let id = newest(&world, &caller, "northumbria-year").await;
        let (name, text) = model_file(&world, &caller, id).await.unwrap();
        assert_eq!(name, "northumbria-year-v1.toml");
        let same = check_model(&world, &caller, &text).await;
        assert!(matches!(same, Err(ModelFileError::Same)));

        let other = world.found_as("dalshire", "Dalshire Police").await;
        let there = world.caller_of(&other, Role::CipLead, Reach::Force).await;
        let renamed = text
            .replace("code = \"northumbria-year\"", "code = \"their-year\"")
            .replace("version = 1", "version = 7")
            .replace("reviewed = false", "reviewed = true");
        let draft = check_model(&world, &there, &renamed).await.unwrap();
        assert!(draft.before.is_none());
        assert_eq!(draft.model.version, 1, "the force counts its own versions");
        assert!(!draft.model.name.reviewed, "a file's word is not enough");
        let saved = save_model(&world, &there, &renamed, 0).await.unwrap();
        let twice = save_model(&world, &there, &renamed, 0).await;
        assert!(matches!(twice, Err(ModelFileError::Same)), "sent twice, saved once");
        assert!(matches!(model(&world, &caller, saved).await, Err(Fault::NotFound)));
        assert!(matches!(model_file(&world, &caller, saved).await, Err(Fault::NotFound)));
        let stolen = change_model(&world, &caller, saved, &ModelEdit::default()).await;
        assert!(matches!(stolen, Err(Refused::Fault(Fault::NotFound))));
        let retired = retire_model(&world, &caller, saved).await;
        assert!(matches!(retired, Err(RetireError::Fault(Fault::NotFound))));

        let next = renamed.replace("places = 10", "places = 11");
        assert!(matches!(save_model(&world, &there, &next, 0).await, Err(ModelFileError::Stale)));
        save_model(&world, &there, &next, 1).await.unwrap();
    }

    async fn each_mistake_of_a_file_is_told_with_its_line(world: TestWorld) {
        world.found().await;
        let caller = coordinator(&world).await;
        let text = template("humberside-nine-weeks").unwrap();
        let wrong = text.replace("places = 10\n", "places = 0\n").replace("minutes = 60", "minutes = 1");
        let told = check_model(&world, &caller, &wrong).await;
        let Err(ModelFileError::Mistakes(told)) = told else { panic!("{told:?}") };
        let line = |key: &str| 1 + wrong.lines().position(|line| line.starts_with(key)).unwrap();
        let found: Vec<_> = told.iter().map(|one| (one.key.as_str(), one.line)).collect();
        let places = ("who.places", Some(line("places")));
        assert_eq!(found, [places, ("sessions.minutes", Some(line("minutes")))]);
        let unknown = text.replace("\"fire-safety\"", "\"our-own-lesson\"");
        let told = check_model(&world, &caller, &unknown).await;
        let Err(ModelFileError::Mistakes(told)) = told else { panic!("{told:?}") };
        assert!(told[0].problem.contains("`our-own-lesson` is no lesson"), "{told:?}");
        let long = "x".repeat(300 << 10);
        assert!(matches!(check_model(&world, &caller, &long).await, Err(ModelFileError::NotText)));
        assert!(matches!(actions::forces::model_text(b"\xff\xfe"), Err(ModelFileError::NotText)));
    }

    async fn a_copy_is_a_model_of_its_own(world: TestWorld) {
        world.found().await;
        let caller = coordinator(&world).await;
        let of = newest(&world, &caller, "northumbria-year").await;
        let input = |code: &str, name: &str| CopyInput {
            code: code.to_owned(),
            name: name.to_owned(),
            name_cy: String::new(),
        };
        let wrong = copy_model(&world, &caller, of, &input("Our Year", " ")).await;
        assert_eq!(fields(wrong.unwrap_err()), ["name", "code"]);
        let copy = copy_model(&world, &caller, of, &input("our-year", "Our year")).await.unwrap();
        let page = model(&world, &caller, copy).await.unwrap();
        assert_eq!((page.model.version, page.model.name.en.as_str()), (1, "Our year"));
        let taken = copy_model(&world, &caller, of, &input("our-year", "Our year")).await;
        assert_eq!(fields(taken.unwrap_err()), ["code"]);
    }

    async fn who_may_not_finds_nothing_there(world: TestWorld) {
        let force = world.found().await;
        world.register(&force).await;
        let school = world.school_of(&force, 900_001).await.id;
        let id = newest(&world, &coordinator(&world).await, "northumbria-year").await;
        let sergeant = world.caller(Role::Sergeant, Reach::Force).await;
        assert!(!model(&world, &sergeant, id).await.unwrap().can_change, "who reads");
        let text = template("gwent-year").unwrap();
        for caller in [sergeant, world.school_caller(Role::SchoolLead, school).await] {
            assert!(matches!(templates(&world, &caller).await, Err(Fault::NotFound)));
            let took = take_template(&world, &caller, "gwent-year").await;
            assert!(matches!(took, Err(TakeError::Fault(Fault::NotFound))));
            let changed = change_model(&world, &caller, id, &ModelEdit::default()).await;
            assert!(matches!(changed, Err(Refused::Fault(Fault::NotFound))));
            let copied = copy_model(&world, &caller, id, &CopyInput::default()).await;
            assert!(matches!(copied, Err(Refused::Fault(Fault::NotFound))));
            let retired = retire_model(&world, &caller, id).await;
            assert!(matches!(retired, Err(RetireError::Fault(Fault::NotFound))));
            let saved = save_model(&world, &caller, text, 0).await;
            assert!(matches!(saved, Err(ModelFileError::Fault(Fault::NotFound))));
            let checked = check_model(&world, &caller, text).await;
            assert!(matches!(checked, Err(ModelFileError::Fault(Fault::NotFound))));
        }
    }
}
