// What is wrong in a form is said on top, has the focus, leads to its field, and nothing typed is lost: every form,
// with scripts and without.
import assert from "node:assert/strict";
import { FORMS } from "../forms.mjs";
import { assign, decide, does, find, handle, staff, tell } from "../journey.mjs";
import { hands } from "../ways.mjs";

export const name = "every form says what is wrong where the eye and the focus are, and keeps what was typed";
export const ways = ["plain", "scripts"];

/** A matter for each form to stand at. */
async function story({ page, codes }, as) {
  const desk = await as("paidan");
  const told = async (category, text) => tell(page, codes[0], { category, text });
  const silent = await tell(page, codes[0], { text: "灯不亮", phone: "" });
  const received = await told("lamp", "三楼的灯不亮");
  received.id = await find(desk, received);
  const working = await told("lamp", "四楼的灯不亮");
  working.id = await assign(desk, working);
  const road = await told("road", "路面有坑");
  road.id = await assign(desk, road);
  const handled = await told("lamp", "五楼的灯不亮");
  handled.id = await assign(desk, handled);
  await handle(await as("wangge"), "/w/m", handled.id, "换好了。");
  return { code: codes[0], silent, received, working, road, handled };
}

/** One declined and told, one that waits for the reviewer. */
async function declines({ page, codes }, as) {
  const all = [];
  for (const text of ["楼上太吵", "半夜装修"]) {
    const told = await tell(page, codes[1], { category: "noise", text });
    const id = await find(await as("paidan"), told);
    await does(await as("paidan"), "/d/m", id, "decline", async (hand) => {
      await hand.pick("#reason", { index: 1 });
      await hand.type("#text", "归物业管，请找物业。");
    });
    all.push({ ...told, id });
  }
  return all;
}

/** Where a link of the summary leads: the field is there, seen, and has the focus or gets it with the next Tab. */
async function leads(page, link) {
  const id = new URL(await link.evaluate((one) => one.href)).hash.slice(1);
  await link.focus();
  await page.keyboard.press("Enter");
  const field = page.locator(`[id="${id}"]`);
  assert.equal(await field.count(), 1, `#${id} stands ${await field.count()} times on the page`);
  await field.waitFor({ state: "attached" });
  const has = () => field.evaluate((one) => one.contains(document.activeElement));
  if (!(await has())) await page.keyboard.press("Tab");
  assert.ok(await has(), `the link to #${id} does not reach it`);
  const box = await field.evaluate((one) => (one.labels?.[0] ?? one).getBoundingClientRect().toJSON());
  const height = page.viewportSize().height;
  assert.ok(box.top >= -1 && box.top < height, `#${id} stands outside of the screen: ${box.top} of ${height}`);
}

/** Sends one form as it must not be, and looks at what comes back. */
async function wrong(page, form, told) {
  const hand = hands(page);
  await page.goto(form.at(told));
  if (form.open) await hand.press(form.open);
  await hand.at(form.form).waitFor();
  await form.does(hand, page);
  const button = hand.at(form.form).locator("button:not([aria-hidden]):not([type=button]):not([name=do][value=find]):visible").last();
  const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === "POST"), hand.follow(button)]);
  assert.equal(answer.status(), 422);
  const summary = page.locator(".error-summary");
  assert.equal(await summary.count(), 1, "there is no summary");
  await page.waitForFunction(() => document.activeElement.className === "error-summary", null, { timeout: 6_000 }).catch(() => assert.fail("the summary has no focus"));
  assert.match(await page.title(), /^有错误：/u);
  for (const [field, text] of Object.entries(form.kept)) assert.equal(await hand.at(field).inputValue(), text, `${field} was not kept`);
  const links = await summary.locator("a").all();
  assert.ok(links.length > 0, "nothing is wrong");
  const all = [];
  for (const link of links) {
    all.push(await link.getAttribute("href"));
    const sentence = (await link.textContent()).trim();
    assert.ok((await page.locator(".sorry", { hasText: sentence }).count()) > 0, `“${sentence}” does not stand at its field`);
    await leads(page, link);
  }
  assert.ok(all.some((one) => one === `#${form.bad}` || one.startsWith(`#${form.bad}-`)), `nothing is said of ${form.bad}: ${all.join(" ")}`);
}

export async function run(demo) {
  const as = staff(demo);
  const told = await story(demo, as);
  const [one, two] = await declines(demo, as);
  const reviewer = await as("shenhe");
  await decide(reviewer, "declines", one.id, "approve", "归物业管。");
  Object.assign(told, { declined: one, waiting: two });
  const troubles = [];
  for (const form of FORMS) {
    const page = form.who === "" ? demo.page : await as(form.who);
    await wrong(page, form, told).catch((why) => troubles.push(`${form.name}: ${why.message.split("\n").slice(0, 3).join(" ")}`));
  }
  console.log(`  ${FORMS.length} forms`);
  assert.equal(troubles.length, 0, `\n${troubles.join("\n")}`);
}
