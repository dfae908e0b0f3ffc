### Portene: det som mangler før rapporten er god

gate-title = Før rapporten går videre
gate-lead = Hver linje sier hva som mangler, og hva dere kan gjøre.
gate-none-title = Ingenting står i veien
gate-none = Denne utgaven har alt som skal være med når rapporten går til vertsenheten.
gate-stops = Stopper
gate-warns = Til ettertanke
gate-let-through = Sluppet gjennom
gate-balance = Styrker og utfordringer
gate-balance-counts = Styrker: { $strengths }. Utfordringer: { $challenges }.
gate-balance-bounds = Nettverket ønsker mellom { $fewest } og { $most } utfordringer for hver styrke.
gate-more-strengths = { $count ->
    [one] Det er én styrke mer enn det er utfordringer.
   *[other] Det er { $count } flere styrker enn utfordringer.
}
gate-more-challenges = { $count ->
    [0] Det er verken styrker eller utfordringer.
    [one] Det er én utfordring mer enn det er styrker.
   *[other] Det er { $count } flere utfordringer enn styrker.
}
gate-balance-do = Se etter flere punkter på den siden som er kortest, eller slå sammen punkter som hører sammen.
gate-suggestions = Forslag til hver utfordring
gate-without-suggestion = { $count ->
    [one] Én utfordring mangler forslag.
   *[other] { $count } utfordringer mangler forslag.
}
gate-suggestions-do = Skriv noe konkret enheten kan prøve.
gate-no-surprises = Ingen overraskelser
gate-unheard = { $count ->
    [one] Ett punkt har vertsenheten ikke hørt.
   *[other] { $count } punkter har vertsenheten ikke hørt.
}
gate-no-surprises-do = Ring enhetens leder, og skriv dagen på punktet. Var det sagt på oppsummeringen, kryss av for det.
gate-follow-up = Forslagene fra forrige rapport
gate-without-status = { $count ->
    [one] Ett forslag fra i fjor mangler status.
   *[other] { $count } forslag fra i fjor mangler status.
}
gate-follow-up-do = Be vertsenheten sette status på forslagene i tiltakslisten etter forrige besøk. Ta det så med i avsnittet.
gate-notes = Notatene
gate-notes-awaited = { $count ->
    [one] Notatene fra én referent mangler.
   *[other] Notater mangler fra { $count } referentoppdrag.
}
gate-notes-do = Minn om notatene, eller frita dem som ikke skal levere.
gate-to-notes = Se notatene
gate-user-view = Brukerrepresentantens avsnitt
gate-no-user-view = Brukerrepresentanten har ikke skrevet sitt avsnitt.
gate-user-view-do = Be henne eller ham skrive. Ingen andre kan gjøre det.
gate-tone = Tonen
gate-harsh = { $count ->
    [one] Ett ord kan lyde som tilsyn.
   *[other] { $count } ord kan lyde som tilsyn.
}
gate-tone-do = Velg et vennligere ord der det passer.
gate-harsh-word = «{ $word }»: kanskje heller «{ $gentler }»?
gate-ask-title = Slipp rapporten gjennom likevel
gate-ask-what = Det må to i besøksteamet til. Grunnen står i loggen, og det gjelder bare for denne utgaven.
gate-why = Hvorfor
gate-why-mistaken = Det stemmer ikke: her mangler ingenting.
gate-why-as-it-was = Besøket var slik.
gate-why-agreed = Vertsenheten og teamet er enige om det.
gate-ask = Be om å slippe gjennom
gate-agree = Jeg er enig
gate-asked = Du har bedt om det. En annen i teamet må si seg enig.
gate-agreed = Rapporten er sluppet gjennom her.
gate-waits = { $who } ber om å slippe gjennom: «{ $why }» En annen i teamet må si seg enig.
gate-through = { $who } og { $other } har sluppet utgaven gjennom: «{ $why }»
report-gates = Før rapporten går videre
refusal-gates-stop =
    { $count ->
        [one] Én ting stopper rapporten. Se «Før rapporten går videre» og rett den, eller slipp rapporten gjennom sammen med en til i teamet.
       *[other] { $count } ting stopper rapporten. Se «Før rapporten går videre» og rett dem, eller slipp rapporten gjennom sammen med en til i teamet.
    }
refusal-override-is-asked = Noen har alt bedt om dette. Åpne siden på nytt og se hvordan det står.
event-gate-override-asked = Et medlem ba om å slippe rapporten gjennom
event-gate-let-through = To i teamet slapp rapporten gjennom
log-kind-gate-override-asked = Et medlem ba om å slippe rapporten gjennom
log-kind-gate-let-through = To i teamet slapp rapporten gjennom

letter-gate-asked-subject = KvIP: et ja eller nei fra deg før rapporten går videre
letter-gate-asked-body = En i teamet ber om at rapporten går videre selv om noe gjenstår. To må være enige, så en av dere andre må svare.
