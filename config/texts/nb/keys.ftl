### Nøkler og glemt passfrase

recovery-title = Glemt passfrase
recovery-lead = Skriv e-postadressen din. Har du en konto, får du et brev med en lenke.
recovery-button = Send lenke
recovery-help = Lenken virker i ett døgn. Deretter må to nøkkelvoktere godkjenne før den nye passfrasen virker.
recovery-sent = Hvis adressen tilhører en konto, er et brev på vei. Det kan ta noen minutter.
recovery-gone = Lenken er brukt eller for gammel. Be om en ny fra innloggingssiden.
recovery-choose = { $name }, velg en ny passfrase. Den gamle virker til to nøkkelvoktere har godkjent.
recovery-choose-button = Velg passfrasen
recovery-chosen = Den nye passfrasen er valgt. Når to nøkkelvoktere har godkjent, får du et brev og kan logge inn med den. Husker du den gamle likevel, logg inn med den, så trekkes forespørselen tilbake.
recovery-waits = En ny passfrase er valgt og kan godkjennes fra { $at }.
recovery-not-you = Var det ikke du som valgte den, trekk forespørselen tilbake og gi beskjed til nettverkslederen.
recovery-end = Trekk tilbake
recovery-ended = Forespørselen er trukket tilbake.
recovery-no-custodians = Nøkkelen din er ikke låst for noen nøkkelvoktere, så ingen kan hjelpe deg inn. Ta kontakt med nettverkslederen.

recovery-requests-title = Glemte passfraser
recovery-requests-lead = To nøkkelvoktere må godkjenne hver for seg. Ingen av dere ser nøkkelen.
recovery-requests-none = Ingen venter
recovery-requests-none-what = Når noen har glemt passfrasen sin, får du et brev.
recovery-request-times = Bedt om { $asked }. Kan godkjennes fra { $ready }. Faller bort { $expires }.
recovery-request-first = { $name } har godkjent. Én til må godkjenne.
recovery-request-ask = Ring eller møt personen, og spør om hun eller han selv har bedt om dette.
recovery-approve = Godkjenn
recovery-peeled = Godkjent. Én nøkkelvokter til må godkjenne.
recovery-approved = Godkjent av to. Personen kan nå logge inn med den nye passfrasen.
recovery-not-own = Du kan ikke godkjenne din egen forespørsel.
recovery-too-early = Ventetiden er ikke over.
recovery-not-twice = Du har godkjent. En annen nøkkelvokter må godkjenne.
recovery-over = Forespørselen er avsluttet eller for gammel.
recovery-altered = Forespørselen er ikke slik den ble laget. Gi beskjed til den som drifter KvIP.
recovery-not-confirmed = Nettverkslederen har ikke bekreftet nøkkelen din ennå.
recovery-no-slot = Personens nøkkel er ikke låst for deg. To andre nøkkelvoktere må godkjenne.

keys-you-wait =
    { $count ->
        [one] Du kan ikke åpne notatene hos { $unit } ennå. Du får nøkkelen når { $who } låser opp nøklene sine. Be gjerne om det.
       *[other] Du kan ikke åpne notatene hos { $unit } ennå. Du får nøkkelen når en av disse låser opp nøklene sine: { $who }. Be gjerne om det.
    }
keys-you-wait-consents =
    { $count ->
        [one] Du kan ikke åpne navn og skjemaer bak samtykkene hos { $unit } ennå. Du får nøkkelen når { $who } låser opp nøklene sine. Be gjerne om det.
       *[other] Du kan ikke åpne navn og skjemaer bak samtykkene hos { $unit } ennå. Du får nøkkelen når en av disse låser opp nøklene sine: { $who }. Be gjerne om det.
    }
