## What may show who someone is

giveaway-person = something that looks like a name
giveaway-national-id = something that looks like a national identity number
giveaway-phone = something that looks like a telephone number
giveaway-email = an e-mail address
giveaway-handle = a user name
giveaway-address = an address
giveaway-postcode = a postcode
giveaway-plate = something that looks like a number plate
giveaway-room = a room or a bed
giveaway-id-number = a number in a register or a record
giveaway-url = a web address
giveaway-organisation = the name of a place where people work or go
giveaway-place = a place name
giveaway-date = a date or a time
giveaway-age = an age
giveaway-role = a role or an event that points at one person
