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
    let of_people = |words: &String| {
        let mut parts = words.split(|c: char| c.is_whitespace() || c == '-').filter(|part| !part.is_empty());
        people.values().any(|person| {
            let name = person.name.as_str();
            parts.clone().all(|part| name.contains(part.trim_end_matches('s')))
        }) && parts.next().is_some()
    };
    let mut found = giveaways::names(text);
    found.retain(|words| !kept.has(words) && !of_people(words));
    found.dedup();
    found
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
