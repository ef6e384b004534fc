### What waits for a second person.

review-outlier = In the last { $days } days, { $declined } of the { $of } matters given to { $unit } were declined ({ $share }), clearly more than in other units ({ $others }). Please look at the grounds once more before you approve.
review-by-promise = Ordered by the time promised to residents
review-first = Back to the first page
review-fact-grant = Grant until
review-grant-until = { $until } (overdue already; after this it cannot be approved)
review-grant-over = { $until }, which has passed: only a rejection is possible
