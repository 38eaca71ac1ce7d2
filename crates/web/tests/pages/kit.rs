//! Kit in a browser: the coordinator's list and stock, the carer's sizes, the school's sheet.

use crate::browser::Browser;
use axum::http::StatusCode;
use policy::{Reach, Role};
use words::Lang;

testkit::on_both_engines! {
    async fn kit_goes_from_the_list_to_the_children_and_the_force_sees_no_name(world: TestWorld) {
        let force = world.found().await;
        let children = world.placed(&force, "humberside-nine-weeks", &["Wrenna", "Jayden"]).await;
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        let mut coordinator = Browser::signed_in(&world, &coordinator).await;
        let lead = world.school_caller(Role::SchoolLead, children[0].school).await;
        let mut lead = Browser::signed_in(&world, &lead).await;

        coordinator.get("/kit/add").await;
        let wrong = coordinator.post("/kit/add", &[("name", "Tabard"), ("spare", "many")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.attribute("#name", "value").as_deref(), Some("Tabard"));
        let form = [("name", "Tabard"), ("sizes", "S\nM"), ("spare", "0"), ("comes-back", "yes")];
        let added = coordinator.post("/kit/add", &form).await;
        assert_eq!((added.status, added.header("location")), (StatusCode::SEE_OTHER, "/kit"));
        let page = coordinator.get("/kit").await;
        let item = page.attribute("tbody a", "href").unwrap();
        let page = coordinator.get(&item).await;
        let small = page.attribute("#size option:nth-child(2)", "value").unwrap();
        let noted = [("size", small.as_str()), ("reason", "received"), ("pieces", "4")];
        assert_eq!(coordinator.post(&item, &noted).await.status, StatusCode::SEE_OTHER);
        let wrong = coordinator.post(&item, &[("pieces", "few")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);

        let token = world.family_token(&children[0], "robin@home.test", Lang::En).await;
        let mut carer = Browser::new(&world);
        let start = carer.get(&format!("/family/{token}")).await;
        let path = start.attribute("main a[href$='/kit']", "href").unwrap();
        let page = carer.get(&path).await;
        let field = page.attribute("main select", "name").unwrap();
        let told = carer.post(&path, &[(&field, &small)]).await;
        assert_eq!(told.header("location"), format!("/family/{token}"));

        let pick = coordinator.get("/kit/pick").await;
        let file = coordinator.get("/kit/pick.csv").await;
        assert!(file.text.contains("Tabard,S,1"), "{}", file.text);
        for page in [pick, file, coordinator.get("/kit").await] {
            assert!(!page.text.contains("Wrenna") && !page.text.contains("Jayden"));
        }

        let cohort = format!("/cohorts/{}", children[0].cohort);
        let page = lead.get(&cohort).await;
        let sheet = page.attribute("main a[href$='/kit']", "href").unwrap();
        assert!(lead.get(&sheet).await.says("tbody").contains("Wrenna"));
        let nobody = lead.post(&sheet, &[("go", "out")]).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        let child = children[0].child.to_string();
        let out = lead.post(&sheet, &[("go", "out"), ("child", &child)]).await;
        assert_eq!(out.status, StatusCode::SEE_OTHER);
        assert!(lead.get(&sheet).await.says("tbody").contains("handed out on"));
        let back = lead.post(&sheet, &[("go", "back"), ("child", "everybody")]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        assert!(lead.get(&sheet).await.says("tbody").contains("Came back on"));
        assert_eq!(coordinator.get(&sheet).await.status, StatusCode::NOT_FOUND);
        assert_eq!(lead.get("/kit").await.status, StatusCode::NOT_FOUND);
        assert!(carer.get(&path).await.attribute("main select", "name").is_none());
    }
}
