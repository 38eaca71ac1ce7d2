//! Findings: what the report says, how strongly, and what it never shows.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Fault,
    findings::{Basis, Block, Report, report},
    surveys::{AnswerSheet, current},
};
use domain::{ids::ForceId, surveys::Answer};
use evidence::{
    level::{Shortfall, Wording},
    suppress::Why,
};
use policy::{Reach, Role};
use testkit::{Asked, Studied, Study, TestWorld};
use words::Lang;

/// The place of a child's answer on a scale, from 0: spread over the scale and over schools, and
/// further up after the programme for children who were drawn.
fn place(school: u32, asked: Asked, item: u32, options: u32) -> u32 {
    let spread = (asked.number * 7 + school * 3 + item) % 10;
    let lift = if asked.is_after && asked.is_drawn { 3 + school % 2 } else { 0 };
    ((spread + lift) * options / 10).min(options - 1)
}

fn sheet(school: u32, asked: Asked) -> AnswerSheet {
    let mut sheet = AnswerSheet::default();
    for (item, number) in current().items.iter().zip(0_u32..) {
        let codes: Vec<u8> = current().scale(item).codes().collect();
        let options = u32::try_from(codes.len()).unwrap();
        let at = usize::try_from(place(school, asked, number, options)).unwrap();
        sheet.put(&item.code, Answer::Option(codes[at]));
    }
    sheet
}

/// So many schools, each with a drawn cohort.
async fn schools(
    world: &TestWorld,
    force: &ForceId,
    many: u32,
    study: Study,
    is_there: fn(Asked) -> bool,
) -> Vec<Studied> {
    let mut all = Vec::new();
    for school in 0..many {
        let says = |asked| is_there(asked).then(|| sheet(school, asked));
        all.push(world.studied(force, study, says).await);
    }
    all
}

async fn read(world: &TestWorld, force: &ForceId) -> Report {
    let evaluator = world.caller_of(force, Role::Evaluator, Reach::Force).await;
    report(world, &evaluator, force, Lang::En).await.unwrap()
}

/// Every word of a report.
fn text(report: &Report) -> String {
    let table = |table: &actions::findings::TableData| {
        format!("{} {} {}", table.caption, table.head.join(" "), table.rows.concat().join(" "))
    };
    let block = |block: &Block| match block {
        Block::Heading { text, .. } | Block::Paragraph { text } => text.clone(),
        Block::List { items } => items.join(" "),
        Block::Quote { text, by } => format!("{text} {by}"),
        Block::Figure { svg, alt, caption, table: behind } => {
            format!("{svg} {alt} {caption} {}", behind.as_ref().map(table).unwrap_or_default())
        }
        Block::Table { table: figures } => table(figures),
        Block::Note { title, text } => format!("{title} {text}"),
    };
    let parts: Vec<String> = report.blocks.iter().map(block).collect();
    format!("{} {} {}", report.title, report.about.join(" "), parts.join(" "))
}

fn figures(report: &Report) -> usize {
    report.blocks.iter().filter(|block| matches!(block, Block::Figure { .. })).count()
}

