### Safety notes on addresses.

safety-two-together = 请两人去
safety-call-first = 先打电话约
safety-stay-outside = 不进门，在楼下谈
safety-with-the-secretary = 请社区书记一起去
safety-dog = 有狗
safety-until = 只为上门提示，{ $until }撤下

safety-title = 上门提示
safety-hint = 只给要上门的人看，居民、公开页面和导出里都没有。发生过什么记在别处，这里不写。
safety-what = 怎么去
safety-caution-missing = 请选一种提示。
safety-end = 哪天撤下
safety-end-hint = 最长 90 天，到日子自己撤下。
safety-place = 放上提示
safety-lift = 撤下
safety-placed = 放上了，要上门的人看得到。
safety-lifted = 撤下了。
