//! From notes of focus groups to voices: gone through, made into views, read by a second person.
//!
//! The original notes stay as they are. What is made of them is sealed to the same key, vouched for by the log, and
//! destroyed with them. On the visit itself stand ids, persons and counts alone.

mod bench;
mod gate;
mod going;
mod keeper;
mod names;
mod naming;
mod sealing;
mod settled;
mod sources;
mod waiting;
mod writing;

pub use bench::{Bench, OpenVoice, Piece};
pub(crate) use gate::{counts_shown, require_no_open_voice};
pub use going::{Going, Place};
pub(crate) use naming::unexplained;
pub use waiting::NamesWait;
pub use writing::{Draft, Found, found_in};

use crate::App;
use domain::anonymised::{Mark, instead};
use domain::consent::Group;
use domain::id::VoiceId;
use domain::lang::Lang;
use domain::voice::{Limit, Saying};

impl App {
    /// An id for a view that is going to be written; its form carries it.
    pub fn fresh_voice() -> VoiceId {
        vault::fresh_id()
    }

    /// How few people make a group small here.
    pub fn small_group(&self) -> Limit {
        Limit::of(self.settings.voices.smallest_group)
    }
}

/// The words that are proposed for each of these places of a note from this group.
pub fn proposals(lang: Lang, original: &str, marks: &[Mark], group: Group) -> Vec<&'static str> {
    let names = instead(original, marks, group);
    names.iter().map(|name| crate::texts::Words::t(lang, &format!("bench-for-{name}"))).collect()
}

/// The words of the section of voices.
pub fn say(lang: Lang, saying: Saying) -> String {
    let key = match saying {
        Saying::Heading(heading) => format!("voices-heading-{}", heading.key()),
        Saying::Size(band) => format!("consent-band-{}", band.key()),
        Saying::OtherMatters => "draft-other-matters".to_owned(),
        Saying::Nothing => "voices-nothing-told".to_owned(),
        Saying::NotMet(group) => format!("voices-not-met-{}", group.key()),
    };
    crate::texts::Words::t(lang, &key).to_owned()
}
