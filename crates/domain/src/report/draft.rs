//! The first draft: every section begins with what is already known, so that nobody meets a blank page.
//!
//! Pure: what is known comes in as [`Known`], the words of the report's language come from `say`, and what goes out is
//! Markdown (rows, for the recommendations). Lines for whoever writes begin with [`MARK`](super::section::MARK).

use super::section::{Body, CHALLENGES, MARK, VOICES, is_hosts_own};
use crate::content::{Edition, SectionTemplate, Source};
use crate::lang::Lang;
use crate::measure;
use crate::note::NoteKind;
use crate::programme;

mod areas;
mod lines;
mod notes;

/// A note from the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// What it tells.
    pub kind: NoteKind,
    /// What sort of session it is from.
    pub session: programme::Kind,
    /// The standard it belongs to, if any.
    pub standard: Option<String>,
    /// Whether a user representative wrote it.
    pub by_user_representative: bool,
    /// What it says.
    pub text: String,
}

/// How the unit rated itself on a standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rated {
    /// Code of the standard.
    pub standard: String,
    /// Key of the level.
    pub level: String,
    /// What the unit says about it.
    pub comment: String,
}

/// A recommendation of the last report, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowedUp {
    /// What was suggested.
    pub what: String,
    /// How far the unit has come; `None` when it has not said.
    pub status: Option<measure::Status>,
    /// What the unit says about it.
    pub comment: String,
}

/// All that is known when a report is begun.
#[derive(Debug, Clone)]
pub struct Known<'a> {
    /// The content the visit stays on.
    pub edition: &'a Edition,
    /// The language of the report.
    pub lang: Lang,
    /// The sorts of session the programme had.
    pub held: Vec<programme::Kind>,
    /// The unit's introduction, by key of the prompt.
    pub introduction: Vec<(String, String)>,
    /// Codes of the function areas the unit chose.
    pub focus_areas: Vec<String>,
    /// The unit's own ratings.
    pub ratings: Vec<Rated>,
    /// The last report's recommendations; `None` at a unit's first visit.
    pub before: Option<Vec<FollowedUp>>,
    /// The team's notes. Nothing is taken from those of focus groups.
    pub notes: Vec<Noted>,
    /// What was heard in the focus groups, as the cleared views make it; `None` when none is cleared and no group was met.
    pub voices: Option<String>,
}

/// Words the draft needs, in the report's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phrase {
    /// Whom the team met, before a list.
    TeamMet,
    /// A sort of session, as the people met in it.
    Group(programme::Kind),
    /// The self-evaluation is not submitted.
    NoEvaluation,
    /// There was no visit before this one.
    FirstVisit,
    /// How far a recommendation has come.
    Status(Option<measure::Status>),
    /// Before the unit's comment.
    UnitSays,
    /// For whoever writes: the team's comment on each.
    TeamSays,
    /// For whoever writes: ten lines at most.
    TenLines,
    /// For whoever writes: no note tells of it.
    NoNotes,
    /// Before an idea that answers a challenge.
    Suggestion,
    /// Notes outside every function area.
    OtherMatters,
    /// Heading of the unit's own ratings.
    SelfEvaluation,
    /// Column of the function areas in the table of ratings.
    FunctionArea,
    /// Column of the standards without an answer.
    NotAnswered,
    /// Heading of ideas and questions from the day.
    FromTheDay,
    /// For whoever writes: nothing is rated here.
    NothingRated,
    /// No focus group was met.
    NotHeld,
    /// For whoever writes: this section is made of cleared views.
    FromViews,
    /// For the user representative: this is her own section.
    OwnWords,
    /// For whoever writes: the first recommendation.
    FirstProposal,
    /// For whoever writes: what the network can help with.
    NetworkHelp,
}

/// The draft of every section that is stored, by key, in the order of the format.
pub fn draft(known: &Known<'_>, say: &dyn Fn(Phrase) -> String) -> Vec<(String, Body)> {
    let drafter = Drafter { known, say };
    let stored = known.edition.format.report.iter().filter(|section| section.source != Source::Generated);
    stored.map(|section| (section.key.clone(), drafter.section(section))).collect()
}

struct Drafter<'a> {
    known: &'a Known<'a>,
    say: &'a dyn Fn(Phrase) -> String,
}

