### Words around drawings.

charts-point = { $label } { $words }
charts-spoken = { $name }: { $points }
charts-numbers = Show the numbers
