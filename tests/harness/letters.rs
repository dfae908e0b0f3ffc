//! A mailer that remembers.

use app::AppError;
use app::mail::{Mailer, Ready};
use std::sync::{Arc, Mutex};

/// The letters a world has sent.
#[derive(Debug, Clone, Default)]
pub struct Letters(Arc<Mutex<Vec<Ready>>>);

impl Letters {
    /// All of them, the oldest first.
    pub fn all(&self) -> Vec<Ready> {
        self.0.lock().unwrap().clone()
    }

    /// Those to one address.
    pub fn to(&self, email: &str) -> Vec<Ready> {
        self.all().into_iter().filter(|letter| letter.to.as_str() == email).collect()
    }
}

impl Mailer for Letters {
    fn send(&self, letter: &Ready) -> Result<(), AppError> {
        self.0.lock().unwrap().push(letter.clone());
        Ok(())
    }
}
