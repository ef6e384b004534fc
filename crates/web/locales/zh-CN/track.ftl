### R2–R5: the receipt, watching, finding again, judging.

track-number = 编号
track-number-at = 编号 { $number }·{ $place }

track-receipt = 回执
track-receipt-title = 收到了，谢谢您
track-qr-alt = 二维码，扫开就是这件事的进度
track-qr-title = 这是您的二维码
track-qr-hint = 长按图片，选「保存」。扫开就能看。
track-query-code = 查询码
track-query-code-hint = 没有二维码时，用编号和查询码也能查。
track-save = 保存二维码
track-share = 把链接发给家人
track-share-hint = 长按下面的链接，选「复制」，再发给家人。有链接就能看、能评价，别发到群里。
track-next = 下一步会怎样
track-next-reply = 有人回您
track-next-handle = 上门来办
track-next-word = 您说好，才算办好
track-next-word-hint = 不满意就重新办
track-phone-title = 留个手机号吗？
track-phone-hint = 办完了发短信请您评价。只为这件事用。
track-phone-submit = 留下手机号
track-see-progress = 看办到哪一步
track-help-receipt = 看不懂？打电话，报编号

track-heading-received = 收到了，还没有人看
track-heading-assigned = 派给{ $unit }了，等他们接手
track-heading-working = 正在办
track-heading-handled = 办完了，您看办好了吗？
track-heading-rework = 您说没办好，正在重新办
track-heading-parked = 先挂账，{ $until }接着办
track-heading-disputed = 您还不满意，正请另一位负责人定
track-heading-well = 办好了，谢谢您
track-heading-no-answer = 没等到您的评价
track-heading-unresolved = 这件事没有解决
track-heading-not-taken-in = 这件事不予受理
track-heading-not-handled = 这件事不予办理
track-heading-withdrawn = 您撤回了这件事
track-heading-merged = 和另一件合在一起办了

track-timeline = 办到哪一步
track-who = 谁在办
track-who-hint = 电话由街道转接，号码不公开
track-add = 补充一句或一张照片
track-add-text = 想补充什么
track-add-photo = 拍张照片
track-add-submit = 交上去
track-nudge = 催一下
track-nudge-hint = 一天可以催一次，催了马上转给办的人。
track-nudged-today = 今天催过了，已经转给办的人。
track-separate = 不是同一件，分开办
track-separate-hint = 分开以后，您这件单独办，单独评。
track-withdraw = 不用办了，撤回这件事
track-help = 有话想当面说？打电话，报编号就行。

track-your-word = 您说了才算
track-satisfied-hint = 这件事就算办好了
track-fairly-satisfied-hint = 办好了，还差一点
track-not-satisfied-hint = 说说原因，我们重新办
track-rate-title = 您看办好了吗？
track-see-all = 看这件事的全部经过
track-why-title = 哪里不满意？
track-why = 原因
track-why-many = （可以选几样）
track-why-text = 想说的话
track-why-submit = 不满意，请再办
track-why-back = 回去重新选

track-find-title = 查进度
track-find-number = 编号
track-find-number-hint = 回执上的编号，比如 2610-482913。
track-find-secret = 手机号后四位，或查询码
track-find-secret-hint = 查询码是回执上的六位数字。
track-find-submit = 查
track-find-lost = 编号和回执都找不到了？打下面的电话，工作人员帮您查。

track-withdraw-title = 真的不用办了吗？
track-withdraw-hint = 撤回以后就不办了，也不能再评价。只是还没办好，请不要撤回，可以催一下。
track-withdraw-why = 为什么不用办了
track-withdraw-submit = 不用办了，撤回
track-withdraw-no = 还要办，回去

track-appeal = 不服，申诉
track-appeal-title = 不服，申诉
track-appeal-reason = 不办的理由
track-appeal-hint = 由没参与这件事的负责人重新看，结果会写给您。
track-appeal-text = 您为什么觉得该办
track-appeal-submit = 交申诉
track-appeal-until = { $until }前可以申诉，只能申诉一次。
