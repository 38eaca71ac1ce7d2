//! Values on their way in ([`Arg`]) and out ([`Row`], [`Column`]): one set of types for both
//! engines, with the domain's own types mapped once, here.

use crate::{Error, Result, dialect::Row};
use domain::ids::{
    AdultHoursId, AdultLeaveId, AgreementId, ApplicationId, AssentId, AuditId, AwardId,
    CalendarEntryId, CarerId, CeremonyId, ChildId, CohortId, ConsentId, ContactId, DeliveryModelId,
    DrawId, EnquiryId, EnrolmentId, FamilyLetterId, FamilyLinkId, ForceId, GuestId, Id as _,
    ImportDraftId, KitEntryId, KitItemId, KitSizeId, LessonId, LetterId, MarkRoundId, PartnerId,
    PersonId, PictureId, PlaceChangeId, PlanId, PolicingAreaId, ReceiptId, RoleGrantId,
    RunningOrderId, SchoolId, SelectionId, SessionId, SignInId, SignInLinkId, TeacherConsentId,
    WaveId,
};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use uuid::Uuid;

/// A value bound to a `$n` of a statement. Null knows its type: PostgreSQL asks for it.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// `uuid`
    Uuid(Option<Uuid>),
    /// `text`
    Text(Option<String>),
    /// `bigint`
    Int(Option<i64>),
    /// `boolean`
    Bool(Option<bool>),
    /// `bytea`
    Bytes(Option<Vec<u8>>),
}

/// The values of one statement.
pub type Args = Vec<Arg>;

/// Builds [`Args`] from anything that has an [`IntoArg`].
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::value::IntoArg::into_arg($value)),*] };
}
pub(crate) use args;

/// Whatever can be bound.
pub trait IntoArg {
    /// The null of this type.
    fn null() -> Arg;
    /// The value.
    fn into_arg(self) -> Arg;
}

impl<T: IntoArg> IntoArg for Option<T> {
    fn null() -> Arg {
        T::null()
    }
    fn into_arg(self) -> Arg {
        self.map_or_else(T::null, T::into_arg)
    }
}

/// Whatever a column can be read as.
pub trait Column: Sized {
    /// The engines' own type it is stored as.
    type Raw: Primitive;
    /// Makes it of the stored value, or says what is wrong, without quoting the value.
    fn from_raw(raw: Self::Raw) -> std::result::Result<Self, String>;
    /// What null means: nothing but an error, unless the type is optional.
    fn from_null() -> Option<Self> {
        None
    }
}

impl<T: Column> Column for Option<T> {
    type Raw = T::Raw;
    fn from_raw(raw: T::Raw) -> std::result::Result<Self, String> {
        T::from_raw(raw).map(Some)
    }
    fn from_null() -> Option<Self> {
        Some(None)
    }
}

/// A type that both engines decode by themselves.
pub trait Primitive: Sized {
    /// Reads it from a row; `None` is null.
    fn read(row: &Row, column: &str) -> Result<Option<Self>>;
}

macro_rules! primitives {
    ($($kind:ty => $variant:ident;)*) => {$(
        impl Primitive for $kind {
            fn read(row: &Row, column: &str) -> Result<Option<Self>> { row.raw(column) }
        }
        impl Column for $kind {
            type Raw = Self;
            fn from_raw(raw: Self) -> std::result::Result<Self, String> { Ok(raw) }
        }
        impl IntoArg for $kind {
            fn null() -> Arg { Arg::$variant(None) }
            fn into_arg(self) -> Arg { Arg::$variant(Some(self)) }
        }
    )*};
}
primitives! {
    Uuid => Uuid;
    String => Text;
    i64 => Int;
    bool => Bool;
    Vec<u8> => Bytes;
}

impl IntoArg for &str {
    fn null() -> Arg {
        Arg::Text(None)
    }
    fn into_arg(self) -> Arg {
        Arg::Text(Some(self.to_owned()))
    }
}

impl IntoArg for &String {
    fn null() -> Arg {
        Arg::Text(None)
    }
    fn into_arg(self) -> Arg {
        Arg::Text(Some(self.clone()))
    }
}

