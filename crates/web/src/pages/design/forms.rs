//! Asking: every kind of field, buttons and their reasons, a last look.

use domain::lang::Lang;
use maud::{Markup, html};

use super::part;
use crate::ui::button::{grave, second};
use crate::ui::{
    Answer, Choice, Conflict, Field, Words, autosave_form, check_answers, conflict, or_reason, progress,
    submit,
};

pub(super) fn view(lang: Lang) -> Markup {
    let saved = lang.tr("ui-saved-at", &[("time", "14:32".into())]);
    html! {
        (part(lang.t("design-form"), &autosave_form(lang, "/design", Some(&saved), &fields(lang))))
        (part(lang.t("design-form-problem"), &problems(lang)))
        (part(lang.t("ui-conflict-title"), &conflict(lang, &two_texts(lang))))
        (part(lang.t("design-buttons"), &buttons(lang)))
        (part(lang.t("design-check"), &check_answers(lang, &answers(lang))))
    }
}

fn fields(lang: Lang) -> Markup {
    html! {
        (progress(lang, 12, 40, lang.t("design-answered")))
        (typed(lang))
        (Field::new(lang, "rating", lang.t("design-rating")).hint(lang.t("design-rating-hint"))
            .radios(&ratings(lang), "partly"))
        (Field::new(lang, "took-part", lang.t("design-took-part"))
            .checkboxes(&took_part(lang), &["safety".into()]))
        (Field::new(lang, "lead", lang.t("design-leader")).select(&took_part(lang), ""))
        (Field::new(lang, "day", lang.t("design-visit-day")).date("2026-06-04"))
        (Field::new(lang, "starts", lang.t("design-starts")).time("09:30"))
        (Field::new(lang, "chart", lang.t("design-chart")).optional().file(".pdf,.png,.jpg", "10 MB"))
        (Field::new(lang, "understood", lang.t("design-understood")).checkbox(false))
    }
}

fn typed(lang: Lang) -> Markup {
    html! {
        (Field::new(lang, "email", lang.t("design-email")).autocomplete("email").email("ada@solli.example"))
        (Field::new(lang, "beds", lang.t("design-beds")).hint(lang.t("design-beds-hint")).number("8"))
        (Field::new(lang, "context", lang.t("design-context")).hint(lang.t("design-context-hint"))
            .version(3).textarea(lang.t("design-context-value"), 5, Some(2000)))
    }
}

fn ratings(lang: Lang) -> Vec<Choice> {
    let mut choices: Vec<_> =
        ["met", "partly", "not"].map(|key| Choice::new(key, lang.t(&format!("rating-{key}")))).into();
    choices.push(Choice::new("na", lang.t("rating-na")).hint(lang.t("design-na-hint")));
    choices
}

fn took_part(lang: Lang) -> Vec<Choice> {
    vec![
        Choice::new("leader", lang.t("role-unit-leader")),
        Choice::new("safety", lang.t("design-safety")),
        Choice::new("union", lang.t("design-union")),
    ]
}

fn problems(lang: Lang) -> Markup {
    html! {
        (Field::new(lang, "wrong-beds", lang.t("design-beds")).hint(lang.t("design-beds-hint"))
            .error(Some(lang.t("design-beds-error"))).number(lang.t("design-beds-typed")))
        (Field::new(lang, "wrong-rating", lang.t("design-rating"))
            .error(Some(lang.t("design-rating-error"))).radios(&ratings(lang), ""))
    }
}

fn two_texts(lang: Lang) -> Conflict {
    Conflict {
        field: "context-two".into(),
        label: lang.t("design-context").into(),
        mine: lang.t("design-context-value").into(),
        theirs: lang.t("design-context-theirs").into(),
        who: lang.t("design-person").into(),
        version: 4,
    }
}

fn buttons(lang: Lang) -> Markup {
    let refused = Err(lang.t("design-reason"));
    html! {
        div.actions {
            (submit(lang.t("design-send-on")))
            (second("then", "keep", lang.t("design-keep")))
            (grave(lang.t("design-destroy")))
        }
        (or_reason(lang, &refused, &submit(lang.t("design-send-on"))))
    }
}

fn answers(lang: Lang) -> Vec<Answer> {
    let given = |key: &str, answer: Option<&str>| Answer {
        question: lang.t(key).into(),
        answer: answer.map(|words| html! { (words) }),
        change: Some("/design".into()),
    };
    vec![
        given("design-beds", Some("8")),
        given("design-context", Some(lang.t("design-context-value"))),
        given("design-took-part", None),
    ]
}
