//! English and Welsh: every word that a person reads.
//!
//! The words are in `locales/{en,cy}/<area>.ftl`. For each message there the build writes one
//! function on [`Words`], so that a key that does not exist, or an argument forgotten, does not
//! compile. The build fails with a list when a key is missing in one language or is there twice,
//! when the placeholders of the languages differ, or when a file does not parse.
//!
//! A placeholder is an `i64` when it is called `count` or `n`, ends in `-count`, or chooses a
//! plural form; every other is a `&str`. Arguments come in alphabetical order. Numbers get commas
//! between thousands; a year or a reference is text.
//!
//! # Examples
//! ```
//! use words::{Lang, Words};
//!
//! let words = Words::new(Lang::Cy);
//! assert_eq!(words.common_yes(), "Ie");
//! assert_eq!(words.date(jiff::civil::date(2026, 11, 4)), "dydd Mercher 4 Tachwedd 2026");
//! ```

mod calendar;
mod lang;
mod list;
mod number;
pub mod review;

pub use lang::{Lang, UnknownLanguage};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

/// The words of one language. Copy it about freely: it holds the language and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    lang: Lang,
}

/// One message: its texts are empty here where something has to be put in.
struct Row {
    key: &'static str,
    plain: [&'static str; 2],
    approval: Option<(&'static str, &'static str)>,
    mark: &'static str,
}

/// What a placeholder is given.
enum Value<'a> {
    Text(&'a str),
    Number(i64),
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// Every key, in alphabetical order.
pub static KEYS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| TABLE.iter().map(|row| row.key).collect());

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 2]> =
    LazyLock::new(|| [bundle(Lang::En, ENGLISH), bundle(Lang::Cy, WELSH)]);

impl Words {
    /// The words of a language.
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// The language these words are in.
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// The text under a key that came as data: a rule's refusal, the label of a stored choice.
    ///
    /// `None` for a key that does not exist or whose text takes arguments. Pages call the
    /// message's own function instead.
    pub fn by_key(self, key: &str) -> Option<String> {
        row(key).map(|row| row.plain[self.lang as usize].to_owned()).filter(|text| !text.is_empty())
    }

    fn fill(self, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            let value = match value {
                Value::Text(text) => FluentValue::from(*text),
                Value::Number(number) => FluentValue::from(*number),
            };
            arguments.set(*name, value);
        }
        let bundle = &BUNDLES[self.lang as usize];
        let pattern = bundle
            .get_message(key)
            .and_then(|message| message.value())
            .expect("the build put every message with placeholders into the bundle");
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        text
    }
}

fn row(key: &str) -> Option<&'static Row> {
    TABLE.binary_search_by(|row| row.key.cmp(key)).ok().map(|index| &TABLE[index])
}

fn bundle(lang: Lang, source: &'static str) -> FluentBundle<FluentResource> {
    let tag = lang.code().parse().expect("`en` and `cy` are language tags");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // the marks that keep right-to-left text apart would end up in files and tests
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(number::grouped_decimal(number.value)),
        _ => None,
    }));
    let resource = FluentResource::try_new(source.to_owned()).expect("the build parsed it");
    bundle.add_resource(resource).expect("the build refuses a key that is there twice");
    bundle
}
