// The plain home page on a cheap phone: three doors, nothing to push sideways for.
import assert from "node:assert/strict";

export const name = "a stranger finds the three doors on the home page";

export async function run({ page, shot }) {
  const answer = await page.goto("/");
  assert.equal(answer.status(), 200);
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
  for (const door of ["/report", "/t", "/score"]) {
    assert.ok((await page.locator(`a[href="${door}"]`).count()) > 0, `no door to ${door}`);
  }
  assert.ok((await page.textContent("body")).includes("演示数据"), "it does not say that it is a demonstration");
  const { scrolls, fits } = await page.evaluate(() => ({
    scrolls: document.documentElement.scrollWidth,
    fits: document.documentElement.clientWidth,
  }));
  assert.equal(scrolls, fits, "the page must be pushed sideways");
  await shot("home-360");
}
