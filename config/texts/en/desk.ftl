### The desk and a visit's own page

## The desk
desk-visits = The visits you are part of
desk-no-visits = You are not part of a visit yet. Once the network leader puts you on one, you see here what to do, and by when.
desk-no-open-visits = No visit is under way.
desk-visits-over =
    { $count ->
        [one] One closed visit
       *[other] { $count } closed visits
    }
desk-network = The network
desk-lay-cycle = Lay the plan for { $year }
desk-unit-without-visit = Plan the visit to { $unit }
desk-units-without-visit = Plan visits to { $count } units that have none
desk-more =
    { $count ->
        [one] One more visit may wait for you. See all visits.
       *[other] { $count } more visits may wait for you. See all visits.
    }

## What waits
task-offer-dates = Offer three dates
task-choose-team = Choose the visit team
task-lock-date = Lock the date
task-fill-in-evaluation =
    { $asked ->
        [0] Fill in the self-evaluation
       *[other] Fill in the self-evaluation ({ $answered } of { $asked } answered)
    }
task-submit-evaluation = Look over the self-evaluation and submit it
task-sign-papers = Sign the secrecy undertaking and the consent
task-read-preparation = Read up on the unit
task-set-programme = Set up the programme for the day
task-assign-note-takers = Assign note-takers
task-take-notes = Take notes: { $session }
task-hand-in-notes = Hand in your notes: { $session }
task-follow-missing-notes =
    { $count ->
        [one] Follow up one set of notes that is missing
       *[other] Follow up { $count } sets of notes that are missing
    }
task-compare-names = Unlock: the report waits for the names behind the consents
task-take-out-words = Take out the words of someone who has withdrawn
task-ask-for-consents = Ask patients and relatives for their consents
task-follow-consents =
    { $count ->
        [one] See to one consent that waits for an answer
       *[other] See to { $count } consents that wait for an answer
    }
task-look-through-report = Look through the report for words to take out
task-begin-report = Begin the report
task-write-section = Write “{ $section }” in the report
task-send-to-team = Send the draft to the team
task-agree-on-gate = Agree, or not, that the report goes on all the same
task-give-word = Read the report and give your word
task-send-to-host = Send the report to the host unit
task-read-as-host = Read the report and send it on
task-read-as-network-leader = Give the report its last reading
task-accept-report = Give the report its final approval
task-record-measures = Write down what you will do ({ $written } of { $total } suggestions answered)
task-give-feedback = Give the network leader feedback on the visit
task-close-visit = Close the visit
task-confirm-destruction = Confirm that the notes are destroyed now, or leave it

waiting-host = the host unit
waiting-team = the visit team
waiting-network-leader = the network leader
waiting-visit-leader = the visit leader

role-outsider = former participant

## A visit's page
visit-above = KvIP visit { $date }
visit-above-no-date = KvIP visit, date not locked
visit-no-date = Date not locked

visit-now-plan = Now: finding team and date
visit-now-self-evaluation = Now: the host unit evaluates itself
visit-now-prepare = Now: the team prepares
visit-now-day = Now: the visit is today
visit-now-notes = Now: notes are being handed in
visit-now-report = Now: the report takes shape
visit-now-follow-up = Now: the host unit follows up
visit-now-closed = The visit is closed

visit-next-plan = Nothing is missing. The visit can begin.
visit-next-self-evaluation = Nothing is missing here.
visit-next-prepare = Everything is ready for the day.
visit-next-day = Everything is ready. Enjoy the day!
visit-next-notes = Every note is handed in. The visit leader begins the report.
visit-next-report = Nothing is missing here.
visit-next-follow-up = Nothing is missing here.
visit-next-closed = The report and the follow-up can still be read. The next visit begins with these suggestions.

lack-who-by = { $who }, by { $due }
lack-who = { $who }

lack-team = The visit team is not chosen.
lack-dates = Three dates are to be offered.
lack-locked-date = One of the three dates is to be locked.
lack-answers =
    { $asked ->
        [0] The self-evaluation is not begun.
       *[other] { $missing } of { $asked } answers are missing in the self-evaluation.
    }
lack-submission = The self-evaluation is filled in, but not submitted.
lack-papers =
    { $count ->
        [one] One member has not signed the secrecy undertaking and the consent.
       *[other] { $count } members have not signed the secrecy undertaking and the consent.
    }
lack-programme = The programme for the day is not set up.
lack-note-takers =
    { $count ->
        [one] One session has no note-taker.
       *[other] { $count } sessions have no note-taker.
    }
lack-notes =
    { $count ->
        [one] One set of notes is not handed in.
       *[other] { $count } sets of notes are not handed in.
    }
