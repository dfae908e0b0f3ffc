### Lysbildene til oppsummeringen

slides-title = Oppsummering
slides-lead = Det teamet har så langt, til møtet ved dagens slutt. Lysbildene lages på nytt hver gang siden åpnes.
slides-lock = Siden er bare for besøksteamet. På lerretet ser vertsenheten lysbildene.
slides-show = Vis på hele skjermen
slides-pdf = Last ned som PDF
slides-keys = Bla med piltastene eller ved å trykke på lysbildet. Esc avslutter.
slides-left-out = { $count ->
    [one] Ett punkt er utelatt fordi det ser ut til å peke på en person. Skriv det om, så kommer det med.
   *[other] { $count } punkter er utelatt fordi de ser ut til å peke på personer. Skriv dem om, så kommer de med.
}
slides-slide = Lysbilde
slides-essence = Hovedessens
slides-strengths = Styrker
slides-challenges = Utfordringer
slides-ideas = Forslag
slides-questions = Spørsmål vi vil snakke om
slides-way-forward = Veien videre
slides-to-host = Rapporten kommer til dere senest { $day }.
slides-acceptance = Dere godkjenner den senest { $day }.
slides-plan = Tiltakene deres skrives ned senest { $day }.
ways-slides = Lysbilder til oppsummeringen
