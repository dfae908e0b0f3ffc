### Rapporten: utkast, avsnitt, lesing, godkjenning

report-title = Rapport
report-lock-team = Bare besøksteamet kan lese teksten. Utkastene slettes { $days } dager etter endelig godkjenning, sammen med notatene.
report-lock-all = Besøksteamet, vertsenheten og nettverkslederen kan lese rapporten. Den blir oppbevart.

## Begynne
report-none-title = Ingen rapport ennå
report-none = Besøkslederen begynner på rapporten når notatene er inne. Hvert avsnitt starter med det vi alt vet: selvevalueringen, forslagene fra i fjor og notatene.
report-begin = Begynn på rapporten
report-begun = Utkastet er laget, og avsnittene er fordelt.

## Hvor den ligger
report-desk-not-begun = Rapporten er ikke påbegynt
report-desk-drafting = Besøksteamet skriver
report-desk-with-team = Besøksteamet leser utkastet
report-desk-with-host = Rapporten ligger hos vertsenheten
report-desk-with-network-leader = Rapporten ligger hos nettverkslederen
report-desk-awaiting-acceptance = Rapporten venter på endelig godkjenning
report-desk-accepted = Rapporten er godkjent
report-next-not-begun = Besøkslederen begynner når notatene er levert.
report-next-drafting = Når alle avsnitt er skrevet og kommentarene besvart, sender besøkslederen utkastet til lesing i teamet.
report-next-with-team = Alle i teamet leser hele rapporten og går god for den. Endrer noen teksten, leser alle den nye utgaven.
report-next-with-host = Vertsenheten leser, skriver sine egne kommentarer og sender rapporten til nettverkslederen. Er noe feil, sendes den tilbake til teamet.
report-next-with-network-leader = Nettverkslederen leser en siste gang, retter skrivefeil og sender rapporten til endelig godkjenning.
report-next-awaiting-acceptance = Enhetslederen leser den siste utgaven og gir endelig godkjenning.
report-next-accepted = Forslagene ligger nå under «Oppfølging». Der skriver vertsenheten hva den vil gjøre.
report-words-missing = Har ikke gått god for denne utgaven: { $who }.
report-empty-sections =
    { $count ->
        [one] Ett avsnitt er tomt.
       *[other] { $count } avsnitt er tomme.
    }
report-open-comments =
    { $count ->
        [one] Én kommentar venter på svar.
       *[other] { $count } kommentarer venter på svar.
    }

## Veien
report-ways = Veien til godkjenning
report-way-team = Besøksteamet
report-way-host = Vertsenheten
report-way-network = Nettverkslederen
report-way-acceptance = Endelig godkjenning
report-way-due = Frist { $due }
report-way-by = Sendt videre av { $who }, utgave { $edition }
report-way-owner = Sendes videre av { $who }
report-log = Alt som har skjedd med rapporten
report-edition = Utgave
report-edition-number = Utgave { $edition }
report-step-begun = Utkastet ble laget
report-step-back = Sendt tilbake til teamet
report-step-to-team = Sendt til lesing i teamet
report-step-to-host = Sendt til vertsenheten
report-step-to-network-leader = Sendt til nettverkslederen
report-step-back-to-network-leader = Sendt tilbake til nettverkslederen
report-step-to-acceptance = Sendt til endelig godkjenning
report-step-accepted = Endelig godkjent

## Hva du kan gjøre
report-read = Les rapporten
report-read-and-send = Les rapporten og send den videre
report-read-and-word = Les rapporten og gå god for den
report-read-and-accept = Les rapporten og godkjenn den
report-plan = Fordel avsnittene
report-paper = Til utskrift
report-pdf = Last ned som PDF
report-word = Last ned for Word
report-file = Last ned som tekst
report-ratings = Last ned vurderingene (Excel)
report-draft-mark = Kladd
report-page = Side
report-page-of = av

## Avsnittene
report-sections = Avsnittene
report-sections-caption = Hvem som skriver hva, og hvor langt det er kommet
report-section = Avsnitt
report-writer = Skrives av
report-due = Frist
report-progress = Status
report-nobody = Ingen ennå
report-writes-itself = Skrives av systemet
report-generated = Ferdig
section-empty = Tomt
section-optional = Ikke skrevet
section-drafted = Utkast
section-written = Skrevet
report-comments = Kommentarer
report-comments-open =
    { $count ->
        [0] Ingen åpne kommentarer
        [one] Én åpen kommentar
       *[other] { $count } åpne kommentarer
    }

## Fordele
report-plan-lead = Gi hvert avsnitt til én i teamet, med en frist. De som får et nytt avsnitt, får brev.
report-plan-save = Lagre fordelingen
report-given = Avsnittene er fordelt.

