### The plan of a compound, and choosing by it.

plan-schematic = A schematic plan in the order of numbers, not to scale.
plan-choose = You can also tap one in the picture.
plan-alt = Schematic plan of { $outer }: { $names }.
plan-alt-marked = Schematic plan of { $outer }: { $names }. { $marked } is marked.
plan-open = { $name }, { $n } open
plan-open-hint = Numbers in circles: open matters.
plan-short = Schematic plan
