### Something serious heard on a visit: a sealed case and the way it goes

part-concerns = Have you heard something serious?
part-concerns-about = Write it down sealed, and see who must report what.
concern-desk = Something on the visit waits for you
concern-title = Concern
concern-list-title = Concerns
concern-list-lead = Only the cases you have a part in are listed here.
concern-list-none-title = No cases you have a part in
concern-list-none = If you hear something serious on the visit, write it down here. Only you and the visit leader can then read it.
concern-list-none-called = When two of the visit team call you in to a case, it is listed here.
concern-list = Cases you have a part in
concern-opened = Opened by
concern-stands = Where it stands
concern-open-one = Case opened { $when }
concern-by = by { $who }
concern-back = All concerns

concern-not-the-channel = This is not a report to the authorities
concern-danger = Is somebody in danger now? Call 113 first.
concern-not-the-channel-what = The case here is the visit team's own. It replaces no report the law asks for, and must never delay one. You may report on your own at any time, without asking anybody.
concern-to-duties = See who must report, and where

concern-new-title = Have you heard something serious?
concern-new-lead = Write briefly what you heard or saw. You and the visit leader can read it. Nobody else is told that it exists.
concern-new-text = What did you hear or see?
concern-no-names = No names and no identity numbers. Write “a young person” or “a member of staff”.
concern-new-button = Seal it and open the case
concern-new-done = The case is open. The visit leader is told that something waits.
concern-gives-away = The text may give away who somebody is. Rewrite it, or tick that it should stand.
concern-gives-away-what = We found { $what }.
concern-anyway = Let the text stand as it is

concern-lock-few = Can be read by whoever opened the case and the visit leader. Everything written is destroyed { $days } days after the case is closed.
concern-lock-team = Can be read by the visit team. Everything written is destroyed { $days } days after the case is closed.
concern-lock-few-called = Can be read by whoever opened the case, the visit leader and the network leader who was called in. Everything written is destroyed { $days } days after the case is closed.
concern-lock-team-called = Can be read by the visit team and the network leader who was called in. Everything written is destroyed { $days } days after the case is closed.
concern-lock-list = What is written in a case is sealed with a key of its own.

concern-ladder = The way the case goes
concern-rung-heard = Heard and written down
concern-rung-team = Discussed in the team
concern-rung-leader-told = The visit leader is told
concern-rung-leader-with-team = The visit leader discusses it with the team
concern-rung-network-leader = The visit leader discusses it with the network leader
concern-rung-host-leader = The network leader takes it up with the unit leader
concern-rung-closed = Closed
concern-skipped = Not used
concern-not-yet = Not yet

concern-now = What now?
concern-urgent = If it is urgent, steps may be skipped. No step has to wait for the next day.
concern-ask-heard = Could somebody come to harm? Then whoever heard it calls the emergency services (§ 31). If a child is being harmed, she reports to child welfare herself (§ 33). Do it now, before the case goes on here.
concern-ask-team = Does any of you have a duty of her own? Every health professional judges for herself whether to tell the supervisory authority (§ 17) or child welfare (§ 33). The team cannot do it for her, and cannot say no.
concern-ask-leader-told = Does the unit know? The unit itself must alert at once about a serious event (§ 3-3 a). The visit leader also has her own duty as a health professional (§ 17).
concern-ask-leader-with-team = Agree on who reports what, and do it today. Whoever heard it from a patient or a relative can tell them that they may alert by themselves (§ 7-6).
concern-ask-network-leader = Have all reports been sent? The network leader takes the case up with the unit leader, but takes over nobody's duty to report.
concern-ask-host-leader = Has the unit alerted as it must (§ 3-3 a)? If anything is left under § 17 or § 33, whoever knows of it reports.
concern-ask-closed = The case is closed here. The duty to report does not end with it.
concern-climb-team = We have discussed it in the team
concern-climb-leader-told = The visit leader is told
concern-climb-leader-with-team = Take it up with the whole team
concern-climb-leader-with-team-what = The whole team can then read the case.
concern-climb-host-leader = I have taken it up with the unit leader
concern-climbed = The step is written down with its date.

concern-call-what = Two must agree: the visit leader and one more of the team. The network leader can then read this case, and no other.
concern-call-whom = Which network leader?
concern-call-button = Ask to call in { $who }
concern-call-button-any = Ask to call in the network leader
concern-call-nobody = No network leader can be called in. Her key must be confirmed, and she can have no part in the visit.
concern-call-asked = { $by } asked { $when } to call in { $who }. One more must say yes within seven days.
concern-call-approve = Say yes to { $who } reading the case
concern-call-made = The request is saved. Now one more must say yes.
concern-call-approved = Two agree. The network leader is let in when the visit leader has signed, now or the next time she looks in.
concern-called = { $who } was called in by { $first } and { $second }.

