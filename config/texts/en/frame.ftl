### The frame: menu, signing in, error pages, dates

nav-visits = All visits
nav-people = People
nav-cycles = This year’s plan

sign-in-title = Sign in
sign-in-lead = KvIP visits: mutual learning between units of child and adolescent psychiatry.
sign-in-email = E-mail
sign-in-passphrase = Passphrase
sign-in-button = Sign in
sign-in-forgotten = Forgotten your passphrase?
sign-in-help = No account? The network leader sends you an invitation.
sign-in-wrong = E-mail and passphrase do not match. Try again.
sign-in-too-many = Too many tries. Wait a minute and try again.

invitation-title = Open your account
invitation-lead = Welcome, { $name }. Choose a passphrase and your account is open.
invitation-first = You are the first one here. You become administrator and can invite others.
invitation-passphrase = Passphrase
invitation-passphrase-hint = At least 15 characters, four or more words are good. It opens your key. Nobody else can find it again.
invitation-button = Open account
invitation-done = Your account is open.
invitation-gone = The link is used or too old. Ask the network leader for a new one.
invitation-account-is-open = The account is already open.
passphrase-too-short = The passphrase is too short. Use at least 15 characters.
passphrase-too-long = The passphrase is too long.
passphrase-repetitive = The passphrase has too few different characters.
person-name = Name

desk-title = What waits for you
desk-empty-title = Nothing waits
desk-empty = Here you see what to do, and by when. You get a letter when something comes.

stage-plan = Plan
stage-self-evaluation = Self-evaluation
stage-prepare = Prepare
stage-day = The day
stage-notes = Notes
stage-report = Report
stage-follow-up = Follow-up
stage-closed = Closed

milestone-dates_offered = Three dates offered
milestone-evaluation_opens = Self-evaluation opens
milestone-evaluation_due = Self-evaluation submitted
milestone-team_meeting = Team meeting
milestone-programme_final = Programme is final
milestone-dinner = Dinner the evening before
milestone-visit_day = The visit
milestone-notes_due = Notes handed in
milestone-draft_to_team = Draft to the team
milestone-to_host = Report to the host unit
milestone-to_network_leader = Report to the network leader
milestone-host_acceptance = Final approval
milestone-action_plan = Plan of measures
milestone-status_3 = Status after three months
milestone-status_6 = Status after six months
milestone-status_12 = Status after a year

dates-title = Date of the visit
dates-unset = The host unit offers three dates. Once one is locked, every deadline follows from it.
dates-offer = Offer three dates
dates-offer-hint = Choose weekdays ahead, on at least two different weekdays.
dates-first = First date
dates-second = Second date
dates-third = Third date
dates-offer-button = Offer the dates
dates-offered = The dates are offered.
dates-lock = Lock one of the dates
dates-lock-hint = Every deadline is counted from it.
dates-lock-button = Lock the date
dates-locked = The date is locked, and every deadline is set.

problem-empty = Fill in this field.
problem-too-long = Use at most { $limit } characters.
problem-unprintable = The text has characters that cannot be shown. Remove them.
problem-not-an-address = Write an e-mail address, such as name@hospital.org.
problem-address-taken = Another account uses this address.
problem-date = Write a date.
problem-choose = Choose one of the options.
problem-year = Write a year between 2000 and 2100.
problem-year-taken = The year already has a plan.

plan-unit-has-no-leader = The unit has no unit leader yet. Add one under “People”.
team-no-visit-leader = Choose one visit leader.
team-no-user-representative = Choose at least one user representative.
team-from-the-host = { $name } works in the host unit and cannot visit it.
team-twice = { $name } is chosen twice.
team-conflict-of-interest = { $name } has declared a conflict of interest with the host unit.
team-reads-last = { $name } leads the network and reads the report last. Choose someone else.
team-not-a-user-representative = { $name } cannot have this role. User representatives come from a user organisation.
team-unknown = One of the people chosen is no longer there.

error-title = That did not work
error-title-not-found = The page is not there
error-not-found = We cannot find the page. The link may be old, or meant for someone else.
error-stale = Someone else changed the same thing. Go back and see the new text.
error-invalid = Something in the form is missing or cannot be used. Go back and try again.
error-taken = That exists already.
error-too-many = Too many tries. Wait a little and try again.
error-busy = This is taking longer than usual. Wait half a minute and try again. Nothing is lost.
error-fault = Something went wrong on our side. Nothing was saved. Try again in a while.
error-too-large = What you sent is too large. Go back and send something smaller.
error-unreadable = The form could not be read. Go back and try again.
error-method = This address is used in another way. Go to your desk.
error-other-site = The form came from another site and was not taken.
error-timeout = It took too long. Try again.
error-way-back = To your desk

kept-title = You are signed out
kept-what = It took a while, so you were signed out. What you wrote is not lost.
kept-sign-in = Sign in in a new tab.
kept-send = Come back here and send the form again.
kept-again = Send again
kept-autosave = Not saved: you are signed out. Sign in in a new tab, and it is saved again.

unlock-title = Unlock
unlock-lead = You are signed in, but notes and drafts are locked. Type your passphrase to open them.
unlock-button = Unlock
unlock-help = They lock themselves after ten minutes without activity. You can write notes while they are locked.
unlock-wrong = The passphrase is not right. Try again.
unlock-done = Unlocked.
lock-done = Notes and drafts are locked.
locks-title = Lock for everyone
locks-what = If something is wrong, you can lock everyone’s keys at once. Nobody loses anything: everyone unlocks again in their own way.
locks-button = Lock everyone’s keys now
locks-done = Everyone is locked out of notes and drafts until they unlock again.
error-locked = Notes and drafts are locked. Unlock them first.
kept-locked-title = Locked
kept-locked-what = It took a while, so notes and drafts were locked. What you wrote is not lost.
kept-locked-first = Unlock in a new tab.
kept-locked-autosave = Not saved: the drafts are locked. Unlock in a new tab, and it is saved again.
