### W1, W2, W6: the worker's phone.

worker-bar-today = 今天
worker-bar-new = 上报
worker-today-title = 今天的事
worker-count-late = 超期
worker-count-soon = 今天
worker-count-calm = 正常
worker-count-awaiting = 等评价
worker-call = 打电话
worker-arrived = 到场
worker-finish = 处理完
worker-older = 后面还有，接着看
worker-help = 有难处，打街道电话。
worker-contact = 报事人
worker-dial = 拨打
worker-finish-title = 处理完了？拍张照，写一句
worker-stuck = 办不下去
worker-history = 之前的经过
worker-new-title = 替居民报一件事
worker-new-hint = 谁代填的，谁不能评价。报完请把小票交给居民。
worker-door = 怎么来的
worker-door-telephone = 居民打电话来的
worker-door-typed = 上门或在窗口说的
worker-door-patrol = 自己巡查发现的
worker-spoke-by = 谁说的
worker-spoke-by-hint = 不是本人说的才写，比如：女儿。
