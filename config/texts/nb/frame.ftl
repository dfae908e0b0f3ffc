### Rammen: meny, innlogging, feilsider, datoer

nav-visits = Alle besøk
nav-people = Personer
nav-cycles = Årets plan

sign-in-title = Logg inn
sign-in-lead = KvIP-besøk: gjensidig læring mellom enheter i psykisk helsevern for barn og unge.
sign-in-email = E-post
sign-in-passphrase = Passfrase
sign-in-button = Logg inn
sign-in-forgotten = Glemt passfrasen?
sign-in-help = Har du ikke konto? Nettverkslederen sender deg en invitasjon.
sign-in-wrong = E-post og passfrase passer ikke sammen. Prøv igjen.
sign-in-too-many = For mange forsøk. Vent et minutt og prøv igjen.

invitation-title = Åpne kontoen din
invitation-lead = Velkommen, { $name }. Velg en passfrase, så er kontoen åpen.
invitation-first = Du er den første her. Du blir administrator og kan invitere andre.
invitation-passphrase = Passfrase
invitation-passphrase-hint = Minst 15 tegn, gjerne fire eller flere ord. Den åpner nøkkelen din. Ingen andre kan finne den fram igjen.
invitation-button = Åpne konto
invitation-done = Kontoen er åpen.
invitation-gone = Lenken er brukt eller for gammel. Be nettverkslederen om en ny.
invitation-account-is-open = Kontoen er allerede åpnet.
passphrase-too-short = Passfrasen er for kort. Bruk minst 15 tegn.
passphrase-too-long = Passfrasen er for lang.
passphrase-repetitive = Passfrasen har for få ulike tegn.
person-name = Navn

desk-title = Dette venter på deg
desk-empty-title = Ingenting venter
desk-empty = Her ser du hva du skal gjøre, og når. Du får brev når noe kommer.

stage-plan = Plan
stage-self-evaluation = Selvevaluering
stage-prepare = Forberede
stage-day = Besøksdagen
stage-notes = Notater
stage-report = Rapport
stage-follow-up = Oppfølging
stage-closed = Avsluttet

milestone-dates_offered = Tre datoer foreslått
milestone-evaluation_opens = Selvevalueringen åpner
milestone-evaluation_due = Selvevalueringen sendes inn
milestone-team_meeting = Teammøte
milestone-programme_final = Programmet er klart
milestone-dinner = Middag kvelden før
milestone-visit_day = Besøksdagen
milestone-notes_due = Notatene leveres
milestone-draft_to_team = Utkastet til teamet
milestone-to_host = Rapporten til vertsenheten
milestone-to_network_leader = Rapporten til nettverkslederen
milestone-host_acceptance = Endelig godkjenning
milestone-action_plan = Tiltaksplan
milestone-status_3 = Status etter tre måneder
milestone-status_6 = Status etter seks måneder
milestone-status_12 = Status etter ett år

dates-title = Dato for besøket
dates-unset = Vertsenheten foreslår tre datoer. Når én er låst, følger alle frister av den.
dates-offer = Foreslå tre datoer
dates-offer-hint = Velg hverdager fram i tid, på minst to ulike ukedager.
dates-first = Første dato
dates-second = Andre dato
dates-third = Tredje dato
dates-offer-button = Foreslå datoene
dates-offered = Datoene er foreslått.
dates-lock = Lås én av datoene
dates-lock-hint = Alle frister regnes ut fra den.
dates-lock-button = Lås datoen
dates-locked = Datoen er låst, og alle frister er satt.

problem-empty = Fyll ut dette feltet.
problem-too-long = Bruk høyst { $limit } tegn.
problem-unprintable = Teksten har tegn som ikke kan vises. Fjern dem.
problem-not-an-address = Skriv en e-postadresse, som navn@sykehus.no.
problem-address-taken = En annen konto bruker denne adressen.
problem-date = Skriv en dato.
problem-choose = Velg ett av alternativene.
problem-year = Skriv et årstall mellom 2000 og 2100.
problem-year-taken = Året har allerede en plan.

plan-unit-has-no-leader = Enheten har ingen enhetsleder ennå. Legg til en under «Personer».
team-no-visit-leader = Velg én besøksleder.
team-no-user-representative = Velg minst én brukerrepresentant.
team-from-the-host = { $name } arbeider i vertsenheten og kan ikke besøke den.
team-twice = { $name } er valgt to ganger.
team-conflict-of-interest = { $name } har meldt interessekonflikt med vertsenheten.
team-reads-last = { $name } leder nettverket og leser rapporten til slutt. Velg en annen.
team-not-a-user-representative = { $name } kan ikke ha denne rollen. Brukerrepresentanter kommer fra en brukerorganisasjon.
team-unknown = En av de valgte personene finnes ikke lenger.

error-title = Det gikk ikke
error-title-not-found = Siden finnes ikke
error-not-found = Vi finner ikke siden. Kanskje er lenken gammel, eller den er for noen andre.
error-stale = Noen andre endret det samme. Gå tilbake og se den nye teksten.
error-invalid = Noe i skjemaet mangler eller kan ikke brukes. Gå tilbake og prøv igjen.
error-taken = Dette finnes allerede.
error-too-many = For mange forsøk. Vent litt og prøv igjen.
error-busy = Dette tar lengre tid enn det pleier. Vent et halvt minutt og prøv igjen. Ingenting er gått tapt.
error-fault = Noe gikk galt hos oss. Ingenting er lagret. Prøv igjen om litt.
error-too-large = Det du sendte, er for stort. Gå tilbake og send noe mindre.
error-unreadable = Skjemaet kunne ikke leses. Gå tilbake og prøv igjen.
error-method = Denne adressen brukes på en annen måte. Gå til arbeidsbordet ditt.
error-other-site = Skjemaet kom fra et annet nettsted og ble ikke tatt imot.
error-timeout = Det tok for lang tid. Prøv igjen.
error-way-back = Til arbeidsbordet

kept-title = Du er logget ut
kept-what = Det gikk for lang tid, så du ble logget ut. Det du skrev, er ikke borte.
kept-sign-in = Logg inn i en ny fane.
kept-send = Kom tilbake hit og send skjemaet på nytt.
kept-again = Send på nytt
kept-autosave = Ikke lagret: du er logget ut. Logg inn i en ny fane, så lagres det igjen.

unlock-title = Lås opp
unlock-lead = Du er logget inn, men notater og utkast er låst. Skriv passfrasen din for å åpne dem.
unlock-button = Lås opp
unlock-help = De låses av seg selv etter ti minutter uten aktivitet. Å skrive notater går også mens de er låst.
unlock-wrong = Passfrasen er ikke riktig. Prøv igjen.
unlock-done = Låst opp.
lock-done = Notater og utkast er låst.
locks-title = Lås for alle
locks-what = Er det noe galt, kan du låse alles nøkler med en gang. Ingen mister noe: hver og en låser opp igjen selv.
locks-button = Lås alles nøkler nå
locks-done = Alle er låst ute fra notater og utkast til de låser opp igjen.
error-locked = Notater og utkast er låst. Lås dem opp først.
kept-locked-title = Låst
kept-locked-what = Det gikk en stund, så notater og utkast ble låst. Det du skrev, er ikke borte.
kept-locked-first = Lås opp i en ny fane.
kept-locked-autosave = Ikke lagret: utkastene er låst. Lås opp i en ny fane, så lagres det igjen.
