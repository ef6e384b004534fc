### The worker's phone: who told it, dialling, the order of the day, settled on the spot.

phone-said-title = Reporters and their words
phone-dial-hint = The number is not shown here
phone-dial-title = Call the reporter
phone-dial-recorded = This look at the number is recorded, with the reason “to reach the resident about this matter”. The resident can see it.
phone-back-to-matter = Back to the matter
phone-no-phone = No number was left. Please go there.
phone-called = We spoke, record the contact
phone-called-hint = A call to agree on a time counts as the first contact.

phone-look = Details
phone-fold = { $n } more, none urgent
phone-head-both = First the { $late } overdue; { $soon } more due today.
phone-head-late = { $n } overdue, go there first.
phone-head-soon = { $n } due today.
phone-head-calm = Nothing is due today; the earliest is { $due }.
phone-head-awaiting = All handled; { $n } wait for the resident's word.

phone-settled-title = Settled on the spot?
phone-settled-hint = Only for what you found on patrol and settled at once. The photos above show it before; take one more of it done.
phone-settled = Settled on the spot
phone-settled-after = Photo of it done
phone-settled-shoot = Take it done
phone-settled-reply = One sentence: what was done
phone-settled-patrol-only = “Settled on the spot” is only for what you found on patrol. Report a resident's matter first, then open it and tap “Handled”.
phone-done-settled = Recorded: settled on the spot, to be checked by another person.

phone-mine-kept = { $n ->
    [one] The entry you made stays
   *[other] The { $n } entries you made stay
}, under “So far”.
