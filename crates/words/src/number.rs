//! Numbers as they are written in running text.

use crate::Words;

impl Words {
    /// A share between 0 and 1 in whole per cent: "57%"; a half rounds away from zero.
    pub fn percent(self, share: f64) -> String {
        // first to six places, because binary holds a half like 0.565 a hair too low
        let percent = ((share * 1e6).round() / 1e4).round();
        // adding zero makes of minus zero, which prints with its sign, plain zero
        format!("{:.0}%", percent + 0.0)
    }

    /// A whole number with commas between thousands: "20,000".
    pub fn number(self, number: i64) -> String {
        grouped(&number.to_string())
    }
}

/// A number as it is put into a message.
pub fn grouped_decimal(number: f64) -> String {
    let text = number.to_string();
    match text.split_once('.') {
        Some((whole, rest)) => format!("{}.{rest}", grouped(whole)),
        None => grouped(&text),
    }
}

fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let mut text = sign.to_owned();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use crate::{Lang, Words};

    #[test]
    fn thousands_get_commas_and_shares_are_whole() {
        let en = Words::new(Lang::En);
        assert_eq!(en.number(7), "7");
        assert_eq!(en.number(-1000), "-1,000");
        assert_eq!(en.number(1_234_567), "1,234,567");
        assert_eq!(en.percent(0.565), "57%");
        assert_eq!(en.percent(-0.001), "0%");
        assert_eq!(en.percent(1.0), "100%");
    }
}
