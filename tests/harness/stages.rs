//! Visits that have come some way, made through the app's use cases: for tests that are not about the way there.

use crate::world::World;
use app::evaluations::Typed;
use app::files::Purpose;
use app::papers::Signing;
use chrono::NaiveDate;
use domain::content::Source;
use domain::evaluation::{Aspect, Contributor, Field, mark};
use domain::id::{NoteId, PersonId, SessionId, VisitId};
use domain::note::{NoteKind, Written};
use domain::report::approval::Desk;
use domain::report::point::{Point, Said};
use domain::report::proposal::Proposal;
use domain::report::section::{Body, VOICES};
use domain::text::{Line, NoteText, Prose};

/// The day of every visit made here: a Wednesday ten weeks after the world begins.
pub(crate) fn day_of_the_visit() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 4, 15).unwrap()
}

/// The team of a planned visit, the leader first.
pub const TEAM: [&str; 4] = ["vidar", "mona", "magnus", "ulla"];

impl World {
    /// A planned visit with its day locked: 15 April, a Wednesday.
    pub async fn dated_visit(&self) -> VisitId {
        let (visit, day) = (self.planned_visit().await, day_of_the_visit());
        let days = [day, day + chrono::Days::new(1), day + chrono::Days::new(6)];
        let (hanne, vidar) = (self.me("hanne").await, self.me("vidar").await);
        self.app().offer_dates(&hanne, visit, days).await.unwrap();
        self.app().lock_date(&vidar, visit, day).await.unwrap();
        visit
    }

    /// A dated visit whose self-evaluation is handed in, every standard met, an organisation chart attached, and
    /// evidence for standard 1.1.
    pub async fn submitted_visit(&self) -> VisitId {
        let visit = self.dated_visit().await;
        let hanne = self.me("hanne").await;
        let typed: Vec<Typed> = self.answers(visit).await;
        let saving = self.app().save_answers(&hanne, visit, &typed).await.unwrap();
        assert!(saving.problems.0.is_empty(), "{saving:?}");
        let role = Line::parse("Enhetsleder").unwrap();
        let one = Contributor { role, safety_representative: false, union_representative: false };
        self.app().add_contributor(&hanne, visit, one).await.unwrap();
        let chart = b"\x89PNG\r\n\x1a\n....".to_vec();
        let shown = Purpose::Evidence("1.1".to_owned());
        self.app().attach(&hanne, visit, shown, "runde.png", chart.clone()).await.unwrap();
        self.app().attach(&hanne, visit, Purpose::OrganisationChart, "kart.png", chart).await.unwrap();
        self.app().submit_evaluation(&hanne, visit).await.unwrap();
        visit
    }

    async fn answers(&self, visit: VisitId) -> Vec<Typed> {
        let hanne = self.me("hanne").await;
        let evaluation = self.app().evaluation(&hanne, visit).await.unwrap();
        let missing = evaluation.questionnaire().missing(&evaluation.answers);
        let answer = |field: &Field| match field {
            Field::Standard(_, Aspect::Level) => "met",
            Field::Unit(_) => "8",
            _ => "Slik har vi det hos oss.",
        };
        let comment = |field: &Field| match field {
            Field::Standard(code, Aspect::Level) => Some(Field::of_standard(code, Aspect::Comment)),
            _ => None,
        };
        let fields = missing.into_iter().flat_map(|one| [Some(one.field.clone()), comment(&one.field)]);
        let typed = |field: Field| Typed { text: answer(&field).to_owned(), field, seen: mark("") };
        fields.flatten().map(typed).collect()
    }

    /// A submitted visit with every paper signed, the programme laid and two note-takers in every session.
    pub async fn prepared_visit(&self) -> VisitId {
        let visit = self.submitted_visit().await;
        let edition = self.visit(visit).await.edition;
        let papers = self.app().edition(edition).await.unwrap().format.papers.clone();
        for name in TEAM {
            let (secrecy, consent) = (papers.secrecy.version.clone(), papers.team_consent.version.clone());
            let signing = Signing { secrecy, consent, named_in_report: name == "ulla" };
            self.app().sign_papers(&self.me(name).await, visit, signing).await.unwrap();
        }
        let vidar = self.me("vidar").await;
        let laid = self.app().start_programme(&vidar, visit).await.unwrap();
        let noted = laid.programme.sessions.iter().filter(|session| session.kind.takes_notes());
        let taker = |at: usize| self.id(TEAM[at % TEAM.len()]);
        let assigned: Vec<(SessionId, Vec<PersonId>)> =
            noted.zip(0..).map(|(session, at)| (session.id, vec![taker(at), taker(at + 1)])).collect();
        self.app().assign_note_takers(&vidar, visit, &assigned).await.unwrap();
        visit
    }

    /// A prepared visit on its day, the groups with patients and relatives opened: two are in each.
    pub async fn visit_on_its_day(&self) -> VisitId {
        let visit = self.prepared_visit().await;
        self.groups_opened(visit).await;
        self.comes(day_of_the_visit());
        visit
    }

