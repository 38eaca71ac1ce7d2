//! The world of the demonstration while its past is invented: the same database, with a clock that
//! stands where the story is and a chance that is the same every time.

use super::{
    cast::{self, Member},
    dice::Dice,
    people::People,
    size::Size,
    terms::at,
};
use crate::{
    Fault, World,
    forces::{Founding, found},
    schools::import_file,
};
use domain::{
    chance::Chance,
    clock,
    forces::DeliveryModel,
    ids::{DeliveryModelId, ForceId, PersonId},
    schools::{Phase, Status},
};
use jiff::{Timestamp, civil::date};
use policy::{Action, Actor, Resource, Role, authorize};
use std::{collections::BTreeMap, sync::Arc};
use store::{past::PastTx, schools::School};

/// The force that does not exist.
pub(super) const FORCE: &str = "fellshire";
/// The register's file, as it is read into the demonstration: without the authority of this code,
/// so that loading the whole file shows new schools beside known ones.
const LEFT_OUT: &str = "993";

/// Everything that stays the same while the past is invented.
pub(super) struct Past {
    pub(super) world: World,
    right: store::past::Past,
    clock: Arc<clock::Fixed>,
    pub(super) dice: Arc<Dice>,
    pub(super) force: ForceId,
    pub(super) people: People,
    pub(super) admin: PersonId,
    models: BTreeMap<String, (DeliveryModelId, DeliveryModel)>,
    members: Vec<(Role, Member)>,
}

impl Past {
    /// Sets the force up, a summer before its year.
    pub(super) async fn begin(
        world: &World,
        chance: &dyn Chance,
        size: Size,
    ) -> Result<Self, Fault> {
        let clock = Arc::new(clock::Fixed::at(at(date(2026, 5, 11), 9, 0)));
        let dice = Arc::new(Dice::new(chance));
        let people = People::read()?.delivering(&dice, size.deliverers());
        let force: ForceId = FORCE.parse().map_err(|_| Fault::NotFound)?;
        let resource = Resource::force(force.clone());
        let permit = authorize(&Actor::Time, Action::FoundForce, &resource)?;
        let right = world.store.make_demonstration(&permit, clock.clone(), dice.clone()).await?;
        let world = World {
            store: right.store().clone(),
            clock: clock.clone(),
            chance: dice.clone(),
            ..world.clone()
        };
        let admin = found(&world, &founding(&force)).await?;
        import_file(&world, &force, &register(size.registers()))
            .await
            .map_err(|error| Fault::Ours(error.into()))?;
        let mut conn = world.store.conn().await?;
        let mut models = BTreeMap::new();
        for row in store::forces::model_list(&mut conn, &force).await? {
            let model = DeliveryModel::from_toml(&row.body);
            let model = model.map_err(|error| Fault::Ours(Box::new(error)))?;
            models.insert(row.code, (row.id, model));
        }
        drop(conn);
        let members = Vec::new();
        let mut past = Self { world, right, clock, dice, force, people, admin, models, members };
        past.members = cast::force_people(&past, admin).await?;
        Ok(past)
    }

    /// Begins a transaction that can go on to later moments.
    pub(super) async fn begin_tx(&self) -> Result<PastTx, Fault> {
        Ok(self.right.begin().await?)
    }

    /// Goes to another moment.
    pub(super) fn go(&self, moment: Timestamp) {
        self.clock.set(moment);
    }

    /// Who holds a role on the whole force.
    pub(super) fn member(&self, role: Role) -> Result<&Member, Fault> {
        let found = self.members.iter().find(|(held, _)| *held == role);
        found.map(|(_, member)| member).ok_or(Fault::NotFound)
    }

    /// The nth of those who deliver.
    pub(super) fn deliverer(&self, nth: usize) -> Result<&Member, Fault> {
        let mut all = self.members.iter().filter(|(role, _)| *role == Role::Deliverer);
        all.nth(nth).map(|(_, member)| member).ok_or(Fault::NotFound)
    }

