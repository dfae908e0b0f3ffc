### Protokoll over behandlingen og vurdering av personvernkonsekvenser: laget av innstillingene

processing-link = Protokoll over behandlingen
nav-processing = Behandlinger
processing-record = Protokoll over behandlingsaktiviteter
processing-record-lead = Slik personvernforordningen artikkel 30 krever. Laget av innstillingene på denne serveren: endres de, endres protokollen.
processing-assessment = Vurdering av personvernkonsekvenser
processing-assessment-lead = Ramme for vurderingen etter personvernforordningen artikkel 35. Det systemet vet, er fylt ut. Det mennesker må veie, står åpent.
processing-to-assessment = Vurdering av personvernkonsekvenser
processing-to-record = Protokoll over behandlingsaktiviteter
processing-markdown = Last ned som Markdown
processing-html = Last ned som HTML
processing-controller = Behandlingsansvarlig
processing-name = Navn
processing-number = Organisasjonsnummer
processing-address = Postadresse
processing-officer = Personvernombud
processing-authority = Tilsynsmyndighet
processing-country = Land
processing-joint = Felles ansvar med
processing-missing = { $what } er ikke fylt ut. Sett { $setting } i innstillingene.
processing-processors = Databehandlere og overføring
processing-does = Gjør
processing-agreement = Avtale fra
processing-no-processors = Ingen databehandlere er oppgitt i innstillingene.
processing-no-transfer = Programmet henter ikke noe fra, og sender ikke noe til, andre enn e-posttjenesten som er satt opp. Ingenting overføres til land utenfor EØS av programmet selv.
processing-what = Behandling
processing-purpose = Formål
processing-people = Hvem det gjelder
processing-data = Opplysninger
processing-special = Særlige kategorier (art. 9)
processing-special-yes = Ja, helseopplysninger kan følge av sammenhengen
processing-special-no = Nei
processing-basis = Grunnlag
processing-recipients = Hvem som får se dem
processing-keeps = Slettes
processing-keeps-account = Når personen blir slettet. Det hun signerte, blir stående med et nummer.
processing-keeps-notes = { $days } dager etter at rapporten er godkjent. Nøkkelen destrueres, og det kan bevises.
processing-keeps-report = Beholdes, så neste besøk kan bygge på dem. Utkast og kommentarer er forseglet.
processing-keeps-consents = { $days } dager etter at rapporten er godkjent. Slettingen står i loggen.
processing-keeps-concerns = { $days } dager etter at saken er lukket.
processing-keeps-log = Beholdes så lenge systemet brukes, for at den skal kunne prøves. Den har numre og aldri navn.
processing-keeps-letters = Når personen blir slettet.
processing-measures = Sikkerhetstiltak
processing-measures-off = Dette er ikke slått på her:
processing-measure-sealed = Notater, utkast, kommentarer og vedlegg forsegles før de lagres, til nøkler bare de rette har.
processing-measure-passphrases = Hver har sin egen nøkkel bak en passfrase eller en passnøkkel. Passfrasen lagres ikke.
processing-measure-access = Tilgang følger av rollen i det enkelte besøket, og prøves på hver side. Det som er skjult, svarer som om det ikke finnes.
processing-measure-papers = Taushetserklæring og habilitet signeres før noe innhold kan leses.
processing-measure-codes = Pasienter og pårørende svarer med en kode på minst 80 biter. Navn trengs aldri.
processing-measure-own-word = Barnets eget nei går foran alt. Foresatte spørres etter alder, slik innstillingene sier.
processing-measure-texts = Tekstene er tilpasset alder, på fire språk, og det er like lett å trekke seg som å si ja.
processing-measure-detector = Tekster prøves for navn og annet som kjennes igjen, før de går videre.
processing-measure-bands = Små tall vises aldri, bare som «færre enn 5».
processing-measure-slips = En lapp som er mistet, blir ugyldig, og en ny lages uten at noen får vite svaret.
processing-measure-put-back = Det som er slettet, destruert eller trukket, blir det igjen når en eldre sikkerhetskopi legges tilbake.
processing-measure-log = Alt som gjøres, står i en logg som ikke kan endres uten at det oppdages. Også lesing og avslag.
processing-measure-letters = Brev har bare en lenke, aldri innhold.
processing-measure-backup-sealed = Det som er forseglet, er det også i sikkerhetskopiene. Nøklene som destrueres, er aldri med.
processing-measure-idle = Den som er borte i { $minutes } minutter, logges ut, og alle etter { $hours } timer.
processing-measure-unlock = Notatene låses etter { $minutes } minutter uten bruk, og senest etter { $hours } timer.
processing-measure-tries = Høyst { $account } forsøk i minuttet på å logge inn på en konto, og { $codes } koder fra en adresse.
processing-measure-destruction = Notatene destrueres { $notes } dager etter at rapporten er godkjent, med attest.
processing-measure-retention = Samtykkene slettes { $consents } dager etter at rapporten er godkjent.
processing-measure-https = Siden nås bare over kryptert forbindelse (https).
processing-measure-mail = Brev sendes kryptert til e-posttjenesten.
processing-measure-backup = Sikkerhetskopi hver dag klokken { $hour }. De siste { $keep } beholdes. Så mange dager etter at noe er slettet, er det borte fra dem også.
processing-measure-checkpoints = Loggens signerte merker legges på et annet sted, så ingen kan skrive den om i det stille.
processing-measure-offline = En reservenøkkel ligger i et pengeskap, utenfor alle maskiner.
assessment-why = Hvorfor vurdere
assessment-why-text = Behandlingen gjelder sårbare mennesker, også barn, og helseopplysninger kan følge av sammenhengen. Da er risikoen trolig høy, og en vurdering er påkrevd.
assessment-not-yet = Vurderingen er ikke gjort ennå. Når den er det, skriv datoen i controller.assessed.
assessment-last = Sist vurdert { $when }.
assessment-what = Det som gjøres
assessment-what-text = Enheter i barne- og ungdomspsykiatrien besøker hverandre. Vertsenheten vurderer seg selv, teamet snakker med pasienter, pårørende og ansatte, og alle lærer av rapporten.
assessment-need = Nødvendig og forholdsmessig
assessment-need-list =
    Ingen journalopplysninger, navn eller fødselsdatoer trengs, og ingen spørres om det.
    Alder er et bånd, grupper er merker, og små tall vises ikke.
    Det som ble sagt, blandes før det blir rapport, og notatene destrueres etterpå.
    Deltakelse er frivillig, kan skje alene, og hvert spørsmål kan hoppes over.
    Ingen maskin avgjør noe om noen.
