### W1, W2, W6: the worker's phone.

worker-bar-today = Today
worker-bar-new = Report
worker-today-title = Today
worker-count-late = overdue
worker-count-soon = today
worker-count-calm = in time
worker-count-awaiting = awaiting a word
worker-call = Call
worker-arrived = On site
worker-finish = Handled
worker-older = There is more, go on
worker-help = Trouble? Call the subdistrict.
worker-contact = Reporter
worker-dial = Dial
worker-finish-title = Handled? A photo and a sentence
worker-stuck = You can also
worker-history = So far
worker-new-title = Report for a resident
worker-new-hint = Whoever types cannot rate. Give the slip to the resident afterwards.
worker-door = How it came
worker-door-telephone = The resident called
worker-door-typed = Told at the door or the counter
worker-door-patrol = Found on patrol
worker-spoke-by = Who told it
worker-spoke-by-hint = Only if not the person concerned, e.g. the daughter.

worker-today = Today { $day }
worker-who = { $week }, { $name }, { $unit }
worker-empty = Nothing to handle. If you see something on your way, tap “Report”.
worker-said = “{ $words }”
worker-people = { $n } { $n ->
    [one] person
   *[other] people
} met it
worker-came = on site { $at }
worker-detail = { $words }.
worker-resident = Resident
worker-no-contact = no contact left
worker-flat = flat { $flat }
worker-reveal-reason = To reach the resident about this matter
worker-contacted = { $who } was on site { $at }.
worker-pass-on = Pass on
worker-cannot = Cannot be done
worker-choose = Please choose

worker-notice-theirs = { $unit } leads this matter. You can look, not act.
worker-notice-nobody = This waits to be assigned; no unit leads it now.
worker-notice-parked = Parked until { $until }; it goes on by itself.
worker-notice-again = To be done again: please read the history from the start.
worker-notice-again-why = Not done well, says the resident: { $reasons }.
worker-notice-again-saying = Not done well, says the resident: { $reasons }. “{ $words }”
worker-notice-supervised = Not done well for the second time; the subdistrict supervises.
worker-notice-nudged = Nudged by the resident { $at }.
worker-notice-waits = A request waits for review; the clock runs on.

worker-fact-returns = Can be returned { $n } more { $n ->
    [one] time
   *[other] times
}; the clock runs on.
worker-fact-no-return = Returns are used up; a leader decides this time. The clock runs on.
worker-fact-return-until = Return by { $until }.
worker-fact-extensions = More time can be asked { $n } more { $n ->
    [one] time
   *[other] times
}; until approved the promise stands.
worker-fact-decline = Counts only once somebody else reviewed it and the resident sees the reason; the resident can appeal.

worker-decline-out-of-remit = Not a duty of the subdistrict
worker-decline-elsewhere = Already before a court, arbitration, petition or review
worker-decline-against-law = Against law, policy or good morals
worker-decline-not-true = What is said is not so
worker-decline-private = A private quarrel no office can decide
worker-decline-not-now = Cannot be done as things are

worker-clause-missing = Please name the clause why it is not yours.
worker-day-missing = Please choose a day.
worker-reason-missing = Please choose a reason.

worker-done-accept = Accepted.
worker-done-contact = Recorded: you are on site.
worker-done-handle = Marked handled. Now the resident rates.
worker-done-answer = Sent.
worker-done-return = Returned; the dispatcher assigns it again.
worker-done-extend = Asked for more time; waits for review.
worker-done-park = Asked to park; waits for review.
worker-done-decline = Sent; somebody else reviews it.

worker-no-name = no name left
worker-done-new = Reported, number { $number }.
worker-slip-promise = done { $due }
worker-slip-handled = handled, waiting for your word
worker-code = Wall code
worker-code-hint = The seven characters on the plate; then no place has to be found.
worker-code-unknown = There is no such code. Look again, or choose the community below.
worker-door-missing = Please choose how it came.
worker-spoke = Told by { $who }.
worker-own-grid = My grid: { $unit }
