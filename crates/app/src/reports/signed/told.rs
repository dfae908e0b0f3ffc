//! The answers under a report in words: who, in which role, when, which edition, and whether it holds.

use super::{Signed, Stands};
use crate::reports::Whole;
use crate::texts::Words;
use documents::report::{Block, Run, Section};
use domain::lang::Lang;
use domain::report::approval::Answer;
use domain::visit::team::{Function, TeamMember};

/// One answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Her role, and her name where it may stand.
    pub who: String,
    /// What she said.
    pub what: &'static str,
    /// When.
    pub when: String,
    /// Which edition.
    pub edition: u32,
    /// The first groups of the digest she signed: `1f2e 3d4c 5b6a 7988`.
    pub mark: Option<String>,
    /// Whether it holds.
    pub stands: Stands,
    /// The same in words.
    pub holds: &'static str,
}

/// Where the answers are told: on paper, only those of the team are named who have said yes to that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// On a page, for the people of the visit.
    Page,
    /// In the report as a file or on paper.
    Paper,
}

impl Whole {
    /// Whether an answer does not hold.
    pub fn is_broken(&self) -> bool {
        self.signed.iter().any(|signed| signed.stands == Stands::Broken)
            || self.previous.as_ref().is_some_and(|previous| !previous.holds)
    }

    /// Which accepted edition this one corrects, and by which mark it is known.
    pub fn told_previous(&self, lang: Lang) -> Option<String> {
        let previous = self.previous.as_ref()?;
        let key = if previous.holds { "report-corrects" } else { "report-corrects-broken" };
        let mark = mark(&previous.words);
        Some(lang.tr(key, &[("edition", previous.edition.into()), ("mark", mark.as_str().into())]))
    }

    /// The answers under it, in the order of the chain.
    pub fn told(&self, lang: Lang, place: Where) -> Vec<Told> {
        let one = |signed: &Signed| Told {
            who: self.who(lang, signed, place),
            what: lang.t(&format!("report-signed-{}", signed.answer.key())),
            when: lang.moment(signed.seal.signed.at),
            edition: signed.seal.edition,
            mark: signed.words.as_deref().map(mark),
            stands: signed.stands,
            holds: lang.t(signed.stands.key()),
        };
        self.signed.iter().map(one).collect()
    }

    fn who(&self, lang: Lang, signed: &Signed, place: Where) -> String {
        let person = signed.seal.signed.by;
        let member = self.visit.team.as_ref().and_then(|team| team.member(person));
        let named = |member: &TeamMember| member.papers.as_ref().is_some_and(|papers| papers.named_in_report);
        let may_stand = place == Where::Page || member.is_none_or(named);
        let role = lang.t(role(signed.answer, member.map(|member| member.function)));
        let mut passages = self.visit.report.passages.iter();
        let stood_in = passages.any(|one| one.seal == signed.seal && one.instead_of.is_some());
        match self.people.get(&person).filter(|_| may_stand) {
            Some(person) if stood_in => {
                lang.tr("stand-in-signed", &[("who", person.name.as_str().into()), ("for", role.into())])
            }
            Some(person) => format!("{} ({role})", person.name),
            None if stood_in => format!("{role} {}", lang.t("report-log-stand-in")),
            None => role.to_owned(),
        }
    }
}

impl Stands {
    fn key(self) -> &'static str {
        match self {
            Self::Holds => "report-signed-holds",
            Self::Unopened => "report-signed-unopened",
            Self::Unsigned => "report-signed-unsigned",
            Self::Broken => "report-signed-broken",
        }
    }
}

fn role(answer: Answer, function: Option<Function>) -> &'static str {
    match (answer, function) {
        (Answer::Word, Some(Function::UserRepresentative)) => "role-user-representative",
        (Answer::Word, Some(Function::VisitLeader)) | (Answer::ToHost, _) => "role-visit-leader",
        (Answer::Word, Some(Function::Member) | None) => "role-team-member",
        (Answer::ToNetworkLeader | Answer::Acceptance, _) => "role-unit-leader",
        (Answer::ToAcceptance, _) => "role-network-leader",
    }
}

/// The first groups of a digest, for people to compare.
fn mark(digest: &str) -> String {
    let groups: Vec<&str> = [0, 4, 8, 12].iter().filter_map(|at| digest.get(*at..at + 4)).collect();
    groups.join(" ")
}

/// The answers as a section of the printed report; none before there is one.
pub(in crate::reports) fn printed(whole: &Whole) -> Option<Section> {
    let lang = whole.visit.report.lang;
    let cell = |text: &str| vec![Run::plain(text)];
    let row = |told: Told| {
        let mark = told.mark.as_deref().unwrap_or("–").to_owned();
        [told.who.as_str(), told.what, &told.when, &told.edition.to_string(), &mark, told.holds]
            .map(cell)
            .to_vec()
    };
    let rows: Vec<_> = whole.told(lang, Where::Paper).into_iter().map(row).collect();
    if rows.is_empty() {
        return None;
    }
    let said = |key: &str| Block::Paragraph { runs: vec![Run::plain(lang.t(key))] };
    let broken = whole.is_broken().then(|| said("report-signed-broken-what"));
    let head = HEAD.iter().map(|key| cell(lang.t(key))).collect();
    let table = Block::Table { caption: String::new(), head, rows };
    let previous = whole.told_previous(lang).map(|told| Block::Paragraph { runs: vec![Run::plain(&told)] });
    let blocks =
        [Some(said("report-signed-lead")), broken, previous, Some(table)].into_iter().flatten().collect();
    Some(Section { heading: lang.t("report-signed-title").to_owned(), blocks, new_page: true })
}

/// The answers as a table in Markdown, below a heading; nothing before there is an answer.
pub(in crate::reports) fn markdown(whole: &Whole) -> String {
    let lang = whole.visit.report.lang;
    let line = |cells: [&str; 6]| format!("| {} |", cells.map(|cell| cell.replace('|', "\\|")).join(" | "));
    let row = |told: Told| {
        let (edition, mark) = (told.edition.to_string(), told.mark.as_deref().unwrap_or("–"));
        line([told.who.as_str(), told.what, &told.when, &edition, mark, told.holds])
    };
    let rows: Vec<String> = whole.told(lang, Where::Paper).into_iter().map(row).collect();
    if rows.is_empty() {
        return String::new();
    }
    let broken = whole.is_broken().then(|| lang.t("report-signed-broken-what").to_owned());
    let said = std::iter::once(lang.t("report-signed-lead").to_owned())
        .chain(broken)
        .chain(whole.told_previous(lang));
    let head = [line(HEAD.map(|key| lang.t(key))), line(["---"; 6])];
    let said = said.collect::<Vec<_>>().join("\n\n");
    let table = head.into_iter().chain(rows).collect::<Vec<_>>().join("\n");
    format!("\n## {}\n\n{said}\n\n{table}\n", lang.t("report-signed-title"))
}

/// The headings of the table, by their keys in the texts.
pub const HEAD: [&str; 6] = [
    "report-signed-who",
    "report-signed-what",
    "report-signed-when",
    "report-signed-edition",
    "report-signed-mark",
    "report-signed-stands",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_four_groups_of_the_digest() {
        assert_eq!(mark(&vault::digest(b"abc")), "ba78 16bf 8f01 cfea");
        assert_eq!(mark(""), "");
    }
}
