### Passnøkler: logge inn og låse opp med telefonen eller maskinen sin

passkey-sign-in = Logg inn med passnøkkel
passkey-unlock = Lås opp med passnøkkel
passkey-wrong = Passnøkkelen åpner ikke kontoen. Kanskje er den fjernet. Bruk passfrasen.
passkey-failed = Det ble avbrutt, eller det er ingen passnøkkel for KvIP her. Prøv igjen, eller bruk passfrasen.
passkey-without = Denne passnøkkelen kan ikke åpne KvIP: enheten eller nettleseren mangler det som trengs (PRF). Ingenting er lagret. Prøv en annen enhet, eller bruk passfrasen.
passkey-not-made = Passnøkkelen ble ikke lagt til. Enten ble det avbrutt, eller så har enheten en fra før.
passkey-there = Denne passnøkkelen er lagt til fra før.

passkeys-title = Passnøkler
passkeys-lead = Med en passnøkkel (passkey) logger du inn og låser opp med fingeravtrykk, ansikt eller PIN-koden til enheten. Ta godt vare på passfrasen likevel. Den virker alltid, også på en ny enhet.
passkeys-table = Passnøklene dine
passkeys-name = Navn
passkeys-made = Lagt til
passkeys-used = Sist brukt
passkeys-never = Ikke brukt ennå
passkeys-remove = Fjerne
passkeys-remove-one = Fjern «{ $name }»
passkeys-remove-ask = Den åpner da ikke kontoen din lenger, og du logges ut på alle andre maskiner. Har du mistet enheten, gjør det nå.
passkeys-remove-button = Fjern passnøkkelen
passkeys-removed = Passnøkkelen er fjernet, og du er logget ut på alle andre maskiner. Slett den også på enheten den ligger på.
passkeys-new = Navn på den nye passnøkkelen
passkeys-new-hint = For eksempel «Min telefon», så du kjenner den igjen.
passkeys-add = Legg til passnøkkel
passkeys-added = Passnøkkelen er lagt til. Neste gang kan du logge inn med den.
passkeys-too-many = Du har allerede ti passnøkler. Fjern en du ikke bruker.
passkeys-unlock-first = Lås opp for å legge til eller fjerne
passkeys-cannot = Nettleseren kan ikke bruke passnøkler her. De virker på en adresse med navn over https, og i eksempelet på localhost, men ikke på et tall som 127.0.0.1.
passkeys-help = Får du ny passfrase ved hjelp av to nøkkelvoktere, fjernes alle passnøklene. Da legger du dem til på nytt.

log-kind-passkey-added = En passnøkkel ble lagt til
log-kind-passkey-removed = En passnøkkel ble fjernet

letter-passkey-added-subject = KvIP: en passnøkkel er lagt til
letter-passkey-added-body = En passnøkkel er lagt til på kontoen din. Var det ikke deg, fjern den på siden din, bytt passfrase og gi beskjed til nettverkslederen.
