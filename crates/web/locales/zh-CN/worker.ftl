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
worker-stuck = 还可以做
worker-history = 之前的经过
worker-new-title = 替居民报一件事
worker-new-hint = 谁代填的，谁不能评价。报完请把小票交给居民。
worker-door = 怎么来的
worker-door-telephone = 居民打电话来的
worker-door-typed = 上门或在窗口说的
worker-door-patrol = 自己巡查发现的
worker-spoke-by = 谁说的
worker-spoke-by-hint = 不是本人说的才写，比如：女儿。

worker-today = 今天 { $day }
worker-who = { $week }，{ $name }，{ $unit }
worker-empty = 手上没有要办的事。路上看见什么不对，点「上报」记下来。
worker-said = “{ $words }”
worker-people = { $n } 人遇到
worker-came = { $at } 到过场
worker-detail = { $words }。
worker-resident = 居民
worker-no-contact = 没留联系方式
worker-flat = { $flat } 室
worker-reveal-reason = 为办理本件联系
worker-contacted = { $who } { $at } 到场。
worker-pass-on = 转给别人
worker-cannot = 办不了
worker-choose = 请选

worker-notice-theirs = 这件事由{ $unit }主办，您可以看，不能办。
worker-notice-nobody = 这件事等街道派单，现在没有主办单位。
worker-notice-parked = 挂账到{ $until }，到日子自动接着办。
worker-notice-again = 重办的事，请从头看一遍经过。
worker-notice-again-why = 居民说没办好：{ $reasons }。
worker-notice-again-saying = 居民说没办好：{ $reasons }。“{ $words }”
worker-notice-supervised = 居民第二次说没办好，街道在督办。
worker-notice-nudged = 居民{ $at } 催过。
worker-notice-waits = 有申请等人审，期限照样走。

worker-fact-returns = 还能退 { $n } 次；退单不停期限。
worker-fact-no-return = 退单次数用完了，这次由领导定；期限照样走。
worker-fact-return-until = 最晚 { $until } 前退。
worker-fact-extensions = 还能延 { $n } 次；批准以前，答应居民的时间不变。
worker-fact-decline = 另一个人审过、居民看到理由，才算数；居民可以申诉。

worker-decline-out-of-remit = 不属于街道职责
worker-decline-elsewhere = 已经走诉讼、仲裁、信访或复议
worker-decline-against-law = 违反法律、政策或公序良俗
worker-decline-not-true = 反映的情况不存在
worker-decline-private = 私人纠纷，哪个部门都管不了
worker-decline-not-now = 现在客观上做不到

worker-clause-missing = 请写明不归您办的依据。
worker-day-missing = 请选一个日子。
worker-reason-missing = 请选一个理由。

worker-done-accept = 签收了。
worker-done-contact = 记下了，您到场了。
worker-done-handle = 记为已处理，接下来等居民评价。
worker-done-answer = 发出去了。
worker-done-return = 退给街道了，由派单员重新派。
worker-done-extend = 申请延期了，等人审。
worker-done-park = 申请挂账了，等人审。
worker-done-decline = 申请交上去了，由另一个人审。

worker-no-name = 没留称呼
worker-done-new = 报上去了，编号 { $number }。
worker-slip-promise = 最晚 { $due }办完
worker-slip-handled = 办完了，等您说一句
worker-code = 墙码
worker-code-hint = 门口牌子上的七个字符，写了就不用再找地方。
worker-code-unknown = 没有这个墙码，请再看一眼，或者在下面找地方。
worker-door-missing = 请选怎么来的。
worker-spoke = { $who }说的。
worker-own-grid = 我的网格：{ $unit }
