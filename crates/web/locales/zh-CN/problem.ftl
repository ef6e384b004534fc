### What went wrong at the door, before any rule was asked.

problem-forged = 页面放得太久，或者不是从我们的页面交来的。请返回上一页，刷新后再交一次。
problem-unknown = 网络断了一下，不知道存上没有。请返回再交一次：同一张表交两次只算一件。
