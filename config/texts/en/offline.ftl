### Without network: notes that wait on the device

offline-title = No network
offline-lead = You have no network. What you write here is encrypted on this device and sent when the network is back.
offline-back = The network is back.
offline-whole-page = Open the whole page
offline-none = This page is not on the device. Try again when the network is back.
offline-closed = There are notes here that have not been sent. They are encrypted, and only the person who wrote them can send them: sign in when the network is back.
offline-sessions = Sessions you can take notes from without network
offline-sign-out = Sign out on this device
offline-count = Not yet sent ({ $count })
offline-written = Written at { $time }.
offline-waits = Waiting for the network. The notes are encrypted on this device and will be sent by themselves.
offline-failed = The server did not answer as it should. We will try again.
offline-door = You are signed out. Sign in again and the notes will be sent.
offline-broken = This note cannot be opened on the device.
offline-take-back = Change it
offline-drop = Delete from the device
offline-drop-sure = The note has not been sent. Delete it from the device?
offline-sign-in = Sign in
offline-send = Send now
offline-stays = If you lose the network you can keep writing: the interview guide and notes not yet sent are kept encrypted on this device. They are deleted here once sent, and when you sign out.
offline-off = The unit does not allow notes to be kept on a phone or PC. You need a network to save.
offline-another-account = The note was written by someone other than the person signed in now.
offline-waiting = Notes not yet sent: { $count }
offline-leave = Notes not yet sent: { $count }. If you sign out now they are deleted from this device. Sign out anyway?
