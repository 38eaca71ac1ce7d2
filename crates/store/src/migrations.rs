//! The migrations, forward only, one text for both engines, in the order in which they were made.

use sqlx::{
    SqlSafeStr,
    migrate::{Migration, MigrationType, Migrator},
};

macro_rules! migrations {
    ($($file:literal),* $(,)?) => {
        const FILES: &[(&str, &str)] =
            &[$(($file, include_str!(concat!("../migrations/", $file)))),*];
    };
}

migrations!(
    "0001_forces_first.sql",
    "0002_identity_first.sql",
    "0003_privacy_first.sql",
    "0004_schools_first.sql",
    "0005_cohorts_first.sql",
    "0006_families_first.sql",
    "0007_sessions_first.sql",
    "0008_surveys_first.sql",
    "0009_findings_first.sql",
    "0010_cohorts_and_families_answers.sql",
    "0011_privacy_plans.sql",
    "0012_surveys_wrong_cards.sql",
    "0013_families_wrong_facts.sql",
    "0014_cohorts_ceremony_changes.sql",
    "0015_cohorts_set_aside.sql",
    "0016_families_carers_removed.sql",
    "0017_schools_typed_values_and_undo.sql",
    "0018_families_pictures.sql",
    "0019_forces_model_versions.sql",
    "0020_people_adults.sql",
    "0021_forces_areas.sql",
    "0022_schools_waiting_leaving_and_holidays.sql",
    "0023_cohorts_selection.sql",
    "0024_cohorts_enrolment.sql",
    "0025_families_rounds.sql",
    "0026_cohorts_kit.sql",
    "0027_cohorts_awards.sql",
);

/// Every migration, ready to be run.
pub(crate) fn all() -> Migrator {
    let steps = FILES.iter().map(|(file, sql)| {
        let kind = MigrationType::Simple;
        Migration::new(version(file), (*file).into(), kind, (*sql).into_sql_str(), false)
    });
    Migrator::with_migrations(steps.collect())
}

/// The number that a file's name begins with: it stays the migration's own, whatever else is added
/// before or after it.
fn version(file: &str) -> i64 {
    let digits = file.split('_').next().unwrap_or_default();
    digits.parse().expect("each file's name begins with its number")
}
