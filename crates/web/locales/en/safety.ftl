### Safety notes on addresses, and refusals about them and about units.

refusal-nobody-handles = Nobody in this unit handles matters at present. Please choose another unit.
refusal-not-an-address = A safety note stands on a building, a staircase or a point. Please give this matter a place first.
refusal-safety-end = A note is taken down tomorrow at the earliest and after { $days } days at the latest. Please change the day.
refusal-noted-already = The same note stands here already, until { $until }.

safety-two-together = Go there in twos
safety-call-first = Call first to agree on a time
safety-stay-outside = Stay outside, talk downstairs
safety-with-the-secretary = Ask the community secretary to come along
safety-dog = There is a dog
safety-until = For visits only; taken down on { $until }
