### The official words of a matter, and the resident's three.

matter-status-received = 已收到
matter-status-assigned = 已派单
matter-status-working = 办理中
matter-status-due-today = 今天到期
matter-status-overdue = 超期
matter-status-handled = 已处理
matter-status-well = 已办好
matter-status-rework = 重办
matter-status-supervised = 督办
matter-status-parked = 挂账
matter-status-disputed = 待定
matter-status-no-answer = 没有回音
matter-status-unresolved = 未解决
matter-status-not-taken-in = 不予受理
matter-status-not-handled = 不予办理
matter-status-withdrawn = 已撤回
matter-status-merged = 已合并
matter-status-checked = 核查通过

matter-tick-handled = 已处理
matter-tick-well = 已办好
matter-tick-not-yet = （还没有）

matter-satisfied = 满意
matter-fairly-satisfied = 基本满意
matter-not-satisfied = 不满意，请再办
matter-reason-nobody-came = 没来人
matter-reason-not-fixed = 没修好
matter-reason-attitude = 态度不好
matter-reason-other = 别的
