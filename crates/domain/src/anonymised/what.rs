//! What a place in a note may give away.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $key:literal;)+) => {
        /// What a place may give away.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum What { $($(#[$doc])* $name,)+ }

        impl What {
            /// All of them, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Its name in `config/texts`: `bench-what-<key>`, `bench-why-<key>` and, alone or with an
            /// ending (`instead`), `bench-for-<key>`.
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)+ }
            }

            /// What the detector calls it.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

kinds! {
    /// A person's name.
    Person = "PER", "person";
    /// A hospital, a school, a firm.
    Organisation = "ORG", "organisation";
    /// A place.
    Place = "LOC", "place";
    /// A date or a time.
    Date = "DATE", "date";
    /// An age.
    Age = "AGE", "age";
    /// A rare role or event.
    Role = "ROLE", "role";
    /// A room, a bed or a ward.
    Room = "ROOM", "room";
    /// A street and a number.
    Address = "ADDRESS", "address";
    /// A postcode.
    Postcode = "POSTCODE", "postcode";
    /// A telephone number.
    Phone = "PHONE", "phone";
    /// An e-mail address.
    Email = "EMAIL", "email";
    /// A name in a social medium.
    Handle = "HANDLE", "handle";
    /// A web address.
    Url = "URL", "url";
    /// A national identity number.
    NationalId = "NATID", "national-id";
    /// A number in a register or a journal.
    IdNumber = "IDNO", "id-number";
    /// A car's number plate.
    Plate = "PLATE", "plate";
    /// Something else a person marked.
    Other = "OTHER", "other";
}

impl What {
    /// The kind the detector calls so; something else when it has a new one.
    pub fn of_code(code: &str) -> Self {
        Self::ALL.iter().copied().find(|what| what.code() == code).unwrap_or(Self::Other)
    }

    /// The kind with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|what| what.key() == key)
    }
}
