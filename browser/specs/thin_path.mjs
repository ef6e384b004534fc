// The main journey: from the code on the wall to the resident's word, with photos, on two devices and a desk.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";
import { assign, come, handle, judge, photo, says, staff, tell, track } from "../journey.mjs";

export const name = "code → report → assigned → handled → satisfied → 已办好";
export const ways = ["plain", "scripts", "keys", "plainKeys", "large", "english"];

export async function run(demo) {
  const { page, codes, shot } = demo;
  const as = staff(demo);
  const told = await tell(page, codes[0], { text: "二楼的灯三天不亮", picture: photo("before.png") });

  const desk = await as("paidan");
  const id = await assign(desk, told);
  await desk.goto(`/d/m/${id}`);
  await shot("thin-desk-1366", desk);
  await track(page, told, "已派单");

  const phone = await as("wangge");
  await come(phone, id);
  await shot("thin-worker-360", phone);
  await track(page, told, "正在办");
  await handle(phone, "/w/m", id, "换了灯管，亮了。");
  await track(page, told, "办完了，您看办好了吗？", "换了灯管，亮了。", "等您评价");
  await shot("thin-rate-360");
  assert.equal(await page.locator("img").evaluateAll((all) => all.filter((one) => !one.naturalWidth).length), 0);

  await judge(page, told, "satisfied");
  await track(page, told, "办好了，谢谢您");
  await shot("thin-well-360");
  await desk.goto(`/d/m/${id}`);
  await says(desk, "已办好", "居民说办好了");

  for (const width of [360, 1366]) {
    await page.setViewportSize({ width, height: 768 });
    await page.goto("/score");
    await fits(page);
    await shot(`score-${width}`);
  }
  await says(page, "满意");
}
