### Noe alvorlig som ble hørt på et besøk: en forseglet sak og veien den går

part-concerns = Har du hørt noe alvorlig?
part-concerns-about = Skriv det ned forseglet, og se hvem som skal melde hva.
concern-desk = Noe på besøket venter på deg
concern-title = Bekymring
concern-list-title = Bekymringer
concern-list-lead = Her står bare de sakene du har del i.
concern-list-none-title = Ingen saker du har del i
concern-list-none = Hører du noe alvorlig på besøket, skriver du det ned her. Da leser bare du og besøkslederen det.
concern-list-none-called = Når to i besøksteamet ber deg inn i en sak, står den her.
concern-list = Saker du har del i
concern-opened = Åpnet av
concern-stands = Hvor den står
concern-open-one = Sak åpnet { $when }
concern-by = av { $who }
concern-back = Alle bekymringene

concern-not-the-channel = Dette er ikke en melding til myndighetene
concern-danger = Er noen i fare nå? Ring 113 først.
concern-not-the-channel-what = Saken her er besøksteamets egen. Den erstatter ingen lovpålagt melding og skal aldri forsinke en. Du kan når som helst melde selv, uten å spørre noen.
concern-to-duties = Se hvem som skal melde, og hvor

concern-new-title = Har du hørt noe alvorlig?
concern-new-lead = Skriv kort hva du hørte eller så. Du og besøkslederen kan lese det. Ingen andre får vite at det finnes.
concern-new-text = Hva hørte eller så du?
concern-no-names = Ingen navn og ingen fødselsnummer. Skriv «en ungdom» eller «en ansatt».
concern-new-button = Forsegle og åpne saken
concern-new-done = Saken er åpnet. Besøkslederen får beskjed om at noe venter.
concern-gives-away = Teksten kan røpe hvem noen er. Skriv den om, eller kryss av for at den skal stå.
concern-gives-away-what = Vi fant { $what }.
concern-anyway = La teksten stå som den er

concern-lock-few = Kan leses av den som åpnet saken og besøkslederen. Alt som er skrevet, slettes { $days } dager etter at saken er lukket.
concern-lock-team = Kan leses av besøksteamet. Alt som er skrevet, slettes { $days } dager etter at saken er lukket.
concern-lock-few-called = Kan leses av den som åpnet saken, besøkslederen og nettverkslederen som er bedt inn. Alt som er skrevet, slettes { $days } dager etter at saken er lukket.
concern-lock-team-called = Kan leses av besøksteamet og nettverkslederen som er bedt inn. Alt som er skrevet, slettes { $days } dager etter at saken er lukket.
concern-lock-list = Innholdet i hver sak er forseglet med sin egen nøkkel.

concern-ladder = Veien saken går
concern-rung-heard = Hørt og skrevet ned
concern-rung-team = Drøftet i teamet
concern-rung-leader-told = Besøkslederen er orientert
concern-rung-leader-with-team = Besøkslederen drøfter det med teamet
concern-rung-network-leader = Besøkslederen drøfter det med nettverkslederen
concern-rung-host-leader = Nettverkslederen tar det opp med enhetslederen
concern-rung-closed = Lukket
concern-skipped = Ikke brukt
concern-not-yet = Ikke ennå

concern-now = Hva nå?
concern-urgent = Haster det, kan steg hoppes over. Ingen steg må vente på neste dag.
concern-ask-heard = Kan noen komme til skade? Da ringer den som hørte det, nødetatene (§ 31). Gjelder det et barn som lider overlast, melder hun selv til barnevernet (§ 33). Gjør det nå, før saken går videre her.
concern-ask-team = Har noen av dere en egen plikt? Hvert helsepersonell vurderer selv om hun skal si fra til tilsynsmyndigheten (§ 17) eller barnevernet (§ 33). Teamet kan ikke gjøre det for henne, og kan ikke si nei.
concern-ask-leader-told = Vet enheten om det? En alvorlig hendelse skal enheten selv varsle straks (§ 3-3 a). Besøkslederen har i tillegg sin egen plikt som helsepersonell (§ 17).
concern-ask-leader-with-team = Bli enige om hvem som melder hva, og gjør det i dag. Den som har hørt det fra en pasient eller pårørende, kan fortelle at de selv kan varsle (§ 7-6).
concern-ask-network-leader = Er alle meldinger sendt? Nettverkslederen tar saken opp med enhetslederen, men overtar ingens plikt til å melde.
concern-ask-host-leader = Har enheten varslet det den skal (§ 3-3 a)? Står noe igjen etter § 17 eller § 33, melder den som vet det.
concern-ask-closed = Saken er lukket her. Plikten til å melde opphører ikke med det.
concern-climb-team = Vi har drøftet det i teamet
concern-climb-leader-told = Besøkslederen er orientert
concern-climb-leader-with-team = Ta det opp med hele teamet
concern-climb-leader-with-team-what = Da kan hele teamet lese saken.
concern-climb-host-leader = Jeg har tatt det opp med enhetslederen
concern-climbed = Steget er skrevet inn med dato.

concern-call-what = To må være enige: besøkslederen og en til i teamet. Nettverkslederen kan da lese denne saken, og ingen andre.
concern-call-whom = Hvilken nettverksleder?
concern-call-button = Be om å få inn { $who }
concern-call-button-any = Be om å få inn nettverkslederen
concern-call-nobody = Ingen nettverksleder kan bes inn. Nøkkelen hennes må være bekreftet, og hun kan ikke ha del i besøket.
concern-call-asked = { $by } ba { $when } om å få inn { $who }. En til må si ja innen sju dager.
concern-call-approve = Si ja til at { $who } kan lese saken
concern-call-made = Forespørselen er lagret. Nå må en til si ja.
concern-call-approved = To er enige. Nettverkslederen får tilgang når besøkslederen har signert, nå eller neste gang hun er innom.
concern-called = { $who } er bedt inn av { $first } og { $second }.

