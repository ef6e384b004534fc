### Names of posts, and of kinds of places.

page-duty-grid-worker = grid worker
page-duty-dispatcher = dispatcher
page-duty-handler = handling unit
page-duty-reviewer = reviewer
page-duty-leader = leader
page-duty-administrator = administrator
