//! What the draft takes from the unit's own ratings.

use super::{Drafter, Phrase, Rated, lines};
use crate::content::FunctionArea;

impl Drafter<'_> {
    /// Each chosen area: the unit's ratings with its words, then what came up on the day.
    pub(super) fn focus_areas(&self) -> String {
        let areas = self.known.edition.standards.areas.iter();
        let chosen: Vec<&FunctionArea> = areas.filter(|area| self.is_focus(area)).collect();
        if chosen.is_empty() {
            return self.ask(Phrase::NothingRated);
        }
        let part = |area: &&FunctionArea| {
            let heading = format!("### {}", area.name.get(self.known.lang));
            lines::joined([&heading, &self.rated_in(area), &self.told_in(area)])
        };
        chosen.iter().map(part).collect::<Vec<_>>().join("\n\n")
    }

    /// The areas nobody chose: how the unit sees itself, in a line each.
    pub(super) fn other_areas(&self) -> String {
        let areas = self.known.edition.standards.areas.iter().filter(|area| !self.is_focus(area));
        let part = |area: &FunctionArea| {
            let spread = self.spread(area);
            let heading = format!("### {}", area.name.get(self.known.lang));
            let text = lines::joined([&spread, &self.said_in(area), &self.told_in(area)]);
            (!text.is_empty()).then(|| lines::joined([&heading, &text]))
        };
        let parts: Vec<String> = areas.filter_map(part).collect();
        if parts.is_empty() { self.ask(Phrase::NothingRated) } else { parts.join("\n\n") }
    }

    fn is_focus(&self, area: &FunctionArea) -> bool {
        self.known.focus_areas.contains(&area.code)
    }

    fn ratings_in<'b>(&'b self, area: &'b FunctionArea) -> impl Iterator<Item = (&'b str, &'b Rated)> {
        area.standards.iter().filter_map(|standard| {
            let rated = self.known.ratings.iter().find(|rated| rated.standard == standard.code)?;
            Some((standard.text.get(self.known.lang), rated))
        })
    }

    fn level(&self, key: &str) -> &str {
        let level = self.known.edition.standards.scale.level(key);
        level.map_or("", |level| level.label.get(self.known.lang))
    }

    fn rated_in(&self, area: &FunctionArea) -> String {
        let one = |(text, rated): (&str, &Rated)| {
            let head = format!("- **{}** {text} *{}*", rated.standard, self.level(&rated.level));
            let comment = lines::one_line(&rated.comment);
            if comment.is_empty() { head } else { format!("{head}. {comment}") }
        };
        let items: Vec<String> = self.ratings_in(area).map(one).collect();
        if items.is_empty() {
            return self.ask(Phrase::NothingRated);
        }
        format!("**{}**\n\n{}", self.say(Phrase::SelfEvaluation), items.join("\n"))
    }

    /// «5 oppfylt, 2 delvis oppfylt», in the order of the scale.
    fn spread(&self, area: &FunctionArea) -> String {
        let levels = &self.known.edition.standards.scale.levels;
        let count = |key: &str| self.ratings_in(area).filter(|(_, rated)| rated.level == key).count();
        let counted =
            levels.iter().map(|level| (count(&level.key), level.label.get(self.known.lang).to_lowercase()));
        let parts: Vec<String> = counted
            .filter(|(count, _)| *count > 0)
            .map(|(count, label)| format!("{count} {label}"))
            .collect();
        if parts.is_empty() {
            String::new()
        } else {
            format!("**{}:** {}.", self.say(Phrase::SelfEvaluation), parts.join(", "))
        }
    }

    /// What the unit says where it is not content with itself.
    fn said_in(&self, area: &FunctionArea) -> String {
        let scale = &self.known.edition.standards.scale;
        let wants = |rated: &Rated| scale.level(&rated.level).is_some_and(|level| level.needs_comment);
        let said =
            self.ratings_in(area).filter(|(_, rated)| wants(rated) && !rated.comment.trim().is_empty());
        let one = |(_, rated): (&str, &Rated)| {
            format!("- **{}** {}", rated.standard, lines::one_line(&rated.comment))
        };
        said.map(one).collect::<Vec<_>>().join("\n")
    }
}
