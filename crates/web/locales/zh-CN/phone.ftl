### The worker's phone: who told it, dialling, the order of the day, settled on the spot.

phone-said-title = 报事人和原话
phone-dial-hint = 号码不直接显示
phone-dial-title = 打给报事人
phone-dial-recorded = 看号码这一次记下了，理由是「为办理本件联系」，居民看得到。
phone-back-to-matter = 回到这件事
phone-no-phone = 没留电话，请上门。
phone-called = 打通了，记为到场
phone-called-hint = 先打电话约好的，也算联系上了。

phone-look = 看详情
phone-fold = 另外 { $n } 件，都不急
phone-head-both = 先去超期的 { $late } 件，今天还有 { $soon } 件到期。
phone-head-late = 超期 { $n } 件，先去这几件。
phone-head-soon = 今天 { $n } 件到期。
phone-head-calm = 今天没有到期的事，最早一件 { $due }。
phone-head-awaiting = 手上的都办完了，{ $n } 件等居民评价。

phone-settled-title = 现场已解决？
phone-settled-hint = 只用于自己巡查发现、当场就办完的事。上面的照片是办之前的，这里再拍一张办之后的。
phone-settled = 已经当场办完（随手办）
phone-settled-after = 办之后的照片
phone-settled-shoot = 拍办完以后
phone-settled-reply = 写一句：做了什么
phone-settled-patrol-only = 「现场已解决」只用于自己巡查发现的事。居民报的事请先报上去，再到那件事里点「处理完」。
phone-done-settled = 记下了：当场办完，由另一个人核查。

phone-mine-kept = 您记的 { $n } 条都留着，在「之前的经过」里。
