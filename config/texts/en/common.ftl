### Days

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December

date-full = { $weekday } { $day } { $month } { $year }
date-weekday = { $weekday } { $day } { $month }
date-day-month = { $day } { $month }
date-moment = { $date } at { $time }
date-due = { $date } ({ $distance })
date-today = today
date-tomorrow = tomorrow
date-yesterday = yesterday
date-in-days =
    { $days ->
        [one] in { $days } day
       *[other] in { $days } days
    }
date-days-ago =
    { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }

## Actions
action-save = Save
action-save-and-continue = Save and continue
action-continue = Continue
action-back = Back
action-cancel = Cancel
action-change = Change
action-add = Add
action-remove = Remove
action-send = Send
action-submit = Submit
action-confirm = Confirm
action-print = Print
action-download = Download
action-open = Open
action-show = Show
action-close = Close

## Short answers
yes = Yes
no = No
none = None
unknown = Not given
optional = optional
at-time = at { $time }
fewer-than = fewer than { $number }
minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }

## Roles
role-network-leader = network leader
role-unit-leader = unit leader
role-key-staff = key staff
role-consent-keeper = consent keeper
role-visit-leader = visit leader
role-team-member = team member
role-user-representative = user representative
role-administrator = administrator
role-privacy-officer = privacy officer
role-custodian = custodian
role-host-unit = host unit
role-visit-team = visit team

## The visit's road
step-plan = Plan
step-self-evaluation = Self-evaluation
step-prepare = Preparation
step-day = The day
step-notes = Notes
step-report = Report
step-follow-up = Follow-up

## States
state-not-started = Not started
state-started = Started
state-done = Done
state-waiting = Waiting for someone
state-waiting-for = Waiting for { $who }
state-overdue = Past the due date

## Scale
rating-met = Met
rating-partly = Partly met
rating-not = Not met
rating-na = Not applicable
rating-unanswered = Not answered
