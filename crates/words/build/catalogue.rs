//! The messages of both languages side by side, and everything that can be wrong with them.

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement, Resource,
    Term, VariantKey,
};
use fluent_syntax::{parser, serializer};
use std::collections::BTreeMap;

/// What a placeholder takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Words, put in as they are.
    Text,
    /// A whole number, which may choose a plural form.
    Number,
}

/// One message in both languages.
#[derive(Debug)]
pub struct Entries {
    /// The English and the Welsh text, in that order.
    pub texts: [Text; 2],
    /// The placeholders by name: sorted, so that rewording never swaps two arguments.
    pub arguments: BTreeMap<String, Kind>,
}

/// One text of one message.
#[derive(Debug)]
pub struct Text {
    /// The words, where nothing has to be put in.
    pub plain: Option<String>,
    /// The Fluent source, tidied.
    pub source: String,
}

/// Everything that `locales/` says.
#[derive(Debug)]
pub struct Catalogue {
    /// The messages by key.
    pub messages: BTreeMap<String, Entries>,
    /// The Fluent source of the terms, per language.
    pub terms: [String; 2],
}

/// The folder names of the languages, English first.
const LANGUAGES: [&str; 2] = ["en", "cy"];
/// The names of plural forms; a selector that uses only these counts something.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
/// Words of Rust that cannot name an argument.
const RESERVED: [&str; 12] =
    ["type", "self", "for", "in", "as", "if", "match", "move", "ref", "use", "where", "fn"];

struct Side {
    messages: BTreeMap<String, (String, Message<String>)>,
    terms: BTreeMap<String, Term<String>>,
}

/// Reads the files of both languages, each as (area, text).
///
/// # Errors
/// Every problem found, each naming its file and key.
pub fn read(
    english: &[(String, String)],
    welsh: &[(String, String)],
) -> Result<Catalogue, Vec<String>> {
    let mut problems = Vec::new();
    let mut sides = [english, welsh]
        .iter()
        .zip(LANGUAGES)
        .map(|(files, language)| side(language, files, &mut problems))
        .collect::<Vec<_>>();
    let (welsh, english) = (sides.pop().expect("two"), sides.pop().expect("two"));
    missing(&english, &welsh, 1, &mut problems);
    missing(&welsh, &english, 0, &mut problems);

    let mut messages = BTreeMap::new();
    for (key, (area, message)) in &english.messages {
        let Some((_, other)) = welsh.messages.get(key) else { continue };
        match both(area, [(&english, message), (&welsh, other)]) {
            Ok(entry) => drop(messages.insert(key.clone(), entry)),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() {
        Ok(Catalogue { messages, terms: [terms(&english), terms(&welsh)] })
    } else {
        problems.sort();
        Err(problems)
    }
}

fn side(language: &str, files: &[(String, String)], problems: &mut Vec<String>) -> Side {
    let mut side = Side { messages: BTreeMap::new(), terms: BTreeMap::new() };
    for (area, text) in files {
        let file = format!("locales/{language}/{area}.ftl");
        let resource = match parser::parse(text.clone()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line = text[..error.pos.start.min(text.len())].lines().count().max(1);
                    problems.push(format!("{file}:{line}: {error}"));
                }
                resource
            }
        };
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let key = message.id.name.clone();
                    if !key.starts_with(&format!("{area}-")) {
                        problems.push(format!("{file}: `{key}` has to begin with `{area}-`"));
                    }
                    if message.value.is_none() || !message.attributes.is_empty() {
                        problems.push(format!("{file}: `{key}` has to be text without attributes"));
                    }
                    if let Some((first, _)) =
                        side.messages.insert(key.clone(), (area.clone(), message))
                    {
                        problems.push(format!("{file}: `{key}` is also in {first}.ftl"));
                    }
                }
                Entry::Term(term) => {
                    let key = term.id.name.clone();
                    if side.terms.insert(key.clone(), term).is_some() {
                        problems.push(format!("{file}: `-{key}` is defined twice"));
                    }
                }
                _ => {}
            }
        }
    }
    side
}

fn missing(from: &Side, to: &Side, language: usize, problems: &mut Vec<String>) {
    for (key, (area, _)) in &from.messages {
        if !to.messages.contains_key(key) {
            let folder = LANGUAGES[language];
            problems.push(format!("locales/{folder}/{area}.ftl: `{key}` is missing"));
        }
    }
}

