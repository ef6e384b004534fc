// What residents are told: words changed and looked at, a test sent, and a log that keeps links to itself.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";
import { says, staff, tell, words } from "../journey.mjs";

export const name = "messages written, tried and read in the log";

export async function run(demo) {
  const { page, codes } = demo;
  const desk = await staff(demo)("guanli");
  await desk.goto("/admin");
  await desk.locator('a[href="/admin/messages"]').click();
  await fits(desk);
  await desk.locator('a[href^="/admin/messages?kind=receipt"]').click();
  await says(desk, "改“收到回执”的文字", "按 2 条计");
  const form = desk.locator('form[action="/admin/messages/template"]');
  await form.locator("#text").fill("【{街道}】{编号}收到。");
  await form.locator("#source").fill("写短一点");
  await form.locator("button[value=save]").click();
  await says(desk, "不能少了“链接”");
  await form.locator("#text").fill("【{街道}】{编号}收到。{链接}");
  await form.locator("button[value=preview]").click();
  await says(desk, "【公园街道】2610-004217收到。http");
  const from = await form.locator("#from").inputValue();
  await form.locator("button[value=save]").click();
  await says(desk, "文字存好了", `${from} 起`);

  await desk.fill("#phone", "053301230000");
  await desk.locator('form[action="/admin/messages/test"] button').click();
  await says(desk, "排上了");

  const told = await tell(page, codes[0], { text: "灯不亮" });
  // The notebook of a demonstration is written every three seconds.
  await desk.goto("/admin/messages/log?state=sent");
  for (let n = 0; n < 10 && !(await words(desk)).includes(told.number); n += 1) {
    await desk.waitForTimeout(1_000);
    await desk.reload();
  }
  await fits(desk);
  await says(desk, "试发", told.number, "138****00", "发出了");
  assert.ok(!(await desk.content()).includes(told.link.replace("/t/", "")), "the log shows a link");
  await desk.setViewportSize({ width: 360, height: 740 });
  await fits(desk);
}
