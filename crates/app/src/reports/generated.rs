//! Sections that follow from what is already known, made when the report is read.

use crate::texts::{Arg, Words};
use domain::content::{Edition, Standard};
use domain::evaluation::{Aspect, Snapshot, spread};
use domain::id::PersonId;
use domain::lang::Lang;
use domain::person::{Person, Unit};
use domain::programme::{Kind, Session};
use domain::report::Passage;
use domain::report::approval::{Approval, Desk};
use domain::visit::Visit;
use domain::visit::team::{Function, TeamMember};
use std::collections::HashMap;
use std::fmt::Write;

/// What they follow from.
pub(super) struct Facts<'a> {
    pub(super) visit: &'a Visit,
    pub(super) edition: &'a Edition,
    pub(super) unit: &'a Unit,
    pub(super) people: &'a HashMap<PersonId, Person>,
    pub(super) snapshot: Option<&'a Snapshot>,
}

/// A generated section as Markdown, in the report's language.
pub(super) fn section(key: &str, facts: &Facts<'_>) -> String {
    match key {
        "approval" => [facts.log(), facts.programme(), facts.standards()].concat(),
        _ => facts.front_page(),
    }
}

impl Facts<'_> {
    fn lang(&self) -> Lang {
        self.visit.report.lang
    }

    fn t(&self, key: &str) -> &'static str {
        self.lang().t(key)
    }

    fn front_page(&self) -> String {
        let (lang, set) = (self.lang(), &self.edition.standards);
        let mut out = String::new();
        let mut line = |label: &str, value: &str| {
            if !value.is_empty() {
                let _ = writeln!(out, "- **{}:** {value}", lang.t(label));
            }
        };
        let place = [&self.unit.trust, &self.unit.place].into_iter().flatten().map(ToString::to_string);
        line("report-front-unit", self.unit.name.as_str());
        line("report-front-place", &place.collect::<Vec<_>>().join(", "));
        line("report-front-day", &self.visit.day().map(|day| lang.date(day)).unwrap_or_default());
        // a sample says so in its title
        line("report-front-standards", &format!("{} {}", set.title.get(lang), set.version));
        let _ = writeln!(out, "\n### {}\n", self.t("report-front-team"));
        for member in self.visit.team.iter().flat_map(domain::visit::team::Team::members) {
            let _ = writeln!(out, "- {}", self.member(member));
        }
        out
    }

    /// «Besøksleder: psykolog», with the name of those who have said yes to that.
    fn member(&self, member: &TeamMember) -> String {
        let person = self.people.get(&member.person);
        let profession = person.and_then(|person| person.profession.as_ref()).map(ToString::to_string);
        let named = member.papers.as_ref().is_some_and(|papers| papers.named_in_report);
        let name = person.filter(|_| named).map(|person| person.name.to_string());
        let more: Vec<String> = [name, profession].into_iter().flatten().collect();
        let role = capital(self.t(function(member.function)));
        if more.is_empty() { role } else { format!("{role}: {}", more.join(", ")) }
    }

    fn log(&self) -> String {
        let mut out = format!("### {}\n\n", self.t("report-log-title"));
        let passages = &self.visit.report.passages;
        let before = std::iter::once(None).chain(passages.iter().map(|passage| Some(passage.to)));
        for (passage, before) in passages.iter().zip(before) {
            let _ = writeln!(out, "- {}", self.passage(passage, before));
        }
        let words = words(&self.visit.report.approval);
        if words > 0 {
            let _ = writeln!(out, "\n{}", self.lang().tr("report-log-words", &[("count", words.into())]));
        }
        out
    }

    fn passage(&self, passage: &Passage, before: Option<Desk>) -> String {
        let when = self.lang().moment(passage.seal.signed.at);
        let args: [(&str, Arg<'_>); 2] = [("when", when.into()), ("edition", passage.seal.edition.into())];
        let back = passage.reason.is_some();
        let key = match (passage.to, back) {
            (Desk::NotBegun | Desk::Drafting, false) => "report-log-begun",
            (Desk::NotBegun | Desk::Drafting, true) => "report-log-back",
            (Desk::WithTeam, _) => "report-log-to-team",
            (Desk::WithHost, _) => "report-log-to-host",
            (Desk::WithNetworkLeader, _) if before == Some(Desk::Accepted) => "report-log-correction",
            (Desk::WithNetworkLeader, false) => "report-log-to-network-leader",
            (Desk::WithNetworkLeader, true) => "report-log-back-to-network-leader",
            (Desk::AwaitingAcceptance, _) => "report-log-to-acceptance",
            (Desk::Accepted, _) if before == Some(Desk::WithNetworkLeader) => {
                "report-log-correction-withdrawn"
            }
            (Desk::Accepted, _) => "report-log-accepted",
        };
        let told = self.lang().tr(key, &args);
        match passage.instead_of {
            Some(_) => format!("{told} {}", self.t("report-log-stand-in")),
            None => told,
        }
    }

    /// The programme; under its days when it has more than one, since a dinner the evening before is no early morning.
    fn programme(&self) -> String {
        // that someone talked alone is told nowhere
        let told = |session: &&Session| session.kind != Kind::Conversation;
        let sessions: Vec<&Session> = self.visit.programme.sessions.iter().filter(told).collect();
        let Some(first) = sessions.first() else { return String::new() };
        let several = sessions.iter().any(|session| session.day_offset != first.day_offset);
        let mut out = format!("\n### {}\n\n", self.t("report-programme-title"));
        let mut before = None;
        for session in sessions {
            let day = self.visit.day().map(|day| session.span(day).0.date()).filter(|_| several);
            if let Some(day) = day.filter(|_| before != day) {
                let gap = if before.is_some() { "\n" } else { "" };
                let _ = writeln!(out, "{gap}**{}**\n", self.lang().weekday(day));
            }
            before = day;
            let _ = writeln!(out, "- {} {}", self.lang().clock(session.starts), session.title);
        }
        out
    }

    fn standards(&self) -> String {
        let Some(snapshot) = self.snapshot else { return String::new() };
        let lang = self.lang();
        let spreads = super::spreads::of_snapshot(&self.edition.standards, snapshot);
        let table = spread::table(&self.edition.standards, lang, super::spreads::columns(lang), &spreads);
        let mut out = format!("\n### {}\n\n{table}\n", self.t("report-standards-title"));
        for area in &self.edition.standards.areas {
            let lines: Vec<String> =
                area.standards.iter().filter_map(|standard| self.rated(standard, snapshot)).collect();
            if !lines.is_empty() {
                let _ = writeln!(out, "\n**{}**\n\n{}", area.name.get(lang), lines.join("\n"));
            }
        }
        out
    }

    fn rated(&self, standard: &Standard, snapshot: &Snapshot) -> Option<String> {
        let key = snapshot.answers.of_standard(&standard.code, Aspect::Level);
        let level = self.edition.standards.scale.level(key)?;
        let (text, label) = (standard.text.get(self.lang()), level.label.get(self.lang()));
        Some(format!("- **{}** {text} *{label}*", standard.code))
    }
}

fn words(approval: &Approval) -> usize {
    match approval {
        Approval::NotBegun | Approval::Drafting { .. } => 0,
        Approval::WithTeam { words, .. }
        | Approval::WithHost { words, .. }
        | Approval::WithNetworkLeader { words, .. }
        | Approval::AwaitingAcceptance { words, .. }
        | Approval::Accepted { words, .. } => words.len(),
    }
}

fn function(function: Function) -> &'static str {
    match function {
        Function::VisitLeader => "role-visit-leader",
        Function::Member => "role-team-member",
        Function::UserRepresentative => "role-user-representative",
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
