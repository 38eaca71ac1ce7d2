//! How wide a text is. SVG breaks no lines and we draw without a font, so this is a small table
//! of the widths of a common sans serif, in thousandths of its size.

/// The printable ASCII characters, from the space on.
const ASCII: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// Room for readers whose font is wider than the one measured.
const SLACK: f64 = 1.18;

/// The width of a text at a size, in the size's unit.
pub fn width(text: &str, size: f64) -> f64 {
    let thousandths: u32 = text.chars().map(|letter| u32::from(glyph(letter))).sum();
    f64::from(thousandths) / 1000.0 * size * SLACK
}

/// A space at which no line breaks.
pub const NO_BREAK: char = '\u{a0}';

/// How much wider bold letters are, at most.
pub const BOLD: f64 = 1.12;

/// Breaks a text into lines that fit a width. A word longer than the width keeps its line.
pub fn wrap(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words(text) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if line.is_empty() || width(&longer, size) <= room {
            line = longer;
        } else {
            lines.push(std::mem::replace(&mut line, word.to_owned()));
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Breaks a text into lines that fit a width, and within a word where one alone is too long for it.
pub fn fit(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut short = String::new();
    for word in words(text) {
        if width(word, size) <= room {
            short.push_str(word);
            short.push(' ');
            continue;
        }
        let mut piece = String::new();
        for letter in word.chars() {
            let longer = format!("{piece}{letter}-");
            if !piece.is_empty() && width(&longer, size) > room {
                short.push_str(&piece);
                short.push_str("- ");
                piece.clear();
            }
            piece.push(letter);
        }
        short.push_str(&piece);
        short.push(' ');
    }
    wrap(&short, size, room)
}

/// The words of a text. What a no-break space binds stays one.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter.is_whitespace() && letter != NO_BREAK)
        .filter(|word| !word.is_empty())
}

fn glyph(letter: char) -> u16 {
    let plain = match letter {
        'à'..='å' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        'ŷ' | 'ỳ' | 'ý' | 'ÿ' => 'y',
        '’' | '‘' => '\'',
        '–' => '0',
        NO_BREAK => ' ',
        other => other,
    };
    u32::from(plain)
        .checked_sub(32)
        .and_then(|index| ASCII.get(usize::try_from(index).ok()?))
        .copied()
        .unwrap_or(700)
}

#[cfg(test)]
mod tests {
    use super::{fit, width, wrap};

    #[test]
    fn accents_do_not_widen_a_letter() {
        assert!((width("dŵr tŷ", 16.0) - width("dwr ty", 16.0)).abs() < 1e-9);
    }

    #[test]
    fn lines_fit_and_keep_every_word() {
        let text = "People in my neighbourhood look after each other and our streets";
        let lines = wrap(text, 16.0, 200.0);
        assert!(lines.len() > 1);
        assert!(lines.iter().all(|line| width(line, 16.0) <= 200.0));
        assert_eq!(lines.join(" "), text);
        assert_eq!(wrap("Llanfairpwllgwyngyll", 16.0, 10.0), ["Llanfairpwllgwyngyll"]);
    }

    #[test]
    fn a_word_too_long_for_its_room_is_broken() {
        let lines = fit("Ysgol Llanfairpwllgwyngyllgogerychwyrndrobwll", 16.0, 120.0);
        assert!(lines.len() > 2 && lines.iter().all(|line| width(line, 16.0) <= 120.0));
        assert_eq!(lines.concat().replace('-', ""), "YsgolLlanfairpwllgwyngyllgogerychwyrndrobwll");
        assert_eq!(fit("Away: 4\u{a0}children", 16.0, 90.0), ["Away:", "4\u{a0}children"]);
        assert_eq!(fit("Ysgol Bryn Coch", 16.0, 400.0), ["Ysgol Bryn Coch"]);
    }
}
