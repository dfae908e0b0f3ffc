### The network: people, units, the year's plan, visit teams, standards and one's own page

pages-label = Pages
pages-before = Previous page
pages-after = Next page
pages-here = Page { $page } of { $pages }

## People
people-title = People
people-lead = Everyone who takes part in the network, and how far their accounts have come.
people-count = Showing { $shown } of { $all } people
people-new = Add a person
people-search = Search
people-search-hint = Name, e-mail, profession, unit or user organisation.
people-search-button = Search
people-none-title = Nobody fits
people-none = Try another word, or add the person.
people-home = Belongs to
people-profession = Profession
people-experience = Experience of visits
people-account = Account
people-about = About the person
people-email-hint = The person signs in with this address, and letters go there.
people-lang = Language
people-where = Belongs to
people-place = Where does the person belong?
people-unit = Unit
people-unit-hint = Only for someone who works in a unit.
people-choose-unit = Choose the unit the person works in.
people-role = Role in the unit
people-organisation = User organisation
people-organisation-hint = Only for user representatives, for example Voksne for Barn.
people-brings = For the visits
people-conflicts = Conflicts of interest
people-conflicts-hint = Units the person should not visit. People can also declare this themselves.
people-network = Role in the network
people-added = The person is added. Send an invitation when you like.
people-saved = The details are saved.
people-stale = Somebody else changed this while you were writing
people-stale-now = What you wrote is in the form. This is how it stands now where it differs:
people-own = This is you. You change language, conflicts of interest and passphrase on
people-invite = Send invitation
people-link = Show a link now
people-close = Close the account
people-reopen = Open the account again
people-invited = The invitation is on its way. At most one letter goes out a day.
people-closed = The account is closed, and the person is signed out everywhere.
people-reopened = The account is open again.
people-link-title = The link is shown only now
people-link-what =
    { $days ->
        [one] Give it to the person, and to nobody else. It works once, for one day.
       *[other] Give it to the person, and to nobody else. It works once, for { $days } days.
    }

place-unit = A unit
place-organisation = A user organisation
home-network = The network
home-staff = staff
role-unit-leader-what = Answers for the unit: submits the self-evaluation and approves the report.
role-key-staff-what = Fills in the self-evaluation together with the unit leader.
home-staff-what = Can go on visits to other units.
role-network-leader-what = Lays the year's plan and reads every report last. Does not go on visits.
role-administrator-what = Looks after accounts. Reads no content.
role-custodian-what = Helps, together with another, someone who has forgotten their passphrase. Reads no content.
role-privacy-officer-what = Sees in the log who has done what. Reads no content.
experience-new = No visits yet
experience-some = Some visits
experience-experienced = Many visits, can lead

account-open = Open
account-invited = Invited
account-not-invited = Not invited
account-closed = Closed
account-open-what = The person has chosen a passphrase and can sign in.
account-invited-what = A link was sent or shown, and is not used yet.
account-not-invited-what = The person has no link that works. Send an invitation.
account-closed-what = The person cannot sign in. Everything they have written stays.
invitation-account-is-closed = The account is closed. Open it again first.

keeping-for-an-administrator = Only an administrator can give, take away or close the role of administrator.
keeping-last-network-leader = The network needs at least one network leader. Give the role to someone else first.
keeping-last-administrator = The network needs at least one administrator. Give the role to someone else first.
keeping-last-privacy-officer = The network needs at least one privacy officer. Give the role to someone else first.
keeping-own-role = Nobody gives themselves a role that others hold. Ask one of them.
keeping-own-account = You cannot close your own account. Ask someone else.

## Units
units-title = Units
units-lead = The units that visit each other. Each needs a unit leader before a visit can be planned.
units-name = Unit
units-trust = Trust or hospital
units-place = Place
units-online = Notes from here never lie on a phone or PC
units-online-hint = Applies to visits to the unit and to its own people on visits. Without network they can then not save notes.
units-leader = Unit leader
units-people = People
units-no-leader = Missing
units-new = Add a unit
units-none-title = No units yet
units-none = Add the units here. Then add the people in each of them.
units-added = The unit is added.
units-saved = The unit is saved.
problem-unit-taken = Another unit has this name.

## The year's plan
cycles-title = The year's plan
cycles-lead = Every year has a plan: each unit receives a visit, and goes to visit others.
cycles-all = The years
cycles-year = Year
cycles-content = Standards
cycles-content-hint = Visits in the plan stay on this edition, even if the standards change later.
cycles-built-in = The sample set that comes with the product
cycles-standards = See the standards
cycles-new = Lay a new plan
cycles-lay = Lay the plan
cycles-laid = The plan is laid. Now you can plan the visits.
cycles-none-title = No plan yet
cycles-none = The network leader lays the plan for the year. Then one visit to each unit is planned.

puzzle-title = The plan for { $year }
puzzle-lead = Who visits whom, and when. What does not fit together is on top.
puzzle-table = The units and their visits
puzzle-host = Host unit
puzzle-date = Date
puzzle-leader = Visit leader
puzzle-members = Coming along
puzzle-representatives = User representatives
puzzle-stage = Stage
puzzle-plan = Plan a visit
puzzle-plan-at = Plan a visit to { $unit }
puzzle-planned = The visit is planned, and the unit leader is asked for dates. Choose the team.
puzzle-choose-team = Choose team
puzzle-dates-unset = None offered
puzzle-dates-offered = Three are offered
puzzle-no-units = Add the units first.
puzzle-follow = Follow the visits by stage and deadline
plan-unit-has-visit = The unit already has a visit in this plan that has no team.

