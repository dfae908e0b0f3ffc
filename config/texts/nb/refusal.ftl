### Hvorfor noe ikke er mulig: én setning, og hva man kan gjøre

refusal-for-the-visit-leader = Det er besøksleder som gjør dette.
refusal-for-the-team = Dette er for besøksteamet.
refusal-for-the-user-representative = Dette avsnittet er brukerrepresentantens eget. Skriv en kommentar i stedet.
refusal-for-the-host = Dette er for vertsenheten.
refusal-for-the-unit-leader = Det er enhetslederen i vertsenheten som gjør dette.
refusal-for-the-network-leader = Det er nettverkslederen som gjør dette.
refusal-for-the-administrator = Det er administrator som gjør dette.
refusal-sign-papers-first = Signer taushetserklæringen og samtykket først. Du finner dem under «Forberede».
refusal-date-is-locked = Datoen er låst. Ta kontakt med nettverkslederen hvis den må flyttes.
refusal-no-dates-offered = Vertsenheten har ikke foreslått datoer ennå.
refusal-not-an-offered-date = Velg en av de tre datoene vertsenheten har foreslått.
refusal-date-not-ahead = { $day } kan ikke velges. Velg dager fram i tid, senest om to år.
refusal-date-weekend = { $day } er en lørdag eller søndag. Velg en hverdag.
refusal-date-twice = { $day } står to ganger. Velg tre ulike dager.
refusal-date-one-weekday = Alle tre datoene faller på samme ukedag. Velg minst to ulike ukedager.
refusal-no-date-yet = Datoen for besøket er ikke låst ennå.
refusal-evaluation-is-submitted = Selvevalueringen er sendt inn og kan ikke endres. Nettverkslederen kan åpne den igjen.
refusal-evaluation-not-submitted = Selvevalueringen er ikke sendt inn ennå.
refusal-answers-missing =
    { $count ->
        [one] Ett svar mangler. Det står i listen nedenfor.
       *[other] { $count } svar mangler. De står i listen nedenfor.
    }
refusal-give-a-reason = Skriv hvorfor.
refusal-no-such-session = Denne økten finnes ikke i programmet lenger.
refusal-needs-a-note-taker = Økten trenger minst én som tar notater.
refusal-not-in-the-team = Personen er ikke med i besøksteamet.
refusal-not-assigned = Bare de som er satt opp til å ta notater i økten, kan levere notater fra den.
refusal-already-handed-in = Notatene fra denne økten er allerede levert.
refusal-session-has-notes = Det finnes notater fra økten. Den kan ikke fjernes eller bli en annen slags økt.
refusal-programme-is-begun = Programmet er allerede påbegynt.
refusal-programme-is-full = Programmet har plass til 60 økter. Fjern en økt først.
refusal-conflict-declared = Du har meldt interessekonflikt. Nettverkslederen finner en annen i ditt sted.
refusal-not-before-the-day = Dette kan gjøres fra { $day }, dagen for besøket.
refusal-report-not-begun = Rapporten er ikke påbegynt. Besøksleder starter den.
refusal-report-is-begun = Rapporten er allerede påbegynt.
refusal-report-is-with-the-team = Rapporten ligger hos besøksteamet.
refusal-report-is-with-the-host = Rapporten ligger hos vertsenheten.
refusal-report-is-with-the-network-leader = Rapporten ligger hos nettverkslederen.
refusal-report-awaits-acceptance = Rapporten venter på endelig godkjenning fra vertsenheten.
refusal-report-is-accepted = Rapporten er godkjent og endres ikke mer.
refusal-report-not-accepted = Rapporten er ikke endelig godkjent ennå.
refusal-comments-are-open =
    { $count ->
        [one] Én kommentar er ubesvart. Svar på den eller send rapporten tilbake.
       *[other] { $count } kommentarer er ubesvart. Svar på dem eller send rapporten tilbake.
    }
refusal-words-are-missing =
    { $count ->
        [one] Ett medlem av teamet har ikke gått god for denne utgaven ennå.
       *[other] { $count } medlemmer av teamet har ikke gått god for denne utgaven ennå.
    }
