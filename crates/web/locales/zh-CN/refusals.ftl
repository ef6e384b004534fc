### Why something was not done, and what to do instead.

refusal-wrong-stage = 这件事现在{ $stage }，这一步做不了。请刷新页面看最新进度。
refusal-changed = 刚才有人动过这件事，您看到的不是最新的。您写的还在，请看看最新的内容再交。
refusal-no-such-report = 这件事里没有这条诉求。请刷新页面。
refusal-already-there = 已经在这个单位手上了。请选别的单位。
refusal-not-lead = 只有主办单位能做这一步。
refusal-parked = 这件事挂账到{ $until }，到时候自动恢复，现在不用处理。
refusal-return-too-late = 退单要在{ $until }前提出，现在过了时间。请先办，或者请派单员改派。
refusal-request-waits = 已经提过一次，正等人审。
refusal-nothing-waits = 这里没有等您定的事，可能别人已经定了。
refusal-not-independent = 要由没参与这件事、也不是主办单位的人来定。
refusal-overdue = 已经超期，不能再申请延期。请尽快办。
refusal-no-more-extensions = 延期最多{ $most }次，已经用完了。
refusal-grant-too-late = 延期最迟{ $until }批，现在过了时间，只能选不批准。请写明原因，催单位尽快办。
refusal-parked-before = 一件事只能挂账一次。
refusal-parking-end = 挂账的截止日要在明天到{ $days }天之内。
refusal-handled-before = 已经处理过的事不能再申请不办。请继续办到居民满意。
refusal-overturned-before = 申诉已经撤销过一次不办的决定，不能再申请不办。
refusal-no-evidence = 请拍一张办完的照片；拍不了，请写明为什么。
refusal-not-handled-yet = 还没有人说办完，现在不用评。
refusal-not-asked = 这一次没有请您评，不用评。
refusal-reason-missing = 请选一下哪里不满意，我们好重新办。
refusal-window-closed = 评价{ $until }前可以改，现在过了时间。有话请打下面的电话。
refusal-too-late = { $until }前可以评，现在过了时间。问题还在，请再报一次。
refusal-judged-before = 您已经评过了。想改，请直接改评价。
refusal-has-left = 这件事您已经撤回，或者已经有了决定。
refusal-not-declined = 这件事没有不办，不用申诉。
refusal-appealed-before = 已经申诉过一次，结果会写在这一页。
refusal-appeal-too-late = 申诉要在{ $until }前提出，现在过了时间。有话请打下面的电话。
refusal-not-silent-yet = 还没到没有回音的时候。
refusal-no-reminder-due = 现在没有该提醒的。
refusal-own-unit-calls = 回访要由别的单位打电话，主办单位不能自己问。
refusal-cannot-merge = 这两件不能合并：都要还在办，被合并的那件没处理过，也没有等人审的申请。
refusal-not-merged = 这条诉求没有合并过，或者原来那件已经办结。
refusal-nudged-today = 今天催过了，明天还可以再催。
refusal-only-resident = 这一步只用于居民的诉求。
refusal-only-patrol = 只有巡查发现的问题才用核查。居民的事由居民评。
refusal-nothing-said = 请写一句，或者拍一张照片，说说是什么事。
refusal-field-empty = { $field }还没写，请写一句。
refusal-field-too-long = { $field }最多{ $most }个字，现在{ $found }个，请删短一些。
refusal-field-control = { $field }里有不能显示的符号，请重新写一下。
refusal-category-missing = 请选一类事情。
refusal-unknown = 选的{ $what }不在名单里，请重新选。
refusal-not-a-telephone = 手机号好像不对，请只写数字。不想留也可以空着。
refusal-too-many-photos = 照片最多{ $most }张。
refusal-staff-do-not-rate = 工作人员不能替居民评价。请退出工作账号，由居民本人评。
refusal-not-a-calendar = 每一行写一天，比如 { $year }-01-01 holiday，都要是{ $year }年的日子。
refusal-sign-in-taken = 这个登录名已经有人用了。
refusal-wrong-password = 登录名或密码不对，请再试一次。
refusal-locked = 试错太多次，这个登录名先锁十五分钟。
refusal-no-post = 您今天没有在任的岗位，请找系统管理员。
refusal-post-ended = 这个岗位已经在{ $until }交出去了。
refusal-post-before = 交接日不能早于任职那天（{ $from }）。
refusal-same-person = 接手的人就是现在的人，请选另一位。
refusal-place = 地点不能这样放：编码用过，或者上下级不对。

refusal-photo-unreadable = 这张照片打不开，可能不是照片。请重新拍一张，或者不带照片交。
refusal-photo-too-large = 这张照片太大（最多 15 MB、5000 万像素）。请换一张，或者不带照片交。
refusal-not-text = 有几个字认不出来，请重新写一下。

refusal-field-words = 说的话
refusal-field-name = 称呼
refusal-field-detail = 地点
refusal-field-flat = 门牌
refusal-field-reason = 原因
refusal-field-reply = 给居民的话
refusal-field-source = 依据
refusal-field-other = 这一栏

refusal-what-category = 事情类别
refusal-what-unit = 单位
refusal-what-place = 地点
refusal-what-person = 人
refusal-what-form = 表单

refusal-stage-received = 还在待派
refusal-stage-assigned = 已派单
refusal-stage-working = 正在办理
refusal-stage-handled = 已处理
refusal-stage-disputed = 等负责人定
refusal-stage-closed = 已经办结


refusal-not-for-neighbours = 报事人没有同意给邻居看，这一句不能写。
refusal-only-erasing = 这件事已经了结，话改不了了。想让它不再出现，可以删掉。
refusal-what-photo = 照片
