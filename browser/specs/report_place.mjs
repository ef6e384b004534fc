// R1 without a code: the place is found while one types, or by the button where there are no scripts.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";
import { says } from "../journey.mjs";
import { heic } from "./report_photos.mjs";

export const name = "a place is found by its name, with scripts and without, and nothing typed is lost";

/** The name of the compound of a code, as the plate says it. */
async function compound(page, code) {
  await page.goto(`/q/${code}`);
  return (await page.textContent(".place b")).trim().split(" ");
}

async function without(page, words, shot) {
  await page.goto("/report");
  await page.check("#category-lamp");
  await page.fill("#text", "灯不亮");
  await page.fill("#find", words.slice(0, 2).join(""));
  await page.click("button[name=do]");
  assert.ok(page.url().endsWith("/report#where"), page.url());
  assert.equal(await page.inputValue("#text"), "灯不亮");
  await fits(page);
  await shot("r1-found-360");
  await page.locator("[name=place]").first().check();
  await page.setInputFiles("#photo1", heic);
  await page.click("#submit");
  await says(page, "兼容性最佳");
  assert.equal(await page.inputValue("#text"), "灯不亮");
  assert.ok(await page.locator("[name=place]").first().isChecked());
  await page.click("#submit");
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
  await says(page, words.slice(0, 2).join(" "));
}

async function withScripts(browser, base, words) {
  const context = await browser.newContext({ baseURL: base, locale: "zh-CN", viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto("/report");
  await page.click("#category-lamp");
  await page.click("#what [data-next]");
  await page.fill("#find", words.slice(0, 2).join(""));
  await page.waitForSelector("[name=place]");
  await page.locator("[name=place]").first().click();
  await page.waitForSelector("[name=place]:checked");
  await page.reload();
  await page.waitForSelector("[name=place]:checked", { state: "attached" });
  await page.click("#where [data-next]");
  assert.ok((await page.textContent("[data-of=where]")).includes(words.slice(0, 2).join(" ")));
  await page.click("#submit");
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
  await says(page, words.slice(0, 2).join(" "));
  await context.close();
}

export async function run({ page, browser, base, codes, shot }) {
  const words = await compound(page, codes[0]);
  await without(page, words, shot);
  await withScripts(browser, base, words);
}
