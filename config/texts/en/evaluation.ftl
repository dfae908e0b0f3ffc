### The self-evaluation: its parts, the standards, submitting, reading

## Overview
evaluation-lead = Fill in the self-evaluation together. The unit leader submits it when everything is answered.
evaluation-lead-due = Fill in the self-evaluation together. The unit leader submits it by { $due }.
evaluation-together = Several people can write at once, each from their own machine. Everything is saved as you write.
evaluation-answered = answered
evaluation-the-unit = About the unit
evaluation-the-standards = The standards
evaluation-the-end = At the end
evaluation-part-unit = Facts about the unit
evaluation-part-introduction = The unit leader’s introduction
evaluation-part-focus = Focus areas and own questions
evaluation-part-follow-up = What became of the recommendations from the last visit
evaluation-contributors = Who took part
evaluation-contributors-count =
    { $count ->
        [one] One role on the list
       *[other] { $count } roles on the list
    }
evaluation-chart = Organisation chart
evaluation-to-check = Check the answers
evaluation-all-parts = To the overview
evaluation-first-year = This is the first self-evaluation you do here. Next year these answers will stand beside the new ones.
evaluation-lock = The host unit reads and writes. The visit team and the network leader read it once it is submitted. It is kept with the report. Write roles, never names.
evaluation-empty-title = Not submitted yet
evaluation-empty = The host unit is working on the self-evaluation. Once it is submitted, you can read it here.
evaluation-empty-due = The host unit is working on the self-evaluation. It is submitted by { $due }, and can then be read here.
evaluation-is-submitted = The self-evaluation is submitted.
evaluation-read = Read the self-evaluation
evaluation-reopened-at = Reopened { $when }
evaluation-reopened-submit-again = The answers are as they were. Submit again when you are done.

## The forms
evaluation-last-saved = Last saved { $when }
evaluation-saved = The answers are saved.
evaluation-not-asked = The form has a field that does not belong to this visit. Nothing was saved. Load the page again.
evaluation-repeated = The form had the same field more than once. Nothing was saved. Load the page again.
evaluation-not-a-number = Write a number, such as 12 or 7.5.
evaluation-problem-autosave = Not saved: { $what }. { $why }
evaluation-clash = Someone else wrote in the same field while you were writing. Everything else is saved. Choose what should stand, and save.
evaluation-clash-autosave = Someone else has written in “{ $what }”. Press “Save and continue” to see both texts.
evaluation-last-year-words = What you wrote last year
evaluation-last-year-was = Last year: { $value }.

evaluation-focus-areas = Function areas you want to explore in depth
evaluation-focus-lead = If you choose an area, you rate every standard in it, and the visit gives it more weight.
evaluation-focus = Focus area { $number }
evaluation-is-focus = Focus area
evaluation-own-questions = Your own questions to the visit team
evaluation-own-questions-lead = What would you like your colleagues’ view on?
evaluation-question = Question { $number }

## A standard
evaluation-kind-must = Safety, rights or law
evaluation-kind-expected = Expected of a good unit
evaluation-kind-aspirational = Something to reach for
evaluation-guidance = How to understand this standard
evaluation-level-of = Rating of { $code }
evaluation-comment-on = Comment on { $code }
evaluation-evidence-of = What can you show for { $code }?
evaluation-recommended-in-general = Recommendations of the last report that belong to no standard here
recommendation-standard = Belongs to standard { $code }.
evaluation-evidence = Can be shown:
evaluation-comment-always = Always write something here: the standard concerns safety, rights or law.
evaluation-comment-when = Needed when the answer is { $levels }. Otherwise if you wish.
evaluation-comment-if-wanted = If you wish.
evaluation-confirm = Unchanged: confirm { $code }
evaluation-confirm-area = Unchanged: confirm all { $count } not yet answered
evaluation-confirmed = Confirmed as unchanged since last year.
evaluation-carried = Unchanged since last year
evaluation-not-rated-last-year = Not rated last year.
evaluation-reworded = Last year the standard was worded like this:

