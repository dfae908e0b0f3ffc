### Arbeidsbordet og besøkets egen side

## Arbeidsbordet
desk-visits = Besøkene du er med på
desk-no-visits = Du er ikke med på noe besøk ennå. Når nettverkslederen setter deg opp, ser du her hva du skal gjøre, og når.
desk-no-open-visits = Ingen besøk pågår.
desk-visits-over =
    { $count ->
        [one] Ett avsluttet besøk
       *[other] { $count } avsluttede besøk
    }
desk-network = Nettverket
desk-lay-cycle = Legg planen for { $year }
desk-unit-without-visit = Planlegg besøket til { $unit }
desk-units-without-visit = Planlegg besøk til { $count } enheter som mangler
desk-more =
    { $count ->
        [one] Ett besøk til kan vente på deg. Se alle besøk.
       *[other] { $count } besøk til kan vente på deg. Se alle besøk.
    }

## Hva som venter
task-offer-dates = Foreslå tre datoer
task-choose-team = Velg besøksteam
task-lock-date = Lås datoen
task-fill-in-evaluation =
    { $asked ->
        [0] Fyll ut selvevalueringen
       *[other] Fyll ut selvevalueringen ({ $answered } av { $asked } besvart)
    }
task-submit-evaluation = Se over selvevalueringen og send den inn
task-sign-papers = Signer taushetserklæringen og samtykket
task-read-preparation = Les deg opp på enheten
task-set-programme = Sett opp programmet for dagen
task-assign-note-takers = Fordel referentene
task-take-notes = Ta notater: { $session }
task-hand-in-notes = Lever notatene: { $session }
task-follow-missing-notes =
    { $count ->
        [one] Følg opp notatene som mangler fra én økt
       *[other] Følg opp { $count } sett med notater som mangler
    }
task-compare-names = Lås opp: rapporten venter på navnene bak samtykkene
task-take-out-words = Ta ut ordene til en som har trukket samtykket
task-ask-for-consents = Be om samtykker fra pasienter og pårørende
task-follow-consents =
    { $count ->
        [one] Følg opp ett samtykke som mangler svar
       *[other] Følg opp { $count } samtykker som mangler svar
    }
task-look-through-report = Se gjennom rapporten for ord som skal ut
task-begin-report = Begynn på rapporten
task-write-section = Skriv «{ $section }» i rapporten
task-send-to-team = Send utkastet til teamet
task-agree-on-gate = Ta stilling til om rapporten skal gå videre likevel
task-give-word = Les rapporten og gå god for den
task-send-to-host = Send rapporten til vertsenheten
task-read-as-host = Les rapporten og send den videre
task-read-as-network-leader = Les rapporten en siste gang
task-accept-report = Gi rapporten endelig godkjenning
task-record-measures = Skriv hva dere vil gjøre ({ $written } av { $total } forslag besvart)
task-give-feedback = Gi nettverkslederen tilbakemelding om besøket
task-close-visit = Avslutt besøket
task-confirm-destruction = Bekreft at notatene slettes nå, eller la det være

waiting-host = vertsenheten
waiting-team = besøksteamet
waiting-network-leader = nettverkslederen
waiting-visit-leader = besøkslederen

role-outsider = tidligere deltaker

## Besøkets side
visit-above = KvIP-besøk { $date }
visit-above-no-date = KvIP-besøk, dato ikke låst
visit-no-date = Dato ikke låst

visit-now-plan = Nå: vi finner team og dato
visit-now-self-evaluation = Nå: vertsenheten vurderer seg selv
visit-now-prepare = Nå: teamet forbereder seg
visit-now-day = Nå: besøket er i dag
visit-now-notes = Nå: notatene samles inn
visit-now-report = Nå: rapporten blir til
visit-now-follow-up = Nå: vertsenheten følger opp
visit-now-closed = Besøket er avsluttet

visit-next-plan = Ingenting mangler. Besøket kan begynne.
visit-next-self-evaluation = Ingenting mangler her.
visit-next-prepare = Alt er klart til besøksdagen.
visit-next-day = Alt er klart. God tur!
visit-next-notes = Alle notater er levert. Besøkslederen begynner på rapporten.
visit-next-report = Ingenting mangler her.
visit-next-follow-up = Ingenting mangler her.
visit-next-closed = Rapporten og oppfølgingen kan fortsatt leses. Neste besøk begynner med forslagene herfra.

lack-who-by = { $who }, innen { $due }
lack-who = { $who }

lack-team = Besøksteamet er ikke valgt.
lack-dates = Tre datoer skal foreslås.
lack-locked-date = Én av de tre datoene skal låses.
lack-answers =
    { $asked ->
        [0] Selvevalueringen er ikke påbegynt.
       *[other] { $missing } av { $asked } svar mangler i selvevalueringen.
    }
lack-submission = Selvevalueringen er ferdig utfylt, men ikke sendt inn.
lack-papers =
    { $count ->
        [one] Ett medlem har ikke signert taushetserklæringen og samtykket.
       *[other] { $count } medlemmer har ikke signert taushetserklæringen og samtykket.
    }
lack-programme = Programmet for dagen er ikke satt opp.
lack-note-takers =
    { $count ->
        [one] Én økt har ingen referent.
       *[other] { $count } økter har ingen referent.
    }
lack-notes =
    { $count ->
        [one] Ett sett med notater er ikke levert.
       *[other] { $count } sett med notater er ikke levert.
    }
lack-report = Rapporten er ikke påbegynt.
lack-draft = Teamet skriver utkastet.
lack-words =
    { $count ->
        [one] Ett medlem har ikke gått god for rapporten.
       *[other] { $count } medlemmer har ikke gått god for rapporten.
    }
