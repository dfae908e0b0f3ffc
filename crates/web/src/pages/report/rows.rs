//! Recommendations as rows: what, why, who could take it on, by when. Rows are added and removed without script.

use super::{ReportPath, SectionPath, section};
use crate::error::PageError;
use crate::form::{Done, Pairs, error_of, or_again, value, values};
use crate::member::Member;
use crate::pages::standards::choices;
use crate::ui::button::{second, submit_as};
use crate::ui::{Choice, Field, Words, autosave_whole_form};
use app::reports::Saved;
use app::{App, AppError, Problems};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::content::Edition;
use domain::report::proposal::{LIMIT, Proposal};
use domain::report::section::Body;
use domain::text::{Line, Prose};
use maud::{Markup, html};

/// A row as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Row {
    what: String,
    why: String,
    role: String,
    horizon: String,
    standard: String,
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
pub(super) struct Typed(Vec<Row>);

impl Typed {
    /// Rows as they are kept.
    pub(super) fn of(kept: &[Proposal]) -> Self {
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

    /// The fields of every row, in order. A row that lacks a field has it empty.
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

    /// Blank rows are left out.
    fn parse(&self) -> Result<Vec<Proposal>, AppError> {
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

pub(super) async fn create(
    path: &SectionPath,
    member: &Member,
    app: &App,
    pairs: &Pairs,
) -> Result<Response, PageError> {
    let mut typed = Typed::read(pairs);
    let seen = seen(pairs);
    if changed(&mut typed, pairs) {
        return Ok(again(path, member, app, seen, &typed, Vec::new()).await?.into_response());
    }
    let saved = match typed.parse() {
        Ok(rows) => {
            app.write_section(&member.me, path.visit, &path.section, seen, Body::Rows(rows), false).await
        }
        Err(error) => Err(error),
    };
    if matches!(saved, Err(AppError::Stale)) {
        let page = stale(path, member, app, &typed).await?;
        return Err(PageError::Form(StatusCode::CONFLICT, page));
    }
    let refused = async |problems: Vec<_>| again(path, member, app, seen, &typed, problems).await;
    or_again(member.lang, saved, refused).await?;
    Ok(Done::to(ReportPath { visit: path.visit }).saying("report-section-saved").into_response())
}

/// The version the form was made from.
fn seen(pairs: &Pairs) -> u32 {
    value(pairs, "v[rows]").parse().unwrap_or_default()
}

/// Saves what is complete so far; a row that does not say what it suggests waits in the form.
pub(super) async fn saved_so_far(
    path: &SectionPath,
    member: &Member,
    app: &App,
    pairs: &Pairs,
) -> Result<Saved, AppError> {
    let mut typed = Typed::read(pairs);
    typed.0.retain(|row| !row.what.trim().is_empty());
    let body = Body::Rows(typed.parse()?);
    app.write_section(&member.me, path.visit, &path.section, seen(pairs), body, true).await
}

/// A row was added or taken out: nothing is saved yet.
fn changed(typed: &mut Typed, pairs: &Pairs) -> bool {
    if value(pairs, "do") == "add" {
        typed.0.truncate(LIMIT - 1);
        typed.0.push(Row::default());
        return true;
    }
    let Ok(at) = value(pairs, "remove").parse::<usize>() else { return false };
    if at < typed.0.len() {
        typed.0.remove(at);
    }
    *typed = typed.clone().with_one();
    true
}

async fn again(
    path: &SectionPath,
    member: &Member,
    app: &App,
    seen: u32,
    typed: &Typed,
    problems: Vec<(String, String)>,
) -> Result<Markup, PageError> {
    let (visit, edition, section) = app.section(&member.me, path.visit, &path.section).await?;
    let form = form(member, path, &edition, seen, &typed.clone().with_one(), &problems);
    section::view(app, member, (&visit, &edition, &section), &form, &problems).await
}

/// Somebody else saved meanwhile: their rows above, one's own in the form, and a choice by saving or not.
async fn stale(path: &SectionPath, member: &Member, app: &App, typed: &Typed) -> Result<Markup, PageError> {
    let lang = member.lang;
    let (visit, edition, section) = app.section(&member.me, path.visit, &path.section).await?;
    let problems = vec![(String::new(), lang.t("report-rows-stale").to_owned())];
    let form = html! {
        div.one-text {
            h3 { (lang.t("report-rows-saved")) }
            (super::text::body(lang, visit.report.lang, &section.body))
        }
        (form(member, path, &edition, section.version, typed, &problems))
    };
    section::view(app, member, (&visit, &edition, &section), &form, &problems).await
}

/// The rows, each with its fields and a way to take it out.
pub(super) fn form(
    member: &Member,
    path: &SectionPath,
    edition: &Edition,
    version: u32,
    typed: &Typed,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let standards = choices(lang, edition);
    let rows = html! {
        input type="hidden" name="v[rows]" value=(version);
        // the first button of a form is the one a press of Enter sends; it is there for that alone
        button.heard type="submit" name="do" value="save" tabindex="-1" aria-hidden="true" {}
        @for (row, at) in typed.0.iter().zip(0..) {
            section {
                h2 { (lang.tr("report-row", &[("number", (at + 1).into())])) }
                (fields(member, &standards, row, at, problems))
                (second("remove", &at.to_string(), &lang.tr("report-row-remove", &[("number", (at + 1).into())])))
            }
        }
        div.actions {
            @if typed.0.len() < LIMIT { (second("do", "add", lang.t("report-row-add"))) }
            (submit_as("do", "save", lang.t("action-save")))
        }
    };
    autosave_whole_form(lang, &path.to_string(), None, &rows)
}

fn fields(
    member: &Member,
    standards: &[Choice],
    row: &Row,
    at: i32,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let id = |name: &str| format!("{name}-{at}");
    let [what, why, standard, role, horizon] = ["what", "why", "standard", "role", "horizon"].map(id);
    let field =
        |name, id: &str, label| Field::new(lang, name, lang.t(label)).id(id).error(error_of(problems, id));
    html! {
        (field("what", &what, "report-row-what").textarea(&row.what, 3, None))
        (field("why", &why, "report-row-why").optional().textarea(&row.why, 2, None))
        (field("standard", &standard, "report-row-standard").optional().hint(lang.t("report-row-standard-hint")).select(standards, &row.standard))
        (field("role", &role, "report-row-role").optional().hint(lang.t("report-row-role-hint")).text(&row.role))
        (field("horizon", &horizon, "report-row-horizon").optional().hint(lang.t("report-row-horizon-hint")).text(&row.horizon))
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
        let rows = Typed::read(&pairs(&TWO)).parse().unwrap();
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
        assert!(changed(&mut typed, &pairs(&[("do", "add")])));
        assert_eq!(typed.0.len(), 3);
        for _ in 0..4 {
            assert!(changed(&mut typed, &pairs(&[("remove", "0")])));
        }
        assert_eq!(typed.0, [Row::default()]);
        assert!(!changed(&mut typed, &pairs(&[("do", "save")])));
    }

    #[test]
    fn more_rows_than_there_is_room_for_are_refused_in_words() {
        let many: Vec<(&str, &str)> = (0..LIMIT + 30).map(|_| ("what", "x")).collect();
        assert!(matches!(Typed::read(&pairs(&many)).parse(), Err(AppError::Invalid(_))));
    }
}
