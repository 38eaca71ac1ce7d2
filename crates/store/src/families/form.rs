//! Forms that were printed for a child: which words each holds, found by its code.

use crate::{
    Conn, Result, Tx, scope,
    value::{IntoArg, args, record},
};
use domain::ids::{ChildId, CohortId, ForceId};
use policy::{Permit, Scope};

record! {
    /// A printed form.
    pub struct PaperForm {
        /// Its code, without a hyphen.
        pub code: String,
        /// For which child.
        pub child: ChildId,
        /// To which cohort the child applies.
        pub cohort: CohortId,
        /// The version of the words on it.
        pub wording: String,
        /// Their language: `en` or `cy`.
        pub lang: String,
    }
}

const SELECT: &str = "select p.code, p.child, p.cohort, p.wording, p.lang from paper_form p";

/// The form with a code.
pub async fn paper_form_get(
    conn: &mut Conn,
    force: &ForceId,
    code: &str,
) -> Result<Option<PaperForm>> {
    let sql = format!("{SELECT} where p.force = $1 and p.code = $2");
    conn.optional(&sql, args![force, code]).await
}

/// The forms of a cohort, as far as a scope reaches, newest first.
pub async fn paper_form_list(
    conn: &mut Conn,
    within: &Scope,
    cohort: CohortId,
) -> Result<Vec<PaperForm>> {
    let mut part = scope::within(within, "h", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "{SELECT} join cohort h on h.force = p.force and h.id = p.cohort \
         where {} and p.cohort = ${} order by p.made_at desc, p.code",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

/// Keeps a form; `false` where its code is taken.
pub async fn paper_form_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    form: &PaperForm,
) -> Result<bool> {
    let now = tx.now();
    let sql = "insert into paper_form (force, code, child, cohort, wording, lang, made_at) \
               values ($1, $2, $3, $4, $5, $6, $7) on conflict (force, code) do nothing";
    let values = args![force, &form.code, form.child, form.cohort, &form.wording, &form.lang, now];
    Ok(tx.run(permit, sql, values).await? == 1)
}
