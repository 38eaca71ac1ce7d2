//! The proof on a certificate: an address, and the same as a picture for a telephone.

use crate::PressError;
use qrcode::{Color, EcLevel, QrCode};
use serde::Serialize;
use std::fmt::Write;

/// Modules of white around the picture (ISO/IEC 18004 asks for four).
const QUIET: usize = 4;

/// By what anybody can see that a certificate was given. It has no child's name in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Proof {
    /// The address, for whoever types it.
    pub address: String,
    /// The same as a QR code, in SVG.
    picture: String,
}

impl Proof {
    /// The proof at an address.
    ///
    /// # Errors
    /// [`PressError::Typesetting`] where the address is longer than a code can hold, which is more
    /// than 2,000 characters.
    pub fn at(address: &str) -> Result<Self, PressError> {
        let fault = |error: qrcode::types::QrError| PressError::Typesetting(error.to_string());
        let code = QrCode::with_error_correction_level(address, EcLevel::M).map_err(fault)?;
        Ok(Self { address: address.to_owned(), picture: svg(&code) })
    }
}

/// One path of squares on white: the same code gives the same text.
fn svg(code: &QrCode) -> String {
    let (width, size) = (code.width(), code.width() + 2 * QUIET);
    let mut path = String::new();
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (at % width + QUIET, at / width + QUIET);
            write!(path, "M{x} {y}h1v1h-1z").expect("a text takes all that is written");
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" width=\"{size}\" \
         height=\"{size}\"><rect width=\"{size}\" height=\"{size}\" fill=\"#ffffff\"/>\
         <path d=\"{path}\" fill=\"#000000\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "https://minipolice.example/proof/AAAAAAAAAAAAAAAAAAAAAA";

    #[test]
    fn the_same_address_gives_the_same_picture_and_another_another() {
        let proof = Proof::at(ADDRESS).unwrap();
        assert_eq!(proof, Proof::at(ADDRESS).unwrap());
        assert_ne!(proof.picture, Proof::at(&format!("{ADDRESS}B")).unwrap().picture);
        assert!(proof.picture.starts_with("<svg"));
    }

    #[test]
    fn the_corners_have_their_squares_and_a_white_edge() {
        let picture = Proof::at(ADDRESS).unwrap().picture;
        assert!(picture.contains("M4 4h1v1h-1z"), "the first dark module");
        assert!(!picture.contains("M3 ") && !picture.contains(" 3h1"), "the edge is white");
    }

    #[test]
    fn an_address_that_no_code_holds_is_refused() {
        assert!(Proof::at(&"x".repeat(5000)).is_err());
    }
}
