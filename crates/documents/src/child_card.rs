//! A card for each child to keep, which cannot pass for anybody's identity card.

use crate::Front;
use serde::Serialize;

/// The cards of some children. A card has a first name and no photograph, number, date, rank or
/// crest, it is in colours that no warrant card has, and it says itself that it proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChildCards {
    /// What the file says about itself.
    pub front: Front,
    /// The words of both languages, which stand on each card.
    pub texts: Vec<CardText>,
    /// The children's first names.
    pub names: Vec<String>,
}

/// The words of a card in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CardText {
    /// `en` or `cy`.
    pub lang: String,
    /// What the card is: "I am in the Mini Police".
    pub heading: String,
    /// What the child promises.
    pub promise: String,
    /// That it is no identity card and gives no powers.
    pub not: String,
}