concern-written-title = Det som er skrevet
concern-word = Hva gjelder det?
concern-word-heard = Hørt eller sett
concern-word-done = Gjort eller avtalt
concern-word-outcome = Utfall
concern-write-text = Skriv mer
concern-write-button = Forsegle og lagre
concern-written = Teksten er forseglet og lagret.
concern-waits-for-key = Du har del i saken, men nøkkelen din er ikke klar. Den blir klar neste gang besøkslederen er innom. Snakk med henne direkte hvis det haster.
concern-damaged =
    { $count ->
        [one] Én tekst mangler eller lar seg ikke åpne. Si fra til nettverkslederen.
       *[other] { $count } tekster mangler eller lar seg ikke åpne. Si fra til nettverkslederen.
    }
concern-gone = Det som var skrevet i saken, er slettet. Bare stegene og datoene står igjen.

concern-duties = Hvem melder, og hvor?
concern-duties-lead = Sjekk hva som gjelder for deg. Den som har plikten, melder selv, og trenger ikke lov fra teamet, enheten eller nettverket.
concern-duty-emergency = Fare for liv eller helse nå
concern-duty-emergency-law = helsepersonelloven § 31
concern-duty-emergency-what = Helsepersonell skal varsle politi, ambulanse eller brannvesen når det er nødvendig for å avverge alvorlig skade. Alle andre kan ringe.
concern-duty-child-welfare = Et barn som mishandles eller lider alvorlig omsorgssvikt
concern-duty-child-welfare-law = helsepersonelloven § 33
concern-duty-child-welfare-what = Hvert helsepersonell melder selv til barnevernet, straks og uten hinder av taushetsplikten. Alle kan sende en bekymringsmelding.
concern-duty-personal = Forhold som kan sette pasienter i fare
concern-duty-personal-law = helsepersonelloven § 17
concern-duty-personal-what = Hvert helsepersonell sier fra til tilsynsmyndigheten av eget tiltak. Det gjelder også deg som er på besøk.
concern-duty-institution = Dødsfall eller svært alvorlig skade på en pasient
concern-duty-institution-law = spesialisthelsetjenesteloven § 3-3 a
concern-duty-institution-what = Enheten skal varsle Helsetilsynet og Ukom straks. Si fra til enhetens ledelse hvis du tror de ikke vet om det.
concern-duty-family = Pasienter og pårørende kan varsle selv
concern-duty-family-law = pasient- og brukerrettighetsloven § 7-6
concern-duty-family-what = De kan varsle Helsetilsynet og Ukom om alvorlige hendelser. Fortell dem det.

concern-reported-title = Meldt
concern-reported-none = Ingen har skrevet inn at de har meldt. Du trenger ikke gjøre det her.
concern-reported-one = { $who } meldte { $day } til { $channel }.
concern-report-lead = Har du meldt, kan du skrive inn hvor og når. Ikke hva.
concern-report-channel = Hvor meldte du?
concern-report-day = Hvilken dag?
concern-report-button = Jeg har meldt
concern-reported-now = Det er skrevet inn at du har meldt.
concern-day-missing = Velg dagen du meldte.
concern-day-ahead = Dagen er ikke kommet ennå. Velg i dag eller en dag som har vært.

concern-close-title = Lukk saken
concern-close-lead = Når ingenting gjenstår, lukkes saken med et utfall. Utfallet forsegles med resten.
concern-close-outcome = Utfall
concern-close-text = Hva kom ut av det?
concern-close-button = Lukk saken
concern-closed-now = Saken er lukket.
concern-closed-by = Lukket { $when } av { $who }. Alt som er skrevet, slettes { $ends }.
concern-outcome-reported = Meldt til rett instans
concern-outcome-host-follows-up = Vertsenheten følger det opp
concern-outcome-network-follows-up = Nettverket følger det opp
concern-outcome-cleared-up = Avklart, ikke alvorlig
concern-outcome-other = Annet

refusal-concern-is-closed = Saken er lukket.
refusal-concern-is-destroyed = Det som var skrevet i saken, er slettet.
refusal-concern-is-full = Saken har ikke plass til mer. Lukk den, og åpne en ny om nødvendig.
refusal-concern-is-further-on = Saken er allerede kommet så langt, eller lenger.
refusal-concern-needs-two = Nettverkslederen bes inn av to: besøkslederen og en til i teamet.
refusal-concern-not-called = Nettverkslederen er ikke bedt inn i saken ennå.
refusal-concern-not-asked = Denne forespørselen gjelder ikke lenger. Se på saken igjen.
refusal-concern-team-first = To må være enige, og ingen andre i teamet kjenner saken. Ta den opp med teamet først.

letter-something-waits-subject = KvIP: noe venter på deg
letter-something-waits-body = Noe på et besøk venter på deg. Logg inn og se.

log-kind-concern-opened = En bekymring ble åpnet
log-kind-concern-written = Noe ble skrevet i en bekymring
log-kind-concern-climbed = En bekymring gikk et steg videre
log-kind-concern-call-made = Noen ba om å få nettverkslederen inn i en bekymring
log-kind-concern-call-approved = To var enige om å få nettverkslederen inn i en bekymring
log-kind-concern-reported = Noen skrev inn at de har meldt
log-kind-concern-closed = En bekymring ble lukket
log-kind-concern-ended = Tiden for en lukket bekymring var ute
log-kind-concern-destroyed = Det som var skrevet i en bekymring, er slettet
log-kind-read-concern = En bekymring ble lest
