### Backups, drills of them, and the export of a visit

log-kind-backup-made = A backup was made
log-kind-drill-passed = A backup was restored in a drill: destroyed notes do not open
log-kind-drill-failed = Alarm: a backup was restored in a drill, and something was wrong
log-kind-drill-proved-nothing = A backup was restored in a drill that proved nothing
log-kind-visit-exported = What is sealed of a visit was exported

log-backups = Backups
log-last-backup = The last was made on { $when }.
log-no-backup = None has been made yet.
log-last-drill = Last drill on { $when }: { $outcome }
log-no-drill = None has been tried yet. A drill shows that destroyed notes cannot be brought back from a backup.
log-drill-passed = destroyed notes did not open.
log-drill-failed = something was wrong. Ask whoever runs the service.
log-drill-proved-nothing = it proved nothing.

export-what =
    VISIT { $visit }
    This is what is sealed of one visit, except concerns: { $texts } texts and { $files } attachments. Every file that ends with .age is an
    ordinary age file (age-encryption.org) and opens with the program age, with nothing else of ours.
export-three = Three commands open a text:
export-own-key =
    The first asks for your passphrase. Whoever gets hold of me.age may guess at it, and me.txt is your key without a lock:
    delete me.txt, visit.txt and text.txt when you are done.
export-no-own-key =
    The first asks for your passphrase. The file me.age is not here: whoever runs the service makes it when the export is for
    you (--for). In keys/ there is one key for each person who has one; use your own.
export-inside =
    The first line of an opened file says where it belongs and who wrote it. Then follows the text, and at the end zeros that
    hide its length.
export-nothing = There is no text here that can be opened.
export-promise =
    This export is out of reach when the notes are destroyed. Whoever has the folder and her key can read them after that
    too. Delete the folder no later than the notes are destroyed.
export-destroyed = The notes of this visit are destroyed and not here. See certificate.json.
export-proofs =
    In signatures/ are the answers given for the report: who, when, which edition and the fingerprint of its words, signed
    with keys that stand in roster-report.json.
    In log/ is what the log says of the visit, with proofs (c2sp.org/tlog-proof) against checkpoint.txt and the log's key in
    key.txt. That this export was made is in the log as well.
