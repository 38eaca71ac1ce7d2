//! How the actions of this area say no.

/// Declares an error enum: rules that refused, each with the form field it belongs to and the key
/// of its sentence in the locale files, and last a [`crate::Fault`].
macro_rules! refusals {
    ($(#[$doc:meta])* $name:ident { $($(#[$entry_doc:meta])* $entry:ident = $field:literal, $key:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub enum $name {
            $($(#[$entry_doc])* $entry,)*
            /// No rule: not there, a conflict, or ours.
            Fault($crate::Fault),
        }

        impl $name {
            /// Every refusal: the field, and the key of the sentence beside it.
            pub const TOLD: &'static [(&'static str, &'static str)] = &[$(($field, $key),)*];

            /// The field and the key of the sentence beside it.
            ///
            /// # Errors
            /// The fault, where no rule refused.
            pub fn told(self) -> Result<(&'static str, &'static str), $crate::Fault> {
                match self {
                    $(Self::$entry => Ok(($field, $key)),)*
                    Self::Fault(fault) => Err(fault),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$entry => f.write_str($key),)*
                    Self::Fault(fault) => std::fmt::Display::fmt(fault, f),
                }
            }
        }

        impl std::error::Error for $name {}

        impl From<$crate::Fault> for $name {
            fn from(fault: $crate::Fault) -> Self { Self::Fault(fault) }
        }
        impl From<store::Error> for $name {
            fn from(error: store::Error) -> Self { Self::Fault(error.into()) }
        }
        impl From<policy::Denied> for $name {
            fn from(denied: policy::Denied) -> Self { Self::Fault(denied.into()) }
        }
    };
}
