//! Changing the parts of a model in which most forces differ, as a form asks for them.

use super::models::{AttestationPosition, DeliveryModel, NotDrawnOffer, SelectionMethod};
use crate::{bilingual::Bilingual, cohorts::YearGroup, data_file::DataError, families::Purpose};

/// What a form says of a model. A number that was not typed, or is none, is 0; a choice that was
/// not made leaves the model's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelEdit {
    /// The name, in English and in Welsh.
    pub name: [String; 2],
    /// One or two sentences for a school, in English and in Welsh.
    pub summary: [String; 2],
    /// The youngest and the oldest, in years.
    pub ages: [u8; 2],
    /// The year groups.
    pub year_groups: Vec<YearGroup>,
    /// Places at one school.
    pub places: u16,
    /// How long a session lasts.
    pub minutes: u16,
    /// How children are chosen.
    pub selection: Option<SelectionMethod>,
    /// What those get who are not chosen.
    pub offer: Option<NotDrawnOffer>,
    /// The words on it for families, in English and in Welsh.
    pub offer_text: [String; 2],
    /// Whether a letter names the place in the waiting order.
    pub tells_position: bool,
    /// Where the attestation stands.
    pub attestation: Option<AttestationPosition>,
    /// Children under nine for one adult.
    pub under_nine: u8,
    /// Children from nine on for one adult.
    pub nine_and_over: u8,
    /// The fewest adults.
    pub least_adults: u8,
    /// Why the ratio is beyond the national guide.
    pub ratio_reason: String,
    /// Consents without which a child cannot take part.
    pub required: Vec<Purpose>,
    /// Consents that may be refused.
    pub asked: Vec<Purpose>,
}

impl ModelEdit {
    /// What a form shows of a model before anything is changed.
    pub fn of(model: &DeliveryModel) -> Self {
        let both = |text: &Bilingual| [text.en.clone(), text.cy.clone()];
        Self {
            name: both(&model.name),
            summary: both(&model.summary),
            ages: [model.ages.least, model.ages.most],
            year_groups: model.year_groups.clone(),
            places: model.places,
            minutes: model.sessions.minutes,
            selection: Some(model.selection),
            offer: Some(model.not_drawn.offer),
            offer_text: both(&model.not_drawn.text),
            tells_position: model.not_drawn.tells_position,
            attestation: Some(model.attestation),
            under_nine: model.ratio.under_nine,
            nine_and_over: model.ratio.nine_and_over,
            least_adults: model.ratio.least_adults,
            ratio_reason: model.ratio_reason.clone().unwrap_or_default(),
            required: model.consents_required.clone(),
            asked: model.consents_asked.clone(),
        }
    }
}

impl DeliveryModel {
    /// The model with what a form changed, by the same rules as a file. A Welsh text that was
    /// reviewed is so no longer where either language was changed.
    ///
    /// # Errors
    /// Every part's mistakes, by the keys of a model's file.
    pub fn edited(&self, edit: &ModelEdit) -> Result<Self, Vec<DataError>> {
        let mut model = self.clone();
        rewrite(&mut model.name, &edit.name);
        rewrite(&mut model.summary, &edit.summary);
        [model.ages.least, model.ages.most] = edit.ages;
        model.year_groups.clone_from(&edit.year_groups);
        model.places = edit.places;
        model.sessions.minutes = edit.minutes;
        model.selection = edit.selection.unwrap_or(self.selection);
        model.not_drawn.offer = edit.offer.unwrap_or(self.not_drawn.offer);
        rewrite(&mut model.not_drawn.text, &edit.offer_text);
        model.not_drawn.tells_position = edit.tells_position;
        model.attestation = edit.attestation.unwrap_or(self.attestation);
        model.ratio.under_nine = edit.under_nine;
        model.ratio.nine_and_over = edit.nine_and_over;
        model.ratio.least_adults = edit.least_adults;
        let reason = edit.ratio_reason.trim();
        model.ratio_reason = (!reason.is_empty()).then(|| reason.to_owned());
        model.consents_required.clone_from(&edit.required);
        model.consents_asked.clone_from(&edit.asked);
        Self::from_toml_telling_all(&model.to_toml())
    }

    /// Takes back every mark that says the Welsh was read, but of texts that stand word for word,
    /// and read, in the version before.
    pub fn keep_reviewed(&mut self, before: Option<&Self>) {
        let mut before = before.cloned();
        let read = before.as_mut().map_or_else(Vec::new, Self::texts);
        for text in self.texts() {
            let same = |one: &Bilingual| one.en == text.en && one.cy == text.cy;
            text.reviewed = read.iter().any(|one| one.reviewed && same(one));
        }
    }

    fn texts(&mut self) -> Vec<&mut Bilingual> {
        let mut all = vec![&mut self.name, &mut self.summary, &mut self.not_drawn.text];
        all.extend(self.intakes.iter_mut().map(|intake| &mut intake.name));
        all.extend(&mut self.attestation_called);
        all.extend(self.closing.iter_mut().map(|closing| &mut closing.called));
        all
    }
}

fn rewrite(text: &mut Bilingual, [en, cy]: &[String; 2]) {
    let (en, cy) = (en.trim(), cy.trim());
    if text.en != en || text.cy != cy {
        *text = Bilingual { en: en.to_owned(), cy: cy.to_owned(), reviewed: false };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forces::shipped;

    fn keys(edit: &ModelEdit, model: &DeliveryModel) -> Vec<String> {
        let mistakes = model.edited(edit).unwrap_err();
        mistakes.into_iter().map(|mistake| mistake.key).collect()
    }

    #[test]
    fn a_form_that_changes_nothing_changes_nothing() {
        for model in shipped() {
            assert_eq!(model.edited(&ModelEdit::of(&model)).as_ref(), Ok(&model));
        }
    }

    #[test]
    fn each_field_that_is_wrong_is_told_at_once() {
        let model = shipped().into_iter().find(|one| one.intakes.len() == 1).unwrap();
        let edit = ModelEdit {
            ages: [11, 8],
            places: 0,
            minutes: 5,
            offer: Some(NotDrawnOffer::FirstInNextIntake),
            attestation: Some(AttestationPosition::FirstSession),
            nine_and_over: 9,
            required: Vec::new(),
            ..ModelEdit::of(&model)
        };
        let told = keys(&edit, &model);
        for key in [
            "who.most_age",
            "who.places",
            "sessions.minutes",
            "selection.not_drawn",
            "ratio.reason",
            "consents.required",
        ] {
            assert!(told.iter().any(|one| one == key), "{key} is not among {told:?}");
        }
        let welsh = ModelEdit { name: ["A".into(), " ".into()], ..ModelEdit::of(&model) };
        assert_eq!(keys(&welsh, &model), ["name.cy"]);
    }

    #[test]
    fn a_changed_text_has_to_be_read_again() {
        let mut model = shipped().remove(0);
        model.name.reviewed = true;
        model.summary.reviewed = true;
        let mut edit = ModelEdit::of(&model);
        edit.name[0].push('!');
        let edited = model.edited(&edit).unwrap();
        assert!(!edited.name.reviewed && edited.summary.reviewed);

        let mut claimed = edited.clone();
        claimed.name.reviewed = true;
        claimed.keep_reviewed(Some(&edited));
        assert!(!claimed.name.reviewed, "nobody here read it");
        assert!(claimed.summary.reviewed, "somebody here read it");
        claimed.keep_reviewed(None);
        assert!(!claimed.summary.reviewed, "a file's word is not enough");
    }
}
