//! A line of the log in plain words.

use crate::ui::Words;
use app::log::Told;
use domain::lang::Lang;

/// What kind of event it is: its own text, or that of the visit's page; for one without words, its name.
pub(super) fn kind(lang: Lang, kind: &str) -> String {
    let name = kind.replace('_', "-");
    let keys = [format!("log-kind-{name}"), format!("event-{name}")];
    let key = keys.iter().find(|key| lang.has(key));
    key.map_or_else(|| lang.tr("log-kind-other", &[("kind", kind.into())]), |key| lang.t(key).to_owned())
}

/// What happened, who did it, and whom it is about.
pub(super) fn sentence(lang: Lang, told: &Told) -> String {
    let mut said = vec![format!("{}.", kind(lang, &told.kind))];
    if let Some(action) = &told.action {
        said.push(lang.tr("log-said-action", &[("action", action.as_str().into())]));
    }
    if !told.about.is_empty() {
        said.push(lang.tr("log-said-about", &[("people", told.about.join(", ").into())]));
    }
    match &told.by {
        Some(by) => said.push(lang.tr("log-said-by", &[("who", by.as_str().into())])),
        None => said.push(lang.t("log-said-by-itself").to_owned()),
    }
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::log::KINDS;

    #[test]
    fn every_kind_of_event_has_words_in_both_languages() {
        for lang in [Lang::Nb, Lang::En] {
            for name in KINDS {
                let said = kind(lang, name);
                assert!(!said.contains('⟦') && !said.contains(&format!("({name})")), "{name}: {said}");
            }
            assert!(kind(lang, "something_new").contains("something_new"));
        }
    }
}
