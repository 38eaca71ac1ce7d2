//! Code cards: random codes of a cohort, written in the order of the codes themselves, so that
//! not even the order of rows says which came first.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::{CohortId, ForceId, SchoolId, WaveId};
use policy::Permit;

record! {
    /// A card as it is found when a child types it, with the wave that is open for it now.
    pub struct CardDoor {
        /// The force whose card it is.
        pub force: ForceId,
        /// Its cohort.
        pub cohort: CohortId,
        /// The cohort's school.
        pub school: SchoolId,
        /// The wave that is open, if one is.
        pub wave: Option<WaveId>,
        /// The questionnaire of that wave.
        pub questionnaire: Option<String>,
        /// `before` or `after`.
        pub kind: Option<String>,
        /// Whether the child said yes in that wave; null until they were asked.
        pub is_assented: Option<bool>,
        /// Whether it was finished.
        pub is_finished: Option<bool>,
        /// The answers so far.
        pub answers: Option<String>,
    }
}

/// The cards of a cohort, in the order of their codes.
pub async fn card_list(conn: &mut Conn, force: &ForceId, cohort: CohortId) -> Result<Vec<String>> {
    let sql = "select card from code_card where force = $1 and cohort = $2 order by card";
    let rows = conn.rows(sql, args![force, cohort]).await?;
    rows.iter().map(|row| row.get("card")).collect()
}

/// Adds cards, whatever their order, in the order of their codes. Those of the cohort that nobody has
/// used yet are written anew among them: else the last row would be the card of the child who came
/// last. Only before the draw, of which a card written anew knows nothing.
pub async fn card_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    cohort: CohortId,
    mut cards: Vec<String>,
) -> Result<()> {
    let unused = "force = $1 and cohort = $2 and not exists (select 1 from wave w \
                  join response r on r.force = w.force and r.wave = w.id \
                  where w.force = code_card.force and w.cohort = code_card.cohort \
                  and r.card = code_card.card)";
    let sql = format!("select card from code_card where {unused}");
    for row in tx.rows(&sql, args![force, cohort]).await? {
        cards.push(row.get("card")?);
    }
    let sql = format!("delete from code_card where {unused}");
    tx.run(permit, &sql, args![force, cohort]).await?;
    cards.sort_unstable();
    for card in cards {
        let sql = "insert into code_card (force, cohort, card) values ($1, $2, $3)";
        tx.run(permit, sql, args![force, cohort, card]).await?;
    }
    Ok(())
}

/// Whether any force has this card: a child types no force's name.
pub async fn card_is_taken(conn: &mut Conn, card: &str) -> Result<bool> {
    let sql = "select count(*) as n from code_card k \
               where k.force in (select f.force from force f) and k.card = $1";
    Ok(conn.count(sql, args![card]).await? > 0)
}

/// Finds a card among all forces. Cards are made so that no two forces share one.
pub async fn card_find(conn: &mut Conn, card: &str) -> Result<Option<CardDoor>> {
    let sql = "select k.force, k.cohort, c.school, w.id as wave, w.questionnaire, w.kind, \
               r.is_assented, r.is_finished, r.answers from code_card k \
               join cohort c on c.force = k.force and c.id = k.cohort \
               left join wave w on w.force = k.force and w.cohort = k.cohort \
               and w.closed_at is null and (w.kind <> $2 or not exists (select 1 from draw d \
               where d.force = k.force and d.cohort = k.cohort and d.drawn_at is not null)) \
               left join response r on r.force = w.force and r.wave = w.id and r.card = k.card \
               where k.force in (select f.force from force f) and k.card = $1 \
               order by w.opened_at desc limit 1";
    conn.optional(sql, args![card, "before"]).await
}
