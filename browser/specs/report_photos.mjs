// R1 with scripts: photos in three slots, made small on the phone; what it cannot read is said so.
import assert from "node:assert/strict";
import { photo } from "../journey.mjs";

export const name = "photos are shown, taken out, made small; HEIC is said so and the rest is sent";
export const options = { javaScriptEnabled: true };

/** The first bytes of a HEIC file, which Chromium cannot read. */
export const heic = {
  name: "IMG_0001.HEIC",
  mimeType: "image/heic",
  buffer: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic and nothing more", "latin1"),
};

const sent = (page, n) =>
  page.locator(`#photo${n}`).evaluate(async (input) => {
    const file = input.files[0];
    if (!file) return null;
    const bitmap = await createImageBitmap(file);
    return { type: file.type, width: bitmap.width, height: bitmap.height };
  });

/** A picture of 4000 × 1000 pixels, drawn by the page itself. */
async function large(page) {
  const url = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [4000, 1000];
    canvas.getContext("2d").fillRect(0, 0, 2000, 1000);
    return canvas.toDataURL("image/png");
  });
  return { name: "large.png", mimeType: "image/png", buffer: Buffer.from(url.split(",")[1], "base64") };
}

export async function run({ page, codes, shot }) {
  await page.goto(`/q/${codes[0]}`);
  await page.waitForSelector("photo-picker[data-on]");
  await page.setInputFiles("#photo1", await large(page));
  await page.waitForSelector(".photo__shot img");
  assert.deepEqual(await sent(page, 1), { type: "image/jpeg", width: 1600, height: 400 });
  await page.setInputFiles("#photo2", photo());
  await page.waitForFunction(() => document.querySelectorAll(".photo__shot").length === 2);
  await shot("r1-photos-360");
  await page.locator(".photo__off").nth(1).click();
  assert.equal(await sent(page, 2), null);
  await page.setInputFiles("#photo2", heic);
  await page.waitForSelector("photo-picker .sorry");
  assert.ok((await page.textContent("photo-picker .sorry")).includes("兼容性最佳"));
  assert.equal(await sent(page, 2), null);

  let taps = 3; // the slot, the camera, its button
  for (const what of ["#category-lamp", "#what [data-next]", "#where [data-next]", "#submit"]) {
    taps += 1;
    await page.click(what);
  }
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
  assert.ok(taps <= 8, `${taps} taps`);
  await page.goto(new URL(page.url()).pathname);
  assert.equal(await page.locator("main img[src*='/photos/']").count(), 1, "one photo was sent");
}
