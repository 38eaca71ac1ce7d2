//! People who sign in, the roles they hold, their links and signed-in browsers.

mod people;

pub use people::{
    Held, grant_end, held_count, held_get, held_list, people_of_force, person_ever, person_leave,
    person_return,
};

use crate::{
    Conn, Error, Result, Tx,
    seal::Spot,
    value::{args, record},
};
use domain::ids::{CohortId, ForceId, Id, PersonId, RoleGrantId, SchoolId, SignInId, SignInLinkId};
use jiff::Timestamp;
use policy::{Grant, Permit, Reach, Role};

record! {
    /// A person, without the address.
    pub struct Person {
        /// The person.
        pub id: PersonId,
        /// The name.
        pub name: String,
        /// The language of the person's letters: `en` or `cy`.
        pub lang: String,
    }
}

/// A person about to be added.
#[derive(Debug, Clone)]
pub struct NewPerson<'a> {
    /// The force the person belongs to.
    pub force: &'a ForceId,
    /// The new id.
    pub id: PersonId,
    /// The name.
    pub name: &'a str,
    /// The e-mail address.
    pub email: &'a str,
    /// `en` or `cy`.
    pub lang: &'a str,
}

fn email_spot(force: &ForceId, id: PersonId) -> Spot<'_> {
    Spot { table: "person", column: "email_sealed", force, row: id.uuid() }
}

