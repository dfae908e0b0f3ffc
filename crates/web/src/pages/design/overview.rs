//! Finding the way: road, tasks, timeline, badges, notices, the day.

use chrono::Duration;
use domain::lang::Lang;
use maud::{Markup, html};

use super::{day, now, part};
use crate::ui::clock::iso;
use crate::ui::{
    Event, Step, StepState, Task, TaskState, Tone, Words, badge, clock, countdown, notice, peas, road,
    task_list, timeline,
};

pub(super) fn view(lang: Lang) -> Markup {
    html! {
        (part(lang.t("design-road"), &road(lang, &steps(lang))))
        (part(lang.t("design-tasks"), &task_list(lang, day(4), &tasks(lang))))
        (part(lang.t("design-timeline"), &timeline(&events(lang))))
        (part(lang.t("design-badges"), &badges(lang)))
        (part(lang.t("design-notices"), &notices(lang)))
        (part(lang.t("design-day"), &the_day(lang)))
        (part(lang.t("ui-peas-title"), &peas(lang, &people(lang), 5)))
    }
}

fn steps(lang: Lang) -> Vec<Step> {
    use StepState::{Current, Done, Later, Waiting};
    let steps = [
        ("step-plan", Done),
        ("step-self-evaluation", Done),
        ("step-prepare", Done),
        ("step-day", Done),
        ("step-notes", Waiting),
        ("step-report", Current),
        ("step-follow-up", Later),
    ];
    let step = |(key, state): (&str, StepState)| Step::new(lang.t(key), state);
    let linked = |step: Step| if step.state == Later { step } else { step.href("/design") };
    steps.map(step).map(linked).map(|step| step.clone().here(step.state == Current)).to_vec()
}

fn tasks(lang: Lang) -> Vec<Task> {
    let host = lang.t("role-host-unit").to_owned();
    [
        ("design-task-note", "design-first-visit", Some(3), TaskState::Started),
        ("design-task-consent", "design-second-visit", Some(4), TaskState::NotStarted),
        ("design-task-read", "design-first-visit", Some(9), TaskState::NotStarted),
        ("design-task-dates", "design-second-visit", None, TaskState::WaitingFor(host)),
    ]
    .map(|(what, visit, due, state)| Task {
        what: lang.t(what).into(),
        visit: lang.t(visit).into(),
        href: "/design".into(),
        due: due.map(day),
        state,
    })
    .to_vec()
}

fn events(lang: Lang) -> Vec<Event> {
    [("design-timeline-sent", 1), ("design-timeline-visit", 4), ("design-timeline-report", 18)]
        .map(|(what, date)| Event {
            when: lang.due(day(date), day(4)),
            what: html! { p { (lang.t(what)) } },
            past: date < 4,
            now: date == 4,
        })
        .to_vec()
}

fn badges(lang: Lang) -> Markup {
    html! {
        p.actions {
            (badge(Tone::Quiet, lang.t("state-not-started")))
            (badge(Tone::Info, lang.t("state-started")))
            (badge(Tone::Good, lang.t("state-done")))
            (badge(Tone::Caution, lang.t("state-overdue")))
            (badge(Tone::Stop, lang.t("ui-tone-stop")))
        }
    }
}

fn notices(lang: Lang) -> Markup {
    let tones = [
        (Tone::Info, "design-notice-info"),
        (Tone::Good, "design-notice-good"),
        (Tone::Caution, "design-notice-caution"),
        (Tone::Stop, "design-notice-stop"),
    ];
    html! {
        @for (tone, key) in tones { (notice(lang, tone, &html! { p { (lang.t(key)) } })) }
    }
}

/// Three sessions, of which the middle one is running.
fn the_day(lang: Lang) -> Markup {
    let sessions = [("design-session-tour", -60), ("design-session-staff", -15), ("design-session-sum", 45)];
    html! {
        p { (clock(lang, now())) " · " (countdown(lang, now(), now() + Duration::minutes(45))) }
        ol.programme {
            @for (name, from) in sessions {
                @let (from, to) = (now() + Duration::minutes(from), now() + Duration::minutes(from + 45));
                @let running = (from <= now() && now() < to).then_some("time");
                li data-from=(iso(from)) data-to=(iso(to)) aria-current=[running] {
                    p.hours { (lang.hour(from)) "–" (lang.hour(to)) }
                    p { b { (lang.t(name)) } }
                    p.quiet { (lang.t("design-place")) }
                }
            }
        }
    }
}

fn people(lang: Lang) -> Vec<String> {
    (1..=4_u32).map(|number| lang.tr("ui-peas-person", &[("number", number.into())])).collect()
}
