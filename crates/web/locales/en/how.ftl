### How the figures of a month are made, with its numbers.

how-title = How it is computed: { $month }
how-back = ‹ Back to the score
how-intro = Each number below can be checked with a pocket calculator: first the rule, then the rule with this month's numbers.
how-titled = { $name } { $percent }
how-equation = { $name } { $is }
how-divided = { $part } ÷ { $n } = { $decimal }, that is { $percent }
how-cohort = Counted: { $n }
how-cohort-parts = Each is in exactly one of five: satisfied + fairly satisfied + not satisfied + no answer + not finished.
how-cohort-sum = { $satisfied } + { $fairly } + { $not } + { $silent } + { $open } = { $total }
how-cohort-report = Three people who report the same thing count as three: each has a verdict. A verdict that was changed counts as it stands last.
how-out = Not counted: { $n }
how-out-withdrawn = Withdrawn by the resident: { $n }
how-out-declined = Not taken in, not handled: { $n }
how-out-patrol = Found on patrol: { $n }
how-share-numbers = ({ $satisfied } + { $fairly }) ÷ ({ $satisfied } + { $fairly } + { $not })
how-response-why = Where few rate, the satisfied share says little. So the two always stand together.
how-on-time-numbers = { $in_time } ÷ ({ $handled } + { $overdue })
how-on-time-why = In time means: first called handled no later than first promised. What is late and still open stays in the divisor.
how-margin = Margin of error { $low }%–{ $high }%
how-margin-why = Only some people rated. This says between which two numbers the true share most likely lies (Wilson interval, 95%). The more people rate, the narrower it gets.
how-margin-p = p = { $part } ÷ { $n } = { $p }
how-margin-z = For 95%, z is 1.96, and z² = 1.96 × 1.96 = 3.8416.
how-margin-scale = a = 1 + 3.8416 ÷ { $n } = { $scale }
how-margin-centre = centre = ({ $p } + 3.8416 ÷ (2 × { $n })) ÷ { $scale } = { $centre }
how-margin-root = r = √({ $p } × (1 − { $p }) ÷ { $n } + 3.8416 ÷ (4 × { $n } × { $n })) = { $root }
how-margin-half = half width = 1.96 × { $root } ÷ { $scale } = { $half }
how-margin-from = lower end = { $centre } − { $half } = { $from }, that is { $low }%
how-margin-to = upper end = { $centre } + { $half } = { $to }, that is { $high }%
how-margin-few = Fewer than 10 were rated: read this margin with care; nothing is compared.
how-compared = How communities are compared
how-compared-overlap = Where two margins overlap, we say that they cannot be told apart. Only where they do not overlap is there a difference.
how-compared-few = Communities with fewer than 10 ratings are not compared, and there is no ranking.
how-rounded = Nothing is rounded on the way, only the percentage at the end, to one place. Decimals are shown to six places, so the last one may differ a little.
