// "It is not what I said": words corrected, a photo taken out, neighbours shut out.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";
import { find, photo, says, staff, tell, track, words } from "../journey.mjs";
import { bothWays } from "../own.mjs";

export const name = "correcting one's words, taking a photo out, taking consent back";

export async function run(demo) {
  const as = staff(demo);
  const desk = await as("paidan");
  await bothWays(demo, async (page) => {
    const told = await tell(page, demo.codes[1], { text: "三楼的灯不亮", picture: photo("a.png") });
    await page.goto(`${told.link}/words`);
    await fits(page);
    await page.fill("#text1", "是四楼的灯不亮");
    await page.locator("#words-1 form button").first().click();
    await track(page, told, "是四楼的灯不亮", "您改过自己说的话");
    const id = await find(desk, told);
    await says(desk, "是四楼的灯不亮", "改过自己说的话");
    assert.ok(!(await words(desk)).includes("三楼的灯不亮"), "the old words are gone");

    await page.goto(`${told.link}/words`);
    const src = await page.locator("figure img").getAttribute("src");
    await page.locator("section.own:has(figure) summary").click();
    await page.locator(`form[action="${told.link}/photos"] button`).click();
    await says(page, "照片撤掉了");
    assert.equal((await page.request.get(src)).status(), 404);
    assert.equal((await desk.request.get(`/d/m/${id}/photos/${src.split("/").pop()}`)).status(), 404);

    await track(page, told, "邻居看到的是", "街道还没写");
    await page.locator(`form[action="${told.link}/consent"] button`).click();
    await says(page, "邻居看不到了");
  });
}
