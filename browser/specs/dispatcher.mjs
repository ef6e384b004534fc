// Forty matters of the morning's queue, by keys alone: some need another unit, some a merge; at most two keys each.
//
// The dispatcher reads what the page shows and knows what a person knows who has worked here for years: which
// unit a thing belongs to, and that two sentences tell one thing. The demonstration's list of texts stands for
// that knowledge. Where the demonstration's queue is too short, residents report more first.
import assert from "node:assert/strict";
import { Keys, alike, desk, shown, texts } from "../queue.mjs";
import { tell } from "../journey.mjs";

export const name = "forty matters, at most two keys each";

const CLEARED = 40;
const UNITS = { road: "街道市政组", law: "街道执法组", counter: "便民服务台", lift: "电梯维保站", water: "供水服务点" };

/** What residents add where the queue is short: the text, its category, and who is meant. */
const MORE = [
  { category: "lamp", topic: "more-lamp", unit: "road", said: "主路上的路灯灭了三盏，开车看不清" },
  { category: "rubbish", topic: "more-fire", unit: "law", said: "有人在院里烧垃圾，烟熏得睁不开眼" },
  { category: "water", topic: "more-water", unit: "water", said: "自来水发黄，放了半天还是黄的" },
  { category: "parking", topic: "more-stall", unit: "law", said: "摊子摆到机动车道上，公交车过不去" },
];

async function fill(demo, known) {
  const page = await desk(demo);
  const waiting = Number((await page.locator("#queue-title").textContent()).match(/\d+/u)[0]);
  await page.context().close();
  const ready = waiting >= 45;
  for (let n = 0; !ready && n < 46 - waiting + 14; n += 1) {
    const plain = known.filter((text) => !text.unit && ["lamp", "rubbish", "water"].includes(text.category));
    const { category, said } = n % 4 === 1 ? MORE[(n >> 2) % MORE.length] : plain[(n * 5) % plain.length];
    await tell(demo.page, demo.codes[n % demo.codes.length], { category, text: said });
    if (n % 9 === 0) await tell(demo.page, demo.codes[n % demo.codes.length], { category, text: said });
  }
  return ready;
}

export async function run(demo) {
  const known = [...(await texts()), ...MORE];
  const about = (words) => known.find((text) => alike(text.said, words));
  const ready = await fill(demo, known);
  const page = await desk(demo);
  const keys = new Keys(page);
  const done = { accepted: 0, other: 0, merged: 0 };
  while (done.accepted + done.other + done.merged < CLEARED) {
    const seen = await shown(page);
    assert.ok(seen.id, "the queue ran empty");
    const topic = about(seen.words);
    const same = seen.near.find((near) => near.key && topic && about(near.words)?.topic === topic.topic);
    const unit = topic && UNITS[topic.unit];
    const other = unit && unit !== seen.suggested.split("，")[0] && seen.others.find((one) => one.unit === unit);
    if (same) {
      await keys.decide("m", ...(seen.near.filter((near) => near.key).length > 1 ? [same.key] : []));
      done.merged += 1;
    } else if (other) {
      await keys.decide("a", other.key);
      done.other += 1;
    } else {
      await keys.decide("Enter");
      done.accepted += 1;
    }
  }
  const mean = keys.count / CLEARED;
  console.log(`  ${CLEARED} matters, ${keys.count} keys, ${mean.toFixed(2)} each: ${JSON.stringify(done)}${ready ? "" : " (reported by the spec)"}`);
  assert.ok(mean <= 2, `${mean} keys a matter`);
  assert.ok(done.other >= 8, `${done.other} needed another unit`);
  assert.ok(done.merged >= 4, `${done.merged} needed a merge`);
  await page.context().close();
}
