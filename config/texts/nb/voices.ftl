### Fra notater til stemmer: gå gjennom, skrive synspunkter, andreleser, små grupper.

part-voices = Stemmer
part-voices-about = Gå gjennom notatene fra fokusgruppene, og gjør dem til synspunkter ingen kan kjennes igjen på.

task-go-through-notes = Gå gjennom notatene fra fokusgruppene
task-read-voices =
    { $count ->
        [one] Les ett synspunkt som andreleser
       *[other] Les { $count } synspunkter som andreleser
    }

event-note-gone-through = Et notat ble gått gjennom
event-voice-written = Et synspunkt ble skrevet
event-name-kept = Det ble sagt hvorfor et navn kan stå i rapporten
event-voice-cleared = En andreleser godkjente et synspunkt
event-voice-sent-back = En andreleser sendte et synspunkt tilbake
event-voice-no-longer-cleared = Et godkjent synspunkt venter på andreleser igjen, fordi det eller et notat bak det ble endret
event-voice-dropped = Et synspunkt ble utelatt
event-names-not-compared = Besøksleder gikk videre uten at ordene var sammenliknet med navnene bak samtykkene
event-voice-name-kept = Et ord i et synspunkt som også er et navn, ble stående
event-group-size-said = Størrelsen på en gruppe ble oppgitt

## Arbeidsbordet

bench-title = Stemmer
bench-lead = Notatene fra fokusgruppene blir til synspunkter ingen kan kjennes igjen på. Notatene selv endres ikke, og slettes sammen med det som lages her.
bench-none-title = Ingen notater fra fokusgrupper ennå
bench-none = Når notater fra samtaler med pasienter, pårørende eller ansatte er skrevet, går teamet gjennom dem her.
bench-notes = 1. Gå gjennom notatene
bench-notes-waiting =
    { $count ->
        [0] Alle notatene er gått gjennom.
        [one] Ett notat gjenstår.
       *[other] { $count } notater gjenstår.
    }
bench-note-untouched = Ikke gått gjennom
bench-note-changed = Endret etterpå
bench-note-open =
    { $count ->
        [one] Ett sted gjenstår
       *[other] { $count } steder gjenstår
    }
bench-note-locked = Låst
bench-note-not-retold = Kan ikke gjengis
bench-not-retold = Kan ikke gjengis, heller ikke med andre ord: { $labels }. Notatet kan ikke brukes i et synspunkt, og ingen trenger å gå gjennom det.
bench-note-ready = Gått gjennom
bench-names-wait = Ordene her sammenliknes med navnene bak samtykkene når samtykkeansvarlig ({ $keeper }) låser opp. Ingen av sidene ser den andres tekst.
bench-names-in-the-way =
    { $count ->
        [one] { $keeper }, som er samtykkeansvarlig, har ennå ikke sammenliknet én av tekstene med navnene bak samtykkene. Det skjer ved neste opplåsing, uten at noen av sidene ser den andres tekst. Rapporten venter på det.
       *[other] { $keeper }, som er samtykkeansvarlig, har ennå ikke sammenliknet { $count } av tekstene med navnene bak samtykkene. Det skjer ved neste opplåsing, uten at noen av sidene ser den andres tekst. Rapporten venter på det.
    }
