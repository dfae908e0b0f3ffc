//! What the people of the example network write: `config/demo/*.toml`. Three voices, chosen by the number of the visit.

use crate::Fault;
use app::AppError;
use domain::feedback::Feedback;
use domain::measure::Status;
use domain::programme::Kind;
use domain::report::proposal::Proposal;
use domain::text::{Line, Prose};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

/// A text in three voices.
type Voices = Vec<String>;

/// Everything the example network has written.
#[derive(Debug)]
pub(crate) struct Words {
    pub(crate) evaluation: EvaluationWords,
    pub(crate) report: ReportWords,
    notes: Vec<NoteWords>,
    views: Vec<ViewWords>,
    rooms: HashMap<Kind, Line>,
    /// What someone heard that was serious.
    pub(crate) concern: String,
}

/// What units say about themselves.
#[derive(Debug, Deserialize)]
pub(crate) struct EvaluationWords {
    focus: Vec<Vec<String>>,
    questions: Vec<Vec<String>>,
    pub(crate) introduction: BTreeMap<String, Voices>,
    pub(crate) unit_information: BTreeMap<String, Voices>,
    /// By code: when it is met, and when it is partly met.
    pub(crate) standards: BTreeMap<String, [String; 2]>,
    /// By the code of the function area.
    evidence: BTreeMap<String, Voices>,
    pub(crate) contributors: Vec<ContributorWords>,
}

/// Someone who took part in a self-evaluation.
#[derive(Debug, Deserialize)]
pub(crate) struct ContributorWords {
    pub(crate) role: Line,
    #[serde(default)]
    pub(crate) safety_representative: bool,
    #[serde(default)]
    pub(crate) union_representative: bool,
}

/// A note from a session.
#[derive(Debug, Deserialize)]
pub(crate) struct NoteWords {
    session: Kind,
    pub(crate) kind: domain::note::NoteKind,
    pub(crate) standard: Option<String>,
    pub(crate) text: String,
}

/// A view made of notes from a focus group.
#[derive(Debug, Deserialize)]
pub(crate) struct ViewWords {
    pub(crate) group: domain::consent::Group,
    pub(crate) area: Option<String>,
    pub(crate) text: String,
}

/// What teams write in reports, and what comes of it.
#[derive(Debug, Deserialize)]
pub(crate) struct ReportWords {
    /// By the key of the section.
    sections: BTreeMap<String, Voices>,
    recommendations: Vec<Proposal>,
    pub(crate) measures: Vec<MeasureWords>,
    pub(crate) comments: CommentWords,
    pub(crate) feedback: Vec<Feedback>,
}

/// What a host says it will do.
#[derive(Debug, Deserialize)]
pub(crate) struct MeasureWords {
    pub(crate) what: Prose,
    pub(crate) who: Line,
    pub(crate) status: Status,
    pub(crate) comment: Option<Prose>,
}

/// Remarks on a report, with their answers.
#[derive(Debug, Deserialize)]
pub(crate) struct CommentWords {
    pub(crate) team: String,
    pub(crate) team_answer: String,
    pub(crate) host: String,
    pub(crate) host_answer: String,
    pub(crate) network_leader: String,
    pub(crate) sent_back: String,
}

/// Reads the files that travel inside the program.
pub(crate) fn read() -> Result<Words, Fault> {
    #[derive(Deserialize)]
    struct Notes {
        notes: Vec<NoteWords>,
    }
    #[derive(Deserialize)]
    struct Views {
        views: Vec<ViewWords>,
    }
    #[derive(Deserialize)]
    struct Programme {
        rooms: HashMap<Kind, Line>,
    }
    #[derive(Deserialize)]
    struct Concern {
        heard: String,
    }
    let notes: Notes = toml::from_str(include_str!("../../../../config/demo/notes.toml"))?;
    let views: Views = toml::from_str(include_str!("../../../../config/demo/voices.toml"))?;
    let evaluation = toml::from_str(include_str!("../../../../config/demo/evaluation.toml"))?;
    let report = toml::from_str(include_str!("../../../../config/demo/report.toml"))?;
    let programme: Programme = toml::from_str(include_str!("../../../../config/demo/programme.toml"))?;
    let concern: Concern = toml::from_str(include_str!("../../../../config/demo/concern.toml"))?;
    let (views, rooms) = (views.views, programme.rooms);
    Ok(Words { evaluation, report, notes: notes.notes, views, rooms, concern: concern.heard })
}

