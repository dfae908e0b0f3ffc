## Rammen om hver side
ui-product = KvIP
ui-product-line = Kollegabesøg i børne- og ungdomspsykiatrien
ui-skip = Gå til indholdet
ui-nav = Hovedmenu
ui-desk = Mit skrivebord
ui-sign-in = Log ind
ui-sign-out = Log ud
ui-signed-in-as = Logget ind som { $name }
ui-crumbs = Du er her
ui-error-prefix = Fejl:
ui-language = Sprog
ui-language-choose = Vælg sprog
ui-footer = Om webstedet
ui-accessibility = Tilgængelighed
ui-privacy = Privatliv
ui-demo = Dette er en demo. Alle navne, enheder og tekster er opdigtede.
ui-confidential = Fortroligt
ui-lock = Sikring
ui-unlock = Lås op
ui-lock-now = Lås nu

## Vejen
ui-road = Besøgets vej
ui-road-done = færdig
ui-road-current = nu
ui-road-waiting = venter på nogen
ui-road-later = senere

## Opgaver
ui-tasks-today = I dag
ui-tasks-week = Denne uge
ui-tasks-later = Senere
ui-tasks-due = Frist

## Beskeder
ui-tone-info = Til orientering
ui-tone-good = I orden
ui-tone-caution = Vær opmærksom
ui-tone-stop = Stop
ui-errors-title = Noget mangler eller skal rettes
ui-error = Fejl:

## Skemaer
ui-optional = (valgfrit)
ui-choose = Vælg …
ui-at-most =
    { $number ->
        [one] Højst { $number } tegn.
       *[other] Højst { $number } tegn.
    }
ui-date-hint = For eksempel 04.06.2026
ui-upload-hint = Filtyper: { $types }. Højst { $size }.
ui-why-not = Hvorfor ikke nu?
ui-saved-at = Gemt kl. { $time }
ui-not-saved-yet = Skriv løs. Teksten gemmes af sig selv.
ui-saving = Gemmer …
ui-unsaved = Ikke gemt endnu
ui-offline = Ingen forbindelse til serveren. Teksten står her, og vi prøver igen.
ui-not-saved = Teksten blev ikke gemt. Den står her stadig.

## Se efter
ui-check-title = Se svarene igennem
ui-change-what = Ret { $what }
ui-not-answered = Ikke besvaret
ui-progress = { $done } af { $all }

## Tal som tegning
ui-bar-area = Område
ui-bar-desc = Hvor mange standarder der er opfyldt, delvist opfyldt, ikke opfyldt og ikke relevante på hvert område. Sidste år står som et tomt omrids nedenunder.
ui-bar-this-year = I år
ui-bar-last-year = Sidste år
ui-bar-table = Tallene som tabel

## Tekst og versioner
ui-diff-inserted = tilføjet:
ui-diff-deleted = fjernet:
ui-diff-end = slut på ændringen
ui-comment-by = { $who } skrev
ui-comment-open = Venter på svar
ui-comment-settled = Afklaret
ui-conflict-title = To har skrevet i samme felt
ui-conflict-lead = Intet er tabt. Vælg den tekst, der skal stå, eller sæt dem sammen.
ui-conflict-mine = Din tekst
ui-conflict-theirs = Teksten fra { $who }
ui-conflict-choose = Hvad skal stå?
ui-conflict-keep-mine = Min tekst
ui-conflict-keep-theirs = Den andens tekst
ui-conflict-merge = Teksten nedenfor
ui-conflict-merged = Sat sammen
ui-conflict-save = Gem valget

## Dagen
ui-day-left = tilbage
ui-day-over = Tiden er gået
ui-day-in = om
ui-day-begins = begynder nu
ui-day-minutes = min
ui-day-hours = t
ui-peas-title = Ærtepose
ui-peas-lead = Alle har lige mange ærter. Tag én, hver gang nogen får ordet. Intet gemmes.
ui-peas-take = Tag en ært fra { $who }
ui-peas-person = Person { $number }
ui-peas-back = Læg tilbage
ui-peas-reset = Begynd forfra
ui-peas-left = tilbage
ui-peas-noscript = Ærteposen kræver script i browseren. Brug gerne rigtige ærter, knapper eller brikker i stedet.
