### Etter besøket: oppfølging, tilbakemelding, avslutning

## Oppfølging
follow-title = Oppfølging
follow-lock = Vertsenheten, besøksteamet og nettverkslederen kan lese dette. Det beholdes, og neste besøk begynner her.
follow-empty-title = Ingen forslag ennå
follow-empty = Når rapporten er endelig godkjent, kommer forslagene hit. Vertsenheten skriver hva den vil gjøre med hvert av dem.
follow-none-title = Rapporten har ingen forslag
follow-none = Teamet ga ingen forslag denne gangen, så det er ingenting å følge opp.
follow-all-answered = Alle forslag har fått tiltak. Neste besøk begynner med denne listen.
follow-written = forslag har fått tiltak
follow-done = tiltak er på plass
follow-days = Dager for status
follow-days-about = Vertsenheten får et brev før hver av dem.
follow-number = Forslag { $number }
follow-from-report = Fra rapporten
follow-why = Hvorfor
follow-owner = Passer for
follow-horizon = Tidshorisont
follow-write = Skriv hva dere vil gjøre
follow-change = Endre eller gi status
follow-history =
    { $count ->
        [one] Skrevet én gang
       *[other] Skrevet og endret { $count } ganger
    }

measure-title = Hva vil dere gjøre?
measure-what = Hva skal gjøres?
measure-what-hint = Ett konkret skritt er nok.
measure-who = Hvem har ansvaret?
measure-who-hint = Skriv rollen, for eksempel fagutvikler.
measure-due = Når skal det være på plass?
measure-status = Hvor langt har dere kommet?
measure-status-none = Ikke besvart ennå
measure-status-planned = Planlagt
measure-status-started = I gang
measure-status-done = På plass
measure-status-dropped = Vi gjør noe annet
measure-comment = Kommentar
measure-comment-hint = Hva har hjulpet, og hva står i veien? Skriv hvorfor hvis dere gjør noe annet.
measure-say-why = Skriv kort hvorfor dere gjør noe annet.
measure-saved = Lagret.
measure-stale = Noen i enheten lagret dette mens du skrev. Se over begge og lagre det som skal stå. Det du skrev, står i skjemaet under.

## Tilbakemelding
feedback-title = Tilbakemelding om besøket
feedback-lock = Nettverkslederen og du selv kan lese dette. Andre i teamet og vertsenheten ser det ikke. Det beholdes etter at besøket er avsluttet.
feedback-reading-lock = Bare nettverkslederen og den som har skrevet, kan lese dette. Det beholdes etter at besøket er avsluttet.
feedback-lead = Fortell nettverkslederen hva som bør bli bedre til neste besøk. Svar på det du har noe å si om.
feedback-not-given = Du kan endre det du skriver fram til besøket avsluttes.
feedback-given = Du ga tilbakemelding { $moment }. Du kan endre den fram til besøket avsluttes.
feedback-empty-title = Tilbakemelding fra teamet
feedback-empty = Når rapporten er påbegynt, kan hvert medlem av teamet skrive til nettverkslederen om standardene, organiseringen og dagen.
feedback-unclear = Uklare standarder
feedback-unclear-hint = Åpne et område og kryss av standardene som var vanskelige å forstå eller å bruke.
feedback-which = Hvilke er uklare?
feedback-why-unclear = Hva var uklart?
feedback-visit = Om besøket
feedback-organisation = Organiseringen
feedback-organisation-hint = Innkalling, materiell, frister, reise.
feedback-day-plan = Dagsplanen
feedback-day-plan-hint = Rekkefølge, tid til hver økt, pauser.
feedback-advice = Andre råd
feedback-advice-hint = Alt annet nettverket bør vite.
feedback-no-persons = Ikke skriv noe som kan røpe hvem pasienter, pårørende eller ansatte er.
feedback-send = Send tilbakemeldingen
feedback-amend = Lagre endringen
feedback-sent = Tilbakemeldingen er sendt til nettverkslederen.
feedback-is-empty = Skriv noe i minst ett felt, eller kryss av en standard.
feedback-no-such-standard = En av standardene finnes ikke i dette besøkets standardsett. Kryss av på nytt.
feedback-stale = Du har lagret en tilbakemelding fra en annen fane. Den står her. Det du nettopp skrev, står i skjemaet under.
feedback-reading-title = Teamets tilbakemeldinger
feedback-awaited = { $given } av { $all } har gitt tilbakemelding.
feedback-none-title = Ingen tilbakemeldinger ennå
feedback-none = Medlemmene blir bedt om det når rapporten er sendt til vertsenheten. Du får et brev for hver.
feedback-unclear-table = Standarder teamet fant uklare
feedback-standard = Standard
feedback-named-by = Nevnt av

## Avslutning
closing-title = Avslutt besøket
closing-all-in = Alt er inne
closing-all-in-more = Alle forslag har fått tiltak, og hele teamet har gitt tilbakemelding.
closing-open = Noe står igjen
closing-open-more = Du kan avslutte likevel, eller vente til dette er inne.
closing-means = Når besøket er avsluttet
closing-means-report = Rapporten kan fortsatt leses, men ikke endres.
closing-means-measures = Vertsenheten kan fortsatt skrive status på tiltakene.
closing-means-feedback = Teamet kan ikke lenger gi eller endre tilbakemeldinger.
closing-means-notes =
    { $days ->
        [one] Notatene slettes én dag etter at rapporten ble godkjent.
       *[other] Notatene slettes { $days } dager etter at rapporten ble godkjent.
    }
closing-means-letters = Alle som har vært med, får et brev. Besøket kan ikke åpnes igjen.
closing-button = Avslutt besøket
closing-done = Besøket er avsluttet.
