### Words of every page: masthead, help line, forms.

common-product = 花开
common-skip = 跳到正文
common-print-hint = 请用浏览器的「打印」，纸张选 A4。
common-nav = 主要页面
common-demo = 演示数据
common-demo-note = 这里的人和事都是编的。
common-help = 不会填？工作人员替您填。
common-call = 打
common-call-night = 夜里打
common-comma = ，
common-colon = ：
common-me = { $name }（{ $post }）
common-sign-out = 退出

common-door-report = 报事
common-door-find = 查进度
common-door-score = 看评价
common-door-street = 看街道
common-door-queue = 待办队列
common-door-review = 待审
common-door-today = 今天
common-door-new = 代填
common-door-admin = 管理

common-optional-write = （可以不写）
common-optional-leave = （可以不留）
common-optional-photo = （可以不拍）
common-optional-choose = （可以不选）
common-phone = 手机号
common-photo-kept = 照片已收到
common-photo-drop = 去掉
common-photo-other = 换一张
common-photo-nth = 第{ $n ->
    [1] 一
    [2] 二
   *[3] 三
}张

common-sign-in-title = 工作人员登录
common-sign-in-name = 登录名
common-sign-in-password = 密码
common-sign-in-submit = 登录
common-sign-in-residents = 居民不用登录：
common-sign-in-help = 忘了密码？找系统管理员，或打电话。
