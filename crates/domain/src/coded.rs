//! Small closed lists that have a stable code for each entry: in data files, columns and keys.

/// A closed list with a stable code for each entry.
pub trait Coded: Copy + Eq + 'static {
    /// Every entry with its code, in order.
    const CODES: &'static [(&'static str, Self)];

    /// The entry's stable code.
    ///
    /// # Panics
    /// Never: the macro lists every entry.
    fn code(self) -> &'static str {
        let found = Self::CODES.iter().find(|(_, entry)| *entry == self);
        found.expect("the macro lists every entry").0
    }

    /// The entry of this code.
    fn from_code(code: &str) -> Option<Self> {
        Self::CODES.iter().find(|(known, _)| *known == code).map(|(_, entry)| *entry)
    }

    /// All codes as one sentence part: `a, b, c`.
    fn allowed() -> String {
        Self::CODES.iter().map(|(code, _)| *code).collect::<Vec<_>>().join(", ")
    }
}

/// Declares an enum whose entries have stable codes, with [`Coded`] and serde by code.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$entry_doc:meta])* $entry:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name { $($(#[$entry_doc])* #[serde(rename = $code)] $entry,)* }

        impl $crate::coded::Coded for $name {
            const CODES: &'static [(&'static str, Self)] = &[$(($code, Self::$entry),)*];
        }
    };
}
pub(crate) use coded;
