### D1, the dispatcher's queue: keys, the sentence residents will read, undo, who was faster.

told-taken-back = Taken back from { $unit } to be assigned again.
refusal-take-back-too-late = It could be taken back until { $until }. Please reassign it instead.
refusal-given-elsewhere = Somebody has given it to another unit meanwhile. Please reload and look again.