## Skrive
report-text-hint = Teksten lagres mens du skriver. Linjer som begynner med ✎ er til deg som skriver: gjør det de ber om, og fjern dem.
report-marked =
    { $count ->
        [one] Én linje med ✎ står igjen.
       *[other] { $count } linjer med ✎ står igjen.
    }
report-markdown = Overskrifter, lister og utheving
report-markdown-how =
    Tom linje gir nytt avsnitt.
    ### foran en linje gjør den til overskrift.
    - foran en linje gjør den til et punkt i en liste.
    {"**"}to stjerner** på hver side gir uthevet skrift.
    > foran en linje gjør den til et innrykket avsnitt.
writing-toolbar = Utforming av teksten
writing-heading = Overskrift
writing-strong = Uthevet
writing-emphasis = Kursiv
writing-list = Punktliste
writing-numbers = Nummerert
writing-quote = Sitat
writing-table = Tabell
writing-column = Kolonne
report-section-saved = Avsnittet er lagret.
report-section-stale = Noen andre har lagret en ny tekst her. Trykk «Lagre» for å se begge.
report-section-held = { $name } skriver her nå. Du kan skrive når teksten er lagret, senest kl. { $time }.
report-section-blank = Her står det ingenting ennå.
report-see-in-whole = Se avsnittet i hele rapporten
report-versions = Tidligere versjoner
report-versions-lead = Ingenting går tapt. Her ser du hva som ble endret, av hvem og når.
report-versions-none = Ingen versjoner ennå
report-versions-none-why = Avsnittet er ikke skrevet i. Hver lagring blir en versjon.
report-version-closed = Denne versjonen ble skrevet før du fikk rapporten. Bare besøksteamet kan lese den.
report-version-same = Samme tekst som i versjonen før.
report-version-whole = Vis teksten

## Forslag til tiltak
report-rows-caption = Forslagene
report-row = Forslag { $number }
report-row-what = Hva
report-row-why = Hvorfor
report-row-standard = Standard
report-row-standard-hint = La den stå tom når forslaget gjelder noe allment. Neste år står forslaget ved siden av standarden.
report-row-role = Hvem kan ta det videre
report-row-role-hint = En rolle, ikke et navn. For eksempel fagutvikler.
report-row-horizon = Når
report-row-horizon-hint = For eksempel i løpet av høsten.
report-row-add = Legg til et forslag
report-row-remove = Fjern forslag { $number }
report-rows-too-many = Det er plass til { $limit } forslag. Få og konkrete er bedre enn mange.
report-rows-stale = Noen andre har lagret forslagene mens du skrev. Dine står i skjemaet, de lagrede står over. Sett dem sammen og lagre.
report-rows-saved = Slik er forslagene lagret nå

## Lese
report-reading = Les rapporten
report-contents = Innhold
report-changed-since = Endret siden utgave { $edition }, som du leste sist
report-changed-nothing = Ingen avsnitt du kan sammenlikne, er endret.
report-section-changed = Endret
report-section-changes = Hva som er endret
report-returned-by = { $who } sendte rapporten tilbake
report-gives-away = Dette kan vise hvem noen er
report-numbers-show = Tall som kan røpe en liten gruppe
report-name-why = Hvorfor «{ $name }» kan stå
report-name-no-name = det er ikke et navn
report-name-office = det er en offentlig rolle
report-name-agreed = personen har sagt ja
report-name-keep = La stå
report-name-kept = Navnet kan stå.

## Kommentere
report-comment = Skriv en kommentar
report-comment-on = Kommentar til «{ $section }»
report-comment-quote = Gjelder kommentaren bestemte ord? Merk dem i teksten før du åpner feltet, så kommer de med.
report-comment-send = Legg inn kommentaren
report-comment-made = Kommentaren er lagt inn.
report-comment-resolved = Kommentaren er tatt hånd om.
report-comment-withdrawn = Kommentaren er trukket.
report-comment-withdraw = Trekk kommentaren
report-comment-kept = Dette skrev du. Kopier det herfra hvis du vil ta vare på det:
report-comments-settled =
    { $count ->
        [one] Én kommentar som er tatt hånd om
       *[other] { $count } kommentarer som er tatt hånd om
    }
report-answer = Svar og lukk
report-answer-text = Svar
report-answer-send = Lukk kommentaren
report-answered-by = { $who } svarte

