### Safety notes on addresses, and refusals about them and about units.

refusal-nobody-handles = 这个单位现在没有经办的人，请换一个单位。
refusal-not-an-address = 上门提示只放在楼栋、单元或一处门点上，请先给这件事定位。
refusal-safety-end = 撤下的日子最早是明天，最晚 { $days } 天以后，请改一下。
refusal-noted-already = 这里已经有同样的提示，到{ $until }撤下。

safety-two-together = 请两人去
safety-call-first = 先打电话约
safety-stay-outside = 不进门，在楼下谈
safety-with-the-secretary = 请社区书记一起去
safety-dog = 有狗
safety-until = 只为上门提示，{ $until }撤下
