//! The example network's way in: a button for everyone.

use crate::paths::SignInPath;
use crate::ui::{Words, button, table};
use app::settings::DemoPerson;
use domain::lang::Lang;
use maud::{Markup, html};

/// A table of the people, each with a button that signs in as her.
pub(super) fn buttons(lang: Lang, people: &[DemoPerson]) -> Markup {
    let headers = [lang.t("demo-door-who"), lang.t("demo-door-role"), lang.t("demo-door-home")];
    let rows: Vec<_> = people.iter().map(|one| row(lang, one)).collect();
    html! {
        h2 { (lang.t("demo-door")) }
        (table(lang.t("demo-door-hint"), &headers, &rows))
    }
}

fn row(lang: Lang, one: &DemoPerson) -> Vec<Markup> {
    let label = lang.tr("demo-door-as", &[("name", one.name.as_str().into())]);
    let enter = html! {
        form.inline method="post" action=(SignInPath {}) {
            input type="hidden" name="email" value=(one.email);
            input type="hidden" name="passphrase" value=(one.passphrase);
            (button::second("as", "demo", &label))
        }
    };
    vec![enter, html! { (lang.t(one.role)) }, html! { (one.home) }]
}
