//! A set of standards in function areas, as the network's council has published it.

use super::{Level, Scale, Words};
use crate::lang::Lang;
use serde::{Deserialize, Serialize};

/// One published version of a network's standards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandardSet {
    /// Which set, the same through its versions.
    pub key: String,
    /// Which version, such as `2.1.0`.
    pub version: String,
    /// The set's name.
    pub title: Words,
    /// Whether this is an example and not a network's own standards; pages and reports then say so.
    #[serde(default)]
    pub sample: bool,
    /// The languages every text of the set is in.
    #[serde(default = "both")]
    pub languages: Vec<Lang>,
    /// What a standard is rated on.
    #[serde(default)]
    pub scale: Scale,
    /// The function areas, in the order they are shown.
    pub areas: Vec<FunctionArea>,
}

fn both() -> Vec<Lang> {
    vec![Lang::Nb, Lang::En]
}

/// A field of a unit's work that standards are gathered in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunctionArea {
    /// Such as `3`; unique in the set.
    pub code: String,
    /// The area's name.
    pub name: Words,
    /// What the area is about, in a sentence or two.
    #[serde(default)]
    pub description: Option<Words>,
    /// Its standards, in the order they are shown.
    pub standards: Vec<Standard>,
}

/// One statement of good practice that a unit rates itself on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standard {
    /// Such as `3.2`: the area's code, a dot, and more; unique in the set.
    pub code: String,
    /// The statement.
    pub text: Words,
    /// How to understand it.
    #[serde(default)]
    pub guidance: Option<Words>,
    /// How much is expected.
    pub kind: Kind,
    /// Whether it is rated at every visit, and not only when its area is chosen as a focus.
    #[serde(default)]
    pub core: bool,
    /// What a unit might show.
    #[serde(default)]
    pub evidence_hint: Option<Words>,
    /// What to ask those who see it from their own side.
    #[serde(default)]
    pub questions: Questions,
}

/// How much a standard expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Safety, rights or law.
    Must,
    /// What a good unit has in place.
    Expected,
    /// Something to reach for.
    Aspirational,
}

/// Questions for the focus groups, one for each group that can tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questions {
    /// For the young people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patient: Option<Words>,
    /// For parents and other relatives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relative: Option<Words>,
    /// For those who work in the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<Words>,
}

impl StandardSet {
    /// The standard with this code.
    pub fn standard(&self, code: &str) -> Option<&Standard> {
        self.standards().find(|standard| standard.code == code)
    }

    /// The function area with this code.
    pub fn area(&self, code: &str) -> Option<&FunctionArea> {
        self.areas.iter().find(|area| area.code == code)
    }

    /// The function area a standard is in.
    pub fn area_of(&self, standard: &str) -> Option<&FunctionArea> {
        self.areas.iter().find(|area| area.standards.iter().any(|s| s.code == standard))
    }

    /// Every standard, in order.
    pub fn standards(&self) -> impl Iterator<Item = &Standard> {
        self.areas.iter().flat_map(|area| &area.standards)
    }

    /// The standards a unit rates: every core standard, and all of the chosen function areas.
    pub fn to_rate<'a>(&'a self, focus_areas: &'a [String]) -> impl Iterator<Item = &'a Standard> {
        self.areas.iter().flat_map(|area| {
            let whole = focus_areas.contains(&area.code);
            area.standards.iter().filter(move |standard| whole || standard.core)
        })
    }
}

impl Standard {
    /// Whether a rating at this level needs a comment; what safety, rights or law ask for always does.
    pub fn needs_comment(&self, level: &Level) -> bool {
        level.needs_comment || self.kind == Kind::Must
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A set with areas 1 and 2; 1.1 is core and a must, 1.2 and 2.1 are neither.
    pub(in crate::content) fn small() -> StandardSet {
        let standard = |code: &str, core| Standard {
            code: code.to_owned(),
            text: Words::new("Tekst", "Text"),
            guidance: None,
            kind: if core { Kind::Must } else { Kind::Expected },
            core,
            evidence_hint: None,
            questions: Questions::default(),
        };
        let area = |code: &str, standards| FunctionArea {
            code: code.to_owned(),
            name: Words::new("Område", "Area"),
            description: None,
            standards,
        };
        StandardSet {
            key: "small".to_owned(),
            version: "1.0.0".to_owned(),
            title: Words::new("Lite sett", "Small set"),
            sample: true,
            languages: both(),
            scale: Scale::default(),
            areas: vec![
                area("1", vec![standard("1.1", true), standard("1.2", false)]),
                area("2", vec![standard("2.1", false)]),
            ],
        }
    }

    fn codes<'a>(standards: impl Iterator<Item = &'a Standard>) -> Vec<&'a str> {
        standards.map(|standard| standard.code.as_str()).collect()
    }

    #[test]
    fn standards_and_areas_are_found_by_code() {
        let set = small();
        assert_eq!(set.standard("1.2").unwrap().code, "1.2");
        assert_eq!(set.area_of("2.1").unwrap().code, "2");
        assert!(set.standard("9.9").is_none() && set.area("9").is_none() && set.area_of("9.9").is_none());
    }

    #[test]
    fn without_focus_areas_only_core_standards_are_rated() {
        assert_eq!(codes(small().to_rate(&[])), ["1.1"]);
    }

    #[test]
    fn a_focus_area_is_rated_whole() {
        assert_eq!(codes(small().to_rate(&["2".to_owned()])), ["1.1", "2.1"]);
    }

    #[test]
    fn a_must_always_needs_a_comment() {
        let set = small();
        let met = set.scale.level("met").unwrap();
        assert!(set.standard("1.1").unwrap().needs_comment(met));
        assert!(!set.standard("1.2").unwrap().needs_comment(met));
        assert!(set.standard("1.2").unwrap().needs_comment(set.scale.level("na").unwrap()));
    }
}
