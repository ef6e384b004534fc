### P1, what stands below the doors.

home-score = 看各社区和前几个月
home-list = 按社区看清单
home-lately = 最近怎么样
home-lately-none = 还没有记录。
home-written = 新公开的事
home-week = 这 7 天报来 { $reported } 件，处理了 { $handled } 件，居民评了 { $rated } 件。
home-same = 报来的和前 7 天一样多。
home-more = 报来的比前 7 天多 { $n } 件。
home-less = 报来的比前 7 天少 { $n } 件。
home-rate-few = 评的还少，满意率先不和上个月比。
home-rate-alike = 满意率上个月 { $last }，这个月 { $this }：在误差范围里，分不出高低。
home-rate-up = 满意率比上个月高了：上个月 { $last }，这个月 { $this }。
home-rate-down = 满意率比上个月低了：上个月 { $last }，这个月 { $this }。
