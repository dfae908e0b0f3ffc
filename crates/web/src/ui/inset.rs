//! A passage that stands out from the text around it.

use maud::{Markup, html};

/// Someone else's words, or words from another time: with where they come from, if told.
pub fn inset(source: Option<&str>, body: &Markup) -> Markup {
    html! {
        div.inset {
            @if let Some(source) = source { p.inset-source { (source) } }
            (body)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn an_inset_tells_where_its_words_come_from() {
        let markup = inset(Some("I fjor"), &html! { p { "Delvis oppfylt" } });
        assert_eq!(words(&markup), "I fjor Delvis oppfylt");
    }
}