bench-names-until = Be om en opplåsing. Skjer det ikke, kan besøksleder gå videre uten fra { $day }.
bench-names-leader = Be om en opplåsing. Besøksleder kan nå også gå videre uten.
bench-go-on-why = Hvorfor går dere videre uten sammenlikning?
bench-go-on-hint = Årsaken står i loggen. Les synspunktene en gang til med tanke på navn som også er vanlige ord.
bench-go-on = Gå videre uten
bench-go-on-too-early = Det er for tidlig å gå videre uten sammenlikning.
bench-gone-on = Rapporten kan gå videre uten sammenlikning.
bench-went-on = Besøksleder gikk videre uten at alt var sammenliknet med navnene bak samtykkene: { $why }.
bench-not-compared-away = samtykkeansvarlig er borte og kan ikke nås
bench-not-compared-locked = samtykkeansvarlig får ikke låst opp
bench-not-compared-left = samtykkeansvarlig har sluttet
bench-has-name = Har et navn fra samtykkene
bench-has-quote = Har ord rett fra et notat
bench-has-count = Har et tall å skrive om
bench-voices = 2. Skriv synspunkter
bench-voices-lead = Skriv om til temaer, på tvers av notatene. En annen enn den som skrev, leser hvert synspunkt før det går videre.
bench-voices-none = Ingen synspunkter er skrevet ennå.
bench-voice-change = Endre synspunktet
bench-voice-new = Nytt synspunkt
bench-voice-not-yet = Gå gjennom minst ett notat først.
bench-put = Hent inn i rapporten
bench-put-hint = Avsnittet om stemmer i rapporten skrives på nytt av synspunktene som er godkjent. Tidligere versjoner blir liggende.
bench-section-put = Synspunktene står i rapporten.
bench-voice-for-you = Venter på deg
bench-voice-waiting = Venter på andreleser
bench-voice-back = Sendt tilbake
bench-voice-dropped = Utelatt
bench-voice-cleared = Godkjent
bench-stands-under = Kommer under «{ $heading }».
bench-left-one-alone = Kommer ikke med: bare én person har sagt det. Slå det sammen med andre, eller la det være.
bench-left-late = Kommer ikke med: gruppen er liten, og kom til etter at rapporten første gang var sendt videre.
bench-rule = 3. Små grupper
bench-rule-title = Slik gjengis gruppene
bench-size-unknown = ikke oppgitt, regnes som liten
bench-size-group = Gruppe
bench-size = Hvor mange deltok?
bench-size-hint = Bare omtrent. Det nøyaktige antallet lagres ikke.
bench-size-button = Lagre størrelsen
bench-size-said = Størrelsen er lagret.
bench-stale = Noen har endret dette i mellomtiden. Se over på nytt, og lagre igjen.

voices-rule-each = Pasienter, pårørende og ansatte gjengis hver for seg, for ingen av gruppene er mindre enn { $limit }.
voices-rule-users = Pasienter og pårørende gjengis sammen, som brukere, for en av gruppene kan være mindre enn { $limit }. Sto den ene alene, kunne den andre regnes ut.
voices-rule-everyone = Alle gjengis sammen, for gruppen av ansatte kan være mindre enn { $limit }. Sto de andre for seg, kunne den regnes ut.
voices-rule-bands = Hvor mange som deltok, sies bare omtrent.
voices-rule-no-sizes = Hvor mange som deltok, sies ikke.
voices-rule-late = En liten gruppe kom til etter at rapporten første gang var sendt videre. Den utelates, ellers ville det nye være dens ord.
voices-rule-one-alone = Det bare én person har sagt, tas ikke med.

## Hva som er i veien

unready-title =
    { $count ->
        [one] Ett sted er i veien for at rapporten kan sendes til vertsenheten
       *[other] { $count } steder er i veien for at rapporten kan sendes til vertsenheten
    }
unready-more =
    { $count ->
        [one] Og ett til
       *[other] Og { $count } til
    }
unready-open =
    { $count ->
        [one] Ett sted i et notat som er brukt, er ikke avgjort
       *[other] { $count } steder i et notat som er brukt, er ikke avgjort
    }
unready-changed = Et notat som er brukt, er endret, låst eller slettet etter at det ble gått gjennom
unready-no-reader = Et synspunkt venter på andreleser
unready-sent-back = Et synspunkt er sendt tilbake og må skrives om
unready-one-alone = Et synspunkt har bare én person stått for
unready-small-group = Et synspunkt røper en liten gruppe
unready-foreign =
    { $count ->
        [one] Avsnittet om stemmer har én linje som ikke er et godkjent synspunkt. Hent synspunktene inn på nytt.
       *[other] Avsnittet om stemmer har { $count } linjer som ikke er godkjente synspunkter. Hent synspunktene inn på nytt.
    }
