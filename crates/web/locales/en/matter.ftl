### The official words of a matter, and the resident's three.

matter-status-received = Received
matter-status-assigned = Assigned
matter-status-working = In hand
matter-status-due-today = Due today
matter-status-overdue = Overdue
matter-status-handled = Handled
matter-status-well = Done well
matter-status-rework = Rework
matter-status-supervised = Supervised
matter-status-parked = Parked
matter-status-disputed = To be settled
matter-status-no-answer = No answer
matter-status-unresolved = Unresolved
matter-status-not-taken-in = Not taken in
matter-status-not-handled = Not handled
matter-status-withdrawn = Withdrawn
matter-status-merged = Merged
matter-status-checked = Checked

matter-tick-handled = Handled
matter-tick-well = Done well
matter-tick-not-yet = (not yet)

matter-satisfied = Satisfied
matter-fairly-satisfied = Fairly satisfied
matter-not-satisfied = Not satisfied, do it again
matter-reason-nobody-came = Nobody came
matter-reason-not-fixed = Not fixed
matter-reason-attitude = Rude
matter-reason-other = Something else
