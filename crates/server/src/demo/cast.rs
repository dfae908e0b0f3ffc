//! Everyone comes by her one-time link and chooses the passphrase; all cores make keys at once.

use super::network::{Network, PASSPHRASE, Person, Role};
use crate::Fault;
use app::{App, AppError, Me};
use domain::id::{PersonId, UnitId};
use domain::lang::Lang;
use domain::person::{self, Home, NetworkRole, UnitRole};
use domain::text::{Email, Line};
use std::collections::HashMap;
use tokio::task::JoinSet;

/// The people of the story, signed in, by name; and the units, by key.
#[derive(Debug)]
pub(crate) struct Cast {
    people: HashMap<String, Me>,
    units: HashMap<String, UnitId>,
    leader: Me,
}

impl Cast {
    /// Someone by name.
    pub(crate) fn person(&self, name: &str) -> Result<&Me, AppError> {
        self.people.get(name).ok_or(AppError::Fault("the story names someone who is not there"))
    }

    /// Someone by id.
    pub(crate) fn by_id(&self, id: PersonId) -> Result<&Me, AppError> {
        let found = self.people.values().find(|me| me.id() == id);
        found.ok_or(AppError::Fault("the story names someone who is not there"))
    }

    /// The network leader.
    pub(crate) fn network_leader(&self) -> &Me {
        &self.leader
    }

    /// A unit by key, with the leader who was written down for it.
    pub(crate) fn add_host(&mut self, key: String, unit: UnitId, leader: Me) {
        self.people.insert(leader.person.name.to_string(), leader);
        self.units.insert(key, unit);
    }

    /// A unit by key.
    pub(crate) fn unit(&self, key: &str) -> Result<UnitId, AppError> {
        self.units.get(key).copied().ok_or(AppError::Fault("the story names a unit that is not there"))
    }
}

/// Writes everyone down and opens every account.
pub(crate) async fn gather(app: &App, network: &Network, link: &str) -> Result<Cast, Fault> {
    let administrator = network.people.iter().find(|one| one.role == Role::Administrator);
    let administrator = administrator.ok_or("the example network has no administrator")?;
    let me = open(app.clone(), link.to_owned(), administrator.name.clone(), administrator.email()).await?;
    let units = units(app, &me, network).await?;
    let mut opening = JoinSet::new();
    for one in network.people.iter().filter(|one| one.role != Role::Administrator) {
        let person = written(one, &units)?;
        app.save_person(&me, &person).await?;
        let link = app.invitation_link(&me, person.id).await?;
        opening.spawn(open(app.clone(), link, one.name.clone(), one.email()));
    }
    let mut people = HashMap::from([(administrator.name.clone(), me)]);
    while let Some(opened) = opening.join_next().await {
        let me = opened??;
        people.insert(me.person.name.to_string(), me);
    }
    let leads = |me: &&Me| me.person.holds(NetworkRole::NetworkLeader);
    let leader = people.values().find(leads).ok_or("the example network has no leader")?.clone();
    for one in people.values().filter(|me| me.person.holds(NetworkRole::Custodian)) {
        app.confirm_custodian(&leader, one.id()).await?;
    }
    Ok(Cast { people, units, leader })
}

async fn open(app: App, link: String, name: String, email: String) -> Result<Me, Fault> {
    let token = link.rsplit('/').next().unwrap_or_default();
    Ok(app.open_account(token, PASSPHRASE, &name, &email).await?.1)
}

async fn units(app: &App, me: &Me, network: &Network) -> Result<HashMap<String, UnitId>, Fault> {
    let mut units = HashMap::new();
    for one in &network.units {
        let unit = person::Unit {
            id: app::fresh_id(),
            name: Line::parse(&one.name)?,
            trust: Line::optional(&one.trust)?,
            place: Line::optional(&one.place)?,
            notes_may_wait: true,
        };
        app.save_unit(me, &unit).await?;
        units.insert(one.key.clone(), unit.id);
    }
    Ok(units)
}

fn written(one: &Person, units: &HashMap<String, UnitId>) -> Result<person::Person, Fault> {
    Ok(person::Person {
        id: app::fresh_id(),
        name: Line::parse(&one.name)?,
        email: Email::parse(&one.email())?,
        lang: Lang::Nb,
        home: home(one, units)?,
        profession: one.profession.as_deref().map(Line::parse).transpose()?,
        experience: one.experience,
        network: match one.role {
            Role::NetworkLeader => vec![NetworkRole::NetworkLeader],
            Role::Administrator => vec![NetworkRole::Administrator],
            Role::PrivacyOfficer => vec![NetworkRole::PrivacyOfficer],
            Role::Custodian => vec![NetworkRole::Custodian],
            Role::UnitLeader | Role::KeyStaff | Role::Staff | Role::UserRepresentative => Vec::new(),
        },
        conflicts: Vec::new(),
        active: true,
    })
}

fn home(one: &Person, units: &HashMap<String, UnitId>) -> Result<Home, Fault> {
    let at = |role| {
        let unit = units.get(&one.at).ok_or_else(|| format!("{} works nowhere", one.name))?;
        Ok(Home::Unit(*unit, role))
    };
    match one.role {
        Role::NetworkLeader | Role::Administrator | Role::PrivacyOfficer | Role::Custodian => {
            Ok(Home::Network)
        }
        Role::UnitLeader => at(UnitRole::UnitLeader),
        Role::KeyStaff => at(UnitRole::KeyStaff),
        Role::Staff => at(UnitRole::Staff),
        Role::UserRepresentative => Ok(Home::UserOrganisation(Line::parse(&one.at)?)),
    }
}
