### What is one's own: words and photos, the list of a phone, looks, help.

own-told-words-corrected = { $who }改过自己说的话，现在看到的是改过的。
own-told-words-erased = { $who }删掉了自己说的一段话。
own-told-photo-redacted = { $who }撤掉了自己的一张照片。
own-told-opened = { $who }同意给邻居看这件事。
own-told-shut = { $who }不再给邻居看这件事。
own-told-published = 街道写了给邻居看的一句。
own-told-published-saying = 街道写给邻居看的是：“{ $words }”
own-told-taken-down = 话改过了，给邻居看的那一句先收起来，等街道重写。

own-refusal-not-for-neighbours = 报事人没有同意给邻居看，这一句不能写。
own-refusal-only-erasing = 这件事已经了结，话改不了了。不想再留着，可以删掉。
own-refusal-what-photo = 照片
