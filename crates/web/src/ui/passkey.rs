//! Asking the browser for a passkey. Without script, or where there can be none, nothing of it is seen.

use domain::lang::Lang;
use maud::{Markup, html};
use serde::Deserialize;

use super::{Words, button};

/// The fields a passkey's form is sent with, put there by script.
pub(crate) const FIELDS: [&str; 2] = ["credential", "output"];

/// What a browser sends of a passkey: its id, and what opens.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct PasskeyForm {
    pub(crate) credential: String,
    pub(crate) output: String,
    pub(crate) next: String,
}

/// A button that asks for a passkey and goes on to `next`.
pub(crate) fn ask(lang: Lang, action: &str, label: &str, next: &str) -> Markup {
    html! {
        form.actions method="post" action=(action) hidden data-passkey
            data-without=(lang.t("passkey-without")) data-failed=(lang.t("passkey-failed")) {
            input type="hidden" name="next" value=(next);
            div { (button::second("by", "passkey", label)) }
            (told())
        }
    }
}

/// Where the script says what did not work.
pub(crate) fn told() -> Markup {
    html! { p.field-error role="status" {} }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_hidden_until_the_script_finds_that_there_can_be_passkeys() {
        let markup = ask(Lang::Nb, "/sign-in/passkey", "Logg inn med passnøkkel", "/").0;
        assert!(markup.contains(" hidden data-passkey "));
        assert!(!markup.contains("⟦"));
    }
}
