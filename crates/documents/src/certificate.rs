//! The certificates of a ceremony.

use crate::{Front, Proof};
use serde::Serialize;

/// All certificates of one ceremony: for each child one page in each language, in that order, so
/// that printing on both sides puts the languages back to back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CertificateRun {
    /// What the file says about itself.
    pub front: Front,
    /// The words, once for each language.
    pub texts: Vec<CertificateText>,
    /// The children, in the order they are called up.
    pub children: Vec<CertificateChild>,
}

/// The words of a certificate in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CertificateText {
    /// `en` or `cy`.
    pub lang: String,
    /// The force, over everything else.
    pub force: String,
    /// "Certificate".
    pub heading: String,
    /// Before the name: "This certificate is presented to".
    pub lead: String,
    /// After the name and school: what the child did.
    pub body: String,
    /// The ceremony, its place and its date in words.
    pub occasion: String,
    /// Who signs, at most three.
    pub signatures: Vec<Signature>,
    /// Under the proof: what it is, and that the name is on the paper alone.
    pub proof: String,
}

/// A line to sign on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// Who signs; empty leaves the line to whoever does.
    pub name: String,
    /// As what.
    pub role: String,
}

/// A child on a certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CertificateChild {
    /// The name as the family wants it printed.
    pub name: String,
    /// The school; may be empty.
    pub school: String,
    /// What this child did, once for each language; empty where the words of the run say it.
    pub own: Vec<String>,
    /// By what anybody can see that it was given; none where nothing is to be proved.
    pub proof: Option<Proof>,
}
