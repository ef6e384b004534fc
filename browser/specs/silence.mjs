// Nobody answers: two reminders, a week more, and it is closed without anybody calling it well.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";
import { assign, handle, judge, staff, tell, track, words } from "../journey.mjs";

export const name = "silence → no answer, and a late word still counts";
export const ways = ["plain", "scripts"];

/** Loads the page until it says the sentence so often: the duties begin their run while the program greets. */
async function until(page, path, sentence, times = 1) {
  for (const end = Date.now() + 20_000; Date.now() < end; await page.waitForTimeout(200)) {
    await page.goto(path);
    if ((await words(page)).split(sentence).length > times) return;
  }
  assert.fail(`${path} does not say ${times} times ${sentence}:\n${await words(page)}`);
}

export async function run(demo) {
  const { page, codes, shot, later } = demo;
  const as = staff(demo);
  const told = await tell(page, codes[2], { text: "二楼的灯三天不亮" });
  const id = await assign(await as("paidan"), told);
  await handle(await as("wangge"), "/w/m", id, "换了灯管，亮了。");
  for (const reminder of [1, 2]) {
    await later(4);
    await until(page, told.link, "发短信请您评价", reminder);
    await track(page, told, "办完了，您看办好了吗？");
  }
  await later(8);
  await until(page, told.link, "没等到您的评价");
  await fits(page);
  await shot("silence-360");
  const desk = await as("paidan");
  await desk.goto(`/d/m/${id}`);
  const said = await words(desk);
  assert.ok(said.includes("没有回音") && !said.includes("居民说办好了"), said);
  await judge(page, told, "satisfied");
  await track(page, told, "办好了，谢谢您");
}