concern-written-title = What is written
concern-word = What is it about?
concern-word-heard = Heard or seen
concern-word-done = Done or agreed
concern-word-outcome = Outcome
concern-write-text = Write more
concern-write-button = Seal and save
concern-written = The text is sealed and saved.
concern-waits-for-key = You have a part in the case, but your key is not ready. It will be the next time the visit leader looks in. Talk to her directly if it is urgent.
concern-damaged =
    { $count ->
        [one] One text is missing or does not open. Tell the network leader.
       *[other] { $count } texts are missing or do not open. Tell the network leader.
    }
concern-gone = What was written in the case is destroyed. Only the steps and their dates are left.

concern-duties = Who reports, and where?
concern-duties-lead = Look at what applies to you. Whoever has the duty reports by herself, and needs no leave from the team, the unit or the network.
concern-duty-emergency = Danger to life or health now
concern-duty-emergency-law = Health Personnel Act § 31
concern-duty-emergency-what = Health professionals alert police, ambulance or fire service when it is needed to prevent serious harm. Everybody else may call.
concern-duty-child-welfare = A child who is abused or seriously neglected
concern-duty-child-welfare-law = Health Personnel Act § 33
concern-duty-child-welfare-what = Every health professional reports to child welfare herself, at once and regardless of secrecy. Everybody may report a worry about a child.
concern-duty-personal = Conditions that may endanger patients
concern-duty-personal-law = Health Personnel Act § 17
concern-duty-personal-what = Every health professional tells the supervisory authority on her own initiative. That holds for you who are visiting, too.
concern-duty-institution = Death of, or very serious harm to, a patient
concern-duty-institution-law = Specialist Health Services Act § 3-3 a
concern-duty-institution-what = The unit must alert Helsetilsynet and Ukom at once. Tell the unit's management if you think they do not know.
concern-duty-family = Patients and relatives may alert by themselves
concern-duty-family-law = Patients' and Users' Rights Act § 7-6
concern-duty-family-what = They may alert Helsetilsynet and Ukom of serious events. Tell them so.

concern-reported-title = Reported
concern-reported-none = Nobody has written down that she reported. You do not have to do so here.
concern-reported-one = { $who } reported on { $day } to { $channel }.
concern-report-lead = If you have reported, you may write down where and when. Not what.
concern-report-channel = Where did you report?
concern-report-day = On which day?
concern-report-button = I have reported
concern-reported-now = It is written down that you have reported.
concern-day-missing = Choose the day you reported.
concern-day-ahead = That day has not come. Choose today or a day that has been.

concern-close-title = Close the case
concern-close-lead = When nothing is left to do, the case is closed with an outcome. The outcome is sealed with the rest.
concern-close-outcome = Outcome
concern-close-text = What came of it?
concern-close-button = Close the case
concern-closed-now = The case is closed.
concern-closed-by = Closed { $when } by { $who }. Everything written is destroyed { $ends }.
concern-outcome-reported = Reported to the right authority
concern-outcome-host-follows-up = The host unit follows it up
concern-outcome-network-follows-up = The network follows it up
concern-outcome-cleared-up = Cleared up, not serious
concern-outcome-other = Something else

refusal-concern-is-closed = The case is closed.
refusal-concern-is-destroyed = What was written in the case is destroyed.
refusal-concern-is-full = The case has no room for more. Close it, and open a new one if needed.
refusal-concern-is-further-on = The case has come this far already, or further.
refusal-concern-needs-two = The network leader is called in by two: the visit leader and one more of the team.
refusal-concern-not-called = The network leader has not been called in to the case yet.
refusal-concern-not-asked = This request no longer holds. Look at the case again.
refusal-concern-team-first = Two must agree, and nobody else in the team knows the case. Take it up with the team first.

letter-something-waits-subject = KvIP: something waits for you
letter-something-waits-body = Something on a visit waits for you. Sign in and see.

log-kind-concern-opened = A concern was opened
log-kind-concern-written = Something was written in a concern
log-kind-concern-climbed = A concern went a step further
log-kind-concern-call-made = Someone asked to call the network leader in to a concern
log-kind-concern-call-approved = Two agreed to call the network leader in to a concern
log-kind-concern-reported = Someone wrote down that she has reported
log-kind-concern-closed = A concern was closed
log-kind-concern-ended = The time of a closed concern was over
log-kind-concern-destroyed = What was written in a concern is destroyed
log-kind-read-concern = A concern was read
