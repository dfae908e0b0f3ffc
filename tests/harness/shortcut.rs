//! A visit brought to its acceptance without its story, for what comes afterwards.

use crate::world::World;
use chrono::Days;
use domain::id::VisitId;
use domain::measure::{Recommendation, counted};
use domain::person::Signature;
use domain::report::approval::Approval;
use domain::text::{Line, Prose};
use domain::visit::Visit;
use domain::visit::team::Papers;
use store::{Store, Tx};

impl World {
    /// A visit to Vestfjord whose report was accepted today, with these recommendations; the first belongs to standard 1.1.
    pub async fn accepted_visit(&self, suggested: &[&str]) -> VisitId {
        let id = self.planned_visit().await;
        let mut visit = self.visit(id).await;
        self.bring_to_acceptance(&mut visit).await;
        let mut suggested: Vec<_> = suggested.iter().map(|what| recommendation(id, what)).collect();
        if let Some(first) = suggested.first_mut() {
            first.standard = Some("1.1".to_owned());
        }
        visit.measures = counted(&suggested);
        let data = self.databases().data(self.folder());
        let store = Store::open(&data.records, &data.keys, &data.files, app::log::grow).await.unwrap();
        let tx: Tx = store.begin().await.unwrap();
        store::visits::save(&tx, &visit).await.unwrap();
        store::recommendations::add(&tx, visit.host.unit, &suggested).await.unwrap();
        tx.commit().await.unwrap();
        store.close().await.unwrap();
        id
    }

    async fn bring_to_acceptance(&self, visit: &mut Visit) {
        let by = |name: &str| Signature { by: self.id(name), at: self.app().now() };
        let (today, edition) = (self.today(), self.app().edition(visit.edition).await.unwrap());
        let days = [7, 8, 14].map(|days| today.checked_add_days(Days::new(days)).unwrap());
        visit.offer_dates(days, today, by("hanne")).unwrap();
        visit.lock_date(days[0], &edition.format.deadlines, by("vidar")).unwrap();
        for name in ["vidar", "mona", "magnus", "ulla"] {
            let (secrecy, consent) = ("1".to_owned(), "1".to_owned());
            visit.sign_papers(Papers { secrecy, consent, named_in_report: true, signed: by(name) }).unwrap();
        }
        visit.evaluation.submit(by("hanne"), 0).unwrap();
        let team = visit.team_ids();
        let report = &mut visit.report;
        report.step(by("vidar"), None, Approval::begin).unwrap();
        report.touch();
        report.step(by("vidar"), None, Approval::send_to_team).unwrap();
        for name in ["vidar", "mona", "magnus", "ulla"] {
            report.step(by(name), None, Approval::give_word).unwrap();
        }
        report.step(by("vidar"), None, |now, seal| now.send_to_host(seal, &team)).unwrap();
        report.step(by("hanne"), None, Approval::send_to_network_leader).unwrap();
        report.step(by("nina"), None, Approval::send_to_acceptance).unwrap();
        report.step(by("hanne"), None, Approval::accept).unwrap();
    }
}

fn recommendation(visit: VisitId, what: &str) -> Recommendation {
    Recommendation {
        id: vault::fresh_id(),
        visit,
        standard: None,
        what: Prose::parse(what).unwrap(),
        why: None,
        owner_role: Line::optional("enhetsleder").unwrap(),
        horizon: None,
        measure: None,
    }
}
