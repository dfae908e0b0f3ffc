//! One note as it is read.

use super::{NotePath, speakers};
use crate::ui::badge::badge_with;
use crate::ui::{Icon, Tone, Words, notice};
use app::notes::{Closed, OpenNote, Shelf};
use domain::id::VisitId;
use domain::lang::Lang;
use domain::note::NoteKind;
use maud::{Markup, html};

/// Characters of a note shown in a list; the rest is one press away.
const ROOM: usize = 4_000;

/// The kind in a word, with its drawing.
pub(super) fn kind(lang: Lang, kind: NoteKind) -> Markup {
    let (tone, icon) = match kind {
        NoteKind::Strength => (Tone::Good, Icon::Good),
        NoteKind::Challenge => (Tone::Caution, Icon::Caution),
        NoteKind::Idea | NoteKind::Question => (Tone::Info, Icon::Info),
        NoteKind::Observation => (Tone::Quiet, Icon::Ring),
    };
    badge_with(tone, icon, lang.t(&format!("note-kind-{}", kind.key())))
}

/// A note in a list: what it tells, whose, when, its words, and what can be done with it.
pub(super) fn note(
    lang: Lang,
    visit: VisitId,
    it: &OpenNote,
    who: Option<&str>,
    amended: bool,
    actions: Option<&Markup>,
) -> Markup {
    let (shown, cut) = room(&it.text);
    html! {
        article.comment #{ "n-" (it.id) } {
            p.comment-by {
                (kind(lang, it.kind)) " "
                @if let Some(who) = who { b { (who) } " " }
                span.quiet {
                    (lang.moment(it.at))
                    @if let Some(standard) = &it.standard { " · " (about(lang, standard)) }
                    @if amended { " · " (lang.t("notes-amended")) }
                    (speakers::told(lang, it))
                }
            }
            @if it.locked && it.text.is_empty() { (speakers::hidden(lang)) } @else { p.typed { (shown) @if cut { " …" } } }
            @if cut { p { a href=(NotePath { visit, note: it.id }) { (lang.t("notes-read-all")) } } }
            @if let Some(actions) = actions { div.comment-foot { (actions) } }
        }
    }
}

/// "standard 3.2"
pub(super) fn about(lang: Lang, standard: &str) -> String {
    lang.tr("notes-about-standard", &[("code", standard.into())])
}

fn room(text: &str) -> (&str, bool) {
    match text.char_indices().nth(ROOM) {
        Some((at, _)) => (&text[..at], true),
        None => (text, false),
    }
}

/// What the reader must know about notes that are not shown.
pub(super) fn not_shown(lang: Lang, shelf: &Shelf) -> Markup {
    html! {
        @match shelf.closed {
            None => {}
            Some(Closed::NotReady) => (notice(lang, Tone::Info, &html! { p { (lang.t("notes-key-not-ready")) } })),
            Some(Closed::Destroyed) => (notice(lang, Tone::Info, &html! { p { (lang.t("refusal-notes-are-destroyed")) } })),
            Some(Closed::Locked) => (notice(lang, Tone::Info, &html! { p { (lang.t("notes-locked")) } })),
        }
        @if shelf.rolled_back > 0 {
            (notice(lang, Tone::Stop, &html! { p { (lang.tr("notes-rolled-back", &[("count", shelf.rolled_back.into())])) } }))
        }
        @if shelf.damaged > 0 {
            (notice(lang, Tone::Stop, &html! { p { (lang.tr("notes-damaged", &[("count", shelf.damaged.into())])) } }))
        }
    }
}