clash-none = Everything fits so far
clash-title =
    { $count ->
        [one] One thing does not fit yet
       *[other] { $count } things do not fit yet
    }
clash-more =
    { $count ->
        [one] Show one more
       *[other] Show { $count } more
    }
clash-without-visit = { $unit } has no visit this year.
clash-without-team = The visit to { $unit } has no team.
clash-without-user-representative = The team for { $unit } has no user representative.
clash-twice-in-a-week = { $name } has several visits in the week of { $monday }:
clash-many-visits = { $name } goes on { $count } visits this year. Consider sharing them out.

## Visit team
team-title = The visit team
team-missing = The team is not chosen. The network leader chooses it.
team-papers-missing = The team is chosen. Some have not signed the secrecy undertaking and the consent yet.
team-ready = The team is chosen, and everyone has signed.
team-rules = The team has one visit leader and at least one user representative. Nobody comes from the host unit, and nobody has a conflict of interest with it. Mix new and experienced people, and different professions.
team-leader = Visit leader
team-leader-hint = Leads the visit and the work on the report.
team-members = Colleagues
team-members-hint = The visit leader is not ticked here.
team-representatives = User representatives
team-representatives-hint = Come from a user organisation.
team-no-representatives = There are no user representatives yet. Add them under “People” with a user organisation.
team-fold = { $what } ({ $count })
team-rest = More colleagues
team-unable = Cannot come
team-choose = Choose the team
team-chosen = The team is chosen. Those who are new get a letter.
team-others =
    { $count ->
        [one] one other visit this year
       *[other] { $count } other visits this year
    }
team-none-title = Nobody is chosen yet
team-none = Here you see who comes to visit, once the network leader has chosen the team.
team-host = From { $unit }
team-host-lead = They answer for the self-evaluation and the report on behalf of the host unit.
team-host-refresh = Fetch the people from the unit again
team-host-refreshed = The host unit's people were fetched again.
event-host-refreshed = The host unit's people were fetched again

## Every visit
reports-title = All reports
reports-count = { $late } of { $all } reports not yet accepted are past a deadline.
reports-lies = Where it is
reports-many = { $all }
reports-many-late = { $all }, { $late } overdue
reports-open = All not yet accepted
reports-table = The reports, the most urgent first
reports-none-title = No reports here
reports-none = Choose another place in the overview.
visits-title = All visits
visits-count = { $late } of { $all } visits are past a deadline.
visits-stage = Stage
visits-any-stage = Every stage ({ $all })
visits-late-only = Only those past a deadline
visits-table = The visits, the most pressing on top
visits-next = Next deadline
visits-no-day = Not locked
visits-none-title = No visits fit
visits-none = Choose another stage or year, or plan visits in the year's plan.
visits-plan = To the year's plan

## Standards
standards-title = Standards
standards-lead = What the units rate themselves on. An edition never changes. New standards become a new edition.
standards-editions = Editions
standards-none-title = No edition is kept yet
standards-none = Upload the network's own standards here. If you lay a plan first, the sample set that comes with the product is used.
standards-set = Set
standards-version = Version
standards-areas = Function areas
standards-count = Standards
standards-kept-at = Kept
standards-note = Note
standards-sample = Sample set
standards-sample-what = These are not the network's standards. The set comes along to show how things work. Upload the network's own before the first real visit.
standards-kinds = “Must” is about safety, rights and law. “Expected” is what a good unit has in place. “Aspirational” is something to reach for.
standards-kind-must = Must
standards-kind-expected = Expected
standards-kind-aspirational = Aspirational
standards-core = Rated every year
standards-import = New standards from a file
standards-import-what = Upload a TOML file, or a spreadsheet where each row is a standard. You can look over the set before it is kept.
standards-file = File
standards-heading = Is it a spreadsheet? Write name and version
standards-heading-what = A spreadsheet does not say what the set is called. A TOML file does, and then these fields are not needed.
standards-title-nb = Name in bokmål
standards-title-en = Name in English
standards-key = Short name, for example kvip
standards-version-field = Version, for example 2.0.0
standards-look-over = Read the file
standards-preview-title = Look over the standards
standards-keep-title = When you keep the set
standards-keep-what = It becomes a new edition that can be chosen for new plans. Visits that are already planned stay on the edition they began with.
standards-keep = Keep as a new edition
standards-kept = The standards are kept as a new edition.
standards-no-file = Choose a file.
standards-too-large = The file is too large. It can be at most 5 MB.
standards-unknown-kind = The file is neither TOML nor a spreadsheet (.xlsx).
standards-broken = The spreadsheet cannot be opened. Save it again as .xlsx, without a password.
standards-empty = The first sheet is empty.
standards-read-again = The set could not be read. Upload the file again.

## One's own page
profile-title = About me
profile-lead = What the network knows about you, and what you can change yourself.
profile-facts-wrong = Is something wrong? Tell the network leader.
profile-lang-hint = The language of your pages and letters.
profile-conflicts = Units I should not visit
profile-conflicts-hint = Tick where you have worked recently, have close colleagues or family, or anything else that makes it hard to meet them freely. You need not say why. Your own unit is always left out.
profile-conflicts-saved = The conflicts of interest are saved. You will not be chosen for visits to these units.
profile-passphrase = Passphrase
profile-passphrase-lead = The passphrase opens your key. When you change it, you are signed out on all other machines.
profile-passphrase-current = The passphrase you have now
profile-passphrase-new = New passphrase
profile-passphrase-button = Change passphrase
profile-passphrase-wrong = This is not the passphrase you have now.
profile-passphrase-changed = The passphrase is changed. You are signed out on all other machines.
state-in-grace = After the due date, but fine until { $until }
