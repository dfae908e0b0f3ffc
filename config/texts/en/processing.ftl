### Record of processing and impact assessment: made from the settings

processing-link = Record of processing
nav-processing = Processing
processing-record = Record of processing activities
processing-record-lead = As article 30 of the GDPR asks. Made from the settings on this server: when they change, so does the record.
processing-assessment = Data protection impact assessment
processing-assessment-lead = A frame for the assessment under article 35 of the GDPR. What the system knows is filled in. What people must weigh stands open.
processing-to-assessment = Data protection impact assessment
processing-to-record = Record of processing activities
processing-markdown = Download as Markdown
processing-html = Download as HTML
processing-controller = Controller
processing-name = Name
processing-number = Organisation number
processing-address = Postal address
processing-officer = Privacy officer
processing-authority = Supervisory authority
processing-country = Country
processing-joint = Joint controllers
processing-missing = { $what } is not filled in. Set { $setting } in the settings.
processing-processors = Processors and transfers
processing-does = Does
processing-agreement = Agreement of
processing-no-processors = No processors are named in the settings.
processing-no-transfer = The program fetches nothing from, and sends nothing to, anyone but the mail service that is set up. It transfers nothing outside the EEA by itself.
processing-what = Processing
processing-purpose = Purpose
processing-people = Whom it is about
processing-data = Data
processing-special = Special categories (art. 9)
processing-special-yes = Yes, health information may follow from the context
processing-special-no = No
processing-basis = Legal basis
processing-recipients = Who gets to see it
processing-keeps = Deleted
processing-keeps-account = When the person is erased. What she signed stays, with a number.
processing-keeps-notes = { $days } days after the report is approved. The key is destroyed, which can be proven.
processing-keeps-report = Kept, so that the next visit can build on it. Drafts and comments are sealed.
processing-keeps-consents = { $days } days after the report is approved. The deletion stands in the log.
processing-keeps-concerns = { $days } days after the case is closed.
processing-keeps-log = Kept as long as the system is used, so that it can be checked. It has numbers and never names.
processing-keeps-letters = When the person is erased.
processing-measures = Security measures
processing-measures-off = These are not switched on here:
processing-measure-sealed = Notes, drafts, comments and attachments are sealed before they are stored, to keys that only the right people have.
processing-measure-passphrases = Everyone has a key of her own behind a passphrase or a passkey. The passphrase is not stored.
processing-measure-access = Access follows from the role in each visit, and is checked on every page. What is hidden answers as if it were not there.
processing-measure-papers = A secrecy undertaking and impartiality are signed before any content can be read.
processing-measure-codes = Patients and relatives answer with a code of at least 80 bits. Names are never needed.
processing-measure-own-word = A child's own no goes before everything. Guardians are asked by age, as the settings say.
processing-measure-texts = The texts fit the reader's age, in four languages, and it is as easy to withdraw as to say yes.
processing-measure-detector = Texts are checked for names and other identifying things before they go on.
processing-measure-bands = Small numbers are never shown, only as “fewer than 5”.
processing-measure-slips = A lost slip is made void, and a new one is printed without anyone learning the answer.
processing-measure-put-back = What was erased, destroyed or taken back is so again when an older backup is put back.
processing-measure-log = Everything done stands in a log that cannot be changed unnoticed. So do reading and refusals.
processing-measure-letters = Letters hold only a link, never content.
processing-measure-backup-sealed = What is sealed is sealed in the backups too. The keys that are destroyed are never in them.
processing-measure-idle = Whoever is away for { $minutes } minutes is signed out, and everyone after { $hours } hours.
processing-measure-unlock = The notes are locked after { $minutes } minutes without use, and after { $hours } hours at the latest.
processing-measure-tries = At most { $account } tries a minute to sign in to an account, and { $codes } codes from one address.
processing-measure-destruction = The notes are destroyed { $notes } days after the report is approved, with a certificate.
processing-measure-retention = The consents are deleted { $consents } days after the report is approved.
processing-measure-https = The page is reached over an encrypted connection only (https).
processing-measure-mail = Letters go to the mail service encrypted.
processing-measure-backup = A backup every day at { $hour }. The last { $keep } are kept. As many days after something is deleted, it is gone from them too.
processing-measure-checkpoints = The log's signed checkpoints are put in another place, so that nobody can rewrite it quietly.
processing-measure-offline = A spare key lies in a safe, away from every machine.
assessment-why = Why assess
assessment-why-text = The processing is about vulnerable people, children among them, and health information may follow from the context. The risk is then likely to be high, and an assessment is required.
assessment-not-yet = The assessment has not been made yet. Once it is, write the date in controller.assessed.
assessment-last = Last assessed { $when }.
assessment-what = What is done
assessment-what-text = Units of child and adolescent psychiatry visit each other. The host unit evaluates itself, the team talks with patients, relatives and staff, and everyone learns from the report.
assessment-need = Necessary and proportionate
assessment-need-list =
    No patient records, names or dates of birth are needed, and nobody is asked for them.
    Age is a band, groups are labels, and small numbers are not shown.
    What was said is mixed before it becomes a report, and the notes are destroyed afterwards.
    Taking part is voluntary, can be done alone, and every question can be skipped.
    No machine decides anything about anyone.
assessment-need-open = Weigh: Could the purpose be reached with less? Is consent the right basis where people depend on whoever asks?
assessment-rights = The rights
assessment-rights-list =
    Whoever has a code sees all that is stored, takes it along, asks for correction and is erased, without an account.
    Whoever has an account finds the same on the page about herself.
    What is not done at once comes on a list with the limit of one month.
    The texts say what cannot be undone once something is mixed.
assessment-risks = Risks for those it is about
assessment-risks-text = Severity and likelihood are a proposal, with the measures switched on. Write your own judgement in the last column.
assessment-risk = What may happen
assessment-harm = Consequence
assessment-severity = Severity
assessment-likelihood = Likelihood
assessment-answers = Measures
assessment-own = Our judgement
assessment-off = Not switched on: { $what }
assessment-low = Low
assessment-medium = Medium
assessment-high = High
assessment-heard = Who was heard
assessment-heard-open = Write what the privacy officer advised, and what patients, relatives and staff thought.
assessment-decided = Decision
assessment-decided-open = Write who accepts the remaining risk, when, and when the assessment is to be made anew. If the remaining risk is high, ask the supervisory authority first (art. 36).
