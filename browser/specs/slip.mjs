// Typed for an old resident; judged from the slip. A word from the device that printed it is flagged.
import assert from "node:assert/strict";
import { codesOn } from "../codes.mjs";
import { fits } from "../kit.mjs";
import { assign, handle, judge, says, staff, track, words } from "../journey.mjs";
import { hands } from "../ways.mjs";

export const name = "typed at the door, judged from the slip";
// Two finds each: an address has five in ten minutes.
export const ways = ["plain", "scripts"];

async function typed(phone, code, shot) {
  await phone.goto("/w/new");
  await fits(phone);
  const hand = hands(phone);
  await hand.choose("input[name=door][value=typed]");
  await hand.choose("#category-lamp");
  await hand.type("#text", "楼道黑，不敢下楼");
  await hand.type("#code", code);
  await hand.follow(phone.locator("main form[enctype] button").last());
  assert.match(phone.url(), /\/w\/m\//u);
  await fits(phone);
  await hand.follow("form[action$='/slip'] button");
  await shot("slip-360", phone);
  const slip = await words(phone);
  assert.ok((await phone.locator("main img").getAttribute("src")).startsWith("data:image/png"));
  const [read] = await codesOn(phone);
  const link = new URL(read);
  assert.match(link.pathname, /^\/t\/GY[0-9a-z]+$/u);
  return { number: slip.match(/\d{4}-\d{6}/u)[0], secret: slip.match(/查询码\s*(\d{3})\s*(\d{3})/u).slice(1).join(""), link };
}

/** The resident's grandchild finds it with what stands on the slip. */
async function found(page, slip) {
  await page.goto("/t");
  await fits(page);
  const hand = hands(page);
  await hand.type("#number", slip.number);
  await hand.type("#secret", slip.secret);
  await hand.follow("main form button");
  assert.match(page.url(), /\/t\/./u);
  const link = new URL(page.url()).pathname;
  // What the code on the paper says opens the same report.
  assert.equal(slip.link.origin, new URL(page.url()).origin);
  await page.goto(slip.link.pathname);
  await says(page, slip.number, "楼道黑，不敢下楼");
  return { link, number: slip.number };
}

export async function run(demo) {
  const { page, codes, shot } = demo;
  const as = staff(demo);
  const [desk, phone] = [await as("paidan"), await as("wangge")];
  const told = [];
  for (const n of [0, 1]) {
    told.push(await found(page, await typed(phone, codes[2], shot)));
    told[n].id = await assign(desk, told[n]);
    await handle(phone, "/w/m", told[n].id, "换了灯管，亮了。");
  }
  await judge(page, told[0], "satisfied");
  await track(page, told[0], "办好了，谢谢您");
  await desk.goto(`/d/m/${told[0].id}`);
  assert.ok(!(await words(desk)).includes("打印小票的设备"));

  // Signed out, the worker's own phone takes the word, and everybody can see where it came from.
  await phone.goto("/w");
  await hands(phone).follow("form[action='/sign-out'] button");
  await judge(phone, told[1], "satisfied");
  await desk.goto(`/d/m/${told[1].id}`);
  await says(desk, "在打印小票的设备上评的");
}
