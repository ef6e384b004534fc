### P4, a grid.

grid-back = ‹ 看地图和清单
grid-compounds = 管这些小区：
grid-who = 这里谁负责
grid-nobody = 这个网格现在没有网格员。有事请打下面的街道电话。
grid-group = 党支部
grid-report = 有事就报
grid-codes = { $n ->
    [0] 这里的墙上还没有码，点下面也能报。
   *[other] 这里的墙上有 { $n } 个码，扫了就能报；点下面也一样。
}
grid-today = 今天
grid-open = 没办完
grid-due = 今天该办完
grid-overdue = 超期
grid-handled-today = 今天处理了
grid-lately = 最近 30 天
grid-lately-none = 最近 30 天没有人报事。
grid-reported = 报了
grid-handled = 处理过
grid-rated = 居民评了
grid-share = 评过的 { $rated } 件里，{ $satisfied } 件满意或基本满意，{ $percent }（误差范围 { $interval }）。
grid-share-few = 评的还少，不算满意率。
grid-kinds = 最近 30 天报的，按种类
grid-kind = 种类
grid-other-kinds = 其他几类
grid-few = 不到 3 件的种类合在一起，谁报的看不出来。
grid-neighbours = 同社区的其他网格
