//! What a letter says: a sentence and a link, never content.

use crate::texts::Words;
use domain::id::VisitId;
use domain::lang::Lang;
use domain::letter::Letter;

/// Subject and text, with the page it leads to.
pub(super) fn write(lang: Lang, letter: Letter, name: &str, link: &str) -> (String, String) {
    let (subject, body) = keys(letter);
    let text = lang
        .tr("letter-frame", &[("name", name.into()), ("body", lang.t(body).into()), ("link", link.into())]);
    (lang.t(subject).to_owned(), text)
}

/// The page a letter about a visit leads to.
pub(super) fn page(letter: Letter, visit: VisitId) -> String {
    let part = match letter {
        Letter::DatesWanted | Letter::DatesOffered => "/dates",
        Letter::InTheTeam => "/papers",
        Letter::ConflictDeclared => "/team",
        Letter::EvaluationReopened | Letter::EvaluationDue => "/self-evaluation",
        Letter::EvaluationSubmitted => "/preparation",
        Letter::NoteTaking => "/programme",
        Letter::NotesHandedIn | Letter::NotesMissing => "/notes",
        Letter::ConsentsMissing => "/consents",
        Letter::SectionGiven
        | Letter::ReportSentBack
        | Letter::ReportCorrected
        | Letter::CorrectionWithdrawn
        | Letter::ReportLate
        | Letter::StandsIn
        | Letter::StandsInNoMore => "/report",
        Letter::GateAsked => "/report/gates",
        Letter::ReportWithTeam
        | Letter::ReportWithHost
        | Letter::ReportWithNetworkLeader
        | Letter::ReportAwaitsAcceptance => "/report/reading",
        Letter::ReportAccepted | Letter::MeasuresDue => "/follow-up",
        Letter::FeedbackGiven => "/feedback/reading",
        Letter::KeysDoNotAgree => "/keys",
        Letter::DestructionAsked => "/destruction",
        Letter::Invitation
        | Letter::DateLocked
        | Letter::VisitClosed
        | Letter::LogCheckpoint
        | Letter::RecoveryLink
        | Letter::RecoveryBegan
        | Letter::RecoveryAsked
        | Letter::RecoveryApproved
        | Letter::RecoveryEnded
        | Letter::SomethingWaits
        | Letter::NamesWait
        | Letter::PasskeyAdded => "",
    };
    format!("/visits/{visit}{part}")
}

#[expect(clippy::too_many_lines, reason = "one line a letter")]
fn keys(letter: Letter) -> (&'static str, &'static str) {
    macro_rules! keys {
        ($($letter:ident => $name:literal),+ $(,)?) => {
            match letter { $(Letter::$letter => (concat!("letter-", $name, "-subject"), concat!("letter-", $name, "-body")),)+ }
        };
    }
    keys! {
        Invitation => "invitation",
        DatesWanted => "dates-wanted",
        InTheTeam => "in-the-team",
        ConflictDeclared => "conflict-declared",
        DatesOffered => "dates-offered",
        DateLocked => "date-locked",
        EvaluationSubmitted => "evaluation-submitted",
        EvaluationReopened => "evaluation-reopened",
        EvaluationDue => "evaluation-due",
        NoteTaking => "note-taking",
        NotesHandedIn => "notes-handed-in",
        NotesMissing => "notes-missing",
        SectionGiven => "section-given",
        GateAsked => "gate-asked",
        ReportWithTeam => "report-with-team",
        ReportWithHost => "report-with-host",
        ReportWithNetworkLeader => "report-with-network-leader",
        ReportAwaitsAcceptance => "report-awaits-acceptance",
        ReportSentBack => "report-sent-back",
        ReportCorrected => "report-corrected",
        CorrectionWithdrawn => "correction-withdrawn",
        ReportLate => "report-late",
        StandsIn => "stands-in",
        StandsInNoMore => "stands-in-no-more",
        ReportAccepted => "report-accepted",
        MeasuresDue => "measures-due",
        FeedbackGiven => "feedback-given",
        VisitClosed => "visit-closed",
        DestructionAsked => "destruction-asked",
        LogCheckpoint => "log-checkpoint",
        KeysDoNotAgree => "keys-do-not-agree",
        RecoveryLink => "recovery-link",
        RecoveryBegan => "recovery-began",
        RecoveryAsked => "recovery-asked",
        RecoveryApproved => "recovery-approved",
        RecoveryEnded => "recovery-ended",
        SomethingWaits => "something-waits",
        ConsentsMissing => "consents-missing",
        NamesWait => "names-wait",
        PasskeyAdded => "passkey-added",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_its_words_and_one_link() {
        for lang in [Lang::Nb, Lang::En] {
            for letter in Letter::ALL {
                let (subject, text) = write(lang, letter, "Kari", "https://kvip.example.no/visits/1");
                assert!(
                    !subject.contains('⟦') && !text.contains('⟦'),
                    "{letter:?} {lang:?}: {subject} {text}"
                );
                assert_eq!(text.matches("https://").count(), 1, "{letter:?}");
            }
        }
    }
}