/// One of several, by number.
pub(crate) fn one_of<T>(several: &[T], number: usize) -> Result<&T, AppError> {
    let at = number.checked_rem(several.len());
    at.and_then(|at| several.get(at)).ok_or(AppError::Fault("the example network has too few words"))
}

impl Words {
    /// The views.
    pub(crate) fn views(&self) -> &[ViewWords] {
        &self.views
    }

    /// Where a session of this kind is held.
    pub(crate) fn room(&self, kind: Kind) -> Option<Line> {
        self.rooms.get(&kind).cloned()
    }
}

impl EvaluationWords {
    pub(crate) fn focus(&self, voice: usize) -> Result<&[String], AppError> {
        Ok(one_of(&self.focus, voice)?)
    }

    pub(crate) fn questions(&self, voice: usize) -> Result<&[String], AppError> {
        Ok(one_of(&self.questions, voice)?)
    }

    /// What can be shown for a standard of an area.
    pub(crate) fn evidence(&self, area: &str, number: usize) -> Result<&str, AppError> {
        let of_area = self.evidence.get(area).map(Vec::as_slice).unwrap_or_default();
        Ok(one_of(of_area, number)?)
    }
}

impl ReportWords {
    /// What stands in a section.
    pub(crate) fn section(&self, key: &str, voice: usize) -> Result<&str, AppError> {
        let voices = self.sections.get(key).map(Vec::as_slice).unwrap_or_default();
        Ok(one_of(voices, voice)?.trim())
    }

    /// Three of the recommendations, others for each number.
    pub(crate) fn recommendations(&self, number: usize) -> Vec<Proposal> {
        self.recommendations.iter().cycle().skip(number).take(3).cloned().collect()
    }
}

impl Words {
    /// What a note-taker writes from a session: two or three notes, others for each number.
    pub(crate) fn notes(&self, session: Kind, number: usize) -> Vec<&NoteWords> {
        let all: Vec<_> = self.notes.iter().filter(|note| note.session == session).collect();
        let many = 2 + number % 2;
        all.iter().cycle().skip(number * 2).take(many.min(all.len())).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_words_for_all_that_is_asked() {
        let (words, edition) = (read().unwrap(), app::content::built_in().unwrap());
        for standard in edition.standards.standards() {
            assert!(words.evaluation.standards.contains_key(&standard.code), "{}", standard.code);
        }
        for prompt in &edition.format.introduction {
            assert_eq!(words.evaluation.introduction[&prompt.key].len(), 3, "{}", prompt.key);
        }
        for info in &edition.format.unit_information {
            assert_eq!(words.evaluation.unit_information[&info.key].len(), 3, "{}", info.key);
        }
        // the example network held no conversation with one person alone
        let held = Kind::ALL.into_iter().filter(|kind| kind.takes_notes() && *kind != Kind::Conversation);
        for kind in held {
            assert!(words.notes(kind, 1).len() > 1, "{kind:?}");
        }
        let known = |note: &NoteWords| {
            note.standard.as_ref().is_none_or(|code| edition.standards.standard(code).is_some())
        };
        assert!(words.notes.iter().all(known));
        let areas = words.views.iter().filter_map(|view| view.area.as_ref());
        assert!(areas.into_iter().all(|code| edition.standards.area(code).is_some()));
        let heard = words.notes.iter().filter(|note| note.session.is_focus_group());
        let heard: Vec<&str> = heard.map(|note| note.text.as_str()).collect();
        for text in words.report.sections.values().flatten() {
            assert!(
                domain::voice::copied(text, &heard, &[]).is_empty(),
                "straight from a focus group: {text}"
            );
        }
    }
}
