### The gates: what is missing before the report is a good one

gate-title = Before the report goes on
gate-lead = Each line says what is missing and what you can do.
gate-none-title = Nothing stands in the way
gate-none = This edition has everything a report should have when it goes to the host unit.
gate-stops = Stops
gate-warns = Worth a thought
gate-let-through = Let through
gate-balance = Strengths and challenges
gate-balance-counts = Strengths: { $strengths }. Challenges: { $challenges }.
gate-balance-bounds = The network wants between { $fewest } and { $most } challenges for each strength.
gate-more-strengths = { $count ->
    [one] There is one more strength than there are challenges.
   *[other] There are { $count } more strengths than challenges.
}
gate-more-challenges = { $count ->
    [0] There are neither strengths nor challenges.
    [one] There is one more challenge than there are strengths.
   *[other] There are { $count } more challenges than strengths.
}
gate-balance-do = Look for more points on the shorter side, or merge points that belong together.
gate-suggestions = A suggestion for each challenge
gate-without-suggestion = { $count ->
    [one] One challenge lacks a suggestion.
   *[other] { $count } challenges lack a suggestion.
}
gate-suggestions-do = Write something concrete the unit can try.
gate-no-surprises = No surprises
gate-unheard = { $count ->
    [one] The host unit has not heard one point.
   *[other] The host unit has not heard { $count } points.
}
gate-no-surprises-do = Call the unit leader and put the day on the point. If it was said at the summing-up, tick that.
gate-follow-up = Recommendations of the last report
gate-without-status = { $count ->
    [one] One recommendation of last year lacks a status.
   *[other] { $count } recommendations of last year lack a status.
}
gate-follow-up-do = Ask the host unit to set a status on the measures from the last visit. Then bring it into the section.
gate-notes = The notes
gate-notes-awaited = { $count ->
    [one] The notes of one note-taker are missing.
   *[other] Notes are missing from { $count } note-taking tasks.
}
gate-notes-do = Remind people of their notes, or excuse those who are not to hand any in.
gate-to-notes = See the notes
gate-user-view = The user representative's section
gate-no-user-view = The user representative has not written their section.
gate-user-view-do = Ask them to write it. Nobody else can.
gate-tone = The tone
gate-harsh = { $count ->
    [one] One word may sound like an inspection.
   *[other] { $count } words may sound like an inspection.
}
gate-tone-do = Choose a kinder word where it fits.
gate-harsh-word = “{ $word }”: perhaps “{ $gentler }” instead?
gate-ask-title = Let the report through all the same
gate-ask-what = It takes two of the visit team. The reason stands in the log, and it holds for this edition only.
gate-why = Why
gate-why-mistaken = That is not right: nothing is missing here.
gate-why-as-it-was = That is how the visit was.
gate-why-agreed = The host unit and the team agree on it.
gate-ask = Ask to let it through
gate-agree = I agree
gate-asked = You have asked. Someone else in the team must agree.
gate-agreed = The report is let through here.
gate-waits = { $who } asks to let it through: “{ $why }” Someone else in the team must agree.
gate-through = { $who } and { $other } let this edition through: “{ $why }”
report-gates = Before the report goes on
refusal-gates-stop =
    { $count ->
        [one] One thing stops the report. See “Before the report goes on” and mend it, or let the report through together with someone else in the team.
       *[other] { $count } things stop the report. See “Before the report goes on” and mend them, or let the report through together with someone else in the team.
    }
refusal-override-is-asked = Somebody has asked for this already. Open the page again to see how it stands.
event-gate-override-asked = A member asked to let the report through
event-gate-let-through = Two of the team let the report through
log-kind-gate-override-asked = A member asked to let the report through
log-kind-gate-let-through = Two of the team let the report through

letter-gate-asked-subject = KvIP: your yes or no before the report goes on
letter-gate-asked-body = Somebody in the team asks that the report goes on although something is left. It takes two, so one of you others decides.
