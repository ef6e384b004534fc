### P1, what stands below the doors.

home-score = By community and month
home-list = As a list, by community
home-lately = Lately
home-lately-none = Nothing is on record yet.
home-written = Newly public
home-week = In the last 7 days { $reported } were reported, { $handled } handled and { $rated } rated by residents.
home-same = As many were reported as in the 7 days before.
home-more = { $n } more were reported than in the 7 days before.
home-less = { $n } fewer were reported than in the 7 days before.
home-rate-few = Too few have been rated to compare with last month.
home-rate-alike = Satisfied: { $last } last month, { $this } this month; within the margin of error they cannot be told apart.
home-rate-up = More residents are satisfied than last month: { $last } then, { $this } now.
home-rate-down = Fewer residents are satisfied than last month: { $last } then, { $this } now.
