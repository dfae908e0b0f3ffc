//! Points as they were typed.

use crate::form::{Pairs, value, values};
use crate::member::Member;
use crate::pages::report::list::{self, Around, Typed as _};
use app::{AppError, Problems};
use chrono::{Datelike, NaiveDate};
use domain::report::point::{LIMIT, Origin, Point, Said};
use domain::report::section::Body;
use domain::text::Prose;
use maud::Markup;

/// One point as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) what: String,
    /// `area:<code>` or `standard:<code>`.
    pub(super) belongs: String,
    pub(super) suggestion: String,
    pub(super) origins: Vec<String>,
    /// `day`, `told` or nothing.
    pub(super) said: String,
    /// The day the leader was told.
    pub(super) told: String,
}

impl Row {
    fn is_blank(&self) -> bool {
        self.what.trim().is_empty() && self.suggestion.trim().is_empty()
    }

    fn of(point: &Point) -> Self {
        let standard = point.standard.as_ref().map(|code| format!("standard:{code}"));
        let area = point.area.as_ref().map(|code| format!("area:{code}"));
        let (said, told) = match point.said {
            None => ("", String::new()),
            Some(Said::OnTheDay) => ("day", String::new()),
            Some(Said::Told(day)) => ("told", day.to_string()),
        };
        Self {
            what: point.what.to_string(),
            belongs: standard.or(area).unwrap_or_default(),
            suggestion: point.suggestion.as_ref().map(ToString::to_string).unwrap_or_default(),
            origins: point.origins.iter().map(|origin| origin.key().to_owned()).collect(),
            said: said.to_owned(),
            told,
        }
    }

    fn parse(&self, at: usize, problems: &mut Problems) -> Option<Point> {
        let what = problems.take(&format!("what-{at}"), Prose::parse(&self.what));
        let suggestion =
            problems.take(&format!("suggestion-{at}"), Prose::optional(&self.suggestion)).flatten();
        let code = |kind: &str| self.belongs.strip_prefix(kind).map(ToOwned::to_owned);
        let said = match self.said.as_str() {
            "day" => Some(Said::OnTheDay),
            "told" => {
                let day = day(&self.told).map(Said::Told);
                if day.is_none() {
                    problems.add(&format!("told-{at}"), "point-told-missing");
                }
                day
            }
            _ => None,
        };
        Some(Point {
            area: code("area:"),
            standard: code("standard:"),
            origins: self.origins.iter().filter_map(|key| Origin::from_key(key)).collect(),
            suggestion,
            said,
            ..Point::of(what?)
        })
    }
}

/// A day of this century.
fn day(text: &str) -> Option<NaiveDate> {
    let day: NaiveDate = text.trim().parse().ok()?;
    (2000..2100).contains(&day.year()).then_some(day)
}

/// Points as they were typed; there is always one to write in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pages::report) struct Typed(pub(super) Vec<Row>);

impl Typed {
    /// Points as they are kept.
    pub(in crate::pages::report) fn of(kept: &[Point]) -> Self {
        Self(kept.iter().map(Row::of).collect()).with_one()
    }

    fn points(&self) -> Result<Vec<Point>, AppError> {
        let mut problems = Problems::default();
        if self.0.len() > LIMIT {
            problems.add_with("", "report-rows-too-many", vec![("limit", LIMIT.to_string())]);
        }
        let rows = self.0.iter().zip(0..).filter(|(row, _)| !row.is_blank());
        let points: Vec<Point> = rows.filter_map(|(row, at)| row.parse(at, &mut problems)).collect();
        problems.check().map(|()| points)
    }
}

impl list::Typed for Typed {
    /// A point that lacks a field has it empty.
    fn read(pairs: &Pairs) -> Self {
        let row = |(at, what): (usize, &str)| Row {
            what: what.to_owned(),
            belongs: value(pairs, &format!("belongs-{at}")).to_owned(),
            suggestion: value(pairs, &format!("suggestion-{at}")).to_owned(),
            origins: values(pairs, &format!("origins-{at}")).map(ToOwned::to_owned).collect(),
            said: value(pairs, &format!("said-{at}")).to_owned(),
            told: value(pairs, &format!("told-{at}")).to_owned(),
        };
        Self(values(pairs, "what").take(LIMIT + 1).enumerate().map(row).collect())
    }

