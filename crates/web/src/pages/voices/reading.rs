//! The second reader: the view, what it comes from, and one question.

use super::{SecondReadingPath, VoicePath, VoicesPath, below, fields, group_name, list, view};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::ui::button::{second, second_link, submit_as};
use crate::ui::{Field, Words, disclosure, error_summary, inset, or_reason};
use app::voices::{Bench, OpenVoice, found_in};
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::lang::Lang;
use domain::policy::Action;
use maud::{Markup, html};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AnswerForm {
    seen: String,
    answer: String,
    word: String,
    anyway: String,
}

pub(super) async fn show(
    path: SecondReadingPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    draw(&app, &member, &path, &AnswerForm::default(), &[]).await
}

pub(super) async fn answer(
    path: SecondReadingPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<AnswerForm>,
) -> Result<Done, PageError> {
    let (me, seen) = (&member.me, form.seen.parse().unwrap_or_default());
    app.look(me, path.visit, Action::WriteVoices).await?;
    let (done, said) = match form.answer.as_str() {
        "nobody" => (app.clear_voice(me, path.visit, path.voice, seen).await, "bench-cleared"),
        "somebody" => {
            let word = (form.word.as_str(), form.anyway == "yes");
            let done = app.send_voice_back(me, path.visit, path.voice, seen, word).await;
            (done, "bench-sent-back")
        }
        _ => (Err(AppError::Invalid(Problems::one("answer", "problem-choose"))), ""),
    };
    let done = match done.map_err(view::hidden) {
        Err(AppError::Stale) => Err(AppError::Invalid(Problems::one("", "bench-stale"))),
        other => other,
    };
    let again = async |problems: Vec<_>| draw(&app, &member, &path, &form, &problems).await;
    or_again(member.lang, done, again).await?;
    Ok(Done::to(VoicesPath { visit: path.visit }).saying(said))
}

async fn draw(
    app: &App,
    member: &Member,
    path: &SecondReadingPath,
    form: &AnswerForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let bench = app.bench(&member.me, path.visit).await?;
    let it = bench.voice(path.voice).ok_or(AppError::Hidden)?;
    let lang = member.lang;
    let may = member.may_on(&bench.visit, Action::WriteVoices);
    let mine = it.known.may_be_read_by(member.me.id());
    let mine = mine.map_err(|refusal| crate::ui::refusal::sentence(lang, &refusal));
    let page = below(app, member, &bench.visit, lang.t("bench-reading")).await?;
    let lead = lang.t(if mine.is_ok() { "bench-reading-lead" } else { "bench-reading-lead-own" });
    Ok(page.lead(lead).error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        (inset(Some(lang.t("bench-reading-view")), &html! { p.lead lang=[list::written(lang, &bench)] { (it.voice.text.as_str()) } }))
        p.quiet { (list::ruling(lang, bench.told.ruling(&it.voice.groups, it.voice.heard))) }
        (fields::counts_shown(lang, &bench, it))
        (fields::quoted(lang, &bench, it))
        (fields::why_names_stand(lang, it))
        (sources(member, &bench, it))
        @match may.and(mine) {
            Ok(()) => (question(member, path, it, form, problems)),
            Err(reason) => {
                (or_reason(lang, &Err(reason), &html! {}))
                div.actions {
                    (second_link(&VoicePath { visit: path.visit, voice: path.voice }.to_string(), lang.t("bench-voice-change")))
                }
            },
        }
    }))
}

/// The anonymised notes a view comes from; never the originals.
fn sources(member: &Member, bench: &Bench, it: &OpenVoice) -> Markup {
    let lang = member.lang;
    let from = bench.pieces.iter().filter(|piece| it.voice.from.contains(&piece.note.id) && piece.is_ready());
    let list = html! {
        @for piece in from {
            div.inset {
                p.inset-source { (group_name(lang, piece.group)) }
                p.typed lang=[list::written(lang, bench)] { (piece.gone.as_ref().map_or("", |(_, gone)| gone.text.as_str())) }
            }
        }
    };
    disclosure(lang.t("bench-reading-from"), false, &list)
}

fn question(
    member: &Member,
    path: &SecondReadingPath,
    it: &OpenVoice,
    form: &AnswerForm,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let field =
        Field::new(lang, "word", lang.t("bench-reading-word")).hint(lang.t("bench-reading-word-hint"));
    html! {
        form method="post" action=(path) {
            h2 { (lang.t("bench-reading-question")) }
            p { (lang.t("bench-reading-think")) }
            input type="hidden" name="seen" value=(it.known.version);
            div.actions { (submit_as("answer", "nobody", lang.t("bench-reading-nobody"))) }
            (field.error(error_of(problems, "word")).autocomplete("off").text(&form.word))
            (gives_away(lang, form))
            div.actions { (second("answer", "somebody", lang.t("bench-reading-somebody"))) }
        }
    }
}

/// What in the word itself gives someone away, and sending it all the same; nothing when nothing does.
fn gives_away(lang: Lang, form: &AnswerForm) -> Markup {
    let found: Vec<String> =
        found_in(&form.word, &[]).into_iter().map(|one| format!("«{}»", one.words)).collect();
    if found.is_empty() {
        return html! {};
    }
    let what = lang.tr("bench-reading-word-gives-away", &[("words", found.join(", ").into())]);
    Field::new(lang, "anyway", lang.t("bench-reading-word-stands")).hint(what).checkbox(false)
}
