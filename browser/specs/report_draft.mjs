// R1 with scripts: what was typed is still there, on this phone alone, until it was taken.
import assert from "node:assert/strict";

export const name = "a draft is kept for days, by two pages at once, and given up when it was taken";
export const options = { javaScriptEnabled: true };

const drafts = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("huakai-draft:")));

async function isKept(page, code) {
  await page.goto(`/q/${code}`);
  await page.click("#category-water");
  await page.fill("#text", "水管漏了");
  await page.reload();
  assert.equal(await page.inputValue("#text"), "水管漏了");
  assert.ok(await page.isChecked("#category-water"));
}

/** Another page of the same form, open before, with nothing in its words. */
async function twoPages(page, context, code) {
  await page.evaluate(() => localStorage.clear());
  const other = await context.newPage();
  await other.goto(`/q/${code}`);
  await page.goto(`/q/${code}`);
  await page.fill("#text", "水管漏了一地");
  await other.locator("#category-water").check({ force: true });
  await page.reload();
  assert.equal(await page.inputValue("#text"), "水管漏了一地");
  assert.ok(await page.isChecked("#category-water"));
  await other.close();
}

async function twoDaysLater(page) {
  const age = (days) =>
    page.evaluate((days) => {
      const key = Object.keys(localStorage).find((one) => one.startsWith("huakai-draft:"));
      const draft = JSON.parse(localStorage.getItem(key));
      localStorage.setItem(key, JSON.stringify({ ...draft, at: Date.now() - days * 86400000 }));
    }, days);
  await age(2);
  await page.reload();
  assert.equal(await page.inputValue("#text"), "水管漏了一地");
  await page.click("#what [data-next]");
  await page.click("#where [data-next]");
  await page.click("#submit");
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("huakai-draft:")));
  assert.deepEqual(await drafts(page), []);
}

/** A phone that keeps nothing. */
async function refused(browser, base, code) {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 360, height: 740 } });
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (why) => faults.push(String(why)));
  await page.goto(`/q/${code}`);
  await page.click("#category-lamp");
  await page.fill("#text", "灯不亮");
  await page.click("#what [data-next]");
  await page.click("#where [data-next]");
  await page.click("#submit");
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
  assert.deepEqual(faults, []);
  await context.close();
}

export async function run({ page, context, browser, base, codes }) {
  await isKept(page, codes[0]);
  await twoPages(page, context, codes[0]);
  await twoDaysLater(page);
  await refused(browser, base, codes[1]);
}
