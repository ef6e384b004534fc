// Two people at one matter: what was typed stands beside what stands now, and one press sends it on top. The
// resident's view beside the form follows the typing where scripts run, and asks nobody for it.
import assert from "node:assert/strict";
import { signIn } from "../kit.mjs";
import { find, says, staff, tell, track } from "../journey.mjs";

export const name = "an edit conflict shows both versions and loses no word; the preview follows the typing";

export async function run(demo) {
  const { page, browser, base, signIns, codes, shot } = demo;
  const told = await tell(page, codes[0], { text: "灯不亮了" });
  const desk = await staff(demo)("paidan");
  const id = await find(desk, told);
  await desk.goto(`/d/m/${id}?do=answer`);
  await desk.fill("#text", "师傅下午两点到。");

  // Meanwhile a colleague says something, with scripts on.
  const other = await signIn(browser, base, { name: "shenhe", ...{ password: signIns[0].password } }, { javaScriptEnabled: true });
  await other.goto(`/d/m/${id}?do=answer`);
  const asked = [];
  other.on("request", (request) => request.url().includes("/assets/") || asked.push(request.url()));
  await other.locator("#text").pressSequentially("正在联系电工。");
  assert.equal(await other.locator("[data-said]").innerText(), "正在联系电工。");
  await other.check("input[name=audience][value=internal]");
  assert.equal(await other.locator("[data-said]").innerText(), "内部备注，居民看不到。");
  await other.check("input[name=audience][value=public]");
  await other.locator("[data-say]").first().click();
  assert.equal(await other.inputValue("#text"), await other.locator("[data-said]").innerText());
  assert.equal(other.url(), `${base}/d/m/${id}?do=answer`, "a ready sentence left the page");
  assert.deepEqual(asked, [], "the preview asked somebody");
  await other.fill("#text", "正在联系电工。");
  await other.locator(`form[action="/d/m/${id}/answer"] button.btn--primary`).click();

  await desk.locator(`form[action="/d/m/${id}/answer"] button.btn--primary`).click();
  await says(desk, "刚才有人动过这件事", "您写的", "师傅下午两点到。", "现在是这样", "正在联系电工。");
  assert.equal(await desk.inputValue("#text"), "师傅下午两点到。");
  await shot("conflict-1366", desk);
  await desk.locator(".conflict form button").click();
  assert.equal(await desk.locator(".conflict").count(), 0);
  await track(page, told, "正在联系电工。", "师傅下午两点到。");
}
