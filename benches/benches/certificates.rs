//! A thousand certificates in one tagged PDF, against WeasyPrint making a thousand pages of the
//! same words. WeasyPrint is a program of its own, from PyPI: `cargo xtask bench` installs it and
//! says in `CAPBADGE_WEASYPRINT` which Python has it. Without it the figure is told alone, and the
//! bar is not claimed.

use benches::{Bar, conclude, median_of_five, report, timed};
use documents::{
    CertificateChild, CertificateRun, CertificateText, Front, Press, Proof, Signature, Typesetter,
};
use std::{fmt::Write, process::Command, time::Duration};

const CHILDREN: usize = 1000;

fn main() {
    let (press, run) = (Typesetter::new(), certificates());
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("page.html");
    std::fs::write(&page, html()).expect("a page");
    let has_peer = weasyprint(&["--version"]);
    let times = median_of_five(
        || {
            let (time, pdf) = timed(|| press.certificates(&run));
            assert!(pdf.expect("a document").len() > 100_000);
            time
        },
        || {
            if !has_peer {
                return Duration::ZERO;
            }
            let out = folder.path().join("page.pdf");
            let (time, done) =
                timed(|| weasyprint(&[&page.display().to_string(), &out.display().to_string()]));
            assert!(done, "WeasyPrint failed");
            time
        },
    );
    let bar = if has_peer { Bar::FasterBy(20.0) } else { Bar::None };
    if !has_peer {
        println!("WeasyPrint is not installed: its bar is not measured.");
    }
    let count = f64::from(u32::try_from(CHILDREN).expect("a small number"));
    conclude(&[report("certificates", times, count, "certificates", bar)]);
}

fn weasyprint(args: &[&str]) -> bool {
    let python = std::env::var("CAPBADGE_WEASYPRINT").unwrap_or_else(|_| "python3".to_owned());
    let run = Command::new(python).args(["-m", "weasyprint"]).args(args).output();
    run.is_ok_and(|output| output.status.success())
}

const LEAD: &str = "This is to certify that";
const BODY: &str = "made the Mini Police promise before family, school and force.";

fn certificates() -> CertificateRun {
    let text = CertificateText {
        lang: "en".to_owned(),
        force: "Fellshire Police".to_owned(),
        heading: "Mini Police".to_owned(),
        lead: LEAD.to_owned(),
        body: BODY.to_owned(),
        occasion: "Fellshire Town Hall, 14 October 2026".to_owned(),
        signatures: vec![Signature { name: String::new(), role: "Chief Constable".to_owned() }],
        proof: "See that this is real, without a name".to_owned(),
    };
    CertificateRun {
        front: Front {
            lang: "en".to_owned(),
            title: "Certificates".to_owned(),
            author: "Fellshire Police".to_owned(),
            date: Some(jiff::civil::date(2026, 10, 14)),
        },
        texts: vec![text],
        children: (0..CHILDREN)
            .map(|n| CertificateChild {
                name: format!("Wren Sampleton {n}"),
                school: "Larkrise Primary School".to_owned(),
                own: Vec::new(),
                proof: Some(proof(n)),
            })
            .collect(),
    }
}

fn proof(n: usize) -> Proof {
    Proof::at(&format!("https://example.test/proof/{n:022}")).expect("it is short")
}

fn html() -> String {
    let mut page = String::from("<!doctype html><html lang=en><title>Certificates</title><body>");
    for n in 0..CHILDREN {
        let _ = write!(
            page,
            "<section style='page-break-after: always; border: 4pt double navy; padding: 3cm; \
             text-align: center'><h1>Mini Police</h1><p>{LEAD}</p><h2>Wren Sampleton {n}</h2>\
             <p>Larkrise Primary School</p><p>{BODY}</p></section>"
        );
    }
    page
}
