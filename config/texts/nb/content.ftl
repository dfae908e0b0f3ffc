## Når standarder eller formater ikke kan leses inn. Setningen settes sammen: sted, sted: hva.

content-at-set = standardsettet
content-at-level = nivå «{ $key }»
content-at-area = funksjonsområde { $code }
content-at-standard = standard { $code }
content-at-format = formatet
content-at-deadline = fristen «{ $name }»
content-at-prompt = spørsmålet «{ $key }» i innledningen
content-at-info-field = opplysningen «{ $key }» om enheten
content-at-session = post { $number } i programmet
content-at-section = kapittelet «{ $key }» i rapporten
content-at-paper = erklæringen «{ $key }»
content-at-line = linje { $line }
content-at-row = rad { $row }
content-at-column = kolonne { $letter }

content-fault-empty = { $field } mangler.
content-fault-untranslated = { $field } mangler på { $lang }.
content-fault-unknown-language = { $field } har språkkoden «{ $code }». Bruk nb, nn, da eller en.
content-fault-too-long = { $field } er for lang. Det er plass til { $max } tegn.
content-fault-unprintable = { $field } inneholder tegn som ikke kan vises. Skriv teksten inn på nytt.
content-fault-bad-code = Koden må ha 1–40 tegn: bokstavene a–z, tall, punktum, bindestrek og understrek.
content-fault-repeated = Koden er brukt før. Gi hver sin kode.
content-fault-outside-area = Koden må begynne med koden til området, punktum og et tall, som { $area }.1.
content-fault-too-few = { $field }: Det må være minst { $min }.
content-fault-too-many = { $field }: Det kan være høyst { $max }.
content-fault-out-of-bounds = { $field } må være fra { $min } til { $max }.
content-fault-no-level-met = Minst ett nivå må telle som oppfylt.
content-fault-no-date = Antall dager fra besøket mangler.

content-import-too-large = Filen er for stor. Den kan være høyst { $max } KiB.
content-import-unreadable = Filen kan ikke leses her. Leseren melder (på engelsk): { $message }
content-import-unknown-key = «{ $path }» er ikke noe vi kjenner. Se etter skrivefeil.
content-import-no-rows = Arket har ingen standarder. Den første raden skal være overskrifter, og standardene kommer under.
content-import-too-many-rows = Arket har for mange rader. Det er plass til { $max }.
content-import-missing-column = Kolonnen «{ $column }» mangler.
content-import-repeated-column = «{ $name }» finnes i en kolonne lenger til venstre også. Behold én av dem.
content-import-unknown-column = «{ $name }» er ikke en overskrift vi kjenner. Se etter skrivefeil, eller fjern kolonnen.

content-row-no-area = Områdekoden mangler.
content-row-area-renamed = Funksjonsområde { $area } har et annet navn i rad { $first }. Bruk samme navn.
content-row-repeated-code = Koden «{ $code }» er brukt i rad { $first } også. Gi hver standard sin kode.
content-row-unknown-kind = Typen «{ $value }» finnes ikke. Skriv må, forventet eller ønskelig.
content-row-unknown-core = «{ $value }» er verken ja eller nei. Skriv ja eller nei i kolonnen for kjernestandarder.
content-row-outside-columns = Kolonne { $letter } har tekst, men ingen overskrift.

### Felt

content-field-title = Tittelen
content-field-name = Navnet
content-field-description = Beskrivelsen
content-field-text = Teksten
content-field-statement = Setningen som undertegnes
content-field-guidance = Veiledningen
content-field-evidence-hint = Forslaget til dokumentasjon
content-field-patient = Spørsmålet til pasienter
content-field-relative = Spørsmålet til pårørende
content-field-staff = Spørsmålet til ansatte
content-field-label = Etiketten
content-field-hint = Hjelpeteksten
content-field-opening = Starten på kapittelet
content-field-languages = Språk
content-field-levels = Nivåer
content-field-areas = Funksjonsområder
content-field-standards = Standarder
content-field-introduction = Spørsmål i innledningen
content-field-unit-information = Opplysninger om enheten
content-field-programme = Poster i programmet
content-field-report = Kapitler i rapporten
content-field-max-focus-areas = Antall fokusområder
content-field-max-own-questions = Antall egne spørsmål
content-field-notes-retention-days = Antall dager til notatene slettes
content-field-days = Antall dager
content-field-minutes = Antall minutter
content-field-day-offset = Antall dager fra besøksdagen

### Språk

content-lang-nb = bokmål
content-lang-nn = nynorsk
content-lang-da = dansk
content-lang-en = engelsk
