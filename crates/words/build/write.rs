//! The generated code: a table of all messages and one function for each.

use crate::catalogue::{Catalogue, Entries, Kind};
use crate::review::{Approval, mark};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Above this many parameters, `self` included, clippy wants a reason.
const MANY: usize = 6;

/// Writes the Rust source that `src/lib.rs` includes.
pub fn rust(catalogue: &Catalogue, approvals: &BTreeMap<String, Approval>) -> String {
    let mut code = String::new();
    let count = catalogue.messages.len();
    let _ = writeln!(code, "static TABLE: [Row; {count}] = [");
    for (key, entry) in &catalogue.messages {
        row(&mut code, key, entry, approvals.get(key));
    }
    code.push_str("];\n\n");
    for (index, name) in ["ENGLISH", "WELSH"].into_iter().enumerate() {
        let mut source = catalogue.terms[index].clone();
        for entry in catalogue.messages.values().filter(|entry| !entry.arguments.is_empty()) {
            source.push_str(&entry.texts[index].source);
        }
        let _ = writeln!(code, "static {name}: &str = {source:?};\n");
    }
    code.push_str("impl Words {\n");
    for (index, (key, entry)) in catalogue.messages.iter().enumerate() {
        function(&mut code, index, key, entry);
    }
    code.push_str("}\n");
    code
}

fn row(code: &mut String, key: &str, entry: &Entries, approval: Option<&Approval>) {
    let plain = |index: usize| {
        let text = entry.texts[index].plain.as_deref();
        if entry.arguments.is_empty() { text } else { None }
    };
    let approval = approval.map(|approval| (&approval.by, &approval.on));
    let _ = writeln!(
        code,
        "    Row {{ key: {key:?}, plain: [{:?}, {:?}], approval: {approval:?}, mark: {:?} }},",
        plain(0).unwrap_or_default(),
        plain(1).unwrap_or_default(),
        mark(entry)
    );
}

fn function(code: &mut String, index: usize, key: &str, entry: &Entries) {
    let name = key.replace('-', "_");
    let _ = writeln!(code, "    /// In English:\n    ///\n    /// ```text");
    for line in entry.texts[0].source.trim_end().lines() {
        let _ = writeln!(code, "    /// {}", line.replace('`', "'"));
    }
    let _ = writeln!(code, "    /// ```");
    if entry.arguments.is_empty() {
        let _ = writeln!(
            code,
            "    pub fn {name}(self) -> &'static str {{\n        \
             TABLE[{index}].plain[self.lang as usize]\n    }}\n"
        );
        return;
    }
    if entry.arguments.len() + 1 > MANY {
        let _ = writeln!(
            code,
            "    #[expect(clippy::too_many_arguments, reason = \"one for each placeholder\")]"
        );
    }
    let mut takes = String::new();
    let mut gives = String::new();
    for (argument, kind) in &entry.arguments {
        let variable = argument.replace('-', "_");
        let (rust, value) = match kind {
            Kind::Text => ("&str", "Text"),
            Kind::Number => ("i64", "Number"),
        };
        let _ = write!(takes, ", {variable}: {rust}");
        let _ = write!(gives, "({argument:?}, Value::{value}({variable})), ");
    }
    let _ = writeln!(
        code,
        "    pub fn {name}(self{takes}) -> String {{\n        \
         self.fill({key:?}, &[{gives}])\n    }}\n"
    );
}
