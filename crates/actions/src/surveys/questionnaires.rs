//! The questionnaires, read once, and the language in which one may be asked.

use crate::World;
use domain::{
    bilingual::Language,
    surveys::{Questionnaire, bank},
};
use std::sync::LazyLock;
use words::{Lang, review};

/// What a new wave asks: code and version, as waves and answers store it.
pub const CURRENT: &str = "children-1";

/// The locale keys that a child reads: all of them, or none, are used in a language.
const CHILDS_WORDS: &str = "surveys-child-";

static BANK: LazyLock<Questionnaire> = LazyLock::new(bank);

/// The questionnaire that a new wave asks.
pub fn current() -> &'static Questionnaire {
    &BANK
}

/// The questionnaire of this name, such as `children-1`; nothing where this version of the software
/// does not know it.
pub fn named(name: &str) -> Option<&'static Questionnaire> {
    let (code, version) = name.rsplit_once('-')?;
    let is_it = BANK.code == code && version.parse() == Ok(BANK.version);
    is_it.then_some(&*BANK)
}

/// The language in which a child may be asked: the one wished for, or English where the Welsh of
/// the questions or of the pages around them is a draft and real children would read it.
pub fn spoken(world: &World, wished: Lang) -> Lang {
    let is_ready =
        || BANK.may_be_used_live(Language::Cy) && review::gate(Lang::Cy, CHILDS_WORDS).is_ok();
    match wished {
        Lang::Cy if !world.site.is_demo && !is_ready() => Lang::En,
        _ => wished,
    }
}

#[cfg(test)]
mod tests {
    use super::{CURRENT, current, named};

    #[test]
    fn a_new_wave_asks_what_is_known() {
        assert_eq!(named(CURRENT), Some(current()));
        for unknown in ["children-2", "children", "", "parents-1", "children-1-1"] {
            assert_eq!(named(unknown), None, "{unknown}");
        }
    }
}
