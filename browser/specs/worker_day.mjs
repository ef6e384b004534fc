// A worker's day: one tap to "arrived", a call that is recorded, a note for visits that ends by itself,
// and a finding that is settled on the spot.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";
import { assign, photo, says, staff, tell, words } from "../journey.mjs";

export const name = "a worker's day: arrived, called, warned, settled";

/** The card of a matter on today's list, unfolded where it is not urgent; and the taps that took. */
async function card(phone, id) {
  await phone.goto("/w");
  await fits(phone);
  const found = phone.locator(".task", { has: phone.locator(`a[href="/w/m/${id}"]`) });
  if (await found.isVisible()) return { found, taps: 0 };
  await phone.locator("details.calm > summary").click();
  return { found, taps: 1 };
}

async function arrives(phone, id) {
  const { found, taps } = await card(phone, id);
  await found.locator("form[action$='/first-contact'] button").click();
  assert.ok(taps + 1 <= 2, `${taps + 1} taps to arrive`);
  await says(phone, "记下了，您到场了");
  await fits(phone);
}

async function calls(phone, id, shot) {
  const { found } = await card(phone, id);
  assert.equal(await phone.locator("a[href^='tel:1380']").count(), 0);
  await found.locator("form[action$='/contact'] button").click();
  await says(phone, "为办理本件联系", "居民看得到");
  assert.equal(await phone.locator("a.dial").getAttribute("href"), "tel:13800000000");
  const target = await phone.locator("a.dial").boundingBox();
  assert.ok(target.height >= 48, "a small target");
  await shot("w-call-360", phone);
}

/** Places a note for so many days; the worker reads it and the resident does not. */
async function warns({ desk, phone, page, shot }, told, id, until) {
  await desk.goto(`/d/m/${id}/safety`);
  await fits(desk);
  await desk.check("input[name=caution][value=two_together]");
  await desk.fill("#until", until);
  await desk.locator(`form[action="/d/m/${id}/safety"] button`).click();
  await says(desk, "放上了");
  await phone.goto(`/w/m/${id}`);
  await fits(phone);
  await says(phone, "请两人去", "只为上门提示");
  await shot("w-matter-note-360", phone);
  await page.goto(told.link);
  assert.ok(!(await words(page)).includes("两人去"), "the resident reads the note");
}

async function settles(phone) {
  await phone.goto("/w/new");
  await fits(phone);
  await phone.locator("input[name=door][value=patrol]").check();
  await phone.check("#category-rubbish");
  await phone.setInputFiles("#photo1", photo("before.png"));
  await phone.check("#settled");
  await phone.setInputFiles("#after_photo1", photo("after.png"));
  await phone.fill("#reply", "当场清走了。");
  await phone.locator("main form[enctype] button").last().click();
  await phone.waitForURL(/\/w\/m\//u);
  await says(phone, "当场办完，由另一个人核查", "已处理");
}

/** A day of the demonstration, as its pages write it. */
function day(after) {
  return new Date(Date.UTC(2026, 9, 30 + after)).toISOString().slice(0, 10);
}

export async function run(demo) {
  const { page, codes, shot, later } = demo;
  const as = staff(demo);
  const [desk, phone] = [await as("paidan"), await as("wangge")];
  const told = await tell(page, codes[2], { text: "二楼的灯三天不亮" });
  const id = await assign(desk, told);
  await calls(phone, id, shot);
  await arrives(phone, id);
  // Other journeys may have let days pass: far enough ahead, and within the ninety days.
  await warns({ desk, phone, page, shot }, told, id, day(45));
  await settles(phone);
  await later(50);
  await phone.goto(`/w/m/${id}`);
  await says(phone, "二楼的灯三天不亮");
  assert.ok(!(await words(phone)).includes("请两人去"), "the note did not end");
}