    /// The model of a code.
    pub(super) fn model(&self, code: &str) -> Result<(DeliveryModelId, &DeliveryModel), Fault> {
        self.models.get(code).map(|(id, model)| (*id, model)).ok_or(Fault::NotFound)
    }

    /// So many schools that could take part, from all authorities.
    pub(super) async fn schools(&self, count: usize) -> Result<Vec<School>, Fault> {
        let mut conn = self.world.store.conn().await?;
        let fits = |school: &School| {
            school.phase == Phase::Primary.as_str()
                && school.status == Status::Open.as_str()
                && school.pupils.is_some_and(|pupils| pupils >= 150)
        };
        let held = store::schools::school_held(&mut conn, &self.force).await?;
        let all: Vec<School> = held.into_values().filter(fits).collect();
        let chosen: Vec<School> =
            (0..count).filter_map(|nth| all.get(nth * all.len() / count)).cloned().collect();
        if chosen.len() == count { Ok(chosen) } else { Err(Fault::NotFound) }
    }
}

fn founding(force: &ForceId) -> Founding {
    Founding {
        force: force.clone(),
        name: "Fellshire Police".to_owned(),
        name_cy: "Heddlu Swydd y Fell".to_owned(),
        is_demo: true,
        administrator: ("Idris Copperdale".to_owned(), cast::address("administrator")),
    }
}

/// What stands before the names of the schools of each further copy of the register.
const FURTHER: [&str; 4] = ["Upper", "Lower", "Little", "Great"];

/// The invented register without one authority, so many times: each further copy has URNs and names
/// of its own. Its second column is the authority's code, its fifth the name; no cell of the file
/// holds a line end.
fn register(times: usize) -> Vec<u8> {
    let whole = include_bytes!("../../../../examples/gias/edubasealldata20261101.csv");
    let is_left_out = |line: &[u8]| {
        let code = line.split(|byte| *byte == b',').nth(1).unwrap_or_default();
        code.iter().filter(|byte| **byte != b'"').eq(LEFT_OUT.as_bytes())
    };
    let lines = whole.split_inclusive(|byte| *byte == b'\n');
    let lines: Vec<&[u8]> = lines.filter(|line| !is_left_out(line)).collect();
    let mut file = lines.concat();
    for (word, thousands) in FURTHER.iter().zip(1..).take(times.saturating_sub(1)) {
        let rows = lines.iter().skip(1);
        rows.for_each(|row| file.extend(renamed(row, thousands, word)));
    }
    file
}

/// A row of the register under another URN, so many thousands further, and with a word before its
/// name. A URN has six digits, and those of the sample are 900001 to 900300.
fn renamed(row: &[u8], thousands: u32, word: &str) -> Vec<u8> {
    let mut cells = row.splitn(5, |byte| *byte == b',');
    let urn = cells.next().and_then(|cell| std::str::from_utf8(cell).ok()?.parse::<u32>().ok());
    let urn = urn.map_or(0, |urn| urn + thousands * 1000).to_string();
    let mut renamed = urn.into_bytes();
    for cell in cells.by_ref().take(3) {
        renamed.push(b',');
        renamed.extend_from_slice(cell);
    }
    // What is left begins with the name, in quotes.
    let rest = cells.next().unwrap_or_default();
    renamed.extend_from_slice(format!(",\"{word} ").as_bytes());
    renamed.extend_from_slice(rest.strip_prefix(b"\"").unwrap_or(rest));
    renamed
}

#[cfg(test)]
mod tests {
    use super::{register, renamed};

    #[test]
    fn a_further_copy_of_the_register_has_urns_and_names_of_its_own() {
        let row = b"900001,\"990\",\"Northmere\",\"2000\",\"Larkrise, Church Lane\",\"01\"\r\n";
        let other =
            b"902001,\"990\",\"Northmere\",\"2000\",\"Lower Larkrise, Church Lane\",\"01\"\r\n";
        assert_eq!(renamed(row, 2, "Lower"), other);
        let lines = |times| register(times).split(|byte| *byte == b'\n').count() - 2;
        assert_eq!(lines(5), 5 * lines(1));
    }
}
