### What is one's own: words and photos, the list of a phone, looks, help.

own-told-words-corrected = { $who } corrected what was said; this is the corrected text.
own-told-words-erased = { $who } erased something that was said.
own-told-photo-redacted = { $who } took a photo back.
own-told-opened = { $who } agreed that neighbours may read of it.
own-told-shut = { $who } no longer wants neighbours to read of it.
own-told-published = The subdistrict wrote what neighbours read.
own-told-published-saying = What the subdistrict wrote for neighbours: “{ $words }”
own-told-taken-down = The words were corrected, so what neighbours read is taken down until it is written again.

own-refusal-not-for-neighbours = The person who reported it did not agree to show it to neighbours. This sentence cannot be written.
own-refusal-only-erasing = This matter is over, so the words cannot be changed. They can still be erased.
own-refusal-what-photo = photo