unready-quoted = Et synspunkt har ord rett fra et notat. Skriv det med teamets egne ord
unready-copied = Et avsnitt har ord rett fra et notat fra en fokusgruppe
unready-not-compared =
    { $count ->
        [one] { $keeper }, som er samtykkeansvarlig, har ennå ikke sammenliknet én tekst med navnene bak samtykkene
       *[other] { $keeper }, som er samtykkeansvarlig, har ennå ikke sammenliknet { $count } tekster med navnene bak samtykkene
    }
unready-not-retold = Et notat som er brukt, har ord fra noen som ikke kan gjengis, heller ikke med andre ord
unready-small-count = «{ $words }»: så få kan kjennes igjen, eller de som er igjen. Skriv «noen», «flere» eller «de fleste».
unready-count-told = «{ $words }»: rapporten forteller ikke hvor mange dere snakket med, for én av gruppene er liten eller uten oppgitt størrelse. Et tall gjør at den kan regnes ut. Skriv «noen», «flere» eller «de fleste».
unready-named-voice = Et synspunkt har et ord som står blant navnene bak samtykkene
unready-named-note = Et notat som er brukt, har et ord som står blant navnene bak samtykkene

## Å gå gjennom et notat

bench-going = Gå gjennom notatet
bench-going-lead = Alt som kan røpe noen, er merket. Avgjør hvert sted, og merk det som mangler.
bench-original = Notatet
bench-nothing-found = Ingenting ble funnet. Les notatet likevel: det er du som vet hva en kollega ville kjenne igjen.
bench-result = Slik blir det
bench-result-used = Bare dette brukes videre.
bench-result-about = Bare dette brukes videre. Rutene står der ingen har avgjort noe ennå.
bench-places = Steder som kan røpe noen
bench-save = Lagre
bench-nothing-button = Her er det ingenting som røper noen
bench-accept-all = Godta alle forslagene
bench-missed = Mangler noe?
bench-missed-words = Ord som også kan røpe noen
bench-missed-hint = Skriv dem slik de står i notatet. Alle steder de står, blir merket.
bench-missed-what = Hva det er
bench-missed-button = Merk
bench-no-such-words = Disse ordene står ikke slik i notatet.
bench-doubtful = Det ligner bare.
bench-named = Ordet står også blant navnene bak samtykkene. Hvem det er, vises ikke her.
bench-as-before = Slik ble det avgjort i et annet notat.
bench-replace = Skriv i stedet
bench-replace-words = Skriv i stedet for «{ $words }»
bench-keep = La stå, fordi
bench-keep-why = Hvorfor «{ $words }» kan stå
bench-keep-ordinary = det er et vanlig ord
bench-keep-known = det er allment kjent: legemiddel, lov, metode
bench-keep-many = det gjelder så mange at det ikke peker på noen
bench-later = Avgjør senere
bench-state-open = ikke avgjort
bench-state-doubtful = ikke avgjort, ligner bare
bench-state-gone = skrives om
bench-state-kept = blir stående
bench-saved-open = Lagret. Noen steder gjenstår.
bench-saved-next = Lagret. Her er det neste notatet.
bench-saved-last = Lagret. Alle notatene er gått gjennom.

bench-what-person = Navn
bench-what-organisation = Virksomhet
bench-what-place = Sted
bench-what-date = Tidspunkt
bench-what-age = Alder
bench-what-role = Særlig rolle
bench-what-room = Rom eller post
bench-what-address = Adresse
bench-what-postcode = Postnummer
bench-what-phone = Telefon
bench-what-email = E-post
bench-what-handle = Brukernavn
bench-what-url = Nettadresse
bench-what-national-id = Fødselsnummer
bench-what-id-number = Nummer
bench-what-plate = Bilnummer
bench-what-other = Annet

