## Ramma rundt kvar side
ui-product = KvIP
ui-product-line = Kollegabesøk i barne- og ungdomspsykiatrien
ui-skip = Hopp til innhaldet
ui-nav = Hovudmeny
ui-desk = Skrivebordet mitt
ui-sign-in = Logg inn
ui-sign-out = Logg ut
ui-signed-in-as = Logga inn som { $name }
ui-crumbs = Du er her
ui-error-prefix = Feil:
ui-language = Språk
ui-language-choose = Vel språk
ui-footer = Om nettstaden
ui-accessibility = Tilgjenge
ui-privacy = Personvern
ui-demo = Dette er ein demo. Alle namn, einingar og tekstar er oppdikta.
ui-confidential = Fortruleg
ui-lock = Sikring
ui-unlock = Lås opp
ui-lock-now = Lås no

## Vegen
ui-road = Vegen gjennom besøket
ui-road-done = ferdig
ui-road-current = no
ui-road-waiting = ventar på nokon
ui-road-later = seinare

## Oppgåver
ui-tasks-today = I dag
ui-tasks-week = Denne veka
ui-tasks-later = Seinare
ui-tasks-due = Frist

## Meldingar
ui-tone-info = Til orientering
ui-tone-good = I orden
ui-tone-caution = Ver merksam
ui-tone-stop = Stopp
ui-errors-title = Noko manglar eller må rettast
ui-error = Feil:

## Skjema
ui-optional = (valfritt)
ui-choose = Vel …
ui-at-most =
    { $number ->
        [one] Høgst { $number } teikn.
       *[other] Høgst { $number } teikn.
    }
ui-date-hint = Til dømes 04.06.2026
ui-upload-hint = Filtypar: { $types }. Høgst { $size }.
ui-why-not = Kvifor ikkje no?
ui-saved-at = Lagra kl. { $time }
ui-not-saved-yet = Skriv i veg. Teksten blir lagra av seg sjølv.
ui-saving = Lagrar …
ui-unsaved = Ikkje lagra enno
ui-offline = Inga kontakt med tenaren. Teksten står her, og vi prøver igjen.
ui-not-saved = Teksten vart ikkje lagra. Han står framleis her.

## Sjå over
ui-check-title = Sjå over svara
ui-change-what = Endre { $what }
ui-not-answered = Ikkje svart på
ui-progress = { $done } av { $all }

## Tal som teikning
ui-bar-area = Område
ui-bar-desc = Kor mange standardar som er oppfylte, delvis oppfylte, ikkje oppfylte og ikkje aktuelle i kvart område. Fjoråret står som eit tomt omriss under.
ui-bar-this-year = I år
ui-bar-last-year = I fjor
ui-bar-table = Tala som tabell

## Tekst og versjonar
ui-diff-inserted = lagt til:
ui-diff-deleted = teke bort:
ui-diff-end = slutt på endringa
ui-comment-by = { $who } skreiv
ui-comment-open = Ventar på svar
ui-comment-settled = Teke hand om
ui-conflict-title = To har skrive i same felt
ui-conflict-lead = Ingenting er tapt. Vel kva tekst som skal stå, eller set dei saman.
ui-conflict-mine = Teksten din
ui-conflict-theirs = Teksten frå { $who }
ui-conflict-choose = Kva skal stå?
ui-conflict-keep-mine = Min tekst
ui-conflict-keep-theirs = Teksten til den andre
ui-conflict-merge = Teksten under
ui-conflict-merged = Sett saman
ui-conflict-save = Lagre valet

## Dagen
ui-day-left = igjen
ui-day-over = Tida er ute
ui-day-in = om
ui-day-begins = byrjar no
ui-day-minutes = min
ui-day-hours = t
ui-peas-title = Ertepose
ui-peas-lead = Alle har like mange erter. Ta éi kvar gong nokon får ordet. Ingenting blir lagra.
ui-peas-take = Ta ei ert frå { $who }
ui-peas-person = Person { $number }
ui-peas-back = Legg tilbake
ui-peas-reset = Start på nytt
ui-peas-left = igjen
ui-peas-noscript = Erteposen treng skript i nettlesaren. Bruk gjerne ekte erter, knappar eller brikker i staden.
