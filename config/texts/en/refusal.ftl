### Why something is not possible: one sentence, and what to do

refusal-for-the-visit-leader = The visit leader does this.
refusal-for-the-team = This is for the visit team.
refusal-for-the-user-representative = This section is the user representative's own. Write a comment instead.
refusal-for-the-host = This is for the host unit.
refusal-for-the-unit-leader = The host’s unit leader does this.
refusal-for-the-network-leader = The network leader does this.
refusal-for-the-administrator = The administrator does this.
refusal-sign-papers-first = Sign the secrecy undertaking and the consent first. You find them under “Prepare”.
refusal-date-is-locked = The date is locked. Contact the network leader if it has to move.
refusal-no-dates-offered = The host unit has not offered dates yet.
refusal-not-an-offered-date = Choose one of the three dates the host unit has offered.
refusal-date-not-ahead = { $day } cannot be chosen. Choose days ahead, within two years.
refusal-date-weekend = { $day } is a Saturday or Sunday. Choose a weekday.
refusal-date-twice = { $day } stands twice. Choose three different days.
refusal-date-one-weekday = All three dates fall on the same weekday. Choose at least two different weekdays.
refusal-no-date-yet = The date of the visit is not locked yet.
refusal-evaluation-is-submitted = The self-evaluation is submitted and cannot be changed. The network leader can reopen it.
refusal-evaluation-not-submitted = The self-evaluation is not submitted yet.
refusal-answers-missing =
    { $count ->
        [one] One answer is missing. It is in the list below.
       *[other] { $count } answers are missing. They are in the list below.
    }
refusal-give-a-reason = Say why.
refusal-no-such-session = This session is no longer in the programme.
refusal-needs-a-note-taker = The session needs at least one note-taker.
refusal-not-in-the-team = This person is not in the visit team.
refusal-not-assigned = Only those assigned to take notes in the session can hand in notes from it.
refusal-already-handed-in = The notes from this session are already handed in.
refusal-session-has-notes = There are notes from this session. It cannot be removed or become another kind of session.
refusal-programme-is-begun = The programme is begun already.
refusal-programme-is-full = The programme holds 60 sessions. Remove one first.
refusal-conflict-declared = You have declared a conflict of interest. The network leader finds someone in your place.
refusal-not-before-the-day = This can be done from { $day }, the day of the visit.
refusal-report-not-begun = The report is not begun. The visit leader begins it.
refusal-report-is-begun = The report is already begun.
refusal-report-is-with-the-team = The report is with the visit team.
refusal-report-is-with-the-host = The report is with the host unit.
refusal-report-is-with-the-network-leader = The report is with the network leader.
refusal-report-awaits-acceptance = The report awaits the host unit’s final approval.
refusal-report-is-accepted = The report is accepted and does not change any more.
refusal-report-not-accepted = The report does not have its final approval yet.
refusal-comments-are-open =
    { $count ->
        [one] One comment is open. Answer it or send the report back.
       *[other] { $count } comments are open. Answer them or send the report back.
    }
refusal-words-are-missing =
    { $count ->
        [one] One member of the team has not given their word on this edition yet.
       *[other] { $count } members of the team have not given their word on this edition yet.
    }
refusal-another-edition = The text has changed since you opened the page. Read the new edition before you go on.
refusal-someone-writes-here = Someone else is writing in this section now. You can write once the text is saved, or after five quiet minutes.
refusal-edition-not-read = Read the report in this edition first.
refusal-sections-are-empty =
    { $count ->
        [one] One section is empty. Finish it first.
       *[other] { $count } sections are empty. Finish them first.
    }
refusal-lines-for-the-writer =
    { $count ->
        [one] One line with ✎ is still in the text. Do what it asks, and remove it.
       *[other] { $count } lines with ✎ are still in the text. Do what they ask, and remove them.
    }
refusal-identifying-text =
    { $count ->
        [one] One place in the text may give away who someone is. Reword it first.
       *[other] { $count } places in the text may give away who someone is. Reword them first.
    }
refusal-keys-are-missing = Your key to this visit is not ready. It will be, the next time the visit leader signs in.
refusal-keys-do-not-agree = The keys of this visit are not those that were signed. So nothing is opened or saved. The network leader has been told.
refusal-texts-do-not-agree = The text is not as it was last saved: it was removed, put back from an old copy or exchanged. So it is not shown. The network leader has been told.
refusal-visit-is-closed = The visit is closed.
refusal-feedback-is-given = You have already given feedback.
refusal-for-the-leaders = The visit leader or the network leader does this.
refusal-notes-are-destroyed = The notes have been destroyed.
refusal-destruction-not-asked = Nobody has asked for the notes to be destroyed now.
refusal-destruction-is-asked = Somebody has asked for this already. It waits for another person to confirm.
refusal-destruction-asked-too-long-ago = This request no longer counts. Look at the page again.
refusal-another-must-confirm = You asked for this yourself. Somebody else must confirm.
refusal-word-not-asked = At this age that person is not asked.
refusal-word-is-given = The answer is given. A yes can be withdrawn, and whoever wants to answer anew gets a new slip.
refusal-nothing-to-withdraw = There is no yes to withdraw.
refusal-request-is-cancelled = The request is cancelled.
refusal-right-is-answered = This has been answered already.
refusal-keeper-from-the-host = The consent keeper must be one of the host unit's people on the visit.
refusal-too-many-requests = The visit has as many requests as there is room for.
refusal-slips-are-made = These slips are already made, and their codes cannot be shown again. If you do not have them, open the request in the list and make new slips.
refusal-withdrawn-words =
    { $count ->
        [one] Someone has withdrawn. What she or he said must be taken out in one more place before the report goes on.
       *[other] Someone has withdrawn. What was said must be taken out in { $count } places before the report goes on.
    }
refusal-nothing-to-take-out = There is nothing to take out here any more.
refusal-consents-are-missing = Nobody has said yes to taking part in this group yet. The host unit asks for the consents.
refusal-more-present-than-consents = More people are present than have consented. Speak only with those who have said yes.
refusal-group-not-opened = First say how many are present in the group.
refusal-unit-seals-no-names = The unit has not chosen to seal names. The unit leader can do so on the page of consents.
refusal-request-is-over = The request is over. Whom it was for is no longer kept.
refusal-consents-key-is-missing = The key of the consents is not made yet. It is made when the unit leader unlocks her keys, after the network leader has chosen the team.
refusal-correction-goes-on = A correction is not sent back to the team. Send it to the final approval, or withdraw it.
refusal-no-correction = The report is not being corrected now.
refusal-recommendations-are-the-hosts = The recommendations are the host unit’s list now, and the unit is working on them. A correction leaves them as they are.
