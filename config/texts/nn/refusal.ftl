### Kvifor det ikkje går: der samtykka er

refusal-report-is-accepted = Rapporten er godkjend og blir ikkje endra meir.
refusal-word-not-asked = Ved denne alderen blir ikkje vedkomande spurd.
refusal-word-is-given = Svaret er gitt. Eit ja kan trekkjast, og den som vil svare på nytt, får ein ny lapp.
refusal-nothing-to-withdraw = Det er ikkje noko ja å trekkje.
refusal-request-is-cancelled = Førespurnaden er stroken.
refusal-right-is-answered = Dette er det alt svara på.
refusal-unit-seals-no-names = Eininga har ikkje valt å forsegle namn. Einingsleiaren kan gjere det på sida med samtykke.
refusal-request-is-over = Førespurnaden er over. Då blir det ikkje teke vare på kven han galdt.
refusal-consents-key-is-missing = Nøkkelen til samtykka er ikkje laga enno. Han blir laga når einingsleiaren låser opp nøklane sine, etter at nettverksleiaren har valt teamet.
refusal-keeper-from-the-host = Samtykkeansvarleg må vere ein av folka frå vertseininga i besøket.
refusal-too-many-requests = Besøket har så mange førespurnader som det er plass til.
refusal-slips-are-made = Desse lappane er laga alt, og kodane kan ikkje visast igjen. Har du dei ikkje, opnar du førespurnaden i lista og lagar nye lappar.
refusal-consents-are-missing = Ingen har sagt ja til å delta i denne gruppa enno. Vertseininga ber om samtykka.
refusal-more-present-than-consents = Det er fleire til stades enn det er samtykke til. Snakk berre med dei som har sagt ja.
refusal-group-not-opened = Sei først kor mange som er til stades i gruppa.
refusal-correction-goes-on = Ei retting blir ikkje send tilbake til teamet. Send henne til endeleg godkjenning, eller trekk henne tilbake.
refusal-no-correction = Rapporten blir ikkje retta no.
refusal-recommendations-are-the-hosts = Framlegga er vertseininga si liste no, og eininga arbeider med dei. Ei retting lèt dei stå.
