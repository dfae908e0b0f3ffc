//! What pages are made of: each component is one function from plain data to markup.
//!
//! A component that speaks takes the reader's language. The page `/design` shows them all.

pub mod autosave;
pub mod badge;
pub mod bars;
pub mod button;
pub mod check;
pub mod clock;
pub mod comment;
pub mod conflict;
pub mod diff;
pub mod disclosure;
pub mod empty;
pub mod errors;
pub mod field;
mod frame;
pub mod icon;
pub mod inset;
pub mod markdown;
pub mod notice;
pub mod page;
pub(crate) mod passkey;
pub mod peas;
pub mod progress;
pub(crate) mod reader;
pub mod refusal;
pub mod road;
pub mod table;
pub mod tasks;
pub mod timeline;

pub use app::texts::{Arg, Words};
pub use autosave::{autosave_form, autosave_form_as, autosave_whole_form};
pub use badge::{Tone, badge};
pub use bars::{Bar, bars, rated};
pub use button::{or_reason, submit};
pub use check::{Answer, check_answers};
pub use clock::{begins, clock, countdown};
pub use comment::{Comment, comment};
pub use conflict::{Conflict, conflict};
pub use diff::{Run, compared, diff};
pub use disclosure::disclosure;
pub use empty::empty;
pub use errors::error_summary;
pub use field::{Choice, Field};
pub use frame::own_name;
pub use icon::Icon;
pub use inset::inset;
pub use markdown::markdown;
pub use notice::{notice, notice_titled};
pub use page::Page;
pub use peas::peas;
pub use progress::progress;
pub use road::{Step, StepState, road};
pub use table::table;
pub use tasks::{Task, TaskState, task_list};
pub use timeline::{Event, timeline};

#[cfg(test)]
pub(crate) mod testing {
    /// Everything a reader of the markup would hear, without tags.
    pub(crate) fn words(markup: &maud::Markup) -> String {
        let mut out = String::new();
        let mut inside = false;
        for c in markup.0.chars() {
            match c {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    out.push(' ');
                }
                c if !inside => out.push(c),
                _ => {}
            }
        }
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
