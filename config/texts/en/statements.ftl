### Accessibility and privacy: for everyone, without signing in

a11y-title = Accessibility
a11y-lead = KvIP should work for everyone who takes part in a visit, also for someone who signs in twice a year.
a11y-aim = What we aim for
a11y-aim-text = We follow the Norwegian regulation on universal design and the guidelines WCAG 2.2 at level AA.
a11y-done = How the pages are made
a11y-done-list =
    Everything can be done with a keyboard, and it is always clear where you are.
    Screen readers get headings, fields, errors and messages in the right order.
    Colour never stands alone. What has a colour also has a word and a sign.
    Forms work without script, and what you wrote stays when something is wrong.
    The pages work on a phone, in dark mode, with large text and on paper.
    Error messages say what is wrong and what you can do.
a11y-not-yet = What is not good enough yet
a11y-not-yet-text = This we know about:
a11y-not-yet-list =
    Nynorsk and Danish are not finished. What is missing is shown in bokmål.
    Files that participants upload may lack text for screen readers. Ask whoever added the file for another version.
    The pages were tried with automatic tools, but not by anyone from outside and not together with people who use assistive technology every day.
    The bag of peas on the phone needs script. Without script you can use real peas.
a11y-tell-us = Tell us
a11y-tell-us-text = If there is something you cannot do, write to { $contact }. Tell us which page it is about and what you use. If you get no help, you can complain to the Norwegian authority Uutilsynet.
a11y-tested = How it was tested
a11y-tested-text = Every page is checked automatically with axe-core, in light and dark mode, each time something changes.

privacy-title = Privacy
privacy-lead = What we keep, who can read it, and when it is gone.
privacy-what = What we keep
privacy-what-list =
    About you who take part: name, e-mail, language, where you belong, profession, experience of visits, and conflicts of interest you have declared.
    About the visits: units, dates, teams, self-evaluation, notes, report, suggestions and follow-up.
    A log of what was done and when. It holds numbers instead of names, and never text.
privacy-not = Information about patients and relatives does not belong here. No names from the focus groups are given, and nobody should be recognised.
privacy-sealed = What is sealed
privacy-sealed-text = Some texts are sealed before they are stored. They can then be opened only with the key of someone who has the right to read them. Whoever holds the database or the machine cannot read them.
privacy-sealed-list =
    Notes from the visit: the visit leader, the team and the user representatives.
    Drafts of the report, comments and attachments: the team and the network leader. The host unit can read from the moment it receives the report.
    Something serious heard on a visit: whoever wrote it down, the visit leader and those the case is opened to. Every case has a key of its own.
    Your key: only you, with your passphrase. If you lose it, nobody can bring it back.
privacy-open = What is not sealed
privacy-open-text = Accounts, units, dates, the self-evaluation, approved suggestions and their follow-up are stored openly, because the network must be able to search and compare them. Only those with a part in the visit, and the network leader, get to see them.
privacy-consents = Consents
privacy-consents-text = Whoever is asked to speak with the team answers with the code on her slip. We keep the group, the approximate age, the answer, the text it was given on, and when. We do not know the name, do not note the network address, and keep the code only so that it can be recognised. The consent keeper of the host unit sees how the answers stand. The team sees only those who have said yes. All of it is deleted { $consents } days after the report is approved.
privacy-who = Who sees what
privacy-who-list =
    The host unit sees its own self-evaluation, the team, the programme, and the report when it comes. Never the notes.
    The team sees what concerns its visit, after the secrecy undertaking and the consent are signed.
    The network leader sees how far each visit has come, the self-evaluation and the report. Never the notes.
    The administrator sees accounts, and that a visit exists. Never content.
    Others see nothing. For them the visit does not exist.
privacy-how-long = How long
privacy-how-long-list =
    Notes are to be destroyed { $notes } days after the host unit has approved the report.
    What is written in a case about something serious is destroyed { $concerns } days after the case is closed.
    Report, self-evaluation and follow-up are kept, so that next year's visit can build on them.
    An invitation works for { $days } days.
    You are signed out when you have been away for a while, and always after a working day.
    When you leave, your account is closed. What you wrote in a report stays.
privacy-cookies = Cookies
privacy-cookies-text = We use only the cookies that are needed: one for signing in, one for the language, and one that remembers what you just did. Nothing is sent to others, and nobody follows what you do.
privacy-rights = Your rights
privacy-rights-text = You can ask to see, correct or delete what is written about you. Most of it is on the page “About me” when you are signed in. If you think something is wrong, you can complain to the Norwegian Data Protection Authority (Datatilsynet).
privacy-contact = Ask us
privacy-contact-text = Write to { $contact }. Never send information about patients by e-mail.
