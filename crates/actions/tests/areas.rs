//! Policing areas, partner agencies, and whom to ask at a force.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Fault,
    forces::{
        AreaFile, AreaFileError, ContactInput, PartnerInput, directory, keep_contact, keep_partner,
        read_area_file, read_areas, remove_partner, see_area, see_areas, see_contact, see_partner,
        see_partners, see_school_area, set_school_area, waiting,
    },
    refused::Refused,
};
use domain::forces::{JsonFault, PartnerPaper};
use jiff::civil::date;
use policy::{Reach, Role};

const AREAS: &[u8] =
    br#"[{"id": "N01", "name": "Northmere"}, {"id": "E 02", "name": "Eastmarch &amp; Quay"}]"#;
const TEAM: &[u8] = br#"[{"name": "Robin Example", "rank": "PCSO", "bio": "<p>b</p>"}]"#;
const PRIORITIES: &[u8] =
    br#"[{"issue": "<p>Litter</p>", "action": null, "issue-date": "2026-10-05T00:00:00"}]"#;

fn field(refused: Refused) -> &'static str {
    let Refused::Rules(wrong) = refused else { panic!("{refused}") };
    wrong.iter().next().unwrap().0
}

testkit::on_both_engines! {
    async fn areas_come_from_files_and_a_school_reads_its_own_priorities(world: TestWorld) {
        let force = world.found().await;
        world.register(&force).await;
        let school = world.school_of(&force, 900_001).await.id;
        let who = world.caller(Role::Coordinator, Reach::Force).await;
        assert_eq!(read_areas(&world, &who, AREAS).await.unwrap(), 2);
        // The file of the next month renames one, names the other no more, and loses no school.
        let area = see_areas(&world, &who).await.unwrap().areas[1].clone();
        assert_eq!(area.name, "Northmere");
        set_school_area(&world, &who, school, Some(area.id)).await.unwrap();
        let renamed = br#"[{"id": "N01", "name": "Northmere and the Fell"}]"#;
        read_areas(&world, &who, renamed).await.unwrap();
        let seen = see_areas(&world, &who).await.unwrap();
        let found: Vec<_> = seen.areas.iter().map(|one| (one.name.as_str(), one.schools)).collect();
        assert_eq!(found, [("Eastmarch & Quay", 0), ("Northmere and the Fell", 1)]);

        for _ in 0..2 {
            read_area_file(&world, &who, (area.id, AreaFile::Team), TEAM).await.unwrap();
            let what = (area.id, AreaFile::Priorities);
            read_area_file(&world, &who, what, PRIORITIES).await.unwrap();
        }
        let wrong = read_area_file(&world, &who, (area.id, AreaFile::Team), b"{}").await;
        assert!(matches!(wrong, Err(AreaFileError::File(JsonFault::NotThat(1)))));
        let seen = see_area(&world, &who, area.id).await.unwrap();
        assert_eq!((seen.team.len(), seen.priorities.len(), seen.schools.len()), (1, 1, 1));

        let lead = world.school_caller(Role::SchoolLead, school).await;
        let own = see_school_area(&world, &lead, school).await.unwrap();
        let (own_area, priorities) = own.area.unwrap();
        assert_eq!((own_area.id, priorities[0].issue.as_str()), (area.id, "Litter"));
        assert!(!own.can_keep && own.areas.is_empty());

        let elsewhere = world.school_of(&force, 900_002).await.id;
        let other = world.found_as("moorland", "Moorland Police").await;
        let stranger = world.caller_of(&other, Role::Coordinator, Reach::Force).await;
        for tried in [
            see_school_area(&world, &lead, elsewhere).await,
            see_school_area(&world, &stranger, school).await,
        ] {
            assert!(matches!(tried, Err(Fault::NotFound)));
        }
        assert!(matches!(see_area(&world, &stranger, area.id).await, Err(Fault::NotFound)));
        assert!(matches!(see_areas(&world, &lead).await, Err(Fault::NotFound)));
        let set = set_school_area(&world, &lead, school, None).await;
        assert!(matches!(set, Err(Fault::NotFound)));
        read_areas(&world, &stranger, AREAS).await.unwrap();
        let theirs = see_areas(&world, &stranger).await.unwrap().areas[0].id;
        let set = set_school_area(&world, &who, school, Some(theirs)).await;
        assert!(matches!(set, Err(Fault::NotFound)), "an area of another force");
        set_school_area(&world, &who, school, None).await.unwrap();
        assert!(see_school_area(&world, &lead, school).await.unwrap().area.is_none());
    }

    async fn what_runs_out_of_a_partner_waits_and_stops_nothing(world: TestWorld) {
        world.found().await;
        let who = world.caller(Role::Coordinator, Reach::Force).await;
        let right = PartnerInput {
            name: "Fellshire Lifeboat".to_owned(),
            offers: "Water safety".to_owned(),
            insurance_until: Some(date(2026, 9, 1)),
            agreement_from: Some(date(2026, 1, 1)),
            agreement_until: Some(date(2027, 8, 31)),
        };
        for (wrong, at) in [
            (PartnerInput { name: String::new(), ..right.clone() }, "name"),
            (PartnerInput { offers: String::new(), ..right.clone() }, "offers"),
            (
                PartnerInput { agreement_until: Some(date(2025, 1, 1)), ..right.clone() },
                "agreement-until",
            ),
        ] {
            assert_eq!(field(keep_partner(&world, &who, None, &wrong).await.unwrap_err()), at);
        }
        keep_partner(&world, &who, None, &right).await.unwrap();
        assert_eq!(field(keep_partner(&world, &who, None, &right).await.unwrap_err()), "name");
        let seen = see_partners(&world, &who).await.unwrap();
        let (partner, out) = &seen.partners[0];
        assert_eq!(out, &[(date(2026, 9, 1), PartnerPaper::Insurance)]);
        let waits = waiting(&world, &who).await.unwrap();
        assert_eq!((waits[0].count, waits[0].href.as_str()), (1, "/forces/partners"));
        let renewed = PartnerInput { insurance_until: Some(date(2027, 9, 1)), ..right.clone() };
        keep_partner(&world, &who, Some(partner.id), &renewed).await.unwrap();
        assert!(waiting(&world, &who).await.unwrap().is_empty());

        let sergeant = world.caller(Role::Sergeant, Reach::Force).await;
        assert!(!see_partners(&world, &sergeant).await.unwrap().can_keep);
        let kept = keep_partner(&world, &sergeant, Some(partner.id), &right).await;
        assert!(matches!(kept, Err(Refused::Fault(Fault::NotFound))));
        let other = world.found_as("moorland", "Moorland Police").await;
        let stranger = world.caller_of(&other, Role::Coordinator, Reach::Force).await;
        let seen = see_partner(&world, &stranger, partner.id).await;
        assert!(matches!(seen, Err(Fault::NotFound)));
        let gone = remove_partner(&world, &stranger, partner.id).await;
        assert!(matches!(gone, Err(Fault::NotFound)));
        remove_partner(&world, &who, partner.id).await.unwrap();
        assert!(see_partners(&world, &who).await.unwrap().partners.is_empty());
    }

    async fn anybody_reads_whom_to_ask_and_the_force_alone_says_so(world: TestWorld) {
        world.found().await;
        world.found_as("moorland", "Moorland Police").await;
        let who = world.caller(Role::Administrator, Reach::Force).await;
        let right = ContactInput {
            team: "Citizens in Policing".to_owned(),
            email: "minipolice@fellshire.test".to_owned(),
            telephone: "01632 960 001".to_owned(),
            website: "https://www.fellshire.example/mini-police".to_owned(),
        };
        for (wrong, at) in [
            (ContactInput { team: String::new(), ..right.clone() }, "team"),
            (ContactInput { email: "us".to_owned(), ..right.clone() }, "email"),
            (ContactInput { telephone: "ring us".to_owned(), ..right.clone() }, "telephone"),
            (ContactInput { website: "javascript:x.y".to_owned(), ..right.clone() }, "website"),
        ] {
            assert_eq!(field(keep_contact(&world, &who, &wrong).await.unwrap_err()), at);
        }
        keep_contact(&world, &who, &right).await.unwrap();
        let all = directory(&world).await.unwrap();
        let teams: Vec<_> = all.iter().map(|one| one.team.as_deref()).collect();
        assert_eq!(teams, [Some("Citizens in Policing"), None]);
        let sergeant = world.caller(Role::Sergeant, Reach::Force).await;
        assert!(matches!(see_contact(&world, &sergeant).await, Err(Fault::NotFound)));
        let kept = keep_contact(&world, &sergeant, &right).await;
        assert!(matches!(kept, Err(Refused::Fault(Fault::NotFound))));
    }
}
