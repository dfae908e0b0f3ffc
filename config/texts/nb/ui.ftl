## Rammen rundt hver side
ui-product = KvIP
ui-product-line = Kollegabesøk i barne- og ungdomspsykiatrien
ui-skip = Hopp til innholdet
ui-nav = Hovedmeny
ui-desk = Mitt skrivebord
ui-sign-in = Logg inn
ui-sign-out = Logg ut
ui-signed-in-as = Logget inn som { $name }
ui-crumbs = Du er her
ui-error-prefix = Feil:
ui-language = Språk
ui-language-choose = Velg språk
ui-footer = Om nettstedet
ui-accessibility = Tilgjengelighet
ui-privacy = Personvern
ui-demo = Dette er en demo. Alle navn, enheter og tekster er oppdiktet.
ui-confidential = Fortrolig
ui-lock = Sikring
ui-unlock = Lås opp
ui-lock-now = Lås nå

## Veien
ui-road = Besøkets vei
ui-road-done = ferdig
ui-road-current = nå
ui-road-waiting = venter på noen
ui-road-later = senere

## Oppgaver
ui-tasks-today = I dag
ui-tasks-week = Denne uken
ui-tasks-later = Senere
ui-tasks-due = Frist

## Beskjeder
ui-tone-info = Til orientering
ui-tone-good = I orden
ui-tone-caution = Vær oppmerksom
ui-tone-stop = Stopp
ui-errors-title = Noe mangler eller må rettes
ui-error = Feil:

## Skjema
ui-optional = (valgfritt)
ui-choose = Velg …
ui-at-most =
    { $number ->
        [one] Høyst { $number } tegn.
       *[other] Høyst { $number } tegn.
    }
ui-date-hint = For eksempel 04.06.2026
ui-upload-hint = Filtyper: { $types }. Høyst { $size }.
ui-why-not = Hvorfor ikke nå?
ui-saved-at = Lagret kl. { $time }
ui-not-saved-yet = Skriv i vei. Teksten lagres av seg selv.
ui-saving = Lagrer …
ui-unsaved = Ikke lagret ennå
ui-offline = Ingen kontakt med tjeneren. Teksten står her, og vi prøver igjen.
ui-not-saved = Teksten ble ikke lagret. Den står fortsatt her.

## Se over
ui-check-title = Se over svarene
ui-change-what = Endre { $what }
ui-not-answered = Ikke besvart
ui-progress = { $done } av { $all }

## Tall som tegning
ui-bar-area = Område
ui-bar-desc = Hvor mange standarder som er oppfylt, delvis oppfylt, ikke oppfylt og ikke aktuelle i hvert område. Fjoråret står som et tomt omriss under.
ui-bar-this-year = I år
ui-bar-last-year = I fjor
ui-bar-table = Tallene som tabell

## Tekst og versjoner
ui-diff-inserted = lagt til:
ui-diff-deleted = tatt bort:
ui-diff-end = slutt på endringen
ui-comment-by = { $who } skrev
ui-comment-open = Venter på svar
ui-comment-settled = Tatt hånd om
ui-conflict-title = To har skrevet i samme felt
ui-conflict-lead = Ingenting er tapt. Velg hvilken tekst som skal stå, eller sett dem sammen.
ui-conflict-mine = Din tekst
ui-conflict-theirs = Teksten fra { $who }
ui-conflict-choose = Hva skal stå?
ui-conflict-keep-mine = Min tekst
ui-conflict-keep-theirs = Den andres tekst
ui-conflict-merge = Teksten under
ui-conflict-merged = Satt sammen
ui-conflict-save = Lagre valget

## Dagen
ui-day-left = igjen
ui-day-over = Tiden er ute
ui-day-in = om
ui-day-begins = begynner nå
ui-day-minutes = min
ui-day-hours = t
ui-peas-title = Ertepose
ui-peas-lead = Alle har like mange erter. Ta én hver gang noen får ordet. Ingenting lagres.
ui-peas-take = Ta en ert fra { $who }
ui-peas-person = Person { $number }
ui-peas-back = Legg tilbake
ui-peas-reset = Begynn på nytt
ui-peas-left = igjen
ui-peas-noscript = Erteposen trenger skript i nettleseren. Bruk gjerne ekte erter, knapper eller brikker i stedet.
