//! The models that come with the program: the timetable templates of real schemes.

use super::DeliveryModel;

macro_rules! templates {
    ($($code:literal),* $(,)?) => {
        /// The files of the models that come with the program, by code.
        pub const SHIPPED: &[(&str, &str)] =
            &[$(($code, include_str!(concat!("models/", $code, ".toml")))),*];
    };
}

templates!(
    "avon-and-somerset-nine-weeks",
    "cleveland-six-weeks",
    "crediton-six-weeks",
    "cumbria-year",
    "derbyshire-year",
    "gwent-year",
    "hartlepool-six-sessions",
    "hertfordshire-eight-weeks",
    "humberside-nine-weeks",
    "kent-mini-cadets",
    "lancaster-eight-weeks",
    "leicestershire-twenty-weeks",
    "lincolnshire-two-years",
    "northumbria-year",
    "nottinghamshire-eight-weeks",
    "plymouth-seven-weeks",
);

const FIRST: [&str; 2] = ["humberside-nine-weeks", "northumbria-year"];

/// The models that a new force begins with: the short form and the long. The others wait to be
/// taken, so that nobody who opens a cohort has to choose among sixteen.
pub fn first() -> impl Iterator<Item = (&'static str, &'static str)> {
    SHIPPED.iter().copied().filter(|(code, _)| FIRST.contains(code))
}

/// The file of a model that comes with the program.
pub fn template(code: &str) -> Option<&'static str> {
    SHIPPED.iter().find(|(known, _)| *known == code).map(|(_, text)| *text)
}

/// The models that come with the program, in the order of their codes.
///
/// # Panics
/// Never in a build whose tests pass: the files are compiled in and read by a test.
pub fn shipped() -> Vec<DeliveryModel> {
    SHIPPED
        .iter()
        .map(|(_, text)| DeliveryModel::from_toml(text).expect("a test reads every shipped model"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lessons;

    #[test]
    fn they_read_and_offer_lessons_that_exist() {
        assert_eq!(SHIPPED.len(), 16);
        let library = lessons::library();
        for (model, (code, _)) in shipped().iter().zip(SHIPPED) {
            assert_eq!(model.code, *code, "a file is called after its code");
            assert_eq!(model.version, 1, "{code}");
            assert!(model.source.starts_with("http"), "{code} says where its facts come from");
            for lesson in &model.lessons.from {
                assert!(library.iter().any(|one| &one.code == lesson), "{code}: {lesson}");
            }
        }
        assert_eq!(first().count(), 2);
    }

    #[test]
    fn none_claims_that_its_welsh_was_read() {
        for (code, text) in SHIPPED {
            assert!(!text.contains("reviewed = true"), "{code}");
        }
    }

    #[test]
    fn written_and_read_again_each_says_the_same() {
        for model in shipped() {
            let written = model.to_toml();
            assert_eq!(DeliveryModel::from_toml(&written).as_ref(), Ok(&model));
            assert!(written.lines().all(|line| line.trim_end() == line), "{}", model.code);
        }
    }
}
