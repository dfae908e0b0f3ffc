//! The fields of one point.

use super::Around;
use super::typed::Row;
use crate::pages::standards::choices_as;
use crate::ui::{Choice, Field, Words};
use app::reports::may_name;
use domain::lang::Lang;
use domain::report::point::Origin;
use maud::{Markup, html};

/// What every point offers to choose from.
pub(super) struct Fields {
    lang: Lang,
    belongs: Vec<Choice>,
    origins: Vec<Choice>,
    said: [Choice; 3],
    suggests: bool,
}

impl Fields {
    /// `suggests`: the points are challenges, which come with what could be tried.
    pub(super) fn new(lang: Lang, around: &Around<'_>, suggests: bool) -> Self {
        let areas = around.edition.standards.areas.iter();
        let area = |area: &domain::content::FunctionArea| {
            Choice::new(format!("area:{}", area.code), area.name.get(lang))
        };
        let standards = choices_as("standard:", lang, around.edition);
        let origin = |origin: Origin| {
            let choice = Choice::new(origin.key(), lang.t(&format!("point-origin-{}", origin.key())));
            if may_name(origin, &around.told) { choice } else { choice.closed(lang.t("point-origin-closed")) }
        };
        Self {
            lang,
            belongs: areas.map(area).chain(standards).collect(),
            origins: Origin::ALL.into_iter().map(origin).collect(),
            said: [
                Choice::new("day", lang.t("point-said-day-choice")),
                Choice::new("told", lang.t("point-said-told-choice")),
                Choice::new("", lang.t("point-said-not-choice")),
            ],
            suggests,
        }
    }

    pub(super) fn of<'a>(&self, row: &Row, at: usize, error: impl Fn(&str) -> Option<&'a str>) -> Markup {
        let lang = self.lang;
        let id = |name: &str| format!("{name}-{at}");
        let [what, belongs, suggestion, origins, said, told] =
            ["what", "belongs", "suggestion", "origins", "said", "told"].map(id);
        let tried = if self.suggests { "point-suggestion" } else { "point-share" };
        html! {
            (Field::new(lang, "what", lang.t("point-what")).id(&what).error(error(&what)).textarea(&row.what, 3, None))
            (Field::new(lang, &suggestion, lang.t(tried)).optional().error(error(&suggestion)).textarea(&row.suggestion, 2, None))
            (Field::new(lang, &belongs, lang.t("point-belongs")).optional().error(error(&belongs)).select(&self.belongs, &row.belongs))
            (Field::new(lang, &origins, lang.t("point-origins")).optional().error(error(&origins)).checkboxes(&self.origins, &row.origins))
            (Field::new(lang, &said, lang.t("point-said")).hint(lang.t("point-said-hint")).radios(&self.said, &row.said))
            (Field::new(lang, &told, lang.t("point-told")).optional().error(error(&told)).date(&row.told))
        }
    }
}
