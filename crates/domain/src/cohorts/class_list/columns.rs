//! Which column holds what.

use super::ListFault;
use crate::table_file::{FileFault, Header, heading_key};

/// What is read of a class list, and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The forename in the register.
    Forename,
    /// The forename that the child goes by.
    PreferredName,
    /// The surname.
    Surname,
    /// Forename and surname in one cell.
    FullName,
    /// The date of birth.
    Born,
    /// The year group.
    YearGroup,
    /// The registration class.
    Class,
}

impl Column {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Forename,
        Self::PreferredName,
        Self::Surname,
        Self::FullName,
        Self::Born,
        Self::YearGroup,
        Self::Class,
    ];

    /// The word in form fields and locale keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Forename => "forename",
            Self::PreferredName => "preferred-name",
            Self::Surname => "surname",
            Self::FullName => "full-name",
            Self::Born => "born",
            Self::YearGroup => "year-group",
            Self::Class => "class",
        }
    }

    /// Headings of school systems, as [`heading_key`] gives them; earlier ones win.
    fn spellings(self) -> &'static str {
        match self {
            Self::Forename => {
                "forename forenames firstname firstnames givenname givennames \
                 legalforename legalfirstname pupilforename pupilfirstname \
                 studentforename studentfirstname childforename childfirstname enwcyntaf"
            }
            Self::PreferredName => {
                "preferredforename preferredfirstname preferredname chosenforename \
                 chosenname knownas knownby"
            }
            Self::Surname => {
                "preferredsurname preferredlastname surname lastname familyname \
                 legalsurname legallastname pupilsurname pupillastname studentsurname \
                 studentlastname childsurname childlastname cyfenw"
            }
            Self::FullName => {
                "surnameforename surnameandforename lastnamefirstname fullname \
                 preferredfullname legalfullname forenamesurname pupilname studentname \
                 childname childsname name pupil student enwllawn enw"
            }
            Self::Born => {
                "dob dateofbirth birthdate born pupildob studentdob dobddmmyyyy \
                 dateofbirthddmmyyyy dyddiadgeni"
            }
            Self::YearGroup => {
                "yeargroup year ncyear ncyearactual curriculumyear nationalcurriculumyear \
                 yeartaughtin currentyeargroup schoolyear yr grwpblwyddyn blwyddyn"
            }
            Self::Class => {
                "registrationclass registrationgroup registrationform regclass reggroup \
                 regform reg class classname form formgroup tutorgroup dosbarth"
            }
        }
    }
}

/// Which part of a name in one cell comes first. A comma always says surname first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameOrder {
    /// `Lark Rise`: the last word is the surname.
    ForenameFirst,
    /// `Rise Lark`: the first word is the surname.
    SurnameFirst,
}

/// Where the names stand. Columns count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameColumns {
    /// In columns of their own.
    Apart {
        /// The forename in the register.
        forename: usize,
        /// The forename that the child goes by, which wins where it is not blank.
        preferred: Option<usize>,
        /// The surname.
        surname: usize,
    },
    /// In one column.
    Whole {
        /// The column.
        column: usize,
        /// Which part comes first where no comma tells.
        order: NameOrder,
    },
}

/// Which columns are read. Columns count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mapping {
    /// The names.
    pub names: NameColumns,
    /// The date of birth.
    pub born: usize,
    /// The year group; without it the date of birth tells.
    pub year_group: Option<usize>,
    /// The registration class.
    pub class: Option<usize>,
}

impl Mapping {
    /// The chosen columns in a fixed order.
    pub fn columns(&self) -> Vec<(Column, usize)> {
        let names = match self.names {
            NameColumns::Apart { forename, preferred, surname } => [
                Some((Column::Forename, forename)),
                preferred.map(|at| (Column::PreferredName, at)),
                Some((Column::Surname, surname)),
            ],
            NameColumns::Whole { column, .. } => [Some((Column::FullName, column)), None, None],
        };
        let rest = [
            Some((Column::Born, self.born)),
            self.year_group.map(|at| (Column::YearGroup, at)),
            self.class.map(|at| (Column::Class, at)),
        ];
        names.into_iter().chain(rest).flatten().collect()
    }

