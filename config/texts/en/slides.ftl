### The slides of the summing-up

slides-title = Summing-up
slides-lead = What the team has so far, for the meeting at the end of the day. The slides are made anew each time you open this page.
slides-lock = This page is for the visit team only. The host unit sees the slides on the screen.
slides-show = Show full screen
slides-pdf = Download as PDF
slides-keys = Turn with the arrow keys or by pressing the slide. Esc ends it.
slides-left-out = { $count ->
    [one] One point is left out because it seems to point at a person. Reword it and it will be shown.
   *[other] { $count } points are left out because they seem to point at people. Reword them and they will be shown.
}
slides-slide = Slide
slides-essence = The essence
slides-strengths = Strengths
slides-challenges = Challenges
slides-ideas = Suggestions
slides-questions = Questions we want to talk about
slides-way-forward = The way forward
slides-to-host = The report comes to you by { $day }.
slides-acceptance = You approve it by { $day }.
slides-plan = You write down your measures by { $day }.
ways-slides = Slides for the summing-up
