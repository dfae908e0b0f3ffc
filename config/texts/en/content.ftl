## When standards or formats cannot be read in. The sentence is put together: place, place: what.

content-at-set = the set of standards
content-at-level = level "{ $key }"
content-at-area = function area { $code }
content-at-standard = standard { $code }
content-at-format = the format
content-at-deadline = the deadline "{ $name }"
content-at-prompt = the question "{ $key }" in the introduction
content-at-info-field = the fact "{ $key }" about the unit
content-at-session = session { $number } of the programme
content-at-section = the report section "{ $key }"
content-at-paper = the paper "{ $key }"
content-at-line = line { $line }
content-at-row = row { $row }
content-at-column = column { $letter }

content-fault-empty = { $field } is missing.
content-fault-untranslated = { $field } is missing in { $lang }.
content-fault-unknown-language = { $field } has the language code "{ $code }". Use nb, nn, da or en.
content-fault-too-long = { $field } is too long. There is room for { $max } characters.
content-fault-unprintable = { $field } has characters that cannot be shown. Type the text again.
content-fault-bad-code = The code must have 1–40 characters: the letters a–z, digits, dots, hyphens and underscores.
content-fault-repeated = The code has been used before. Give each one its own.
content-fault-outside-area = The code must begin with the area's code, a dot and a number, such as { $area }.1.
content-fault-too-few = { $field }: there must be at least { $min }.
content-fault-too-many = { $field }: there can be at most { $max }.
content-fault-out-of-bounds = { $field } must be from { $min } to { $max }.
content-fault-no-level-met = At least one level must count as met.
content-fault-no-date = The number of days from the visit is missing.

content-import-too-large = The file is too large. It can be at most { $max } KiB.
content-import-unreadable = The file cannot be read here. The reader says: { $message }
content-import-unknown-key = "{ $path }" is not something we know. Look for a slip of the pen.
content-import-no-rows = The sheet has no standards. The first row is for headings, and the standards come below.
content-import-too-many-rows = The sheet has too many rows. There is room for { $max }.
content-import-missing-column = The column "{ $column }" is missing.
content-import-repeated-column = "{ $name }" is also a column further left. Keep one of them.
content-import-unknown-column = "{ $name }" is not a heading we know. Look for a slip of the pen, or remove the column.

content-row-no-area = The area code is missing.
content-row-area-renamed = Function area { $area } has another name in row { $first }. Use the same name.
content-row-repeated-code = The code "{ $code }" is also used in row { $first }. Give each standard its own code.
content-row-unknown-kind = There is no kind "{ $value }". Write must, expected or aspirational.
content-row-unknown-core = "{ $value }" is neither yes nor no. Write yes or no in the column for core standards.
content-row-outside-columns = Column { $letter } has text but no heading.

### Fields

content-field-title = The title
content-field-name = The name
content-field-description = The description
content-field-text = The text
content-field-statement = The sentence that is signed
content-field-guidance = The guidance
content-field-evidence-hint = The evidence hint
content-field-patient = The question for patients
content-field-relative = The question for relatives
content-field-staff = The question for staff
content-field-label = The label
content-field-hint = The hint
content-field-opening = The opening of the section
content-field-languages = Languages
content-field-levels = Levels
content-field-areas = Function areas
content-field-standards = Standards
content-field-introduction = Questions in the introduction
content-field-unit-information = Facts about the unit
content-field-programme = Sessions in the programme
content-field-report = Sections in the report
content-field-max-focus-areas = The number of focus areas
content-field-max-own-questions = The number of own questions
content-field-notes-retention-days = The number of days until the notes are destroyed
content-field-days = The number of days
content-field-minutes = The number of minutes
content-field-day-offset = The number of days from the visit

### Languages

content-lang-nb = bokmål
content-lang-nn = nynorsk
content-lang-da = Danish
content-lang-en = English