    /// Checks the choice against the headings, before a single cell is read.
    ///
    /// # Errors
    /// [`ListFault::NoSuchColumn`], [`ListFault::ChosenTwice`] or [`ListFault::HoldsUpns`].
    pub fn check(&self, header: &Header) -> Result<(), ListFault> {
        let chosen = self.columns();
        for (nth, (column, at)) in chosen.iter().enumerate() {
            let number = *at as u64 + 1;
            let heading = header.headings().get(*at);
            let heading = heading.ok_or(ListFault::NoSuchColumn { column: *column, number })?;
            if is_upn_heading(&heading_key(heading)) {
                return Err(ListFault::HoldsUpns { column: *column, number });
            }
            if chosen[..nth].iter().any(|(_, other)| other == at) {
                return Err(ListFault::ChosenTwice { column: *column, number });
            }
        }
        Ok(())
    }
}

/// The columns that a person may choose from, with their headings: all but those of unique pupil
/// numbers, which are not taken and so not offered.
pub fn offered(header: &Header) -> impl Iterator<Item = (usize, &str)> {
    let headings = header.headings().iter().map(String::as_str).enumerate();
    headings.filter(|(_, heading)| !is_upn_heading(&heading_key(heading)))
}

pub(super) fn is_upn_heading(key: &str) -> bool {
    key.contains("uniquepupilnumber") || key.ends_with("upn") || key.starts_with("upn")
}

/// What the headings suggest, to fill the mapping form. Columns count from 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Guess {
    /// The forename in the register.
    pub forename: Option<usize>,
    /// The forename that the child goes by.
    pub preferred: Option<usize>,
    /// The surname.
    pub surname: Option<usize>,
    /// Forename and surname in one column.
    pub full_name: Option<(usize, NameOrder)>,
    /// The date of birth.
    pub born: Option<usize>,
    /// The year group.
    pub year_group: Option<usize>,
    /// The registration class.
    pub class: Option<usize>,
}

impl Guess {
    /// Looks for known headings; where one is there twice, a person has to say which is meant.
    pub fn from(header: &Header) -> Self {
        let find = |column: Column| {
            let spellings: Vec<&str> = column.spellings().split_whitespace().collect();
            header.find(&spellings).ok().flatten()
        };
        let order = |at: usize| {
            let key = heading_key(&header.headings()[at]);
            let surname_first = key.starts_with("surname") || key.starts_with("lastname");
            if surname_first { NameOrder::SurnameFirst } else { NameOrder::ForenameFirst }
        };
        let preferred = find(Column::PreferredName);
        Self {
            // A list with preferred names alone is common, and enough.
            forename: find(Column::Forename).or(preferred),
            preferred: find(Column::Forename).and(preferred),
            surname: find(Column::Surname),
            full_name: find(Column::FullName).map(|at| (at, order(at))),
            born: find(Column::Born),
            year_group: find(Column::YearGroup),
            class: find(Column::Class),
        }
    }

    /// The mapping, if the guess is enough for one; names in columns of their own win.
    ///
    /// # Errors
    /// [`FileFault::MissingColumns`] with the English names of what was not found.
    pub fn mapping(&self) -> Result<Mapping, FileFault> {
        let apart = self.forename.zip(self.surname).map(|(forename, surname)| NameColumns::Apart {
            forename,
            preferred: self.preferred,
            surname,
        });
        let whole = self.full_name.map(|(column, order)| NameColumns::Whole { column, order });
        let names = apart.or(whole);
        let mut columns = Vec::new();
        if names.is_none() {
            let lacking = [("Forename", self.forename), ("Surname", self.surname)];
            columns
                .extend(lacking.into_iter().filter_map(|(name, at)| at.is_none().then_some(name)));
        }
        if self.born.is_none() {
            columns.push("Date of birth");
        }
        match (names, self.born) {
            (Some(names), Some(born)) => {
                Ok(Mapping { names, born, year_group: self.year_group, class: self.class })
            }
            _ => Err(FileFault::MissingColumns {
                columns: columns.into_iter().map(str::to_owned).collect(),
            }),
        }
    }
}
