//! What the form of a session sends, and what it means.

use crate::form::{Pairs, value, values};
use app::{AppError, Problems};
use chrono::NaiveTime;
use domain::id::PersonId;
use domain::programme::{Kind, Session, SessionPlan};
use domain::text::Line;

/// How short and how long a session may be, in minutes.
const MINUTES: std::ops::RangeInclusive<u16> = 5..=480;
/// How far from the visit day a session may lie.
const DAYS: std::ops::RangeInclusive<i8> = -7..=7;

/// A session as typed.
#[derive(Debug, Clone, Default)]
pub(super) struct SessionForm {
    pub(super) kind: String,
    pub(super) title: String,
    pub(super) day: String,
    pub(super) starts: String,
    pub(super) minutes: String,
    pub(super) room: String,
    pub(super) lead: String,
    pub(super) note_takers: Vec<String>,
}

impl From<&Pairs> for SessionForm {
    fn from(sent: &Pairs) -> Self {
        let of = |name| value(sent, name).to_owned();
        Self {
            kind: of("kind"),
            title: of("title"),
            day: of("day"),
            starts: of("starts"),
            minutes: of("minutes"),
            room: of("room"),
            lead: of("lead"),
            note_takers: values(sent, "note_takers").map(str::to_owned).collect(),
        }
    }
}

impl From<&Session> for SessionForm {
    fn from(session: &Session) -> Self {
        Self {
            kind: key(session.kind).to_owned(),
            title: session.title.to_string(),
            day: session.day_offset.to_string(),
            starts: session.starts.format("%H:%M").to_string(),
            minutes: session.minutes.to_string(),
            room: session.room.as_ref().map(ToString::to_string).unwrap_or_default(),
            lead: session.lead.map(|person| person.to_string()).unwrap_or_default(),
            note_takers: session.note_takers.iter().map(ToString::to_string).collect(),
        }
    }
}

impl SessionForm {
    /// The plan it describes, or a sentence for every field that does not.
    pub(super) fn parse(&self) -> Result<SessionPlan, AppError> {
        let mut problems = Problems::default();
        let kind = Kind::ALL.into_iter().find(|kind| key(*kind) == self.kind);
        missing(&mut problems, "kind", kind.is_none(), "problem-choose");
        let title = problems.take("title", Line::parse(&self.title));
        let day = self.day.parse().ok().filter(|day| DAYS.contains(day));
        missing(&mut problems, "day", day.is_none(), "problem-choose");
        let starts = time(&self.starts);
        missing(&mut problems, "starts", starts.is_none(), "problem-time");
        let minutes = self.minutes.trim().parse().ok().filter(|minutes| MINUTES.contains(minutes));
        missing(&mut problems, "minutes", minutes.is_none(), "problem-minutes");
        let room = problems.take("room", Line::optional(&self.room)).flatten();
        let lead: Option<PersonId> = self.lead.parse().ok();
        missing(&mut problems, "lead", lead.is_none() && !self.lead.is_empty(), "problem-choose");
        let note_takers = people(&self.note_takers);
        missing(&mut problems, "note_takers", note_takers.is_none(), "problem-choose");
        let note_takers = note_takers.unwrap_or_default();
        match (kind, title, day, starts, minutes) {
            (Some(kind), Some(title), Some(day_offset), Some(starts), Some(minutes)) => {
                let plan = SessionPlan { kind, title, day_offset, starts, minutes, room, lead, note_takers };
                problems.check().map(|()| plan)
            }
            _ => Err(AppError::Invalid(problems)),
        }
    }
}

fn missing(problems: &mut Problems, field: &str, missing: bool, text: &'static str) {
    if missing {
        problems.add(field, text);
    }
}

/// A time of day as a browser sends it, with or without seconds.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    ["%H:%M", "%H:%M:%S"].iter().find_map(|format| NaiveTime::parse_from_str(text, format).ok())
}

/// The people chosen, each once; nothing when one of them is no id.
pub(super) fn people(chosen: &[impl AsRef<str>]) -> Option<Vec<PersonId>> {
    let mut people = Vec::new();
    for one in chosen {
        let person = one.as_ref().parse().ok()?;
        if !people.contains(&person) {
            people.push(person);
        }
    }
    Some(people)
}

/// The name of a kind in the form, and in `config/texts` as `session-kind-<key>`.
pub(super) fn key(kind: Kind) -> &'static str {
    match kind {
        Kind::Dinner => "dinner",
        Kind::Tour => "tour",
        Kind::Management => "management",
        Kind::FocusStaff => "focus-staff",
        Kind::FocusPatients => "focus-patients",
        Kind::FocusRelatives => "focus-relatives",
        Kind::Conversation => "conversation",
        Kind::TeamTime => "team-time",
        Kind::SummingUp => "summing-up",
        Kind::Break => "break",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(sent: &[(&str, &str)]) -> Pairs {
        sent.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn tour() -> Vec<(&'static str, &'static str)> {
        vec![("kind", "tour"), ("title", "Omvisning"), ("day", "0"), ("starts", "09:00"), ("minutes", "45")]
    }

    fn problems(sent: &[(&str, &str)]) -> Vec<String> {
        match SessionForm::from(&pairs(sent)).parse() {
            Err(AppError::Invalid(problems)) => problems.0.into_iter().map(|p| p.field).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_session_is_read_as_it_was_typed() {
        let plan = SessionForm::from(&pairs(&tour())).parse().unwrap();
        assert_eq!((plan.kind, plan.day_offset, plan.minutes), (Kind::Tour, 0, 45));
        assert_eq!((plan.room, plan.lead, plan.note_takers), (None, None, vec![]));
    }

    #[test]
    fn every_field_that_cannot_be_taken_is_named_at_once() {
        assert_eq!(problems(&[]), ["kind", "title", "day", "starts", "minutes"]);
        let wrong =
            [("minutes", "481"), ("starts", "25:00"), ("day", "99"), ("lead", "x"), ("note_takers", "y")];
        let sent: Vec<_> = wrong.into_iter().chain([("kind", "tour"), ("title", "a")]).collect();
        assert_eq!(problems(&sent), ["day", "starts", "minutes", "lead", "note_takers"]);
    }

    #[test]
    fn minutes_are_five_to_four_hundred_and_eighty() {
        for (minutes, fine) in
            [("4", false), ("5", true), ("480", true), ("481", false), ("-5", false), ("99999", false)]
        {
            let mut sent = tour();
            sent[4].1 = minutes;
            assert_eq!(SessionForm::from(&pairs(&sent)).parse().is_ok(), fine, "{minutes}");
        }
    }
}
