### Moments and lengths as people say them.

spoken-moment = { $day } { $time }
spoken-far = { $day }, { $time }
spoken-before = by { $moment }
spoken-unknown = known once the calendar of { $year } is entered
spoken-today = today
spoken-tomorrow = tomorrow
spoken-yesterday = yesterday
spoken-day = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
spoken-day-of-week = { $week } { $day }
spoken-monday = Mon
spoken-tuesday = Tue
spoken-wednesday = Wed
spoken-thursday = Thu
spoken-friday = Fri
spoken-saturday = Sat
spoken-sunday = Sun
spoken-minutes = { $n } min
spoken-hours = { $n } { $n ->
    [one] hour
   *[other] hours
}
spoken-days = { $n } { $n ->
    [one] day
   *[other] days
}