fn both(area: &str, sides: [(&Side, &Message<String>); 2]) -> Result<Entries, Vec<String>> {
    let key = &sides[0].1.id.name;
    let mut found = [BTreeMap::new(), BTreeMap::new()];
    let mut problems = Vec::new();
    let mut texts = Vec::new();
    for (index, (side, message)) in sides.into_iter().enumerate() {
        let Some(pattern) = &message.value else { return Err(Vec::new()) };
        let file = format!("locales/{}/{area}.ftl: `{key}`", LANGUAGES[index]);
        walk(pattern, &mut found[index], &mut |what| problems.push(format!("{file} {what}")));
        let plain = plain(pattern, side);
        if plain.is_none() && found[index].is_empty() {
            problems.push(format!("{file} has no placeholder and is not plain text"));
        }
        texts.push(Text { plain, source: source(message) });
    }
    let [english, welsh] = found;
    if english.keys().ne(welsh.keys()) {
        let list = |of: &BTreeMap<String, Kind>| {
            let names = of.keys().map(|name| format!("${name}")).collect::<Vec<_>>();
            if names.is_empty() { "none".to_owned() } else { names.join(", ") }
        };
        problems.push(format!(
            "locales/cy/{area}.ftl: `{key}` has other placeholders than the English: {} against {}",
            list(&welsh),
            list(&english)
        ));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let arguments =
        english.into_iter().map(|(name, kind)| (name.clone(), kind.max(welsh[&name]))).collect();
    let texts = texts.try_into().expect("there are two sides");
    Ok(Entries { texts, arguments })
}

/// Notes each placeholder of a pattern with what it takes; tells of what is not allowed here.
fn walk(
    pattern: &Pattern<String>,
    found: &mut BTreeMap<String, Kind>,
    wrong: &mut dyn FnMut(String),
) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => walk_inline(inline, found, wrong),
            Expression::Select { selector, variants } => {
                let counts = variants.iter().all(|variant| match &variant.key {
                    VariantKey::Identifier { name } => PLURALS.contains(&name.as_str()),
                    VariantKey::NumberLiteral { .. } => true,
                });
                match selector {
                    InlineExpression::VariableReference { id } if counts => {
                        note(id, Kind::Number, found, wrong);
                    }
                    other => walk_inline(other, found, wrong),
                }
                for variant in variants {
                    walk(&variant.value, found, wrong);
                }
            }
        }
    }
}

fn walk_inline(
    inline: &InlineExpression<String>,
    found: &mut BTreeMap<String, Kind>,
    wrong: &mut dyn FnMut(String),
) {
    match inline {
        InlineExpression::VariableReference { id } => {
            let name = id.name.as_str();
            let counts = name == "n" || name == "count" || name.ends_with("-count");
            note(id, if counts { Kind::Number } else { Kind::Text }, found, wrong);
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::TermReference { attribute: None, arguments: None, .. } => {}
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                walk_inline(inner, found, wrong);
            } else {
                wrong("has a choice inside a choice's braces".to_owned());
            }
        }
        _ => wrong("uses a function, an attribute or another message".to_owned()),
    }
}

fn note(
    id: &Identifier<String>,
    kind: Kind,
    found: &mut BTreeMap<String, Kind>,
    wrong: &mut dyn FnMut(String),
) {
    let name = id.name.as_str();
    if RESERVED.contains(&name) || name.contains(|letter: char| letter.is_ascii_uppercase()) {
        wrong(format!("needs another name for ${name}: small letters, and no word of Rust"));
    }
    let known = found.entry(id.name.replace('_', "-")).or_insert(kind);
    *known = kind.max(*known);
    if name.contains('_') {
        wrong(format!("has ${name}: write it with hyphens"));
    }
}

/// The words of a pattern in which nothing is left open: text, quoted literals, plain terms.
fn plain(pattern: &Pattern<String>, side: &Side) -> Option<String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => text.push_str(value),
                InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                    text.push_str(&plain(&side.terms.get(&id.name)?.value, side)?);
                }
                _ => return None,
            },
            PatternElement::Placeable { .. } => return None,
        }
    }
    Some(text)
}

fn source(message: &Message<String>) -> String {
    let message = Message { comment: None, ..message.clone() };
    serializer::serialize(&Resource { body: vec![Entry::Message(message)] })
}

fn terms(side: &Side) -> String {
    let body = side.terms.values().cloned().map(Entry::Term).collect();
    serializer::serialize(&Resource { body })
}
