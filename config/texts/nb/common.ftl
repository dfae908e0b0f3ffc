### Dager

weekday-monday = mandag
weekday-tuesday = tirsdag
weekday-wednesday = onsdag
weekday-thursday = torsdag
weekday-friday = fredag
weekday-saturday = lørdag
weekday-sunday = søndag

month-january = januar
month-february = februar
month-march = mars
month-april = april
month-may = mai
month-june = juni
month-july = juli
month-august = august
month-september = september
month-october = oktober
month-november = november
month-december = desember

date-full = { $weekday } { $day }. { $month } { $year }
date-weekday = { $weekday } { $day }. { $month }
date-day-month = { $day }. { $month }
date-moment = { $date } kl. { $time }
date-due = { $date } ({ $distance })
date-today = i dag
date-tomorrow = i morgen
date-yesterday = i går
date-in-days =
    { $days ->
        [one] om { $days } dag
       *[other] om { $days } dager
    }
date-days-ago =
    { $days ->
        [one] for { $days } dag siden
       *[other] for { $days } dager siden
    }

## Handlinger
action-save = Lagre
action-save-and-continue = Lagre og gå videre
action-continue = Gå videre
action-back = Tilbake
action-cancel = Avbryt
action-change = Endre
action-add = Legg til
action-remove = Fjern
action-send = Send
action-submit = Send inn
action-confirm = Bekreft
action-print = Skriv ut
action-download = Last ned
action-open = Åpne
action-show = Vis
action-close = Lukk

## Korte svar
yes = Ja
no = Nei
none = Ingen
unknown = Ikke oppgitt
optional = valgfritt
at-time = kl. { $time }
fewer-than = færre enn { $number }
minutes =
    { $minutes ->
        [one] { $minutes } minutt
       *[other] { $minutes } minutter
    }

## Roller
role-network-leader = nettverksleder
role-unit-leader = enhetsleder
role-key-staff = nøkkelperson
role-consent-keeper = samtykkeansvarlig
role-visit-leader = besøksleder
role-team-member = teammedlem
role-user-representative = brukerrepresentant
role-administrator = administrator
role-privacy-officer = personvernombud
role-custodian = nøkkelvokter
role-host-unit = vertsenhet
role-visit-team = besøksteam

## Besøkets vei
step-plan = Plan
step-self-evaluation = Egenevaluering
step-prepare = Forberedelse
step-day = Dagen
step-notes = Notater
step-report = Rapport
step-follow-up = Oppfølging

## Tilstander
state-not-started = Ikke påbegynt
state-started = Påbegynt
state-done = Ferdig
state-waiting = Venter på noen
state-waiting-for = Venter på { $who }
state-overdue = Over fristen

## Skala
rating-met = Oppfylt
rating-partly = Delvis oppfylt
rating-not = Ikke oppfylt
rating-na = Ikke aktuelt
rating-unanswered = Ikke besvart
