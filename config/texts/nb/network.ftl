### Nettverket: personer, enheter, årets plan, besøksteam, standarder og egen side

pages-label = Sider
pages-before = Forrige side
pages-after = Neste side
pages-here = Side { $page } av { $pages }

## Personer
people-title = Personer
people-lead = Alle som tar del i nettverket, og hvor langt kontoene deres er kommet.
people-count = Viser { $shown } av { $all } personer
people-new = Legg til en person
people-search = Søk
people-search-hint = Navn, e-post, profesjon, enhet eller brukerorganisasjon.
people-search-button = Søk
people-none-title = Ingen personer passer
people-none = Prøv et annet ord, eller legg til personen.
people-home = Hører til
people-profession = Profesjon
people-experience = Erfaring med besøk
people-account = Konto
people-about = Om personen
people-email-hint = Personen logger inn med adressen, og brev sendes dit.
people-lang = Språk
people-where = Hører til
people-place = Hvor hører personen til?
people-unit = Enhet
people-unit-hint = Bare for den som arbeider i en enhet.
people-choose-unit = Velg enheten personen arbeider i.
people-role = Rolle i enheten
people-organisation = Brukerorganisasjon
people-organisation-hint = Bare for brukerrepresentanter, for eksempel Voksne for Barn.
people-brings = Til besøkene
people-conflicts = Interessekonflikter
people-conflicts-hint = Enheter personen ikke skal besøke. Personen kan også melde fra selv.
people-network = Rolle i nettverket
people-added = Personen er lagt til. Send en invitasjon når du vil.
people-saved = Opplysningene er lagret.
people-stale = Noen andre endret dette mens du skrev
people-stale-now = Det du skrev, står i skjemaet. Slik ser det ut nå der det er forskjell:
people-own = Dette er deg. Språk, interessekonflikter og passfrase endrer du på
people-invite = Send invitasjon
people-link = Vis en lenke nå
people-close = Steng kontoen
people-reopen = Åpne kontoen igjen
people-invited = Invitasjonen er på vei. Det går høyst ett brev om dagen.
people-closed = Kontoen er stengt, og personen er logget ut overalt.
people-reopened = Kontoen er åpnet igjen.
people-link-title = Lenken vises bare nå
people-link-what =
    { $days ->
        [one] Gi den til personen selv, og til ingen andre. Den virker én gang, i én dag.
       *[other] Gi den til personen selv, og til ingen andre. Den virker én gang, i { $days } dager.
    }

place-unit = En enhet
place-organisation = En brukerorganisasjon
home-network = Nettverket
home-staff = ansatt
role-unit-leader-what = Svarer for enheten: sender inn selvevalueringen og godkjenner rapporten.
role-key-staff-what = Fyller ut selvevalueringen sammen med enhetslederen.
home-staff-what = Kan være med på besøk til andre enheter.
role-network-leader-what = Legger årets plan og leser hver rapport til slutt. Er ikke selv med på besøk.
role-administrator-what = Tar vare på kontoer. Leser ikke innhold.
role-custodian-what = Hjelper, sammen med en annen, den som har glemt passfrasen. Leser ikke innhold.
role-privacy-officer-what = Ser i loggen hvem som har gjort hva. Leser ikke innhold.
experience-new = Ingen besøk ennå
experience-some = Noen besøk
experience-experienced = Mange besøk, kan lede

account-open = Åpen
account-invited = Invitert
account-not-invited = Ikke invitert
account-closed = Stengt
account-open-what = Personen har valgt passfrase og kan logge inn.
account-invited-what = En lenke er sendt eller vist, og er ikke brukt ennå.
account-not-invited-what = Personen har ingen lenke som virker. Send en invitasjon.
account-closed-what = Personen kan ikke logge inn. Alt personen har skrevet, består.
invitation-account-is-closed = Kontoen er stengt. Åpne den igjen først.

keeping-for-an-administrator = Bare en administrator kan gi, ta bort eller stenge rollen som administrator.
keeping-last-network-leader = Nettverket må ha minst én nettverksleder. Gi rollen til en annen først.
keeping-last-administrator = Nettverket må ha minst én administrator. Gi rollen til en annen først.
keeping-last-privacy-officer = Nettverket må ha minst ett personvernombud. Gi rollen til en annen først.
keeping-own-role = Ingen gir seg selv en rolle som andre har. Be en av dem.
keeping-own-account = Du kan ikke stenge din egen konto. Be en annen.

