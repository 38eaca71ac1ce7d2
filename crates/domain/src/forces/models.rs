//! The delivery model: everything in which forces differ, as data that a coordinator can read.
//!
//! Those that are shipped are written from what the schemes themselves publish; each file says
//! where. A force loads its own by [`DeliveryModel::from_toml`].

use crate::{
    bilingual::Bilingual,
    coded::coded,
    cohorts::{AcademicYear, YearGroup},
    data_file::DataError,
    families::Purpose,
    sessions::ratio::RatioRule,
};
use jiff::civil::{Date, date};

/// How a force runs the scheme at a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryModel {
    /// The code, such as `northumbria-year`.
    pub code: String,
    /// The version of this text, from 1; a cohort keeps the version it was opened with.
    pub version: u16,
    /// What it is called.
    pub name: Bilingual,
    /// One or two sentences for a school that thinks of joining.
    pub summary: Bilingual,
    /// Where the facts come from.
    pub source: String,
    /// The ages it takes on the day the cohort starts.
    pub ages: Ages,
    /// The year groups it takes.
    pub year_groups: Vec<YearGroup>,
    /// Places at one school, as a starting point for the coordinator.
    pub places: u16,
    /// In what ways children take part.
    pub tiers: Vec<Tier>,
    /// What an application needs before it can be decided.
    pub application_steps: Vec<ApplicationStep>,
    /// How children are chosen where more apply than there are places.
    pub selection: SelectionMethod,
    /// Who competes for the same places.
    pub blocks: Blocks,
    /// So many people have to mark everybody, where a form and an interview decide; 2 where the file
    /// is silent.
    pub markers: u16,
    /// What those get who are not chosen.
    pub not_drawn: NotDrawn,
    /// The starts within one academic year, in order.
    pub intakes: Vec<Intake>,
    /// The sessions of one cohort.
    pub sessions: SessionPlan,
    /// Which lessons the school chooses from.
    pub lessons: LessonChoice,
    /// Where the attestation stands.
    pub attestation: AttestationPosition,
    /// What the attestation is called here, such as "passing-out parade", where it has another name.
    pub attestation_called: Option<Bilingual>,
    /// The celebration at the end, where there is one.
    pub closing: Option<Closing>,
    /// How many children one adult may look after.
    pub ratio: RatioRule,
    /// Why an adult may look after more children than the national guide says; there wherever one
    /// may.
    pub ratio_reason: Option<String>,
    /// Consents without which a child cannot take part.
    pub consents_required: Vec<Purpose>,
    /// Consents that are asked and may be refused.
    pub consents_asked: Vec<Purpose>,
    /// Whether the class teacher says yes or no as well, apart from the carer.
    pub asks_teacher: bool,
}

/// The ages a model takes, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// The youngest.
    pub least: u8,
    /// The oldest.
    pub most: u8,
}

coded! {
    /// In what way a child takes part.
    Tier {
        /// A member in uniform, with a place.
        Uniformed = "uniformed",
        /// In the lessons with the class, without a place; a head count and no record.
        ClassParticipant = "class_participant",
    }
}

impl Tier {
    /// Whether a register names the child. Of the class it has a head-count and no name.
    pub fn is_on_register(self) -> bool {
        self == Self::Uniformed
    }

    /// In what way a child with a place takes part, in a model that has these tiers.
    pub fn of_place(tiers: &[Self]) -> Self {
        let first = tiers.first().copied().unwrap_or(Self::Uniformed);
        if tiers.contains(&Self::Uniformed) { Self::Uniformed } else { first }
    }
}

coded! {
    /// What an application needs before it can be decided.
    ApplicationStep {
        /// The child says in their own words why.
        OwnWords = "own_words",
        /// A teacher endorses it.
        TeacherEndorsement = "teacher_endorsement",
        /// A carer agrees to the application.
        CarerAgreement = "carer_agreement",
    }
}

coded! {
    /// How children are chosen.
    SelectionMethod {
        /// The public draw of `docs/draw.md`, wherever more apply than there are places.
        Draw = "draw",
        /// A teacher nominates exactly as many as there are places.
        TeacherNomination = "teacher_nomination",
        /// A short letter from the child, read without names.
        Letter = "letter",
        /// A form and a short interview; marks belong to that round and go with it.
        Interview = "interview",
        /// A poster or a letter.
        Poster = "poster",
        /// Pupils vote in secret after short speeches.
        PupilVote = "pupil_vote",
        /// The school chooses.
        SchoolChooses = "school_chooses",
        /// The whole class takes part; there is nothing to choose.
        WholeClass = "whole_class",
        /// The whole year takes part; there is nothing to choose.
        WholeYear = "whole_year",
    }
}

coded! {
    /// Who competes for the same places.
    Blocks {
        /// All who apply to a cohort.
        Cohort = "cohort",
        /// The children of each class, which has its share of the places.
        Class = "class",
    }
}