/// Adds a person.
pub async fn person_add(tx: &mut Tx, permit: &Permit, person: &NewPerson<'_>) -> Result<()> {
    let spot = email_spot(person.force, person.id);
    let (sealed, index) = (tx.seal(spot, person.email), tx.index(person.email));
    let now = tx.now();
    let sql = "insert into person (force, id, name, email_sealed, email_index, lang, made_at) \
               values ($1, $2, $3, $4, $5, $6, $7)";
    let values = args![person.force, person.id, person.name, sealed, index, person.lang, now];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// The person of a force with this address, if there is one who has not left.
pub async fn person_by_email(
    conn: &mut Conn,
    force: &ForceId,
    email: &str,
) -> Result<Option<Person>> {
    let index = conn.index(email);
    let sql = "select id, name, lang from person \
               where force = $1 and email_index = $2 and left_at is null";
    conn.optional(sql, args![force, index]).await
}

/// A person's address.
pub async fn person_email(conn: &mut Conn, force: &ForceId, id: PersonId) -> Result<String> {
    let sql = "select email_sealed from person where force = $1 and id = $2";
    let rows = conn.rows(sql, args![force, id]).await?;
    let sealed: Vec<u8> = rows.first().ok_or(Error::NotFound)?.get("email_sealed")?;
    conn.open_text(email_spot(force, id), &sealed)
}

/// One person.
pub async fn person_get(conn: &mut Conn, force: &ForceId, id: PersonId) -> Result<Person> {
    let sql = "select id, name, lang from person where force = $1 and id = $2";
    conn.one(sql, args![force, id]).await
}

/// The people who hold a role at a school, such as its DSL.
pub async fn people_at_school(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
    role: Role,
) -> Result<Vec<Person>> {
    let sql = "select p.id, p.name, p.lang from role_grant g \
               join person p on p.force = g.force and p.id = g.person \
               where g.force = $1 and g.school = $2 and g.role = $3 and g.ended_at is null \
               and p.left_at is null order by p.name, p.id";
    conn.all(sql, args![force, school, role.code()]).await
}

/// Gives a role.
pub async fn grant_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    person: PersonId,
    grant: Grant,
) -> Result<()> {
    let (id, now): (RoleGrantId, _) = (tx.id(), tx.now());
    let (reach, school, cohort): (&str, Option<SchoolId>, Option<CohortId>) = match grant.reach {
        Reach::Nation => ("nation", None, None),
        Reach::Force => ("force", None, None),
        Reach::School(school) => ("school", Some(school), None),
        Reach::Cohort(cohort) => ("cohort", None, Some(cohort)),
    };
    let sql = "insert into role_grant (force, id, person, role, reach, school, cohort, granted_at) \
               values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = args![force, id, person, grant.role.code(), reach, school, cohort, now];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// The roles that a person holds now.
pub async fn grant_list(conn: &mut Conn, force: &ForceId, person: PersonId) -> Result<Vec<Grant>> {
    let sql = "select role, reach, school, cohort from role_grant \
               where force = $1 and person = $2 and ended_at is null order by granted_at, id";
    let rows = conn.rows(sql, args![force, person]).await?;
    rows.iter()
        .map(|row| {
            let corrupt = |why: String| Error::Corrupt { column: "role_grant.role".into(), why };
            let role = row.get::<String>("role")?.parse::<Role>();
            let reach: String = row.get("reach")?;
            let reach = match reach.as_str() {
                "nation" => Reach::Nation,
                "force" => Reach::Force,
                "school" => Reach::School(row.get("school")?),
                "cohort" => Reach::Cohort(row.get("cohort")?),
                _ => return Err(corrupt("an unknown reach".into())),
            };
            Ok(Grant { role: role.map_err(|error| corrupt(error.to_string()))?, reach })
        })
        .collect()
}

record! {
    /// A sign-in link as stored: a hash, never the secret.
    pub struct Link {
        /// The link.
        pub id: SignInLinkId,
        /// Whom it signs in.
        pub person: PersonId,
        /// Until when.
        pub expires_at: Timestamp,
        /// When its button was pressed.
        pub used_at: Option<Timestamp>,
    }
}

/// Keeps a new link.
pub async fn link_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    link: &Link,
    token_hash: &[u8],
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into sign_in_link (force, id, person, token_hash, made_at, expires_at) \
               values ($1, $2, $3, $4, $5, $6)";
    let values = args![force, link.id, link.person, token_hash, now, link.expires_at];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Holds a person's row until the transaction ends, so that two requests at once count one after
/// the other.
pub async fn person_hold(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: PersonId,
) -> Result<()> {
    let sql = "update person set left_at = left_at where force = $1 and id = $2";
    tx.run(permit, sql, args![force, id]).await.map(|_| ())
}

/// How many links a person was sent since a moment.
pub async fn link_count(
    conn: &mut Conn,
    force: &ForceId,
    person: PersonId,
    since: Timestamp,
) -> Result<i64> {
    let sql = "select count(*) as n from sign_in_link \
               where force = $1 and person = $2 and made_at >= $3";
    conn.count(sql, args![force, person, since]).await
}

/// The link with this hash, unless its person has left.
pub async fn link_by_hash(
    conn: &mut Conn,
    force: &ForceId,
    token_hash: &[u8],
) -> Result<Option<Link>> {
    let sql = "select l.id, l.person, l.expires_at, l.used_at from sign_in_link l \
               join person p on p.force = l.force and p.id = l.person \
               where l.force = $1 and l.token_hash = $2 and p.left_at is null";
    conn.optional(sql, args![force, token_hash]).await
}

/// Uses a link up; false when somebody else was quicker.
pub async fn link_use(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: SignInLinkId,
) -> Result<bool> {
    let now = tx.now();
    let sql = "update sign_in_link set used_at = $3 \
               where force = $1 and id = $2 and used_at is null";
    Ok(tx.run(permit, sql, args![force, id, now]).await? == 1)
}

/// Keeps a signed-in browser.
pub async fn sign_in_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    person: PersonId,
    token_hash: &[u8],
    expires_at: Timestamp,
) -> Result<SignInId> {
    let (id, now): (SignInId, _) = (tx.id(), tx.now());
    let sql = "insert into sign_in (force, id, person, token_hash, made_at, expires_at) \
               values ($1, $2, $3, $4, $5, $6)";
    let values = args![force, id, person, token_hash, now, expires_at];
    tx.run(permit, sql, values).await?;
    Ok(id)
}

record! {
    /// Whom a signed-in browser belongs to.
    pub struct SignedIn {
        /// The sign-in.
        pub id: SignInId,
        /// The person.
        pub person: PersonId,
        /// The person's name.
        pub name: String,
        /// The force's name.
        pub force_name: String,
    }
}

/// The person behind a signed-in browser, while it lasts.
pub async fn sign_in_by_hash(
    conn: &mut Conn,
    force: &ForceId,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<Option<SignedIn>> {
    let sql = "select s.id, s.person, p.name, f.name as force_name from sign_in s \
               join person p on p.force = s.force and p.id = s.person \
               join force f on f.force = s.force \
               where s.force = $1 and s.token_hash = $2 and s.ended_at is null \
               and s.expires_at > $3 and p.left_at is null";
    conn.optional(sql, args![force, token_hash, now]).await
}

/// Ends a sign-in.
pub async fn sign_in_end(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: SignInId,
) -> Result<()> {
    let now = tx.now();
    let sql = "update sign_in set ended_at = $3 where force = $1 and id = $2 and ended_at is null";
    tx.run(permit, sql, args![force, id, now]).await.map(|_| ())
}
