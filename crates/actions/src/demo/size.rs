//! How large the invented force is. The usual one is for people who look; the others are for
//! whoever wants to know how long a page takes. All of them begin with the same schools, so that
//! the doors lead to the same rooms.

use super::stories::{Reached, Story, autumn, spring, stories, year};

/// How large an invented force is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Size {
    /// 37 schools that take part and seven that are on their way.
    #[default]
    Usual,
    /// The same 44 schools with 1,000 children: what a force's size is measured against.
    Tenth,
    /// 400 schools and 10,000 children, as many as a large force has.
    Force,
}

/// How many people deliver in the usual force; they are named in the file of people.
const NAMED: usize = 8;
/// So many of the further cohorts have the same deliverer.
const COHORTS_EACH: usize = 4;

impl Size {
    /// How many schools ask, beside those of the stories.
    pub(super) const fn asking(self) -> usize {
        match self {
            Self::Usual | Self::Tenth => 6,
            Self::Force => 60,
        }
    }

    /// How often the sample of the register of schools is repeated under other names.
    pub(super) const fn registers(self) -> usize {
        match self {
            Self::Usual | Self::Tenth => 1,
            Self::Force => 5,
        }
    }

    /// How many people deliver.
    pub(super) const fn deliverers(self) -> usize {
        NAMED + self.schools().saturating_sub(USUAL_SCHOOLS).div_ceil(COHORTS_EACH)
    }

    const fn schools(self) -> usize {
        match self {
            Self::Usual | Self::Tenth => USUAL_SCHOOLS,
            Self::Force => 400,
        }
    }

    /// How many children apply; nothing where the stories say so themselves.
    const fn children(self) -> Option<usize> {
        match self {
            Self::Usual => None,
            Self::Tenth => Some(1_000),
            Self::Force => Some(10_000),
        }
    }

    /// What becomes of which school: the usual stories, and as many more as there are schools.
    pub(super) fn stories(self) -> Vec<Story> {
        let mut all = stories();
        debug_assert_eq!(all.len(), USUAL_SCHOOLS);
        let more = self.schools().saturating_sub(all.len());
        all.extend((0..more).map(further));
        if let Some(children) = self.children() {
            fit(&mut all, children);
        }
        all
    }
}

/// The schools of the usual stories.
pub(super) const USUAL_SCHOOLS: usize = 44;

/// A further school: years, autumns and springs in the proportion of the usual stories.
fn further(nth: usize) -> Story {
    let one = match nth % 36 {
        n @ 0..24 => year(n),
        n @ 24..31 => autumn(n - 24),
        n => spring(n - 31),
    };
    Story { deliverer: NAMED + nth / COHORTS_EACH, ..one }
}

/// Gives every draw its share of so many children. Where there are places for all, and where
/// nobody applies yet, nothing changes.
fn fit(all: &mut [Story], children: usize) {
    let applies = |story: &&Story| story.reached >= Reached::Applying;
    let without: usize =
        all.iter().filter(applies).filter(|one| !one.has_draw()).map(|one| one.applicants).sum();
    let draws = all.iter().filter(applies).filter(|one| one.has_draw()).count().max(1);
    let left = children.saturating_sub(without);
    let drawing = all.iter_mut().filter(|one| one.reached >= Reached::Applying && one.has_draw());
    for (nth, story) in drawing.enumerate() {
        story.applicants = left / draws + usize::from(nth < left % draws);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn children(size: Size) -> usize {
        let stories = size.stories();
        let apply = stories.iter().filter(|one| one.reached >= Reached::Applying);
        apply.map(|one| one.applicants).sum()
    }

    #[test]
    fn a_size_has_the_schools_and_children_that_it_names() {
        assert_eq!(Size::Usual.stories().len(), USUAL_SCHOOLS);
        assert_eq!(Size::Tenth.stories().len(), USUAL_SCHOOLS);
        assert_eq!(Size::Force.stories().len(), 400);
        assert_eq!(children(Size::Tenth), 1_000);
        assert_eq!(children(Size::Force), 10_000);
    }

    #[test]
    fn a_draw_stays_a_draw_and_everybody_who_delivers_is_there() {
        for size in [Size::Usual, Size::Tenth, Size::Force] {
            for (usual, one) in stories().iter().zip(size.stories()) {
                assert_eq!(usual.has_draw(), one.has_draw(), "{size:?}");
                assert_eq!(usual.deliverer, one.deliverer, "{size:?}");
            }
            let most = size.stories().iter().map(|one| one.deliverer).max();
            assert!(most.is_some_and(|most| most < size.deliverers()), "{size:?}");
        }
        assert_eq!(Size::Usual.deliverers(), NAMED);
    }
}
