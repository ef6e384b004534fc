### The worker's phone: who told it, dialling, the order of the day, settled on the spot.

worker-said-title = Reporters and their words
worker-dial-hint = The number is not shown here
worker-dial-title = Call the reporter
worker-dial-recorded = This look at the number is recorded, with the reason “to reach the resident about this matter”. The resident can see it.
worker-back-to-matter = Back to the matter
worker-no-phone = No number was left. Please go there.
worker-called = We spoke, record the contact
worker-called-hint = A call to agree on a time counts as the first contact.

worker-look = Details
worker-fold = { $n } more, none urgent
worker-head-both = First the { $late } overdue; { $soon } more due today.
worker-head-late = { $n } overdue, go there first.
worker-head-soon = { $n } due today.
worker-head-calm = Nothing is due today; the earliest is { $due }.
worker-head-awaiting = All handled; { $n } wait for the resident's word.
