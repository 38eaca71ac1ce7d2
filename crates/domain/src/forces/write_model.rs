//! Writing a delivery model as its file: what a force keeps, and shares with another.

use super::models::{Blocks, Cadence, DeliveryModel, Intake, SelectionMethod};
use crate::{bilingual::Bilingual, coded::Coded};
use std::fmt::Write;

/// Letters of a list on one line; a longer one has a line for each entry.
const LINE: usize = 90;

impl DeliveryModel {
    /// The model's file; read again, it is the same model. The same model gives the same text.
    pub fn to_toml(&self) -> String {
        let mut file = File(String::new());
        file.line("code", &text(&self.code));
        file.line("version", &self.version.to_string());
        file.line("name", &bilingual(&self.name));
        file.line("source", &text(&self.source));
        file.texts("summary", &self.summary);
        self.write_who(&mut file);
        self.write_selection(&mut file);
        for intake in &self.intakes {
            write_intake(&mut file, intake);
        }
        self.write_sessions(&mut file);
        self.write_ceremonies(&mut file);
        self.write_ratio(&mut file);
        file.table("consents");
        file.line("required", &codes(&self.consents_required));
        file.line("asked", &codes(&self.consents_asked));
        if self.asks_teacher {
            file.line("teacher", "true");
        }
        file.0
    }

    fn write_who(&self, file: &mut File) {
        let groups: Vec<String> =
            self.year_groups.iter().map(|group| group.number().to_string()).collect();
        file.table("who");
        file.line("least_age", &self.ages.least.to_string());
        file.line("most_age", &self.ages.most.to_string());
        file.line("year_groups", &list(&groups));
        file.line("places", &self.places.to_string());
        file.line("tiers", &codes(&self.tiers));
    }

    fn write_selection(&self, file: &mut File) {
        file.table("selection");
        file.line("steps", &codes(&self.application_steps));
        file.line("method", &text(self.selection.code()));
        if self.blocks != Blocks::Cohort {
            file.line("blocks", &text(self.blocks.code()));
        }
        if self.selection == SelectionMethod::Interview {
            file.line("markers", &self.markers.to_string());
        }
        file.line("not_drawn", &text(self.not_drawn.offer.code()));
        if self.not_drawn.tells_position {
            file.line("tells_position", "true");
        }
        file.texts("selection.not_drawn_text", &self.not_drawn.text);
    }

    fn write_sessions(&self, file: &mut File) {
        file.table("sessions");
        match &self.sessions.cadence {
            Cadence::Weekly => file.line("cadence", "\"weekly\""),
            Cadence::Termly { per_term } => {
                let terms: Vec<String> = per_term.iter().map(ToString::to_string).collect();
                file.line("cadence", "\"termly\"");
                file.line("per_term", &list(&terms));
            }
        }
        if self.sessions.school_years != 1 {
            file.line("school_years", &self.sessions.school_years.to_string());
        }
        file.line("minutes", &self.sessions.minutes.to_string());
        file.line("slots", &codes(&self.sessions.slots));
        let lessons: Vec<String> = self.lessons.from.iter().map(|code| text(code)).collect();
        file.table("lessons");
        file.line("choose", &self.lessons.choose.to_string());
        file.line("from", &list(&lessons));
    }

    fn write_ceremonies(&self, file: &mut File) {
        file.table("attestation");
        file.line("position", &text(self.attestation.code()));
        if let Some(called) = &self.attestation_called {
            file.line("called", &bilingual(called));
        }
        if let Some(closing) = &self.closing {
            file.table("closing");
            file.line("position", &text(closing.position.code()));
            file.line("called", &bilingual(&closing.called));
        }
    }

    fn write_ratio(&self, file: &mut File) {
        file.table("ratio");
        file.line("under_nine", &self.ratio.under_nine.to_string());
        file.line("nine_and_over", &self.ratio.nine_and_over.to_string());
        file.line("least_adults", &self.ratio.least_adults.to_string());
        if let Some(reason) = &self.ratio_reason {
            file.line("reason", &text(reason));
        }
    }
}

fn write_intake(file: &mut File, intake: &Intake) {
    file.0.push_str("\n[[intakes]]\n");
    file.line("code", &text(&intake.code));
    file.line("name", &bilingual(&intake.name));
    file.line("first_month", &intake.first_month.to_string());
    file.line("last_month", &intake.last_month.to_string());
}

/// The text so far.
struct File(String);

impl File {
    fn line(&mut self, key: &str, value: &str) {
        let _ = writeln!(self.0, "{key} = {value}");
    }

    fn table(&mut self, name: &str) {
        let _ = writeln!(self.0, "\n[{name}]");
    }

    /// A long text in both languages, as a table of its own.
    fn texts(&mut self, name: &str, both: &Bilingual) {
        self.table(name);
        self.line("en", &text(&both.en));
        self.line("cy", &text(&both.cy));
        self.line("reviewed", if both.reviewed { "true" } else { "false" });
    }
}

/// A short text in both languages, within one line.
fn bilingual(both: &Bilingual) -> String {
    let Bilingual { en, cy, reviewed } = both;
    format!("{{ en = {}, cy = {}, reviewed = {reviewed} }}", text(en), text(cy))
}

/// A text in quotation marks, as TOML 1.0 escapes it.
fn text(plain: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in plain.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            other if other.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(other));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

fn codes<T: Coded>(all: &[T]) -> String {
    list(&all.iter().map(|one| text(one.code())).collect::<Vec<_>>())
}

fn list(entries: &[String]) -> String {
    let line = format!("[{}]", entries.join(", "));
    if line.len() <= LINE {
        return line;
    }
    let mut lines = String::from("[\n");
    for entry in entries {
        let _ = writeln!(lines, "  {entry},");
    }
    lines.push(']');
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forces::shipped;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whatever_is_written_is_read_again(
            words in "[ -~\u{e9}\u{175}\"\\\\\n\t\u{7f}]{0,80}",
            at in 0usize..16,
            places in 1u16..=500,
            reviewed: bool,
        ) {
            let mut model = shipped().remove(at);
            let kept = format!("a{words}z");
            model.name.en.clone_from(&kept);
            model.not_drawn.text = Bilingual { en: kept.clone(), cy: kept.clone(), reviewed };
            model.ratio_reason = Some(kept);
            model.places = places;
            model.not_drawn.tells_position = reviewed;
            model.blocks = if reviewed { Blocks::Class } else { Blocks::Cohort };
            prop_assert_eq!(DeliveryModel::from_toml(&model.to_toml()), Ok(model));
        }
    }
}
