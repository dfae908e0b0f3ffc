//! Who must report what, and where: the law's own ways, which nothing here replaces.

use crate::member::Member;
use crate::ui::Words;
use app::App;
use app::settings::{Channel, Duty};
use maud::{Markup, html};

pub(super) fn view(app: &App, member: &Member) -> Markup {
    let lang = member.lang;
    let channels = &app.settings().concerns.channels;
    html! {
        h2 #duties { (lang.t("concern-duties")) }
        p { (lang.t("concern-duties-lead")) }
        dl.answers {
            @for duty in Duty::ALL {
                @let key = |end: &str| format!("concern-duty-{}{end}", duty.key());
                div {
                    dt { (lang.t(&key(""))) }
                    dd {
                        p { (lang.t(&key("-what"))) " " span.quiet { (lang.t(&key("-law"))) "." } }
                        ul { @for one in channels.iter().filter(|one| one.duty == duty) { li { (link(member, one)) } } }
                    }
                }
            }
        }
    }
}

fn link(member: &Member, channel: &Channel) -> Markup {
    let name = channel.name(member.lang);
    html! {
        @match channel.address() {
            Some(address) => a href=(address) rel="noreferrer" { (name) },
            None => (name),
        }
    }
}
