### R1: telling.

report-title = 报一件事
report-scanned = 您扫的是
report-old-code = 这个码已经换过了。请在下面说一下在哪里，照样能报。
report-danger = 有危险先打
report-what = 什么事？
report-photos = 拍张照片
report-photos-optional = （可以不拍，最多三张）
report-text = 说一句
report-text-hint = 可以用输入法的话筒说。
report-where = 在哪里？
report-is-it-here = 是这里吗？
report-here-yes = 就是这里
report-community = 哪个社区
report-community-unknown = 说不准
report-detail = 说细一点
report-detail-hint = 比如：几楼、哪个门。
report-detail-hint-open = 比如：福宁小区3号楼，二楼。
report-nearby = 这三天有人报过
report-contact = 办完了，怎么告诉您？
report-phone-hint = 只为这件事找您，不公开，不作别的用。
report-name = 怎么称呼您
report-visibility = 这件事要不要公开？
report-visibility-private = 都不公开
report-visibility-private-hint = 您的话和照片，只有办事的人看得到
report-visibility-open = 公开事情，不公开我是谁
report-visibility-open-hint = 街道另写一句给邻居看，不用您的原话
report-promise = 交了以后，最晚
report-submit = 提交
report-reply-by = { $moment } 前有人回您
report-here-no = 不是这里，我来找
report-nearby-hint = 同一件事，点「我也遇到」就行：您有自己的编号，也由您评。
report-nearby-none = 都不是，我报新的
report-nearby-same = 我也遇到
report-near-age = { $days ->
    [0] 今天报的
    [1] 昨天报的
    [2] 前天报的
   *[other] { $days } 天前报的
 }
report-near-count = { $n } 人遇到
report-near-colon = ：
report-near-photo = 街道选的照片：{ $what }
report-steps = 一共三步
report-step-what = 什么事
report-step-where = 在哪里
report-step-contact = 怎么找您
report-back = ‹ 上一步
report-next = 下一步
report-find = 找小区或楼栋
report-find-else = 不是这里的话，找小区或楼栋
report-find-hint = 比如：福宁小区3号楼。不用写门牌号。
report-find-do = 找一找
report-community-or = 或者从社区往下选
report-spots = 是哪一处
report-spots-none = 没找到这个地方。换个写法，或者不找了：写的话会一起交给工作人员。
report-spots-more = 还有 { $n } 处。再写几个字，就能找准。
report-spots-below = 可以再往下选，不选也行。
report-photo-more = 再拍一张
report-photo-shot = 您拍的照片
report-recap = 您要交的
report-recap-change = 改
report-recap-photos = # 张照片
report-recap-nowhere = 没写地方，工作人员来找
report-page-old = 这一页开得太久了。写的都还在，看一眼，再点一次「提交」。
report-serving = 谁管这里
report-serving-worker = 网格员
report-serving-group = 党小组
report-serving-household = 党员中心户
report-serving-surname = { $surname }家
report-alone = 那件事刚刚办过，或者不在了。已经给您单独立了一件，照样有人办。
report-by-map = 看看街道的图和网格
