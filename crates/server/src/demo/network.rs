//! Who and what the example network is: `config/demo/network.toml`.

use crate::Fault;
use app::settings::DemoPerson;
use domain::person::Experience;
use serde::Deserialize;

/// Everyone's passphrase.
pub(crate) const PASSPHRASE: &str = "rolig morgen med grøt og kanel";

/// Units and people.
#[derive(Debug, Deserialize)]
pub(crate) struct Network {
    pub(crate) units: Vec<Unit>,
    pub(crate) people: Vec<Person>,
}

impl Network {
    /// Where a person comes from.
    pub(crate) fn place(&self, one: &Person) -> String {
        let unit = self.units.iter().find(|unit| unit.key == one.at);
        unit.map_or_else(|| one.at.clone(), |unit| unit.name.clone())
    }
}

/// A unit.
#[derive(Debug, Deserialize)]
pub(crate) struct Unit {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) trust: String,
    pub(crate) place: String,
}

/// A person.
#[derive(Debug, Deserialize)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) role: Role,
    /// Key of a unit, name of an organisation, or nothing for the network itself.
    pub(crate) at: String,
    pub(crate) profession: Option<String>,
    #[serde(default)]
    pub(crate) experience: Experience,
}

/// What a person is in the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Role {
    NetworkLeader,
    Administrator,
    PrivacyOfficer,
    Custodian,
    UnitLeader,
    KeyStaff,
    Staff,
    UserRepresentative,
}

impl Role {
    /// Its name in the accounts file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::NetworkLeader => "network_leader",
            Self::Administrator => "administrator",
            Self::PrivacyOfficer => "privacy_officer",
            Self::Custodian => "custodian",
            Self::UnitLeader => "unit_leader",
            Self::KeyStaff => "key_staff",
            Self::Staff => "staff",
            Self::UserRepresentative => "user_representative",
        }
    }

    /// Key of its name in `config/texts`.
    fn text(self) -> &'static str {
        match self {
            Self::NetworkLeader => "demo-role-network-leader",
            Self::Administrator => "demo-role-administrator",
            Self::PrivacyOfficer => "demo-role-privacy-officer",
            Self::Custodian => "demo-role-custodian",
            Self::UnitLeader => "demo-role-unit-leader",
            Self::KeyStaff => "demo-role-key-staff",
            Self::Staff => "demo-role-staff",
            Self::UserRepresentative => "demo-role-user-representative",
        }
    }
}

impl Person {
    /// Her address: name and home in plain letters.
    pub(crate) fn email(&self) -> String {
        let home = if self.at.is_empty() { "nettverket" } else { &self.at };
        format!("{}@{}.example", plain(&self.name, '.'), plain(home, '-'))
    }

    /// How she stands on the sign-in page.
    pub(crate) fn on_the_door(&self, network: &Network) -> DemoPerson {
        DemoPerson {
            name: self.name.clone(),
            role: self.role.text(),
            home: network.place(self),
            email: self.email(),
            passphrase: PASSPHRASE.to_owned(),
        }
    }
}

fn plain(text: &str, space: char) -> String {
    let letter = |c: char| match c {
        'æ' => 'e',
        'ø' => 'o',
        'å' => 'a',
        ' ' => space,
        c => c,
    };
    text.to_lowercase().chars().map(letter).collect()
}

/// Reads the file that travels inside the program.
pub(crate) fn read() -> Result<Network, Fault> {
    Ok(toml::from_str(include_str!("../../../../config/demo/network.toml"))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_network_has_units_and_someone_for_every_role() {
        let network = read().unwrap();
        assert_eq!(network.units.len(), 8);
        for unit in &network.units {
            let at = |role| network.people.iter().any(|one| one.at == unit.key && one.role == role);
            assert!(at(Role::UnitLeader) && at(Role::KeyStaff), "{}", unit.key);
        }
        let addresses: HashSet<_> = network.people.iter().map(Person::email).collect();
        assert_eq!(addresses.len(), network.people.len());
        assert!(addresses.iter().all(|address| address.is_ascii()));
        assert_eq!(network.people.iter().filter(|one| one.role == Role::UserRepresentative).count(), 3);
    }
}
