//! Words for what a visit's facts are called: roles, tasks, what is missing, what happened.

use crate::pages::keys::VisitKeysPath;
use crate::paths::VisitPath;
use crate::ui::{Arg, Tone, Words, notice};
use app::keys::Waits;
use domain::actor::Role;
use domain::content::Edition;
use domain::desk::{Lack, Missing, TaskKind, Waiting};
use domain::event::Event;
use domain::id::SessionId;
use domain::lang::Lang;
use domain::visit::Visit;
use maud::{Markup, html};

/// The name of a role.
pub(crate) fn role(lang: Lang, role: Role) -> &'static str {
    lang.t(match role {
        Role::VisitLeader => "role-visit-leader",
        Role::Member => "role-team-member",
        Role::UserRepresentative => "role-user-representative",
        Role::UnitLeader => "role-unit-leader",
        Role::KeyStaff => "role-key-staff",
        Role::ConsentKeeper => "role-consent-keeper",
        Role::NetworkLeader => "role-network-leader",
        Role::PrivacyOfficer => "role-privacy-officer",
        Role::Administrator => "role-administrator",
        Role::Outsider => "role-outsider",
    })
}

/// Whom something waits for.
pub(crate) fn waiting(lang: Lang, whom: Waiting) -> &'static str {
    lang.t(match whom {
        Waiting::Host => "waiting-host",
        Waiting::Team => "waiting-team",
        Waiting::NetworkLeader => "waiting-network-leader",
        Waiting::VisitLeader => "waiting-visit-leader",
    })
}

/// That the reader cannot open a visit's notes, or the names behind its consents, yet; and who can give her the key.
pub(crate) fn waits_for_key(lang: Lang, unit: &str, waits: &Waits) -> Markup {
    let who = waits.givers.join(", ");
    let args = [("count", waits.givers.len().into()), ("unit", unit.into()), ("who", who.as_str().into())];
    let keys = VisitKeysPath { visit: waits.visit };
    let said = if waits.of_consents { "keys-you-wait-consents" } else { "keys-you-wait" };
    notice(
        lang,
        Tone::Info,
        &html! {
            p { (lang.tr(said, &args)) " " a href=(keys) { (lang.t("visit-keys-title")) } }
        },
    )
}

/// What happened.
pub(crate) fn event(lang: Lang, event: &Event) -> &'static str {
    lang.t(&format!("event-{}", event.key()))
}

