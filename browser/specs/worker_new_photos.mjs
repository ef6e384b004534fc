// W6 with scripts: both sorts of photos are shown small and can be taken out; the place is found by its name.
import assert from "node:assert/strict";
import { signIn } from "../kit.mjs";
import { says } from "../journey.mjs";

export const name = "a worker's photos are shown before they are sent, and the building is found by its name";

const PHONE = { javaScriptEnabled: true, viewport: { width: 360, height: 740 } };

export async function run({ browser, base, signIns }) {
  const page = await signIn(browser, base, { name: "wangge", password: signIns[0].password }, PHONE);
  await page.goto("/w/new");
  const file = { name: "lamp.png", mimeType: "image/png", buffer: await page.screenshot() };
  for (const field of ["photo1", "after_photo1"]) {
    await page.setInputFiles(`[name=${field}]`, file);
    const slot = page.locator(".photo", { has: page.locator(`[name=${field}]`) });
    await slot.locator(".photo__shot img").waitFor();
  }
  await page.locator(".photo", { has: page.locator("[name=after_photo1]") }).locator(".photo__off").click();
  assert.equal(await page.locator("[name=after_photo1]").evaluate((input) => input.files.length), 0);

  await page.fill("#find", "福宁小区 3号楼");
  await page.click("button[name=do]");
  await says(page, "福宁小区 3号楼");
  assert.ok((await page.locator("[name=kept1]").count()) === 1, "the photo is kept while one looks");
  assert.ok((await page.locator("[name=place]").count()) > 0);
  await page.context().close();
}