    /// One note of someone's from the first session she takes notes in.
    pub async fn write_note(&self, visit: VisitId, name: &str, text: &str) -> NoteId {
        let me = self.me(name).await;
        let session = self.visit(visit).await.programme.sessions_of(me.id())[0].id;
        let text = NoteText::parse(text).unwrap();
        let written = Written { kind: NoteKind::Strength, standard: None, text, speakers: Vec::new() };
        self.app().write_note(&me, visit, session, None, &written).await.unwrap()
    }

    /// A visit the day after, with a note from everyone in every session, all handed in.
    pub async fn noted_visit(&self) -> VisitId {
        let visit = Box::pin(self.visit_on_its_day()).await;
        for name in TEAM {
            let me = self.me(name).await;
            for session in self.visit(visit).await.programme.sessions_of(me.id()) {
                let text = NoteText::parse("De voksne hører etter, og noen har alltid tid.").unwrap();
                let written =
                    Written { kind: NoteKind::Strength, standard: None, text, speakers: Vec::new() };
                self.app().write_note(&me, visit, session.id, None, &written).await.unwrap();
                Box::pin(self.app().hand_in_notes(&me, visit, session.id, false)).await.unwrap();
            }
        }
        self.days_pass(1);
        visit
    }

    /// A visit whose report is begun and has come to a desk; every section is written.
    pub async fn visit_at(&self, desk: Desk) -> VisitId {
        let visit = Box::pin(self.noted_visit()).await;
        if desk == Desk::NotBegun {
            return visit;
        }
        let vidar = self.me("vidar").await;
        self.app().begin_report(&vidar, visit).await.unwrap();
        Box::pin(self.make_voices(visit)).await;
        Box::pin(self.write_every_section(visit)).await;
        Box::pin(self.take_on(visit, desk)).await;
        visit
    }

    /// Every section that nobody has to think about is written.
    pub async fn write_every_section(&self, visit: VisitId) {
        let edition = self.app().edition(self.visit(visit).await.edition).await.unwrap();
        for section in &edition.format.report {
            let writer = match section.writer {
                domain::content::Writer::UserRepresentative => "ulla",
                domain::content::Writer::Leader | domain::content::Writer::Member => "vidar",
                domain::content::Writer::Host => continue,
            };
            let body = match section.source {
                Source::Prose if section.key == VOICES => continue,
                Source::Prose => Body::Text("Enheten møter unge med ro og tid.".to_owned()),
                Source::Points => heard("Enheten møter unge med ro og tid."),
                Source::Recommendations => Body::Rows(vec![recommendation()]),
                Source::Generated => continue,
            };
            let me = self.me(writer).await;
            let seen = self.app().section(&me, visit, &section.key).await.unwrap().2.version;
            self.app().write_section(&me, visit, &section.key, seen, body, false).await.unwrap();
        }
    }

    /// Takes a written report along its chain as far as `desk`.
    pub async fn take_on(&self, visit: VisitId, desk: Desk) {
        let (app, vidar, hanne) = (self.app(), self.me("vidar").await, self.me("hanne").await);
        let nina = self.me("nina").await;
        if desk >= Desk::WithTeam {
            let page = self.read_report(visit, "vidar").await;
            app.send_report_to_team(&vidar, visit, page).await.unwrap();
        }
        if desk >= Desk::WithHost {
            for name in TEAM {
                let page = self.read_report(visit, name).await;
                app.give_word(&self.me(name).await, visit, page).await.unwrap();
            }
            let page = self.read_report(visit, "vidar").await;
            app.send_report_to_host(&vidar, visit, page).await.unwrap();
        }
        if desk >= Desk::WithNetworkLeader {
            let page = self.read_report(visit, "hanne").await;
            app.send_report_to_network_leader(&hanne, visit, page).await.unwrap();
        }
        if desk >= Desk::AwaitingAcceptance {
            let page = self.read_report(visit, "nina").await;
            app.send_report_to_acceptance(&nina, visit, page).await.unwrap();
        }
        if desk >= Desk::Accepted {
            let page = self.read_report(visit, "hanne").await;
            app.accept_report(&hanne, visit, page).await.unwrap();
        }
    }

    /// Someone reads the report; the edition she has read.
    pub async fn read_report(&self, visit: VisitId, name: &str) -> u32 {
        self.app().read_report(&self.me(name).await, visit).await.unwrap().visit.report.edition
    }
}

fn recommendation() -> Proposal {
    Proposal {
        standard: None,
        what: Prose::parse("La de unge foreslå tre ting å gjøre hver helg.").unwrap(),
        why: None,
        owner_role: Line::optional("fagutvikler").unwrap(),
        horizon: None,
    }
}

/// A point the host has heard, with something to try.
pub fn heard(what: &str) -> Body {
    let suggestion = Some(Prose::parse("Fortell andre om det.").unwrap());
    Body::Points(vec![Point {
        suggestion,
        said: Some(Said::OnTheDay),
        ..Point::of(Prose::parse(what).unwrap())
    }])
}
