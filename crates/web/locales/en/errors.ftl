### What to do when something is missing or went wrong.

errors-in-title = Error:
errors-title = { $n ->
    [one] One thing is missing
   *[other] { $n } things are missing
}, easily put right
errors-kept = What you wrote is still here.

errors-not-allowed = You cannot do this now
errors-not-allowed-next = Your post does not allow it, or the sign-in has ended. Sign in again, or ask the administrator.
errors-not-found = This page was not found
errors-not-found-next = The link may be incomplete or has ended. You can look again by number.
errors-gone = This page has been put away
errors-gone-next = The matter was closed long ago. If there is still trouble, please report again.
errors-changed = Somebody has just changed this matter
errors-changed-next = What you wrote has overwritten nothing. Go back, see what is new, then decide.
errors-too-large = The photo is too large
errors-too-large-next = A photo may have 15 MB. Take another one, or send without it.
errors-refused = This cannot be done now
errors-refused-next = Go back and see how far the matter is.
errors-too-many = Too many tries, please rest ten minutes
errors-too-many-next = Try again in ten minutes, or call the number below.
errors-broken = Something broke on our side
errors-broken-next = You did nothing wrong. Try again a little later, or call the number below.
errors-busy = Too many people at once, please wait
errors-busy-next = Try again in a minute. If it is urgent, call the number below.
errors-retry = Send again
errors-retry-kept = What you wrote is kept. Sending twice counts once.
errors-reload = Reload this page a little later.
errors-back = Back
errors-sign-in = Sign in again
errors-home = Start page
errors-request = When you call, you can give this number:
errors-help = Urgent? Call, and staff will do it for you.
