### Names of posts, and of kinds of places.

page-duty-grid-worker = 网格员
page-duty-dispatcher = 派单员
page-duty-handler = 承办单位
page-duty-reviewer = 审核人
page-duty-leader = 分管领导
page-duty-administrator = 系统管理员
