### Notater: skrives underveis, leveres økt for økt, leses av teamet

notes-title = Notater
notes-note = Notat
notes-lock =
    { $days ->
        [one] Leses bare av besøksteamet. Slettes én dag etter at rapporten er endelig godkjent.
       *[other] Leses bare av besøksteamet. Slettes { $days } dager etter at rapporten er endelig godkjent.
    }

## Hva et notat forteller
note-kind-strength = Styrke
note-kind-challenge = Utfordring
note-kind-idea = Idé
note-kind-question = Spørsmål
note-kind-observation = Observasjon
note-kinds-strength = Styrker
note-kinds-challenge = Utfordringer
note-kinds-idea = Ideer
note-kinds-question = Spørsmål
note-kinds-observation = Observasjoner

## Oversikten
notes-missing =
    { $count ->
        [0] Alle notater er levert.
        [one] Notater mangler fra én referent i én økt.
       *[other] { $count } leveringer av notater mangler.
    }
notes-due = Frist: { $day }.
notes-settled = levert eller fritatt
notes-nobody-title = Ingen tar notater ennå
notes-nobody = Besøksleder setter opp hvem som tar notater i hver økt. Det gjøres i programmet.
notes-my-sessions = Øktene dine
notes-no-session-of-mine = Du er ikke satt opp til å ta notater i noen økt.
notes-everyone = Alle økter og referenter
notes-session = Økt
notes-taker = Referent
notes-state = Levert?
notes-do = Følg opp
notes-hours = kl. { $from }–{ $to }
notes-session-gone = Økt som er tatt ut av programmet
notes-written =
    { $count ->
        [0] ingen notater
        [one] ett notat
       *[other] { $count } notater
    }
notes-handed-in = Levert { $at }
notes-excused = Fritatt
notes-begun = Påbegynt
notes-awaited = Ikke levert
notes-remind = Påminn
notes-remind-whom = Påminn { $name }
notes-reminded = Påminnelsen er på vei.
notes-reminded-at = Påminnet kl. { $time }
notes-reminded-already = Personen ble påminnet for mindre enn en time siden. Vent litt.
notes-excuse = Frita
notes-excuse-whom = Frita { $name } fra { $session }

## Frita
notes-excuse-title = Frita { $name } fra å levere notater
notes-excuse-lead = Notatene ventes ikke lenger fra denne økten. Teamet ser grunnen du velger.
notes-excuse-reason = Hvorfor?
notes-excuse-absent = Var ikke til stede
notes-excuse-covered = En annen tok notatene
notes-excuse-not-held = Økten ble ikke holdt
notes-excuse-button = Frita fra notater
notes-excused-now = Referenten er fritatt.

## Skrive
notes-write = Nytt notat
notes-kind = Hva er det?
notes-text = Notatet
notes-text-hint = Skriv ikke navn eller annet som kan røpe hvem noen er.
notes-standard = Standard det gjelder
notes-save = Lagre notatet
notes-saved = Notatet er forseglet og lagret.
notes-speakers = Hvem sine synspunkter er dette?
notes-speakers-hint = Merk av etikettene som står på lappene deres, aldri navn. Da kan det de sa tas ut om noen trekker samtykket. Hopp over det når alle sa det samme.
notes-not-retold = kan ikke gjengis
notes-not-retold-who = Kan ikke gjengis, heller ikke med andre ord: { $labels }. Hør på det de sier, men hold det utenfor notatene.
notes-speaker-missing = Merk av hvem du snakket med. Samtykket må være på plass først.
notes-speaker-gone = En du har merket av, har ikke lenger samtykket. Se over notatet, og ta ut det hun eller han sa.
notes-speaker-withdrawn = { $label } – har trukket samtykket
notes-locked-words = låst
notes-locked-hidden = Notatet er låst fordi en som er med i det, har trukket samtykket. Bare den som skrev det, ser teksten.
notes-take-out = { $labels } har trukket samtykket. Ta ut det hun eller han sa, og lagre notatet uten etiketten. Er ordene alt ute, så si fra her. Ingen trenger å vite hvorfor.
notes-take-out-for-another = { $labels } har trukket samtykket, og den som skrev notatet, er ikke lenger i teamet. Ingen andre kan endre det, så hele notatet må slettes.
notes-taken-out-button = Ordene er tatt ut
notes-taken-out = Ordene er tatt ut, og notatet er åpent igjen.
notes-focus-group = Dette er en fokusgruppe. Skriv ned temaer og meninger, aldri hvem som sa hva.
notes-draft-hint = Trykk «Lagre notatet» når det er klart.
notes-draft-kept = Utkastet er forseglet og lagret kl. { $time }. Trykk «Lagre notatet» når det er klart.
notes-draft-unchanged = Valget følger med når du lagrer notatet.
notes-mine =
    { $count ->
        [0] Notatene dine fra økten
       *[other] Notatene dine fra økten ({ $count })
    }
notes-mine-none = Her kommer det du har lagret. Du kan endre og slette det.
notes-mine-link = Notatene dine fra økten
notes-delete = Slett
notes-amended = endret etter levering
notes-amended-now = Endringen er lagret.
notes-mine-older = Eldre notater
notes-stale = Notatet er endret i et annet vindu. Trykk «Lagre» for å se begge.
notes-other-window = det andre vinduet
notes-about-standard = standard { $code }
notes-read-all = Les hele notatet
notes-locked = Notatene dine er låst. Du kan skrive nye; lås opp for å se dem du har skrevet.
notes-key-not-ready = Du kan skrive, men ikke lese notater ennå. Nøkkelen din blir klar neste gang en annen i teamet logger inn.
notes-damaged =
    { $count ->
        [one] Ett notat lar seg ikke åpne og vises ikke. Si fra til administrator.
       *[other] { $count } notater lar seg ikke åpne og vises ikke. Si fra til administrator.
    }