## Enheter
units-title = Enheter
units-lead = Enhetene som besøker hverandre. Hver enhet trenger en enhetsleder før et besøk kan planlegges.
units-name = Enhet
units-trust = Helseforetak eller sykehus
units-place = Sted
units-online = Notater herfra skal aldri ligge på en telefon eller PC
units-online-hint = Gjelder besøk hos enheten og enhetens egne folk på besøk. Uten nett kan de da ikke lagre notater.
units-leader = Enhetsleder
units-people = Personer
units-no-leader = Mangler
units-new = Legg til en enhet
units-none-title = Ingen enheter ennå
units-none = Legg til enhetene her. Deretter legger du til personene i hver av dem.
units-added = Enheten er lagt til.
units-saved = Enheten er lagret.
problem-unit-taken = En annen enhet har dette navnet.

## Årets plan
cycles-title = Årets plan
cycles-lead = Hvert år legges en plan: hver enhet får besøk, og drar på besøk til andre.
cycles-all = Årene
cycles-year = År
cycles-content = Standarder
cycles-content-hint = Besøkene i planen blir på denne utgaven, også om standardene endres senere.
cycles-built-in = Eksempelsettet som følger med
cycles-standards = Se standardene
cycles-new = Legg en ny plan
cycles-lay = Legg planen
cycles-laid = Planen er lagt. Nå kan du planlegge besøkene.
cycles-none-title = Ingen plan ennå
cycles-none = Nettverkslederen legger planen for året. Deretter planlegges ett besøk til hver enhet.

puzzle-title = Planen for { $year }
puzzle-lead = Hvem besøker hvem, og når. Det som ikke går opp, står øverst.
puzzle-table = Enhetene og besøkene deres
puzzle-host = Vertsenhet
puzzle-date = Dato
puzzle-leader = Besøksleder
puzzle-members = Med på besøket
puzzle-representatives = Brukerrepresentanter
puzzle-stage = Steg
puzzle-plan = Planlegg besøk
puzzle-plan-at = Planlegg besøk til { $unit }
puzzle-planned = Besøket er planlagt, og enhetslederen blir bedt om å foreslå datoer. Velg teamet.
puzzle-choose-team = Velg team
puzzle-dates-unset = Ikke foreslått
puzzle-dates-offered = Tre er foreslått
puzzle-no-units = Legg til enhetene først.
puzzle-follow = Følg besøkene etter steg og frist
plan-unit-has-visit = Enheten har allerede et besøk i denne planen som mangler team.

clash-none = Alt går opp så langt
clash-title =
    { $count ->
        [one] Én ting går ikke opp ennå
       *[other] { $count } ting går ikke opp ennå
    }
clash-more =
    { $count ->
        [one] Vis én til
       *[other] Vis { $count } til
    }
clash-without-visit = { $unit } får ikke besøk i år.
clash-without-team = Besøket til { $unit } mangler team.
clash-without-user-representative = Teamet til { $unit } mangler brukerrepresentant.
clash-twice-in-a-week = { $name } har flere besøk i uken fra { $monday }:
clash-many-visits = { $name } skal på { $count } besøk i år. Fordel dem gjerne på flere.

## Besøksteam
team-title = Besøksteamet
team-missing = Teamet er ikke valgt. Nettverkslederen velger det.
team-papers-missing = Teamet er valgt. Noen har ikke signert taushetserklæringen og samtykket ennå.
team-ready = Teamet er valgt, og alle har signert.
team-rules = Teamet har én besøksleder og minst én brukerrepresentant. Ingen kommer fra vertsenheten, og ingen har interessekonflikt med den. Sett gjerne sammen nye og erfarne, og ulike profesjoner.
team-leader = Besøksleder
team-leader-hint = Leder besøket og arbeidet med rapporten.
team-members = Kolleger
team-members-hint = Besøkslederen krysses ikke av her.
team-representatives = Brukerrepresentanter
team-representatives-hint = Kommer fra en brukerorganisasjon.
team-no-representatives = Det finnes ingen brukerrepresentanter ennå. Legg dem til under «Personer» med en brukerorganisasjon.
team-fold = { $what } ({ $count })
team-rest = Flere kolleger
team-unable = Kan ikke være med
team-choose = Velg teamet
team-chosen = Teamet er valgt. De nye får brev.
team-others =
    { $count ->
        [one] ett annet besøk i år
       *[other] { $count } andre besøk i år
    }
team-none-title = Ingen er valgt ennå
team-none = Her ser du hvem som kommer på besøk, når nettverkslederen har valgt teamet.
team-host = Fra { $unit }
team-host-lead = Disse svarer for selvevalueringen og rapporten på vegne av vertsenheten.
team-host-refresh = Hent folkene fra enheten på nytt
team-host-refreshed = Vertsenhetens folk er hentet på nytt.
event-host-refreshed = Vertsenhetens folk ble hentet på nytt

