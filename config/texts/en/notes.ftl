### Notes: written on the spot, handed in session by session, read by the team

notes-title = Notes
notes-note = Note
notes-lock =
    { $days ->
        [one] Read by the visit team only. Destroyed one day after the report is finally approved.
       *[other] Read by the visit team only. Destroyed { $days } days after the report is finally approved.
    }

## What a note tells
note-kind-strength = Strength
note-kind-challenge = Challenge
note-kind-idea = Idea
note-kind-question = Question
note-kind-observation = Observation
note-kinds-strength = Strengths
note-kinds-challenge = Challenges
note-kinds-idea = Ideas
note-kinds-question = Questions
note-kinds-observation = Observations

## The overview
notes-missing =
    { $count ->
        [0] All notes are handed in.
        [one] Notes are missing from one note-taker in one session.
       *[other] { $count } sets of notes are missing.
    }
notes-due = Due: { $day }.
notes-settled = handed in or excused
notes-nobody-title = Nobody takes notes yet
notes-nobody = The visit leader assigns note-takers to each session. That is done in the programme.
notes-my-sessions = Your sessions
notes-no-session-of-mine = You are not assigned to take notes in any session.
notes-everyone = All sessions and note-takers
notes-session = Session
notes-taker = Note-taker
notes-state = Handed in?
notes-do = Follow up
notes-hours = { $from }–{ $to }
notes-session-gone = Session that was taken out of the programme
notes-written =
    { $count ->
        [0] no notes
        [one] one note
       *[other] { $count } notes
    }
notes-handed-in = Handed in { $at }
notes-excused = Excused
notes-begun = Started
notes-awaited = Not handed in
notes-remind = Remind
notes-remind-whom = Remind { $name }
notes-reminded = The reminder is on its way.
notes-reminded-at = Reminded at { $time }
notes-reminded-already = This person was reminded less than an hour ago. Wait a little.
notes-excuse = Excuse
notes-excuse-whom = Excuse { $name } from { $session }

## Excusing
notes-excuse-title = Excuse { $name } from handing in notes
notes-excuse-lead = Notes from this session are no longer awaited. The team sees the reason you choose.
notes-excuse-reason = Why?
notes-excuse-absent = Was not there
notes-excuse-covered = Someone else took the notes
notes-excuse-not-held = The session was not held
notes-excuse-button = Excuse from notes
notes-excused-now = The note-taker is excused.

## Writing
notes-write = New note
notes-kind = What is it?
notes-text = The note
notes-text-hint = Leave out names and anything else that may give away who someone is.
notes-standard = Standard it is about
notes-save = Save note
notes-saved = The note is sealed and saved.
notes-speakers = Whose views are these?
notes-speakers-hint = Tick the labels on their slips, never names. Then what they said can be taken out if someone withdraws. Skip it where everyone said the same.
notes-not-retold = not to be retold
notes-not-retold-who = Not to be retold, not even in other words: { $labels }. Listen to what they say, but keep it out of the notes.
notes-speaker-missing = Tick whom you talked with. The consent must stand first.
notes-speaker-gone = Someone you ticked no longer consents. Look over the note and take out what she or he said.
notes-speaker-withdrawn = { $label } – has withdrawn
notes-locked-words = locked
notes-locked-hidden = The note is locked because someone in it has withdrawn. Only its author sees the text.
notes-take-out = { $labels } has withdrawn. Take out what she or he said, and save the note without the label. If the words are out already, say so here. Nobody needs to know why.
notes-take-out-for-another = { $labels } has withdrawn, and the author of this note is no longer in the team. Nobody else can change it, so the whole note must be deleted.
notes-taken-out-button = The words are out
notes-taken-out = The words are out, and the note is open again.
notes-focus-group = This is a focus group. Write down themes and opinions, never who said what.
notes-draft-hint = Press “Save note” when it is ready.
notes-draft-kept = The draft was sealed and saved at { $time }. Press “Save note” when it is ready.
notes-draft-unchanged = Your choice goes along when you save the note.
notes-mine =
    { $count ->
        [0] Your notes from the session
       *[other] Your notes from the session ({ $count })
    }
notes-mine-none = What you save appears here. You can change it and delete it.
notes-mine-link = Your notes from the session
notes-delete = Delete
notes-amended = changed after hand-in
notes-amended-now = The change is saved.
notes-mine-older = Older notes
notes-stale = The note was changed in another window. Press “Save” to see both.
notes-other-window = the other window
notes-about-standard = standard { $code }
notes-read-all = Read the whole note
notes-locked = Your notes are locked. You can write new ones; unlock to see those you wrote.
notes-key-not-ready = You can write, but not read notes yet. Your key will be ready the next time someone else in the team signs in.
notes-damaged =
    { $count ->
        [one] One note cannot be opened and is not shown. Tell the administrator.
       *[other] { $count } notes cannot be opened and are not shown. Tell the administrator.
    }

