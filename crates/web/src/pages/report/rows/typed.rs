//! Rows as they were typed.

use crate::form::{Pairs, value, values};
use crate::member::Member;
use crate::pages::report::list::{self, Around, Typed as _};
use app::{AppError, Problems};
use domain::report::point::{self, Point};
use domain::report::proposal::{LIMIT, Proposal};
use domain::report::section::{Body, MARK};
use domain::text::{Line, Prose};
use maud::Markup;

/// A row as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) what: String,
    pub(super) why: String,
    pub(super) role: String,
    pub(super) horizon: String,
    pub(super) standard: String,
}

impl Row {
    fn is_blank(&self) -> bool {
        [&self.what, &self.why, &self.role, &self.horizon, &self.standard]
            .into_iter()
            .all(|text| text.trim().is_empty())
    }
}

/// Rows as they were typed; there is always one to write in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pages::report) struct Typed(pub(super) Vec<Row>);

impl Typed {
    /// Rows as they are kept.
    pub(in crate::pages::report) fn of(kept: &[Proposal]) -> Self {
        let text = |line: &Option<Line>| line.as_ref().map(ToString::to_string).unwrap_or_default();
        let row = |row: &Proposal| Row {
            what: row.what.to_string(),
            why: row.why.as_ref().map(ToString::to_string).unwrap_or_default(),
            role: text(&row.owner_role),
            horizon: text(&row.horizon),
            standard: row.standard.clone().unwrap_or_default(),
        };
        Self(kept.iter().map(row).collect()).with_one()
    }

    /// With a row for what every challenge suggests and none of the rows says; what is typed and not yet complete stays.
    pub(super) fn grown(self, points: &[Point]) -> Self {
        let (kept, unready): (Vec<Row>, Vec<Row>) =
            self.0.into_iter().filter(|row| !row.is_blank()).partition(|row| !row.what.trim().is_empty());
        let said = |what: &str| kept.iter().any(|row| row.what.trim() == what);
        let grown = Self::of(&point::grown(Vec::new(), points)).0;
        let new: Vec<Row> = grown.into_iter().filter(|row| !row.is_blank() && !said(&row.what)).collect();
        let kept = kept.into_iter().filter(|row| !row.what.contains(MARK)).collect::<Vec<_>>();
        Self([kept, new, unready].concat().into_iter().take(LIMIT).collect()).with_one()
    }

    fn rows(&self) -> Result<Vec<Proposal>, AppError> {
        let mut problems = Problems::default();
        if self.0.len() > LIMIT {
            problems.add_with("", "report-rows-too-many", vec![("limit", LIMIT.to_string())]);
        }
        let mut rows = Vec::new();
        for (row, at) in self.0.iter().zip(0..).filter(|(row, _)| !row.is_blank()) {
            let what = problems.take(&format!("what-{at}"), Prose::parse(&row.what));
            let why = problems.take(&format!("why-{at}"), Prose::optional(&row.why)).flatten();
            let owner_role = problems.take(&format!("role-{at}"), Line::optional(&row.role)).flatten();
            let horizon = problems.take(&format!("horizon-{at}"), Line::optional(&row.horizon)).flatten();
            let standard = Some(row.standard.trim()).filter(|code| !code.is_empty()).map(ToOwned::to_owned);
            rows.extend(what.map(|what| Proposal { standard, what, why, owner_role, horizon }));
        }
        problems.check().map(|()| rows)
    }
}

impl list::Typed for Typed {
    /// A row that lacks a field has it empty.
    fn read(pairs: &Pairs) -> Self {
        let texts = |name| values(pairs, name).take(LIMIT + 1).map(ToOwned::to_owned).collect::<Vec<_>>();
        let columns = [texts("what"), texts("why"), texts("role"), texts("horizon"), texts("standard")];
        let cell = |column: usize, at: usize| columns[column].get(at).cloned().unwrap_or_default();
        let row = |at| Row {
            what: cell(0, at),
            why: cell(1, at),
            role: cell(2, at),
            horizon: cell(3, at),
            standard: cell(4, at),
        };
        Self((0..columns[0].len()).map(row).collect())
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
        self.rows().map(Body::Rows)
    }

    fn changed(&mut self, pairs: &Pairs) -> bool {
        if value(pairs, "do") == "add" {
            self.0.truncate(LIMIT - 1);
            self.0.push(Row::default());
            return true;
        }
        let Ok(at) = value(pairs, "remove").parse::<usize>() else { return false };
        if at < self.0.len() {
            self.0.remove(at);
        }
        *self = self.clone().with_one();
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

    const TWO: [(&str, &str); 10] = [
        ("what", "Ny mal"),
        ("why", ""),
        ("role", "fagutvikler"),
        ("horizon", ""),
        ("standard", "1.2"),
        ("what", " "),
        ("why", ""),
        ("role", ""),
        ("horizon", ""),
        ("standard", ""),
    ];

    #[test]
    fn blank_rows_are_left_out_and_the_rest_comes_back_as_it_was() {
        let rows = Typed::read(&pairs(&TWO)).rows().unwrap();
        assert_eq!((rows.len(), rows[0].standard.as_deref()), (1, Some("1.2")));
        assert_eq!(Typed::of(&rows).0[0], Typed::read(&pairs(&TWO)).0[0]);
    }

    #[test]
    fn a_row_without_what_is_sent_back_to_its_field() {
        let typed = Typed::read(&pairs(&[("what", ""), ("why", "Fordi"), ("role", ""), ("horizon", "")]));
        let Err(AppError::Invalid(problems)) = typed.parse() else { unreachable!("it was taken") };
        assert_eq!(problems.0[0].field, "what-0");
    }

    #[test]
    fn rows_are_added_and_taken_out_and_one_is_always_left() {
        let mut typed = Typed::read(&pairs(&TWO));
        assert!(typed.changed(&pairs(&[("do", "add")])));
        assert_eq!(typed.0.len(), 3);
        for _ in 0..4 {
            assert!(typed.changed(&pairs(&[("remove", "0")])));
        }
        assert_eq!(typed.0, [Row::default()]);
        assert!(!typed.changed(&pairs(&[("do", "save")])));
    }

    #[test]
    fn more_rows_than_there_is_room_for_are_refused_in_words() {
        let many: Vec<(&str, &str)> = (0..LIMIT + 30).map(|_| ("what", "x")).collect();
        assert!(matches!(Typed::read(&pairs(&many)).parse(), Err(AppError::Invalid(_))));
    }
}
