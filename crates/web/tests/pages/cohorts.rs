//! Cohorts in a browser: the class list that leaves no trace, the draw that anybody can check.

use crate::browser::{Answer, Browser, encoded};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use data_encoding::BASE64URL_NOPAD;
use domain::{
    cohorts::draw::verify_text,
    ids::{CohortId, ForceId, SchoolId},
};
use policy::{Reach, Role};
use scraper::{Html, Selector};
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use testkit::{Applying, Built, KeptCertificates, TestWorld};
use words::Lang;

/// A class list as a school system gives it, with more than we look at.
const LIST: &str = "UPN,Forename,Surname,DOB,Year,Reg,FSM\r\n\
    A123456789012,Tickeda,Zephyrine,27/03/2017,5,5W,N\r\n\
    B123456789012,Unpicka,Quillonby,01/10/2016,5,5W,Y\r\n\
    C123456789012,Tinya,Quillonby,02/09/2019,2,2A,N\r\n\
    D123456789012,Undated,Quillonby,13/13/2016,5,5W,N\r\n";
/// What nobody may find anywhere: a child not ticked, the rows that failed, a pupil number.
const UNTICKED: [&str; 5] = ["Unpicka", "Tinya", "Undated", "Quillonby", "B123456789012"];

struct Scene {
    force: ForceId,
    school: SchoolId,
    cohort: CohortId,
    lead: Browser,
}

async fn scene(world: &TestWorld, built: Built) -> Scene {
    let force = world.found().await;
    let (school, cohort) = world.cohort(&force, built).await;
    let lead = world.school_caller(Role::SchoolLead, school).await;
    let lead = Browser::signed_in(world, &lead).await;
    Scene { force, school, cohort, lead }
}

async fn coordinator(world: &TestWorld) -> Browser {
    let caller = world.caller(Role::Coordinator, Reach::Force).await;
    Browser::signed_in(world, &caller).await
}

fn ready(ready: u32) -> Built {
    Built { ready, ..Built::default() }
}

impl Scene {
    fn path(&self, tail: &str) -> String {
        format!("/cohorts/{}{tail}", self.cohort)
    }

    async fn upload(&mut self, file: impl AsRef<[u8]>) -> Answer {
        let path = self.path("/class-list");
        self.lead.get(&path).await;
        let token = &self.lead.token;
        let head = format!(
            "--x\r\ncontent-disposition: form-data; name=\"form-token\"\r\n\r\n{token}\r\n\
             --x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"class.csv\"\r\n\r\n"
        );
        let body = [head.as_bytes(), file.as_ref(), b"\r\n--x--\r\n"].concat();
        let kind = Some("multipart/form-data; boundary=x");
        self.lead.send(Method::POST, &path, kind, Body::from(body)).await
    }

    /// Sends the form of a page as it is, with these fields changed or added.
    async fn send(&mut self, path: &str, page: &Answer, more: &[(&str, &str)]) -> Answer {
        let fields = form(page, more);
        let fields: Vec<_> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        self.lead.post(path, &fields).await
    }
}

/// The hidden fields and the chosen options of a page's form.
fn form(page: &Answer, more: &[(&str, &str)]) -> Vec<(String, String)> {
    let html = Html::parse_document(&page.text);
    let select = |selector: &str| Selector::parse(selector).unwrap();
    let mut fields = Vec::new();
    for input in html.select(&select("main input[type=hidden], main input[checked]")) {
        let attr = |name| input.value().attr(name).unwrap_or_default().to_owned();
        fields.push((attr("name"), attr("value")));
    }
    for one in html.select(&select("main select")) {
        let chosen = one.select(&select("option[selected]")).next();
        let value = chosen.and_then(|option| option.value().attr("value")).unwrap_or_default();
        fields.push((one.value().attr("name").unwrap().to_owned(), value.to_owned()));
    }
    fields.retain(|(name, _)| name != "form-token" && more.iter().all(|(known, _)| known != name));
    fields.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

/// What is marked on the way: both forms, then both talks.
const fn part(turn: usize) -> &'static str {
    if turn < 2 { "form" } else { "interview" }
}

/// The values of the fields that fit.
fn values(answer: &Answer, selector: &str) -> Vec<String> {
    let html = Html::parse_document(&answer.text);
    let fields = Selector::parse(selector).unwrap();
    html.select(&fields).map(|one| one.value().attr("value").unwrap().to_owned()).collect()
}

fn count(answer: &Answer, selector: &str) -> usize {
    Html::parse_document(&answer.text).select(&Selector::parse(selector).unwrap()).count()
}

#[derive(Clone, Default)]
struct Book(Arc<Mutex<Vec<u8>>>);

impl Write for Book {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Everything that any thread of this process logs, down to the last detail.
fn listen() -> Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    let book = BOOK.get_or_init(|| {
        let book = Book::default();
        let writer = book.clone();
        let all = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_ansi(false)
            .with_writer(move || writer.clone())
            .finish();
        tracing::subscriber::set_global_default(all).expect("nobody else listens to all threads");
        book
    });
    book.clone()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window.eq_ignore_ascii_case(text.as_bytes()))
}

/// Whether a text is in one of these files, which are many and large.
fn are_held(files: &[std::path::PathBuf], text: &str) -> bool {
    let mut search = std::process::Command::new("grep");
    search.env("LC_ALL", "C").args(["-q", "-s", "-a", "-i", "-F", "-e", text, "--"]).args(files);
    !files.is_empty() && search.status().expect("grep is there").success()
}