impl IntoArg for &ForceId {
    fn null() -> Arg {
        Arg::Text(None)
    }
    fn into_arg(self) -> Arg {
        Arg::Text(Some(self.as_str().to_owned()))
    }
}

impl IntoArg for &[u8] {
    fn null() -> Arg {
        Arg::Bytes(None)
    }
    fn into_arg(self) -> Arg {
        Arg::Bytes(Some(self.to_vec()))
    }
}

macro_rules! ids {
    ($($id:ty),* $(,)?) => {$(
        impl Column for $id {
            type Raw = Uuid;
            fn from_raw(raw: Uuid) -> std::result::Result<Self, String> { Ok(Self::from_uuid(raw)) }
        }
        impl IntoArg for $id {
            fn null() -> Arg { Arg::Uuid(None) }
            fn into_arg(self) -> Arg { Arg::Uuid(Some(self.uuid())) }
        }
    )*};
}
ids!(
    PersonId,
    RoleGrantId,
    SignInLinkId,
    SignInId,
    AuditId,
    ReceiptId,
    LetterId,
    DeliveryModelId,
    SchoolId,
    EnquiryId,
    AgreementId,
    CalendarEntryId,
    CohortId,
    ChildId,
    ApplicationId,
    DrawId,
    EnrolmentId,
    AwardId,
    CeremonyId,
    GuestId,
    RunningOrderId,
    CarerId,
    FamilyLetterId,
    FamilyLinkId,
    TeacherConsentId,
    ConsentId,
    ContactId,
    KitEntryId,
    KitItemId,
    KitSizeId,
    LessonId,
    SessionId,
    WaveId,
    PlanId,
    ImportDraftId,
    PlaceChangeId,
    AssentId,
    AdultHoursId,
    AdultLeaveId,
    PartnerId,
    PictureId,
    PolicingAreaId,
    SelectionId,
    MarkRoundId,
);

macro_rules! texts {
    ($($kind:ty: $print:expr, $parse:expr;)*) => {$(
        impl Column for $kind {
            type Raw = String;
            fn from_raw(raw: String) -> std::result::Result<Self, String> { $parse(&raw) }
        }
        impl IntoArg for $kind {
            fn null() -> Arg { Arg::Text(None) }
            fn into_arg(self) -> Arg { Arg::Text(Some($print(&self))) }
        }
    )*};
}
texts! {
    ForceId: ToString::to_string, |raw: &str| raw.parse().map_err(|_| "not a force".to_owned());
    Timestamp: moment, |raw: &str| raw.parse().map_err(|_| "not a moment".to_owned());
    Date: ToString::to_string, |raw: &str| raw.parse().map_err(|_| "not a day".to_owned());
    Time: |time: &Time| time.strftime("%H:%M").to_string(), |raw: &str| Time::strptime("%H:%M", raw).map_err(|_| "not a time".to_owned());
}

/// A moment as stored: UTC, microseconds, always the same width, so that text order is time order.
pub(crate) fn moment(at: &Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%6fZ").to_string()
}

impl Row {
    /// Reads a column.
    ///
    /// # Errors
    /// When the column is not there, is null, or is not what the type promises.
    pub fn get<T: Column>(&self, column: &str) -> Result<T> {
        let fail = |why: String| Error::Corrupt { column: column.to_owned(), why };
        match T::Raw::read(self, column)? {
            Some(raw) => T::from_raw(raw).map_err(fail),
            None => T::from_null().ok_or_else(|| fail("it is null".to_owned())),
        }
    }
}

/// A type that is read from a whole row.
pub trait Record: Sized {
    /// Reads it.
    fn read(row: &Row) -> Result<Self>;
}

/// Declares a struct whose fields are read from columns of the same names.
macro_rules! record {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* pub $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind,)* }

        impl $crate::value::Record for $name {
            fn read(row: &$crate::dialect::Row) -> $crate::Result<Self> {
                Ok(Self { $($field: row.get(stringify!($field))?,)* })
            }
        }
    };
}
pub(crate) use record;
