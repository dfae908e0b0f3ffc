//! What the draft takes from the unit's own ratings.

use super::{Drafter, Phrase, Rated, lines};
use crate::content::FunctionArea;
use crate::evaluation::spread::{self, Spread};

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

    /// The areas nobody chose: how the unit sees itself as a table, then what it and the day say of each.
    pub(super) fn other_areas(&self) -> String {
        let others = || self.known.edition.standards.areas.iter().filter(|area| !self.is_focus(area));
        let part = |area: &FunctionArea| {
            let heading = format!("### {}", area.name.get(self.known.lang));
            let text = lines::joined([&self.said_in(area), &self.told_in(area)]);
            (!text.is_empty()).then(|| lines::joined([&heading, &text]))
        };
        let table = self.spread_over(others());
        let parts: Vec<String> = Some(table)
            .filter(|table| !table.is_empty())
            .into_iter()
            .chain(others().filter_map(part))
            .collect();
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

    /// How many standards of each area are at each level; nothing without a self-evaluation.
    fn spread_over<'b>(&'b self, areas: impl Iterator<Item = &'b FunctionArea>) -> String {
        if self.known.ratings.is_empty() {
            return String::new();
        }
        let level = |code: &str| {
            let rated = self.known.ratings.iter().find(|rated| rated.standard == code);
            rated.map_or("", |rated| rated.level.as_str())
        };
        let set = &self.known.edition.standards;
        let spreads: Vec<Spread<'_>> =
            areas.filter_map(|area| Spread::of(set, area, self.is_focus(area), level)).collect();
        let (area, unanswered) = (self.say(Phrase::FunctionArea), self.say(Phrase::NotAnswered));
        let columns = spread::Columns { area: &area, unanswered: &unanswered };
        let table = spread::table(set, self.known.lang, columns, &spreads);
        if table.is_empty() { table } else { format!("**{}**\n\n{table}", self.say(Phrase::SelfEvaluation)) }
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
