### Hvorfor det ikke går: hvor samtykkerne er

refusal-report-is-accepted = Rapporten er godkendt og ændres ikke mere.
refusal-word-not-asked = I den alder bliver vedkommende ikke spurgt.
refusal-word-is-given = Svaret er givet. Et ja kan trækkes tilbage, og den, der vil svare igen, får en ny seddel.
refusal-nothing-to-withdraw = Der er ikke noget ja at trække tilbage.
refusal-request-is-cancelled = Forespørgslen er annulleret.
refusal-right-is-answered = Det er allerede besvaret.
refusal-unit-seals-no-names = Enheden har ikke valgt at forsegle navne. Enhedslederen kan gøre det på siden med samtykker.
refusal-request-is-over = Forespørgslen er slut. Så gemmes det ikke, hvem den gjaldt.
refusal-consents-key-is-missing = Nøglen til samtykkerne er ikke lavet endnu. Den laves, når enhedslederen låser sine nøgler op, efter at netværkslederen har valgt teamet.
refusal-keeper-from-the-host = Den samtykkeansvarlige skal være en af værtsenhedens folk i besøget.
refusal-too-many-requests = Besøget har så mange forespørgsler, som der er plads til.
refusal-slips-are-made = Disse sedler er allerede lavet, og koderne kan ikke vises igen. Har du dem ikke, åbner du forespørgslen i listen og laver nye sedler.
refusal-consents-are-missing = Ingen har sagt ja til at deltage i denne gruppe endnu. Værtsenheden beder om samtykkerne.
refusal-more-present-than-consents = Der er flere til stede, end der er samtykker til. Tal kun med dem, der har sagt ja.
refusal-group-not-opened = Sig først, hvor mange der er til stede i gruppen.
refusal-correction-goes-on = En rettelse sendes ikke tilbage til teamet. Send den til endelig godkendelse, eller træk den tilbage.
refusal-no-correction = Rapporten bliver ikke rettet lige nu.
refusal-recommendations-are-the-hosts = Forslagene er værtsenhedens liste nu, og enheden arbejder med dem. En rettelse lader dem stå.
