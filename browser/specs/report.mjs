// R1 to R3: from the code on the wall to a receipt and a page to follow, and no word too early.
import assert from "node:assert/strict";
import { fits, report } from "../kit.mjs";

export const name = "a resident reports by the code on the wall and follows what happens";

export async function run({ page, codes, shot }) {
  const link = await report(page, codes[0], { words: "二楼的灯三天不亮", phone: "13800000000" });
  const receipt = await page.textContent("main");
  assert.match(receipt, /\d{4}-\d{6}/u, "no number on the receipt");
  await fits(page);
  await shot("receipt-360");

  await page.goto(link);
  assert.ok((await page.textContent("main")).includes("已收到"));
  await fits(page);
  await shot("track-360");

  const early = await page.goto(`${link}/rating`);
  assert.equal(early.status(), 422, "nothing was handled yet: there is nothing to judge");
  assert.equal(await page.locator("button[name=verdict]").count(), 0);
}
