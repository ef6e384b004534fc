### The plan of a compound, and choosing by it.

plan-schematic = 示意图，按顺序排，不是实际位置。
plan-choose = 也可以点图上的一处。
plan-alt = { $outer }示意图：{ $names }。
plan-alt-marked = { $outer }示意图：{ $names }。标出的是{ $marked }。
plan-open = { $name }，没办完 { $n } 件
plan-open-hint = 圈里的数：没办完的件数。
plan-short = 示意图
