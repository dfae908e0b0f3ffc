### Tilgjengelighet og personvern: for alle, uten innlogging

a11y-title = Tilgjengelighet
a11y-lead = KvIP skal kunne brukes av alle som tar del i et besøk, også av den som bare logger inn to ganger i året.
a11y-aim = Det vi vil
a11y-aim-text = Vi følger forskriften om universell utforming og retningslinjene WCAG 2.2 på nivå AA.
a11y-done = Slik er sidene laget
a11y-done-list =
    Alt kan gjøres med tastatur, og det vises tydelig hvor du er.
    Skjermlesere får overskrifter, felt, feil og beskjeder i riktig rekkefølge.
    Farge står aldri alene. Det som har en farge, har også et ord og et tegn.
    Skjemaene virker uten skript, og det du har skrevet, blir stående når noe er feil.
    Sidene virker på telefon, i mørk visning, med stor skrift og på papir.
    Feilmeldinger sier hva som er galt, og hva du kan gjøre.
a11y-not-yet = Det som ikke er godt nok ennå
a11y-not-yet-text = Dette vet vi om:
a11y-not-yet-list =
    Nynorsk og dansk er ikke ferdige. Det som mangler, vises på bokmål.
    Filer som deltakerne selv laster opp, kan mangle tekst for skjermlesere. Be den som la inn filen, om en annen utgave.
    Sidene er prøvd med automatiske verktøy, men ikke av noen utenfra og ikke sammen med folk som bruker hjelpemidler hver dag.
    Erteposen på telefonen trenger skript. Uten skript kan dere bruke ekte erter.
a11y-tell-us = Si fra
a11y-tell-us-text = Er det noe du ikke får til, skriv til { $contact }. Fortell gjerne hvilken side det gjelder, og hva du bruker. Får du ikke hjelp, kan du klage til Uutilsynet.
a11y-tested = Slik er det prøvd
a11y-tested-text = Hver side prøves automatisk med axe-core i lys og mørk visning hver gang noe endres.

privacy-title = Personvern
privacy-lead = Hva vi tar vare på, hvem som kan lese det, og når det blir borte.
privacy-what = Det vi tar vare på
privacy-what-list =
    Om deg som deltar: navn, e-post, språk, hvor du hører til, profesjon, erfaring med besøk og interessekonflikter du har meldt.
    Om besøkene: enheter, datoer, team, selvevaluering, notater, rapport, forslag og oppfølging.
    En logg over hva som er gjort og når. Den har numre i stedet for navn, og aldri tekst.
privacy-not = Opplysninger om pasienter og pårørende hører ikke hjemme her. Det gjengis ingen navn fra fokusgruppene, og ingen skal kunne kjennes igjen.
privacy-sealed = Det som er forseglet
privacy-sealed-text = Noen tekster blir forseglet før de lagres. Da kan de bare åpnes med nøkkelen til en som har rett til å lese dem. Den som har databasen eller maskinen, kan ikke lese dem.
privacy-sealed-list =
    Notater fra besøket: besøkslederen, teamet og brukerrepresentantene.
    Utkast til rapporten, kommentarer og vedlegg: teamet og nettverkslederen. Vertsenheten kan lese fra den får rapporten.
    Noe alvorlig som ble hørt på et besøk: den som skrev det ned, besøkslederen og dem saken er åpnet for. Hver sak har sin egen nøkkel.
    Nøkkelen din: bare du, med passfrasen din. Mister du den, kan ingen finne den fram igjen.
privacy-open = Det som ikke er forseglet
privacy-open-text = Kontoer, enheter, datoer, selvevalueringen, godkjente forslag og oppfølgingen av dem lagres åpent, fordi nettverket må kunne søke i og sammenligne dem. Bare de som har del i besøket, og nettverkslederen, får se dem.
privacy-consents = Samtykker
privacy-consents-text = Den som blir spurt om å snakke med teamet, svarer med koden på lappen sin. Vi lagrer gruppe, omtrentlig alder, hva svaret er, teksten det ble gitt på, og når. Navnet kjenner vi ikke, adressen på nettet noterer vi ikke, og koden selv lagres bare slik at den kan kjennes igjen. Den samtykkeansvarlige i vertsenheten ser hvordan svarene står. Teamet ser bare dem som har sagt ja. Alt slettes { $consents } dager etter at rapporten er godkjent.
privacy-who = Hvem som ser hva
privacy-who-list =
    Vertsenheten ser sin egen selvevaluering, teamet, programmet og rapporten når den kommer. Aldri notatene.
    Teamet ser det som gjelder besøket sitt, etter at taushetserklæring og samtykke er signert.
    Nettverkslederen ser hvor langt hvert besøk er kommet, selvevalueringen og rapporten. Aldri notatene.
    Administratoren ser kontoer og at et besøk finnes. Aldri innhold.
    Andre ser ingenting. For dem finnes ikke besøket.
privacy-how-long = Hvor lenge
privacy-how-long-list =
    Notatene skal destrueres { $notes } dager etter at vertsenheten har godkjent rapporten.
    Det som er skrevet i en sak om noe alvorlig, slettes { $concerns } dager etter at saken er lukket.
    Rapport, selvevaluering og oppfølging beholdes, så neste års besøk kan bygge på dem.
    En invitasjon virker i { $days } dager.
    Du logges ut når du har vært borte en stund, og alltid etter en arbeidsdag.
    Når du slutter, stenges kontoen din. Det du har skrevet i en rapport, består.
privacy-cookies = Informasjonskapsler
privacy-cookies-text = Vi bruker bare de kapslene som trengs: én for innloggingen, én for språket og én som husker hva du nettopp gjorde. Ingenting sendes til andre, og ingen følger med på hva du gjør.
privacy-rights = Rettighetene dine
privacy-rights-text = Du kan be om å få se, rette eller slette det som står om deg. Det meste ser du på siden «Om meg» når du er logget inn. Mener du at noe er galt, kan du klage til Datatilsynet.
privacy-contact = Spør oss
privacy-contact-text = Skriv til { $contact }. Send aldri opplysninger om pasienter på e-post.
