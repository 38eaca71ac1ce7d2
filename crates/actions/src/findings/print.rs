//! The report as a tagged PDF.

use super::{Report, report};
use crate::{Caller, Fault, World};
use documents::{EvidenceReport, Front, PressError};
use domain::ids::ForceId;
use words::{Lang, Words};

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// This installation was built without the part that prints.
    #[error("no press")]
    NoPress,
    /// Not there, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Makes the report and prints it.
///
/// # Errors
/// [`PrintError`].
pub async fn print_report(
    world: &World,
    caller: &Caller,
    force: &ForceId,
    lang: Lang,
) -> Result<Vec<u8>, PrintError> {
    let document = document(report(world, caller, force, lang).await?);
    let press = world.press.clone();
    let printed = tokio::task::spawn_blocking(move || press.report(&document)).await;
    match printed.map_err(|error| Fault::Ours(error.into()))? {
        Ok(pdf) => Ok(pdf),
        Err(PressError::Absent) => Err(PrintError::NoPress),
        Err(error) => Err(Fault::Ours(error.into()).into()),
    }
}

fn document(report: Report) -> EvidenceReport {
    let t = Words::new(report.facts.lang);
    EvidenceReport {
        front: Front {
            lang: report.facts.lang.code().to_owned(),
            title: report.title,
            author: report.facts.force_name,
            date: Some(report.facts.made_on),
        },
        subtitle: report.subtitle,
        about: report.about,
        contents: t.findings_contents().to_owned(),
        figure: t.findings_figure().to_owned(),
        table: t.findings_table().to_owned(),
        blocks: report.blocks,
    }
}
