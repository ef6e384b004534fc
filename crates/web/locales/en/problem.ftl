### What went wrong at the door, before any rule was asked.

problem-forged = The page was open too long, or this did not come from our page. Go back, reload, and send again.
problem-unknown = The connection broke, and we do not know whether it was stored. Go back and send again: the same form sent twice counts once.
