### The report: draft, sections, reading, approval

report-title = Report
report-lock-team = Only the visit team can read the text. Drafts are destroyed { $days } days after the final approval, together with the notes.
report-lock-all = The visit team, the host unit and the network leader can read the report. It is kept.

## Beginning
report-none-title = No report yet
report-none = The visit leader begins the report when the notes are in. Every section starts with what we already know: the self-evaluation, last year's recommendations and the notes.
report-begin = Begin the report
report-begun = The draft is made, and the sections are given out.

## Where it lies
report-desk-not-begun = The report is not begun
report-desk-drafting = The visit team is writing
report-desk-with-team = The visit team is reading the draft
report-desk-with-host = The report is with the host unit
report-desk-with-network-leader = The report is with the network leader
report-desk-awaiting-acceptance = The report awaits the final approval
report-desk-accepted = The report is approved
report-next-not-begun = The visit leader begins when the notes are handed in.
report-next-drafting = When every section is written and the comments are answered, the visit leader sends the draft to the team's reading.
report-next-with-team = Everyone in the team reads the whole report and stands behind it. If someone changes the text, everyone reads the new edition.
report-next-with-host = The host unit reads, writes its own comments and sends the report to the network leader. If something is wrong, it goes back to the team.
report-next-with-network-leader = The network leader reads it one last time, mends slips of the pen and sends it to the final approval.
report-next-awaiting-acceptance = The unit leader reads the last edition and gives the final approval.
report-next-accepted = The recommendations are now under “Follow-up”. There the host unit writes what it will do.
report-words-missing = Have not yet stood behind this edition: { $who }.
report-empty-sections =
    { $count ->
        [one] One section is empty.
       *[other] { $count } sections are empty.
    }
report-open-comments =
    { $count ->
        [one] One comment waits for an answer.
       *[other] { $count } comments wait for an answer.
    }

## The way
report-ways = The way to approval
report-way-team = The visit team
report-way-host = The host unit
report-way-network = The network leader
report-way-acceptance = Final approval
report-way-due = Due { $due }
report-way-by = Sent on by { $who }, edition { $edition }
report-way-owner = Sent on by the { $who }
report-log = Everything that has happened to the report
report-edition = Edition
report-edition-number = Edition { $edition }
report-step-begun = The draft was made
report-step-back = Sent back to the team
report-step-to-team = Sent to the team's reading
report-step-to-host = Sent to the host unit
report-step-to-network-leader = Sent to the network leader
report-step-back-to-network-leader = Sent back to the network leader
report-step-to-acceptance = Sent to the final approval
report-step-accepted = Finally approved

## What you can do
report-read = Read the report
report-read-and-send = Read the report and send it on
report-read-and-word = Read the report and stand behind it
report-read-and-accept = Read the report and approve it
report-plan = Give out the sections
report-paper = For printing
report-pdf = Download as PDF
report-word = Download for Word
report-file = Download as text
report-ratings = Download the ratings (Excel)
report-draft-mark = Draft
report-page = Page
report-page-of = of

## The sections
report-sections = The sections
report-sections-caption = Who writes what, and how far it has come
report-section = Section
report-writer = Written by
report-due = Due
report-progress = State
report-nobody = Nobody yet
report-writes-itself = Written by the system
report-generated = Done
section-empty = Empty
section-optional = Not written
section-drafted = Draft
section-written = Written
report-comments = Comments
report-comments-open =
    { $count ->
        [0] No open comments
        [one] One open comment
       *[other] { $count } open comments
    }

## Giving out
report-plan-lead = Give each section to someone in the team, with a date. Whoever gets a new section gets a letter.
report-plan-save = Save who writes what
report-given = The sections are given out.

## Writing
report-text-hint = The text saves itself as you write. Lines that begin with ✎ are for you who write: do what they ask, and remove them.
report-marked =
    { $count ->
        [one] One line with ✎ is left.
       *[other] { $count } lines with ✎ are left.
    }
report-markdown = Headings, lists and emphasis
report-markdown-how =
    An empty line begins a new paragraph.
    ### before a line makes it a heading.
    - before a line makes it an item in a list.
    {"**"}two asterisks** on each side make bold text.
    > before a line makes it an indented paragraph.
writing-toolbar = Layout of the text
writing-heading = Heading
writing-strong = Bold
writing-emphasis = Italic
writing-list = Bullet list
writing-numbers = Numbered
writing-quote = Quote
writing-table = Table
writing-column = Column
report-section-saved = The section is saved.
report-section-stale = Someone else has saved a new text here. Press “Save” to see both.
report-section-held = { $name } is writing here now. You can write once the text is saved, at { $time } at the latest.
report-section-blank = There is nothing here yet.
report-see-in-whole = See the section in the whole report
report-versions = Earlier versions
report-versions-lead = Nothing is lost. Here you see what was changed, by whom and when.
report-versions-none = No versions yet
report-versions-none-why = Nobody has written in the section. Every save becomes a version.
report-version-closed = This version was written before you were given the report. Only the visit team can read it.
report-version-same = The same text as in the version before.
report-version-whole = Show the text

