//! Where are we, what is missing, who does it, by when.

use super::words;
use crate::ui::{Tone, Words, notice_titled};
use chrono::NaiveDate;
use domain::desk::missing;
use domain::lang::Lang;
use domain::visit::Visit;
use maud::{Markup, html};

pub(super) fn view(lang: Lang, visit: &Visit, today: NaiveDate) -> Markup {
    let (stage, missing) = (visit.stage(today), missing(visit, today));
    let late = missing.iter().any(|one| one.due.is_some_and(|due| due < today));
    let tone = if late { Tone::Caution } else { Tone::Info };
    let title = lang.t(&format!("visit-now-{}", stage.key()));
    notice_titled(
        tone,
        title,
        &html! {
            @if missing.is_empty() { p { (lang.t(&format!("visit-next-{}", stage.key()))) } }
            @else {
                ul {
                    @for one in &missing {
                        li { (words::lack(lang, one.what)) " " span.quiet { (words::who_and_when(lang, one, today)) } }
                    }
                }
            }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::visit::Stage;

    #[test]
    fn every_stage_says_where_we_are_and_what_comes() {
        for lang in [Lang::Nb, Lang::En] {
            for stage in Stage::ALL {
                for kind in ["visit-now", "visit-next"] {
                    let key = format!("{kind}-{}", stage.key());
                    assert!(lang.has(&key), "{key} in {}", lang.code());
                }
            }
        }
    }
}