notes-rolled-back =
    { $count ->
        [one] One note is not as it was last saved: it was removed, put back from an old copy or exchanged. It is not shown. The network leader has been told.
       *[other] { $count } notes are not as they were last saved: they were removed, put back from an old copy or exchanged. They are not shown. The network leader has been told.
    }

## Handing in
notes-hand-in-title = Hand in your notes from this session
notes-hand-in-lead = The visit leader is told. You can still change them until the report is finally approved.
notes-nothing = There was nothing to note
notes-hand-in = Hand in notes
notes-handed-in-now = The notes are handed in.
notes-none-to-hand-in = Write at least one note, or tick that there was nothing to note.

## Deleting
notes-delete-title = Delete the note?
notes-delete-lead = It cannot be brought back.
notes-delete-button = Delete the note
notes-keep = Keep it
notes-deleted = The note is deleted.

## From a file
notes-file-link = Take the text from a file instead
notes-file-title = Note from a file
notes-file-lead = We take the text out and show it to you. The file itself is not kept.
notes-file = File
notes-file-read = Show the text
notes-file-look = Look through the text
notes-file-not-kept = Nothing is saved yet. Correct the text if you like, and press “Save note”.
notes-file-discard = Discard the text
notes-file-besides = The file also holds this
notes-file-besides-lead = Deleted and hidden text, comments, footnotes, headers and footers do not come along with the note. Type what should be in it into the text above. Your file still has it: think of that before you send it to anyone.
notes-file-besides-more =
    { $count ->
        [one] … and one more.
       *[other] … and { $count } more.
    }
notes-file-deleted = Deleted, but still in the file
notes-file-hidden = Hidden text
notes-file-comment = Comment
notes-file-footnote = Footnote
notes-file-margin = Header or footer
notes-file-missing = Choose a file.
notes-file-too-large = The file is too large. It may be 10 MB at most, with at most 200,000 characters of text.
notes-file-unknown-kind = We cannot read this kind of file. Use .txt, .md, .docx or .odt.
notes-file-broken = The file is damaged, locked with a password or of another kind than its name says. Save it again and try once more.
notes-file-not-text = The file does not hold plain text. Save it as UTF-8 and try again.
notes-file-empty = There is no text in the file.

## The team's notes
notes-team-title = Read the team's notes
notes-team-lead = Everything the team has noted from this session.
notes-read-team = Read the team's notes from this session
notes-team-none-title = No notes yet
notes-team-none = Notes appear here as soon as a note-taker has saved them.
notes-team-more = Read on

## The interview guide
notes-guide = Interview guide
notes-guide-lead = Questions from the standards for this group. Press “Note” to write about one.
notes-guide-count =
    { $count ->
        [one] one question
       *[other] { $count } questions
    }
notes-guide-focus = focus area
notes-guide-note = Note
notes-guide-note-about = Note about standard { $code }

## Oral accounts
notes-oral-title = Oral accounts of the interviews
notes-oral-lead = At the end of the day someone from each interview tells the visit leader briefly what came up. It is ticked off here. What was said is not written down here.
notes-oral-heard = { $name } told { $at }
notes-oral-is-heard = Heard
notes-oral-awaited = Not heard yet
notes-oral-hear = Heard from { $name }
notes-oral-hear-whom = Heard from { $name } about { $session }
notes-oral-undo = Undo
notes-oral-undo-whom = Undo: { $session }
notes-oral-done = Noted.
notes-oral-undone = Taken away.
notes-oral-nobody = Nobody is set to take notes

## From paper
notes-photo-link = Take a picture of notes on paper
notes-photo-title = Notes on paper
notes-photo-lead = Take a picture of the sheets. Place, time and everything else the camera writes into the picture is removed before it is sealed. Only the visiting team reads it, and it is destroyed with the notes.
notes-photo = Pictures of the sheets
notes-photo-text = What do the sheets say?
notes-photo-text-hint = The main points in your own words. Only what is written here can be used in the report.
notes-photo-save = Save the sheets
notes-photo-saved = The sheets are sealed and saved.
notes-photo-words = Photographed sheet
notes-photo-alt = Photographed sheet { $number }
notes-photo-missing = Choose at least one picture.
notes-photo-too-many = Save at most ten pictures at a time.
notes-photo-too-large = One of the pictures is too large. Each may have at most 10 MB.
notes-photo-heic = One of the pictures is in the HEIC format, which we cannot clean. On an iPhone choose Settings, Camera, Formats, “Most Compatible”, and take the picture again.
notes-photo-unknown-kind = One of the pictures is of a kind we do not take. Use JPEG, PNG or WebP.
notes-photo-broken = One of the pictures is damaged or did not arrive whole. Try again.