## Recommendations
report-rows-caption = The recommendations
report-row = Recommendation { $number }
report-row-what = What
report-row-why = Why
report-row-standard = Standard
report-row-standard-hint = Leave it open when the recommendation is a general one. Next year it stands beside the standard.
report-row-role = Who could take it on
report-row-role-hint = A role, not a name. For example professional developer.
report-row-horizon = By when
report-row-horizon-hint = For example during the autumn.
report-row-add = Add a recommendation
report-row-remove = Remove recommendation { $number }
report-rows-too-many = There is room for { $limit } recommendations. A few concrete ones are better than many.
report-rows-stale = Someone else saved the recommendations while you were writing. Yours are in the form, the saved ones above. Put them together and save.
report-rows-saved = The recommendations as they are saved now

## Reading
report-reading = Read the report
report-contents = Contents
report-changed-since = Changed since edition { $edition }, which you read last
report-changed-nothing = No section you can compare has changed.
report-section-changed = Changed
report-section-changes = What has changed
report-returned-by = { $who } sent the report back
report-gives-away = This may show who someone is
report-numbers-show = Numbers that may give a small group away
report-name-why = Why “{ $name }” may stand
report-name-no-name = it is not a name
report-name-office = it is a public role
report-name-agreed = the person has agreed
report-name-keep = Let it stand
report-name-kept = The name may stand.

## Commenting
report-comment = Write a comment
report-comment-on = Comment on “{ $section }”
report-comment-quote = Is your comment about certain words? Mark them in the text before you open the field, and they come along.
report-comment-send = Add the comment
report-comment-made = The comment is added.
report-comment-resolved = The comment is taken care of.
report-comment-withdrawn = The comment is taken back.
report-comment-withdraw = Take the comment back
report-comment-kept = This is what you wrote. Copy it from here to keep it:
report-comments-settled =
    { $count ->
        [one] One comment that is taken care of
       *[other] { $count } comments that are taken care of
    }
report-answer = Answer and close
report-answer-text = Answer
report-answer-send = Close the comment
report-answered-by = { $who } answered

## When you have read it
report-when-read = When you have read the report
report-send-to-team = Send to the team's reading
report-sent-to-team = The draft is sent to the team's reading.
report-give-word = I stand behind this edition
report-word-given = You stand behind this edition.
report-your-word-stands = You stand behind this edition.
report-to-host = Send the report to the host unit
report-to-host-what = From now on the host unit and the network leader can read the report. This cannot be undone. Earlier drafts and the team's own comments stay the team's.
report-to-host-who = These people at the host unit can read it
report-without-account = { $who } have not opened their accounts. The report opens to them when they have, and one of you signs in.
report-send-to-host = Send to the host unit
report-sent-to-host = The report is sent to the host unit.
report-send-to-network-leader = Send to the network leader
report-sent-to-network-leader = The report is sent to the network leader.
report-send-to-acceptance = Send to the final approval
report-sent-to-acceptance = The report is sent to the final approval.
report-to-acceptance = Final approval
report-acceptance-lead = Look it over before you approve. An approved report does not change any more.
report-acceptance-list = The recommendations you receive
report-acceptance-list-why = They stay under “Follow-up”. The next visit begins with them.
report-accept = Approve the report
report-accepted = The report is approved. Thank you!
report-send-back = Send back
report-sent-back = The report is sent back.
report-back-why = Why?
report-back-to-team = The report goes back to the visit team. Every version is kept.
report-back-to-network-leader = The report goes back to the network leader. Every version is kept.
report-back-to-reading = Back to the report

## What writes itself
report-front-unit = Unit
report-front-place = Place
report-front-day = Day of the visit
report-front-standards = Standards
report-front-team = The visit team
report-log-title = Approval
report-log-begun = { $when }: the draft was made.
report-log-back = { $when }: the report was sent back to the team.
report-log-to-team = { $when }: edition { $edition } was sent to the team's reading.
report-log-to-host = { $when }: edition { $edition } was sent to the host unit.
report-log-to-network-leader = { $when }: edition { $edition } was sent to the network leader.
report-log-back-to-network-leader = { $when }: the report was sent back to the network leader.
report-log-to-acceptance = { $when }: edition { $edition } was sent to the final approval.
report-log-accepted = { $when }: edition { $edition } was finally approved by the unit leader.
report-log-words =
    { $count ->
        [one] One member of the team, counting the user representative, stands behind the report.
       *[other] { $count } members of the team, counting the user representative, stand behind the report.
    }
report-programme-title = The programme
report-standards-title = The standards and the unit's own ratings
report-spread-counted = Number of standards at each level
report-spread = How the unit rated itself, by function area

