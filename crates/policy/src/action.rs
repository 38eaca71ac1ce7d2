//! Everything that can be done, by area.

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)*) => {
        /// Something that can be done. The code is `area.verb`, as audit lines and tables print it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Action { $($(#[$doc])* $name,)* }

        impl Action {
            /// Every action, in the order of the areas.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable code, `area.verb`.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

actions! {
    /// Ask for a link, open one, sign in.
    SignIn = "identity.sign-in";
    /// Sign out.
    SignOut = "identity.sign-out";
    /// Give or end a role.
    GrantRole = "identity.grant-role";
    /// See who holds which role.
    ListPeople = "identity.list-people";

    /// Read the audit trail.
    ReadAudit = "privacy.read-audit";
    /// Read receipts of deletion and the retention table.
    ReadReceipts = "privacy.read-receipts";
    /// Delete what is due.
    RunRetention = "privacy.run-retention";
    /// Delete all that is held on one child.
    EraseChild = "privacy.erase-child";
    /// Export all that is held on one child.
    ExportChild = "privacy.export-child";
    /// Send the letters that wait.
    SendLetters = "privacy.send-letters";

    /// Set a force up.
    FoundForce = "forces.found";
    /// See the force's page.
    SeeForce = "forces.see";
    /// See the delivery models.
    SeeModels = "forces.see-models";
    /// Add a delivery model, or a new version of one.
    AddModel = "forces.add-model";
    /// Offer a version of a delivery model no longer.
    RetireModel = "forces.retire-model";
    /// See policing areas.
    SeeAreas = "forces.see-areas";
    /// See in which policing area a school is.
    SeeSchoolArea = "forces.see-school-area";
    /// Read policing areas in, and say in which a school is.
    KeepAreas = "forces.keep-areas";
    /// See partner agencies.
    SeePartners = "forces.see-partners";
    /// Add, change and forget partner agencies.
    KeepPartners = "forces.keep-partners";
    /// Say whom to ask at the force.
    KeepContact = "forces.keep-contact";

    /// Keep the record of an adult who delivers: checks, training, leave.
    KeepAdult = "people.keep-record";
    /// See the record of an adult who delivers.
    SeeAdult = "people.see-record";
    /// Enter one's own hours.
    EnterHours = "people.enter-hours";
    /// See the hours of the whole force.
    SeeHours = "people.see-hours";
    /// Make a letter of assurance for a visit.
    WriteAssurance = "people.write-letter";

    /// Load an establishment file.
    ImportSchools = "schools.import";
    /// Take back what an establishment file brought.
    UndoImport = "schools.undo-import";
    /// Add a host by hand.
    AddHost = "schools.add-host";
    /// Put right what is held of a school.
    EditSchool = "schools.edit";
    /// See schools.
    SeeSchools = "schools.see";
    /// Ask to take part.
    Enquire = "schools.enquire";
    /// See what schools asked.
    SeeEnquiries = "schools.see-enquiries";
    /// Answer a school that asked.
    AnswerEnquiry = "schools.answer-enquiry";
    /// Publish the criteria of the waiting list.
    SetCriteria = "schools.set-criteria";
    /// Give a school that waits its points.
    GivePoints = "schools.give-points";
    /// See an agreement.
    SeeAgreement = "schools.see-agreement";
    /// Sign an agreement for the school.
    SignForSchool = "schools.sign-for-school";
    /// Sign an agreement for the force.
    SignForForce = "schools.sign-for-force";
    /// Offer the agreement of the next school year.
    RenewAgreement = "schools.renew-agreement";
    /// End an agreement.
    EndAgreement = "schools.end-agreement";
    /// Set a school's terms and closures.
    SetCalendar = "schools.set-calendar";
    /// Load the bank holidays.
    LoadHolidays = "schools.load-holidays";

    /// Open a cohort.
    OpenCohort = "cohorts.open";
    /// See a cohort without any child's name.
    SeeCohort = "cohorts.see";
    /// See the names of a cohort's children.
    SeeNames = "cohorts.see-names";
    /// Read a class list in and say who applies.
    AddApplications = "cohorts.add-applications";
    /// Endorse an application.
    EndorseApplication = "cohorts.endorse-application";
    /// Give places without a draw: to everybody where they suffice, by name where they are
    /// reserved, or in the model's own way.
    PlaceWithoutDraw = "cohorts.place-without-draw";
    /// Mark forms and interviews.
    MarkApplications = "cohorts.mark-applications";
    /// Commit the force's secret.
    CommitForForce = "cohorts.commit-for-force";
    /// Commit the school's secret and freeze the list.
    CommitForSchool = "cohorts.commit-for-school";
    /// Draw.
    Draw = "cohorts.draw";
    /// Set a frozen draw aside, with its reason; of a held one, ask for it.
    AbandonDraw = "cohorts.abandon-draw";
    /// Agree, for the force, that a held draw is set aside.
    AbandonForForce = "cohorts.abandon-for-force";
    /// Agree, for the school, that a held draw is set aside.
    AbandonForSchool = "cohorts.abandon-for-school";
    /// Read a draw's public record.
    ReadDrawRecord = "cohorts.read-draw-record";
    /// Enter which code cards were drawn.
    EnterDrawnCards = "cohorts.enter-drawn-cards";
    /// Give the place of a family that said no to the next in the order.
    PassPlaceOn = "cohorts.pass-place-on";
    /// Say that a change of places was seen.
    NotePlaceChange = "cohorts.note-place-change";
    /// Make one child of two records of the same child.
    MergeChildren = "cohorts.merge-children";
    /// Note that a child left a cohort, or came back.
    KeepMembers = "cohorts.keep-members";
    /// Say which kit there is, and count what is in stock.
    KeepKit = "cohorts.keep-kit";
    /// Hand kit out to children, and take it back.
    HandOutKit = "cohorts.hand-out-kit";
    /// Plan a ceremony.
    PlanCeremony = "cohorts.plan-ceremony";
    /// See a ceremony, each school its own children.
    SeeCeremony = "cohorts.see-ceremony";
    /// Print certificates.
    PrintCertificates = "cohorts.print-certificates";
    /// Say what a force gives awards for.
    KeepAwardKinds = "cohorts.keep-award-kinds";
    /// Give a child an award, or take it back.
    GiveAward = "cohorts.give-award";
    /// See whether a code on a certificate is right.
    ReadProof = "cohorts.read-proof";
    /// See on the day of a ceremony which seats must not be in a picture.
    SeeCameraList = "cohorts.see-camera-list";

    /// Send a family its link.
    SendFamilyLink = "families.send-link";
    /// Note whether a carer has parental responsibility.
    MarkResponsibility = "families.note-responsible";
    /// Say that one carer answers for several children.
    SayTogether = "families.say-together";
    /// Open a family link.
    OpenFamilyLink = "families.open-link";
    /// Answer a consent, and change one's mind.
    AnswerConsent = "families.answer-consent";
    /// Replace health and contact details.
    ReplaceHealth = "families.replace-health";
    /// Say that nothing has changed about health and contact details.
    ConfirmHealth = "families.confirm-health";
    /// Tell the sizes of a child's kit.
    TellKitSizes = "families.tell-kit-sizes";
    /// Read the health and contact details that were entered.
    ReadHealth = "families.read-health";
    /// See which consents are in.
    SeeConsents = "families.see-consents";
    /// Mark a child as not to be photographed, without giving a reason.
    RestrictPhotos = "families.restrict-photos";
    /// Write down a child's own yes or no to photographs.
    RecordAssent = "families.record-assent";
    /// Note what a class teacher says of a child.
    NoteTeacher = "families.note-teacher";
    /// Ask whether a picture of children may go out.
    CheckPicture = "families.check-picture";
    /// Print forms with a code for each child.
    PrintForms = "families.print-forms";
    /// Key in a form that a carer signed on paper.
    KeyPaperForm = "families.key-paper-form";

    /// See lessons.
    SeeLessons = "lessons.see";
    /// Choose the lessons of a cohort.
    ChooseLessons = "lessons.choose";

    /// Lay the timetable.
    LayTimetable = "sessions.lay-timetable";
    /// Call a session off.
    CallOffSession = "sessions.call-off";
    /// Say who delivers a cohort's sessions.
    AssignDeliverer = "sessions.assign-deliverer";
    /// See sessions.
    SeeSessions = "sessions.see";
    /// See today's must-know health and photo marks.
    SeeMustKnow = "sessions.see-must-know";
    /// Take the register.
    TakeRegister = "sessions.take-register";

    /// Open or close a survey wave.
    OpenWave = "surveys.open-wave";
    /// Print code cards.
    PrintCards = "surveys.print-cards";
    /// Type a code card.
    EnterCard = "surveys.enter-card";
    /// Answer a survey.
    AnswerSurvey = "surveys.answer";
    /// Key in a booklet that a child filled in on paper.
    KeyInAnswers = "surveys.key-in";
    /// See how many answered, never what.
    SeeResponseCounts = "surveys.see-counts";

    /// Fix an analysis plan.
    FixPlan = "findings.fix-plan";
    /// Read the evidence report.
    ReadReport = "findings.read-report";
}

impl Action {
    /// The area, the part of the code before the dot.
    pub fn area(self) -> &'static str {
        self.code().split('.').next().unwrap_or_default()
    }
}
