### The forms of D2: the face beside them, what lies ready, and two versions of one matter.

composer-count = 现在 { $n } 字。
composer-ready = 现成的话：
composer-came = （不写，居民看到：有人来看过了）
composer-inside = 内部备注，居民看不到。
composer-then = 批准后，居民会看到
composer-then-extended = 时间延了。
composer-then-parked = 先挂账，到日子接着办。
composer-then-words = （审批人写的一句话会接在这里）
composer-conflict = 刚才有人动过这件事
composer-conflict-mine = 您写的
composer-conflict-now = 现在是这样
composer-conflict-text = 写的内容
composer-conflict-send = 还按我写的交
composer-conflict-cannot = 现在这一步做不了。您写的还在，可以抄下来，或者换一步。
composer-conflict-below = 想改一改再交，就在下面改。
composer-tab-publish = 写给邻居
composer-submit-publish = 给邻居看
composer-field-public = 邻居会看到的一句话
composer-field-public-hint = 报事人同意给邻居看。写事情，不写人，不写门牌。
composer-field-picture = 带一张照片吗
composer-no-picture = 不带
composer-neighbours-see = 邻居手机上会是这样
composer-sheet-before = 办之前，{ $at }
composer-sheet-after = 办完以后，{ $at }
composer-sheet-nobody = 没有
