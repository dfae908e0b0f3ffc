//! The report: drafted, written, and taken through its chain, as far as the visit has come.

use super::Tale;
use super::plot::Reached;
use crate::demo::words::one_of;
use app::{AppError, Me};
use domain::content::{Source, Writer};
use domain::id::VisitId;
use domain::report::point::{self, Point, Said};
use domain::report::section::{Body, VOICES};

/// Days after the visit that the draft is begun, sections are written, and the report goes on.
const BEGUN: i64 = 2;
const WRITTEN: i64 = 3;
const TO_TEAM: i64 = 8;
const WORDS: i64 = 9;
const TO_HOST: i64 = 13;
const TO_NETWORK_LEADER: i64 = 18;
const TO_ACCEPTANCE: i64 = 22;
const ACCEPTED: i64 = 26;

/// As far as the visit comes.
pub(super) async fn told(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    tale.days(BEGUN).await?;
    super::voices::told(tale, visit).await?;
    tale.app.begin_report(tale.leader()?, visit).await?;
    Box::pin(written(tale, visit)).await?;
    if tale.beyond(Reached::Drafting) {
        with_team(tale, visit).await?;
    }
    if tale.beyond(Reached::WithTeam) {
        with_host(tale, visit).await?;
    }
    if tale.beyond(Reached::WithHost) {
        with_network_leader(tale, visit).await?;
    }
    if tale.beyond(Reached::WithNetworkLeader) {
        tale.days(TO_ACCEPTANCE).await?;
        let leader = tale.cast.network_leader();
        let page = read(tale, leader, visit).await?;
        tale.app.send_report_to_acceptance(leader, visit, page).await?;
    }
    if tale.beyond(Reached::AwaitingAcceptance) {
        tale.days(ACCEPTED).await?;
        let unit_leader = tale.unit_leader(visit).await?;
        let page = read(tale, unit_leader, visit).await?;
        tale.app.accept_report(unit_leader, visit, page).await?;
    }
    Ok(())
}

/// Reads the report, and says which edition it was.
async fn read(tale: &Tale, me: &Me, visit: VisitId) -> Result<u32, AppError> {
    Ok(tale.app.read_report(me, visit).await?.visit.report.edition)
}

/// Everyone writes her sections; while the draft is under way, every third is left as it was drafted.
async fn written(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    let leader = tale.leader()?;
    let begun = tale.app.visit(leader, visit).await?;
    let edition = tale.app.edition(begun.edition).await?;
    let owed = edition.format.report.iter().filter(|section| section.source != Source::Generated);
    for (section, at) in owed.filter(|section| section.writer != Writer::Host).zip(0..) {
        if !tale.beyond(Reached::Drafting) && at % 3 == 2 {
            continue;
        }
        tale.days(WRITTEN + i64::from(at / 4)).await?;
        if section.key == VOICES {
            // it was drafted from the cleared views; what still waits is put in when it is read
            if tale.beyond(Reached::Drafting) {
                tale.app.put_voices_into_report(leader, visit).await?;
            }
            continue;
        }
        let writer = begun.report.task(&section.key).and_then(|task| task.writer);
        let writer = writer.map_or(Ok(leader), |person| tale.cast.by_id(person))?;
        write(tale, writer, visit, &section.key, section.source).await?;
    }
    Ok(())
}

/// The list as points that were said at the summing-up.
fn heard(list: &str) -> Body {
    let said = |point: Point| Point { said: Some(Said::OnTheDay), ..point };
    Body::Points(point::typed(list).unwrap_or_default().into_iter().map(said).collect())
}

async fn write(tale: &Tale, me: &Me, visit: VisitId, key: &str, source: Source) -> Result<(), AppError> {
    let body = match source {
        Source::Recommendations => Body::Rows(tale.words.report.recommendations(tale.number)),
        Source::Points => heard(tale.words.report.section(key, tale.number)?),
        Source::Prose | Source::Generated => {
            Body::Text(tale.words.report.section(key, tale.number)?.to_owned())
        }
    };
    let seen = tale.app.section(me, visit, key).await?.2.version;
    tale.app.write_section(me, visit, key, seen, body, false).await?;
    Ok(())
}

