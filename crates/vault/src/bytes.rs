//! The three stored blobs. Bytes in, bytes out; printed as their length only.

use std::fmt;

macro_rules! blobs {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(Vec<u8>);

        impl $name {
            /// The bytes to store: a binary age file.
            pub fn as_bytes(&self) -> &[u8] {
                &self.0
            }

            /// The bytes to store, without a copy.
            pub fn into_bytes(self) -> Vec<u8> {
                self.0
            }
        }

        impl From<Vec<u8>> for $name {
            fn from(bytes: Vec<u8>) -> Self {
                Self(bytes)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({} bytes)", stringify!($name), self.0.len())
            }
        }
    )+};
}

blobs! {
    /// A text or file, sealed to one or more keys.
    Sealed,
    /// A person's key, locked with her passphrase, her passkey, or for custodians.
    Slot,
    /// A visit's key, for one person and only while the shred secret exists.
    Wrap,
}
