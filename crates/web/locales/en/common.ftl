### Words of every page: masthead, help line, forms.

common-product = Huakai
common-skip = Skip to the text
common-print-hint = Use your browser’s Print, on A4 paper.
common-nav = Main pages
common-demo = Demonstration
common-demo-note = Everybody and everything here is invented.
common-help = Not sure how? Staff will fill it in for you.
common-call = Call
common-call-night = At night call
common-comma = {", "}
common-colon = {": "}
common-me = { $name } ({ $post })
common-sign-out = Sign out

common-door-report = Report
common-door-find = Follow up
common-door-score = The score
common-door-street = The street
common-door-queue = Queue
common-door-review = Reviews
common-door-today = Today
common-door-new = Report for someone
common-door-admin = Administration

common-optional-write = (optional)
common-optional-leave = (optional)
common-optional-photo = (optional)
common-optional-choose = (optional)
common-phone = Mobile number
common-photo-kept = Photo received
common-photo-drop = Remove
common-photo-other = Another one
common-photo-nth = Photo { $n }

common-sign-in-title = Staff sign-in
common-sign-in-name = Sign-in name
common-sign-in-password = Password
common-sign-in-submit = Sign in
common-sign-in-residents = Residents need no sign-in:
common-sign-in-help = Forgot the password? Ask the administrator, or call.
