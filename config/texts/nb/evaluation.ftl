### Selvevalueringen: delene, standardene, innsending, lesing

## Oversikten
evaluation-lead = Fyll ut selvevalueringen sammen. Enhetslederen sender den inn når alt er besvart.
evaluation-lead-due = Fyll ut selvevalueringen sammen. Enhetslederen sender den inn senest { $due }.
evaluation-together = Flere kan skrive samtidig, fra hver sin maskin. Alt lagres mens dere skriver.
evaluation-answered = besvart
evaluation-the-unit = Om enheten
evaluation-the-standards = Standardene
evaluation-the-end = Til slutt
evaluation-part-unit = Opplysninger om enheten
evaluation-part-introduction = Enhetslederens innledning
evaluation-part-focus = Fokusområder og egne spørsmål
evaluation-part-follow-up = Oppfølging av forslagene fra forrige besøk
evaluation-contributors = Hvem deltok
evaluation-contributors-count =
    { $count ->
        [one] Én rolle på listen
       *[other] { $count } roller på listen
    }
evaluation-chart = Organisasjonskart
evaluation-to-check = Se over svarene
evaluation-all-parts = Til oversikten
evaluation-first-year = Dette er den første selvevalueringen dere gjør her. Neste år står svarene ved siden av.
evaluation-lock = Vertsenheten leser og skriver. Besøksteamet og nettverkslederen leser når den er sendt inn. Den beholdes sammen med rapporten. Skriv roller, aldri navn.
evaluation-empty-title = Ikke sendt inn ennå
evaluation-empty = Vertsenheten arbeider med selvevalueringen. Når den er sendt inn, kan den leses her.
evaluation-empty-due = Vertsenheten arbeider med selvevalueringen. Den sendes inn senest { $due }, og kan da leses her.
evaluation-is-submitted = Selvevalueringen er sendt inn.
evaluation-read = Les selvevalueringen
evaluation-reopened-at = Åpnet igjen { $when }
evaluation-reopened-submit-again = Svarene står som de var. Send inn på nytt når dere er ferdige.

## Skjemaene
evaluation-last-saved = Sist lagret { $when }
evaluation-saved = Svarene er lagret.
evaluation-not-asked = Skjemaet har et felt som ikke hører til dette besøket. Ingenting ble lagret. Last siden på nytt.
evaluation-repeated = Skjemaet hadde samme felt flere ganger. Ingenting ble lagret. Last siden på nytt.
evaluation-not-a-number = Skriv et tall, for eksempel 12 eller 7,5.
evaluation-problem-autosave = Ikke lagret: { $what }. { $why }
evaluation-clash = Noen andre skrev i samme felt mens du skrev. Alt annet er lagret. Velg hva som skal stå, og lagre.
evaluation-clash-autosave = Noen andre har skrevet i «{ $what }». Trykk «Lagre og gå videre», så ser du begge tekstene.
evaluation-last-year-words = Dette skrev dere i fjor
evaluation-last-year-was = I fjor: { $value }.

evaluation-focus-areas = Funksjonsområder dere vil gå i dybden på
evaluation-focus-lead = Velger dere et område, vurderer dere alle standardene i det, og besøket legger mer vekt på det.
evaluation-focus = Fokusområde { $number }
evaluation-is-focus = Fokusområde
evaluation-own-questions = Egne spørsmål til besøksteamet
evaluation-own-questions-lead = Hva vil dere ha kollegenes syn på?
evaluation-question = Spørsmål { $number }

## En standard
evaluation-kind-must = Sikkerhet, rettigheter eller lov
evaluation-kind-expected = Ventes av en god enhet
evaluation-kind-aspirational = Noe å strekke seg etter
evaluation-guidance = Slik kan standarden forstås
evaluation-level-of = Vurdering av { $code }
evaluation-comment-on = Kommentar til { $code }
evaluation-evidence-of = Hva kan dere vise til for { $code }?
evaluation-recommended-in-general = Forslag fra forrige rapport som ikke hører til en standard her
recommendation-standard = Hører til standard { $code }.
evaluation-evidence = Kan vises:
evaluation-comment-always = Skriv alltid noe her: standarden gjelder sikkerhet, rettigheter eller lov.
evaluation-comment-when = Trengs når svaret er { $levels }. Ellers etter ønske.
evaluation-comment-if-wanted = Om dere vil.
evaluation-confirm = Uendret: bekreft { $code }
evaluation-confirm-area = Uendret: bekreft alle { $count } ubesvarte
evaluation-confirmed = Bekreftet som uendret siden i fjor.
evaluation-carried = Uendret siden i fjor
evaluation-not-rated-last-year = Ikke vurdert i fjor.
evaluation-reworded = Standarden var formulert slik i fjor:

