// Sizes, theme and language: chosen once, kept on this phone, and back to where one was.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";
import { says, tell } from "../journey.mjs";
import { bothWays } from "../own.mjs";

export const name = "settings: size persists, theme, the language at once, back to the page";

const root = (page, attribute) => page.locator("html").getAttribute(attribute);

export async function run(demo) {
  await bothWays(demo, async (page) => {
    await page.goto(`/q/${demo.codes[0]}`);
    await page.locator(".masthead__looks a").click();
    await page.check("#text-xl");
    await page.check("#theme-3");
    await page.locator("main form button").click();
    assert.equal(new URL(page.url()).pathname, `/q/${demo.codes[0]}`);
    assert.equal(await root(page, "data-text"), "xl");
    assert.equal(await root(page, "data-theme"), "dark");
    const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    assert.ok(size > 29.5, `the body is ${size} px`);
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 740 });
      for (const path of ["/t", "/me", "/settings", "/help", `/q/${demo.codes[0]}`]) {
        await page.goto(path);
        await fits(page);
      }
    }
    const told = await tell(page, demo.codes[0], { text: "门厅的灯不亮" });
    await page.locator(".masthead__looks a").click();
    await page.check("#text-l");
    await page.locator("main form button").click();
    assert.equal(page.url().replace(demo.base, ""), `${told.link}?new`, "back to the receipt");
    await page.goto("/settings");
    await page.check("#text-xl");
    await page.locator("main form button").click();
    await page.goto("/t");
    await page.locator(".masthead__looks button").click();
    assert.equal(await root(page, "lang"), "en");
    assert.equal(await root(page, "data-text"), "xl", "the size stays");
    assert.equal(new URL(page.url()).pathname, "/t");
    await page.locator(".masthead__looks button").click();
    await says(page, "查进度");
  });
}
