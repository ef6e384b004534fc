### The worker's phone: who told it, dialling, the order of the day, settled on the spot.

worker-said-title = 报事人和原话
worker-dial-hint = 号码不直接显示
worker-dial-title = 打给报事人
worker-dial-recorded = 看号码这一次记下了，理由是「为办理本件联系」，居民看得到。
worker-back-to-matter = 回到这件事
worker-no-phone = 没留电话，请上门。
worker-called = 打通了，记为到场
worker-called-hint = 先打电话约好的，也算联系上了。
