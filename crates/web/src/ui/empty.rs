//! What stands where nothing is yet.

use maud::{Markup, html};

/// An empty place that teaches: what will be here, who puts it there and when; perhaps a way on.
pub fn empty(title: &str, sentence: &str, way_on: Option<&Markup>) -> Markup {
    html! {
        div.empty {
            p.empty-title { (title) }
            p { (sentence) }
            @if let Some(way_on) = way_on { div.actions { (way_on) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn an_empty_place_says_what_will_be_there() {
        let markup = empty("Ingen notater ennå", "Referentene leverer dem i morgen.", None);
        assert_eq!(words(&markup), "Ingen notater ennå Referentene leverer dem i morgen.");
    }
}