notes-rolled-back =
    { $count ->
        [one] Ett notat er ikke slik det sist ble lagret: det er fjernet, lagt tilbake fra en gammel kopi eller byttet ut. Det vises ikke. Nettverkslederen har fått beskjed.
       *[other] { $count } notater er ikke slik de sist ble lagret: de er fjernet, lagt tilbake fra en gammel kopi eller byttet ut. De vises ikke. Nettverkslederen har fått beskjed.
    }

## Levere
notes-hand-in-title = Lever notatene fra økten
notes-hand-in-lead = Besøksleder får beskjed. Du kan fortsatt endre dem til rapporten er endelig godkjent.
notes-nothing = Det var ingenting å notere
notes-hand-in = Lever notatene
notes-handed-in-now = Notatene er levert.
notes-none-to-hand-in = Skriv minst ett notat, eller kryss av for at det ikke var noe å notere.

## Slette
notes-delete-title = Slette notatet?
notes-delete-lead = Det kan ikke hentes tilbake.
notes-delete-button = Slett notatet
notes-keep = Behold det
notes-deleted = Notatet er slettet.

## Fra en fil
notes-file-link = Hent teksten fra en fil i stedet
notes-file-title = Notat fra en fil
notes-file-lead = Vi henter ut teksten og viser den til deg. Selve filen lagres ikke.
notes-file = Fil
notes-file-read = Vis teksten
notes-file-look = Se over teksten
notes-file-not-kept = Ingenting er lagret ennå. Rett teksten om du vil, og trykk «Lagre notatet».
notes-file-discard = Forkast teksten
notes-file-besides = Dette ligger også i filen
notes-file-besides-lead = Slettet og skjult tekst, kommentarer, noter, topp- og bunntekst følger ikke med notatet. Skriv inn i teksten over det som skal være med. Filen din har det fortsatt: tenk på det før du sender den til noen.
notes-file-besides-more =
    { $count ->
        [one] … og ett til.
       *[other] … og { $count } til.
    }
notes-file-deleted = Slettet, men fortsatt i filen
notes-file-hidden = Skjult tekst
notes-file-comment = Kommentar
notes-file-footnote = Note
notes-file-margin = Topp- eller bunntekst
notes-file-missing = Velg en fil.
notes-file-too-large = Filen er for stor. Den kan være på høyst 10 MB, med høyst 200 000 tegn tekst.
notes-file-unknown-kind = Denne filtypen kan vi ikke lese. Bruk .txt, .md, .docx eller .odt.
notes-file-broken = Filen er skadet, låst med passord eller av et annet slag enn navnet sier. Lagre den på nytt og prøv igjen.
notes-file-not-text = Filen inneholder ikke vanlig tekst. Lagre den som UTF-8 og prøv igjen.
notes-file-empty = Det er ingen tekst i filen.

## Teamets notater
notes-team-title = Les teamets notater
notes-team-lead = Alt teamet har notert fra denne økten.
notes-read-team = Les teamets notater fra økten
notes-team-none-title = Ingen notater ennå
notes-team-none = Notatene står her så snart en referent har lagret dem.
notes-team-more = Les videre

## Intervjuguiden
notes-guide = Intervjuguide
notes-guide-lead = Spørsmål fra standardene til denne gruppen. Trykk «Noter» for å skrive om det.
notes-guide-count =
    { $count ->
        [one] ett spørsmål
       *[other] { $count } spørsmål
    }
notes-guide-focus = fokusområde
notes-guide-note = Noter
notes-guide-note-about = Noter om standard { $code }

## Muntlig gjengivelse
notes-oral-title = Muntlig fra intervjuene
notes-oral-lead = På slutten av dagen forteller noen fra hvert intervju besøkslederen kort hva som kom fram. Her hakes det av. Innholdet skrives ikke ned her.
notes-oral-heard = { $name } fortalte { $at }
notes-oral-is-heard = Hørt
notes-oral-awaited = Ikke hørt ennå
notes-oral-hear = Hørt fra { $name }
notes-oral-hear-whom = Hørt fra { $name } om { $session }
notes-oral-undo = Angre
notes-oral-undo-whom = Angre: { $session }
notes-oral-done = Det er notert.
notes-oral-undone = Det er tatt bort.
notes-oral-nobody = Ingen er satt opp til å ta notater

## Fra papir
notes-photo-link = Ta bilde av notater på papir
notes-photo-title = Notater på papir
notes-photo-lead = Ta bilde av arkene. Sted, tid og alt annet kameraet skriver inn i bildet, fjernes før det forsegles. Bildet leses bare av besøksteamet og slettes sammen med notatene.
notes-photo = Bilder av arkene
notes-photo-text = Hva står på arkene?
notes-photo-text-hint = Det viktigste med dine ord. Bare det som er skrevet her, kan brukes i rapporten.
notes-photo-save = Lagre arkene
notes-photo-saved = Arkene er forseglet og lagret.
notes-photo-words = Fotografert ark
notes-photo-alt = Fotografert ark { $number }
notes-photo-missing = Velg minst ett bilde.
notes-photo-too-many = Lagre høyst ti bilder om gangen.
notes-photo-too-large = Et av bildene er for stort. Hvert bilde kan være på høyst 10 MB.
notes-photo-heic = Et av bildene er i formatet HEIC, som vi ikke kan rense. På iPhone: velg Innstillinger, Kamera, Formater, «Mest kompatibelt», og ta bildet på nytt.
notes-photo-unknown-kind = Et av bildene er av et slag vi ikke tar imot. Bruk JPEG, PNG eller WebP.
notes-photo-broken = Et av bildene er skadet eller kom ikke helt fram. Prøv igjen.
