### Keys and a forgotten passphrase

recovery-title = Forgotten passphrase
recovery-lead = Type your e-mail address. If you have an account, you get a letter with a link.
recovery-button = Send the link
recovery-help = The link works for one day. After that, two custodians must approve before the new passphrase works.
recovery-sent = If the address belongs to an account, a letter is on its way. It may take a few minutes.
recovery-gone = The link has been used or is too old. Ask for a new one from the sign-in page.
recovery-choose = { $name }, choose a new passphrase. The old one works until two custodians have approved.
recovery-choose-button = Choose this passphrase
recovery-chosen = The new passphrase is chosen. When two custodians have approved, you get a letter and can sign in with it. If you remember the old one after all, sign in with it and the request is withdrawn.
recovery-waits = A new passphrase has been chosen and can be approved from { $at }.
recovery-not-you = If it was not you who chose it, withdraw the request and tell the network leader.
recovery-end = Withdraw
recovery-ended = The request is withdrawn.
recovery-no-custodians = Your key is not locked for any custodians, so nobody can help you in. Contact the network leader.

recovery-requests-title = Forgotten passphrases
recovery-requests-lead = Two custodians must approve, each on their own. Neither of you sees the key.
recovery-requests-none = Nobody is waiting
recovery-requests-none-what = When someone has forgotten their passphrase, you get a letter.
recovery-request-times = Asked for { $asked }. Can be approved from { $ready }. Lapses { $expires }.
recovery-request-first = { $name } has approved. One more must approve.
recovery-request-ask = Call or meet the person, and ask whether they made this request themselves.
recovery-approve = Approve
recovery-peeled = Approved. One more custodian must approve.
recovery-approved = Approved by two. The person can now sign in with the new passphrase.
recovery-not-own = You cannot approve your own request.
recovery-too-early = The waiting time is not over.
recovery-not-twice = You have approved. Another custodian must approve.
recovery-over = The request is closed or too old.
recovery-altered = The request is not as it was made. Tell whoever runs KvIP.
recovery-not-confirmed = The network leader has not confirmed your key yet.
recovery-no-slot = The person's key is not locked for you. Two other custodians must approve.

keys-you-wait =
    { $count ->
        [one] You cannot open the notes from { $unit } yet. You get the key when { $who } unlocks. Do ask for it.
       *[other] You cannot open the notes from { $unit } yet. You get the key when one of these people unlocks: { $who }. Do ask for it.
    }
keys-you-wait-consents =
    { $count ->
        [one] You cannot open the names and forms behind the consents at { $unit } yet. You get the key when { $who } unlocks. Do ask for it.
       *[other] You cannot open the names and forms behind the consents at { $unit } yet. You get the key when one of these people unlocks: { $who }. Do ask for it.
    }
keys-destroyed = The key to the notes was destroyed { $when }. Nobody can open them any more.
keys-title = Keys
keys-lead = Compare the fingerprint with the person, face to face or on the telephone, before you confirm.
keys-signers = Network leaders
keys-custodians = Custodians
keys-custodians-what = Two custodians together can help someone who has forgotten their passphrase. They cannot read anything.
keys-custodians-few = The network should have three confirmed custodians. Give someone the role on the People page, and confirm them here.
keys-who = Who
keys-fingerprint = Fingerprint
keys-state = Status
keys-no-account = The account is not open
keys-counts = Confirmed
keys-waits = Waiting to be confirmed
keys-confirm = Confirm { $name }
keys-confirmed = The key is confirmed.
keys-nobody = The person does not have this role, or has not opened the account.
keys-not-confirmed-yourself = Your own key is not confirmed yet. A network leader whose key is must confirm you first.

visit-keys-title = The keys of the visit
visit-keys-lead = Who can open what, and what the others are waiting for.
visit-keys-help = A key is passed on when someone who holds it unlocks. If a key is shown as changed, ask the person and tell the network leader.
visit-keys-not-made = The key is made when the visit leader unlocks.
visit-keys-notes = The notes
visit-keys-report = The report
visit-keys-consents = Names behind the consents
visit-keys-consents-not-made = The key is made when the unit leader unlocks.
visit-keys-waits-unit-leader = Waits for the unit leader
visit-keys-holds = Holds the key
visit-keys-no-account = The account is not open
visit-keys-waits-leader = Waits for the visit leader
visit-keys-waits-holder = Gets the key when someone who holds it unlocks
visit-keys-changed = The key has changed
part-keys = The keys
part-keys-about = Who can open the notes and the report, and who is waiting for a key.

log-kind-custodian-confirmed = A custodian was confirmed
log-kind-recovery-locked = Someone's keys were locked for custodians
log-kind-recovery-link-asked = Someone asked for a link for a forgotten passphrase
log-kind-recovery-asked = A new passphrase was chosen and is waiting
log-kind-recovery-peeled = One custodian approved
log-kind-recovery-approved = Two custodians have approved
log-kind-recovery-cancelled = A request for a new passphrase was withdrawn
log-kind-recovery-finished = A new passphrase was taken into use

letter-recovery-link-subject = KvIP: forgotten passphrase
letter-recovery-link-body = Someone has asked for a new passphrase for your account. If it was you, choose it with the link. It works for one day. If it was not you, you need not do anything.
letter-recovery-began-subject = KvIP: a new passphrase is waiting for approval
letter-recovery-began-body = A new passphrase has been chosen for your account and is waiting for two custodians. If it was not you, withdraw it with the link.
letter-recovery-asked-subject = KvIP: someone has forgotten their passphrase
letter-recovery-asked-body = Someone has forgotten their passphrase and is waiting for two custodians. If you are a custodian, speak with the person before you approve.
letter-recovery-approved-subject = KvIP: the new passphrase is approved
letter-recovery-approved-body = Two custodians have approved. Sign in with the new passphrase.
letter-recovery-ended-subject = KvIP: a request for a new passphrase is closed
letter-recovery-ended-body = A request for a new passphrase has been withdrawn or completed. If you did not expect this, tell the network leader.