## Når du har lest
report-when-read = Når du har lest rapporten
report-send-to-team = Send til lesing i teamet
report-sent-to-team = Utkastet er sendt til lesing i teamet.
report-give-word = Jeg går god for denne utgaven
report-word-given = Du har gått god for denne utgaven.
report-your-word-stands = Du har gått god for denne utgaven.
report-to-host = Send rapporten til vertsenheten
report-to-host-what = Fra nå av kan vertsenheten og nettverkslederen lese rapporten. Det kan ikke gjøres om. Tidligere utkast og teamets egne kommentarer forblir teamets.
report-to-host-who = Disse får lese den hos vertsenheten
report-without-account = { $who } har ikke åpnet kontoen sin. Rapporten åpnes for dem når de har gjort det og en av dere logger inn.
report-send-to-host = Send til vertsenheten
report-sent-to-host = Rapporten er sendt til vertsenheten.
report-send-to-network-leader = Send til nettverkslederen
report-sent-to-network-leader = Rapporten er sendt til nettverkslederen.
report-send-to-acceptance = Send til endelig godkjenning
report-sent-to-acceptance = Rapporten er sendt til endelig godkjenning.
report-to-acceptance = Endelig godkjenning
report-acceptance-lead = Se over før du godkjenner. En godkjent rapport endres ikke mer.
report-acceptance-list = Forslagene dere tar imot
report-acceptance-list-why = De blir liggende under «Oppfølging». Neste besøk begynner med dem.
report-accept = Godkjenn rapporten
report-accepted = Rapporten er godkjent. Takk!
report-send-back = Send tilbake
report-sent-back = Rapporten er sendt tilbake.
report-back-why = Hvorfor?
report-back-to-team = Rapporten går tilbake til besøksteamet. Alle versjoner blir tatt vare på.
report-back-to-network-leader = Rapporten går tilbake til nettverkslederen. Alle versjoner blir tatt vare på.
report-back-to-reading = Tilbake til rapporten

## Det som skriver seg selv
report-front-unit = Enhet
report-front-place = Sted
report-front-day = Dato for besøket
report-front-standards = Standarder
report-front-team = Besøksteamet
report-log-title = Godkjenning
report-log-begun = { $when }: utkastet ble laget.
report-log-back = { $when }: rapporten ble sendt tilbake til teamet.
report-log-to-team = { $when }: utgave { $edition } ble sendt til lesing i teamet.
report-log-to-host = { $when }: utgave { $edition } ble sendt til vertsenheten.
report-log-to-network-leader = { $when }: utgave { $edition } ble sendt til nettverkslederen.
report-log-back-to-network-leader = { $when }: rapporten ble sendt tilbake til nettverkslederen.
report-log-to-acceptance = { $when }: utgave { $edition } ble sendt til endelig godkjenning.
report-log-accepted = { $when }: utgave { $edition } ble endelig godkjent av enhetslederen.
report-log-words =
    { $count ->
        [one] Ett medlem av teamet, brukerrepresentanten medregnet, har gått god for rapporten.
       *[other] { $count } medlemmer av teamet, brukerrepresentanten medregnet, har gått god for rapporten.
    }
report-programme-title = Programmet
report-standards-title = Standardene og enhetens egen vurdering
report-spread-counted = Antall standarder på hvert nivå
report-spread = Slik enheten vurderte seg selv, etter funksjonsområde

## Det utkastet begynner med
draft-team-met = Teamet møtte:
draft-group-tour = Enheten, på omvisning
draft-group-management = Ledelse og nøkkelansatte
draft-group-staff = Ansatte
draft-group-patients = Pasienter
draft-group-relatives = Pårørende
draft-group-team = Besøksteamet
draft-no-evaluation = Selvevalueringen er ikke sendt inn. Skriv kort det dere vet, så kan enheten føye til sitt.
draft-first-visit = Dette er enhetens første besøk. Det er ingen forslag å følge opp.
draft-status-unknown = Enheten har ikke skrevet hva som er gjort.
draft-status-planned = Planlagt.
draft-status-started = I gang.
draft-status-done = Gjort.
draft-status-dropped = Valgt bort.
draft-unit-says = Enheten skriver:
draft-team-says = Føy til hva teamet så, under hvert forslag.
draft-ten-lines = Høyst ti linjer. Behold det viktigste og skriv det sammen, slik at det kan leses alene.
draft-no-notes = Ingen notater er merket slik ennå. Skriv det teamet så.
draft-suggestion = Forslag:
draft-other-matters = Annet
draft-self-evaluation = Enhetens egen vurdering
draft-from-the-day = Fra dagen
draft-nothing-rated = Enheten har ikke vurdert standarder her. Skriv kort det dere drøftet.
draft-not-held = Teamet hadde ingen fokusgrupper.
draft-own-words = Dette er ditt eget avsnitt. Andre kan kommentere, men ikke endre. Under står notatene dine.
draft-first-proposal = Skriv det første forslaget
draft-network-help = Skriv hva nettverket og andre enheter kan hjelpe med.

### Ord fra dem som har trukket samtykket

