### The forms of D2: the face beside them, what lies ready, and two versions of one matter.

composer-count = { $n } characters now.
composer-ready = Ready sentences:
composer-came = (without a word they read: somebody came to look)
composer-inside = An internal note; the resident does not see it.
composer-then = Once approved, the resident will see
composer-then-extended = More time was given.
composer-then-parked = Parked; work goes on by itself on the day.
composer-then-words = (the sentence of whoever approves follows here)
composer-conflict = Somebody changed this matter just now
composer-conflict-mine = What you wrote
composer-conflict-now = What stands now
composer-conflict-text = What was written
composer-conflict-send = Send mine all the same
composer-conflict-cannot = This step is not possible any more. What you wrote is kept: copy it, or take another step.
composer-conflict-below = To change something first, change it below.
composer-tab-publish = For neighbours
composer-submit-publish = Show it to neighbours
composer-field-public = What neighbours will read
composer-field-public-hint = The reporter agreed. Write about the matter, not about people or flats.
composer-field-picture = With a photo?
composer-no-picture = None
composer-neighbours-see = On a neighbour’s phone
composer-sheet-before = Before, { $at }
composer-sheet-after = After, { $at }
composer-sheet-nobody = Nobody
