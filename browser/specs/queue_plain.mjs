// D1 without scripts: a row is a link, the preview is part of the page, each decision leads to the next row.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";
import { says, staff } from "../journey.mjs";

export const name = "the queue without scripts: assign, another unit, take back";

const count = async (page) => Number((await page.locator("#queue-title").textContent()).match(/\d+/u)[0]);

export async function run(demo) {
  const page = await staff(demo)("paidan");
  await page.goto("/d");
  await fits(page);
  const before = await count(page);
  await page.locator("#rows tr .q-what a").nth(1).click();
  const chosen = await page.locator("#preview").getAttribute("data-id");
  await page.locator("#accept").click();
  await says(page, "派给", `还有 ${before - 1} 件`);
  assert.notEqual(await page.locator("#preview").getAttribute("data-id"), chosen);
  await page.locator("#queue-said button").click();
  await says(page, "收回来了", `还有 ${before} 件`);
  assert.equal(await page.locator("#preview").getAttribute("data-id"), chosen);
  await page.locator("#others summary").click();
  await page.locator("[data-other='1']").click();
  await says(page, `还有 ${before - 1} 件`);
  assert.equal(await page.locator("queue-keys").isVisible(), false);

  // On a phone the rows are cards, and the preview comes after them.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/d");
  await fits(page);
  await demo.shot("queue-360", page);
}
