// The leader's board leads to where things are done and back again; the wall fits the hall's screen.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";
import { says, staff } from "../journey.mjs";

export const name = "the board's lines lead to where it is done and back; the wall fits 1920 × 1080 and names nobody";

export async function run(demo) {
  const { shot } = demo;
  const leader = await staff(demo)("lingdao");
  await leader.goto("/d/board");
  await fits(leader);
  await says(leader, "满意率", "按时率", "重办率", "超过 7 天没办完", "误差范围", "不是评比");
  assert.equal(await leader.locator(".five > li").count(), 5);
  await shot("board-1366", leader);
  const lines = leader.locator("table.todo tbody tr");
  assert.ok((await lines.count()) > 0, "nothing to do");
  const matter = leader.locator("table.todo a[href^='/d/m/']").first();
  await matter.click();
  assert.match(leader.url(), /\/d\/m\//u);
  await leader.locator(".back a").click();
  assert.equal(new URL(leader.url()).pathname, "/d/board");
  await leader.setViewportSize({ width: 360, height: 740 });
  await fits(leader);

  await leader.setViewportSize({ width: 1920, height: 1080 });
  await leader.goto("/d/wall");
  const tall = await leader.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(tall <= 1080, `the wall is ${tall} pixels tall`);
  assert.equal(await leader.locator("meta[http-equiv=refresh]").getAttribute("content"), "300");
  assert.equal(await leader.locator("main a").count(), 0);
  await says(leader, "演示数据");
  await leader.screenshot({ path: new URL("../out/wall-1920.png", import.meta.url).pathname });
}
