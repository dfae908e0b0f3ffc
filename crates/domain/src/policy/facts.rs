//! Conditions on the visit, whoever asks.

use super::Decision;
use crate::actor::Actor;
use crate::refusal::Refusal;
use crate::report::approval::Desk;
use crate::visit::Visit;
use crate::visit::dates::Dates;
use crate::visit::destruction::Destruction;

pub(super) fn date_open(visit: &Visit) -> Decision {
    match visit.dates {
        Dates::Locked { .. } => Decision::Denied(Refusal::DateIsLocked),
        Dates::Unset | Dates::Offered { .. } => Decision::Allowed,
    }
}

pub(super) fn date_locked(visit: &Visit) -> Decision {
    Decision::when(visit.day().is_some(), Refusal::NoDateYet)
}

pub(super) fn evaluation_open(visit: &Visit) -> Decision {
    let open = !visit.evaluation.is_submitted();
    Decision::when(open, Refusal::EvaluationIsSubmitted).and(|| before_acceptance(visit))
}

pub(super) fn evaluation_submitted(visit: &Visit) -> Decision {
    Decision::when(visit.evaluation.is_submitted(), Refusal::EvaluationNotSubmitted)
}

pub(super) fn not_begun(visit: &Visit) -> Decision {
    Decision::when(visit.report.approval.desk() == Desk::NotBegun, Refusal::ReportIsBegun)
}

pub(super) fn begun(visit: &Visit) -> Decision {
    Decision::when(visit.report.approval.desk() != Desk::NotBegun, Refusal::ReportNotBegun)
}

pub(super) fn before_report(visit: &Visit) -> Decision {
    still_open(visit).and(|| not_begun(visit))
}

pub(super) fn before_acceptance(visit: &Visit) -> Decision {
    let accepted = visit.report.approval.desk() == Desk::Accepted;
    still_open(visit).and(|| Decision::when(!accepted, Refusal::ReportIsAccepted))
}

pub(super) fn accepted(visit: &Visit) -> Decision {
    Decision::when(visit.report.approval.desk() == Desk::Accepted, Refusal::ReportNotAccepted)
}

pub(super) fn still_open(visit: &Visit) -> Decision {
    Decision::when(visit.closed.is_none(), Refusal::VisitIsClosed)
}

pub(super) fn lies_at(visit: &Visit, desk: Desk) -> Decision {
    Decision::when(visit.report.desk() == desk, visit.report.desk().where_it_is())
}

/// Whether nothing is left of what people said who took their yes back.
pub(super) fn words_out(visit: &Visit) -> Decision {
    visit.require_no_withdrawn_words().map_or_else(Decision::Denied, |()| Decision::Allowed)
}

pub(super) fn notes_kept(visit: &Visit) -> Decision {
    Decision::when(!visit.destruction.is_begun(), Refusal::NotesAreDestroyed)
}

/// Whether somebody else asked. Whether it is still time is for the transition, which has the clock.
pub(super) fn destruction_asked(actor: &Actor, visit: &Visit) -> Decision {
    match &visit.destruction {
        Destruction::Asked { by } => Decision::when(by.by != actor.id, Refusal::AnotherMustConfirm),
        Destruction::NotAsked => Decision::Denied(Refusal::DestructionNotAsked),
        Destruction::Begun { .. } | Destruction::Done { .. } => Decision::Denied(Refusal::NotesAreDestroyed),
    }
}