lack-report = The report is not begun.
lack-draft = The team writes the draft.
lack-words =
    { $count ->
        [one] One member has not given their word on the report.
       *[other] { $count } members have not given their word on the report.
    }
lack-sending-on = Everyone in the team has given their word. The report is to be sent to the host unit.
lack-host-reading = The host unit reads the report and sends it on.
lack-last-reading = The network leader gives the report its last reading.
lack-acceptance = The report waits for the final approval.
lack-measures =
    { $total ->
        [one] The suggestion has no measure yet.
       *[other]
            { $missing ->
                [one] One of { $total } suggestions has no measure yet.
               *[other] { $missing } of { $total } suggestions have no measure yet.
            }
    }
lack-feedback =
    { $count ->
        [one] One member has not given feedback.
       *[other] { $count } members have not given feedback.
    }
lack-closing = Everything is in. The visit can be closed.

visit-people = Who takes part
visit-people-team = The visit team
visit-people-host = The host unit
visit-people-name = Name
visit-people-role = Role
visit-people-from = Comes from
visit-no-team-title = Nobody is chosen yet
visit-no-team = The network leader puts the team together: a visit leader, colleagues from other units and at least one user representative.

visit-deadlines = Due dates
visit-deadlines-behind =
    { $count ->
        [one] One due date is behind
       *[other] { $count } due dates are behind
    }
visit-no-deadlines = The due dates are set once the date is locked.

visit-parts = Parts of the visit
part-team = The team
part-team-about = Who goes on the visit, and in which role.
part-dates = Date
part-dates-about = Three offers from the host unit, one locked date.
part-evaluation = Self-evaluation
part-evaluation-about = How the unit sees itself.
part-papers = Secrecy and consent
part-papers-about = Two papers to sign before the team may read.
part-preparation = Preparation
part-preparation-about = All the team needs to know before the day, and what to ask about.
part-programme = Programme
part-programme-about = Sessions, rooms, leads and note-takers.
part-day = The day
part-day-about = The programme on your phone: what now, what next.
part-notes = Notes
part-notes-about = For the team alone. Destroyed after the report is approved.
part-report = Report
part-report-about = The text, the comments and the way to approval.
part-follow-up = Follow-up
part-follow-up-about = The report’s suggestions, and what the unit does about them.
part-feedback = Feedback
part-feedback-about = What the network leader should know about the standards and the day.
part-feedback-reading = The team’s feedback
part-feedback-reading-about = What the team has written to you.
part-closing = Closing
part-closing-about = Look over what is left, and close the visit.

## What happened
visit-events = Latest events
visit-no-events = What happens on the visit will stand here.
event-by-itself = by itself
event-visit-planned = The visit was planned
event-team-chosen = The visit team was chosen
event-dates-offered = Three dates were offered
event-date-locked = The date was locked
event-answers-saved = Answers were saved in the self-evaluation
event-contributors-changed = Who took part in the self-evaluation was changed
event-file-attached = A file was attached
event-evaluation-submitted = The self-evaluation was submitted
event-evaluation-reopened = The self-evaluation was opened again
event-papers-signed = Secrecy undertaking and consent were signed
event-programme-changed = The programme was changed
event-note-takers-assigned = Note-takers were assigned
event-note-written = A note was written
event-words-taken-out = Words of someone who has withdrawn were taken out
event-group-opened = A focus group was opened
event-consent-keeper-chosen = A consent keeper was chosen
event-note-deleted = A note was deleted
event-notes-handed-in = Notes were handed in
event-notes-excused = A note-taker was excused
event-account-heard = The visit leader noted an oral account
event-notes-reminded = A note-taker was reminded
event-report-begun = The report was begun
event-sections-given = Sections of the report were given out
event-section-written = A section of the report was written
event-comment-made = The report was commented on
event-comment-resolved = A comment was taken care of
event-report-sent-to-team = The draft was sent to the team
event-word-given = A member gave their word on the report
event-report-sent-to-host = The report was sent to the host unit
event-report-sent-to-network-leader = The report was sent to the network leader
event-report-sent-to-acceptance = The report was sent to the final approval
event-report-accepted = The report got its final approval
event-report-sent-back = The report was sent back
event-measure-recorded = A measure was written down
event-feedback-given = A member gave feedback
event-feedback-amended = Feedback was changed
event-visit-closed = The visit was closed
part-destruction = Destruction of the notes
part-destruction-about = See when the notes are destroyed, or the proof that they are.
part-consents = Consents
part-consents-about = Who has said yes to speaking with the team. Codes, never names.
event-correction-withdrawn = The network leader withdrew the correction
event-report-corrected = The network leader began to correct the approved report