## Recommendations from the last visit
evaluation-recommendation = Recommendation { $number }
evaluation-from-last-report = From the last report
evaluation-measure = You wanted to:
evaluation-followed = How far have you come?
evaluation-status-of = Status of recommendation { $number }
evaluation-comment-on-recommendation = Comment on recommendation { $number }
evaluation-followed-comment = What has happened?
evaluation-followed-comment-hint = If you chose not to do it, say why.
evaluation-followed-planned = Planned, not begun
evaluation-followed-started = Under way
evaluation-followed-done = Done
evaluation-followed-dropped = Chosen not to do

## Who took part
evaluation-contributors-empty-title = Nobody on the list yet
evaluation-contributors-empty = Here are the roles of those who took part in the self-evaluation. The visit team sees the list.
evaluation-contributor-add = Add someone who took part
evaluation-contributor-role = Role
evaluation-contributor-role-hint = For example unit leader, psychologist, professional developer, milieu therapist. Do not write names.
evaluation-safety-representative = Safety representative
evaluation-union-representative = Union representative
evaluation-took-part = A safety representative took part: { $safety }. A union representative took part: { $union }.
evaluation-contributor-added = Added.
evaluation-contributor-removed = Removed from the list.
evaluation-contributors-full = The list is full. Put some of the roles together.

## Organisation chart
evaluation-chart-lock = The organisation chart is sealed. The host unit, the visit team and the network leader can open it. It is kept with the report.
evaluation-chart-empty-title = No organisation chart yet
evaluation-chart-empty = The chart shows the team where the quality lead, the professional developer and the medical adviser sit. You can submit without it.
evaluation-chart-file = Choose a file
evaluation-chart-hint = A new file takes the place of the old one. Take names out first.
evaluation-chart-attach = Upload
evaluation-chart-attached = The organisation chart is uploaded and sealed.
evaluation-chart-removed = The organisation chart is removed.

## Files for the standards
evaluation-evidence-title = Evidence for { $code }
evaluation-evidence-link = Attach files for { $code }
evaluation-evidence-lock = The files are sealed. The host unit, the visit team and the network leader can open them. They are kept with the report.
evaluation-evidence-empty-title = No files yet
evaluation-evidence-empty = Attach what shows how you work: a procedure, a form, a picture of the board. You can submit without it.
evaluation-evidence-hint = Five files at most. A file takes the place of one with the same name. Take out anything that tells who someone is first.
evaluation-evidence-attached = The file is uploaded and sealed.
evaluation-evidence-removed = The file is removed.
evidence-too-many = There are five files here already. Remove one before you upload another.

## Attachments
file-missing = Choose a file that is not empty.
file-too-large = The file is too large.
file-of-another-kind = This kind of file is not taken. Use PDF, PNG, JPEG, DOCX, PPTX, XLSX, ODT, ODP or ODS without macros.
file-no-key-yet = Files cannot be sealed yet. It will work as soon as the visit leader has signed in.

## Check and submit
evaluation-complete = Everything is answered
evaluation-missing =
    { $count ->
        [one] One answer is missing
       *[other] { $count } answers are missing
    }
evaluation-missing-above =
    { $count ->
        [one] One answer is missing. It is listed at the top of the page.
       *[other] { $count } answers are missing. They are listed at the top of the page.
    }
evaluation-identifying = Something may give away who someone is
evaluation-identifying-lead = Look at these places before you submit. Reword them if they point at a person.
evaluation-submit-title = Submit
evaluation-submit-lead = When you submit, the answers are frozen. The visit team and the network leader can read them. The network leader can reopen the self-evaluation.
evaluation-submit = Submit the self-evaluation
evaluation-submitted = The self-evaluation is submitted. The visit team is told.

## Reading
evaluation-reading-lock = The host unit, the visit team and the network leader read this. It is kept with the report.
evaluation-reading-title = Self-evaluation
evaluation-submitted-at =
    { $number ->
        [one] Submitted { $when }.
       *[other] Submitted { $when }, time number { $number }.
    }
evaluation-nothing-chosen = Nothing is written here.
evaluation-ratings = The ratings
evaluation-ratings-by-area = Ratings by function area
evaluation-reopen = Reopen the self-evaluation
evaluation-reopen-reason = Why is it reopened?
evaluation-reopen-hint = The host unit reads this. Say what is needed.
evaluation-reopen-button = Reopen
evaluation-reopened = The self-evaluation is reopened. The host unit is told.
