### From notes to voices: going through, writing views, second reader, small groups.

part-voices = Voices
part-voices-about = Go through the notes from the focus groups, and make them into views nobody can be recognised by.

task-go-through-notes = Go through the notes from the focus groups
task-read-voices =
    { $count ->
        [one] Read one view as second reader
       *[other] Read { $count } views as second reader
    }

event-note-gone-through = A note was gone through
event-voice-written = A view was written
event-name-kept = It was said why a name may stand in the report
event-voice-cleared = A second reader cleared a view
event-voice-sent-back = A second reader sent a view back
event-voice-no-longer-cleared = A cleared view waits for a second reader again, because it or a note behind it was changed
event-voice-dropped = A view was left out
event-names-not-compared = The visit leader went on without the words being compared with the names behind the consents
event-voice-name-kept = A word in a view that is also a name was left standing
event-group-size-said = The size of a group was given

## The bench

bench-title = Voices
bench-lead = Notes from the focus groups become views nobody can be recognised by. The notes themselves stay as they are, and are destroyed together with what is made here.
bench-none-title = No notes from focus groups yet
bench-none = Once there are notes from talks with patients, relatives or staff, the team goes through them here.
bench-notes = 1. Go through the notes
bench-notes-waiting =
    { $count ->
        [0] Every note has been gone through.
        [one] One note is left.
       *[other] { $count } notes are left.
    }
bench-note-untouched = Not gone through
bench-note-changed = Changed since
bench-note-open =
    { $count ->
        [one] One place left
       *[other] { $count } places left
    }
bench-note-locked = Locked
bench-note-not-retold = Not to be retold
bench-not-retold = Not to be retold, not even in other words: { $labels }. No view can be made of this note, and nobody has to go through it.
bench-note-ready = Gone through
bench-names-wait = The words here are compared with the names behind the consents when the consent keeper ({ $keeper }) unlocks. Neither side sees the other's text.
bench-names-in-the-way =
    { $count ->
        [one] { $keeper }, who keeps the consents, has not yet compared one of the texts with the names behind them. It happens at the next unlock, and neither side sees the other's text. The report waits for it.
       *[other] { $keeper }, who keeps the consents, has not yet compared { $count } of the texts with the names behind them. It happens at the next unlock, and neither side sees the other's text. The report waits for it.
    }
bench-names-until = Ask for an unlock. If it does not come, the visit leader may go on without from { $day }.
bench-names-leader = Ask for an unlock. The visit leader may now also go on without.
bench-go-on-why = Why do you go on without comparing?
bench-go-on-hint = The reason stands in the log. Read the views once more with an eye for names that are ordinary words, too.
bench-go-on = Go on without
bench-go-on-too-early = It is too early to go on without comparing.
bench-gone-on = The report may go on without comparing.
bench-went-on = The visit leader went on without everything being compared with the names behind the consents: { $why }.
bench-not-compared-away = the consent keeper is away and cannot be reached
bench-not-compared-locked = the consent keeper cannot unlock
bench-not-compared-left = the consent keeper has left
bench-has-name = Has a name from the consents
bench-has-quote = Has words straight from a note
bench-has-count = Has a number to reword
bench-voices = 2. Write views
bench-voices-lead = Rewrite as themes, across the notes. Somebody else than whoever wrote it reads each view before it goes on.
bench-voices-none = No views have been written yet.
bench-voice-change = Change the view
bench-voice-new = New view
bench-voice-not-yet = Go through at least one note first.
bench-put = Put into the report
bench-put-hint = The report's section of voices is written anew from the views that are cleared. Earlier versions are kept.
bench-section-put = The views are in the report.
bench-voice-for-you = Waits for you
bench-voice-waiting = Waits for a second reader
bench-voice-back = Sent back
bench-voice-dropped = Left out
bench-voice-cleared = Cleared
bench-stands-under = Goes under “{ $heading }”.
bench-left-one-alone = Left out: only one person has said it. Merge it with others, or leave it.
bench-left-late = Left out: the group is small, and came in after the report was first sent on.
bench-rule = 3. Small groups
bench-rule-title = How the groups are shown
bench-size-unknown = not given, counts as small
bench-size-group = Group
bench-size = How many took part?
bench-size-hint = Only roughly. The exact number is not kept.
bench-size-button = Save the size
bench-size-said = The size is saved.
bench-stale = Somebody changed this meanwhile. Look through it again, and save once more.

voices-rule-each = Patients, relatives and staff are shown separately, for no group is smaller than { $limit }.
voices-rule-users = Patients and relatives are shown together, as users, for one of the groups may be smaller than { $limit }. If one stood alone, the other could be worked out.
voices-rule-everyone = Everyone is shown together, for the group of staff may be smaller than { $limit }. If the others stood alone, it could be worked out.
voices-rule-bands = How many took part is told only roughly.
voices-rule-no-sizes = How many took part is not told.
voices-rule-late = A small group came in after the report was first sent on. It is left out; otherwise whatever is new would be its words.
voices-rule-one-alone = What only one person has said is left out.

## What is in the way

