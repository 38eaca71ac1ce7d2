//! How a model gives places where more children apply than there are, in a sentence: for the pages of
//! families and schools, and for letters.

use domain::forces::SelectionMethod;
use words::Words;

/// The sentence.
pub fn how(t: Words, method: SelectionMethod) -> &'static str {
    match method {
        SelectionMethod::Draw => t.cohorts_how_draw(),
        SelectionMethod::TeacherNomination => t.cohorts_how_nomination(),
        SelectionMethod::Letter => t.cohorts_how_letter(),
        SelectionMethod::Interview => t.cohorts_how_interview(),
        SelectionMethod::Poster => t.cohorts_how_poster(),
        SelectionMethod::PupilVote => t.cohorts_how_vote(),
        SelectionMethod::SchoolChooses => t.cohorts_how_school(),
        SelectionMethod::WholeClass => t.cohorts_how_whole_class(),
        SelectionMethod::WholeYear => t.cohorts_how_whole_year(),
    }
}
