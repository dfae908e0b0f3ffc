//! What a device needs to keep someone's notes while there is no network, and what tells one account from another there.
//!
//! The key that encrypts them is made in the browser from two halves: one that stays on the device, and this one, which the
//! server gives to a signed-in person alone. Whoever signs out leaves ciphertext behind that the device cannot open.

use crate::{App, Me};

/// The server's half for one account. Prints nothing of itself.
#[derive(Clone)]
pub struct Device {
    /// Tells this account from others on the same device; says nothing of who it is.
    pub account: String,
    /// The secret half, 64 hexadecimal digits.
    pub half: String,
}

impl std::fmt::Debug for Device {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Device(..)")
    }
}

impl App {
    /// The server's half of the key that a person's devices keep unsent notes under.
    pub fn device_of(&self, me: &Me) -> Device {
        let of = |what: &str| vault::digest(format!("{what}\n{}\n{}", self.device, me.id()).as_bytes());
        let account = of("account").chars().take(24).collect();
        Device { account, half: of("half") }
    }
}
