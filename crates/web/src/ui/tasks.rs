//! What waits for a person, by when.

use chrono::{Days, NaiveDate};
use domain::lang::Lang;
use maud::{Markup, html};

use super::badge::badge_with;
use super::{Icon, Tone, Words};

/// How far a task has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaskState {
    /// Nobody has begun.
    NotStarted,
    /// Under way.
    Started,
    /// Finished.
    Done,
    /// Someone else has it: who, as a role.
    WaitingFor(String),
}

/// One thing that waits.
#[derive(Debug, Clone)]
pub struct Task {
    /// What to do: a verb first.
    pub what: String,
    /// The visit it belongs to.
    pub visit: String,
    /// Where it is done.
    pub href: String,
    /// The day it is due, if any.
    pub due: Option<NaiveDate>,
    /// How far it has come.
    pub state: TaskState,
}

/// The tasks in three groups: today (with all that is past its day), the next seven days, later.
pub fn task_list(lang: Lang, today: NaiveDate, tasks: &[Task]) -> Markup {
    let groups = ["ui-tasks-today", "ui-tasks-week", "ui-tasks-later"];
    html! {
        div.tasks {
            @for (group, title) in groups.into_iter().enumerate() {
                @let mine: Vec<_> = tasks.iter().filter(|task| group_of(task, today) == group).collect();
                @if !mine.is_empty() {
                    section aria-labelledby=(title) {
                        h3 #(title) { (lang.t(title)) }
                        ul { @for task in mine { (line(lang, today, task)) } }
                    }
                }
            }
        }
    }
}

fn group_of(task: &Task, today: NaiveDate) -> usize {
    match task.due {
        Some(due) if due <= today => 0,
        Some(due) if due <= today + Days::new(7) => 1,
        _ => 2,
    }
}

fn line(lang: Lang, today: NaiveDate, task: &Task) -> Markup {
    html! {
        li.task {
            div.task-what {
                a href=(task.href) { (task.what) }
                p.quiet { (task.visit) }
            }
            @if let Some(due) = task.due { (due_line(lang, due, today)) }
            div.task-state { (state(lang, &task.state)) }
        }
    }
}

fn due_line(lang: Lang, due: NaiveDate, today: NaiveDate) -> Markup {
    html! {
        p.task-due {
            span.label { (lang.t("ui-tasks-due")) " " }
            (lang.due(due, today))
            @if due < today { " " (super::badge(Tone::Caution, lang.t("state-overdue"))) }
        }
    }
}

fn state(lang: Lang, state: &TaskState) -> Markup {
    match state {
        TaskState::NotStarted => badge_with(Tone::Quiet, Icon::Ring, lang.t("state-not-started")),
        TaskState::Started => badge_with(Tone::Info, Icon::Half, lang.t("state-started")),
        TaskState::Done => badge_with(Tone::Good, Icon::Good, lang.t("state-done")),
        TaskState::WaitingFor(who) => {
            let words = lang.tr("state-waiting-for", &[("who", who.into())]);
            badge_with(Tone::Quiet, Icon::Waiting, &words)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, day).unwrap_or_default()
    }

    fn task(due: Option<NaiveDate>) -> Task {
        Task {
            what: "Lever notat".into(),
            visit: "Solli".into(),
            href: "/n".into(),
            due,
            state: TaskState::NotStarted,
        }
    }

    #[test]
    fn tasks_stand_under_today_this_week_and_later() {
        let tasks = [task(Some(day(9))), task(Some(day(12))), task(Some(day(30))), task(None)];
        let groups: Vec<_> = tasks.iter().map(|task| group_of(task, day(10))).collect();
        assert_eq!(groups, [0, 1, 2, 2]);
    }

    #[test]
    fn a_task_past_its_day_says_so_in_words() {
        let markup = task_list(Lang::Nb, day(10), &[task(Some(day(9)))]);
        assert!(words(&markup).contains("tirsdag 9. juni (i går) Over fristen Ikke påbegynt"));
    }
}
