//! What a person can press.

use domain::lang::Lang;
use maud::{Markup, html};

use super::{Icon, Words};

/// The page's main button; sends the form it stands in.
pub fn submit(label: &str) -> Markup {
    html! { button type="submit" class="button" { (label) } }
}

/// The main button with a name and value, when a form has several.
pub fn submit_as(name: &str, value: &str, label: &str) -> Markup {
    html! { button type="submit" class="button" name=(name) value=(value) { (label) } }
}

/// A second choice beside the main button.
pub fn second(name: &str, value: &str, label: &str) -> Markup {
    html! { button type="submit" class="button second" name=(name) value=(value) { (label) } }
}

/// A second button that sends the form it stands in.
pub fn second_submit(label: &str) -> Markup {
    html! { button type="submit" class="button second" { (label) } }
}

/// A button for what can't be undone.
pub fn grave(label: &str) -> Markup {
    html! { button type="submit" class="button grave" { (label) } }
}

/// A link that looks like the main button: the way on from a page that has no form.
pub fn link(href: &str, label: &str) -> Markup {
    html! { a class="button" href=(href) { (label) } }
}

/// A link that looks like a second choice.
pub fn second_link(href: &str, label: &str) -> Markup {
    html! { a class="button second" href=(href) { (label) } }
}

/// A form with one button and nothing else.
pub fn post(action: &str, button: &Markup) -> Markup {
    html! { form class="inline" method="post" action=(action) { (button) } }
}

/// The button when the thing is possible, otherwise the sentence that says why it is not.
pub fn or_reason<S: AsRef<str>>(lang: Lang, possible: &Result<(), S>, button: &Markup) -> Markup {
    match possible {
        Ok(()) => button.clone(),
        Err(reason) => html! {
            p.reason {
                (Icon::Lock.draw())
                span { b { (lang.t("ui-why-not")) } " " (reason.as_ref()) }
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn a_thing_that_is_not_possible_says_why() {
        let refused = Err("To notater mangler.");
        let markup = or_reason(Lang::Nb, &refused, &submit("Send inn"));
        assert_eq!(words(&markup), "Hvorfor ikke nå? To notater mangler.");
        assert!(or_reason::<&str>(Lang::Nb, &Ok(()), &submit("Send inn")).0.contains("<button"));
    }
}