/// What to do, a verb first.
#[expect(clippy::too_many_lines, reason = "one line a task")]
pub(crate) fn task(lang: Lang, visit: &Visit, edition: Option<&Edition>, kind: &TaskKind) -> String {
    let key = format!("task-{}", kind.key());
    let say = |args: &[(&str, Arg<'_>)]| lang.tr(&key, args);
    match kind {
        TaskKind::FillInEvaluation { answered, asked } => {
            say(&[("answered", (*answered).into()), ("asked", (*asked).into())])
        }
        TaskKind::TakeNotes { session } | TaskKind::HandInNotes { session } => {
            say(&[("session", title(visit, *session).into())])
        }
        TaskKind::FollowMissingNotes { count } | TaskKind::ReadVoices { count } => {
            say(&[("count", (*count).into())])
        }
        TaskKind::FollowConsents { count } => say(&[("count", (*count).into())]),
        TaskKind::WriteSection { section } => {
            say(&[("section", section_title(lang, edition, section).into())])
        }
        TaskKind::RecordMeasures { written, total } => {
            say(&[("written", (*written).into()), ("total", (*total).into())])
        }
        TaskKind::OfferDates
        | TaskKind::ChooseTeam
        | TaskKind::LockDate
        | TaskKind::SubmitEvaluation
        | TaskKind::SignPapers
        | TaskKind::ReadPreparation
        | TaskKind::SetProgramme
        | TaskKind::AssignNoteTakers
        | TaskKind::GoThroughNotes
        | TaskKind::AskForConsents
        | TaskKind::CompareNames
        | TaskKind::TakeOutWords { .. }
        | TaskKind::LookThroughReport
        | TaskKind::BeginReport
        | TaskKind::SendToTeam
        | TaskKind::AgreeOnGate
        | TaskKind::GiveWord
        | TaskKind::SendToHost
        | TaskKind::ReadAsHost
        | TaskKind::ReadAsNetworkLeader
        | TaskKind::AcceptReport
        | TaskKind::GiveFeedback
        | TaskKind::CloseVisit
        | TaskKind::ConfirmDestruction => say(&[]),
    }
}

fn title(visit: &Visit, session: SessionId) -> &str {
    visit.programme.session(session).map_or("", |session| session.title.as_str())
}

fn section_title<'a>(lang: Lang, edition: Option<&'a Edition>, key: &'a str) -> &'a str {
    let section = edition.and_then(|edition| edition.format.report.iter().find(|section| section.key == key));
    section.map_or(key, |section| section.title.get(lang))
}

/// Where a task is done.
pub(crate) fn place(visit: &Visit, kind: &TaskKind) -> String {
    let visit = VisitPath { visit: visit.id };
    match kind {
        // it happens by itself once her keys are open
        TaskKind::CompareNames => crate::paths::unlock(&visit.to_string()),
        TaskKind::OfferDates | TaskKind::LockDate => format!("{visit}/dates"),
        TaskKind::ChooseTeam => format!("{visit}/team"),
        TaskKind::FillInEvaluation { .. } => format!("{visit}/self-evaluation"),
        TaskKind::SubmitEvaluation => format!("{visit}/self-evaluation/check"),
        TaskKind::SignPapers => format!("{visit}/papers"),
        TaskKind::ReadPreparation => format!("{visit}/preparation"),
        TaskKind::SetProgramme | TaskKind::AssignNoteTakers => format!("{visit}/programme"),
        TaskKind::TakeNotes { session } | TaskKind::HandInNotes { session } => {
            format!("{visit}/sessions/{session}/notes")
        }
        TaskKind::FollowMissingNotes { .. } => format!("{visit}/notes"),
        TaskKind::GoThroughNotes | TaskKind::ReadVoices { .. } => format!("{visit}/voices"),
        TaskKind::AskForConsents | TaskKind::FollowConsents { .. } => format!("{visit}/consents"),
        TaskKind::TakeOutWords { note } => format!("{visit}/notes/{note}"),
        TaskKind::BeginReport | TaskKind::SendToTeam | TaskKind::SendToHost | TaskKind::LookThroughReport => {
            format!("{visit}/report")
        }
        TaskKind::WriteSection { section } => format!("{visit}/report/sections/{section}"),
        TaskKind::AgreeOnGate => format!("{visit}/report/gates"),
        TaskKind::GiveWord
        | TaskKind::ReadAsHost
        | TaskKind::ReadAsNetworkLeader
        | TaskKind::AcceptReport => format!("{visit}/report/reading"),
        TaskKind::RecordMeasures { .. } => format!("{visit}/follow-up"),
        TaskKind::GiveFeedback => format!("{visit}/feedback"),
        TaskKind::CloseVisit => format!("{visit}/closing"),
        TaskKind::ConfirmDestruction => format!("{visit}/destruction"),
    }
}

/// What is missing.
pub(crate) fn lack(lang: Lang, what: Lack) -> String {
    let key = format!("lack-{}", what.key());
    match what {
        Lack::Answers { answered, asked } => {
            let missing = asked.saturating_sub(answered);
            lang.tr(&key, &[("missing", missing.into()), ("asked", asked.into())])
        }
        Lack::Measures { written, total } => {
            let missing = total.saturating_sub(written);
            lang.tr(&key, &[("missing", missing.into()), ("total", total.into())])
        }
        Lack::Papers { count }
        | Lack::NoteTakers { count }
        | Lack::Notes { count }
        | Lack::Words { count }
        | Lack::Feedback { count } => lang.tr(&key, &[("count", count.into())]),
        Lack::Team
        | Lack::Dates
        | Lack::LockedDate
        | Lack::Submission
        | Lack::Programme
        | Lack::Report
        | Lack::Draft
        | Lack::SendingOn
        | Lack::HostReading
        | Lack::LastReading
        | Lack::Acceptance
        | Lack::Closing => lang.t(&key).to_owned(),
    }
}

/// Who sees to it, and by when: "Vertsenheten, innen torsdag 4. juni (om 3 dager)."
pub(crate) fn who_and_when(lang: Lang, missing: &Missing, today: chrono::NaiveDate) -> String {
    let who = as_sentence(waiting(lang, missing.who));
    match missing.due {
        Some(due) => lang.tr("lack-who-by", &[("who", who.into()), ("due", lang.due(due, today).into())]),
        None => lang.tr("lack-who", &[("who", who.into())]),
    }
}

fn as_sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests;
