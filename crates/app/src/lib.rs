//! What can be done: the use cases. No HTTP, no SQL.
//!
//! Each use case takes [`Me`], the signed-in person, and makes its change through one door, [`change`].

pub mod accounts;
pub mod backup;
pub mod clock;
pub mod concerns;
pub mod consents;
pub mod content;
pub mod desks;
pub mod destruction;
pub mod device;
pub mod drill;
pub mod evaluations;
pub mod export;
pub mod feedback;
pub mod files;
pub mod giveaways;
pub mod keys;
pub mod log;
pub mod mail;
pub mod measures;
pub mod network;
pub mod notes;
pub mod own;
pub mod papers;
pub mod preparation;
pub mod processing;
pub mod programmes;
pub mod recovery;
pub mod reminders;
pub mod reports;
pub mod rights;
pub mod settings;
pub mod texts;
pub mod visits;
pub mod voices;

mod app;
mod change;
mod error;
mod folder;
mod line;
mod me;
mod saved;

pub use app::{App, Data};
pub use change::Change;
pub use error::{AppError, Problem, Problems};
pub use folder::FolderError;
pub use me::Me;
pub use store::Place;
pub use vault::{WorkFactor, fresh_id};
