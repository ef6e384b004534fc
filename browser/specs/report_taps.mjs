// R1 with scripts: three screens out of one form, few taps, and a back button that walks them.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";

export const name = "three screens, five taps, and the back button";
export const options = { javaScriptEnabled: true };

const open = (page) => page.locator("[data-step]:visible").getAttribute("id");

/** Counts what a finger does. */
function finger(page) {
  let taps = 0;
  const tap = async (what) => {
    taps += 1;
    await page.locator(what).click();
  };
  return { tap, taps: () => taps };
}

async function five(page, code) {
  const { tap, taps } = finger(page);
  await page.goto(`/q/${code}`);
  await tap("#category-lamp");
  await tap("#what [data-next]");
  assert.equal(await open(page), "where");
  await tap("#where [data-next]");
  assert.equal(await open(page), "contact");
  await tap("#submit");
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
  assert.ok(taps() <= 5, `${taps()} taps`);
}

async function walks(page, code) {
  await page.goto(`/q/${code}`);
  await page.click("#what [data-next]");
  assert.equal(await open(page), "what");
  assert.ok((await page.textContent("#category .sorry")).includes("请选一类事情"));
  assert.equal(await page.evaluate(() => document.activeElement.id), "category");
  await page.click("#category-other");
  assert.equal(await page.locator("#category .sorry").count(), 0);
  await page.click("#what [data-next]");
  assert.equal(await open(page), "what", "别的事 without a word");
  await page.fill("#text", "䶮家门口的树倒了，𠮷祥树😀");
  await page.click("#what [data-next]");
  await page.fill("#detail", "大门右边");
  await page.click("#where [data-next]");
  const recap = await page.textContent("[data-recap]");
  assert.ok(recap.includes("别的事") && recap.includes("大门右边"), recap);
  await fits(page);
  await page.goBack();
  assert.equal(await open(page), "where");
  await page.goBack();
  assert.equal(await open(page), "what");
  await page.goForward();
  await page.goForward();
  assert.equal(await open(page), "contact");
  await page.click("[data-recap] a[href='#what']");
  assert.equal(await open(page), "what");
  assert.equal(await page.inputValue("#text"), "䶮家门口的树倒了，𠮷祥树😀");
  await page.click(".stepline a[href='#contact']");
  await page.fill("#phone", "12");
  await page.click("#submit");
  await page.waitForSelector(".error-summary");
  assert.equal(await open(page), "contact", "the screen with the error");
  assert.equal(await page.evaluate(() => document.activeElement.className), "error-summary");
  assert.equal(await page.inputValue("#text"), "䶮家门口的树倒了，𠮷祥树😀");
  await page.fill("#phone", "13800000000");
  await page.click("#submit");
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
  await page.goBack();
  await page.waitForSelector("report-steps[data-on]");
  assert.ok(["what", "where", "contact"].includes(await open(page)), "back from the receipt there is a form");
}

export async function run({ page, codes, shot }) {
  await five(page, codes[0]);
  await walks(page, codes[1]);
  await page.goto(`/q/${codes[1]}`);
  await shot("r1-what-360");
  await page.click("#category-lamp");
  await page.click("#what [data-next]");
  await shot("r1-where-360");
  await page.click("#where [data-next]");
  await shot("r1-contact-360");
}
