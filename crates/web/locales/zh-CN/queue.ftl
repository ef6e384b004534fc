### D1, the dispatcher's queue: keys, the sentence residents will read, undo, who was faster.

told-taken-back = 街道从{ $unit }收回来，重新派。
refusal-take-back-too-late = 收回要在{ $until }前，现在请改派。
refusal-given-elsewhere = 别人已经改派给另一个单位，请刷新再看。
