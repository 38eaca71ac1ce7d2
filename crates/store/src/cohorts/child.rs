//! Children: those who were picked from a class list, and no others.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::{ChildId, ForceId, SchoolId};
use jiff::{Timestamp, civil::Date};
use policy::Permit;

record! {
    /// A child.
    pub struct Child {
        /// The child.
        pub id: ChildId,
        /// The school.
        pub school: SchoolId,
        /// The forename the child goes by.
        pub given_name: String,
        /// The surname.
        pub family_name: String,
        /// The date of birth.
        pub born_on: Date,
        /// The year group.
        pub year_group: i64,
        /// The registration class; empty where the list did not tell.
        pub class: String,
        /// When the child was added.
        pub added_at: Timestamp,
        /// When the child left the programme.
        pub left_at: Option<Timestamp>,
    }
}

const SELECT: &str = "select id, school, given_name, family_name, born_on, year_group, class, \
                      added_at, left_at from child";

/// One child.
pub async fn child_get(conn: &mut Conn, force: &ForceId, id: ChildId) -> Result<Child> {
    let sql = format!("{SELECT} where force = $1 and id = $2");
    conn.one(&sql, args![force, id]).await
}

/// The children of a school who have not left, to find again whom a new class list names.
pub async fn child_list(conn: &mut Conn, force: &ForceId, school: SchoolId) -> Result<Vec<Child>> {
    let sql = format!(
        "{SELECT} where force = $1 and school = $2 and left_at is null \
         order by family_name, given_name, id"
    );
    conn.all(&sql, args![force, school]).await
}

/// The children of a force whose surname begins with a text, at most so many.
pub async fn child_find(
    conn: &mut Conn,
    force: &ForceId,
    surname: &str,
    most: i64,
) -> Result<Vec<Child>> {
    let sql = format!(
        "{SELECT} where force = $1 and lower(substr(family_name, 1, length($2))) = lower($2) \
         order by family_name, given_name, id limit $3"
    );
    conn.all(&sql, args![force, surname, most]).await
}

/// Adds a child.
pub async fn child_add(tx: &mut Tx, permit: &Permit, force: &ForceId, child: &Child) -> Result<()> {
    let sql = "insert into child (force, id, school, given_name, family_name, born_on, year_group, \
               class, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = args![
        force,
        child.id,
        child.school,
        &child.given_name,
        &child.family_name,
        child.born_on,
        child.year_group,
        &child.class,
        child.added_at
    ];
    tx.run(permit, sql, values).await.map(|_| ())
}