refusal-another-edition = Teksten er endret siden du åpnet siden. Les den nye utgaven før du går videre.
refusal-someone-writes-here = Noen andre skriver i avsnittet nå. Du kan skrive når teksten er lagret, eller når det har vært stille i fem minutter.
refusal-edition-not-read = Les rapporten i denne utgaven først.
refusal-sections-are-empty =
    { $count ->
        [one] Ett avsnitt er tomt. Skriv det ferdig først.
       *[other] { $count } avsnitt er tomme. Skriv dem ferdig først.
    }
refusal-lines-for-the-writer =
    { $count ->
        [one] Én linje med ✎ står igjen i teksten. Gjør det den ber om, og fjern den.
       *[other] { $count } linjer med ✎ står igjen i teksten. Gjør det de ber om, og fjern dem.
    }
refusal-identifying-text =
    { $count ->
        [one] Ett sted i teksten kan røpe hvem noen er. Skriv det om først.
       *[other] { $count } steder i teksten kan røpe hvem noen er. Skriv dem om først.
    }
refusal-keys-are-missing = Nøkkelen din til dette besøket er ikke klar. Den blir klar neste gang besøkslederen logger inn.
refusal-keys-do-not-agree = Nøklene til besøket er ikke de som er signert. Derfor blir ingenting åpnet eller lagret. Nettverkslederen har fått beskjed.
refusal-texts-do-not-agree = Teksten er ikke slik den sist ble lagret: den er fjernet, lagt tilbake fra en gammel kopi eller byttet ut. Derfor vises den ikke. Nettverkslederen har fått beskjed.
refusal-visit-is-closed = Besøket er avsluttet.
refusal-feedback-is-given = Du har allerede gitt tilbakemelding.
refusal-for-the-leaders = Det er besøkslederen eller nettverkslederen som gjør dette.
refusal-notes-are-destroyed = Notatene er slettet.
refusal-destruction-not-asked = Ingen har bedt om at notatene slettes nå.
refusal-destruction-is-asked = Noen har allerede bedt om dette. Det venter på at en annen bekrefter.
refusal-destruction-asked-too-long-ago = Denne forespørselen gjelder ikke lenger. Se på siden igjen.
refusal-another-must-confirm = Du ba om dette selv. En annen må bekrefte.
refusal-word-not-asked = Ved denne alderen spørres ikke vedkommende.
refusal-word-is-given = Svaret er gitt. Et ja kan trekkes, og den som vil svare på nytt, får en ny lapp.
refusal-nothing-to-withdraw = Det er ikke noe ja å trekke.
refusal-request-is-cancelled = Forespørselen er strøket.
refusal-right-is-answered = Dette er besvart allerede.
refusal-keeper-from-the-host = Samtykkeansvarlig må være en av vertsenhetens folk i besøket.
refusal-too-many-requests = Besøket har så mange forespørsler som det er plass til.
refusal-slips-are-made = Disse lappene er laget allerede, og kodene kan ikke vises igjen. Har du dem ikke, åpner du forespørselen i listen og lager nye lapper.
refusal-withdrawn-words =
    { $count ->
        [one] Noen har trukket samtykket sitt. Det hun eller han sa, må tas ut ett sted til før rapporten går videre.
       *[other] Noen har trukket samtykket sitt. Det som ble sagt, må tas ut { $count } steder før rapporten går videre.
    }
refusal-nothing-to-take-out = Her er det ikke lenger noe å ta ut.
refusal-consents-are-missing = Ingen har sagt ja til å delta i denne gruppen ennå. Vertsenheten ber om samtykkene.
refusal-more-present-than-consents = Det er flere til stede enn det er samtykker til. Snakk bare med dem som har sagt ja.
refusal-group-not-opened = Si først hvor mange som er til stede i gruppen.
refusal-unit-seals-no-names = Enheten har ikke valgt å forsegle navn. Enhetslederen kan gjøre det på siden med samtykker.
refusal-request-is-over = Forespørselen er over. Da tas det ikke vare på hvem den gjaldt.
refusal-consents-key-is-missing = Nøkkelen til samtykkene er ikke laget ennå. Den lages når enhetslederen låser opp nøklene sine, etter at nettverkslederen har valgt teamet.
refusal-correction-goes-on = En rettelse sendes ikke tilbake til teamet. Send den til endelig godkjenning, eller trekk den tilbake.
refusal-no-correction = Rapporten rettes ikke nå.
refusal-recommendations-are-the-hosts = Forslagene er vertsenhetens liste nå, og enheten arbeider med dem. En rettelse lar dem stå.
