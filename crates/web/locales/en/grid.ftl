### P4, a grid.

grid-back = ‹ Map and list
grid-compounds = It serves:{" "}
grid-who = Who serves here
grid-nobody = Nobody holds this post now. Please call the subdistrict, below.
grid-group = Party branch
grid-report = Report something
grid-codes = { $n ->
    [0] There is no code on the walls here yet; the door below works too.
   *[other] { $n } codes hang on the walls here: scan one to report, or use the door below.
}
grid-today = Today
grid-open = Not finished
grid-due = Promised for today
grid-overdue = Overdue
grid-handled-today = Handled today
grid-lately = The last 30 days
grid-lately-none = Nothing was reported in the last 30 days.
grid-reported = Reported
grid-handled = Handled
grid-rated = Rated by residents
grid-share = Of { $rated } rated, { $satisfied } were satisfied or fairly satisfied: { $percent } (margin of error { $interval }).
grid-share-few = Too few were rated for a share.
grid-kinds = Reported in the last 30 days, by kind
grid-kind = Kind
grid-other-kinds = Other kinds
grid-few = Kinds with fewer than 3 stand together, so that nobody can be told from them.
grid-neighbours = Other grids of this community
