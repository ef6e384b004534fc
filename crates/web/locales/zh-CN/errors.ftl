### What to do when something is missing or went wrong.

errors-in-title = 有错误：
errors-title = 还差{ $n ->
    [1] 一
    [2] 两
    [3] 三
    [4] 四
   *[other] { $n }
}处，改一下就好
errors-kept = 您写的话还在，不用重写。

errors-not-allowed = 您现在不能做这一步
errors-not-allowed-next = 您的岗位没有这个权限，或者登录过期了。请重新登录，或找系统管理员。
errors-not-found = 没找到这一页
errors-not-found-next = 链接可能不全，也可能过期了。用编号可以再查。
errors-gone = 这一页已经收起来了
errors-gone-next = 这件事办结很久了。还有问题，请重新报一件。
errors-changed = 这件事刚被别人改过
errors-changed-next = 您写的没有覆盖别人的。请回去看看新情况，再决定。
errors-too-large = 照片太大了
errors-too-large-next = 一张照片最多 15 MB。请换一张，不带照片也能交。
errors-refused = 这一步现在办不了
errors-refused-next = 请回去看看这件事到了哪一步。
errors-too-many = 试得太多了，请歇十分钟
errors-too-many-next = 过十分钟再试，或打下面的电话。
errors-broken = 我们这边出了毛病
errors-broken-next = 您没有做错。请过一会儿再试，或打下面的电话。
errors-busy = 现在人太多，请等一下
errors-busy-next = 过一分钟再试。急事请打下面的电话。
errors-retry = 再交一次
errors-retry-kept = 您写的话还在，交两次也只算一次。
errors-reload = 过一会儿刷新这一页就行。
errors-back = 回去
errors-sign-in = 重新登录
errors-home = 首页
errors-request = 打电话时可以报这个号：
errors-help = 着急？打电话，工作人员替您办。
