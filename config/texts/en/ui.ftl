## The frame around every page
ui-product = KvIP
ui-product-line = Peer visits in child and adolescent psychiatry
ui-skip = Skip to content
ui-nav = Main menu
ui-desk = My desk
ui-sign-in = Sign in
ui-sign-out = Sign out
ui-signed-in-as = Signed in as { $name }
ui-crumbs = You are here
ui-error-prefix = Error:
ui-language = Language
ui-language-choose = Choose language
ui-footer = About this site
ui-accessibility = Accessibility
ui-privacy = Privacy
ui-demo = This is a demo. Every name, unit and text is made up.
ui-confidential = Confidential
ui-lock = Lock
ui-unlock = Unlock
ui-lock-now = Lock now

## The road
ui-road = The visit's road
ui-road-done = done
ui-road-current = now
ui-road-waiting = waiting for someone
ui-road-later = later

## Tasks
ui-tasks-today = Today
ui-tasks-week = This week
ui-tasks-later = Later
ui-tasks-due = Due

## Notices
ui-tone-info = For information
ui-tone-good = All set
ui-tone-caution = Please note
ui-tone-stop = Stop
ui-errors-title = Something is missing or needs correcting
ui-error = Error:

## Forms
ui-optional = (optional)
ui-choose = Choose …
ui-at-most =
    { $number ->
        [one] At most { $number } character.
       *[other] At most { $number } characters.
    }
ui-date-hint = For example 04/06/2026
ui-upload-hint = File types: { $types }. At most { $size }.
ui-why-not = Why not now?
ui-saved-at = Saved at { $time }
ui-not-saved-yet = Write away. The text saves itself.
ui-saving = Saving …
ui-unsaved = Not saved yet
ui-offline = No contact with the server. Your text is still here, and we will try again.
ui-not-saved = The text was not saved. It is still here.

## Check your answers
ui-check-title = Check your answers
ui-change-what = Change { $what }
ui-not-answered = Not answered
ui-progress = { $done } of { $all }

## Drawn numbers
ui-bar-area = Area
ui-bar-desc = How many standards are met, partly met, not met and not applicable in each area. Last year stands as a hollow outline below.
ui-bar-this-year = This year
ui-bar-last-year = Last year
ui-bar-table = The figures as a table

## Text and versions
ui-diff-inserted = added:
ui-diff-deleted = removed:
ui-diff-end = end of change
ui-comment-by = { $who } wrote
ui-comment-open = Awaiting an answer
ui-comment-settled = Settled
ui-conflict-title = Two people wrote in the same field
ui-conflict-lead = Nothing is lost. Choose which text should stand, or merge them.
ui-conflict-mine = Your text
ui-conflict-theirs = The text from { $who }
ui-conflict-choose = What should stand?
ui-conflict-keep-mine = My text
ui-conflict-keep-theirs = The other person's text
ui-conflict-merge = The text below
ui-conflict-merged = Merged
ui-conflict-save = Save the choice

## The day
ui-day-left = left
ui-day-over = Time is up
ui-day-in = in
ui-day-begins = starting now
ui-day-minutes = min
ui-day-hours = h
ui-peas-title = Token bag
ui-peas-lead = Everyone has the same number of tokens. Take one each time someone speaks. Nothing is stored.
ui-peas-take = Take a token from { $who }
ui-peas-person = Person { $number }
ui-peas-back = Put back
ui-peas-reset = Start again
ui-peas-left = left
ui-peas-noscript = The token bag needs script in the browser. Real peas, buttons or counters work just as well.
