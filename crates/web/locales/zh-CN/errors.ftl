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
