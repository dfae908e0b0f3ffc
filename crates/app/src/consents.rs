//! Consents: asked for by the keeper, given and withdrawn by code, seen by the team as far as they stand.
//!
//! No name comes into it. A request has a label that the lists show; each voice has a code of its own, which stands on
//! her slip and is stored as a hash. A code that has said no or withdrawn is forgotten, so it answers like one that never
//! was, and so does everything that follows from it.

use crate::settings::Gate;
use crate::{App, AppError, Me};
use domain::actor::Actor;
use domain::consent::{Consent, Group};
use domain::event::Event;
use domain::id::{ConsentId, PersonId, SessionId, VisitId};
use domain::person::Person;
use domain::policy::{Action, Decision, decide};
use domain::refusal::Refusal;
use domain::visit::Visit;
use serde::Serialize;
use store::Db;

mod asking;
mod ended;
mod ending;
mod giving;
mod recording;
mod sealed;
mod texts;
mod withdrawing;

pub use asking::{Asking, Slip};
pub use giving::{Asked, Giving};
pub use recording::Recording;
pub use sealed::{Behind, OpenName};
pub use texts::{Shown, consent_texts};

/// What happened to consents. Whether a word was a yes, a no or a withdrawal is told nowhere.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
pub(crate) enum Said {
    /// The keeper asked.
    ConsentsAsked {
        /// How many people.
        count: usize,
    },
    /// New slips were printed; the old codes are void.
    ConsentSlipsRenewed {
        /// Of which request.
        consent: ConsentId,
    },
    /// Someone answered or withdrew.
    ConsentWord {
        /// In which request.
        consent: ConsentId,
    },
    /// Someone who spoke has no consent any more; what she said is locked.
    ConsentWordsLocked {
        /// Of which request.
        consent: ConsentId,
        /// In how many places.
        places: usize,
    },
    /// The keeper cancelled a request.
    ConsentCancelled {
        /// Which.
        consent: ConsentId,
    },
    /// The keeper has told those with parental responsibility.
    ConsentGuardiansInformed {
        /// In which request.
        consent: ConsentId,
    },
    /// The time of a visit's consents was over.
    ConsentsDeleted {
        /// How many requests.
        count: u64,
    },
    /// The unit leader said whether her unit seals names and forms.
    ConsentNamesSet {
        /// Whether it does.
        sealed: bool,
    },
    /// Words of the team's texts were compared with the names: how many texts, and how many words matched.
    ConsentNamesCompared {
        /// How many texts.
        texts: usize,
        /// How many words.
        matches: usize,
    },
    /// A name was sealed.
    ConsentNameSealed {
        /// Behind which request.
        consent: ConsentId,
    },
    /// A signed form was sealed.
    ConsentFormSealed {
        /// Behind which request.
        consent: ConsentId,
    },
    /// A sealed name or form was taken away.
    ConsentSealErased {
        /// Behind which request.
        consent: ConsentId,
    },
}

/// A consent that stands, as the team sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What the lists call it.
    pub label: String,
    /// Which group.
    pub group: Group,
    /// Whether the person talks alone with the team.
    pub alone: bool,
    /// Whether what she says may be told in other words.
    pub paraphrase: bool,
}

/// The consents of a visit, as far as the reader may see them.
#[derive(Debug, Clone)]
pub struct Consents {
    /// The visit.
    pub visit: Visit,
    /// Every request; for the keeper.
    pub requests: Option<Vec<Consent>>,
    /// Those that stand; for the team.
    pub standing: Option<Vec<Standing>>,
}

impl App {
    /// The consents of a visit, as far as the person may see them.
    pub async fn consents(&self, me: &Me, visit: VisitId) -> Result<Consents, AppError> {
        let visit = self.look(me, visit, Action::SeeConsents).await?;
        let actor = Actor::on(me.who(), &visit);
        let all = store::consents::of_visit(&self.store, visit.id).await?;
        let team = actor.role.in_team();
        let standing = team.then(|| all.iter().filter_map(standing).collect());
        // also after the report is accepted: then the keeper looks, and changes nothing
        let keeps = decide(&actor, Action::KeepConsents, &visit) != Decision::Hidden;
        let requests = keeps.then_some(all);
        Ok(Consents { visit, requests, standing })
    }

