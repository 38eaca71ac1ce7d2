//! Policing areas, their teams and priorities, and which school is in which.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::{
    forces::{Neighbourhood, Priority, TeamMember},
    ids::{ForceId, PolicingAreaId, SchoolId},
};
use jiff::{Timestamp, civil::Date};
use policy::Permit;

record! {
    /// A policing area.
    pub struct Area {
        /// The area.
        pub id: PolicingAreaId,
        /// The force's own code.
        pub code: String,
        /// The name.
        pub name: String,
        /// When it was last read from a file.
        pub read_at: Timestamp,
        /// How many schools are in it.
        pub schools: i64,
    }
}

record! {
    /// Somebody of an area's team.
    pub struct AreaOfficer {
        /// The name.
        pub name: String,
        /// The rank; may be empty.
        pub rank: String,
    }
}

record! {
    /// A priority of an area.
    pub struct AreaPriority {
        /// What is wrong.
        pub issue: String,
        /// What was done; may be empty.
        pub action: String,
        /// When it was agreed.
        pub issued_on: Option<Date>,
        /// When something was done.
        pub acted_on: Option<Date>,
    }
}

record! {
    /// A school of an area.
    pub struct AreaSchool {
        /// The school.
        pub id: SchoolId,
        /// Its name.
        pub name: String,
    }
}

const AREA: &str = "select a.id, a.code, a.name, a.read_at, (select count(*) from school_area s \
    where s.force = a.force and s.area = a.id) as schools from policing_area a";

/// The areas of a force by name.
pub async fn area_list(conn: &mut Conn, force: &ForceId) -> Result<Vec<Area>> {
    let sql = format!("{AREA} where a.force = $1 order by a.name, a.code");
    conn.all(&sql, args![force]).await
}

/// One area.
pub async fn area_get(conn: &mut Conn, force: &ForceId, id: PolicingAreaId) -> Result<Area> {
    let sql = format!("{AREA} where a.force = $1 and a.id = $2");
    conn.one(&sql, args![force, id]).await
}

/// The area that a school is in, if somebody said so.
pub async fn area_of_school(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
) -> Result<Option<Area>> {
    let sql = format!(
        "{AREA} where a.force = $1 and a.id = (select o.area from school_area o \
         where o.force = $1 and o.school = $2)"
    );
    conn.optional(&sql, args![force, school]).await
}

/// The schools of an area by name.
pub async fn area_schools(
    conn: &mut Conn,
    force: &ForceId,
    area: PolicingAreaId,
) -> Result<Vec<AreaSchool>> {
    let sql = "select k.id, k.name from school_area s \
               join school k on k.force = s.force and k.id = s.school \
               where s.force = $1 and s.area = $2 order by k.name, k.id";
    conn.all(sql, args![force, area]).await
}

/// The team of an area, in the order of its file.
pub async fn area_team(
    conn: &mut Conn,
    force: &ForceId,
    area: PolicingAreaId,
) -> Result<Vec<AreaOfficer>> {
    let sql = "select name, rank from area_officer where force = $1 and area = $2 \
               order by position";
    conn.all(sql, args![force, area]).await
}

/// The priorities of an area, in the order of their file.
pub async fn area_priorities(
    conn: &mut Conn,
    force: &ForceId,
    area: PolicingAreaId,
) -> Result<Vec<AreaPriority>> {
    let sql = "select issue, action, issued_on, acted_on from area_priority \
               where force = $1 and area = $2 order by position";
    conn.all(sql, args![force, area]).await
}

/// Adds the areas that are new and renames those that are known, by their code. What the file does
/// not name stays: schools may be in it.
pub async fn areas_save(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    all: &[Neighbourhood],
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into policing_area (force, id, code, name, read_at) \
               values ($1, $2, $3, $4, $5) on conflict (force, code) do update \
               set name = excluded.name, read_at = excluded.read_at";
    for one in all {
        let id: PolicingAreaId = tx.id();
        tx.run(permit, sql, args![force, id, &one.code, &one.name, now]).await?;
    }
    Ok(())
}

/// Puts a team in the place of the earlier one.
pub async fn area_team_replace(
    tx: &mut Tx,
    permit: &Permit,
    (force, area): (&ForceId, PolicingAreaId),
    team: &[TeamMember],
) -> Result<()> {
    let sql = "delete from area_officer where force = $1 and area = $2";
    tx.run(permit, sql, args![force, area]).await?;
    let head = "insert into area_officer (force, area, position, name, rank)";
    let rows = (1i64..).zip(team);
    let rows = rows.map(|(at, one)| args![force, area, at, &one.name, &one.rank]).collect();
    tx.run_rows(permit, head, rows).await
}

/// Puts priorities in the place of the earlier ones.
pub async fn area_priorities_replace(
    tx: &mut Tx,
    permit: &Permit,
    (force, area): (&ForceId, PolicingAreaId),
    all: &[Priority],
) -> Result<()> {
    let sql = "delete from area_priority where force = $1 and area = $2";
    tx.run(permit, sql, args![force, area]).await?;
    let head =
        "insert into area_priority (force, area, position, issue, action, issued_on, acted_on)";
    let row = |(at, one): (i64, &Priority)| {
        args![force, area, at, &one.issue, &one.action, one.issued_on, one.acted_on]
    };
    tx.run_rows(permit, head, (1i64..).zip(all).map(row).collect()).await
}

/// Says in which area a school is, or that nobody knows.
pub async fn school_area_set(
    tx: &mut Tx,
    permit: &Permit,
    (force, school): (&ForceId, SchoolId),
    area: Option<PolicingAreaId>,
) -> Result<()> {
    let now = tx.now();
    let Some(area) = area else {
        let sql = "delete from school_area where force = $1 and school = $2";
        return tx.run(permit, sql, args![force, school]).await.map(|_| ());
    };
    let sql = "insert into school_area (force, school, area, decided_at) \
               values ($1, $2, $3, $4) on conflict (force, school) do update \
               set area = excluded.area, decided_at = excluded.decided_at";
    tx.run(permit, sql, args![force, school, area, now]).await.map(|_| ())
}
