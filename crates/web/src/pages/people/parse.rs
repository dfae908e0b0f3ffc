//! What was typed about a person, read back into a person.

use super::fields::PersonForm;
use app::Problems;
use domain::id::UnitId;
use domain::lang::Lang;
use domain::person::{Experience, Home, NetworkRole, Person, UnitRole};
use domain::text::{Email, Line};

impl PersonForm {
    /// The form of someone new.
    pub(super) fn blank() -> Self {
        Self { place: "unit".into(), role: "staff".into(), experience: "new".into(), ..Self::default() }
    }

    /// The form filled in with a person as she stands.
    pub(super) fn of(person: &Person) -> Self {
        let (place, unit, role, organisation) = match &person.home {
            Home::Unit(unit, role) => ("unit", unit.to_string(), role_value(*role), String::new()),
            Home::UserOrganisation(name) => ("organisation", String::new(), "", name.to_string()),
            Home::Network => ("network", String::new(), "", String::new()),
        };
        Self {
            name: person.name.to_string(),
            email: person.email.to_string(),
            lang: person.lang.code().to_owned(),
            place: place.to_owned(),
            unit,
            role: role.to_owned(),
            organisation,
            profession: person.profession.as_ref().map(ToString::to_string).unwrap_or_default(),
            experience: experience_value(person.experience).to_owned(),
            network: person.network.iter().map(|role| network_value(*role).to_owned()).collect(),
            conflicts: person.conflicts.iter().map(ToString::to_string).collect(),
            seen: app::network::mark(person),
        }
    }

    /// The person written down, by `by`; whoever is no administrator leaves that role as it was.
    pub(super) fn parse(&self, by: &Person, before: Option<&Person>) -> Result<Person, Problems> {
        let mut problems = Problems::default();
        let name = problems.take("name", Line::parse(&self.name));
        let email = problems.take("email", Email::parse(&self.email));
        let profession = problems.take("profession", Line::optional(&self.profession));
        let home = self.home(&mut problems);
        let conflicts = self.conflicts(&mut problems);
        let (Some(name), Some(email), Some(profession), Some(home), Some(conflicts)) =
            (name, email, profession, home, conflicts)
        else {
            return Err(problems);
        };
        Ok(Person {
            id: before.map_or_else(app::fresh_id, |person| person.id),
            name,
            email,
            lang: Lang::from_code(&self.lang).unwrap_or_default(),
            home,
            profession,
            experience: experience(&self.experience),
            network: self.network(by, before),
            conflicts,
            active: before.is_none_or(|person| person.active),
        })
    }

    fn home(&self, problems: &mut Problems) -> Option<Home> {
        match self.place.as_str() {
            "unit" => {
                let unit = self.unit.parse::<UnitId>();
                if unit.is_err() {
                    problems.add("unit", "people-choose-unit");
                }
                let role = role(&self.role);
                if role.is_none() {
                    problems.add("role", "problem-choose");
                }
                Some(Home::Unit(unit.ok()?, role?))
            }
            "organisation" => {
                problems.take("organisation", Line::parse(&self.organisation)).map(Home::UserOrganisation)
            }
            "network" => Some(Home::Network),
            _ => {
                problems.add("place", "problem-choose");
                None
            }
        }
    }

    fn conflicts(&self, problems: &mut Problems) -> Option<Vec<UnitId>> {
        let units = self.conflicts.iter().map(|unit| unit.parse()).collect::<Result<Vec<UnitId>, _>>();
        if units.is_err() {
            problems.add("conflicts", "problem-choose");
        }
        let mut units = units.ok()?;
        units.sort_unstable();
        units.dedup();
        Some(units)
    }

    fn network(&self, by: &Person, before: Option<&Person>) -> Vec<NetworkRole> {
        let sent = |role| self.network.iter().any(|value| value == network_value(role));
        let stood = |role| before.is_some_and(|person| person.holds(role));
        let holds = |role: NetworkRole| match role {
            NetworkRole::Administrator if !by.holds(NetworkRole::Administrator) => stood(role),
            NetworkRole::Administrator
            | NetworkRole::NetworkLeader
            | NetworkRole::PrivacyOfficer
            | NetworkRole::Custodian => sent(role),
        };
        [
            NetworkRole::NetworkLeader,
            NetworkRole::Administrator,
            NetworkRole::PrivacyOfficer,
            NetworkRole::Custodian,
        ]
        .into_iter()
        .filter(|role| holds(*role))
        .collect()
    }
}

fn role_value(role: UnitRole) -> &'static str {
    match role {
        UnitRole::UnitLeader => "unit_leader",
        UnitRole::KeyStaff => "key_staff",
        UnitRole::Staff => "staff",
    }
}

fn role(value: &str) -> Option<UnitRole> {
    [UnitRole::UnitLeader, UnitRole::KeyStaff, UnitRole::Staff]
        .into_iter()
        .find(|role| role_value(*role) == value)
}

pub(super) fn network_value(role: NetworkRole) -> &'static str {
    match role {
        NetworkRole::NetworkLeader => "network_leader",
        NetworkRole::Administrator => "administrator",
        NetworkRole::PrivacyOfficer => "privacy_officer",
        NetworkRole::Custodian => "custodian",
    }
}

fn experience_value(experience: Experience) -> &'static str {
    match experience {
        Experience::New => "new",
        Experience::Some => "some",
        Experience::Experienced => "experienced",
    }
}

fn experience(value: &str) -> Experience {
    [Experience::Some, Experience::Experienced]
        .into_iter()
        .find(|known| experience_value(*known) == value)
        .unwrap_or_default()
}
