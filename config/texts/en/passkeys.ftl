### Passkeys: signing in and unlocking with one's phone or computer

passkey-sign-in = Sign in with a passkey
passkey-unlock = Unlock with a passkey
passkey-wrong = The passkey does not open the account. It may have been removed. Use your passphrase.
passkey-failed = It was cancelled, or there is no passkey for KvIP here. Try again, or use your passphrase.
passkey-without = This passkey cannot open KvIP: the device or the browser lacks what it takes (PRF). Nothing is saved. Try another device, or use your passphrase.
passkey-not-made = The passkey was not added. Either it was cancelled, or the device has one already.
passkey-there = This passkey has been added before.

passkeys-title = Passkeys
passkeys-lead = With a passkey you sign in and unlock with your fingerprint, your face or the device's PIN. Keep your passphrase safe all the same. It always works, also on a new device.
passkeys-table = Your passkeys
passkeys-name = Name
passkeys-made = Added
passkeys-used = Last used
passkeys-never = Not used yet
passkeys-remove = Remove
passkeys-remove-one = Remove “{ $name }”
passkeys-remove-ask = It will no longer open your account, and you are signed out on all other machines. If you have lost the device, do it now.
passkeys-remove-button = Remove the passkey
passkeys-removed = The passkey is removed, and you are signed out on all other machines. Delete it on its device too.
passkeys-new = Name of the new passkey
passkeys-new-hint = For example “My phone”, so that you recognise it.
passkeys-add = Add passkey
passkeys-added = The passkey is added. Next time you can sign in with it.
passkeys-too-many = You have ten passkeys already. Remove one you do not use.
passkeys-unlock-first = Unlock to add or remove
passkeys-cannot = The browser cannot use passkeys here. They work on an address with a name over https, and in the example on localhost, but not on a number such as 127.0.0.1.
passkeys-help = If you get a new passphrase with the help of two custodians, all passkeys are removed. You then add them again.

log-kind-passkey-added = A passkey was added
log-kind-passkey-removed = A passkey was removed

letter-passkey-added-subject = KvIP: a passkey was added
letter-passkey-added-body = A passkey was added to your account. If it was not you, remove it on your own page, change your passphrase and tell the network leader.