keys-destroyed = Nøkkelen til notatene ble slettet { $when }. Ingen kan åpne dem lenger.
keys-title = Nøkler
keys-lead = Sammenlign fingeravtrykket med personen, ansikt til ansikt eller på telefon, før du bekrefter.
keys-signers = Nettverksledere
keys-custodians = Nøkkelvoktere
keys-custodians-what = To nøkkelvoktere sammen kan hjelpe den som har glemt passfrasen. De kan ikke lese noe.
keys-custodians-few = Nettverket bør ha tre bekreftede nøkkelvoktere. Gi rollen til noen på siden Personer, og bekreft dem her.
keys-who = Hvem
keys-fingerprint = Fingeravtrykk
keys-state = Status
keys-no-account = Kontoen er ikke åpnet
keys-counts = Bekreftet
keys-waits = Venter på bekreftelse
keys-confirm = Bekreft { $name }
keys-confirmed = Nøkkelen er bekreftet.
keys-nobody = Personen har ikke denne rollen, eller har ikke åpnet kontoen sin.
keys-not-confirmed-yourself = Din egen nøkkel er ikke bekreftet ennå. En nettverksleder som er det, må bekrefte deg først.

visit-keys-title = Nøklene til besøket
visit-keys-lead = Hvem som kan åpne hva, og hva de andre venter på.
visit-keys-help = En nøkkel gis videre når en som har den, låser opp. Står det at en nøkkel er endret, spør personen selv og gi beskjed til nettverkslederen.
visit-keys-not-made = Nøkkelen lages når besøkslederen låser opp.
visit-keys-notes = Notatene
visit-keys-report = Rapporten
visit-keys-consents = Navn bak samtykkene
visit-keys-consents-not-made = Nøkkelen lages når enhetslederen låser opp.
visit-keys-waits-unit-leader = Venter på enhetslederen
visit-keys-holds = Har nøkkelen
visit-keys-no-account = Kontoen er ikke åpnet
visit-keys-waits-leader = Venter på besøkslederen
visit-keys-waits-holder = Får nøkkelen når en som har den, låser opp
visit-keys-changed = Nøkkelen er endret
part-keys = Nøklene
part-keys-about = Hvem som kan åpne notatene og rapporten, og hvem som venter på nøkkelen sin.

log-kind-custodian-confirmed = En nøkkelvokter ble bekreftet
log-kind-recovery-locked = Noens nøkler ble låst for nøkkelvoktere
log-kind-recovery-link-asked = Noen ba om en lenke for glemt passfrase
log-kind-recovery-asked = En ny passfrase ble valgt og venter
log-kind-recovery-peeled = Én nøkkelvokter godkjente
log-kind-recovery-approved = To nøkkelvoktere har godkjent
log-kind-recovery-cancelled = En forespørsel om ny passfrase ble trukket tilbake
log-kind-recovery-finished = En ny passfrase ble tatt i bruk

letter-recovery-link-subject = KvIP: glemt passfrase
letter-recovery-link-body = Noen har bedt om en ny passfrase for kontoen din. Var det deg, velg den med lenken. Den virker i ett døgn. Var det ikke deg, trenger du ikke gjøre noe.
letter-recovery-began-subject = KvIP: en ny passfrase venter på godkjenning
letter-recovery-began-body = En ny passfrase er valgt for kontoen din, og venter på to nøkkelvoktere. Var det ikke deg, trekk den tilbake med lenken.
letter-recovery-asked-subject = KvIP: noen har glemt passfrasen
letter-recovery-asked-body = Noen har glemt passfrasen sin og venter på to nøkkelvoktere. Er du nøkkelvokter, snakk med personen før du godkjenner.
letter-recovery-approved-subject = KvIP: den nye passfrasen er godkjent
letter-recovery-approved-body = To nøkkelvoktere har godkjent. Logg inn med den nye passfrasen.
letter-recovery-ended-subject = KvIP: en forespørsel om ny passfrase er avsluttet
letter-recovery-ended-body = En forespørsel om ny passfrase er trukket tilbake eller fullført. Er dette uventet, gi beskjed til nettverkslederen.
