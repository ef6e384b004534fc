### P1, P3: for anybody.

public-home-title = No matter of yours is too small
public-motto-1 = No matter of yours is too small.
public-motto-2 = Only your word makes it done.
public-doors = Three doors
public-door-report = A dead lamp, a leak: told in a minute
public-door-find = What you reported, how far it is
public-door-street = Map, who serves where, what residents say
public-headline = Satisfied residents this month
public-headline-month = Satisfied residents
public-headline-none = Counting begins today.
public-rated-of = Of { $rated } rated, { $satisfied } were satisfied or fairly satisfied.
public-interval = Margin of error
public-response = Of { $cohort } to be rated, { $rated } were ({ $percent }%).
public-parts = Every matter is in one of these five
public-part-satisfied = Satisfied
public-part-fairly-satisfied = Fairly satisfied
public-part-fairly-satisfied-hint = done, with a little missing
public-part-not-satisfied = Not satisfied
public-part-not-satisfied-hint = sent back, or could not be solved
public-part-no-answer = No answer
public-part-no-answer-hint = not rated yet; does not count as satisfied
public-part-words = { $meaning }; { $note }
public-part-open = Not finished
public-n = { $n }
public-n-rated = { $n } rated
public-how-link = How this number is computed
public-help = Not sure how? Call, and staff will fill it in.

public-score-title = What residents say: { $month }
public-score-none = Nothing fell due this month yet.
public-month = Which month
public-month-submit = Show
public-on-time = On time
public-beside = Counted beside
public-beside-hint = Not in the five above, counted on their own.
public-patrol = Found on patrol
public-patrol-hint = No resident reported these; somebody else checks them. They are not in the rate.
public-street-mean = Whole subdistrict { $percent }
public-axis = The axis begins at 40%. The pink line is the whole subdistrict.
public-table = Communities in figures (in the order of their codes)
public-col-community = Community
public-col-share = Satisfied
public-csv = Download this table (CSV)
public-how = How it is computed
public-how-share = = (satisfied + fairly satisfied) ÷ rated by residents
public-response-share = Share who rated
public-how-response = = rated by residents ÷ all of this month
public-how-on-time = = handled in time ÷ (handled + overdue and open)
public-how-cohort = A matter counts in the month in which it was first promised. More time, returns and rework do not change that; only approved parking does.
public-how-silence = No answer counts neither as satisfied nor as not. Staff cannot rate for residents.
public-how-interval = The margin of error gets narrower the more people rate (Wilson interval, 95%). Fewer than 10 ratings are not compared.
public-how-exits = Not taking in and not handling need two people and a written reason, and the resident can appeal. Only the resident withdraws. All are counted here.
public-help-score = Hard to read? Call and ask.

public-whole-street = Whole subdistrict
public-place-unknown = Place not settled
public-too-few = too few to compare
public-still-waiting = { $n } of them still wait
public-pieces = { $n }
public-on-time-words = Of { $due } due, { $in_time } were handled in time. The { $overdue } overdue and still open are counted too.
public-beside-declined = Not taken in, not handled (can be appealed)
public-beside-withdrawn = Withdrawn by the resident
public-beside-reworked = Done again
public-beside-supervised = Supervised
public-beside-returned = Returned by units
public-beside-merged = Merged
public-patrol-found = Found on patrol
public-patrol-handled = of these handled
public-finding-alike = The communities cannot be told apart
public-finding-alike-words = The dot is the rate, the line its margin of error. All lines overlap, so there is no ranking; communities stand in the order of their codes.
public-finding-differs = Some communities differ
public-finding-differs-words = The dot is the rate, the line its margin of error. Only where lines do not overlap is there a difference; communities stand in the order of their codes, without ranking.
public-range = { $first } to { $until }.
public-until-now = today ({ $day }) { $time }
public-month-of = { $month ->
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
public-trend = The last months
public-month-head = Month
public-trend-point = { $percent } (of { $n })
public-finding-few = Too few ratings to compare
public-finding-few-words = The dot is the rate, the line its margin of error. Communities with fewer than 10 ratings are not compared.
public-pair = { $one } and { $other }
public-finding-pairs-words = The dot is the rate, the line its margin of error. Only where lines do not overlap is there a difference: { $pairs }. Communities stand in the order of their codes, without ranking.
public-how-yourself = Check it yourself
public-still-late = { $n } of them overdue
public-back = ‹ The street
