// 补充 with and without scripts: a sentence and a photo, made small on the phone; two presses are one note.
import assert from "node:assert/strict";
import { photo, says, tell } from "../journey.mjs";
import { bothWays } from "../own.mjs";
import { heic } from "./report_photos.mjs";

export const name = "a sentence and a photo are added once; HEIC is said so at once";

export async function run(demo) {
  await bothWays(demo, async (page, { javaScriptEnabled }) => {
    const told = await tell(page, demo.codes[0], { text: "楼道里的灯不亮" });
    await page.goto(told.link);
    await page.locator("#note summary").click();
    if (javaScriptEnabled) {
      await page.waitForSelector("#note photo-picker[data-on]");
      await page.setInputFiles("#photo1", heic);
      await page.waitForSelector("#note photo-picker .sorry");
    }
    await page.fill("#text", "晚上更黑");
    await page.setInputFiles("#photo1", photo());
    if (javaScriptEnabled) await page.waitForSelector("#note .photo__shot img");
    await page.locator("#note form button:not([type=button])").dblclick();
    await page.waitForURL(/done=note$/u);
    await says(page, "补充收到了");
    await page.goto(told.link);
    assert.equal((await page.locator(".timeline").innerText()).split("晚上更黑").length, 2, "one note");
    assert.equal(await page.locator(".timeline img[src*='/photos/']").count(), 1);
    // Too long, it comes back with the photo; sent then, it is taken.
    await page.locator("#note summary").click();
    await page.evaluate(() => document.querySelector("#text").removeAttribute("maxlength"));
    await page.fill("#text", "长".repeat(4001));
    await page.setInputFiles("#photo1", photo());
    await page.locator("#note form button:not([type=button])").click();
    await says(page, "照片已收到");
    await page.fill("#text", "又黑了");
    await page.locator("#note form button:not([type=button])").click();
    await page.waitForURL(/done=note$/u);
    assert.equal(await page.locator(".timeline img[src*='/photos/']").count(), 2);
  });
}
