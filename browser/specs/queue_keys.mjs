// D1 with scripts and without the mouse: accept, another unit, merge, undo, search, help, and letters switched off.
import assert from "node:assert/strict";
import { Keys, desk, shown } from "../queue.mjs";
import { tell, words } from "../journey.mjs";

export const name = "the queue by keyboard alone, and with its letters switched off";

const said = (page) => page.locator("#queue-said span").first().textContent();
const focusIsOnTheRow = (page) =>
  page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("aria-current") === "true");

export async function run(demo) {
  const { page: phone, codes, shot } = demo;
  const first = await tell(phone, codes[0], { text: "一楼的灯不亮，晚上很黑" });
  await tell(phone, codes[0], { text: "一楼的灯坏了，老人摔了" });
  const page = await desk(demo);
  const keys = new Keys(page);
  const loads = [];
  page.on("request", (request) => request.isNavigationRequest() && loads.push(request.url()));
  await shot("queue-keys-1366", page);

  // Nothing scrolls on the exact desk screen.
  const [tall, room] = await page.evaluate(() => [document.documentElement.scrollHeight, window.innerHeight]);
  assert.ok(tall <= room, `the page is ${tall} high on a screen of ${room}`);

  // Down and up; the focus goes along and the preview follows.
  const top = (await shown(page)).id;
  await keys.press("ArrowDown");
  await page.waitForFunction((id) => document.querySelector("#preview").dataset.id !== id, top);
  assert.ok(await focusIsOnTheRow(page));
  await keys.press("k");
  await page.waitForFunction((id) => document.querySelector("#preview").dataset.id === id, top);

  // Enter accepts, the row leaves, U brings it back.
  const before = await page.locator("#rows tr").count();
  await keys.decide("Enter");
  assert.match(await said(page), /^派给.+。还有 \d+ 件$/u);
  assert.ok(await focusIsOnTheRow(page));
  assert.notEqual((await shown(page)).id, top);
  await keys.decide("u");
  assert.match(await said(page), /^收回来了/u);
  assert.equal((await shown(page)).id, top);
  assert.equal(await page.locator("#rows tr").count(), before);

  // A and a digit: another unit.
  const { others } = await shown(page);
  await keys.decide("a", "1");
  assert.ok((await said(page)).includes(others[0].unit), await said(page));
  await keys.decide("z");

  // A and a name.
  await keys.press("a");
  await page.keyboard.press("s");
  await page.waitForFunction(() => document.activeElement?.id === "unit");
  await page.keyboard.press("Escape");
  assert.ok(await focusIsOnTheRow(page));
  await keys.press("a");
  await page.focus("#unit");
  await page.keyboard.insertText("街道市政组");
  await keys.decide("Enter");
  assert.match(await said(page), /^派给街道市政组/u);
  await keys.decide("u");

  // The search leads to the twin, and M merges it.
  await keys.press("/");
  await page.keyboard.insertText("老人摔了");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search=/u);
  await page.waitForSelector("queue-keys:not([hidden])");
  const { near } = await shown(page);
  const twin = near.find((one) => one.words.includes("一楼的灯不亮")) ?? assert.fail(await words(page));
  await keys.press("m");
  if (near.length > 1) await keys.press(twin.key);
  await page.waitForFunction(() => /^合并到/u.test(document.querySelector("#queue-said").textContent));
  assert.ok((await said(page)).includes(first.number), await said(page));
  await keys.press("u");
  await page.waitForFunction(() => /^收回来了/u.test(document.querySelector("#queue-said").textContent));

  // Help, and letters switched off: then they do nothing, and arrows still move.
  await page.goto("/d");
  await page.waitForSelector("queue-keys:not([hidden])");
  await keys.press("?");
  await page.waitForSelector("dialog[open]");
  await shot("queue-help-1366", page);
  await page.keyboard.press("Escape");
  await page.locator("[data-switch]").press("Enter");
  await page.goto("/d");
  await page.waitForSelector("queue-keys:not([hidden])");
  assert.equal(await page.locator("[data-switch]").getAttribute("aria-pressed"), "false");
  const still = (await shown(page)).id;
  for (const key of ["j", "a", "m", "1"]) await keys.press(key);
  assert.equal((await shown(page)).id, still);
  assert.equal(await page.locator("#others[open]").count(), 0);
  await keys.press("ArrowDown");
  await page.waitForFunction((id) => document.querySelector("#preview").dataset.id !== id, still);

  assert.ok(loads.length <= 4, `the list was loaded anew: ${loads.join(" ")}`);
  await page.context().close();
}
