//! Whose words a note holds, and taking out those of someone who took her yes back.

use super::{NoteDeletionPath, NotePath, SessionNotesPath, WithdrawnWordsPath};
use crate::error::PageError;
use crate::form::{Done, error_of, or_again};
use crate::member::Member;
use crate::ui::{Choice, Field, Tone, Words, badge, button, notice, submit};
use app::App;
use app::consents::Standing;
use app::notes::OpenNote;
use axum::extract::State;
use domain::lang::Lang;
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};

/// Boxes with the labels that may be chosen, and those that are on the note already; nothing where nobody speaks.
pub(super) fn choose(
    lang: Lang,
    standing: &[Standing],
    chosen: &[String],
    problems: &[(String, String)],
) -> Markup {
    let group = |one: &Standing| lang.t(&format!("consent-group-{}", one.group.key())).to_lowercase();
    let mut choices: Vec<Choice> = standing
        .iter()
        .map(|one| {
            let kept =
                if one.paraphrase { String::new() } else { format!(", {}", lang.t("notes-not-retold")) };
            Choice::new(one.label.clone(), format!("{} – {}{kept}", one.label, group(one)))
        })
        .collect();
    let gone = chosen.iter().filter(|label| !standing.iter().any(|one| one.label == **label));
    choices.extend(gone.map(|label| {
        Choice::new(label.clone(), lang.tr("notes-speaker-withdrawn", &[("label", label.as_str().into())]))
    }));
    let field = Field::new(lang, "speaker", lang.t("notes-speakers")).hint(lang.t("notes-speakers-hint"));
    html! {
        (not_retold(lang, standing))
        @if !choices.is_empty() { (field.optional().error(error_of(problems, "speaker")).checkboxes(&choices, chosen)) }
    }
}

/// Who has not said yes to being told in other words: seen before anything is written.
fn not_retold(lang: Lang, standing: &[Standing]) -> Markup {
    let labels: Vec<&str> =
        standing.iter().filter(|one| !one.paraphrase).map(|one| one.label.as_str()).collect();
    if labels.is_empty() {
        return html! {};
    }
    let told = lang.tr("notes-not-retold-who", &[("labels", labels.join(", ").into())]);
    notice(lang, Tone::Caution, &html! { p { (told) } })
}

/// The labels of a note that is read, and that it is locked.
pub(super) fn told(lang: Lang, note: &OpenNote) -> Markup {
    html! {
        @if !note.speakers.is_empty() { " · " (note.speakers.join(", ")) }
        @if note.locked { " " (badge(Tone::Caution, lang.t("notes-locked-words"))) }
    }
}

/// What stands in place of a locked note's words for everyone but its author.
pub(super) fn hidden(lang: Lang) -> Markup {
    html! { p.quiet { (lang.t("notes-locked-hidden")) } }
}

/// What is asked of whoever takes the words out.
pub(super) fn asked(member: &Member, visit: &Visit, note: &OpenNote) -> Markup {
    let lang = member.lang;
    if !note.locked || visit.takes_words_out(note.author) != Some(member.me.id()) {
        return html! {};
    }
    let labels = visit.withdrawn_labels(note.id).join(", ");
    let own = note.author == member.me.id();
    let (lead, press) = if own {
        ("notes-take-out", "notes-taken-out-button")
    } else {
        ("notes-take-out-for-another", "notes-delete-button")
    };
    let path = WithdrawnWordsPath { visit: visit.id, note: note.id };
    let button = if own { submit(lang.t(press)) } else { button::grave(lang.t(press)) };
    notice(
        lang,
        Tone::Caution,
        &html! {
            p { (lang.tr(lead, &[("labels", labels.as_str().into())])) }
            form method="post" action=(path) {
                div.actions {
                    (button)
                    @if own { a href=(NoteDeletionPath { visit: visit.id, note: note.id }) { (lang.t("notes-delete")) } }
                }
            }
        },
    )
}

/// The words are out.
pub(super) async fn taken_out(
    path: WithdrawnWordsPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    let me = &member.me;
    app.look(me, path.visit, Action::WriteNotes).await?;
    let done = app.words_are_out(me, path.visit, path.note).await;
    let again = async |problems: Vec<_>| {
        let note = NotePath { visit: path.visit, note: path.note };
        super::note::again(&app, &member, &note, &problems).await
    };
    let session = or_again(member.lang, done, again).await?;
    Ok(Done::to(SessionNotesPath { visit: path.visit, session }).saying("notes-taken-out"))
}
