//! Lists and searches stay within the force's own index, however many schools there are.

use actions::schools::{ListInput, list};
use domain::schools::Stage;
use policy::{Action, Reach, Role, scope};
use store::schools::{Search, school_list_sql};
use testkit::register_of;

testkit::on_both_engines! {
    async fn the_list_and_the_search_read_their_own_force_alone(world: TestWorld) {
        let force = world.found().await;
        let elsewhere = world.found_as("northshire", "Northshire Police").await;
        let file = register_of(1_000);
        for force in [&force, &elsewhere] {
            actions::schools::import_file(&world, force, &file).await.unwrap();
        }
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let scope = scope(&caller.actor, Action::SeeSchools, &force).unwrap();
        let mut conn = world.store.conn().await.unwrap();
        for typed in ["", "school 999 northmere"] {
            let search = Search { typed, among: None };
            let (sql, args) = school_list_sql(&scope, &search, 51, 0);
            let plan = conn.plan(&sql, args).await.unwrap().join("\n");
            assert!(!plan.contains("SCAN s") && !plan.contains("Seq Scan"), "{plan}");
            assert!(plan.contains("school"), "{plan}");
        }
    }

    async fn the_whole_register_is_searched_and_the_list_is_of_those_that_take_part(
        world: TestWorld
    ) {
        let force = world.found().await;
        world.register(&force).await;
        let school = world.school_of(&force, 900_001).await;
        world.offered_agreement(&force, school.id).await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let input = |typed: &str, stage| ListInput { typed: typed.to_owned(), stage, page: 1 };
        let all = list(&world, &caller, &input("", None)).await.unwrap();
        assert_eq!(all.rows.len(), 1);
        assert_eq!(all.rows[0].stage, Some(Stage::Offered));
        let found = list(&world, &caller, &input("900002", None)).await.unwrap();
        assert_eq!((found.rows.len(), found.rows[0].stage), (1, None));
        let none = list(&world, &caller, &input("", Some(Stage::Asked))).await.unwrap();
        assert!(none.rows.is_empty());

        let lead = world.school_caller(Role::SchoolLead, school.id).await;
        let own = list(&world, &lead, &input("900002", None)).await.unwrap();
        assert!(own.rows.is_empty(), "another school is not in a lead's list");
        assert_eq!(list(&world, &lead, &input("", None)).await.unwrap().rows.len(), 1);
    }
}
