### What waits for a second person.

review-outlier = 近 { $days } 天派给{ $unit }的 { $of } 件里，不办 { $declined } 件（{ $share }），明显比别的单位多（{ $others }）。批之前，请多看一眼依据。
review-by-promise = 按答应居民的时间排
review-first = 回到第一页
review-fact-grant = 最迟批到
review-grant-until = { $until }（已经超期，过了这个时间就不能批准）
review-grant-over = { $until }，已经过了，只能选不批准
