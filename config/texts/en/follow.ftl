### After the visit: follow-up, feedback, closing

## Follow-up
follow-title = Follow-up
follow-lock = The host unit, the visit team and the network leader can read this. It is kept, and the next visit begins here.
follow-empty-title = No suggestions yet
follow-empty = Once the report has its final approval, its suggestions come here. The host unit writes down what it will do about each.
follow-none-title = The report has no suggestions
follow-none = The team made no suggestions this time, so there is nothing to follow up.
follow-all-answered = Every suggestion has a measure. The next visit begins with this list.
follow-written = suggestions have a measure
follow-done = measures are in place
follow-days = Days for a status
follow-days-about = The host unit gets a letter before each of them.
follow-number = Suggestion { $number }
follow-from-report = From the report
follow-why = Why
follow-owner = Suits
follow-horizon = Horizon
follow-write = Write down what you will do
follow-change = Change it or give a status
follow-history =
    { $count ->
        [one] Written once
       *[other] Written and changed { $count } times
    }

measure-title = What will you do?
measure-what = What will be done?
measure-what-hint = One concrete step is enough.
measure-who = Who is responsible?
measure-who-hint = Write the role, such as professional developer.
measure-due = When should it be in place?
measure-status = How far have you come?
measure-status-none = Not answered yet
measure-status-planned = Planned
measure-status-started = Under way
measure-status-done = In place
measure-status-dropped = We do something else
measure-comment = Comment
measure-comment-hint = What has helped, and what stands in the way? Say why if you do something else.
measure-say-why = Say briefly why you do something else.
measure-saved = Saved.
measure-stale = Someone in the unit saved this while you were writing. Look at both and save what should stand. What you wrote is in the form below.

## Feedback
feedback-title = Feedback on the visit
feedback-lock = The network leader and you can read this. Others in the team and the host unit do not see it. It is kept after the visit is closed.
feedback-reading-lock = Only the network leader and whoever wrote it can read this. It is kept after the visit is closed.
feedback-lead = Tell the network leader what should be better at the next visit. Answer where you have something to say.
feedback-not-given = You can change what you write until the visit is closed.
feedback-given = You gave feedback { $moment }. You can change it until the visit is closed.
feedback-empty-title = Feedback from the team
feedback-empty = Once the report is begun, each member of the team can write to the network leader about the standards, the organisation and the day.
feedback-unclear = Unclear standards
feedback-unclear-hint = Open an area and tick the standards that were hard to understand or to use.
feedback-which = Which are unclear?
feedback-why-unclear = What was unclear?
feedback-visit = About the visit
feedback-organisation = Organisation
feedback-organisation-hint = Invitation, material, due dates, travel.
feedback-day-plan = The day’s plan
feedback-day-plan-hint = Order, time for each session, breaks.
feedback-advice = Other advice
feedback-advice-hint = Anything else the network should know.
feedback-no-persons = Do not write anything that may give away who patients, relatives or staff are.
feedback-send = Send the feedback
feedback-amend = Save the change
feedback-sent = Your feedback is sent to the network leader.
feedback-is-empty = Write something in at least one field, or tick a standard.
feedback-no-such-standard = One of the standards is not in this visit’s set. Tick again.
feedback-stale = You saved feedback from another tab. It stands here. What you just wrote is in the form below.
feedback-reading-title = The team’s feedback
feedback-awaited = { $given } of { $all } have given feedback.
feedback-none-title = No feedback yet
feedback-none = The members are asked for it once the report is sent to the host unit. You get a letter for each.
feedback-unclear-table = Standards the team found unclear
feedback-standard = Standard
feedback-named-by = Named by

## Closing
closing-title = Close the visit
closing-all-in = Everything is in
closing-all-in-more = Every suggestion has a measure, and the whole team has given feedback.
closing-open = Something is left
closing-open-more = You may close the visit all the same, or wait until this is in.
closing-means = Once the visit is closed
closing-means-report = The report can still be read, but not changed.
closing-means-measures = The host unit can still write a status for its measures.
closing-means-feedback = The team can no longer give or change feedback.
closing-means-notes =
    { $days ->
        [one] The notes are destroyed one day after the report was approved.
       *[other] The notes are destroyed { $days } days after the report was approved.
    }
closing-means-letters = Everyone who took part gets a letter. The visit cannot be opened again.
closing-button = Close the visit
closing-done = The visit is closed.
