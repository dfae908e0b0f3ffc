//! Checks of a set of standards.

use super::{Checks, limits};
use crate::content::{ContentProblem, Counts, Fault, FunctionArea, Place, Scale, Standard, StandardSet};
use std::collections::HashSet;

impl StandardSet {
    /// Everything wrong with the set; empty when a visit may use it.
    pub fn check(&self) -> Vec<ContentProblem> {
        let mut checks = Checks::new(&self.languages);
        checks.code(&Place::Set, &self.key);
        checks.code(&Place::Set, &self.version);
        checks.count(&Place::Set, "languages", self.languages.len(), (1, 4));
        checks.words(&Place::Set, "title", &self.title, limits::TITLE);
        checks.scale(&self.scale);
        checks.areas(&self.areas);
        checks.problems
    }
}

impl Checks<'_> {
    fn scale(&mut self, scale: &Scale) {
        self.count(&Place::Set, "levels", scale.levels.len(), limits::LEVELS);
        let mut seen = HashSet::new();
        for level in &scale.levels {
            let place = Place::Level(level.key.clone());
            self.unique(&mut seen, &place, &level.key);
            self.words(&place, "label", &level.label, limits::TITLE);
        }
        if !scale.levels.iter().any(|level| level.counts == Counts::Met) {
            self.report(&Place::Set, Fault::NoLevelMet);
        }
    }

    fn areas(&mut self, areas: &[FunctionArea]) {
        self.count(&Place::Set, "areas", areas.len(), (1, limits::AREAS));
        let standards = areas.iter().map(|area| area.standards.len()).sum();
        self.count(&Place::Set, "standards", standards, (1, limits::STANDARDS));
        let (mut areas_seen, mut standards_seen) = (HashSet::new(), HashSet::new());
        for area in areas {
            let place = Place::Area(area.code.clone());
            self.unique(&mut areas_seen, &place, &area.code);
            self.words(&place, "name", &area.name, limits::TITLE);
            self.maybe(&place, "description", area.description.as_ref(), limits::TEXT);
            self.count(&place, "standards", area.standards.len(), (1, limits::STANDARDS));
            for standard in &area.standards {
                let place = Place::Standard(standard.code.clone());
                self.unique(&mut standards_seen, &place, &standard.code);
                self.standard(&place, area, standard);
            }
        }
    }

    fn standard(&mut self, place: &Place, area: &FunctionArea, standard: &Standard) {
        let rest = standard.code.strip_prefix(&area.code).and_then(|rest| rest.strip_prefix('.'));
        if rest.is_none_or(str::is_empty) {
            self.report(place, Fault::OutsideArea { area: area.code.clone() });
        }
        self.words(place, "text", &standard.text, limits::TEXT);
        self.maybe(place, "guidance", standard.guidance.as_ref(), limits::TEXT);
        self.maybe(place, "evidence_hint", standard.evidence_hint.as_ref(), limits::TEXT);
        self.maybe(place, "patient", standard.questions.patient.as_ref(), limits::TEXT);
        self.maybe(place, "relative", standard.questions.relative.as_ref(), limits::TEXT);
        self.maybe(place, "staff", standard.questions.staff.as_ref(), limits::TEXT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Words, standards::tests::small};
    use crate::lang::Lang;

    /// What a small change to a good set is reported as.
    fn faults(change: impl FnOnce(&mut StandardSet)) -> Vec<(Place, Fault)> {
        let mut set = small();
        change(&mut set);
        set.check().into_iter().map(|problem| (problem.place, problem.fault)).collect()
    }

    fn at(code: &str) -> Place {
        Place::Standard(code.to_owned())
    }

    #[test]
    fn a_good_set_has_no_problems() {
        assert_eq!(faults(|_| ()), []);
    }

    #[test]
    fn a_repeated_code_is_found_even_across_areas() {
        let found = faults(|set| set.areas[1].standards[0].code = "1.1".to_owned());
        assert_eq!(
            found,
            [(at("1.1"), Fault::Repeated), (at("1.1"), Fault::OutsideArea { area: "2".to_owned() })]
        );
    }

    #[test]
    fn a_code_must_go_on_after_its_area_and_a_dot() {
        for code in ["1", "1.", "12.1", "11", "2.1.1"] {
            let found = faults(|set| set.areas[0].standards[0].code = code.to_owned());
            assert_eq!(found, [(at(code), Fault::OutsideArea { area: "1".to_owned() })], "{code}");
        }
        assert_eq!(faults(|set| set.areas[0].standards[0].code = "1.1.4".to_owned()), []);
    }

    #[test]
    fn codes_are_plain() {
        let found = faults(|set| set.areas[0].standards[0].code = "1.<b>".to_owned());
        assert_eq!(found, [(at("1.<b>"), Fault::BadCode)]);
        assert_eq!(faults(|set| set.key = String::new()), [(Place::Set, Fault::BadCode)]);
    }

    #[test]
    fn a_missing_language_is_named() {
        let found = faults(|set| set.areas[0].standards[0].text = Words::default().with(Lang::Nb, "Tekst"));
        assert_eq!(found, [(at("1.1"), Fault::Untranslated { field: "text".to_owned(), lang: Lang::En })]);
    }

    #[test]
    fn a_set_may_be_in_one_language_when_it_says_so() {
        let found = faults(|set| {
            set.languages = vec![Lang::Nb];
            set.areas[0].standards[0].text = Words::default().with(Lang::Nb, "Tekst");
        });
        assert_eq!(found, []);
    }

    #[test]
    fn a_blank_text_is_empty_and_a_long_one_too_long() {
        let field = || "text".to_owned();
        let found = faults(|set| set.areas[0].standards[0].text = Words::new(" ", "\n"));
        assert_eq!(found, [(at("1.1"), Fault::Empty { field: field() })]);
        let long = "å".repeat(limits::TEXT + 1);
        let found = faults(|set| set.areas[0].standards[0].text = Words::new(long, "Text"));
        assert_eq!(found, [(at("1.1"), Fault::TooLong { field: field(), max: limits::TEXT })]);
    }

    #[test]
    fn control_characters_are_found() {
        let found = faults(|set| set.areas[0].standards[0].text = Words::new("a\u{0}b", "a\nb"));
        assert_eq!(found, [(at("1.1"), Fault::Unprintable { field: "text".to_owned() })]);
    }

    #[test]
    fn an_optional_text_is_whole_or_absent() {
        let found = faults(|set| set.areas[0].standards[0].guidance = Some(Words::new("Slik", "")));
        assert_eq!(
            found,
            [(at("1.1"), Fault::Untranslated { field: "guidance".to_owned(), lang: Lang::En })]
        );
    }

    #[test]
    fn an_unknown_language_code_is_named() {
        let words: Words = serde_json::from_str(r#"{"nb":"a","en":"b","no":"c"}"#).unwrap_or_default();
        let found = faults(|set| set.title = words);
        let fault = Fault::UnknownLanguage { field: "title".to_owned(), code: "no".to_owned() };
        assert_eq!(found, [(Place::Set, fault)]);
    }

    #[test]
    fn an_area_without_standards_and_a_set_without_areas_are_empty() {
        let few = |field: &str| Fault::TooFew { field: field.to_owned(), min: 1 };
        assert_eq!(
            faults(|set| set.areas[1].standards.clear()),
            [(Place::Area("2".to_owned()), few("standards"))]
        );
        assert_eq!(
            faults(|set| set.areas.clear()),
            [(Place::Set, few("areas")), (Place::Set, few("standards"))]
        );
    }

    #[test]
    fn a_set_is_bounded() {
        let found = faults(|set| {
            let standard = set.areas[1].standards[0].clone();
            set.areas[1].standards = (0..limits::STANDARDS)
                .map(|n| Standard { code: format!("2.{n}"), ..standard.clone() })
                .collect();
        });
        let fault = Fault::TooMany { field: "standards".to_owned(), max: limits::STANDARDS };
        assert_eq!(found, [(Place::Set, fault)]);
    }

    #[test]
    fn a_scale_needs_a_level_that_counts_as_met() {
        let found = faults(|set| set.scale.levels.retain(|level| level.counts != Counts::Met));
        assert_eq!(found, [(Place::Set, Fault::NoLevelMet)]);
    }
}
