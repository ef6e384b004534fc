// The plain home page on a cheap phone: three doors, nothing to push sideways for.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";

export const name = "a stranger finds the three doors on the home page";

export async function run({ page, shot }) {
  const answer = await page.goto("/");
  assert.equal(answer.status(), 200);
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
  for (const door of ["/report", "/t", "/score"]) {
    assert.ok((await page.locator(`a[href="${door}"]`).count()) > 0, `no door to ${door}`);
  }
  assert.ok((await page.textContent("body")).includes("演示数据"), "it does not say that it is a demonstration");
  await fits(page);
  await shot("home-360");
}
