### Moments and lengths as people say them.

spoken-moment = { $day } { $time }
spoken-far = { $day }{ $time }
spoken-before = { $moment } 前
spoken-unknown = { $year }年的工作日历录入后才能算
spoken-today = 今天
spoken-tomorrow = 明天
spoken-yesterday = 昨天
spoken-day = { $month }月{ $day }日
spoken-day-of-week = { $day }（{ $week }）
spoken-monday = 周一
spoken-tuesday = 周二
spoken-wednesday = 周三
spoken-thursday = 周四
spoken-friday = 周五
spoken-saturday = 周六
spoken-sunday = 周日
spoken-minutes = { $n } 分钟
spoken-hours = { $n } 小时
spoken-days = { $n } 天