lack-sending-on = Alle i teamet har gått god for rapporten. Den skal sendes til vertsenheten.
lack-host-reading = Vertsenheten leser rapporten og sender den videre.
lack-last-reading = Nettverkslederen leser rapporten en siste gang.
lack-acceptance = Rapporten venter på endelig godkjenning.
lack-measures =
    { $total ->
        [one] Forslaget har ikke fått tiltak.
       *[other]
            { $missing ->
                [one] Ett av { $total } forslag har ikke fått tiltak.
               *[other] { $missing } av { $total } forslag har ikke fått tiltak.
            }
    }
lack-feedback =
    { $count ->
        [one] Ett medlem har ikke gitt tilbakemelding.
       *[other] { $count } medlemmer har ikke gitt tilbakemelding.
    }
lack-closing = Alt er inne. Besøket kan avsluttes.

visit-people = Hvem er med
visit-people-team = Besøksteamet
visit-people-host = Vertsenheten
visit-people-name = Navn
visit-people-role = Rolle
visit-people-from = Kommer fra
visit-no-team-title = Ingen er valgt ennå
visit-no-team = Nettverkslederen setter sammen teamet: en besøksleder, kolleger fra andre enheter og minst én brukerrepresentant.

visit-deadlines = Frister
visit-deadlines-behind =
    { $count ->
        [one] Én frist er passert
       *[other] { $count } frister er passert
    }
visit-no-deadlines = Fristene regnes ut når datoen er låst.

visit-parts = Deler av besøket
part-team = Teamet
part-team-about = Hvem som drar på besøket, og i hvilken rolle.
part-dates = Dato
part-dates-about = Tre forslag fra vertsenheten, én låst dato.
part-evaluation = Selvevaluering
part-evaluation-about = Slik ser enheten seg selv.
part-papers = Taushet og samtykke
part-papers-about = To erklæringer som signeres før teamet får lese.
part-preparation = Forberedelse
part-preparation-about = Alt teamet trenger å vite før dagen, og hva det bør spørre om.
part-programme = Program
part-programme-about = Økter, rom, ledere og referenter.
part-day = Besøksdagen
part-day-about = Programmet på telefonen: hva nå, hva så.
part-notes = Notater
part-notes-about = Bare for teamet. Slettes etter at rapporten er godkjent.
part-report = Rapport
part-report-about = Teksten, kommentarene og veien til godkjenning.
part-follow-up = Oppfølging
part-follow-up-about = Forslagene fra rapporten, og hva enheten gjør med dem.
part-feedback = Tilbakemelding
part-feedback-about = Hva nettverkslederen bør vite om standardene og dagen.
part-feedback-reading = Teamets tilbakemeldinger
part-feedback-reading-about = Det teamet har skrevet til deg.
part-closing = Avslutning
part-closing-about = Se over hva som står igjen, og avslutt besøket.

## Hva som har skjedd
visit-events = Siste hendelser
visit-no-events = Her kommer det som skjer på besøket.
event-by-itself = av seg selv
event-visit-planned = Besøket ble planlagt
event-team-chosen = Besøksteamet ble valgt
event-dates-offered = Tre datoer ble foreslått
event-date-locked = Datoen ble låst
event-answers-saved = Svar ble lagret i selvevalueringen
event-contributors-changed = Deltakerne i selvevalueringen ble endret
event-file-attached = Et vedlegg ble lagt ved
event-evaluation-submitted = Selvevalueringen ble sendt inn
event-evaluation-reopened = Selvevalueringen ble åpnet igjen
event-papers-signed = Taushetserklæring og samtykke ble signert
event-programme-changed = Programmet ble endret
event-note-takers-assigned = Referenter ble fordelt
event-note-written = Et notat ble skrevet
event-words-taken-out = Ord fra en som har trukket samtykket, ble tatt ut
event-group-opened = En fokusgruppe ble åpnet
event-consent-keeper-chosen = En samtykkeansvarlig ble valgt
event-note-deleted = Et notat ble slettet
event-notes-handed-in = Notater ble levert
event-notes-excused = En referent ble fritatt
event-account-heard = Besøksleder noterte en muntlig gjengivelse
event-notes-reminded = En referent ble minnet om notatene
event-report-begun = Rapporten ble påbegynt
event-sections-given = Kapitler i rapporten ble fordelt
event-section-written = Et kapittel i rapporten ble skrevet
event-comment-made = Rapporten ble kommentert
event-comment-resolved = En kommentar ble tatt hånd om
event-report-sent-to-team = Utkastet ble sendt til teamet
event-word-given = Et medlem gikk god for rapporten
event-report-sent-to-host = Rapporten ble sendt til vertsenheten
event-report-sent-to-network-leader = Rapporten ble sendt til nettverkslederen
event-report-sent-to-acceptance = Rapporten ble sendt til endelig godkjenning
event-report-accepted = Rapporten ble endelig godkjent
event-report-sent-back = Rapporten ble sendt tilbake
event-measure-recorded = Et tiltak ble skrevet ned
event-feedback-given = Et medlem ga tilbakemelding
event-feedback-amended = En tilbakemelding ble endret
event-visit-closed = Besøket ble avsluttet
part-destruction = Sletting av notatene
part-destruction-about = Se når notatene slettes, eller beviset på at de er slettet.
part-consents = Samtykker
part-consents-about = Hvem som har sagt ja til å snakke med teamet. Koder, aldri navn.
event-correction-withdrawn = Nettverkslederen trakk rettelsen tilbake
event-report-corrected = Nettverkslederen begynte å rette i den godkjente rapporten
