//! Setters, written once: a component has many options and a page names few of them.

/// Gives a type chainable setters: `set` takes whatever converts into the field, `some` fills an optional one.
macro_rules! setters {
    ($type:ident: $($kind:ident $name:ident: $inner:ty),* $(,)?) => {
        impl $type {
            $(setters!(@ $kind $name $inner);)*
        }
    };
    (@ set $name:ident $inner:ty) => {
        #[doc = concat!("Sets the field `", stringify!($name), "`, whose meaning is told there.")]
        #[must_use]
        pub fn $name(mut self, value: impl Into<$inner>) -> Self {
            self.$name = value.into();
            self
        }
    };
    (@ some $name:ident $inner:ty) => {
        #[doc = concat!("Fills the optional field `", stringify!($name), "`, whose meaning is told there.")]
        #[must_use]
        pub fn $name(mut self, value: impl Into<$inner>) -> Self {
            self.$name = Some(value.into());
            self
        }
    };
}

/// Marks a rendered type as safe HTML and gives it the two setters every component has.
macro_rules! component {
    ($($type:ident),*) => {$(
        impl askama::filters::HtmlSafe for $type {}

        impl $type {
            /// Adds one attribute to the outer element.
            #[must_use]
            pub fn attribute(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
                self.attributes.push(name, value);
                self
            }

            /// Sets the classes of the outer element beside its own.
            #[must_use]
            pub fn classes(mut self, classes: impl Into<$crate::Classes>) -> Self {
                self.classes = classes.into();
                self
            }
        }
    )*};
}

/// Gives a form field the setters all of them share: hint, fault, description, group.
macro_rules! form_field {
    ($($type:ident),*) => {$(
        impl $type {
            /// Adds help below the label.
            #[must_use]
            pub fn hint(mut self, hint: impl Into<$crate::Hint>) -> Self {
                self.hint = Some(hint.into());
                self
            }

            /// Shows what is wrong with the field.
            #[must_use]
            pub fn error(mut self, error: impl Into<$crate::ErrorMessage>) -> Self {
                self.error_message = Some(error.into());
                self
            }

            /// Shows what is wrong with the field, if anything is.
            #[must_use]
            pub fn error_if(mut self, error: Option<impl Into<$crate::ErrorMessage>>) -> Self {
                self.error_message = error.map(Into::into);
                self
            }

            /// Sets the classes of the box around the field.
            #[must_use]
            pub fn group_classes(mut self, classes: impl Into<$crate::Classes>) -> Self {
                self.form_group.classes = classes.into();
                self
            }
        }
    )*};
}
