//! Names in the report, with why they may stand: sealed to the notes' key, as what was found in notes is.

use crate::{App, AppError, Me, giveaways};
use domain::actor::Actor;
use domain::event::Event;
use domain::id::{PersonId, VisitId};
use domain::person::Person;
use domain::policy::{Action, decide};
use domain::report::named::{KeptNames, Why};
use domain::visit::Visit;
use std::collections::HashMap;

fn about(visit: VisitId) -> String {
    format!("names-{visit}")
}

/// The names in a text that nobody has given a reason for; those of people with a part in the visit need none.
pub(crate) fn unexplained(text: &str, kept: &KeptNames, people: &HashMap<PersonId, Person>) -> Vec<String> {
    let of_people = |words: &String| people.values().any(|person| is_of(words, person.name.as_str()));
    let mut found = giveaways::names(text);
    found.retain(|words| !kept.has(words) && !of_people(words));
    found.dedup();
    found
}

/// Whether these words are a person's name or a part of it, in the genitive perhaps. Whole words count: a Karin in the team
/// does not let every Kari through.
fn is_of(words: &str, name: &str) -> bool {
    let parts = |text: &'_ str| -> Vec<String> {
        text.split(|c: char| c.is_whitespace() || c == '-')
            .filter(|part| !part.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let (words, name) = (parts(words), parts(name));
    let is_part = |word: &String| {
        name.contains(word) || word.strip_suffix('s').is_some_and(|word| name.iter().any(|part| part == word))
    };
    !words.is_empty() && words.iter().all(is_part)
}

impl App {
    /// The names that may stand in the report, for whoever opens the notes; nothing for others.
    pub(crate) async fn kept_names(&self, me: &Me, visit: &Visit) -> Result<KeptNames, AppError> {
        let reads = decide(&Actor::on(me.who(), visit), Action::ReadNotes, visit).is_allowed();
        if !reads || visit.destruction.is_begun() {
            return Ok(KeptNames::default());
        }
        let views = self.views(me, visit).await?;
        Ok(views.open(&about(visit.id))?.unwrap_or_default())
    }

    /// A member says why a name may stand in the report.
    pub async fn keep_name(&self, me: &Me, visit: VisitId, words: &str, why: Why) -> Result<(), AppError> {
        let seen = self.look(me, visit, Action::WriteVoices).await?;
        let (mut names, about) = (self.kept_names(me, &seen).await?, about(visit));
        let standing = store::views::find(&self.store, visit, &about).await?.map_or(0, |row| row.version);
        names.keep(words, why)?;
        let mut change = self.begin(me, visit, Action::WriteVoices).await?;
        let saved = self.put_view(me, &change, about, &names).await?;
        if saved.version != standing + 1 {
            return Err(AppError::Stale);
        }
        change.apply(Event::NameKept { text: Some(saved) }, |_, _| Ok(()))?;
        change.commit().await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::is_of;

    #[test]
    fn a_name_is_somebodys_by_whole_words_alone() {
        for words in ["Karin", "karins", "Moe", "Karin Moe", "Berg-Moe", "Karin Bergs"] {
            assert!(is_of(words, "Karin Berg-Moe"), "{words}");
        }
        for words in ["Kari", "Ka", "Bergs-Kari", "Karin Dahl", "", "s"] {
            assert!(!is_of(words, "Karin Berg-Moe"), "{words}");
        }
        assert!(is_of("Jonas", "Jonas Bergby"), "a name may end so itself");
    }
}