/// The team reads; a comment is made and taken care of; everyone gives her word, or all but two where it lies there.
async fn with_team(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    let (leader, team, words) = (tale.leader()?, tale.team()?, &tale.words.report.comments);
    tale.days(TO_TEAM).await?;
    let page = read(tale, leader, visit).await?;
    tale.app.send_report_to_team(leader, visit, page).await?;
    tale.days(WORDS).await?;
    let commented = tale.app.comment(one_of(&team, 1)?, visit, "challenges", &words.team).await?;
    if tale.beyond(Reached::WithTeam) {
        tale.app.resolve_comment(leader, visit, commented, &words.team_answer).await?;
        return words_given(tale, visit, team.len()).await;
    }
    words_given(tale, visit, team.len() - 2).await
}

/// So many of the team read and give their word.
async fn words_given(tale: &Tale, visit: VisitId, many: usize) -> Result<(), AppError> {
    for me in tale.team()?.into_iter().take(many) {
        let page = read(tale, me, visit).await?;
        tale.app.give_word(me, visit, page).await?;
    }
    Ok(())
}

/// The host reads and writes its own words. The first of all hosts sends the report back once; where it lies with the host,
/// a comment is open.
async fn with_host(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    tale.days(TO_HOST).await?;
    sent_to_host(tale, visit).await?;
    let unit_leader = tale.unit_leader(visit).await?;
    tale.days(TO_HOST + 2).await?;
    read(tale, unit_leader, visit).await?;
    if !tale.beyond(Reached::WithHost) {
        let text = &tale.words.report.comments.host;
        tale.app.comment(unit_leader, visit, "essence", text).await?;
        return Ok(());
    }
    if tale.number == 0 {
        sent_back(tale, unit_leader, visit).await?;
    }
    write(tale, unit_leader, visit, "host_comments", Source::Prose).await
}

async fn sent_to_host(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    let leader = tale.leader()?;
    let page = read(tale, leader, visit).await?;
    tale.app.send_report_to_host(leader, visit, page).await?;
    Ok(())
}

/// The host comments and sends the report back; the team takes care of it, reads again, and sends it anew.
async fn sent_back(tale: &Tale, unit_leader: &Me, visit: VisitId) -> Result<(), AppError> {
    let (app, leader, words) = (&tale.app, tale.leader()?, &tale.words.report.comments);
    let commented = app.comment(unit_leader, visit, "strengths", &words.host).await?;
    app.send_report_back(unit_leader, visit, &words.sent_back).await?;
    tale.days(TO_HOST + 3).await?;
    app.resolve_comment(leader, visit, commented, &words.host_answer).await?;
    let seen = app.section(leader, visit, "strengths").await?.2.version;
    let text = tale.words.report.section("strengths", tale.number + 1)?;
    app.write_section(leader, visit, "strengths", seen, heard(text), false).await?;
    let page = read(tale, leader, visit).await?;
    app.send_report_to_team(leader, visit, page).await?;
    words_given(tale, visit, tale.team()?.len()).await?;
    sent_to_host(tale, visit).await
}

/// The network leader reads last, and says a word about it.
async fn with_network_leader(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    tale.days(TO_NETWORK_LEADER).await?;
    let (unit_leader, leader) = (tale.unit_leader(visit).await?, tale.cast.network_leader());
    let page = read(tale, unit_leader, visit).await?;
    tale.app.send_report_to_network_leader(unit_leader, visit, page).await?;
    tale.days(TO_NETWORK_LEADER + 1).await?;
    read(tale, leader, visit).await?;
    let text = &tale.words.report.comments.network_leader;
    let commented = tale.app.comment(leader, visit, "essence", text).await?;
    tale.app.resolve_comment(leader, visit, commented, "").await
}