bench-why-person = Et navn peker rett på noen.
bench-why-organisation = Navnet på en virksomhet kan fortelle hvem det gjelder.
bench-why-place = Et stedsnavn kan fortelle hvor noen bor eller kommer fra.
bench-why-date = Et tidspunkt kan slås opp: hvem var her da?
bench-why-age = En alder kan være nok når få er til stede.
bench-why-role = Få har denne rollen, eller har opplevd dette.
bench-why-room = Et rom eller en post kan fortelle hvem.
bench-why-address = En adresse peker rett på noen.
bench-why-postcode = Et postnummer kan fortelle hvor noen bor.
bench-why-phone = Et telefonnummer peker rett på noen.
bench-why-email = En e-postadresse peker rett på noen.
bench-why-handle = Et brukernavn peker rett på noen.
bench-why-url = En nettadresse kan føre til noen.
bench-why-national-id = Et fødselsnummer peker rett på noen.
bench-why-id-number = Et nummer i et register peker rett på noen.
bench-why-plate = Et bilnummer peker rett på noen.
bench-why-other = En i teamet merket dette.

bench-for-person = en ansatt
bench-for-person-young = en ungdom
bench-for-person-family = en i familien
bench-for-organisation = en annen virksomhet
bench-for-place = et sted i nærheten
bench-for-date = for en tid siden
bench-for-age = i tenårene
bench-for-age-small = under skolealder
bench-for-age-child = i barneskolealder
bench-for-age-grown = voksen
bench-for-age-staff = godt voksen
bench-for-role = en i familien
bench-for-role-event = opplevde noe spesielt
bench-for-role-known = en som mange kjenner
bench-for-role-staff = en kollega
bench-for-room = avdelingen
bench-for-address = en adresse
bench-for-postcode = et sted i nærheten
bench-for-phone = et telefonnummer
bench-for-email = en e-postadresse
bench-for-handle = en konto
bench-for-url = et nettsted
bench-for-national-id = et nummer
bench-for-id-number = et nummer
bench-for-plate = en bil
bench-for-other = noe

## Et synspunkt

bench-voice = Synspunkt
bench-voice-lead = Skriv med teamets egne ord, aldri som sitat. Det som er sagt av én alene, slås sammen med andre eller utelates.
bench-voice-from = Hvilke notater kommer det fra?
bench-voice-from-hint = Bare notater som er gått gjennom, kan velges. Velg gjerne flere.
bench-voice-area = Funksjonsområde
bench-voice-text = Synspunktet
bench-voice-text-hint = Ett avsnitt. For eksempel: «Flere savner å vite hvem de kan ringe etter utskrivning.»
bench-voice-keep = Disse ordene kan røpe noen
bench-voice-keep-hint = Skriv om, eller kryss av for ord som ikke røper noen likevel.
bench-heard = Hvor mange har sagt det?
bench-heard-several = Flere enn én
bench-heard-one = Bare én
bench-heard-one-hint = Da kommer det ikke med i rapporten før det er slått sammen med andre.
bench-voice-save = Send til andreleser
bench-voice-drop = Utelat synspunktet
bench-voice-saved = Synspunktet er lagret og venter på en andreleser.
bench-voice-left-out = Synspunktet er utelatt.
bench-voice-is-waiting = Synspunktet venter på en andreleser.
bench-voice-is-back = Andreleseren sendte det tilbake. Skriv det om, så leses det på nytt.
bench-voice-is-cleared = Godkjent av en andreleser. Endres det, leses det på nytt.
bench-voice-is-dropped = Synspunktet er utelatt. Lagres det igjen, venter det på en andreleser.
bench-voice-word = Andreleseren skriver
bench-voice-named = Står også blant navnene bak samtykkene: { $words }. Skriv det med andre ord, eller si under hvorfor det kan stå.
bench-name-stands = Hvorfor kan «{ $word }» stå?
bench-name-stands-hint = Ordet står blant navnene bak samtykkene. La feltet være tomt om du skriver det om. En andreleser leser synspunktet på nytt.
bench-name-stands-why = «{ $word }» står også blant navnene bak samtykkene. Den som skrev, lot det stå: { $why }.
bench-problem-from = Velg minst ett notat.
bench-problem-one-speaker = Alle notatene er ord fra én og samme person. Velg flere notater, eller «Bare én».
bench-problem-found = Noe i teksten kan røpe noen. Skriv om, eller kryss av under for det som kan stå.
bench-counts = Tall som kan røpe noen: «{ $words }»
bench-counts-hint = Rapporten kan ikke sendes til vertsenheten så lenge tallet står der. Skriv det helst om nå.
bench-counts-later = Lagre likevel. Jeg skriver det om senere.