## Alle besøk
reports-title = Alle rapporter
reports-count = { $late } av { $all } rapporter som ikke er godkjent, er over en frist.
reports-lies = Hvor den ligger
reports-many = { $all }
reports-many-late = { $all }, { $late } over frist
reports-open = Alle som ikke er godkjent
reports-table = Rapportene, det som haster mest øverst
reports-none-title = Ingen rapporter her
reports-none = Velg et annet sted i oversikten.
visits-title = Alle besøk
visits-count = { $late } av { $all } besøk er over en frist.
visits-stage = Steg
visits-any-stage = Alle steg ({ $all })
visits-late-only = Bare de som er over en frist
visits-table = Besøkene, det som haster mest øverst
visits-next = Neste frist
visits-no-day = Ikke låst
visits-none-title = Ingen besøk passer
visits-none = Velg et annet steg eller år, eller planlegg besøk i årets plan.
visits-plan = Til årets plan

## Standarder
standards-title = Standarder
standards-lead = Det enhetene vurderer seg selv på. En utgave endres aldri. Nye standarder blir en ny utgave.
standards-editions = Utgaver
standards-none-title = Ingen utgave er tatt vare på ennå
standards-none = Last opp nettverkets egne standarder her. Legger du en plan først, brukes eksempelsettet som følger med.
standards-set = Sett
standards-version = Versjon
standards-areas = Funksjonsområder
standards-count = Standarder
standards-kept-at = Tatt vare på
standards-note = Merknad
standards-sample = Eksempelsett
standards-sample-what = Dette er ikke nettverkets standarder. Settet følger med for å vise hvordan det virker. Last opp nettverkets egne før det første virkelige besøket.
standards-kinds = «Må» gjelder sikkerhet, rettigheter og lov. «Forventet» er det en god enhet har på plass. «Ønskelig» er noe å strekke seg etter.
standards-kind-must = Må
standards-kind-expected = Forventet
standards-kind-aspirational = Ønskelig
standards-core = Vurderes hvert år
standards-import = Nye standarder fra en fil
standards-import-what = Last opp en TOML-fil, eller et regneark der hver rad er en standard. Du får se over settet før det tas vare på.
standards-file = Fil
standards-heading = Har du et regneark? Skriv navn og versjon
standards-heading-what = Et regneark sier ikke selv hva settet heter. En TOML-fil gjør det, og da trengs ikke disse feltene.
standards-title-nb = Navn på bokmål
standards-title-en = Navn på engelsk
standards-key = Kortnavn, for eksempel kvip
standards-version-field = Versjon, for eksempel 2.0.0
standards-look-over = Les filen
standards-preview-title = Se over standardene
standards-keep-title = Når du tar vare på settet
standards-keep-what = Det blir en ny utgave som kan velges for nye planer. Besøk som allerede er planlagt, blir på utgaven de begynte med.
standards-keep = Ta vare på som ny utgave
standards-kept = Standardene er tatt vare på som en ny utgave.
standards-no-file = Velg en fil.
standards-too-large = Filen er for stor. Den kan være høyst 5 MB.
standards-unknown-kind = Filen er verken TOML eller et regneark (.xlsx).
standards-broken = Regnearket kan ikke åpnes. Lagre det på nytt som .xlsx, uten passord.
standards-empty = Det første arket er tomt.
standards-read-again = Settet kunne ikke leses. Last opp filen på nytt.

## Egen side
profile-title = Om meg
profile-lead = Det nettverket vet om deg, og det du kan endre selv.
profile-facts-wrong = Er noe feil? Si fra til nettverkslederen.
profile-lang-hint = Språket på sidene og i brevene dine.
profile-conflicts = Enheter jeg ikke bør besøke
profile-conflicts-hint = Kryss av der du har arbeidet nylig, har nære kolleger eller familie, eller annet som gjør det vanskelig å møte dem fritt. Du trenger ikke si hvorfor. Din egen enhet er alltid unntatt.
profile-conflicts-saved = Interessekonfliktene er lagret. Du blir ikke valgt til besøk hos disse enhetene.
profile-passphrase = Passfrase
profile-passphrase-lead = Passfrasen åpner nøkkelen din. Når du bytter, logges du ut på alle andre maskiner.
profile-passphrase-current = Passfrasen du har nå
profile-passphrase-new = Ny passfrase
profile-passphrase-button = Bytt passfrase
profile-passphrase-wrong = Dette er ikke passfrasen du har nå.
profile-passphrase-changed = Passfrasen er byttet. Du er logget ut på alle andre maskiner.
state-in-grace = Etter fristen, men greit til { $until }
