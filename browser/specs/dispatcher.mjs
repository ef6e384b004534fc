// The morning's queue as the seed made it, by keys alone: forty matters and more, some of which need another
// unit and some a merge; at most two keys each.
//
// The dispatcher reads what the page shows. Which unit a thing belongs to, and that two sentences tell one thing,
// somebody knows who has worked here for years: the demonstration's own list of answers stands for that. Steps
// over a matter that waits for somebody else are counted too.
import assert from "node:assert/strict";
import { Keys, answers, desk, shown } from "../queue.mjs";

export const name = "forty matters, at most two keys each";

const CLEARED = 40;

/** The keys that decide a matter rightly. */
function right(seen, { answer, what }) {
  if (answer === "suggested") return ["Enter"];
  if (answer === "unit") {
    const other = seen.others.find((one) => one.unit === what);
    return ["a", (other ?? assert.fail(`${seen.number} is for ${what}, which has no key`)).key];
  }
  const candidates = seen.near.filter((near) => near.key);
  const same = candidates.find((near) => near.number === what) ?? assert.fail(`${seen.number} does not show ${what}`);
  return candidates.length > 1 ? ["m", same.key] : ["m"];
}

export async function run(demo) {
  const known = await answers(demo.folder);
  const page = await desk(demo);
  const keys = new Keys(page);
  const done = { suggested: 0, unit: 0, merge: 0 };
  const cleared = () => done.suggested + done.unit + done.merge;
  while (cleared() < CLEARED || done.unit < 8 || done.merge < 4) {
    const seen = await shown(page);
    assert.ok(seen.id, "the queue ran empty");
    const found = known.get(seen.number);
    await keys.decide(...(found ? right(seen, found) : ["ArrowDown"]));
    if (found) done[found.answer] += 1;
  }
  const mean = keys.count / cleared();
  console.log(`  ${cleared()} matters, ${keys.count} keys, ${mean.toFixed(2)} each: ${JSON.stringify(done)}`);
  assert.ok(mean <= 2, `${mean} keys a matter`);
  await page.context().close();
}