    /// Those who can keep the consents of a visit, the unit leader first.
    pub async fn possible_keepers(&self, visit: &Visit) -> Result<Vec<Person>, AppError> {
        let all = store::people::all(&self.store).await?;
        let mut found: Vec<Person> =
            all.into_iter().filter(|person| visit.may_keep_consents(person)).collect();
        found.sort_by_key(|person| (person.id != visit.host.unit_leader, person.name.to_string()));
        Ok(found)
    }

    /// One request, for the keeper.
    pub async fn consent(
        &self,
        me: &Me,
        visit: VisitId,
        id: ConsentId,
    ) -> Result<(Visit, Consent), AppError> {
        let visit = self.look(me, visit, Action::KeepConsents).await?;
        let consent = self.consent_of(&self.store, visit.id, id).await?;
        Ok((visit, consent))
    }

    /// The unit leader chooses who keeps the consents.
    pub async fn choose_keeper(&self, me: &Me, visit: VisitId, person: PersonId) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::ChooseConsentKeeper).await?;
        let before = change.visit.keeper();
        let found = store::people::find(change.tx(), person).await?.ok_or(Refusal::KeeperFromTheHost)?;
        change.apply(Event::ConsentKeeperChosen { person }, |visit, _| visit.choose_keeper(&found))?;
        store::visits::save_people(change.tx(), &change.visit).await?;
        self.pass_consents_key_on(&change, before).await?;
        let visit = change.commit().await?;
        self.ask_to_settle(&visit).await?;
        Ok(visit)
    }

    /// A member says how many are present in a focus group; refused when more are than have said yes.
    pub async fn open_group(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
        present: usize,
    ) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::OpenGroup).await?;
        let kind = change.visit.programme.session(session)?.kind;
        let group = Group::of(kind).ok_or(Refusal::NoSuchSession)?;
        let standing = speakers(change.tx(), visit, group).await?;
        change.apply(Event::GroupOpened { session }, |visit, by| {
            visit.open_group(session, present, standing, by)
        })?;
        change.commit().await
    }

    /// Refuses notes from a focus group that was not opened, where the network wants that.
    pub async fn group_is_open(&self, visit: &Visit, session: SessionId) -> Result<(), AppError> {
        Ok(visit.notes_may_be_taken(session, &self.gated(visit).await?)?)
    }

    /// The groups whose notes wait until the group is opened.
    pub(crate) async fn gated(&self, visit: &Visit) -> Result<Vec<Group>, AppError> {
        Ok(match self.settings.consents.gate {
            Gate::All => Group::ALL.to_vec(),
            Gate::None => Vec::new(),
            Gate::Format => self.edition(visit.edition).await?.format.consents_before_notes.clone(),
        })
    }

    async fn consent_of(&self, db: &impl Db, visit: VisitId, id: ConsentId) -> Result<Consent, AppError> {
        let found = store::consents::find(db, id).await?;
        found.filter(|consent| consent.visit == visit).ok_or(AppError::Hidden)
    }
}

pub(crate) fn standing(consent: &Consent) -> Option<Standing> {
    let permission = consent.standing().permission()?;
    let (label, group) = (consent.label.clone(), consent.group);
    Some(Standing { label, group, alone: permission.alone, paraphrase: permission.paraphrase })
}

/// How many have said yes to take part in a group.
pub(crate) async fn speakers(db: &impl Db, visit: VisitId, group: Group) -> Result<usize, AppError> {
    let all = store::consents::of_visit(db, visit).await?;
    let speaks = |one: &Standing| one.group == group && !one.alone;
    Ok(all.iter().filter_map(standing).filter(speaks).count())
}