/// The files below a folder, with all their bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.push((path.display().to_string(), std::fs::read(&path).unwrap()));
        }
    }
    all
}

/// Files that came into the folder for temporary files since then.
fn temporary(since: std::time::SystemTime) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(std::env::temp_dir()).unwrap().flatten();
    let fresh = entries.filter(|entry| {
        let meta = entry.metadata();
        meta.is_ok_and(|meta| meta.is_file() && meta.modified().is_ok_and(|at| at >= since))
    });
    fresh
        .filter_map(|entry| {
            Some((entry.path().display().to_string(), std::fs::read(entry.path()).ok()?))
        })
        .collect()
}

testkit::on_both_engines! {
    async fn of_a_child_who_was_not_ticked_nothing_is_kept(world: TestWorld) {
        let book = listen();
        // the file system says when: what comes into the folder from here on is looked at
        let mark = tempfile::NamedTempFile::new().unwrap();
        let began = mark.as_file().metadata().unwrap().modified().unwrap();
        let mut scene = scene(&world, ready(0)).await;
        let columns = scene.upload(LIST).await;
        assert_eq!((columns.status, columns.says("h1")), (StatusCode::OK, "Which column is which?".to_owned()));
        assert_eq!(columns.header("cache-control"), "no-store");
        assert_eq!(columns.attribute("#forename option[selected]", "value").unwrap(), "1");
        let rows = scene.send(&scene.path("/class-list/columns"), &columns, &[]).await;
        assert_eq!(rows.says("h1"), "Who applies?");
        assert_eq!(rows.header("cache-control"), "no-store");
        assert_eq!(count(&rows, "input[name=pick]"), 2, "two can apply");
        assert_eq!(count(&rows, "tbody tr"), 2, "two cannot");
        assert!(rows.says("tbody").contains("Too young: 7 years old when the cohort starts"));
        assert!(rows.says("main").contains("comes first for the spring start"));
        let file = scene.send(&scene.path("/class-list/failed"), &rows, &[]).await;
        assert!(file.text.contains("Tinya") && file.text.contains("this is not a date"));
        assert!(!file.text.contains("C123456789012"), "only the columns that are read");
        scene.lead.get(&scene.path("/class-list")).await;

        let nobody = scene.send(&scene.path("/class-list/rows"), &rows, &[]).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nobody.says("#pick-error").contains("Tick at least one child"));
        let saved = scene.send(&scene.path("/class-list/rows"), &nobody, &[("pick", "2")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let list = scene.lead.get(saved.header("location")).await;
        assert_eq!(count(&list, "tbody tr"), 1);
        assert!(list.says("tbody").starts_with("Tickeda Zephyrine"));
        let again = scene.send(&scene.path("/class-list/rows"), &nobody, &[("pick", "2")]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        let list = scene.lead.get(again.header("location")).await;
        assert_eq!(count(&list, "tbody tr"), 1, "a form sent twice adds nobody");

        let mut kept = Vec::new();
        actions::world::write_backup(&world, &mut kept).await.unwrap();
        let mut found = files(world.folder.path());
        found.extend(temporary(began));
        assert!(found.iter().chain([&("backup".to_owned(), kept.clone())])
            .any(|(_, bytes)| holds(bytes, "Zephyrine")), "the search finds what is there");
        found.push(("backup".to_owned(), kept));
        found.push(("log".to_owned(), book.0.lock().unwrap().clone()));
        for (name, bytes) in &found {
            for word in UNTICKED {
                assert!(!holds(bytes, word), "{word} is in {name}");
            }
        }
        let server = world.server_files().await;
        let is_lite = server.is_empty();
        assert_eq!(is_lite, !world.address.starts_with("postgres"), "a server has files");
        assert!(is_lite || are_held(&server, "Zephyrine"), "the search finds what is there");
        for word in UNTICKED {
            assert!(!are_held(&server, word), "{word} is in the server's files");
        }
        let log = &found.last().unwrap().1;
        assert!(!log.is_empty() && !holds(log, "Zephyrine"), "nobody's name is in the log");
    }

    async fn a_list_between_two_pages_cannot_be_changed_or_lent(world: TestWorld) {
        let mut scene = scene(&world, ready(0)).await;
        let path = scene.path("/class-list/columns");
        let columns = scene.upload(LIST).await;
        let list = columns.attribute("input[name=list]", "value").unwrap();
        let other = list.replacen('A', "B", 1);
        let stale = scene.send(&path, &columns, &[("list", &other)]).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(stale.says("#file-error").contains("Choose the file again"));
        let tomorrow = (world.now().as_second() + 86_400).to_string();
        let longer = scene.send(&path, &columns, &[("until", &tomorrow)]).await;
        assert_eq!(longer.status, StatusCode::UNPROCESSABLE_ENTITY);

        let colleague = world.school_caller(Role::SchoolLead, scene.school).await;
        let mut colleague = Browser::signed_in(&world, &colleague).await;
        colleague.get(&scene.path("/class-list")).await;
        let fields = form(&columns, &[]);
        let fields: Vec<_> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let lent = colleague.post(&path, &fields).await;
        assert_eq!(lent.status, StatusCode::UNPROCESSABLE_ENTITY, "signed for somebody else");
        world.clock.set(world.now() + jiff::SignedDuration::from_hours(3));
        let old = scene.send(&path, &columns, &[]).await;
        assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY, "two hours are enough");
        let switched = scene.lead.get(&format!("{path}?lang=cy")).await;
        assert_eq!(switched.header("location"), scene.path("/class-list"));
    }

    async fn a_workbook_goes_the_same_way_and_its_columns_are_offered_again(world: TestWorld) {
        let mut scene = scene(&world, ready(0)).await;
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpora/class-lists");
        let book = |name: &str| std::fs::read(folder.join(name)).unwrap();
        let columns = scene.upload(book("workbook-upn.xlsx")).await;
        assert_eq!(columns.says("h1"), "Which column is which?");
        assert!(columns.says("main").contains("We made a guess"));
        assert_eq!(count(&columns, "main select option[value=\"0\"]"), 0, "no UPN is offered");
        let held = form(&columns, &[]).into_iter().find(|(name, _)| name == "list").unwrap().1;
        let held = BASE64URL_NOPAD.decode(held.as_bytes()).unwrap();
        assert!(!String::from_utf8(held).unwrap().contains("A990200100001"));
        let rows = scene.send(&scene.path("/class-list/columns"), &columns, &[("born", "3")]).await;
        assert!(rows.says("main").contains("Year 5, by the date of birth"), "{}", rows.says("main"));
        let saved = scene.send(&scene.path("/class-list/rows"), &rows, &[("pick", "2")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        assert_eq!(saved.header("location"), scene.path("/applications"));

        let again = scene.upload("Forename,Surname,DOB\r\nLark,Rise,01/02/2017\r\n").await;
        assert!(again.says("main").contains("your school chose the last time"));
        let rows = scene.send(&scene.path("/class-list/columns"), &again, &[]).await;
        assert!(rows.says("main").contains("In your records already"));

        for (name, said) in [
            ("workbook-two-sheets.xlsx", "more than one sheet"),
            ("workbook-bomb.xlsx", "24 MB once it is unpacked"),
            ("workbook-cut.xlsx", "cannot be opened"),
            ("workbook-last-row.xlsx", "more than 4000 rows"),
        ] {
            let refused = scene.upload(book(name)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(refused.says("main").contains(said), "{name}: {}", refused.says("main"));
        }
    }

    async fn whether_a_near_child_is_the_same_is_asked_of_a_person(world: TestWorld) {
        let mut scene = scene(&world, ready(0)).await;
        let list = "Forename,Surname,DOB\r\nLark,Rise,01/02/2017\r\n";
        let columns = scene.upload(list).await;
        let rows = scene.send(&scene.path("/class-list/columns"), &columns, &[]).await;
        scene.send(&scene.path("/class-list/rows"), &rows, &[("pick", "2")]).await;

        let columns = scene.upload("Forename,Surname,DOB\r\nLarke,Rise,01/02/2017\r\n").await;
        let rows = scene.send(&scene.path("/class-list/columns"), &columns, &[]).await;
        assert!(rows.says("main").contains("Larke Rise is Lark Rise, born 1 February 2017"));
        let same = rows.attribute("input[name=same]", "value").unwrap();
        let more = [("pick", "2"), ("same", same.as_str())];
        scene.send(&scene.path("/class-list/rows"), &rows, &more).await;
        let path = scene.path("/applications");
        let listed = scene.lead.get(&path).await;
        assert!(!listed.says("main").contains("Larke"), "the same child applies once");
        scene.send(&scene.path("/class-list/rows"), &rows, &[("pick", "2")]).await;
        let listed = scene.lead.get(&path).await;
        assert!(listed.says("main").contains("Larke"), "nobody said it was the same child");
    }

    async fn a_child_leaves_and_comes_back_on_a_page(world: TestWorld) {
        let mut scene = scene(&world, ready(3)).await;
        actions::cohorts::place_without_draw(
            &world,
            &world.school_caller(Role::SchoolLead, scene.school).await,
            scene.cohort,
        )
        .await
        .unwrap();
        let members = scene.lead.get(&scene.path("/members")).await;
        assert_eq!(count(&members, "tbody tr"), 3);
        assert!(members.says("tbody").contains("In uniform"));
        let path = members.attribute("tbody a", "href").unwrap();
        let form = scene.lead.get(&path).await;
        assert!(form.says("h1").contains("leaves the cohort"));
        let wrong = scene.send(&path, &form, &[]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("main").contains("Choose a reason"));
        let done = scene.send(&path, &wrong, &[("reason", "child_chose")]).await;
        assert_eq!(done.header("location"), scene.path("/members"));
        let back = scene.lead.get(&path).await;
        assert!(back.says("main").contains("The child does not want to go on"));
        let done = scene.send(&path, &back, &[]).await;
        assert_eq!(done.header("location"), scene.path("/members"));
        let members = scene.lead.get(&scene.path("/members")).await;
        assert!(!members.says("tbody").contains("Left on"));
        let mut stranger = coordinator(&world).await;
        assert_eq!(stranger.get(&scene.path("/members")).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_bad_class_list_gets_a_sentence_beside_its_field(world: TestWorld) {
        let mut scene = scene(&world, ready(0)).await;
        for (file, says) in [
            ("", "The file is empty"),
            ("PK\u{3}\u{4}workbook", "CSV"),
            ("Forename,Surname,DOB\n", "no rows"),
        ] {
            let mut page = scene.upload(file).await;
            if page.status == StatusCode::OK {
                page = scene.send(&scene.path("/class-list/columns"), &page, &[]).await;
            }
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{file:?}");
            let said = page.says("#file-error").to_lowercase();
            assert!(said.contains(&says.to_lowercase()), "{file:?}: {said}");
        }
        let columns = scene.upload(LIST).await;
        let path = scene.path("/class-list/columns");
        let none = scene.send(&path, &columns, &[("born", ""), ("forename", "")]).await;
        assert!(none.says("#born-error").contains("Choose the column with the date of birth"));
        assert!(none.says("#forename-error").contains("first name and surname"));
        let upn = scene.send(&path, &columns, &[("class", "0")]).await;
        assert!(upn.says("#class-error").contains("unique pupil numbers"));
        let formula = "Forename,Surname,DOB\n=cmd(),Finch,27/03/2017\nAda,Finch,27/03/2017\n";
        let columns = scene.upload(formula).await;
        let rows = scene.send(&path, &columns, &[]).await;
        assert!(rows.says("tbody").contains("this cannot be a name"));
        let all = scene.send(&path, &rows, &[("all", "yes")]).await;
        assert_eq!(count(&all, "input[name=pick][checked]"), 1, "all that can be ticked");
    }

    async fn eleven_for_ten_places_where_everybody_takes_part_are_told_so(world: TestWorld) {
        let force = world.found().await;
        let model = Some(world.model_by(&force, "whole_class").await);
        let (school, cohort) = world.cohort(&force, Built { model, ..Built::default() }).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        let lead = Browser::signed_in(&world, &lead).await;
        let mut scene = Scene { force, school, cohort, lead };
        let rows: Vec<String> =
            ('a'..='k').map(|letter| format!("Ada,Finch-{letter},27/03/2017\n")).collect();
        let file = format!("Forename,Surname,DOB\n{}", rows.concat());
        let columns = scene.upload(&file).await;
        let path = scene.path("/class-list/columns");
        let rows = scene.send(&path, &columns, &[("all", "yes")]).await;
        assert_eq!(count(&rows, "input[name=pick][checked]"), 11);
        let page = scene.send(&scene.path("/class-list/rows"), &rows, &[]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("#pick-error").contains("no more children than there are places"));
        assert_eq!(count(&page, "input[name=pick][checked]"), 11, "the ticks stay");
    }

    async fn a_teacher_completes_many_applications_with_few_clicks(world: TestWorld) {
        let mut scene = scene(&world, ready(0)).await;
        let file = "Forename,Surname,DOB\nAda,Finch,27/03/2017\nBo,Finch,28/03/2017\n";
        let columns = scene.upload(file).await;
        let columns_path = scene.path("/class-list/columns");
        let rows = scene.send(&columns_path, &columns, &[("all", "yes")]).await;
        scene.send(&scene.path("/class-list/rows"), &rows, &[]).await;
        let list_path = scene.path("/applications");
        let list = scene.lead.get(&list_path).await;
        assert_eq!(count(&list, "input[name=endorse]"), 0, "nothing to endorse yet");
        let mut next = list.attribute("main a[href$='/words']", "href").unwrap();
        for _ in 0..2 {
            let page = scene.lead.get(&next).await;
            assert!(page.says("main").contains("spring start"), "read to the child first");
            let empty = scene.lead.post(&next, &[("why", ""), ("go", "next")]).await;
            assert!(empty.says("#why-error").contains("Write down what the child says"));
            let saved = scene.lead.post(&next, &[("why", "I want to help."), ("go", "next")]).await;
            saved.header("location").clone_into(&mut next);
        }
        assert_eq!(next, list_path);
        let list = scene.lead.get(&next).await;
        assert_eq!(count(&list, "input[name=endorse][checked]"), 2);
        let nobody = scene.lead.post(&next, &[("go", "endorse")]).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        let path = next.clone();
        let done = scene.send(&path, &list, &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert_eq!(count(&scene.lead.get(&next).await, "input[name=endorse]"), 0);

        let carers = scene.path("/carers");
        let page = scene.lead.get(&carers).await;
        let name = |n: usize, what: &str| {
            let html = Html::parse_document(&page.text);
            let selector = Selector::parse(&format!("input[name^='{what}-']")).unwrap();
            html.select(&selector).nth(n).unwrap().value().attr("name").unwrap().to_owned()
        };
        let fields = [
            (name(0, "name"), "Robin Finch"),
            (name(0, "email"), "robin@home.test"),
            (name(1, "name"), "Sam Finch"),
            (name(1, "email"), "sam"),
        ];
        let fields: Vec<_> = fields.iter().map(|(k, v)| (k.as_str(), *v)).collect();
        let page = scene.lead.post(&carers, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("main").contains("1 link was sent"));
        assert_eq!(count(&page, "fieldset legend"), 1, "the one that was right is done");
        assert_eq!(count(&page, ".govuk-error-message"), 1);
        let right = [fields[2], (fields[3].0, "sam@home.test")];
        let done = scene.lead.post(&carers, &right).await;
        assert_eq!(done.header("location"), list_path);
        assert_eq!(world.letters(&scene.force).await.iter().filter(|(to, _)| to.ends_with("@home.test")).count(), 2);
    }

    async fn the_school_names_who_gets_a_place_and_looks_once_more(world: TestWorld) {
        let force = world.found().await;
        let model = Some(world.model_by(&force, "teacher_nomination").await);
        let built = Built { model, places: 2, ..ready(3) };
        let (school, cohort) = world.cohort(&force, built).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        let lead = Browser::signed_in(&world, &lead).await;
        let mut scene = Scene { force, school, cohort, lead };
        let home = scene.lead.get(&scene.path("")).await;
        assert!(home.says(".govuk-inset-text").contains("says who gets one"));
        let path = scene.path("/choose");
        let form = scene.lead.get(&path).await;
        assert!(form.says("main").contains("Teachers name the children"));
        assert!(form.says("main").contains("Wrenna Larksong-1001"));
        let ids = values(&form, "input[name=named]");
        let all = [("named", ids[0].as_str()), ("named", &ids[1]), ("named", &ids[2])];
        let many = scene.lead.post(&path, &[&all[..], &[("go", "check")]].concat()).await;
        assert_eq!(many.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(many.says("#named-error").contains("You ticked 3. Tick exactly 2"));
        assert_eq!(count(&many, "input[name=named][checked]"), 3, "the ticks stay");
        let two = [("named", ids[1].as_str()), ("named", ids[2].as_str())];
        let check = scene.lead.post(&path, &[&two[..], &[("go", "check")]].concat()).await;
        assert!(check.says("main").contains("1 child waits"));
        let back = scene.lead.post(&path, &[&two[..], &[("go", "change")]].concat()).await;
        assert_eq!(count(&back, "input[name=named][checked]"), 2);
        let saved = scene.lead.post(&path, &[&two[..], &[("go", "save")]].concat()).await;
        assert_eq!(saved.header("location"), scene.path("/places"));
        let decided = scene.lead.get(&scene.path("/selection")).await;
        assert!(decided.says("main").contains("The school named as many children"));
        assert!(!decided.says("main").contains("Larksong"), "no name on a page that the force sees");
        let coordinator = &mut coordinator(&world).await;
        let seen = coordinator.get(&scene.path("/selection")).await;
        assert_eq!(count(&seen, "tbody tr"), 3);
        assert!(!seen.says("main").contains("Larksong"));
        assert_eq!(coordinator.get(&path).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_form_and_a_talk_are_marked_blind(world: TestWorld) {
        let force = world.found().await;
        let model = Some(world.model_by(&force, "interview").await);
        let built = Built { model, places: 1, ..ready(2) };
        let (school, cohort) = world.cohort(&force, built).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        let lead = Browser::signed_in(&world, &lead).await;
        let mut scene = Scene { force, school, cohort, lead };
        let path = scene.path("/marking");
        let home = scene.lead.get(&scene.path("")).await;
        assert_eq!(home.attribute(&format!("main a[href='{path}']"), "href"), Some(path.clone()));
        scene.lead.get(&path).await;
        let fields = [("name-1", "Says why"), ("part-1", "form"), ("levels-1", "Only one")];
        let wrong = scene.lead.post(&path, &fields).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("#levels-1-error").contains("two to five levels"));
        assert_eq!(wrong.attribute("#name-1", "value").as_deref(), Some("Says why"), "kept");
        let fields = [
            ("name-1", "Says why"),
            ("part-1", "form"),
            ("levels-1", "Not yet\nA little\nClearly"),
            ("name-2", "Listens"),
            ("part-2", "interview"),
            ("levels-2", "Not yet\nOften"),
        ];
        let opened = scene.lead.post(&path, &fields).await;
        assert_eq!(opened.header("location"), path);
        let head = world.school_caller(Role::Headteacher, scene.school).await;
        let head = &mut Browser::signed_in(&world, &head).await;
        for marker in [&mut scene.lead, head] {
            let page = marker.get(&path).await;
            assert!(page.says("main").contains("Form 1001"));
            let mut next = page.attribute("main ul a", "href").unwrap();
            for turn in 0..4 {
                let form = marker.get(&next).await;
                assert_eq!(form.says("h1").contains("Larksong"), turn > 1, "forms come first");
                assert_eq!(form.says("main").contains("I want to help."), turn < 2);
                let missing = marker.post(&next, &[("part", part(turn)), ("go", "next")]).await;
                assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
                let level = if turn < 2 { "level-1" } else { "level-2" };
                let given = [("part", part(turn)), (level, "1"), ("go", "next")];
                let saved = marker.post(&next, &given).await;
                saved.header("location").clone_into(&mut next);
            }
            assert_eq!(next, path, "nothing is left");
        }
        let ready = scene.lead.get(&path).await;
        assert!(ready.says("main").contains("marked everybody: 2. Needed: 2."));
        let saved = scene.lead.post(&path, &[("go", "decide")]).await;
        assert_eq!(saved.header("location"), scene.path("/places"));
        let decided = scene.lead.get(&scene.path("/selection")).await;
        assert!(decided.says("main").contains("Marks that were given blind were added up"));
        let after = scene.lead.get(&path).await;
        assert_eq!(count(&after, "main form"), 0);
        let coordinator = &mut coordinator(&world).await;
        assert_eq!(coordinator.get(&path).await.status, StatusCode::NOT_FOUND);
    }

    async fn the_draw_is_held_by_two_and_checked_by_anybody(world: TestWorld) {
        let mut scene = scene(&world, ready(12)).await;
        let draw = scene.path("/draw");
        let mut force = coordinator(&world).await;
        let page = force.get(&scene.path("")).await;
        assert!(page.says(".govuk-inset-text").contains("sealing the force’s secret number"));
        let page = force.get(&draw).await;
        assert_eq!(count(&page, "#commit"), 1);
        assert_eq!(force.post(&draw, &[("what", "commit")]).await.status, StatusCode::SEE_OTHER);
        let again = force.post(&draw, &[("what", "commit")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = force.get(&draw).await;
        assert_eq!(count(&page, "#freeze"), 0, "the school does that");
        let page = scene.lead.get(&draw).await;
        let record = page.attribute("a[href^='/draws/']", "href").unwrap();
        let wrong = scene.lead.post(&draw, &[("what", "freeze"), ("reserved", "3")]).await;
        assert!(wrong.says("#reserved-error").contains("fewer reserved places"));
        scene.lead.post(&draw, &[("what", "freeze"), ("reserved", "0")]).await;
        let mut anybody = Browser::new(&world);
        let page = anybody.get(&record).await;
        assert!(page.says("main").contains("the draw was not held yet"));
        let none = anybody.get(&format!("{record}/record.json")).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND, "no secret before the draw");

        scene.lead.get(&draw).await;
        let held = scene.lead.post(&draw, &[("what", "draw")]).await;
        assert_eq!(held.header("location"), scene.path("/places"));
        let again = scene.lead.post(&draw, &[("what", "draw")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.says(".govuk-error-summary").contains("there is one draw for each"));
        let places = scene.lead.get(&scene.path("/places")).await;
        assert_eq!(count(&places, "tbody tr"), 24, "each child, and again for a letter on paper");

        let page = anybody.get(&record).await;
        assert_eq!(count(&page, "tbody tr"), 12);
        let file = anybody.get(&format!("{record}/record.json")).await;
        assert!(file.header("content-type").starts_with("application/json"));
        assert!(verify_text(&file.text).is_ok());
        for page in [&page, &file, &force.get(&scene.path("")).await, &force.get(&draw).await] {
            for name in ["Wrenna", "Larksong"] {
                assert!(!page.text.contains(name), "{name}");
            }
        }
        let found = anybody.get(&format!("/draws?record={}", encoded(&record))).await;
        assert_eq!(found.header("location"), record);

        let aside = scene.path("/draw/abandon");
        force.get(&aside).await;
        let missing = force.post(&aside, &[]).await;
        assert!(missing.says("#reason-error").contains("Choose a reason"));
        force.post(&aside, &[("reason", "places_changed")]).await;
        assert!(!anybody.get(&record).await.says("main").contains("Held, then set aside"));
        let page = force.get(&aside).await;
        assert_eq!((count(&page, "#agree"), count(&page, "#keep")), (0, 1), "not by the same side");
        let page = scene.lead.get(&aside).await;
        assert!(page.says(".govuk-inset-text").contains("The coordinator of the police asked"));
        assert_eq!(count(&page, "#agree"), 1);
        assert!(scene.lead.get(&draw).await.says("main").contains("until the other side agrees"));
        scene.lead.get(&aside).await;
        scene.lead.post(&aside, &[("what", "agree")]).await;
        let page = anybody.get(&record).await;
        assert!(page.says("main").contains("Held, then set aside"));
        assert!(page.says("main").contains("places changed"));
        assert_eq!(count(&page, "tbody tr"), 12, "it stays on the record");
        let page = force.get(&draw).await;
        assert_eq!(page.attribute("li a[href^='/draws/']", "href").unwrap(), record);
    }

    async fn a_place_that_a_family_gives_up_goes_on_before_everybodys_eyes(world: TestWorld) {
        let mut scene = scene(&world, ready(1)).await;
        let home = (scene.school, scene.cohort);
        for number in 2001..=2011 {
            let child: Applying = world.ready(&scene.force, home, number).await;
            world.family_token(&child, &format!("carer-{number}@home.test"), Lang::En).await;
        }
        let (draw, places, own) = (scene.path("/draw"), scene.path("/places"), scene.path(""));
        let mut force = coordinator(&world).await;
        force.get(&draw).await;
        force.post(&draw, &[("what", "commit")]).await;
        scene.lead.get(&draw).await;
        scene.lead.post(&draw, &[("what", "freeze"), ("reserved", "0")]).await;
        scene.lead.post(&draw, &[("what", "draw")]).await;
        let page = scene.lead.get(&places).await;
        assert!(page.says("main").contains("Letters to give on paper"), "one family gave no address");
        assert!(!page.says("main").contains("Families who said no"));
        assert_eq!(count(&force.get(&own).await, "#changes"), 0);

        // the first with a place gives it up
        let mut carer = Browser::new(&world);
        let mut given_up = false;
        for number in 2001..=2011 {
            let email = format!("carer-{number}@home.test");
            for token in world.family_tokens(&scene.force, &email).await {
                let start = carer.get(&format!("/family/{token}")).await;
                if given_up || !start.says("main").contains("There is a place for") {
                    continue;
                }
                assert!(start.says("main").contains(&format!("application is {number}")));
                let path = format!("/family/{token}/consent/application");
                let page = carer.get(&path).await;
                let read = page.attribute("input[name=read]", "value").unwrap();
                let said = carer.post(&path, &[("answer", "no"), ("read", &read)]).await;
                assert_eq!(said.status, StatusCode::SEE_OTHER);
                let start = carer.get(&format!("/family/{token}")).await;
                assert!(start.says("main").contains("There is a no to the application"));
                let late = carer.post(&path, &[("answer", "yes"), ("read", &read)]).await;
                assert!(late.says("#answer-error").contains("a yes comes too late"));
                given_up = true;
            }
        }
        assert!(given_up);
        let page = scene.lead.get(&places).await;
        assert!(page.says("main").contains("Families who said no"));
        for browser in [&mut force, &mut scene.lead] {
            assert!(browser.get("/home").await.says("main").contains("place went on or fell free"));
            let page = browser.get(&own).await;
            assert!(page.says("main").contains("The carer said no after the place was offered."));
            assert_eq!(count(&page, "main form button"), 1);
            browser.post(&own, &[]).await;
            assert_eq!(count(&browser.get(&own).await, "main form button"), 0);
            assert!(!browser.get("/home").await.says("main").contains("place went on or fell free"));
        }
        let record = scene.lead.get(&draw).await.attribute("a[href^='/draws/']", "href").unwrap();
        let page = Browser::new(&world).get(&record).await;
        assert!(page.says("main").contains("went to application"));
        for name in ["Wrenna", "Larksong", "Robin"] {
            assert!(!page.text.contains(name), "{name}");
        }
    }

    async fn a_no_to_the_survey_changes_nothing_about_the_draw(world: TestWorld) {
        let mut scene = scene(&world, ready(11)).await;
        let home = (scene.school, scene.cohort);
        let child: Applying = world.ready(&scene.force, home, 2001).await;
        let token = world.family_token(&child, "robin@home.test", Lang::En).await;
        let path = format!("/family/{token}/consent/evaluation-survey");
        let mut carer = Browser::new(&world);
        let page = carer.get(&path).await;
        let read = page.attribute("input[name=read]", "value").unwrap();
        let said = carer.post(&path, &[("answer", "no"), ("read", &read)]).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER);
        let draw = scene.path("/draw");
        let mut force = coordinator(&world).await;
        force.get(&draw).await;
        force.post(&draw, &[("what", "commit")]).await;
        let page = scene.lead.get(&draw).await;
        assert!(page.says("main").contains("12 applications are ready"));
        scene.lead.post(&draw, &[("what", "freeze"), ("reserved", "0")]).await;
        scene.lead.post(&draw, &[("what", "draw")]).await;
        let places = scene.lead.get(&scene.path("/places")).await;
        assert!(places.says("main").contains("Larksong-2001") && count(&places, "tbody tr") == 23);
    }

    async fn another_schools_lead_finds_no_page(world: TestWorld) {
        let mut scene = scene(&world, ready(2)).await;
        let list = scene.lead.get(&scene.path("/applications")).await;
        let one = list.attribute("th a", "href").unwrap();
        let (elsewhere, _) = world.cohort(&scene.force, ready(0)).await;
        let other = world.school_caller(Role::SchoolLead, elsewhere).await;
        let mut other = Browser::signed_in(&world, &other).await;
        let tails = ["", "/class-list", "/applications", "/carers", "/draw", "/draw/abandon", "/places", "/cards"];
        let paths = tails.map(|tail| scene.path(tail)).into_iter().chain(
            ["", "/words", "/carer", "/withdraw"].map(|tail| format!("{one}{tail}")),
        );
        for path in paths {
            assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(count(&other.get("/cohorts").await, "tbody tr"), 1);
        let mut force = coordinator(&world).await;
        for tail in ["/applications", "/places", "/class-list", "/carers"] {
            let page = force.get(&scene.path(tail)).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "no names for the force: {tail}");
        }
    }

    async fn a_coordinator_opens_a_cohort_and_plans_its_ceremony(world: TestWorld) {
        let mut world = world;
        let kept = Arc::new(KeptCertificates::default());
        world.world.press = kept.clone();
        let mut scene = scene(&world, ready(2)).await;
        world.signed_agreement(&scene.force, scene.school).await;
        let mut force = coordinator(&world).await;
        let page = force.get("/cohorts/open").await;
        let model = page.attribute("#model option", "value").unwrap();
        let school = scene.school.to_string();
        let mut typed = vec![
            ("school", school.as_str()),
            ("model", &model),
            ("year_group", "5"),
            ("places", "10"),
            ("reserved", "1"),
            ("starts_on-day", "31"),
            ("starts_on-month", "2"),
            ("starts_on-year", "2027"),
            ("weekday", "3"),
            ("starts_at", "1.30pm"),
        ];
        let wrong = force.post("/cohorts/open", &typed).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("#starts_on-error").contains("Enter a real date"));
        typed[5].1 = "11";
        let check = force.post("/cohorts/open", &typed).await;
        assert_eq!(check.says("h1"), "Check before you open the cohort");
        assert!(check.says("main").contains("Wednesday at 1:30pm"));
        typed.push(("go", "save"));
        let saved = force.post("/cohorts/open", &typed).await;
        let again = force.post("/cohorts/open", &typed).await;
        assert_eq!(again.header("location"), saved.header("location"), "sent twice, opened once");
        let other: Vec<_> = typed.iter().map(|(name, value)| (*name, if *name == "places" { "12" } else { *value })).collect();
        let refused = force.post("/cohorts/open", &other).await;
        assert!(refused.says("#starts_at-error").contains("on that day and at that time already"));
        let opened = force.get(saved.header("location")).await;
        assert!(opened.says(".govuk-inset-text").contains("reads in a class list"));

        let places = scene.path("/places");
        scene.lead.get(&places).await;
        scene.lead.post(&places, &[("what", "place")]).await;
        force.get("/ceremonies/plan").await;
        let cohort = scene.cohort.to_string();
        let plan = [
            ("kind", "attestation"),
            ("title", "Attestation"),
            ("title_cy", "Ardystio"),
            ("held_on-day", "1"),
            ("held_on-month", "10"),
            ("held_on-year", "2026"),
            ("held_at", "10:00"),
            ("place", "Town hall"),
            ("promise", "to help"),
            ("promise_cy", "i helpu"),
        ];
        let nobody = force.post("/ceremonies/plan", &plan).await;
        assert!(nobody.says("#cohort-error").contains("Choose at least one cohort"));
        let plan = [&plan[..], &[("cohort", cohort.as_str())]].concat();
        let planned = force.post("/ceremonies/plan", &plan).await;
        let ceremony = planned.header("location").to_owned();
        let change = format!("{ceremony}/change");
        let page = force.get(&change).await;
        assert_eq!(page.attribute("#held_on-day", "value").unwrap(), "1");
        let mut new = vec![
            ("held_on-day", "1"),
            ("held_on-month", "10"),
            ("held_on-year", "2026"),
            ("held_at", "10:00"),
            ("place", "Town hall"),
        ];
        force.post(&change, &new).await;
        assert!(force.get(&ceremony).await.text.contains("nobody is written to"));
        new[4].1 = "";
        force.get(&change).await;
        assert!(force.post(&change, &new).await.says("#place-error").contains("Enter a place"));
        new[4].1 = "Corn exchange";
        force.post(&change, &new).await;
        assert!(force.get(&ceremony).await.says("main").contains("Corn exchange"));
        assert_eq!(scene.lead.get(&change).await.status, StatusCode::NOT_FOUND);
        force.get(&ceremony).await;
        force.post(&ceremony, &[("what", "guest"), ("guest", "Lee Sample"), ("role", "Mayor")]).await;
        force.post(&ceremony, &[("what", "item"), ("at", "10:00"), ("item", "Welcome")]).await;
        let page = force.get(&ceremony).await;
        assert!(page.says("main").contains("Lee Sample, Mayor") && page.says("main").contains("Welcome"));
        assert!(!page.text.contains("Larksong"), "the force sees numbers");
        let off = page.attribute("input[name=which]", "value").unwrap();
        force.post(&ceremony, &[("what", "item-off"), ("which", &off)]).await;
        assert!(!force.get(&ceremony).await.says("main").contains("Welcome"));

        let page = scene.lead.get(&ceremony).await;
        assert!(page.says("main").contains("Wrenna Larksong-1001"));
        let pdf = scene.lead.post(&ceremony, &[("what", "print")]).await;
        assert_eq!(pdf.header("content-type"), "application/pdf");
        assert_eq!(kept.runs()[0].children.len(), 2);
        let refused = scene.lead.post(&ceremony, &[("what", "guest"), ("guest", "Me")]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
    }

    async fn a_school_gives_an_award_and_anybody_sees_that_it_was_given(world: TestWorld) {
        let mut world = world;
        let kept = Arc::new(KeptCertificates::default());
        world.world.press = kept.clone();
        let mut scene = scene(&world, ready(2)).await;
        let places = scene.path("/places");
        scene.lead.get(&places).await;
        scene.lead.post(&places, &[("what", "place")]).await;
        let awards = scene.path("/awards");
        assert!(scene.lead.get(&scene.path("")).await.text.contains(&awards), "there is a link");
        scene.lead.get(&awards).await;
        let wrong = scene.lead.post(&awards, &[("what", "give"), ("kind", "attendance")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("#child-error").contains("Choose at least one child"));
        let empty = scene.lead.post(&awards, &[("what", "print")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let child = wrong.attribute("input[name=child]", "value").unwrap();
        let give = [("what", "give"), ("kind", "attendance"), ("child", child.as_str())];
        scene.lead.post(&awards, &give).await;
        let page = scene.lead.get(&awards).await;
        assert!(page.says("dl").contains("Being there every time"));
        let pdf = scene.lead.post(&awards, &[("what", "print")]).await;
        assert_eq!(pdf.header("content-type"), "application/pdf");
        let run = kept.runs().pop().unwrap();
        let address = run.children[0].proof.as_ref().unwrap().address.clone();
        let path = format!("/proof/{}", address.rsplit_once('/').unwrap().1);

        let mut anybody = Browser::new(&world);
        let open = anybody.get(&path).await;
        assert_eq!(open.status, StatusCode::OK);
        let said = open.says("main");
        assert!(said.contains("Being there every time") && said.contains("2026/27"), "{said}");
        assert!(said.contains("a school that takes part"), "two children: no school is named");
        assert!(!said.contains("Larksong") && !said.contains("Wrenna"), "{said}");
        let id = scene.lead.get(&awards).await.attribute("input[name=which]", "value").unwrap();
        scene.lead.post(&awards, &[("what", "off"), ("which", &id)]).await;
        let gone = anybody.get(&path).await.says("main");
        let never = anybody.get("/proof/AAAAAAAAAAAAAAAAAAAAAA").await.says("main");
        let nonsense = anybody.get("/proof/nonsense").await.says("main");
        assert!(gone == never && never == nonsense, "wrong and taken back look the same");

        let mut force = coordinator(&world).await;
        assert_eq!(force.get(&awards).await.status, StatusCode::NOT_FOUND);
        force.get("/awards").await;
        let half = force.post("/awards", &[("what", "add"), ("name", "Tidy shed")]).await;
        assert!(half.says("#name_cy-error").contains("both languages"));
        assert_eq!(half.attribute("#name", "value").unwrap(), "Tidy shed", "nothing typed is lost");
        assert_eq!(scene.lead.get("/awards").await.status, StatusCode::NOT_FOUND);
    }
}
