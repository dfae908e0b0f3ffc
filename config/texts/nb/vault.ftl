### Sikkerhetskopier, prøver av dem, og utlevering av et besøk

log-kind-backup-made = En sikkerhetskopi ble tatt
log-kind-drill-passed = En sikkerhetskopi ble gjenopprettet på prøve: slettede notater lar seg ikke åpne
log-kind-drill-failed = Alarm: en sikkerhetskopi ble gjenopprettet på prøve, og noe stemte ikke
log-kind-drill-proved-nothing = En sikkerhetskopi ble gjenopprettet på prøve, uten at det beviste noe
log-kind-visit-exported = Det som er forseglet fra et besøk, ble tatt ut

log-backups = Sikkerhetskopier
log-last-backup = Den siste ble tatt { $when }.
log-no-backup = Ingen er tatt ennå.
log-last-drill = Sist prøvd { $when }: { $outcome }
log-no-drill = Ingen er prøvd ennå. Prøven viser at slettede notater ikke kan hentes fram igjen fra en kopi.
log-drill-passed = slettede notater lot seg ikke åpne.
log-drill-failed = noe stemte ikke. Spør den som drifter tjenesten.
log-drill-proved-nothing = prøven beviste ingenting.

export-what =
    BESØK { $visit }
    Her er det som er forseglet fra ett besøk, unntatt bekymringer: { $texts } tekster og { $files } vedlegg. Hver fil som slutter på .age, er en vanlig
    age-fil (age-encryption.org) og åpnes med programmet age, uten noe annet fra oss.
export-three = Tre kommandoer åpner en tekst:
export-own-key =
    Den første spør etter passfrasen din. Filen me.age kan gjettes på av den som får tak i den, og me.txt er nøkkelen din
    uten lås: slett me.txt, visit.txt og text.txt når du er ferdig.
export-no-own-key =
    Den første spør etter passfrasen din. Filen me.age er ikke her: den som drifter tjenesten, lager den når uttrekket gjelder
    deg (--for). I keys/ ligger én nøkkel for hver person som har en; bruk din egen.
export-inside =
    Den første linjen i en åpnet fil sier hvor den hører hjemme, og hvem som skrev den. Så følger teksten, og til slutt
    nuller som skjuler lengden.
export-nothing = Her er ingen tekst som kan åpnes.
export-promise =
    Dette uttrekket nås ikke når notatene slettes. Den som har mappen og nøkkelen sin, kan lese dem siden også. Slett mappen
    senest når notatene slettes.
export-destroyed = Notatene fra besøket er slettet og finnes ikke her. Se certificate.json.
export-proofs =
    I signatures/ ligger svarene som ble gitt for rapporten: hvem, når, hvilken utgave og fingeravtrykket av ordene, signert
    med nøkler som står i roster-report.json.
    I log/ ligger det som står i loggen om besøket, med bevis (c2sp.org/tlog-proof) mot checkpoint.txt og loggens nøkkel i
    key.txt. At dette uttrekket ble laget, står også i loggen.
