### The worker's phone: who told it, dialling, the order of the day, settled on the spot.

worker-said-title = 报事人和原话
worker-dial-hint = 号码不直接显示
worker-dial-title = 打给报事人
worker-dial-recorded = 看号码这一次记下了，理由是「为办理本件联系」，居民看得到。
worker-back-to-matter = 回到这件事
worker-no-phone = 没留电话，请上门。
worker-called = 打通了，记为到场
worker-called-hint = 先打电话约好的，也算联系上了。

worker-look = 看详情
worker-fold = 另外 { $n } 件，都不急
worker-head-both = 先去超期的 { $late } 件，今天还有 { $soon } 件到期。
worker-head-late = 超期 { $n } 件，先去这几件。
worker-head-soon = 今天 { $n } 件到期。
worker-head-calm = 今天没有到期的事，最早一件 { $due }。
worker-head-awaiting = 手上的都办完了，{ $n } 件等居民评价。