unready-title =
    { $count ->
        [one] One place is in the way of sending the report to the host unit
       *[other] { $count } places are in the way of sending the report to the host unit
    }
unready-more =
    { $count ->
        [one] And one more
       *[other] And { $count } more
    }
unready-open =
    { $count ->
        [one] One place in a note that is used is not decided
       *[other] { $count } places in a note that is used are not decided
    }
unready-changed = A note that is used was changed, locked or deleted after it was gone through
unready-no-reader = A view waits for a second reader
unready-sent-back = A view was sent back and must be rewritten
unready-one-alone = A view comes from only one person
unready-small-group = A view shows a small group
unready-foreign =
    { $count ->
        [one] The section of voices has one line that is not a cleared view. Put the views in again.
       *[other] The section of voices has { $count } lines that are not cleared views. Put the views in again.
    }
unready-quoted = A view has words straight from a note. Put it in the team's own words
unready-copied = A section has words straight from a focus group's note
unready-not-compared =
    { $count ->
        [one] { $keeper }, who keeps the consents, has not yet compared one text with the names behind them
       *[other] { $keeper }, who keeps the consents, has not yet compared { $count } texts with the names behind them
    }
unready-not-retold = A note that is used has words from someone who may not be retold, not even in other words
unready-small-count = “{ $words }”: so few can be recognised, or those who are left. Write “some”, “several” or “most”.
unready-count-told = “{ $words }”: the report does not tell how many you spoke with, for one of the groups is small or its size is not given. A number lets it be worked out. Write “some”, “several” or “most”.
unready-named-voice = A view has a word that is among the names behind the consents
unready-named-note = A note that is used has a word that is among the names behind the consents

## Going through a note

bench-going = Go through the note
bench-going-lead = Everything that may give someone away is marked. Decide each place, and mark what is missing.
bench-original = The note
bench-nothing-found = Nothing was found. Read the note all the same: you know what a colleague would recognise.
bench-result = What it becomes
bench-result-used = Only this is used from here on.
bench-result-about = Only this is used from here on. Squares stand where nobody has decided yet.
bench-places = Places that may give someone away
bench-save = Save
bench-nothing-button = Nothing here gives anyone away
bench-accept-all = Accept every proposal
bench-missed = Is anything missing?
bench-missed-words = Words that may give someone away too
bench-missed-hint = Write them as they stand in the note. Every place they stand is marked.
bench-missed-what = What it is
bench-missed-button = Mark
bench-no-such-words = These words do not stand so in the note.
bench-doubtful = It only looks like one.
bench-named = The word is also among the names behind the consents. Whose it is, is not shown here.
bench-as-before = Decided so in another note.
bench-replace = Write instead
bench-replace-words = Write instead of “{ $words }”
bench-keep = Keep, because
bench-keep-why = Why “{ $words }” may stand
bench-keep-ordinary = it is an ordinary word
bench-keep-known = it is known to all: a medicine, a law, a method
bench-keep-many = it holds for so many that it points at nobody
bench-later = Decide later
bench-state-open = not decided
bench-state-doubtful = not decided, only looks like one
bench-state-gone = is rewritten
bench-state-kept = stays
bench-saved-open = Saved. Some places are left.
bench-saved-next = Saved. Here is the next note.
bench-saved-last = Saved. Every note has been gone through.

bench-what-person = Name
bench-what-organisation = Organisation
bench-what-place = Place
bench-what-date = Time
bench-what-age = Age
bench-what-role = Rare role
bench-what-room = Room or ward
bench-what-address = Address
bench-what-postcode = Postcode
bench-what-phone = Telephone
bench-what-email = E-mail
bench-what-handle = User name
bench-what-url = Web address
bench-what-national-id = Identity number
bench-what-id-number = Number
bench-what-plate = Number plate
bench-what-other = Other

bench-why-person = A name points straight at someone.
bench-why-organisation = The name of an organisation may tell who it is about.
bench-why-place = A place name may tell where someone lives or comes from.
bench-why-date = A time can be looked up: who was here then?
bench-why-age = An age may be enough when few were there.
bench-why-role = Few have this role, or have been through this.
bench-why-room = A room or a ward may tell who.
bench-why-address = An address points straight at someone.
bench-why-postcode = A postcode may tell where someone lives.
bench-why-phone = A telephone number points straight at someone.
bench-why-email = An e-mail address points straight at someone.
bench-why-handle = A user name points straight at someone.
bench-why-url = A web address may lead to someone.
bench-why-national-id = An identity number points straight at someone.
bench-why-id-number = A number in a register points straight at someone.
bench-why-plate = A number plate points straight at someone.
bench-why-other = Someone in the team marked this.

bench-for-person = a member of staff
bench-for-person-young = a young person
bench-for-person-family = someone in the family
bench-for-organisation = another organisation
bench-for-place = somewhere near
bench-for-date = some time ago
bench-for-age = in their teens
bench-for-age-small = under school age
bench-for-age-child = of primary school age
bench-for-age-grown = grown up
bench-for-age-staff = an adult
bench-for-role = someone in the family
bench-for-role-event = went through something special
bench-for-role-known = someone many people know
bench-for-role-staff = a colleague
bench-for-room = the ward
bench-for-address = an address
bench-for-postcode = somewhere near
bench-for-phone = a telephone number
bench-for-email = an e-mail address
bench-for-handle = an account
bench-for-url = a website
bench-for-national-id = a number
bench-for-id-number = a number
bench-for-plate = a car
bench-for-other = something

