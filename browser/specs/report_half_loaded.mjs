// R1 where scripts never arrive, or some of them: the long form is there and works.
import assert from "node:assert/strict";

export const name = "scripts that never arrive leave one long form";
export const options = { javaScriptEnabled: true };

async function tells(page, code) {
  await page.goto(`/q/${code}`);
  assert.equal(await page.locator("[data-step]:visible").count(), 3);
  assert.equal(await page.locator("[data-next]:visible, [data-back]:visible, [data-recap]:visible").count(), 0);
  await page.locator("#category-road").check({ force: true });
  await page.fill("#phone", "13800000000");
  await page.click("#submit");
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
}

export async function run({ page, codes }) {
  await page.route("**/*.js", (route) => route.abort());
  await tells(page, codes[0]);
  await page.unroute("**/*.js");
  await page.route("**/report-steps.js", (route) => route.fulfill({ contentType: "text/javascript", body: "class ReportSteps ext" }));
  await page.route("**/spot-picker.js", (route) => route.abort());
  await page.goto("about:blank");
  await tells(page, codes[1]);
}
