// The taps that the main acts take, counted: a report with a photo, a verdict, a matter opened again, a unit chosen.
import assert from "node:assert/strict";
import { Finger } from "../hands.mjs";
import { assign, find, handle, photo, says, staff, tell } from "../journey.mjs";
import { signIn } from "../kit.mjs";

export const name = "8 taps with a photo, 1 to rate, 3 to open again, 1 key to dispatch";
export const options = { javaScriptEnabled: true };

/** A finger that counts. The camera costs three: its button, the shutter, and keeping the picture. */
class Counting extends Finger {
  taps = 0;

  press(control) {
    this.taps += 1;
    return super.press(control);
  }

  choose(control) {
    this.taps += 1;
    return super.choose(control);
  }

  async attach(control, file) {
    this.taps += 3;
    await (await this.asked(() => super.press(control))).setFiles(file);
  }

  /** Asserts that no more were needed, and begins anew. */
  atMost(most, what) {
    assert.ok(this.taps <= most, `${what}: ${this.taps} taps, not ${most}`);
    console.log(`  ${what}: ${this.taps} of ${most}`);
    this.taps = 0;
  }
}

async function reports(page, code) {
  const finger = new Counting(page);
  await page.goto(`/q/${code}`);
  await finger.choose("#category-lamp");
  await finger.attach("#photo1", photo("lamp.png"));
  await page.waitForSelector(".photo__shot");
  await finger.press("#what [data-next]");
  await finger.press("#where [data-next]");
  await finger.follow("#submit");
  assert.match(page.url(), /\?new/u);
  finger.atMost(8, "a report with a photo");
}

/** Two handled matters: one is rated from its link, one opened again. */
async function judges({ page, codes }, as) {
  const told = [];
  for (const text of ["灯不亮", "灯又不亮"]) {
    told.push(await tell(page, codes[0], { text }));
    const id = await assign(await as("paidan"), told.at(-1));
    await handle(await as("wangge"), "/w/m", id, "换好了。");
  }
  const finger = new Counting(page);
  await page.goto(told[0].link);
  await finger.follow("button[value=satisfied]");
  await says(page, "办好了，谢谢您");
  finger.atMost(1, "a verdict");
  await page.goto(told[1].link);
  await finger.follow("button[value=not_satisfied]");
  await finger.choose("#reason-not_fixed");
  await finger.follow("form[enctype] button");
  await says(page, "您说没办好，正在重新办");
  finger.atMost(3, "opened again");
}

/** Enter on the chosen row gives it to whom the queue suggests. */
async function dispatches({ page, codes, browser, base, signIns }, as) {
  const told = await tell(page, codes[0], { text: "楼梯口的灯不亮" });
  const id = await find(await as("paidan"), told);
  const desk = await signIn(browser, base, { name: "paidan", password: signIns[0].password }, { javaScriptEnabled: true });
  await desk.goto(`/d?m=${id}`);
  await desk.waitForSelector("queue-keys:not([hidden])");
  await Promise.all([desk.waitForNavigation(), desk.keyboard.press("Enter")]);
  await desk.goto(`/d/m/${id}`);
  await says(desk, "已派单");
}

export async function run(demo) {
  const as = staff(demo);
  await reports(demo.page, demo.codes[0]);
  await judges(demo, as);
  await dispatches(demo, as);
}