impl Drafter<'_> {
    fn section(&self, section: &SectionTemplate) -> Body {
        if section.source == Source::Recommendations {
            return Body::Rows(self.proposals());
        }
        if section.source == Source::Points {
            let of = if section.key == CHALLENGES { NoteKind::Challenge } else { NoteKind::Strength };
            return Body::Points(self.points(of));
        }
        let opening = section.opening.as_ref().map_or("", |words| words.get(self.known.lang)).trim();
        let known = match section.key.as_str() {
            key if is_hosts_own(key) => return Body::Text(String::new()),
            "about_visit" => self.about(),
            "introduction" => self.introduction(),
            "follow_up" => self.follow_up(),
            "essence" => self.essence(),
            "strengths" => self.told(NoteKind::Strength),
            "challenges" => self.challenges(),
            "focus_areas" => self.focus_areas(),
            "other_areas" => self.other_areas(),
            VOICES => self.voices(),
            "user_view" => self.user_view(),
            "way_forward" => self.way_forward(),
            _ => String::new(),
        };
        let text = lines::joined([opening, known.trim()]);
        Body::Text(if text.is_empty() { self.hint(section) } else { lines::clipped(&text, lines::MOST) })
    }

    /// A section we know nothing for begins with what belongs in it.
    fn hint(&self, section: &SectionTemplate) -> String {
        let hint = section.hint.as_ref().unwrap_or(&section.title);
        format!("{MARK} {}", hint.get(self.known.lang))
    }

    fn say(&self, phrase: Phrase) -> String {
        (self.say)(phrase)
    }

    /// A line for whoever writes.
    fn ask(&self, phrase: Phrase) -> String {
        format!("{MARK} {}", self.say(phrase))
    }

    fn about(&self) -> String {
        let mut met: Vec<programme::Kind> = Vec::new();
        for kind in self.known.held.iter().filter(|kind| kind.takes_notes()) {
            if !met.contains(kind) && *kind != programme::Kind::SummingUp {
                met.push(*kind);
            }
        }
        let groups: Vec<String> = met.into_iter().map(|kind| self.say(Phrase::Group(kind))).collect();
        if groups.is_empty() {
            String::new()
        } else {
            format!("{}\n\n{}", self.say(Phrase::TeamMet), lines::list(&groups))
        }
    }

    fn introduction(&self) -> String {
        let prompts = &self.known.edition.format.introduction;
        let part = |prompt: &crate::content::Prompt| {
            let text = self.answer(&prompt.key)?;
            Some(format!("### {}\n\n{text}", prompt.label.get(self.known.lang)))
        };
        let parts: Vec<String> = prompts.iter().filter_map(part).collect();
        if parts.is_empty() { self.ask(Phrase::NoEvaluation) } else { parts.join("\n\n") }
    }

    fn answer(&self, key: &str) -> Option<&str> {
        let found = self.known.introduction.iter().find(|(known, _)| known == key);
        found.map(|(_, text)| text.trim()).filter(|text| !text.is_empty())
    }

    fn follow_up(&self) -> String {
        let Some(before) = self.known.before.as_ref().filter(|before| !before.is_empty()) else {
            return self.say(Phrase::FirstVisit);
        };
        let one = |it: &FollowedUp| {
            let head = format!("- **{}** {}", lines::one_line(&it.what), self.say(Phrase::Status(it.status)));
            let comment = lines::one_line(&it.comment);
            if comment.is_empty() {
                head
            } else {
                format!("{head}\n  {} {comment}", self.say(Phrase::UnitSays))
            }
        };
        let list: Vec<String> = before.iter().map(one).collect();
        lines::joined([&self.ask(Phrase::TeamSays), &list.join("\n")])
    }

    fn way_forward(&self) -> String {
        let parts = ["vision", "barriers"].into_iter().filter_map(|key| {
            let label = self.known.edition.format.prompt(key)?.label.get(self.known.lang);
            Some(format!("### {label}\n\n{}", self.answer(key)?))
        });
        let mut parts: Vec<String> = parts.collect();
        parts.push(self.ask(Phrase::NetworkHelp));
        parts.join("\n\n")
    }
}

#[cfg(test)]
mod tests;