assessment-need-open = Vurder: Kunne formålet nås med mindre? Er samtykke riktig grunnlag der folk er avhengige av den som spør?
assessment-rights = Rettighetene
assessment-rights-list =
    Den som har en kode, ser alt som er lagret, tar det med, ber om retting og blir slettet, uten konto.
    Den som har konto, finner det samme på siden om seg selv.
    Det som ikke gjøres med en gang, kommer på en liste med fristen på én måned.
    Tekstene sier hva som ikke kan gjøres om etter at noe er blandet.
assessment-risks = Risiko for den det gjelder
assessment-risks-text = Alvor og sannsynlighet er et forslag, med tiltakene slått på. Skriv deres egen vurdering i siste kolonne.
assessment-risk = Hva kan skje
assessment-harm = Følge
assessment-severity = Alvor
assessment-likelihood = Sannsynlighet
assessment-answers = Tiltak
assessment-own = Vår vurdering
assessment-off = Ikke slått på: { $what }
assessment-low = Lav
assessment-medium = Middels
assessment-high = Høy
assessment-heard = Hvem som er hørt
assessment-heard-open = Skriv hva personvernombudet rådet til, og hva pasienter, pårørende og ansatte mente.
assessment-decided = Beslutning
assessment-decided-open = Skriv hvem som godtar restrisikoen, når, og når vurderingen skal gjøres om igjen. Er restrisikoen høy, spør Datatilsynet først (art. 36).
