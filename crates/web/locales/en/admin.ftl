### The administrator: posts, calendar, wall codes.

admin-title = Administration
admin-people = People and posts
admin-people-hint = Who holds which post; a handover loses nothing
admin-calendar = Working calendar
admin-calendar-hint = Holidays and make-up workdays; limits follow
admin-calendar-title = Working calendar { $year }
admin-calendar-source = From: { $source }. Days changed later say why.
admin-codes = Print wall codes
admin-codes-hint = One A4 sheet for each door
admin-codes-place = For which place
admin-codes-size = Text size when scanned
admin-codes-size-usual = as the phone has it
admin-codes-size-large = large, for rooms of older people
admin-codes-count = { $n } { $n ->
    [one] code
   *[other] codes
} in all.

admin-vacant = These grids have no grid worker now:
admin-col-person = Who
admin-col-duty = Post
admin-col-unit = Unit
admin-col-held = Term
admin-col-open = Open matters
admin-col-handover = Handover
admin-handover = Hand over
admin-handover-to = To
admin-handover-on = From which day
admin-handover-submit = Hand over
admin-handover-hint = What is open stays with the post. Nothing is lost.

admin-year = Year
admin-col-day = Date
admin-col-weekday = Weekday
admin-col-kind = Arrangement
admin-col-note = Note
admin-amend = Change one day
admin-amend-hint = Limits of open matters are computed again, and the history says why.
admin-day = Which day
admin-kind = Make it
admin-kind-holiday = Day off
admin-kind-makeup = Workday (make-up)
admin-kind-plain = As usual
admin-reason = On what basis
admin-amend-submit = Change this day
admin-enter = Enter a year
admin-enter-hint = Wait for the notice of the State Council. Do not guess.
admin-lines = Days off and make-up workdays
admin-lines-hint = One day a line: the date, a space, then holiday or makeup.
admin-enter-submit = Enter this year

admin-poster-title = Something wrong here? Scan
admin-poster-sub = Nothing to install, no account. Told in a minute.
admin-poster-qr = Code for reporting at { $place }
admin-poster-1 = Scan
admin-poster-1-hint = WeChat or any camera
admin-poster-2 = Choose what it is
admin-poster-2-hint = Take a photo, or just speak
admin-poster-3a = Only your word
admin-poster-3b = makes it done
admin-poster-3-hint = Not satisfied? It is done again
admin-poster-call-1 = Cannot scan? Call,
admin-poster-call-2 = we fill it in for you.
admin-poster-worker = You can also tell { $worker }.
admin-poster-code = Code
admin-poster-broken = Code damaged? Call the number above

admin-year-missing = The calendar of { $year } is not entered yet.
admin-year-missing-waits = The calendar of { $year } is not entered yet; the limits of { $n } { $n ->
    [one] matter
   *[other] matters
} wait for it.
admin-home-vacant = { $n } { $n ->
    [one] grid has
   *[other] grids have
} no grid worker now.
admin-choose = Please choose
admin-person = { $name } ({ $sign_in })
admin-held-from = since { $from }
admin-held-until = { $from } to { $until }
admin-handover-done = Handed over. Nothing was lost.
admin-handover-to-missing = Choose who takes over.
admin-day-missing = Choose a day.
admin-reason-missing = Write the basis: which notice, which number.
admin-year-wrong = Write the year in four digits.
admin-line-wrong = Line { $n } cannot be read: write the date, a space, then holiday or makeup.
admin-amend-done = Changed. The limits of { $n } { $n ->
    [one] matter
   *[other] matters
} were computed again.
admin-enter-done = Entered. The limits of { $n } { $n ->
    [one] matter
   *[other] matters
} were computed again.
admin-notice = By which notice
admin-built-in = Notice of the State Council
admin-trial = Reported now, due when
admin-col-what = What
admin-col-limit = Limit
admin-col-due = Due
admin-codes-keep = Wall codes
admin-codes-where = Which place
admin-codes-most = There are { $all } codes here and at most { $most } print at once. Please choose parts.
admin-col-place = Where
admin-col-code = Code
admin-col-since = Hung on
admin-col-change = Change
admin-code-retire = Retire
admin-code-hang = Hang a code
admin-code-hint = A retired code is never given to another place. Whoever scans it can still report.
admin-code-hung = Code { $code } is ready. Please print it and put it up.
admin-code-retired = Code { $code } is retired.
admin-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
admin-worker = grid worker { $name }
admin-recomputed-at-start = Computed again at start, by the present calendar

admin-phones = Published numbers of units
admin-phones-hint = Residents read the number on the page of their own matter. Leave it empty to show none.
admin-phone-of = Number of { $unit }
admin-phone-save = Save
admin-phone-done = The number is saved; residents read it from now on.
