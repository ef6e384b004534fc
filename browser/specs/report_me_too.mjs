// Two neighbours, one lamp: the second joins, learns nothing of the first, and has the last word on their own.
import assert from "node:assert/strict";
import { assign, find, handle, judge, says, staff, track, words } from "../journey.mjs";

export const name = "a neighbour meets the same: own number, own link, own verdict";
export const options = { javaScriptEnabled: true };

async function told(page) {
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
  const number = (await words(page)).match(/\d{4}-\d{6}/u)[0];
  return { link: new URL(page.url()).pathname, number };
}

export async function run(demo) {
  const { page, codes, shot } = demo;
  const as = staff(demo);
  await page.goto(`/q/${codes[2]}`);
  await page.click("#category-rubbish");
  await page.fill("#text", "王家楼下的垃圾三天没人收");
  await page.click("#what [data-next]");
  await page.click("#where [data-next]");
  await page.click("#submit");
  const one = await told(page);

  await page.goto(`/q/${codes[2]}`);
  await page.click("#category-rubbish");
  await page.click("#what [data-next]");
  await says(page, "这三天有人报过", "今天报的");
  assert.ok(!(await words(page)).includes("王家"));
  await shot("r1-me-too-360");
  await page.locator(".card", { hasText: "垃圾脏乱" }).first().locator(".choice--me input").click();
  await page.click("#where [data-next]");
  await page.fill("#phone", "13900000000");
  await page.click("#submit");
  const two = await told(page);
  assert.notEqual(two.number, one.number);
  await page.goto(two.link);
  const seen = await words(page);
  assert.ok(!seen.includes("王家") && !seen.includes(one.number), seen);

  const desk = await as("paidan");
  const id = await assign(desk, one);
  assert.equal(await find(desk, two), id, "one matter");
  const phone = await as("wangge");
  await handle(phone, "/w/m", id, "收走了。");
  await judge(page, one, "satisfied");
  await track(page, two, "已处理");
  await judge(page, two, "satisfied");
  await track(page, two, "办好了，谢谢您");
}
