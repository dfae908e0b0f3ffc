//! Going through a note: the text with every place marked, and a question for each.

use super::{GoingPath, VoicesPath, below, decided, group_name, marked};
use crate::error::PageError;
use crate::form::{Done, Form, Pairs, or_again, value};
use crate::member::Member;
use crate::ui::button::{second, second_link, submit_as};
use crate::ui::{Choice, Field, Tone, Words, error_summary, inset, notice, or_reason};
use app::voices::{Going, Piece, Place, proposals};
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::anonymised::{Decision, Keep, Mark, What};
use domain::lang::Lang;
use domain::policy::Action;
use domain::report::approval::Desk;
use maud::{Markup, html};

pub(super) async fn show(
    path: GoingPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    view(&app, &member, &path, None, &[]).await
}

pub(super) async fn decide(
    path: GoingPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<Pairs>,
) -> Result<Done, PageError> {
    let number = |name: &str| value(&form, name).parse().unwrap_or_default();
    let seen = (number("of"), number("seen"));
    let pressed = value(&form, "do");
    let marks = decided::read(&form, pressed == "accept");
    let missed = Some(value(&form, "missed").trim()).filter(|words| !words.is_empty());
    let what = What::from_key(value(&form, "what")).unwrap_or(What::Other);
    let more = missed.map(|words| (words, what));
    let done = app.go_through(&member.me, path.visit, path.note, seen, marks, more).await;
    let done = match done {
        Err(AppError::Stale) => Err(AppError::Invalid(Problems::one("", "bench-stale"))),
        other => other,
    };
    let again = async |problems: Vec<_>| view(&app, &member, &path, Some(&form), &problems).await;
    let going = or_again(member.lang, done, again).await?;
    let open = going.places.iter().any(|place| place.mark.decision.is_none());
    if open {
        return Ok(Done::to(path).saying("bench-saved-open"));
    }
    match going.next.filter(|_| pressed != "mark") {
        Some(note) => Ok(Done::to(GoingPath { visit: path.visit, note }).saying("bench-saved-next")),
        None => Ok(Done::to(VoicesPath { visit: path.visit }).saying("bench-saved-last")),
    }
}

async fn view(
    app: &App,
    member: &Member,
    path: &GoingPath,
    typed: Option<&Pairs>,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let going = app.going_through(&member.me, path.visit, path.note).await?;
    let lang = member.lang;
    let may = member.may_on(&going.visit, Action::WriteVoices);
    let page = below(app, member, &going.visit, lang.t("bench-going")).await?;
    let page = page.above(group_name(lang, going.piece.group)).lead(lang.t("bench-going-lead")).wide();
    let original = going.piece.note.text.as_str();
    Ok(page.error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        @if !going.piece.not_retold.is_empty() {
            @let labels = going.piece.not_retold.join(", ");
            (notice(lang, Tone::Caution, &html! { p { (lang.tr("bench-not-retold", &[("labels", labels.into())])) } }))
        }
        div.columns.full {
            div {
                h2 { (lang.t("bench-original")) }
                @if going.places.is_empty() { (notice(lang, Tone::Good, &html! { p { (lang.t("bench-nothing-found")) } })) }
                (marked::text(lang, original, &going.places))
                h2 { (lang.t("bench-result")) }
                @let open = going.places.iter().any(|place| place.mark.decision.is_none());
                @let about = if open { "bench-result-about" } else { "bench-result-used" };
                (inset(Some(lang.t(about)), &html! { p.typed { (going.text) } }))
            }
            div {
                @match &may {
                    Ok(()) => (questions(lang, path, &going, typed, problems)),
                    Err(_) => (or_reason(lang, &may, &html! {})),
                }
            }
        }
    }))
}

