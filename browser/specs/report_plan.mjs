// R1 by picture: from the communities to the compound and to the building, by thumb, with scripts and
// without; the picture marks what was chosen, nothing typed is lost, nothing on the page moves.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";
import { says } from "../journey.mjs";

export const name = "a place is chosen on the plan, with scripts and without, and nothing typed is lost";

/** Presses the first house of the picture and waits for the next picture. */
async function press(page, wanted) {
  const house = wanted === undefined ? page.locator("[name=spot]").first() : page.locator("[name=spot]", { hasText: wanted }).first();
  const said = (await house.textContent()).trim();
  const before = await page.getAttribute(".plan__sheet img", "src");
  await house.click();
  await page.waitForFunction((src) => document.querySelector("[data-spots] .plan__sheet img")?.getAttribute("src") !== src, before);
  return said;
}

/** The picture has come, and its house is marked by name. */
async function marks(page, building) {
  const image = page.locator("[data-spots] .plan__sheet img");
  assert.ok((await image.getAttribute("alt")).includes(`标出的是${building}`), await image.getAttribute("alt"));
  await page.waitForFunction(() => [...document.querySelectorAll(".plan__sheet img")].every((one) => one.offsetParent === null || one.naturalWidth > 0));
}

async function choose(page) {
  await press(page);
  const compound = await press(page);
  const building = await press(page);
  await marks(page, building);
  assert.equal(await page.inputValue("#text"), "灯不亮");
  assert.ok(await page.locator("[name=place]:checked").first().isChecked());
  return `${compound} ${building}`;
}

async function without(page, shot) {
  await page.goto("/report");
  await page.check("#category-lamp");
  await page.fill("#text", "灯不亮");
  const where = await choose(page);
  await fits(page);
  await shot("r1-plan-360");
  await page.click("#submit");
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
  await says(page, where);
}

async function withScripts(browser, base) {
  const context = await browser.newContext({ baseURL: base, locale: "zh-CN", viewport: { width: 320, height: 740 } });
  const page = await context.newPage();
  await page.goto("/report");
  await page.click("#category-lamp");
  await page.fill("#text", "灯不亮");
  await page.click("#what [data-next]");
  const where = await choose(page);
  assert.ok(page.url().includes("/report"), "the page stays");
  await fits(page);
  await page.click("#where [data-next]");
  assert.ok((await page.textContent("[data-of=where]")).includes(where));
  await page.click("#submit");
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
  await says(page, where);
  await context.close();
}

/** The plate of a code shows its own building, in a picture that keeps its place before it arrives. */
async function scanned(page, code) {
  await page.goto(`/q/${code}`);
  const [, building] = (await page.textContent(".place b")).trim().split(" ");
  const image = page.locator("#where .plan__sheet img").first();
  assert.ok((await image.getAttribute("alt")).endsWith(`标出的是${building}。`));
  const box = await image.boundingBox();
  const [wide, high] = [await image.getAttribute("width"), await image.getAttribute("height")].map(Number);
  assert.ok(Math.abs(box.width / box.height - wide / high) < 0.02, JSON.stringify(box));
}

export async function run({ page, browser, base, codes, shot }) {
  await scanned(page, codes[0]);
  await without(page, shot);
  await withScripts(browser, base);
}
