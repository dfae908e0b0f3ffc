### Eksempelnettverket

demo-door = Prøv som en av dem
demo-door-hint = Alle her er oppdiktet. Trykk på en knapp, så er du logget inn som den personen.
demo-door-as = Fortsett som { $name }
demo-door-who = Hvem
demo-door-role = Rolle
demo-door-home = Hører til
demo-role-network-leader = nettverksleder
demo-role-administrator = administrator
demo-role-privacy-officer = personvernombud
demo-role-custodian = nøkkelvokter
demo-role-unit-leader = enhetsleder
demo-role-key-staff = nøkkelansatt
demo-role-staff = ansatt som besøker andre
demo-role-user-representative = brukerrepresentant
