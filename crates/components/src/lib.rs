//! The form and page components of GOV.UK Frontend 6.6.0 as Rust values that render themselves.
//!
//! A component is a struct whose fields carry GOV.UK's option names in snake case, with a constructor and setters for what
//! page authors mostly need. It implements [`std::fmt::Display`] and is marked as safe HTML, so that a page's template
//! writes `{{ email }}` and nothing is escaped twice. What a person typed goes in as [`Content::Text`] and comes out
//! escaped; [`Content::Html`] is for markup that our own code made.
//!
//! ```
//! use components::{Content, Hint, Input, Radios};
//!
//! let email = Input::new("email", "Email address").hint("We only use it for this visit").value("a&b@example.org");
//! assert!(email.to_string().contains("a&#38;b@example.org"));
//!
//! let asked = Radios::new("photo", "May we take photographs?").item("yes", "Yes").item("no", "No").chosen("no");
//! let page = Content::of(&asked);
//! assert!(page.to_string().contains("checked"));
//! # let _ = Hint::default();
//! ```
//!
//! Words: every word a component says by itself ("Error", "Previous", "Menu") is a field with an English default, so that
//! a page in Welsh passes its own.
//!
//! That the markup is GOV.UK's own is proved by `tests/conformance`, which renders every fixture that GOV.UK Frontend
//! publishes for these components and compares the trees.

#[macro_use]
mod build;
mod html;

mod back_link;
mod breadcrumbs;
mod button;
mod character_count;
mod checkboxes;
mod choice;
mod date_input;
mod details;
mod error_message;
mod error_summary;
mod field;
mod fieldset;
mod file_upload;
mod footer;
mod hint;
mod input;
mod inset_text;
mod label;
mod language_navigation;
mod notification_banner;
mod pagination;
mod panel;
mod phase_banner;
mod radios;
mod select;
mod service_navigation;
mod skip_link;
mod summary_list;
mod table;
mod tag;
mod task_list;
mod textarea;
mod warning_text;

pub use back_link::BackLink;
pub use breadcrumbs::{Breadcrumb, Breadcrumbs};
pub use button::Button;
pub use character_count::{CharacterCount, CountWords};
pub use checkboxes::Checkboxes;
pub use choice::{Choice, ChoiceItem};
pub use date_input::{DateInput, DateItem, DatePart};
pub use details::Details;
pub use error_message::ErrorMessage;
pub use error_summary::{ErrorItem, ErrorSummary};
pub use field::FormGroup;
pub use fieldset::{Fieldset, Legend};
pub use file_upload::{FileUpload, FileUploadWords};
pub use footer::{Footer, FooterLink, FooterMeta, FooterSection};
pub use hint::Hint;
pub use html::{Attributes, Classes, Content, Plural};
pub use input::{Affix, Input};
pub use inset_text::InsetText;
pub use label::Label;
pub use language_navigation::{LanguageItem, LanguageNavigation};
pub use notification_banner::NotificationBanner;
pub use pagination::{PageItem, PageLink, PageNumber, Pagination};
pub use panel::{Panel, PanelAction, PanelActions};
pub use phase_banner::PhaseBanner;
pub use radios::Radios;
pub use select::{Select, SelectItem};
pub use service_navigation::{NavigationItem, ServiceNavigation, Slots};
pub use skip_link::SkipLink;
pub use summary_list::{ActionLink, SummaryCard, SummaryList, SummaryRow};
pub use table::{Cell, Row, Table};
pub use tag::Tag;
pub use task_list::{TaskItem, TaskList, TaskStatus};
pub use textarea::Textarea;
pub use warning_text::WarningText;
