// What anybody may read, at three widths, in the largest text and in the dark: nothing to push sideways
// for, few bytes, the picture of the street in both of its levels.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { fits } from "../kit.mjs";

export const name = "home, map, score, its working and a grid fit every width and weigh little";

/** kB gzipped: the page, and the page with its stylesheet and picture. */
const BUDGETS = { "/": [15, 40], "/map": [40, 60], "/score": [40, 60], "/score/how": [15, 40] };
const LOOKS = ["zh-CN.m.light.auto", "zh-CN.xl.dark.auto", "en.m.light.auto", "en.xl.light.auto"];

const weigh = async (answer) => gzipSync(await answer.body()).length / 1024;

async function weighs(page, address, [alone, all]) {
  const parts = [];
  const note = (answer) => parts.push(answer);
  page.on("response", note);
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  page.off("response", note);
  const sizes = await Promise.all(parts.map(weigh));
  assert.ok(sizes[0] <= alone, `${address} weighs ${sizes[0]} kB`);
  const sum = sizes.reduce((one, other) => one + other, 0);
  assert.ok(sum <= all, `${address} weighs ${sum} kB in all`);
}

export async function run({ page, context, base, shot }) {
  for (const [address, budget] of Object.entries(BUDGETS)) await weighs(page, address, budget);
  await page.goto("/map");
  const grid = await page.locator(".grids a").first().getAttribute("href");
  assert.ok((await page.locator(".grids a").count()) >= 70, "grids are missing in the list");
  assert.ok(await page.locator(".map img").evaluate((img) => img.complete && img.naturalWidth > 0), "no picture");
  for (const looks of LOOKS) {
    await context.addCookies([{ name: "huakai_looks", value: looks, url: base }]);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      for (const address of [...Object.keys(BUDGETS), grid]) {
        await page.goto(address);
        await fits(page);
      }
    }
    await page.goto("/score");
    await shot(`score-${looks}`);
  }
}
