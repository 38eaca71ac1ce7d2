//! From bytes to text: encodings and separators.

use super::FileFault;
use encoding_rs::{UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// The encoding that a file was read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, which its byte order mark told.
    Utf16,
    /// Windows-1252: what is left when the bytes are not UTF-8. The national file of
    /// establishments comes in it.
    Windows1252,
}

/// How far from the start control characters are looked for.
const PROBE: usize = 8 << 10;

/// Finds the encoding and gives the text without its byte order mark.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), FileFault> {
    if is_known_binary(bytes) {
        return Err(FileFault::Workbook);
    }
    let (encoding, body) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((found, mark)) => (found, &bytes[mark..]),
        None => (UTF_8, bytes),
    };
    if encoding != UTF_8 {
        let (text, malformed) = encoding.decode_without_bom_handling(body);
        return if malformed || text.contains('\0') || has_controls(text.as_bytes()) {
            Err(FileFault::NotText)
        } else {
            Ok((text, Encoding::Utf16))
        };
    }
    // Before the costly steps, so that megabytes of zeros are refused at the first.
    if body.contains(&0) || has_controls(body) {
        return Err(FileFault::NotText);
    }
    if let Ok(text) = std::str::from_utf8(body) {
        return Ok((Cow::Borrowed(text), Encoding::Utf8));
    }
    if body.len() < bytes.len() {
        // A UTF-8 mark before bytes that are not UTF-8: the file is damaged.
        return Err(FileFault::NotText);
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(body);
    Ok((text, Encoding::Windows1252))
}

/// Workbooks (`.xlsx`, `.ods`) are ZIP archives; `.xls` and PDF have marks of their own.
fn is_known_binary(bytes: &[u8]) -> bool {
    const MARKS: [&[u8]; 4] = [b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"%PDF-"];
    MARKS.iter().any(|mark| bytes.starts_with(mark))
}

/// Whether the start holds control characters that no table holds. Ctrl-Z ended files once.
fn has_controls(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(PROBE)];
    start.iter().any(|b| *b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0x1a))
}

/// The separator that parts most cells of the first row that is not blank, a comma if none does,
/// and how many columns it makes.
pub(super) fn separator(text: &str) -> (u8, usize) {
    const KNOWN: [u8; 3] = [b',', b';', b'\t'];
    let mut counts = [0_usize; 3];
    let mut quoted = false;
    let lines = text.trim_start_matches(['\r', '\n', ' ']);
    for byte in lines.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => break,
            _ if quoted => {}
            _ => {
                if let Some(which) = KNOWN.iter().position(|known| *known == byte) {
                    counts[which] += 1;
                }
            }
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    let which = KNOWN
        .iter()
        .zip(counts)
        .find(|(_, count)| *count == most)
        .map_or(b',', |(known, _)| *known);
    (which, most + 1)
}
