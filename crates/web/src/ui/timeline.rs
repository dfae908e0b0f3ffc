//! What happened, and what comes.

use maud::{Markup, html};

/// A point on a timeline.
#[derive(Debug, Clone)]
pub struct Event {
    /// The day or moment, in words.
    pub when: String,
    /// What happens.
    pub what: Markup,
    /// Whether it has happened.
    pub past: bool,
    /// Whether it is where we are now.
    pub now: bool,
}

/// Points in order of time, down the page.
pub fn timeline(events: &[Event]) -> Markup {
    html! {
        ol.timeline {
            @for event in events {
                li class=[event.past.then_some("past")] aria-current=[event.now.then_some("date")] {
                    p.when { (event.when) }
                    div.what { (event.what) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn a_timeline_tells_when_and_what() {
        let event = Event { when: "4. juni".into(), what: html! { "Besøket" }, past: false, now: true };
        let markup = timeline(&[event]);
        assert_eq!(words(&markup), "4. juni Besøket");
        assert!(markup.0.contains(r#"aria-current="date""#));
    }
}
