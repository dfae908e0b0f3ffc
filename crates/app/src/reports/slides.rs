//! The slides of the summing-up: what the team has so far, in few words and with nobody in it.
//!
//! Before the report is begun they are made of the team's own notes, afterwards of its sections. Nothing is taken from a
//! focus group, and a point that looks as if it points at a person is left out.

use super::printed::{Printed, in_print, stem};
use crate::giveaways::{self, Text};
use crate::log::{Read, ReportFile};
use crate::texts::Words;
use crate::{App, AppError, Me};
use documents::report::FrameWords;
use domain::content::Edition;
use domain::id::VisitId;
use domain::lang::Lang;
use domain::note::NoteKind;
use domain::person::Unit;
use domain::policy::Action;
use domain::report::approval::Desk;
use domain::schedule::Milestone;
use domain::visit::Visit;
use points::{points, read};
use std::sync::Arc;

mod points;

pub use documents::slides::{Slide, Slides};

/// The most points of a kind; a room listens to few.
const MOST: usize = 10;

/// Slides, ready to be shown to the host.
#[derive(Debug, Clone)]
pub struct SummingUp {
    /// The visit.
    pub visit: Visit,
    /// The content it stays on.
    pub edition: Arc<Edition>,
    /// The host unit.
    pub unit: Unit,
    /// What is shown.
    pub slides: Slides,
    /// Points left out because something in them looks as if it points at a person.
    pub left_out: usize,
}

/// What the team has to say, by heading.
#[derive(Default)]
struct Told(Vec<(&'static str, Vec<String>)>);

impl App {
    /// The slides of the summing-up, for the team.
    pub async fn summing_up(&self, me: &Me, visit: VisitId) -> Result<SummingUp, AppError> {
        let visit = self.look(me, visit, Action::ReadNotes).await?;
        let begun = visit.report.approval.desk() != Desk::NotBegun;
        let lang = if begun { visit.report.lang } else { me.lang() };
        let mut told = if begun {
            self.told_in_report(me, visit.clone()).await?
        } else {
            self.told_in_notes(me, &visit).await?
        };
        let left_out = told.leave_out();
        let (edition, unit) = (self.edition(visit.edition).await?, self.unit(visit.host.unit).await?);
        let slides = self.drawn(lang, &visit, &unit, told);
        Ok(SummingUp { visit, edition, unit, slides, left_out })
    }

    /// The same as a file.
    pub async fn print_summing_up(&self, me: &Me, visit: VisitId) -> Result<Printed, AppError> {
        let SummingUp { visit, unit, slides, .. } = self.summing_up(me, visit).await?;
        self.log_read(me, Some(visit.id), &Read::ReportFile { kind: ReportFile::Slides }).await?;
        let name = format!("{}-{}.pdf", stem(&unit, &visit), "summing-up");
        Ok(Printed { name, bytes: in_print(move || documents::slides::printed(&slides)).await? })
    }

    async fn told_in_notes(&self, me: &Me, visit: &Visit) -> Result<Told, AppError> {
        let notes = self.open_notes(me, visit.id).await?;
        let heard = self.heard(&self.store, visit.id).await?;
        let own = |session, speakers: &[String]| {
            let session = visit.programme.session(session).ok();
            session.is_some_and(|session| !heard.kind_of(session.kind, speakers).is_focus_group())
        };
        let of = |kind| {
            let notes = notes.iter().filter(|note| note.kind == kind && own(note.session, &note.speakers));
            notes.map(|note| read(&note.text)).collect()
        };
        Ok(Told(vec![
            ("slides-strengths", of(NoteKind::Strength)),
            ("slides-challenges", of(NoteKind::Challenge)),
            ("slides-ideas", of(NoteKind::Idea)),
            ("slides-questions", of(NoteKind::Question)),
        ]))
    }

    async fn told_in_report(&self, me: &Me, visit: Visit) -> Result<Told, AppError> {
        self.log_read(me, Some(visit.id), &Read::Report).await?;
        let whole = self.whole(me, visit, None).await?;
        let of = |key: &str| {
            let section = whole.sections.iter().find(|section| section.template.key == key);
            section.map(|section| points(&section.body)).unwrap_or_default()
        };
        Ok(Told(vec![
            ("slides-essence", of("essence")),
            ("slides-strengths", of("strengths")),
            ("slides-challenges", of("challenges")),
            ("slides-ideas", of("recommendations")),
        ]))
    }

    fn drawn(&self, lang: Lang, visit: &Visit, unit: &Unit, told: Told) -> Slides {
        let day = visit.day().unwrap_or_else(|| self.today());
        let mut all = told.0;
        all.push(("slides-way-forward", dates(lang, visit)));
        let slide = |(heading, points): (&str, Vec<String>)| {
            Slide { heading: lang.t(heading).to_owned(), points }.readable()
        };
        Slides {
            title: lang.t("slides-title").to_owned(),
            lead: format!("{}, {}", unit.name, lang.date(day)),
            network: lang.t("ui-product").to_owned(),
            lang: lang.code().to_owned(),
            day: day.into(),
            colour: self.settings.network.colour.to_string(),
            logo: self.settings.network.drawn.clone(),
            slides: all.into_iter().flat_map(slide).collect(),
            words: FrameWords {
                contents: lang.t("report-contents").to_owned(),
                page: lang.t("slides-slide").to_owned(),
                of: lang.t("report-page-of").to_owned(),
            },
        }
    }
}

impl Told {
    /// Takes out what looks as if it points at a person, and what is more than a room listens to; how many of the former.
    fn leave_out(&mut self) -> usize {
        let mut out = 0;
        for (_, points) in &mut self.0 {
            let all = points.len();
            points.retain(|point| giveaways::in_text(point, Text::Report).is_empty());
            out += all - points.len();
            points.truncate(MOST);
        }
        out
    }
}

fn dates(lang: Lang, visit: &Visit) -> Vec<String> {
    let line = |key: &str, milestone| {
        let day = visit.due(milestone)?;
        Some(lang.tr(key, &[("day", lang.weekday(day).into())]))
    };
    let lines = [
        line("slides-to-host", Milestone::ToHost),
        line("slides-acceptance", Milestone::HostAcceptance),
        line("slides-plan", Milestone::ActionPlan),
    ];
    lines.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_with_someone_in_it_is_left_out_and_counted() {
        let mut told = Told(vec![(
            "slides-strengths",
            vec!["Ring 912 34 567 for timen.".to_owned(), "Ungdommene får svar raskt.".to_owned()],
        )]);
        assert_eq!(told.leave_out(), 1);
        assert_eq!(told.0[0].1, ["Ungdommene får svar raskt."]);
    }
}