testkit::on_both_engines! {
    async fn an_audited_draw_that_kept_both_arms_may_say_cause(world: TestWorld) {
        let force = world.found().await;
        let studied = schools(&world, &force, 12, Study::default(), |_| true).await;
        let report = read(&world, &force).await;
        let facts = &report.facts;
        assert_eq!((facts.basis, facts.level), (Basis::Draw, Some(5)));
        assert_eq!(facts.wording, Some(Wording::Causes));
        assert_eq!((facts.cohorts.included, facts.cohorts.schools), (12, 12));
        assert_eq!(facts.items.len(), 13);

        // the share by hand: twelve schools with the same odds, so weights change nothing
        let at = current().items.iter().position(|item| item.code == "trust_local").unwrap();
        let item = u32::try_from(at).unwrap();
        let mut top = [0_u32; 2];
        for (school, studied) in (0_u32..).zip(&studied) {
            for (number, card) in (0_u32..).zip(&studied.cards) {
                let is_drawn = studied.drawn.contains(card);
                let asked = Asked { number, is_drawn, is_after: true };
                top[usize::from(!is_drawn)] += u32::from(place(school, asked, item, 5) == 4);
            }
        }
        let percent = |top: u32, of: u32| i64::from((200 * top + of) / (2 * of));
        let shown = &facts.items[at].after;
        let share = |arm: &evidence::suppress::ReleasedArm| arm.share.shown().unwrap().percent.value();
        assert_eq!(share(&shown.programme), percent(top[0], 120));
        assert_eq!(share(shown.comparison.as_ref().unwrap()), percent(top[1], 168));
        let difference = shown.difference.as_ref().unwrap().shown().unwrap();
        assert!(difference.lower <= difference.points && difference.points <= difference.upper);
        assert!(difference.adjusted_p.unwrap() >= difference.p, "a family of eight tests");
        assert!(shown.superiority.as_ref().unwrap().shown().unwrap().percent.value() > 50);

        let words = text(&report);
        assert!(words.contains("raised the share") && words.contains(&facts.plan.sha256));
        assert!(figures(&report) >= 6, "pictures by aim and of the differences");
        let data = serde_json::to_string(facts).unwrap();
        for cohort in &studied {
            for never in [cohort.cohort.to_string(), cohort.school.to_string(), cohort.cards[0].clone()] {
                assert!(!data.contains(&never) && !words.contains(&never), "{never}");
            }
        }
    }

    async fn a_report_of_too_few_schools_says_so_and_shows_no_figure(world: TestWorld) {
        let force = world.found().await;
        for schools_so_far in 1..=2_u32 {
            let school = schools_so_far - 1;
            world.studied(&force, Study::default(), |asked| Some(sheet(school, asked))).await;
            let report = read(&world, &force).await;
            assert_eq!(report.facts.withheld, Some(Why::TooFewSchools));
            assert!(report.facts.items.is_empty() && report.facts.attrition.is_none());
            assert_eq!((report.facts.level, figures(&report)), (None, 0));
            let words = text(&report);
            assert!(words.contains("Too few schools have answers"), "{words}");
            assert!(!words.contains('%'), "{words}");
        }
    }

    async fn a_cohort_with_a_small_arm_is_in_neither_group(world: TestWorld) {
        let force = world.found().await;
        schools(&world, &force, 6, Study::default(), |_| true).await;
        let without = read(&world, &force).await.facts.cohorts;
        let small = Study { children: 12, places: 10, ..Study::default() };
        schools(&world, &force, 3, small, |_| true).await;
        let with = read(&world, &force).await.facts.cohorts;
        assert_eq!((without.included, without.arm_too_small), (6, 0));
        assert_eq!((with.included, with.arm_too_small, with.cards_not_entered), (6, 3, 0));
    }

    async fn without_entered_cards_there_is_one_group_and_a_lower_level(world: TestWorld) {
        let force = world.found().await;
        let study = Study { enters_cards: false, ..Study::default() };
        schools(&world, &force, 6, study, |_| true).await;
        let report = read(&world, &force).await;
        let facts = &report.facts;
        assert_eq!((facts.basis, facts.level), (Basis::OneGroup, Some(1)));
        assert_eq!(facts.cohorts.cards_not_entered, 6);
        assert!(facts.shortfalls.contains(&Shortfall::NoComparison));
        assert!(facts.items.iter().all(|item| item.after.comparison.is_none()));
        let words = text(&report);
        for causal in ["raised", "lowered", "led to", "Offered a place"] {
            assert!(!words.contains(causal), "{causal}");
        }
    }

    async fn an_arm_that_loses_more_children_costs_the_level(world: TestWorld) {
        let force = world.found().await;
        let stays = |asked: Asked| asked.is_drawn || !asked.is_after || !asked.number.is_multiple_of(4);
        schools(&world, &force, 8, Study::default(), stays).await;
        let report = read(&world, &force).await;
        let facts = &report.facts;
        assert_eq!(facts.level, Some(3));
        assert_eq!(facts.shortfalls, [Shortfall::AttritionTooHigh]);
        assert!(!text(&report).contains("raised the share"));
        let lost = facts.attrition.as_ref().unwrap();
        assert_eq!(lost.differential.shown().unwrap().value().signum(), -1);
    }

    async fn a_cause_is_named_for_primary_questions_only(world: TestWorld) {
        let force = world.found().await;
        schools(&world, &force, 12, Study::default(), |_| true).await;
        let report = read(&world, &force).await;
        let primary = |name: &str| {
            let item = report.facts.items.iter().find(|item| name.starts_with(&item.summary));
            item.unwrap().is_primary
        };
        let said = report.blocks.iter().filter_map(|block| match block {
            Block::List { items } => Some(items),
            _ => None,
        });
        let said: Vec<&String> = said.flatten().collect();
        let causal: Vec<&&String> = said.iter().filter(|one| one.contains("raised the")).collect();
        assert!(!causal.is_empty() && causal.iter().all(|one| primary(one)));
        let compared = said.iter().filter(|one| one.contains("points higher among"));
        assert!(compared.map(|one| primary(one)).collect::<Vec<_>>().contains(&false));
        // no figure alone: interval and bases in the sentence, raw and adjusted p in the table
        assert!(causal.iter().all(|one| one.contains("95% interval") && one.contains("about 120")));
        assert!(text(&report).contains("(<0.001)") || text(&report).contains("(0.0"));
    }

    async fn children_from_outside_the_draw_cost_the_level(world: TestWorld) {
        let force = world.found().await;
        // two of sixteen children who were not drawn never could be
        let study = Study { outside: 2, ..Study::default() };
        schools(&world, &force, 8, study, |_| true).await;
        let report = read(&world, &force).await;
        let facts = &report.facts;
        assert_eq!((facts.basis, facts.level), (Basis::Draw, Some(3)));
        assert_eq!(facts.shortfalls, [Shortfall::OutsideDraw]);
        assert_eq!(facts.outside_draw.unwrap().value(), 15);
        let words = text(&report);
        assert!(!words.contains("raised the share") && words.contains("never stood in a draw"));
    }

    async fn an_arm_that_gains_children_late_costs_the_level(world: TestWorld) {
        let force = world.found().await;
        // every fourth drawn child answers for the first time when a place is won
        let asked = |asked: Asked| asked.is_after || !asked.is_drawn || !asked.number.is_multiple_of(4);
        schools(&world, &force, 8, Study::default(), asked).await;
        let report = read(&world, &force).await;
        assert_eq!(report.facts.shortfalls, [Shortfall::AttritionTooHigh]);
        let lost = report.facts.attrition.as_ref().unwrap();
        assert_eq!(lost.differential.shown().unwrap().value(), 0);
        assert_eq!(lost.worst, lost.joined);
    }

    async fn a_report_grows_by_several_schools_at_once(world: TestWorld) {
        let force = world.found().await;
        let mut seen = Vec::new();
        for day in 1..=8_u32 {
            world.set_clock(&format!("2027-06-{day:02}T08:00:00Z"));
            world.studied(&force, Study::default(), |asked| Some(sheet(day, asked))).await;
            let report = read(&world, &force).await;
            seen.push((report.facts.cohorts.included, report.facts.cohorts.waiting));
        }
        assert_eq!(seen, [(1, 0), (2, 0), (3, 0), (4, 0), (4, 1), (4, 2), (7, 0), (7, 1)]);
    }

    async fn a_plan_fixed_after_the_questions_opened_says_so(world: TestWorld) {
        let force = world.found().await;
        schools(&world, &force, 5, Study::default(), |_| true).await;
        world.set_clock("2027-06-01T08:00:00Z");
        let report = read(&world, &force).await;
        assert!(!report.facts.plan.is_before_answers);
        let words = text(&report);
        assert!(words.contains("all are exploratory"), "{words}");
        assert!(!words.contains("before anybody answered"));
    }

    async fn nobody_asked_before_is_attrition_and_no_before_and_after(world: TestWorld) {
        let force = world.found().await;
        let study = Study { asks_before: false, ..Study::default() };
        schools(&world, &force, 6, study, |asked| asked.is_drawn || asked.number.is_multiple_of(2)).await;
        let report = read(&world, &force).await;
        assert_eq!(report.facts.level, Some(2));
        assert!(report.facts.shortfalls.contains(&Shortfall::AskedOnce));
    }

    async fn open_questions_and_cohorts_of_another_force_are_not_in_it(world: TestWorld) {
        let force = world.found().await;
        let study = Study { closes: false, ..Study::default() };
        schools(&world, &force, 6, study, |_| true).await;
        let report = read(&world, &force).await;
        assert_eq!((report.facts.basis, report.facts.cohorts.not_closed), (Basis::NotYet, 6));
        assert_eq!(figures(&report), 0);

        let other = world.found_as("moorland", "Moorland Police").await;
        schools(&world, &other, 4, Study::default(), |_| true).await;
        assert_eq!(read(&world, &force).await.facts.cohorts.included, 0);
        assert_eq!(read(&world, &other).await.facts.cohorts.included, 4);
    }

    async fn the_plan_is_fixed_once(world: TestWorld) {
        let force = world.found().await;
        let first = read(&world, &force).await.facts.plan;
        world.set_clock("2027-06-01T08:00:00Z");
        let second = read(&world, &force).await.facts;
        assert_eq!((first.sha256.len(), &first.sha256), (64, &second.plan.sha256));
        assert_eq!(first.fixed_on, second.plan.fixed_on);
        assert_ne!(second.made_on, second.plan.fixed_on);
    }

    async fn no_role_of_a_school_reads_it_and_no_other_force(world: TestWorld) {
        let force = world.found().await;
        let studied = schools(&world, &force, 1, Study::default(), |_| true).await;
        let at_school = Reach::School(studied[0].school);
        for (role, reach) in [
            (Role::SchoolLead, at_school),
            (Role::Headteacher, at_school),
            (Role::Dsl, at_school),
            (Role::Evaluator, at_school),
            (Role::Coordinator, Reach::Cohort(studied[0].cohort)),
            (Role::Deliverer, Reach::Force),
        ] {
            let caller = world.caller(role, reach).await;
            let said = report(&world, &caller, &force, Lang::En).await;
            assert!(matches!(said, Err(Fault::NotFound)), "{role}");
        }
        let other = world.found_as("moorland", "Moorland Police").await;
        let stranger = world.caller_of(&other, Role::CipLead, Reach::Force).await;
        assert!(matches!(report(&world, &stranger, &force, Lang::En).await, Err(Fault::NotFound)));
    }

    async fn it_is_written_in_welsh_too(world: TestWorld) {
        let force = world.found().await;
        schools(&world, &force, 5, Study::default(), |_| true).await;
        let evaluator = world.caller(Role::Evaluator, Reach::Force).await;
        let report = report(&world, &evaluator, &force, Lang::Cy).await.unwrap();
        assert!(text(&report).contains("Yn ymddiried yn yr heddlu lleol"));
        assert_eq!(report.title, "Beth mae plant yn ei ddweud: yr adroddiad tystiolaeth");
    }
}
