### Dage

weekday-monday = mandag
weekday-tuesday = tirsdag
weekday-wednesday = onsdag
weekday-thursday = torsdag
weekday-friday = fredag
weekday-saturday = lørdag
weekday-sunday = søndag

month-january = januar
month-february = februar
month-march = marts
month-april = april
month-may = maj
month-june = juni
month-july = juli
month-august = august
month-september = september
month-october = oktober
month-november = november
month-december = december

date-full = { $weekday } den { $day }. { $month } { $year }
date-weekday = { $weekday } den { $day }. { $month }
date-day-month = { $day }. { $month }
date-moment = { $date } kl. { $time }
date-due = { $date } ({ $distance })
date-today = i dag
date-tomorrow = i morgen
date-yesterday = i går
date-in-days =
    { $days ->
        [one] om { $days } dag
       *[other] om { $days } dage
    }
date-days-ago =
    { $days ->
        [one] for { $days } dag siden
       *[other] for { $days } dage siden
    }

## Handlinger
action-save = Gem
action-save-and-continue = Gem og gå videre
action-continue = Gå videre
action-back = Tilbage
action-cancel = Annuller
action-change = Ret
action-add = Tilføj
action-remove = Fjern
action-send = Send
action-submit = Indsend
action-confirm = Bekræft
action-print = Udskriv
action-download = Hent
action-open = Åbn
action-show = Vis
action-close = Luk

## Korte svar
yes = Ja
no = Nej
none = Ingen
unknown = Ikke oplyst
optional = valgfrit
at-time = kl. { $time }
fewer-than = færre end { $number }
minutes =
    { $minutes ->
        [one] { $minutes } minut
       *[other] { $minutes } minutter
    }

## Roller
role-network-leader = netværksleder
role-unit-leader = enhedsleder
role-key-staff = nøgleperson
role-consent-keeper = samtykkeansvarlig
role-visit-leader = besøgsleder
role-team-member = teammedlem
role-user-representative = brugerrepræsentant
role-administrator = administrator
role-privacy-officer = databeskyttelsesrådgiver
role-custodian = nøglevogter
role-host-unit = værtsenhed
role-visit-team = besøgsteam

## Besøgets vej
step-plan = Plan
step-self-evaluation = Selvevaluering
step-prepare = Forberedelse
step-day = Dagen
step-notes = Noter
step-report = Rapport
step-follow-up = Opfølgning

## Tilstande
state-not-started = Ikke begyndt
state-started = Begyndt
state-done = Færdig
state-waiting = Venter på nogen
state-waiting-for = Venter på { $who }
state-overdue = Over fristen

## Skala
rating-met = Opfyldt
rating-partly = Delvist opfyldt
rating-not = Ikke opfyldt
rating-na = Ikke relevant
rating-unanswered = Ikke besvaret