fn questions(
    lang: Lang,
    path: &GoingPath,
    going: &Going,
    typed: Option<&Pairs>,
    problems: &[(String, String)],
) -> Markup {
    let kinds: Vec<Choice> = What::ALL
        .iter()
        .map(|what| Choice::new(what.key(), lang.t(&format!("bench-what-{}", what.key()))))
        .collect();
    // what stands instead is in the language of the report, once there is one
    let begun = going.visit.report.approval.desk() != Desk::NotBegun;
    let written = if begun { going.visit.report.lang } else { lang };
    let standing = going.piece.gone.as_ref().map_or(0, |(version, _)| *version);
    let marks: Vec<Mark> = going.places.iter().map(|place| place.mark.clone()).collect();
    let proposed = proposals(written, &going.piece.note.text, &marks, going.piece.group);
    let before = |name: &str| typed.map_or("", |form| value(form, name));
    let error = crate::form::error_of(problems, "missed");
    html! {
        form.finds method="post" action=(path) {
            input type="hidden" name="of" value=(going.piece.note.version);
            input type="hidden" name="seen" value=(standing);
            @if !going.places.is_empty() { h2 { (lang.t("bench-places")) } }
            @for ((place, proposed), number) in going.places.iter().zip(proposed).zip(1_usize..) {
                (question((lang, written), &going.piece, place, (number, proposed), typed))
            }
            div.actions {
                (submit_as("do", "save", lang.t(if going.places.is_empty() { "bench-nothing-button" } else { "bench-save" })))
                @if going.places.iter().any(|place| place.mark.decision.is_none()) {
                    (second("do", "accept", lang.t("bench-accept-all")))
                }
            }
            h2 { (lang.t("bench-missed")) }
            (Field::new(lang, "missed", lang.t("bench-missed-words")).hint(lang.t("bench-missed-hint")).error(error)
                .autocomplete("off").text(before("missed")))
            (Field::new(lang, "what", lang.t("bench-missed-what")).select(&kinds, before("what")))
            div.actions {
                (second("do", "mark", lang.t("bench-missed-button")))
                (second_link(&VoicesPath { visit: path.visit }.to_string(), lang.t("action-cancel")))
            }
        }
    }
}

#[expect(clippy::too_many_lines, reason = "most of it is the markup of one question")]
fn question(
    (lang, written): (Lang, Lang),
    piece: &Piece,
    place: &Place,
    (number, proposed): (usize, &str),
    typed: Option<&Pairs>,
) -> Markup {
    let (mark, name) = (&place.mark, decided::name(&place.mark));
    let words = piece.note.text.get(mark.start..mark.end).unwrap_or_default();
    let decision = mark.decision.as_ref().or(place.before.as_ref());
    let (chosen, put, keep) = match decision {
        None => ("open", proposed.to_owned(), ""),
        Some(Decision::Replaced(put)) => ("replace", put.clone(), ""),
        Some(Decision::Kept(keep)) => ("keep", proposed.to_owned(), keep.key()),
    };
    let typed = |prefix: &str, kept: &str| {
        let name = format!("{prefix}-{name}");
        let there = typed.filter(|form| form.iter().any(|(key, _)| *key == name));
        there.map_or(kept, |form| value(form, &name)).to_owned()
    };
    let (chosen, put, keep) = (typed("d", chosen), typed("w", &put), typed("k", keep));
    let label = lang.t(&format!("bench-what-{}", mark.what.key()));
    let radio = |value: &str, words: &str| {
        let id = format!("d-{name}-{value}");
        html! {
            div.choice {
                input type="radio" name={ "d-" (name) } id=(id) value=(value) checked[chosen == value];
                label for=(id) { (words) }
            }
        }
    };
    html! {
        fieldset.question #(marked::id(mark)) tabindex="-1" {
            legend { (number) ". " (label) ": «" (words) "»" }
            p.hint {
                (lang.t(&format!("bench-why-{}", mark.what.key())))
                @if mark.named { " " b { (lang.t("bench-named")) } }
                @if mark.doubtful { " " (lang.t("bench-doubtful")) }
                @if place.before.is_some() && mark.decision.is_none() { " " b { (lang.t("bench-as-before")) } }
            }
            (radio("replace", lang.t("bench-replace")))
            label.heard for={ "w-" (name) } { (lang.tr("bench-replace-words", &[("words", words.into())])) }
            input type="text" name={ "w-" (name) } id={ "w-" (name) } value=(put) lang=(written.code()) maxlength="200" autocomplete="off";
            (radio("keep", lang.t("bench-keep")))
            label.heard for={ "k-" (name) } { (lang.tr("bench-keep-why", &[("words", words.into())])) }
            select name={ "k-" (name) } id={ "k-" (name) } {
                @for one in Keep::ALL {
                    option value=(one.key()) selected[one.key() == keep] { (lang.t(&format!("bench-keep-{}", one.key()))) }
                }
            }
            (radio("open", lang.t("bench-later")))
        }
    }
}
