### Destruction of a visit's notes

destruction-title = Sletting av notatene
destruction-lead = Notatene er til for rapporten. Når den er godkjent og tiden er ute, skal ingen kunne lese dem igjen.
destruction-when = Notatene slettes { $when }.
destruction-after = Notatene slettes { $days } dager etter at vertsenheten har godkjent rapporten.
destruction-stays = Utkast og kommentarer som bare teamet har sett, går samme vei. Den godkjente rapporten, oppfølgingen og tilbakemeldingene består.
destruction-at-once = Slett dem nå
destruction-two = To må være enige: besøkslederen eller nettverkslederen ber om det, og en annen av dem eller personvernombudet bekrefter innen sju dager. Det kan ikke gjøres om.
destruction-asked-by = { $who } ba om det { $when }.
destruction-confirm = Bekreft og slett notatene
destruction-ask = Be om at notatene slettes nå
destruction-asked = Forespørselen er lagret. Nå må en annen bekrefte.
destruction-done = Notatene er slettet.
destruction-under-way = Notatene er i ferd med å bli slettet.
destruction-certificate = Sertifikat
destruction-done-at = Slettet
destruction-decided-by = Besluttet av
destruction-by-time = Tiden var ute
destruction-wrapped-for = Nøkkelen var gitt til
destruction-texts = Antall forseglede tekster
destruction-verify = Slik kontrolleres sertifikatet
destruction-verify-how = Sertifikatet er signert (Ed25519) av denne tjenesten. Linjen «kvip/certificate/v1», linjeskift og teksten i filen er det som er signert, med denne nøkkelen:
destruction-download = Last ned sertifikatet
