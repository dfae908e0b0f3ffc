//! Whose word is needed at which age: set by whoever answers for the data, as data.

use super::{AgeBand, Group, Voice};
use serde::{Deserialize, Serialize};

/// What those with parental responsibility have to do with it at one age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GuardianPart {
    /// Nothing.
    Nothing,
    /// They are told.
    Informed,
    /// They must say yes too.
    Consent,
}

/// How many hold parental responsibility. The keeper says so when she asks; nothing else is known of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holders {
    /// One; also where child welfare has taken over the care.
    One,
    /// Two, who must agree.
    Two,
}

/// The rule. The person's own yes is always needed and is therefore no part of it; from 18 on hers is the only one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Below 12.
    pub under_12: GuardianPart,
    /// From 12 to 15.
    pub from_12_to_15: GuardianPart,
    /// At 16 and 17.
    pub from_16_to_17: GuardianPart,
}

impl Default for Rule {
    fn default() -> Self {
        let (under_12, from_12_to_15) = (GuardianPart::Consent, GuardianPart::Consent);
        Self { under_12, from_12_to_15, from_16_to_17: GuardianPart::Nothing }
    }
}

/// What is needed beside the person's own yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Needs {
    /// Nothing.
    OwnWord,
    /// The keeper tells those with parental responsibility.
    Informed,
    /// The yes of the one who holds parental responsibility.
    OneGuardian,
    /// The yes of both who do.
    TwoGuardians,
}

impl Needs {
    /// Everyone who must say yes, the person herself first.
    pub fn voices(self) -> &'static [Voice] {
        match self {
            Self::OwnWord | Self::Informed => &[Voice::Own],
            Self::OneGuardian => &[Voice::Own, Voice::FirstGuardian],
            Self::TwoGuardians => &Voice::ALL,
        }
    }
}

impl Rule {
    /// What the rule asks of someone in this group and of this age.
    pub fn needs(&self, group: Group, age: AgeBand, holders: Holders) -> Needs {
        let part = match (group, age) {
            (Group::Staff, _) | (_, AgeBand::Adult) => GuardianPart::Nothing,
            (Group::Patients | Group::Relatives, AgeBand::Under12) => self.under_12,
            (Group::Patients | Group::Relatives, AgeBand::From12To15) => self.from_12_to_15,
            (Group::Patients | Group::Relatives, AgeBand::From16To17) => self.from_16_to_17,
        };
        match (part, holders) {
            (GuardianPart::Nothing, _) => Needs::OwnWord,
            (GuardianPart::Informed, _) => Needs::Informed,
            (GuardianPart::Consent, Holders::One) => Needs::OneGuardian,
            (GuardianPart::Consent, Holders::Two) => Needs::TwoGuardians,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_sixteen_those_with_parental_responsibility_are_asked_too() {
        let rule = Rule::default();
        for age in [AgeBand::Under12, AgeBand::From12To15] {
            assert_eq!(rule.needs(Group::Patients, age, Holders::One), Needs::OneGuardian);
            assert_eq!(rule.needs(Group::Relatives, age, Holders::Two), Needs::TwoGuardians);
        }
    }

    #[test]
    fn from_sixteen_on_it_is_her_own_word_unless_the_rule_says_that_others_are_told() {
        let rule = Rule::default();
        let needs = |rule: Rule| rule.needs(Group::Patients, AgeBand::From16To17, Holders::Two);
        assert_eq!(needs(rule), Needs::OwnWord);
        assert_eq!(needs(Rule { from_16_to_17: GuardianPart::Informed, ..rule }), Needs::Informed);
        assert_eq!(needs(Rule { from_16_to_17: GuardianPart::Consent, ..rule }), Needs::TwoGuardians);
    }

    #[test]
    fn no_rule_asks_anyone_on_behalf_of_a_grown_up_or_leaves_the_own_word_out() {
        let all = GuardianPart::Consent;
        let strict = Rule { under_12: all, from_12_to_15: all, from_16_to_17: all };
        assert_eq!(strict.needs(Group::Patients, AgeBand::Adult, Holders::Two), Needs::OwnWord);
        assert_eq!(strict.needs(Group::Staff, AgeBand::Under12, Holders::Two), Needs::OwnWord);
        for needs in [Needs::OwnWord, Needs::Informed, Needs::OneGuardian, Needs::TwoGuardians] {
            assert_eq!(needs.voices()[0], Voice::Own);
        }
    }
}
