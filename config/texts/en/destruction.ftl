### Destruction of a visit's notes

destruction-title = Destruction of the notes
destruction-lead = Notes are there for the report. Once it is accepted and the time is over, nobody shall be able to read them again.
destruction-when = The notes are destroyed on { $when }.
destruction-after = The notes are destroyed { $days } days after the host unit has accepted the report.
destruction-stays = Drafts and comments that only the team has seen go the same way. The accepted report, the follow-up and the feedback stay.
destruction-at-once = Destroy them now
destruction-two = It takes two: the visit leader or the network leader asks, and another of them or the privacy officer confirms within seven days. It cannot be undone.
destruction-asked-by = { $who } asked for it on { $when }.
destruction-confirm = Confirm and destroy the notes
destruction-ask = Ask for the notes to be destroyed now
destruction-asked = Your request is saved. Somebody else must confirm it now.
destruction-done = The notes have been destroyed.
destruction-under-way = The notes are being destroyed.
destruction-certificate = Certificate
destruction-done-at = Destroyed
destruction-decided-by = Decided by
destruction-by-time = The time was over
destruction-wrapped-for = The key had been given to
destruction-texts = Sealed texts
destruction-verify = How to verify the certificate
destruction-verify-how = The certificate is signed (Ed25519) by this service. What is signed is the line “kvip/certificate/v1”, a line break, and the text in the file; this is the key:
destruction-download = Download the certificate