## Andreleseren

bench-reading = Les som andreleser
bench-reading-lead = Du har ikke skrevet dette selv. Les det med en kollegas øyne.
bench-reading-lead-own = En annen enn de som har skrevet synspunktet, leser det med en kollegas øyne.
bench-reading-view = Synspunktet, slik det kommer i rapporten
bench-reading-from = Notatene det kommer fra, anonymisert
bench-reading-question = Kunne en kollega kjenne igjen den som sa det?
bench-reading-think = Tenk på ordvalg, på hendelser alle husker, og på hvem som var der den dagen.
bench-reading-nobody = Nei, ingen kan kjennes igjen
bench-reading-word = Hva kan kjennes igjen?
bench-reading-word-hint = En linje til den som skriver det om.
bench-reading-word-found = Ordene kan selv røpe hvem noen er. Skriv dem om, eller kryss av for at de skal stå.
bench-reading-word-gives-away = Dette kan røpe hvem noen er: { $words }
bench-reading-word-stands = La ordene stå som de er
bench-reading-somebody = Ja, eller jeg er usikker: send tilbake
bench-cleared = Synspunktet er godkjent.
bench-sent-back = Synspunktet er sendt tilbake.

## I rapporten

voices-heading-patients = Pasienter
voices-heading-relatives = Pårørende
voices-heading-users = Brukere
voices-heading-staff = Ansatte
voices-heading-everyone = De vi snakket med
voices-nothing-told = Her er det ikke noe som kan gjengis uten at noen kunne kjennes igjen.
voices-not-met-patients = Teamet hadde ingen gruppe med pasienter.
voices-not-met-relatives = Teamet hadde ingen gruppe med pårørende.
voices-not-met-staff = Teamet hadde ingen gruppe med ansatte.
draft-from-views = Avsnittet lages av synspunktene. Gå til «Stemmer», og hent dem inn når en andreleser har lest dem.

refusal-no-such-words = Disse ordene står ikke slik i notatet.
refusal-go-through-first = Gå gjennom notatene først. Et synspunkt kan bare komme fra notater der hvert sted er avgjort.
refusal-may-not-be-retold = Et av notatene har ord fra noen som ikke kan gjengis, heller ikke med andre ord. Velg det bort.
refusal-too-many-voices = Besøket har så mange synspunkter som det er plass til.
refusal-no-such-voice = Synspunktet finnes ikke.
refusal-another-must-read = Du har selv skrevet dette, eller gått gjennom et notat det kommer fra. En annen må lese det.
refusal-nothing-to-read = Synspunktet venter ikke på en andreleser.
refusal-voices-not-ready =
    { $count ->
        [one] Stemmene fra fokusgruppene er ikke klare: ett sted gjenstår. Se listen.
       *[other] Stemmene fra fokusgruppene er ikke klare: { $count } steder gjenstår. Se listen.
    }
refusal-numbers-show =
    { $count ->
        [one] Ett tall i rapporten kan røpe en liten gruppe. Skriv det om med ord som «noen», «flere» eller «de fleste» først.
       *[other] { $count } tall i rapporten kan røpe en liten gruppe. Skriv dem om med ord som «noen», «flere» eller «de fleste» først.
    }
refusal-voices-are-the-teams = Det som ble sagt i fokusgruppene, endrer bare besøksteamet. Send rapporten tilbake om noe må endres.
