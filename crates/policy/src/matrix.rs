//! The whole policy as a table, for the committed file and for people who read it.

use crate::{Action, Actor, Grant, Place, Reach, Resource, Role, authorize, rules};
use domain::ids::{CarerId, ChildId, CohortId, ForceId, Id, PersonId, SchoolId, WaveId};
use std::fmt::Write;
use uuid::Uuid;

/// Prints every actor x action x place. A cell tells where the actor may: `n` nation's own things,
/// `f` own force, `s` own school, `c` own cohort, `k` own child, `w` own wave; capitals mean
/// another's. Where somebody may do it about themself, `o` stands for them and `p` for a colleague.
/// A dot means nowhere.
///
/// # Panics
/// Never: the sample force slugs are well formed.
pub fn matrix() -> String {
    let world = World::new();
    let actors = world.actors();
    let mut out = String::from(
        "# Who may do what, printed from the rules by a test. Where: n nation, f force, s school,\n\
         # c cohort, k child, w survey wave; small letters one's own, capitals another's; . nowhere.\n\
         # Of what people do about themselves: o oneself, p somebody else of the force.\n\n",
    );
    let width = Action::ALL.iter().map(|action| action.code().len()).max().unwrap_or(0);
    let _ = write!(out, "{:width$}", "");
    for (name, _) in &actors {
        let _ = write!(out, "  {name}");
    }
    out.push('\n');
    for action in Action::ALL {
        let _ = write!(out, "{:width$}", action.code());
        for (name, actor) in &actors {
            let cell = world.cell(actor, *action);
            let pad = name.chars().count();
            let _ = write!(out, "  {cell:pad$}");
        }
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
    out.push_str("\n# Open to everybody; this list may only shrink.\n");
    for action in Action::ALL {
        if rules::rule(*action).who.contains(&rules::Who::Anyone) {
            let _ = writeln!(out, "open {}", action.code());
        }
    }
    out
}

/// One of everything of one's own, and one of everything of another's.
struct World {
    own: ForceId,
    places: Vec<(char, Place)>,
}

fn id<I: Id>(n: u128) -> I {
    I::from_uuid(Uuid::from_u128(n))
}

impl World {
    fn new() -> Self {
        let own: ForceId = "own-force".parse().expect("a well-formed slug");
        let other: ForceId = "other-force".parse().expect("a well-formed slug");
        let mut places = vec![('n', Place::Nation)];
        for (force, base, upper) in [(&own, 0, false), (&other, 100, true)] {
            let (school, cohort) = (id::<SchoolId>(base + 1), id::<CohortId>(base + 2));
            let (child, wave) = (id::<ChildId>(base + 3), id::<WaveId>(base + 4));
            for (letter, place) in [
                ('f', Place::Force(force.clone())),
                ('s', Place::School(force.clone(), school)),
                ('c', Place::Cohort(force.clone(), school, cohort)),
                ('k', Place::Child(force.clone(), school, Some(cohort), child)),
                ('w', Place::Wave(force.clone(), school, cohort, wave)),
            ] {
                places.push((if upper { letter.to_ascii_uppercase() } else { letter }, place));
            }
        }
        Self { own, places }
    }

    fn actors(&self) -> Vec<(String, Actor)> {
        let mut actors = Vec::new();
        for role in Role::ALL {
            let reach = match role {
                Role::SchoolLead | Role::Headteacher | Role::Dsl => Reach::School(id(1)),
                Role::Deliverer => Reach::Cohort(id(2)),
                Role::NationalLead => Reach::Nation,
                _ => Reach::Force,
            };
            let grants = vec![Grant { role, reach }];
            let actor = Actor::Person { force: self.own.clone(), id: id::<PersonId>(9), grants };
            actors.push((role.code().to_owned(), actor));
        }
        for is_known in [false, true] {
            let carer = Actor::Carer {
                force: self.own.clone(),
                id: id::<CarerId>(8),
                child: id(3),
                is_known,
            };
            actors.push((if is_known { "carer+fact" } else { "carer" }.to_owned(), carer));
        }
        actors.push(("card".to_owned(), Actor::Card { force: self.own.clone(), wave: id(4) }));
        actors.push(("visitor".to_owned(), Actor::Visitor));
        actors.push(("time".to_owned(), Actor::Time));
        actors
    }

    fn cell(&self, actor: &Actor, action: Action) -> String {
        let people = [('o', 9), ('p', 10)].map(|(letter, person)| {
            (letter, Place::Person(self.own.clone(), id::<PersonId>(person)))
        });
        let is_about_people =
            rules::rule(action).who.iter().any(|who| matches!(who, rules::Who::Oneself(_)));
        let people = people.iter().filter(|_| is_about_people);
        let letters: String = self
            .places
            .iter()
            .chain(people)
            .filter(|(_, place)| {
                authorize(actor, action, &Resource::whole(place.clone(), "thing")).is_ok()
            })
            .map(|(letter, _)| *letter)
            .collect();
        if letters.is_empty() { ".".to_owned() } else { letters }
    }
}
