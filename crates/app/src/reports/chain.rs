//! The chain of approval: team, host, network leader, the host's final approval.

use super::agree;
use super::generated::{self, Facts};
use super::given::Names;
use super::naming::require_nobody_named;
use super::reading::Opened;
use super::sealing::sealed_section;
use crate::keys::Scope;
use crate::voices::require_no_open_voice;
use crate::{App, AppError, Change, Me};
use domain::content::{Edition, Source};
use domain::event::Event;
use domain::id::VisitId;
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::report::approval::Answer;
use domain::report::chain::Seen;
use domain::report::named::KeptNames;
use domain::report::section::{Body, Progress, require_ready};
use domain::visit::Visit;
use std::borrow::Cow;
use store::sections::Version;

impl App {
    /// The visit leader sends the draft to the team's reading. Refused while sections are empty.
    pub async fn send_report_to_team(&self, me: &Me, visit: VisitId, page: u32) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::SendToTeam).await?;
        let (seen, edition) = (self.seen(&change, page).await?, self.edition(change.visit.edition).await?);
        change.apply(Event::ReportSentToTeam, |visit, by| visit.report.send_to_team(by, seen))?;
        require_ready_texts(&edition, &self.opened(me, &change, &edition).await?)?;
        change.commit().await
    }

    /// A member stands behind the edition she has read.
    pub async fn give_word(&self, me: &Me, visit: VisitId, page: u32) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::GiveWord).await?;
        let (seen, edition) = (self.seen(&change, page).await?, self.edition(change.visit.edition).await?);
        change.apply(Event::WordGiven, |visit, by| visit.report.give_word(by, seen))?;
        self.sign_edition(me, &change, &edition, Answer::Word).await?;
        change.commit().await
    }

    /// The visit leader sends it to the host, with every member's word and nothing in it that points at a person. Its words
    /// are sealed to the report's key, and that key is wrapped for the host.
    pub async fn send_report_to_host(&self, me: &Me, visit: VisitId, page: u32) -> Result<Visit, AppError> {
        let looked = self.look(me, visit, Action::SendToHost).await?;
        let voices = Box::pin(self.check_voices_to_send(me, visit)).await;
        let kept = self.kept_names(me, &looked).await;
        let mut change = self.begin(me, visit, Action::SendToHost).await?;
        let (seen, edition) = (self.seen(&change, page).await?, self.edition(change.visit.edition).await?);
        let team = change.visit.team_ids();
        change.apply(Event::ReportSentToHost, |visit, by| visit.report.send_to_host(by, seen, &team))?;
        let opened = self.opened(me, &change, &edition).await?;
        require_ready_texts(&edition, &opened)?;
        let people = self.report_people(&change.visit).await?;
        require_nobody_named(&edition, &opened, Some(Names { kept: &kept?, people: &people, stood: &[] }))?;
        let without_status = self.without_status(change.tx(), &change.visit).await?;
        let found = self.findings(&change.visit, &edition, &words(&opened), without_status);
        change.visit.report.require_gates(&found)?;
        self.require_voices_ready(&mut change, &edition, &voices?, &words(&opened)).await?;
        self.seal_for_the_host(me, &change, opened).await?;
        self.sign_edition(me, &change, &edition, Answer::ToHost).await?;
        self.settle_visit(change.tx(), me, &change.visit).await?;
        change.commit().await
    }

    /// The unit leader sends it to the network leader.
    pub async fn send_report_to_network_leader(
        &self,
        me: &Me,
        visit: VisitId,
        page: u32,
    ) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::SendToNetworkLeader).await?;
        let (seen, edition) = (self.seen(&change, page).await?, self.edition(change.visit.edition).await?);
        change.apply(Event::ReportSentToNetworkLeader, |visit, by| {
            visit.report.send_to_network_leader(by, seen)
        })?;
        Self::require_as_at_the_gate(&change, &edition, &self.opened(me, &change, &edition).await?, None)?;
        require_no_open_voice(&change.visit)?;
        self.sign_edition(me, &change, &edition, Answer::ToNetworkLeader).await?;
        change.commit().await
    }

    /// The network leader sends it to the host's final approval.
    pub async fn send_report_to_acceptance(
        &self,
        me: &Me,
        visit: VisitId,
        page: u32,
    ) -> Result<Visit, AppError> {
        let looked = self.look(me, visit, Action::SendToAcceptance).await?;
        let stood = self.names_that_left(me, &looked).await;
        let mut change = self.begin(me, visit, Action::SendToAcceptance).await?;
        let (seen, edition) = (self.seen(&change, page).await?, self.edition(change.visit.edition).await?);
        change.apply(Event::ReportSentToAcceptance, |visit, by| visit.report.send_to_acceptance(by, seen))?;
        let opened = self.opened(me, &change, &edition).await?;
        require_ready_texts(&edition, &opened)?;
        let people = self.report_people(&change.visit).await?;
        let names = Names { kept: &KeptNames::default(), people: &people, stood: &stood? };
        Self::require_as_at_the_gate(&change, &edition, &opened, Some(names))?;
        require_no_open_voice(&change.visit)?;
        self.sign_edition(me, &change, &edition, Answer::ToAcceptance).await?;
        change.commit().await
    }

    /// The unit leader gives the final approval; the recommendations become the host's list.
    pub async fn accept_report(&self, me: &Me, visit: VisitId, page: u32) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::AcceptReport).await?;
        let (seen, edition) = (self.seen(&change, page).await?, self.edition(change.visit.edition).await?);
        let opened = self.opened(me, &change, &edition).await?;
        Self::require_as_at_the_gate(&change, &edition, &opened, None)?;
        let rows = opened.into_iter().filter_map(|(_, body)| match body {
            Body::Rows(rows) => Some(rows),
            Body::Text(_) | Body::Points(_) => None,
        });
        let accepted: Vec<_> = rows.flatten().map(|row| row.accepted(vault::fresh_id(), visit)).collect();
        // a correction leaves the recommendations, which the host works on by now
        let first = change.visit.report.correction.is_none();
        change.apply(Event::ReportAccepted, |visit, by| {
            visit.report.accept(by, seen)?;
            if first {
                visit.measures = domain::measure::counted(&accepted);
            }
            Ok(())
        })?;
        if first {
            store::recommendations::add(change.tx(), change.visit.host.unit, &accepted).await?;
        }
        self.freeze_generated(me, &change, &edition).await?;
        self.sign_edition(me, &change, &edition, Answer::Acceptance).await?;
        change.commit().await
    }

    /// What was made anew at every reading is kept as it stands: a unit or a person with another name later changes nothing
    /// in an accepted report.
    async fn freeze_generated(
        &self,
        me: &Me,
        change: &Change<'_>,
        edition: &Edition,
    ) -> Result<(), AppError> {
        let visit = &change.visit;
        let sealer = self.seal_key(change.tx(), me, visit.id, Scope::Report).await?;
        let (unit, people) = (self.unit(visit.host.unit).await?, self.report_people(visit).await?);
        let snapshot = self.snapshot_of(visit.id).await?;
        let facts = Facts { visit, edition, unit: &unit, people: &people, snapshot: snapshot.as_ref() };
        let kept = store::sections::of_visit(change.tx(), visit.id).await?;
        for template in edition.format.report.iter().filter(|one| one.source == Source::Generated) {
            // an edition that was accepted before has one
            let before = kept.iter().find(|row| row.section == template.key);
            let (version, after) = (before.map_or(0, |row| row.version) + 1, before.map(agree::digest));
            let body = Body::Text(generated::section(&template.key, &facts));
            let row = Version {
                visit: visit.id,
                section: template.key.clone(),
                version,
                edition: visit.report.edition,
                scope: sealer.scope(),
                progress: Progress::Written,
                sealed: sealed_section(&sealer, visit.id, &template.key, version, after.clone(), &body)?,
                by: change.by.by,
                at: change.by.at,
            };
            agree::put(change, row, after).await?;
        }
        Ok(())
    }

    /// Whoever has the report sends it back, and says why.
    pub async fn send_report_back(&self, me: &Me, visit: VisitId, reason: &str) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::SendBackReport).await?;
        let (id, desk) = (vault::fresh_id(), change.visit.report.desk());
        change.apply(Event::ReportSentBack, |visit, by| visit.report.send_back(by, id))?;
        self.keep_reason(me, &change, id, desk, reason).await?;
        change.commit().await
    }

    async fn seen(&self, change: &Change<'_>, page: u32) -> Result<Seen, AppError> {
        let reading = store::readings::find(change.tx(), change.visit.id, change.by.by).await?;
        Ok(Seen { page, read: reading.map(|reading| reading.edition) })
    }

    /// Every section as it stands, opened.
    pub(super) async fn opened(
        &self,
        me: &Me,
        change: &Change<'_>,
        edition: &Edition,
    ) -> Result<Vec<Opened>, AppError> {
        let rows = store::sections::of_visit(change.tx(), change.visit.id).await?;
        self.require_newest_in(change, &agree::keys(edition), &rows).await?;
        let keys = self.report_keys(me, change.visit.id).await?;
        let open = |row: Version| {
            let body = keys.current(&row, edition)?;
            Ok((row, body))
        };
        rows.into_iter().map(open).collect()
    }

    /// What the team wrote under the notes' key is sealed to the report's; earlier versions stay the team's alone.
    async fn seal_for_the_host(
        &self,
        me: &Me,
        change: &Change<'_>,
        opened: Vec<Opened>,
    ) -> Result<(), AppError> {
        for (row, body) in opened.into_iter().filter(|(row, _)| row.scope != Scope::Report.name()) {
            let sealer = self.seal_key(change.tx(), me, row.visit, Scope::Report).await?.for_author(row.by);
            let (version, after) = (row.version + 1, Some(agree::digest(&row)));
            let sealed = sealed_section(&sealer, row.visit, &row.section, version, after.clone(), &body)?;
            agree::put(change, Version { version, scope: sealer.scope(), sealed, ..row }, after).await?;
        }
        Ok(())
    }
}

/// The sections as they stand, by key.
fn words(opened: &[Opened]) -> Vec<(String, Body)> {
    opened.iter().map(|(row, body)| (row.section.clone(), body.clone())).collect()
}

impl App {
    /// The same, outside a change; nothing before the report is begun.
    pub(crate) async fn sections_now(
        &self,
        me: &Me,
        visit: &Visit,
        edition: &Edition,
    ) -> Result<Vec<(String, Body)>, AppError> {
        let rows = store::sections::of_visit(&self.store, visit.id).await?;
        self.require_newest_sections(visit.id, &agree::keys(edition), &rows).await?;
        let keys = self.report_keys(me, visit.id).await?;
        rows.into_iter().map(|row| Ok((row.section.clone(), keys.current(&row, edition)?))).collect()
    }
}

fn require_ready_texts(edition: &Edition, opened: &[Opened]) -> Result<(), Refusal> {
    let text = |key: &str| {
        let found = opened.iter().find(|(row, _)| row.section == key);
        found.map(|(_, body)| Cow::Owned(body.readable()))
    };
    require_ready(&edition.format.report, text)
}
