### Brev: en setning og en lenke, aldri innhold

letter-frame =
    Hei { $name },

    { $body }

    { $link }

    Vennlig hilsen
    KvIP

    Brevet inneholder ingen opplysninger fra besøket. Logg inn for å lese og svare.

letter-invitation-subject = Velkommen til KvIP
letter-invitation-body = Du er invitert til KvIP. Åpne kontoen din med lenken. Den virker én gang.
letter-dates-wanted-subject = KvIP: foreslå tre datoer
letter-dates-wanted-body = Enheten din skal få besøk. Foreslå tre datoer på minst to ulike ukedager.
letter-in-the-team-subject = KvIP: du er med i et besøksteam
letter-in-the-team-body = Du er med i et besøksteam. Les og signer taushetserklæringen og samtykket.
letter-conflict-declared-subject = KvIP: en i teamet har meldt interessekonflikt
letter-conflict-declared-body = Et medlem av et besøksteam har meldt interessekonflikt med vertsenheten. Velg en annen i teamet.
letter-dates-offered-subject = KvIP: tre datoer er foreslått
letter-dates-offered-body = Vertsenheten har foreslått tre datoer. Én av dem kan nå låses.
letter-date-locked-subject = KvIP: datoen er låst
letter-date-locked-body = Datoen for besøket er låst. Alle frister står på besøkets side.
letter-evaluation-submitted-subject = KvIP: selvevalueringen er sendt inn
letter-evaluation-submitted-body = Vertsenheten har sendt inn selvevalueringen. Du kan begynne å forberede deg.
letter-evaluation-reopened-subject = KvIP: selvevalueringen er åpnet igjen
letter-evaluation-reopened-body = Nettverkslederen har åpnet selvevalueringen igjen. Hvorfor står på siden.
letter-evaluation-due-subject = KvIP: fristen for selvevalueringen nærmer seg
letter-evaluation-due-body = Selvevalueringen er ikke sendt inn ennå. På siden ser du hva som mangler.
letter-note-taking-subject = KvIP: du skal ta notater
letter-note-taking-body = Besøksleder har satt deg opp til å ta notater. Du finner øktene dine i programmet.
letter-notes-handed-in-subject = KvIP: notater er levert
letter-notes-handed-in-body = En i teamet har levert notater. På siden ser du hva som mangler.
letter-notes-missing-subject = KvIP: notatene dine mangler
letter-notes-missing-body = Notatene dine fra besøket er ikke levert ennå. Lever dem så snart du kan.
letter-consents-missing-subject = KvIP: samtykker mangler
letter-consents-missing-body = Besøket nærmer seg, og noen av samtykkene er ikke på plass. Se hva som mangler.
letter-names-wait-subject = KvIP: rapporten venter på samtykkeansvarlig
letter-names-wait-body = Ord i teamets tekster skal sammenliknes med navnene bak samtykkene før rapporten går videre. Det skjer av seg selv når du låser opp nøklene dine. Ingen av dere ser den andres tekst.
letter-section-given-subject = KvIP: du skriver en del av rapporten
letter-section-given-body = Besøksleder har gitt deg et avsnitt i rapporten.
letter-report-with-team-subject = KvIP: les utkastet til rapport
letter-report-with-team-body = Utkastet er klart for teamet. Les det, og gå god for det når du er enig.
letter-report-with-host-subject = KvIP: rapporten er hos dere
letter-report-with-host-body = Besøksteamet har sendt rapporten til enheten. Les den, kommenter, og send den videre.
letter-report-with-network-leader-subject = KvIP: en rapport venter på siste lesning
letter-report-with-network-leader-body = Vertsenheten har sendt en rapport videre til siste lesning.
letter-report-awaits-acceptance-subject = KvIP: rapporten venter på endelig godkjenning
letter-report-awaits-acceptance-body = Nettverkslederen har lest rapporten. Den venter på enhetens endelige godkjenning.
letter-report-sent-back-subject = KvIP: rapporten er sendt tilbake
letter-report-sent-back-body = Rapporten er sendt tilbake til deg. Hvorfor står på siden.
letter-report-late-subject = KvIP: rapporten venter på deg
letter-report-late-body = Rapporten ligger hos deg, og fristen for å sende den videre er nær eller passert.
letter-report-accepted-subject = KvIP: rapporten er godkjent
letter-report-accepted-body = Vertsenheten har godkjent rapporten. Nå følger oppfølgingen av anbefalingene.
letter-measures-due-subject = KvIP: skriv ned tiltakene
letter-measures-due-body = Noen anbefalinger mangler tiltak. Skriv hva dere vil gjøre, hvem som gjør det, og når.
letter-feedback-given-subject = KvIP: tilbakemelding på et besøk
letter-feedback-given-body = En i besøksteamet har gitt deg tilbakemelding.
letter-visit-closed-subject = KvIP: besøket er avsluttet
letter-visit-closed-body = Nettverkslederen har avsluttet besøket. Takk for innsatsen.
letter-destruction-asked-subject = KvIP: skal notatene slettes nå?
letter-destruction-asked-body = Noen ber om at notatene fra et besøk slettes nå. To må være enige, og du er blant dem som kan bekrefte. Forespørselen gjelder i sju dager.

letter-keys-do-not-agree-subject = KvIP: nøkler eller tekster stemmer ikke
letter-keys-do-not-agree-body = Nøkler i et besøk er ikke de som er signert, eller en forseglet tekst er ikke den som sist ble lagret. Den blir verken åpnet eller vist. Se etter «Alarm» i loggen. Gi beskjed til den som drifter KvIP, og finn ut hva som har skjedd.
letter-correction-withdrawn-subject = KvIP: rettelsen av rapporten er trukket tilbake
letter-correction-withdrawn-body = Nettverkslederen har trukket rettelsen tilbake. Den godkjente rapporten gjelder som før, og du trenger ikke gjøre noe.
letter-report-corrected-subject = KvIP: den godkjente rapporten rettes
letter-report-corrected-body = Nettverkslederen retter i den godkjente rapporten. Hvorfor står på siden. Den godkjente utgaven gjelder til enhetslederen har godkjent den nye.
