//! What the draft takes from the team's notes.

use super::{Drafter, Noted, Phrase, lines};
use crate::content::FunctionArea;
use crate::note::NoteKind;
use crate::programme::Kind;
use crate::report::point::{self, Origin, Point};
use crate::report::proposal::{self, Proposal};
use crate::text::Prose;

impl Drafter<'_> {
    /// The notes something may be taken from: what was said in a focus group comes in as a cleared view, or not at all.
    fn notes(&self) -> impl Iterator<Item = &Noted> {
        self.known.notes.iter().filter(|note| !note.session.is_focus_group())
    }

    fn of_kind(&self, kind: NoteKind) -> impl Iterator<Item = &Noted> {
        self.notes().filter(move |note| note.kind == kind)
    }

    /// The notes of a kind, by function area.
    pub(super) fn told(&self, kind: NoteKind) -> String {
        self.by_area(&self.of_kind(kind).collect::<Vec<_>>(), |note| lines::item(&note.text))
    }

    /// Challenges by function area, each with the ideas that belong to the same standard.
    pub(super) fn challenges(&self) -> String {
        let item = |note: &Noted| {
            let same = |idea: &&Noted| idea.standard.is_some() && idea.standard == note.standard;
            let label = self.say(Phrase::Suggestion);
            let suggestion = |idea: &Noted| format!("\n  *{label}* {}", lines::one_line(&idea.text));
            let suggestions = self.of_kind(NoteKind::Idea).filter(same).map(suggestion);
            std::iter::once(lines::item(&note.text)).chain(suggestions).collect()
        };
        self.by_area(&self.of_kind(NoteKind::Challenge).collect::<Vec<_>>(), item)
    }

    /// The notes of a kind as points; a challenge with the idea on the same standard. Whether they were said on the day the
    /// team knows.
    pub(super) fn points(&self, kind: NoteKind) -> Vec<Point> {
        let idea = |note: &Noted| {
            let same = |idea: &&Noted| idea.standard.is_some() && idea.standard == note.standard;
            let found = self.of_kind(NoteKind::Idea).find(same).filter(|_| kind == NoteKind::Challenge)?;
            Prose::parse(&lines::clipped(&lines::one_line(&found.text), 1_200)).ok()
        };
        let point = |note: &Noted| {
            let what = Prose::parse(&lines::clipped(&lines::one_line(&note.text), 1_200)).ok()?;
            let point = Point { origins: origins(note.session), suggestion: idea(note), ..Point::of(what) };
            Some(point.on(note.standard.as_deref(), &self.known.edition.standards))
        };
        self.of_kind(kind).filter_map(point).take(point::LIMIT).collect()
    }

    fn by_area(&self, notes: &[&Noted], item: impl Fn(&Noted) -> String) -> String {
        if notes.is_empty() {
            return self.ask(Phrase::NoNotes);
        }
        let areas = self.known.edition.standards.areas.iter().map(Some).chain([None]);
        let part = |area: Option<&FunctionArea>| {
            let items: Vec<String> =
                notes.iter().filter(|note| self.belongs(note, area)).map(|note| item(note)).collect();
            let name = area.map_or_else(
                || self.say(Phrase::OtherMatters),
                |area| area.name.get(self.known.lang).to_owned(),
            );
            (!items.is_empty()).then(|| format!("### {name}\n\n{}", items.join("\n")))
        };
        areas.filter_map(part).collect::<Vec<String>>().join("\n\n")
    }

    /// Whether a note belongs to an area; to none, when its standard is unknown.
    pub(super) fn belongs(&self, note: &Noted, area: Option<&FunctionArea>) -> bool {
        let of_note = note.standard.as_deref().and_then(|code| self.known.edition.standards.area_of(code));
        of_note.map(|area| &area.code) == area.map(|area| &area.code)
    }

    /// Ideas and questions of an area.
    pub(super) fn told_in(&self, area: &FunctionArea) -> String {
        let wanted =
            |note: &&Noted| matches!(note.kind, NoteKind::Idea | NoteKind::Question | NoteKind::Observation);
        let notes = self.notes().filter(wanted).filter(|note| self.belongs(note, Some(area)));
        let items: Vec<String> = notes.map(|note| lines::item(&note.text)).collect();
        if items.is_empty() {
            return String::new();
        }
        format!("**{}**\n\n{}", self.say(Phrase::FromTheDay), items.join("\n"))
    }

    pub(super) fn essence(&self) -> String {
        let heads = |kind| self.of_kind(kind).take(3);
        let items = heads(NoteKind::Strength).chain(heads(NoteKind::Challenge));
        let items: Vec<String> = items.map(|note| lines::item(&note.text)).collect();
        lines::joined([&self.ask(Phrase::TenLines), &items.join("\n")])
    }

    /// What was heard in the focus groups: cleared views and nothing else.
    pub(super) fn voices(&self) -> String {
        if !self.known.held.iter().any(|kind| kind.is_focus_group()) {
            return self.say(Phrase::NotHeld);
        }
        self.known.voices.clone().unwrap_or_else(|| self.ask(Phrase::FromViews))
    }

    pub(super) fn user_view(&self) -> String {
        let hers = self.notes().filter(|note| note.by_user_representative);
        let items: Vec<String> = hers.map(|note| lines::item(&note.text)).collect();
        lines::joined([&self.ask(Phrase::OwnWords), &items.join("\n")])
    }

    /// Every idea is a start for a recommendation; the challenge on the same standard is why.
    pub(super) fn proposals(&self) -> Vec<Proposal> {
        let row = |idea: &Noted| {
            let same = |note: &&Noted| idea.standard.is_some() && note.standard == idea.standard;
            let why = self.of_kind(NoteKind::Challenge).find(same);
            Some(Proposal {
                standard: idea.standard.clone(),
                what: Prose::parse(&lines::clipped(&lines::one_line(&idea.text), 1_200)).ok()?,
                why: why.and_then(|note| Prose::parse(&lines::clipped(&note.text, 1_200)).ok()),
                owner_role: None,
                horizon: None,
            })
        };
        let mut rows: Vec<Proposal> =
            self.of_kind(NoteKind::Idea).filter_map(row).take(proposal::LIMIT).collect();
        if rows.is_empty()
            && let Ok(what) = Prose::parse(&self.ask(Phrase::FirstProposal))
        {
            rows.push(Proposal { standard: None, what, why: None, owner_role: None, horizon: None });
        }
        rows
    }
}

/// Where a note of such a session comes from; notes of focus groups never come here.
fn origins(session: Kind) -> Vec<Origin> {
    match session {
        Kind::Tour => vec![Origin::Tour],
        Kind::Management | Kind::SummingUp => vec![Origin::Management],
        Kind::FocusStaff
        | Kind::FocusPatients
        | Kind::FocusRelatives
        | Kind::Conversation
        | Kind::Dinner
        | Kind::TeamTime
        | Kind::Break => Vec::new(),
    }
}
