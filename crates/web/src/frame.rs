//! What the layout around every page needs.

use crate::arrival::Arrival;
use crate::cookies::name;
use crate::{App, Faults, assets, csrf};
use components::{BackLink, Content};
use jiff::civil::Date;
use words::{Lang, Words, review};

/// The frame of one page. Every page struct has one, in a field called `frame`.
#[derive(Clone)]
#[expect(clippy::struct_excessive_bools, reason = "the layout asks four separate questions")]
pub struct Frame {
    /// The words.
    pub t: Words,
    /// The language.
    pub lang: Lang,
    /// The page's title, which is also its heading in most pages.
    pub title: String,
    /// Today in the United Kingdom.
    pub today: Date,
    /// The invented demonstration force is on show.
    pub is_demo: bool,
    /// Whose page it is: the force, the school, the cohort.
    pub scope: Option<String>,
    /// Who signed in.
    pub name: Option<String>,
    /// What was just done, to be said once.
    pub flash: Option<String>,
    /// Something in the form is wrong.
    pub is_wrong: bool,
    /// Without links around it, for children.
    pub is_bare: bool,
    /// Somebody may be signed in, but nobody asked: an error page does not touch the database.
    pub(crate) is_unsure: bool,
    here: String,
    token: String,
}

impl Frame {
    /// The frame before anybody looked who signed in.
    pub(crate) fn plain(app: &App, arrival: &Arrival) -> Self {
        Self {
            today: app.world.clock.today(),
            is_demo: app.world.site.is_demo,
            here: arrival.here.clone(),
            token: arrival.csrf.token(),
            is_unsure: arrival.cookies.get(app, name::SIGN_IN).is_some(),
            ..Self::sample(arrival.lang)
        }
    }

    /// The frame of samples: the same on every machine, every day.
    pub(crate) fn sample(lang: Lang) -> Self {
        Self {
            t: Words::new(lang),
            lang,
            title: String::new(),
            today: crate::samples::today(),
            is_demo: true,
            scope: None,
            name: None,
            flash: None,
            is_wrong: false,
            is_bare: false,
            is_unsure: false,
            here: "/".to_owned(),
            token: "0".repeat(96),
        }
    }

    /// The same frame with a title.
    #[must_use]
    pub fn titled(&self, title: impl Into<String>) -> Self {
        Self { title: title.into(), ..self.clone() }
    }

    /// The same frame, whose title begins with "Error:" when something is wrong.
    #[must_use]
    pub fn with_faults(mut self, faults: &Faults) -> Self {
        self.is_wrong = !faults.is_empty();
        self
    }

    /// The same frame that says whose page it is.
    #[must_use]
    pub fn scoped(mut self, scope: impl Into<String>) -> Self {
        self.scope = Some(scope.into());
        self
    }

    /// The same frame for somebody who did not sign in.
    #[must_use]
    pub fn signed_out(&self) -> Self {
        Self { name: None, scope: None, ..self.clone() }
    }

    /// The same frame without links around the page, for children's questions.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.is_bare = true;
        self
    }

    /// The address of a file of the front end by its plain name, such as `badge.svg`.
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    /// The link back to another page, as a landmark of its own.
    pub fn back(&self, href: impl Into<String>) -> Content {
        let link = BackLink { content: self.t.common_back().into(), ..BackLink::new(href) };
        Content::html(format!(r#"<nav aria-label="{}">{link}</nav>"#, self.t.web_way_back()))
    }

    /// The hidden field that every form needs.
    pub fn csrf(&self) -> Content {
        let (name, token) = (csrf::FIELD, &self.token);
        Content::html(format!(r#"<input type="hidden" name="{name}" value="{token}">"#))
    }

    /// What the browser's tab says.
    pub fn document_title(&self) -> String {
        match (self.title.as_str(), self.is_wrong) {
            ("", _) => self.t.common_product().to_owned(),
            (title, false) => self.t.common_page_title(title),
            (title, true) => self.t.common_page_title_error(title),
        }
    }

    /// The address of this page in the other language.
    pub fn other_language(&self) -> String {
        let mark = if self.here.contains('?') { '&' } else { '?' };
        format!("{}{mark}lang={}", self.here, self.lang.other().code())
    }

    /// Where the name of the product leads.
    pub fn home(&self) -> &'static str {
        if self.name.is_some() || self.is_unsure {
            crate::home::mine::PATH
        } else {
            crate::home::public::PATH
        }
    }

    /// Whether the page shows Welsh that no Welsh speaker has approved yet.
    pub fn is_draft(&self) -> bool {
        self.lang == Lang::Cy && review::counts().draft > 0
    }
}
