//! Who reads a page, and what her device needs to keep notes for a while.

/// What this device needs to keep notes of the one who is signed in.
#[derive(Clone)]
pub(crate) struct Device {
    /// The account and the server's half of its key.
    pub(crate) known: app::device::Device,
    /// Hours that what is kept can be opened without the server.
    pub(crate) hours: i64,
}

impl std::fmt::Debug for Device {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Device(..)")
    }
}

/// Who is signed in.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) desk: String,
    /// Whether her keys are locked, if the page tells.
    pub(super) locked: Option<bool>,
}