    fn with_one(mut self) -> Self {
        if self.0.is_empty() {
            self.0.push(Row::default());
        }
        self
    }

    fn with_words(mut self) -> Self {
        self.0.retain(|row| !row.what.trim().is_empty());
        self
    }

    fn parse(&self) -> Result<Body, AppError> {
        self.points().map(Body::Points)
    }
    fn changed(&mut self, pairs: &Pairs) -> bool {
        let at = |name| value(pairs, name).parse::<usize>().ok().filter(|at| *at < self.0.len());
        let (up, remove) = (at("up"), at("remove"));
        match (value(pairs, "do"), up, remove) {
            ("add", ..) => {
                self.0.truncate(LIMIT - 1);
                self.0.push(Row::default());
            }
            ("said", ..) => {
                let unsaid = self.0.iter_mut().filter(|row| row.said.is_empty() && !row.is_blank());
                unsaid.for_each(|row| "day".clone_into(&mut row.said));
            }
            (_, Some(at), _) => self.0.swap(at, at.saturating_sub(1)),
            (_, None, Some(at)) => {
                self.0.remove(at);
                *self = self.clone().with_one();
            }
            (_, None, None) => return false,
        }
        true
    }

    fn form(&self, member: &Member, around: &Around<'_>, version: u32, wrong: &[(String, String)]) -> Markup {
        super::form(member, around, version, self, wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(list: &[(&str, &str)]) -> Pairs {
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    const TWO: [(&str, &str); 8] = [
        ("what", "Ro"),
        ("belongs-0", "standard:1.2"),
        ("origins-0", "tour"),
        ("origins-0", "management"),
        ("said-0", "told"),
        ("told-0", "2026-06-05"),
        ("what", "Lange kvelder"),
        ("suggestion-1", "Spør rådet"),
    ];

    #[test]
    fn points_come_back_as_they_were_typed() {
        let typed = Typed::read(&pairs(&TWO));
        let points = typed.points().unwrap();
        assert_eq!(
            (points.len(), points[0].origins.len(), points[0].standard.as_deref()),
            (2, 2, Some("1.2"))
        );
        assert_eq!(Typed::of(&points), typed);
    }

    #[test]
    fn a_day_that_is_missing_is_asked_for() {
        let typed = Typed::read(&pairs(&[("what", "Ro"), ("said-0", "told"), ("told-0", "i går")]));
        let Err(AppError::Invalid(problems)) = typed.parse() else { unreachable!("it was taken") };
        assert_eq!(problems.0[0].field, "told-0");
    }

    #[test]
    fn points_are_added_moved_and_taken_out_and_one_is_always_left() {
        let mut typed = Typed::read(&pairs(&TWO));
        assert!(typed.changed(&pairs(&[("up", "1")])));
        assert_eq!(typed.0[0].what, "Lange kvelder");
        assert!(typed.changed(&pairs(&[("do", "said")])));
        assert_eq!((typed.0[0].said.as_str(), typed.0[1].said.as_str()), ("day", "told"));
        assert!(typed.changed(&pairs(&[("do", "add")])));
        for _ in 0..4 {
            typed.changed(&pairs(&[("remove", "0")]));
        }
        assert_eq!(typed.0, [Row::default()]);
        assert!(!typed.changed(&pairs(&[("do", "save"), ("remove", "9")])));
    }

    #[test]
    fn more_points_than_there_is_room_for_are_refused_in_words() {
        let many: Vec<(&str, &str)> = (0..LIMIT + 30).map(|_| ("what", "x")).collect();
        assert!(matches!(Typed::read(&pairs(&many)).parse(), Err(AppError::Invalid(_))));
    }
}
