### Dagar

weekday-monday = måndag
weekday-tuesday = tysdag
weekday-wednesday = onsdag
weekday-thursday = torsdag
weekday-friday = fredag
weekday-saturday = laurdag
weekday-sunday = sundag

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
date-tomorrow = i morgon
date-yesterday = i går
date-in-days =
    { $days ->
        [one] om { $days } dag
       *[other] om { $days } dagar
    }
date-days-ago =
    { $days ->
        [one] for { $days } dag sidan
       *[other] for { $days } dagar sidan
    }

## Handlingar
action-save = Lagre
action-save-and-continue = Lagre og gå vidare
action-continue = Gå vidare
action-back = Tilbake
action-cancel = Avbryt
action-change = Endre
action-add = Legg til
action-remove = Fjern
action-send = Send
action-submit = Send inn
action-confirm = Stadfest
action-print = Skriv ut
action-download = Last ned
action-open = Opne
action-show = Vis
action-close = Lukk

## Korte svar
yes = Ja
no = Nei
none = Ingen
unknown = Ikkje oppgitt
optional = valfritt
at-time = kl. { $time }
fewer-than = færre enn { $number }
minutes =
    { $minutes ->
        [one] { $minutes } minutt
       *[other] { $minutes } minutt
    }

## Roller
role-network-leader = nettverksleiar
role-unit-leader = einingsleiar
role-key-staff = nøkkelperson
role-consent-keeper = samtykkeansvarleg
role-visit-leader = besøksleiar
role-team-member = teammedlem
role-user-representative = brukarrepresentant
role-administrator = administrator
role-privacy-officer = personvernombod
role-custodian = nøkkelvaktar
role-host-unit = vertseining
role-visit-team = besøksteam

## Vegen gjennom besøket
step-plan = Plan
step-self-evaluation = Eigenevaluering
step-prepare = Førebuing
step-day = Dagen
step-notes = Notat
step-report = Rapport
step-follow-up = Oppfølging

## Tilstandar
state-not-started = Ikkje påbyrja
state-started = Påbyrja
state-done = Ferdig
state-waiting = Ventar på nokon
state-waiting-for = Ventar på { $who }
state-overdue = Over fristen

## Skala
rating-met = Oppfylt
rating-partly = Delvis oppfylt
rating-not = Ikkje oppfylt
rating-na = Ikkje aktuelt
rating-unanswered = Ikkje svart på
