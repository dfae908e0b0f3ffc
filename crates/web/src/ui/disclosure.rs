//! More, for those who want it.

use maud::{Markup, html};

/// A line that opens to show more; closed unless `open`.
pub fn disclosure(summary: &str, open: bool, body: &Markup) -> Markup {
    html! {
        details open[open] {
            summary { (summary) }
            div.details-body { (body) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disclosure_is_closed_unless_told_otherwise() {
        assert!(!disclosure("Mer", false, &html! {}).0.contains(" open"));
        assert!(disclosure("Mer", true, &html! {}).0.contains("<details open>"));
    }
}