coded! {
    /// What a child gets who was not chosen.
    NotDrawnOffer {
        /// They come first when the next intake is filled, outside that intake's draw.
        FirstInNextIntake = "first_in_next_intake",
        /// Something else, held after the last survey so that it does not blur the comparison.
        SomethingAfterwards = "something_afterwards",
        /// Nothing; the page for families says so before they apply.
        Nothing = "nothing",
    }
}

/// What those get who are not chosen, told to families before they apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotDrawn {
    /// The kind of thing.
    pub offer: NotDrawnOffer,
    /// The words for families.
    pub text: Bilingual,
    /// Whether the letter to a family whose child was not drawn names the child's place in the
    /// waiting order. Where a place hardly ever falls free, a number is a false hope.
    pub tells_position: bool,
}

/// One start within the academic year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// The code, such as `autumn`.
    pub code: String,
    /// What it is called.
    pub name: Bilingual,
    /// The month in which it can start, 1 to 12.
    pub first_month: i8,
    /// The month by whose end it must be over, 1 to 12.
    pub last_month: i8,
}

impl Intake {
    /// The first and the last day on which its sessions may lie in an academic year.
    pub fn window(&self, year: AcademicYear) -> (Date, Date) {
        let in_year = |month: i8| {
            let calendar_year = year.start_year() + i16::from(month < 9);
            date(calendar_year, month, 1)
        };
        (in_year(self.first_month), in_year(self.last_month).last_of_month())
    }
}

/// How sessions are spread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cadence {
    /// One a week, on the same weekday.
    Weekly,
    /// A number of sessions in each term of the year, autumn first.
    Termly {
        /// Sessions in the first, second, ... term.
        per_term: Vec<u16>,
    },
}

coded! {
    /// What one session of the plan is for.
    Slot {
        /// The team introduces itself.
        Introduction = "introduction",
        /// The attestation is held within this session.
        Attestation = "attestation",
        /// A lesson that the school chose.
        Lesson = "lesson",
        /// Work for the neighbourhood.
        Community = "community",
        /// A visit behind the scenes.
        Visit = "visit",
        /// A treat for work well done.
        Reward = "reward",
        /// A topic of the force's or the school's own, for which the library has no lesson.
        OwnTopic = "own_topic",
        /// A partner leads it: fire, ambulance, a charity.
        Partner = "partner",
        /// The children show what they learned.
        Presentation = "presentation",
        /// Thanks and farewell.
        Thanks = "thanks",
    }
}

/// The sessions of one cohort, which belongs to one school year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionPlan {
    /// How they are spread.
    pub cadence: Cadence,
    /// School years that a child takes part in, with a cohort for each; 1 where the file is silent.
    pub school_years: u16,
    /// How long one lasts.
    pub minutes: u16,
    /// What each is for, in order; as many as there are sessions.
    pub slots: Vec<Slot>,
}

/// Which lessons a school chooses from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonChoice {
    /// How many it chooses: as many as the plan has lesson slots.
    pub choose: u16,
    /// The codes of the lessons on offer.
    pub from: Vec<String>,
}

coded! {
    /// Where the attestation stands in the programme.
    AttestationPosition {
        /// On a day of its own before the first session.
        BeforeSessions = "before_sessions",
        /// Within the first session.
        FirstSession = "first_session",
        /// On a day of its own, some weeks into the programme.
        DuringSessions = "during_sessions",
        /// Only on completion.
        OnCompletion = "on_completion",
        /// There is none.
        None = "none",
    }
}

coded! {
    /// Where the celebration at the end stands.
    ClosingPosition {
        /// Within the last session.
        LastSession = "last_session",
        /// On a day of its own after the last session.
        AfterSessions = "after_sessions",
    }
}

/// The celebration at the end: graduation, awards, whatever the force calls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Where it stands.
    pub position: ClosingPosition,
    /// What it is called.
    pub called: Bilingual,
}

impl DeliveryModel {
    /// Reads a model from its file.
    ///
    /// # Errors
    /// The first mistake, by its key, with what is allowed there.
    pub fn from_toml(text: &str) -> Result<Self, DataError> {
        super::read_model::read(text).map_err(|mut mistakes| mistakes.remove(0))
    }

    /// Reads a model from its file, and tells what is wrong with it, part by part.
    ///
    /// # Errors
    /// Every mistake that does not follow from another, at least one.
    pub fn from_toml_telling_all(text: &str) -> Result<Self, Vec<DataError>> {
        super::read_model::read(text)
    }

    /// Whether there is a later intake in the same academic year that still takes these children.
    pub fn has_later_intake(&self, intake: &str) -> bool {
        self.intakes.last().is_some_and(|last| last.code != intake)
    }
}
