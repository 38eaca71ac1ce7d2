//! Whoever wonders what this site leaves in their browser comes here.

use crate::cookies::name;
use crate::{Frame, PageResult, Sample, Visit, show};
use askama::Template;

/// The address.
pub const PATH: &str = "/cookies";

struct Cookie {
    name: &'static str,
    what: &'static str,
    how_long: &'static str,
}

#[derive(Template)]
#[template(path = "home/cookies.html")]
struct Page {
    frame: Frame,
    cookies: Vec<Cookie>,
}

impl Page {
    fn new(frame: &Frame) -> Self {
        let t = frame.t;
        let closed = t.home_cookies_until_closed();
        let cookies = [
            (name::FORM, t.home_cookies_form(), closed),
            (name::SIGN_IN, t.home_cookies_sign_in(), t.home_cookies_until_signed_out()),
            (name::WANTED, t.home_cookies_wanted(), t.home_cookies_half_hour()),
            (name::FLASH, t.home_cookies_flash(), t.home_cookies_minute()),
            (name::SURVEY, t.home_cookies_survey(), t.home_cookies_two_hours()),
            (name::KNOWN, t.home_cookies_known(), t.home_cookies_half_hour()),
            (name::LANG, t.home_cookies_lang(), t.home_cookies_year()),
        ];
        let cookies = cookies.map(|(name, what, how_long)| Cookie { name, what, how_long }).into();
        Self { frame: frame.titled(t.home_cookies_title()), cookies }
    }
}

/// What this page looks like; it has one state.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    vec![Sample::new("full", &Page::new(frame))]
}

/// Shows it.
pub async fn get(visit: Visit) -> PageResult {
    show(&Page::new(&visit.frame()))
}
