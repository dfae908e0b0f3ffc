//! The README of an export, in both languages.

use super::Exported;
use crate::texts::Words;
use domain::id::{PersonId, VisitId};
use domain::lang::Lang;
use std::fmt::Write;

/// What it is, how it is opened, and what it means to keep it.
pub(super) fn write(visit: VisitId, person: Option<PersonId>, exported: &Exported) -> String {
    let mut readme = String::new();
    for lang in [Lang::Nb, Lang::En] {
        let about = [
            ("visit", visit.to_string().into()),
            ("texts", exported.texts.into()),
            ("files", exported.files.into()),
        ];
        let own = if person.is_some() { "export-own-key" } else { "export-no-own-key" };
        let kept = if exported.destroyed { "export-destroyed" } else { "export-promise" };
        let mut says = |text: &str| {
            // Writing into a text does not fail.
            let _ = writeln!(readme, "{text}\n");
        };
        says(&lang.tr("export-what", &about));
        if let Some((key, text)) = &exported.example {
            says(lang.t("export-three"));
            says(&commands(key, text));
            says(lang.t(own));
            says(lang.t("export-inside"));
        } else {
            says(lang.t("export-nothing"));
        }
        says(lang.t(kept));
        says(lang.t("export-proofs"));
    }
    readme
}

/// The three commands, for one of the texts.
fn commands(key: &str, text: &str) -> String {
    [
        "    age -d -o me.txt me.age".to_owned(),
        format!("    age -d -i me.txt -o visit.txt {key}"),
        format!("    age -d -i visit.txt -o text.txt {text}"),
    ]
    .join("\n")
}
