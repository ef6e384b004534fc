// An open page learns that there is news: a few bytes now and then, only while it is seen.
import assert from "node:assert/strict";
import { assign, says, staff, tell } from "../journey.mjs";
import { bothWays } from "../own.mjs";

export const name = "live-status: news on an open page, and none without scripts";

export async function run(demo) {
  const as = staff(demo);
  await bothWays(demo, async (page, { javaScriptEnabled }) => {
    const told = await tell(page, demo.codes[2], { text: "电梯厅的灯坏了" });
    if (javaScriptEnabled) {
      await page.addInitScript(() => {
        document.addEventListener("readystatechange", () =>
          document.querySelectorAll("live-status").forEach((one) => one.setAttribute("data-every", "400")),
        );
      });
    }
    const asked = [];
    page.on("request", (request) => request.url().endsWith("/status") && asked.push(request.url()));
    await page.goto(told.link);
    const news = page.locator("live-status p");
    assert.ok(!(await news.isVisible()), "no news yet");
    await assign(await as("paidan"), told);
    if (!javaScriptEnabled) {
      await page.waitForTimeout(700);
      assert.deepEqual(asked, []);
      return;
    }
    await news.waitFor({ state: "visible" });
    const before = asked.length;
    await page.waitForTimeout(1200);
    assert.equal(asked.length, before, "once there is news it asks no more");
    await news.locator("a").click();
    await says(page, "已派单");
    assert.ok(!(await page.locator("live-status p").isVisible()));
  });
}
