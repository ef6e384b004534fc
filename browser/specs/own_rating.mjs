// A verdict is changed within its window, and looking at the page changes nothing.
import assert from "node:assert/strict";
import { assign, come, handle, judge, says, staff, tell, track } from "../journey.mjs";
import { bothWays } from "../own.mjs";

export const name = "a rating is changed within the window";

export async function run(demo) {
  const as = staff(demo);
  await bothWays(demo, async (page) => {
    const told = await tell(page, demo.codes[0], { text: "灯又不亮了" });
    const id = await assign(await as("paidan"), told);
    const worker = await as("wangge");
    await come(worker, id);
    await handle(worker, "/w/m", id, "换了灯管。");
    await page.goto(`${told.link}/rating`);
    const [one, two, three] = await page
      .locator("button.rate")
      .evaluateAll((all) => all.map((button) => [button.offsetWidth, button.offsetHeight].join("×")));
    assert.equal(one, two);
    assert.equal(two, three, "three buttons of one size");
    await track(page, told, "等您评价");
    await judge(page, told, "fairly_satisfied");
    await track(page, told, "办好了，谢谢您", "可以改");
    await page.goto(`${told.link}/rating`);
    await says(page, "您评的是：基本满意");
    await page.goto(`${told.link}/rating?verdict=not_satisfied`);
    await says(page, "重新办理");
    await page.goto(told.link);
    await says(page, "办好了，谢谢您");
    await page.goto(`${told.link}/rating?verdict=not_satisfied`);
    await page.check("#reason-not_fixed");
    await page.locator("main form[enctype] button").click();
    await track(page, told, "正在重新办");
  });
}
