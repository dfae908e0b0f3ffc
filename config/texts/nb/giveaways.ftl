## Hva som kan røpe hvem noen er

giveaway-person = noe som ser ut som et navn
giveaway-national-id = noe som ser ut som et fødselsnummer
giveaway-phone = noe som ser ut som et telefonnummer
giveaway-email = en e-postadresse
giveaway-handle = et brukernavn
giveaway-address = en adresse
giveaway-postcode = et postnummer
giveaway-plate = noe som ser ut som et bilnummer
giveaway-room = et rom eller en seng
giveaway-id-number = et nummer i et register eller en journal
giveaway-url = en nettadresse
giveaway-organisation = et navn på et sted folk jobber eller går
giveaway-place = et stedsnavn
giveaway-date = en dato eller et tidspunkt
giveaway-age = en alder
giveaway-role = en rolle eller hendelse som peker på én person
