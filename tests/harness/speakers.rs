//! People who say yes to speaking with the team, each with her own slip.

use crate::world::World;
use app::consents::{Asking, Giving, Shown, Slip};
use domain::consent::{AgeBand, Group, Holders, How, Said, Voice, Yes};
use domain::id::{SessionId, VisitId};
use domain::lang::Lang;
use domain::programme::Kind;

impl World {
    /// The consent keeper asks `count` grown-ups; the slips as they were printed.
    pub async fn asked(&self, visit: VisitId, group: Group, count: usize) -> Vec<Slip> {
        let hanne = self.me("hanne").await;
        let asking = Asking { group, age: AgeBand::Adult, holders: Holders::One, count };
        self.app().ask_consents(&hanne, visit, asking).await.unwrap().1
    }

    /// Whoever holds the slip says yes: in a group, or alone.
    pub async fn says_yes(&self, slip: &Slip, alone: bool) {
        self.says(slip, Yes { alone, paraphrase: true, attribution: false }).await;
    }

    /// Whoever holds the slip says this.
    pub async fn says(&self, slip: &Slip, yes: Yes) {
        let asked = self.app().asked_by_code(slip.written()).await.unwrap();
        let read = Shown::of(&asked.consent, Voice::Own, Lang::Nb).unwrap().hash;
        let giving = Giving { said: Said::Yes(yes), how: How::OwnDevice, lang: Lang::Nb, read: &read };
        self.app().answer_by_code(slip.written(), giving).await.unwrap();
    }

    /// `count` grown-ups of a group have said yes to taking part in it.
    pub async fn consents_stand(&self, visit: VisitId, group: Group, count: usize) -> Vec<Slip> {
        let slips = self.asked(visit, group, count).await;
        for slip in &slips {
            self.says_yes(slip, false).await;
        }
        slips
    }

    /// Patients and relatives have said yes, two of each, and their groups are opened.
    pub async fn groups_opened(&self, visit: VisitId) {
        let vidar = self.me("vidar").await;
        for (group, kind) in
            [(Group::Patients, Kind::FocusPatients), (Group::Relatives, Kind::FocusRelatives)]
        {
            self.consents_stand(visit, group, 2).await;
            let session = self.session(visit, kind).await;
            self.app().open_group(&vidar, visit, session, 2).await.unwrap();
        }
    }

    /// The first session of a kind.
    pub async fn session(&self, visit: VisitId, kind: Kind) -> SessionId {
        let programme = self.visit(visit).await.programme;
        programme.sessions.iter().find(|session| session.kind == kind).unwrap().id
    }
}
