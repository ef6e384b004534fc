### Safety notes on addresses.

safety-two-together = Go there in twos
safety-call-first = Call first to agree on a time
safety-stay-outside = Stay outside, talk downstairs
safety-with-the-secretary = Ask the community secretary to come along
safety-dog = There is a dog
safety-until = For visits only; taken down on { $until }

safety-title = Safety notes
safety-hint = Only whoever goes there reads it; residents, public pages and exports never do. What happened is recorded elsewhere, not here.
safety-what = How to go there
safety-caution-missing = Please choose a note.
safety-end = Taken down on
safety-end-hint = 90 days at most; it comes down by itself.
safety-place = Place the note
safety-lift = Take down
safety-placed = The note stands; whoever goes there reads it.
safety-lifted = The note was taken down.