withdrawn-title = Noen har trukket samtykket sitt
withdrawn-lead = Det hun eller han sa, skal ut før rapporten kan gå videre. Ingen trenger å vite hvorfor.
withdrawn-in-note = { $label } i et notat fra «{ $session }»: { $who } tar det ut
withdrawn-in-report = { $label } i rapporten: besøkslederen ser gjennom den når notatene er klare
withdrawn-look = Les rapporten. Ta ut det som bare kan komme fra denne personen. Er det hos noen andre, be dem sende den tilbake. Det som flere har sagt, kan stå.
withdrawn-looked = Rapporten er sett gjennom
withdrawn-looked-done = Rapporten er sett gjennom, og kan gå videre.
withdrawn-with-the-team = Besøksteamet tar det ut. Du får rapporten videre når det er gjort.
# The ratings as a workbook
ratings-sheet = Vurderinger
ratings-codebook = Kodebok
ratings-column = Kolonne
ratings-value = Verdi
ratings-means = Betyr
ratings-version = Standardsettet og versjonen vurderingene gjelder
ratings-standard = Standard
ratings-area = Funksjonsområde
ratings-text = Ordlyd
ratings-level = Nivå
ratings-label = Nivå i ord
ratings-comment = Kommentar
ratings-standard-means = Standardens nummer i settet
ratings-area-means = Området standarden hører til
ratings-text-means = Standarden slik den lød ved besøket
ratings-level-means = Nøkkelen til nivået enheten valgte; tom når standarden ikke ble vurdert
ratings-label-means = Nivået slik det vises på siden
ratings-comment-means = Enhetens egen begrunnelse

## Underskriftene
report-signed-title = Underskrifter
report-signed-lead = Hver underskrift gjelder ordene i én utgave, med nøkkelen til den som skrev under. Endres ett tegn etterpå, stemmer den ikke lenger. Den endelige godkjenningen gjelder også det systemet skriver selv, og har derfor sitt eget merke.
report-signed-who = Hvem
report-signed-what = Hva
report-signed-when = Når
report-signed-edition = Utgave
report-signed-mark = Utgavens merke
report-signed-stands = Stemmer den?
report-signed-word = Gikk god for rapporten
report-signed-to-host = Sendte den til vertsenheten
report-signed-to-network-leader = Sendte den til nettverkslederen
report-signed-to-acceptance = Sendte den til endelig godkjenning
report-signed-acceptance = Ga endelig godkjenning
report-signed-holds = Stemmer
report-signed-unopened = Ekte, teksten er ikke åpen for deg
report-signed-unsigned = Gitt uten underskrift
report-signed-broken = Stemmer ikke
report-signed-broken-title = En underskrift stemmer ikke med rapporten
report-signed-broken-what = Teksten eller underskriften er endret etterpå. Ikke bygg på rapporten før nettverkslederen har sett på det. Nettverkslederen har fått beskjed.
report-signed-go = Se underskriftene

## En rettelse av den godkjente rapporten
report-log-correction-withdrawn = { $when }: nettverkslederen trakk rettelsen tilbake.
report-log-correction = { $when }: nettverkslederen begynte å rette utgave { $edition }.
report-step-correction-withdrawn = Nettverkslederen trakk rettelsen tilbake
report-step-correction = Nettverkslederen begynte en rettelse
report-correct = Rett i rapporten
report-correct-what = Den godkjente utgaven endres aldri. En rettelse blir en ny utgave, som enhetslederen godkjenner. Til da gjelder den godkjente. Alle som har del i besøket, får beskjed.
report-correct-why = Hva skal rettes, og hvorfor?
report-correct-begin = Begynn rettelsen
report-correct-begun = Rettelsen er begynt. Skriv i avsnittene, og send den til endelig godkjenning.
report-correction-withdraw = Trekk rettelsen tilbake
report-correction-withdraw-what = Den godkjente utgaven gjelder da som før. Det som er skrevet i rettelsen, tas ut. Alle som har del i besøket, får beskjed.
report-correction-withdraw-do = Trekk tilbake
report-correction-withdrawn = Rettelsen er trukket tilbake. Den godkjente utgaven gjelder som før.
report-correcting-title = Rapporten rettes
report-correcting = Dette er utgave { $edition }, som er under arbeid. Utgave { $accepted } er godkjent og gjelder til den nye er godkjent.
report-corrects = Denne utgaven retter utgave { $edition }, som har merket { $mark }.
report-corrects-broken = Denne utgaven retter utgave { $edition }, men ordene i den er ikke lenger de som ble godkjent (merket { $mark }).
report-editions = Godkjente utgaver
report-edition-stands = Utgave { $edition }, gjelder nå
report-edition-former = Utgave { $edition }, rettet siden
report-edition-accepted = Godkjent { $when }
report-edition-pdf = PDF av utgave { $edition }
report-edition-old-title = Dette er en tidligere utgave
report-edition-old = Slik sto rapporten da den ble godkjent. Utgave { $edition } gjelder nå.
report-edition-see = Se utgaven som gjelder
