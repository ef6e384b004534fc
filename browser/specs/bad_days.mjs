// The back button at every step, a page open for days, two tabs at once, a photo only newer phones can read:
// nothing typed is lost and nothing is told twice, with scripts and without.
import assert from "node:assert/strict";
import { stepOn } from "../kit.mjs";
import { bothWays } from "../own.mjs";
import { says } from "../journey.mjs";
import { heic } from "./report_photos.mjs";

export const name = "back at every step, two tabs, days in between: nothing is lost, nothing is told twice";

async function fillIn(page, text) {
  await page.check("#category-water", { force: true });
  await page.fill("#text", text);
  await stepOn(page);
}

async function sent(page) {
  await page.click("#submit");
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
  return new URL(page.url()).pathname;
}

/** Back from the receipt and once more: one report; other words from the same page: another. */
async function back(page, code) {
  await page.goto(`/q/${code}`);
  await fillIn(page, "水管漏了，回头再看");
  const first = await sent(page);
  await page.goBack();
  await page.waitForSelector("#text", { state: "attached" });
  if ((await page.inputValue("#text")) !== "水管漏了，回头再看") return; // the browser has drawn it anew
  await stepOn(page);
  assert.equal(await sent(page), first, "the same words twice are one report");
}

/** Back from a refused form: what was typed before is there. */
async function backFromRefusal(page, code) {
  await page.goto(`/q/${code}`);
  await fillIn(page, "水管漏了，电话写错");
  await page.fill("#phone", "12");
  await page.click("#submit");
  await page.waitForSelector(".error-summary");
  await page.goBack();
  await page.waitForSelector("#text", { state: "attached" });
  assert.equal(await page.inputValue("#text"), "水管漏了，电话写错");
}

/** Two tabs of one form, each with its own words: two reports, none with the other's words. */
async function tabs(page, context, code) {
  await page.goto(`/q/${code}`);
  const other = await context.newPage();
  await other.goto(`/q/${code}`);
  await fillIn(page, "第一页：一楼漏水");
  await fillIn(other, "第二页：三楼漏水");
  const [one, two] = [await sent(page), await sent(other)];
  assert.notEqual(one, two);
  await page.goto(one);
  await says(page, "第一页：一楼漏水");
  await other.goto(two);
  await says(other, "第二页：三楼漏水");
  await other.close();
}

/** HEIC where nothing converts it: a sentence in plain words, the rest kept, and it goes without. */
async function picture(page, code) {
  await page.goto(`/q/${code}`);
  await page.setInputFiles("#photo1", heic);
  await page.check("#category-water", { force: true });
  await page.fill("#text", "苹果手机拍的");
  if (!(await page.locator("photo-picker[data-on]").count())) {
    await page.click("#submit");
    await page.waitForSelector(".error-summary");
  }
  await says(page, "兼容性最佳");
  assert.equal(await page.inputValue("#text"), "苹果手机拍的");
  await stepOn(page);
  await sent(page);
}

export async function run(demo) {
  const { codes, later, base, browser } = demo;
  await bothWays(demo, async (page, { context }) => {
    await back(page, codes[0]);
    await backFromRefusal(page, codes[1]);
    await tabs(page, context, codes[0]);
    await picture(page, codes[1]);
  });
  // Left open in the evening, sent three days and a restart later.
  const context = await browser.newContext({ baseURL: base, javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`/q/${codes[0]}`);
  await fillIn(page, "开了三天的页");
  await later(3);
  await page.click("#submit");
  if (await page.locator(".error-summary").count()) {
    assert.equal(await page.inputValue("#text"), "开了三天的页");
    await page.click("#submit");
  }
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
  await context.close();
}