## What the draft begins with
draft-team-met = The team met:
draft-group-tour = The unit, on a tour
draft-group-management = Management and key staff
draft-group-staff = Staff
draft-group-patients = Patients
draft-group-relatives = Relatives
draft-group-team = The visit team
draft-no-evaluation = The self-evaluation is not submitted. Write briefly what you know; the unit can add its own words.
draft-first-visit = This is the unit's first visit. There are no recommendations to follow up.
draft-status-unknown = The unit has not written what has been done.
draft-status-planned = Planned.
draft-status-started = Under way.
draft-status-done = Done.
draft-status-dropped = Set aside.
draft-unit-says = The unit writes:
draft-team-says = Add what the team saw, under each recommendation.
draft-ten-lines = At most ten lines. Keep the most important things and write them together, so that they make sense on their own.
draft-no-notes = No notes are tagged like this yet. Write what the team saw.
draft-suggestion = Suggestion:
draft-other-matters = Other matters
draft-self-evaluation = The unit's own rating
draft-from-the-day = From the day
draft-nothing-rated = The unit has not rated standards here. Write briefly what you discussed.
draft-not-held = The team held no focus groups.
draft-own-words = This is your own section. Others may comment but not change it. Your notes are below.
draft-first-proposal = Write the first recommendation
draft-network-help = Write what the network and other units can help with.

### Words of those who have withdrawn

withdrawn-title = Someone has withdrawn
withdrawn-lead = What she or he said is to come out before the report goes on. Nobody needs to know why.
withdrawn-in-note = { $label } in a note from “{ $session }”: { $who } takes it out
withdrawn-in-report = { $label } in the report: the visit leader looks it through when the notes are done
withdrawn-look = Read the report. Take out what can only come from this person. If somebody else has it, ask them to send it back. What several people said may stay.
withdrawn-looked = The report is looked through
withdrawn-looked-done = The report is looked through and can go on.
withdrawn-with-the-team = The visit team takes it out. You can go on with the report when that is done.
# The ratings as a workbook
ratings-sheet = Ratings
ratings-codebook = Codebook
ratings-column = Column
ratings-value = Value
ratings-means = Means
ratings-version = The set of standards and the version that was rated
ratings-standard = Standard
ratings-area = Function area
ratings-text = Wording
ratings-level = Level
ratings-label = Level in words
ratings-comment = Comment
ratings-standard-means = The number of the standard in the set
ratings-area-means = The area the standard belongs to
ratings-text-means = The standard as it read at the visit
ratings-level-means = Key of the level the unit chose; empty when the standard was not rated
ratings-label-means = The level as pages show it
ratings-comment-means = The unit's own reason

## The signatures
report-signed-title = Signatures
report-signed-lead = Each signature stands for the words of one edition, made with the key of whoever signed. If one letter is changed afterwards, it no longer matches. The final approval also covers what the system writes itself, and so has a mark of its own.
report-signed-who = Who
report-signed-what = What
report-signed-when = When
report-signed-edition = Edition
report-signed-mark = Mark of the edition
report-signed-stands = Does it match?
report-signed-word = Stands behind the report
report-signed-to-host = Sent it to the host unit
report-signed-to-network-leader = Sent it to the network leader
report-signed-to-acceptance = Sent it to the final approval
report-signed-acceptance = Gave the final approval
report-signed-holds = Matches
report-signed-unopened = Genuine, the text is not open to you
report-signed-unsigned = Given without a signature
report-signed-broken = Does not match
report-signed-broken-title = A signature does not match the report
report-signed-broken-what = The text or the signature was changed afterwards. Do not rely on the report until the network leader has looked at it. The network leader has been told.
report-signed-go = See the signatures

## A correction of the approved report
report-log-correction-withdrawn = { $when }: the network leader withdrew the correction.
report-log-correction = { $when }: the network leader began to correct edition { $edition }.
report-step-correction-withdrawn = The network leader withdrew the correction
report-step-correction = The network leader began a correction
report-correct = Correct the report
report-correct-what = The approved edition is never changed. A correction becomes a new edition, which the unit leader approves. Until then the approved one stands. Everyone with a part in the visit is told.
report-correct-why = What is to be corrected, and why?
report-correct-begin = Begin the correction
report-correct-begun = The correction is begun. Write in the sections, and send it to the final approval.
report-correction-withdraw = Withdraw the correction
report-correction-withdraw-what = The approved edition then stands as before. What was written in the correction is taken out. Everyone with a part in the visit is told.
report-correction-withdraw-do = Withdraw
report-correction-withdrawn = The correction is withdrawn. The approved edition stands as before.
report-correcting-title = The report is being corrected
report-correcting = This is edition { $edition }, which is being worked on. Edition { $accepted } is approved and stands until the new one is approved.
report-corrects = This edition corrects edition { $edition }, which has the mark { $mark }.
report-corrects-broken = This edition corrects edition { $edition }, but the words of that one are no longer those that were approved (the mark { $mark }).
report-editions = Approved editions
report-edition-stands = Edition { $edition }, stands now
report-edition-former = Edition { $edition }, corrected since
report-edition-accepted = Approved { $when }
report-edition-pdf = PDF of edition { $edition }
report-edition-old-title = This is an earlier edition
report-edition-old = This is how the report stood when it was approved. Edition { $edition } stands now.
report-edition-see = See the edition that stands
