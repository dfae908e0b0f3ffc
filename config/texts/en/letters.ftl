### Letters: a sentence and a link, never content

letter-frame =
    Dear { $name },

    { $body }

    { $link }

    Kind regards
    KvIP

    This letter holds nothing from the visit. Sign in to read and answer.

letter-invitation-subject = Welcome to KvIP
letter-invitation-body = You are invited to KvIP. Open your account with the link. It works once.
letter-dates-wanted-subject = KvIP: offer three dates
letter-dates-wanted-body = Your unit is going to be visited. Offer three dates on at least two different weekdays.
letter-in-the-team-subject = KvIP: you are in a visit team
letter-in-the-team-body = You are in a visit team. Read and sign the secrecy undertaking and the consent.
letter-conflict-declared-subject = KvIP: a conflict of interest in a team
letter-conflict-declared-body = A member of a visit team has declared a conflict of interest with the host unit. Choose someone else for the team.
letter-dates-offered-subject = KvIP: three dates are offered
letter-dates-offered-body = The host unit has offered three dates. One of them can now be locked.
letter-date-locked-subject = KvIP: the date is locked
letter-date-locked-body = The date of the visit is locked. Every deadline is on the visit’s page.
letter-evaluation-submitted-subject = KvIP: the self-evaluation is submitted
letter-evaluation-submitted-body = The host unit has submitted its self-evaluation. You can begin to prepare.
letter-evaluation-reopened-subject = KvIP: the self-evaluation is open again
letter-evaluation-reopened-body = The network leader has reopened the self-evaluation. The page says why.
letter-evaluation-due-subject = KvIP: the self-evaluation is due soon
letter-evaluation-due-body = The self-evaluation is not submitted yet. The page shows what is missing.
letter-note-taking-subject = KvIP: you take notes
letter-note-taking-body = The visit leader has asked you to take notes. Your sessions are in the programme.
letter-notes-handed-in-subject = KvIP: notes are handed in
letter-notes-handed-in-body = Someone in the team has handed in notes. The page shows what is missing.
letter-notes-missing-subject = KvIP: your notes are missing
letter-notes-missing-body = Your notes from the visit are not handed in yet. Hand them in as soon as you can.
letter-consents-missing-subject = KvIP: consents are missing
letter-consents-missing-body = The visit is near, and some of the consents are not in place. See what is missing.
letter-names-wait-subject = KvIP: the report waits for the consent keeper
letter-names-wait-body = Words in the team's texts are to be compared with the names behind the consents before the report goes on. It happens by itself when you unlock your keys. Neither side sees the other's text.
letter-section-given-subject = KvIP: you write part of the report
letter-section-given-body = The visit leader has given you a section of the report.
letter-report-with-team-subject = KvIP: read the draft report
letter-report-with-team-body = The draft is ready for the team. Read it, and give your word when you agree.
letter-report-with-host-subject = KvIP: the report is with you
letter-report-with-host-body = The visit team has sent the report to your unit. Read it, comment, and send it on.
letter-report-with-network-leader-subject = KvIP: a report awaits its last reading
letter-report-with-network-leader-body = The host unit has sent a report on to the last reading.
letter-report-awaits-acceptance-subject = KvIP: the report awaits final approval
letter-report-awaits-acceptance-body = The network leader has read the report. It awaits your unit’s final approval.
letter-report-sent-back-subject = KvIP: the report was sent back
letter-report-sent-back-body = The report was sent back to you. The page says why.
letter-report-late-subject = KvIP: the report waits for you
letter-report-late-body = The report is with you, and the day to send it on is near or past.
letter-report-accepted-subject = KvIP: the report is accepted
letter-report-accepted-body = The host unit has accepted the report. Now follows the work on its recommendations.
letter-measures-due-subject = KvIP: write down the measures
letter-measures-due-body = Some recommendations have no measure yet. Write what you will do, who does it, and when.
letter-feedback-given-subject = KvIP: feedback on a visit
letter-feedback-given-body = A member of the visit team has given you feedback.
letter-visit-closed-subject = KvIP: the visit is closed
letter-visit-closed-body = The network leader has closed the visit. Thank you for your work.
letter-destruction-asked-subject = KvIP: shall the notes be destroyed now?
letter-destruction-asked-body = Somebody asks for the notes of a visit to be destroyed now. It takes two, and you are among those who can confirm. The request counts for seven days.

letter-keys-do-not-agree-subject = KvIP: keys or texts do not agree
letter-keys-do-not-agree-body = Keys of a visit are not those that were signed, or a sealed text is not the one that was saved last. It is neither opened nor shown. Look for “Alarm” in the log. Tell whoever runs KvIP, and find out what happened.
letter-correction-withdrawn-subject = KvIP: the correction of the report is withdrawn
letter-correction-withdrawn-body = The network leader has withdrawn the correction. The approved report stands as before, and there is nothing for you to do.
letter-report-corrected-subject = KvIP: the approved report is being corrected
letter-report-corrected-body = The network leader is correcting the approved report. The page says why. The approved edition stands until the unit leader has approved the new one.