## Forslagene fra forrige besøk
evaluation-recommendation = Forslag { $number }
evaluation-from-last-report = Fra forrige rapport
evaluation-measure = Dere ville:
evaluation-followed = Hvor langt er dere kommet?
evaluation-status-of = Status for forslag { $number }
evaluation-comment-on-recommendation = Kommentar til forslag { $number }
evaluation-followed-comment = Hva har skjedd?
evaluation-followed-comment-hint = Har dere valgt det bort, skriv hvorfor.
evaluation-followed-planned = Planlagt, ikke påbegynt
evaluation-followed-started = Underveis
evaluation-followed-done = Gjennomført
evaluation-followed-dropped = Valgt bort

## Hvem deltok
evaluation-contributors-empty-title = Ingen på listen ennå
evaluation-contributors-empty = Her står rollene til dem som deltok i selvevalueringen. Besøksteamet ser listen.
evaluation-contributor-add = Legg til en som deltok
evaluation-contributor-role = Rolle
evaluation-contributor-role-hint = For eksempel enhetsleder, psykolog, fagutvikler, miljøterapeut. Skriv ikke navn.
evaluation-safety-representative = Verneombud
evaluation-union-representative = Tillitsvalgt
evaluation-took-part = Verneombud deltok: { $safety }. Tillitsvalgt deltok: { $union }.
evaluation-contributor-added = Lagt til.
evaluation-contributor-removed = Fjernet fra listen.
evaluation-contributors-full = Listen er full. Slå sammen noen av rollene.

## Organisasjonskart
evaluation-chart-lock = Organisasjonskartet er forseglet. Vertsenheten, besøksteamet og nettverkslederen kan åpne det. Det beholdes sammen med rapporten.
evaluation-chart-empty-title = Ikke noe organisasjonskart ennå
evaluation-chart-empty = Kartet viser teamet hvor kvalitetsansvarlig, fagutvikler og medisinskfaglig rådgiver sitter. Dere kan sende inn uten.
evaluation-chart-file = Velg en fil
evaluation-chart-hint = En ny fil tar plassen til den gamle. Ta bort navn først.
evaluation-chart-attach = Last opp
evaluation-chart-attached = Organisasjonskartet er lastet opp og forseglet.
evaluation-chart-removed = Organisasjonskartet er fjernet.

## Filer til standardene
evaluation-evidence-title = Dokumentasjon for { $code }
evaluation-evidence-link = Legg ved filer for { $code }
evaluation-evidence-lock = Filene er forseglet. Vertsenheten, besøksteamet og nettverkslederen kan åpne dem. De beholdes sammen med rapporten.
evaluation-evidence-empty-title = Ingen filer ennå
evaluation-evidence-empty = Legg ved det som viser hvordan dere arbeider: en prosedyre, et skjema, et bilde av tavlen. Dere kan sende inn uten.
evaluation-evidence-hint = Høyst fem filer. En fil tar plassen til en med samme navn. Ta bort alt som viser hvem noen er, først.
evaluation-evidence-attached = Filen er lastet opp og forseglet.
evaluation-evidence-removed = Filen er fjernet.
evidence-too-many = Det er fem filer her allerede. Fjern en før du laster opp en ny.

## Vedlegg
file-missing = Velg en fil som ikke er tom.
file-too-large = Filen er for stor.
file-of-another-kind = Filen er ikke av en type vi tar imot. Bruk PDF, PNG, JPEG, DOCX, PPTX, XLSX, ODT, ODP eller ODS uten makroer.
file-no-key-yet = Filer kan ikke forsegles ennå. Det går så snart besøkslederen har logget inn.

## Se over og send inn
evaluation-complete = Alt er besvart
evaluation-missing =
    { $count ->
        [one] Ett svar mangler
       *[other] { $count } svar mangler
    }
evaluation-missing-above =
    { $count ->
        [one] Ett svar mangler. Det står øverst på siden.
       *[other] { $count } svar mangler. De står øverst på siden.
    }
evaluation-identifying = Noe kan røpe hvem noen er
evaluation-identifying-lead = Se på disse stedene før dere sender inn. Skriv dem om hvis de peker på en person.
evaluation-submit-title = Send inn
evaluation-submit-lead = Når dere sender inn, fryses svarene. Besøksteamet og nettverkslederen får lese dem. Nettverkslederen kan åpne selvevalueringen igjen.
evaluation-submit = Send inn selvevalueringen
evaluation-submitted = Selvevalueringen er sendt inn. Besøksteamet får beskjed.

## Lesing
evaluation-reading-lock = Vertsenheten, besøksteamet og nettverkslederen leser dette. Det beholdes sammen med rapporten.
evaluation-reading-title = Selvevaluering
evaluation-submitted-at =
    { $number ->
        [one] Sendt inn { $when }.
       *[other] Sendt inn { $when }, for { $number }. gang.
    }
evaluation-nothing-chosen = Ingenting er skrevet her.
evaluation-ratings = Vurderingene
evaluation-ratings-by-area = Vurderinger etter funksjonsområde
evaluation-reopen = Åpne selvevalueringen igjen
evaluation-reopen-reason = Hvorfor åpnes den igjen?
evaluation-reopen-hint = Vertsenheten leser dette. Si hva som trengs.
evaluation-reopen-button = Åpne igjen
evaluation-reopened = Selvevalueringen er åpnet igjen. Vertsenheten får beskjed.