## A view

bench-voice = View
bench-voice-lead = Write in the team's own words, never as a quotation. What one person alone has said is merged with others or left out.
bench-voice-from = Which notes does it come from?
bench-voice-from-hint = Only notes that were gone through can be chosen. Choose several where you can.
bench-voice-area = Function area
bench-voice-text = The view
bench-voice-text-hint = One paragraph. For example: “Several miss knowing whom to call after discharge.”
bench-voice-keep = These words may give someone away
bench-voice-keep-hint = Rewrite, or tick the words that give nobody away after all.
bench-heard = How many have said it?
bench-heard-several = More than one
bench-heard-one = Only one
bench-heard-one-hint = Then it stays out of the report until it is merged with others.
bench-voice-save = Send to a second reader
bench-voice-drop = Leave the view out
bench-voice-saved = The view is saved and waits for a second reader.
bench-voice-left-out = The view is left out.
bench-voice-is-waiting = The view waits for a second reader.
bench-voice-is-back = The second reader sent it back. Rewrite it, and it is read again.
bench-voice-is-cleared = Cleared by a second reader. If it is changed, it is read again.
bench-voice-is-dropped = The view is left out. If it is saved again, it waits for a second reader.
bench-voice-word = The second reader writes
bench-voice-named = Also among the names behind the consents: { $words }. Put it in other words, or say below why it may stand.
bench-name-stands = Why may “{ $word }” stand?
bench-name-stands-hint = The word is among the names behind the consents. Leave this empty if you put it in other words. A second reader reads the view again.
bench-name-stands-why = “{ $word }” is also among the names behind the consents. Its writer let it stand: { $why }.
bench-problem-from = Choose at least one note.
bench-problem-one-speaker = All the notes are one person's words. Choose more notes, or “Only one”.
bench-problem-found = Something in the text may give someone away. Rewrite it, or tick what may stand below.
bench-counts = A number that may give someone away: “{ $words }”
bench-counts-hint = The report cannot go to the host unit while the number stands there. Better put it in other words now.
bench-counts-later = Save it all the same. I put it in other words later.

## The second reader

bench-reading = Read as second reader
bench-reading-lead = You did not write this yourself. Read it with a colleague's eyes.
bench-reading-lead-own = Someone other than those who wrote the view reads it with a colleague’s eyes.
bench-reading-view = The view, as it comes into the report
bench-reading-from = The notes it comes from, anonymised
bench-reading-question = Could a colleague recognise this person?
bench-reading-think = Think of the choice of words, of events everyone remembers, and of who was there that day.
bench-reading-nobody = No, nobody can be recognised
bench-reading-word = What can be recognised?
bench-reading-word-hint = A line for whoever rewrites it.
bench-reading-word-found = The words may themselves give away who somebody is. Rewrite them, or tick that they should stand.
bench-reading-word-gives-away = This may give away who somebody is: { $words }
bench-reading-word-stands = Let the words stand as they are
bench-reading-somebody = Yes, or I am not sure: send it back
bench-cleared = The view is cleared.
bench-sent-back = The view is sent back.

## In the report

voices-heading-patients = Patients
voices-heading-relatives = Relatives
voices-heading-users = Users
voices-heading-staff = Staff
voices-heading-everyone = Those we spoke with
voices-nothing-told = Nothing here can be told without someone being recognised.
voices-not-met-patients = The team met no group of patients.
voices-not-met-relatives = The team met no group of relatives.
voices-not-met-staff = The team met no group of staff.
draft-from-views = This section is made of the views. Go to “Voices”, and put them in when a second reader has read them.

refusal-no-such-words = These words do not stand so in the note.
refusal-go-through-first = Go through the notes first. A view can come only from notes where every place is decided.
refusal-may-not-be-retold = One of the notes has words from someone who may not be retold, not even in other words. Leave it out.
refusal-too-many-voices = The visit has as many views as it can hold.
refusal-no-such-voice = There is no such view.
refusal-another-must-read = You wrote this yourself, or went through a note it comes from. Somebody else must read it.
refusal-nothing-to-read = The view does not wait for a second reader.
refusal-voices-not-ready =
    { $count ->
        [one] The voices from the focus groups are not ready: one place is left. See the list.
       *[other] The voices from the focus groups are not ready: { $count } places are left. See the list.
    }
refusal-numbers-show =
    { $count ->
        [one] One number in the report may give a small group away. Put it in words such as “some”, “several” or “most” first.
       *[other] { $count } numbers in the report may give a small group away. Put them in words such as “some”, “several” or “most” first.
    }
refusal-voices-are-the-teams = What was said in the focus groups is changed by the visit team alone. Send the report back if something must change.
