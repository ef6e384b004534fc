// What was reported from this phone, and the list's way to the next one.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";
import { says, tell } from "../journey.mjs";
import { bothWays, phone } from "../own.mjs";

export const name = "/me: the list of a phone, moved to a second one, forgotten";

export async function run(demo) {
  await bothWays(demo, async (page, { javaScriptEnabled }) => {
    await page.goto("/me");
    await says(page, "还没有。扫墙上的码就能报事");
    const told = await tell(page, demo.codes[0], { text: `一楼的灯${javaScriptEnabled ? "闪" : "灭"}了` });
    await page.goto("/me");
    await fits(page);
    await says(page, told.number, "已收到");
    await page.locator('form[action="/me/move"] button').click();
    await fits(page);
    const drawn = await page.locator("img.receipt__qr").evaluate((image) => image.decode().then(() => image.naturalWidth));
    assert.ok(drawn > 100, "a picture to scan");
    const code = (await page.locator("img.receipt__qr").getAttribute("src")).replace("/qr.png", "");

    const second = await phone(demo, { javaScriptEnabled });
    const other = await second.newPage();
    await other.goto(code);
    await says(other, "把 1 件事搬到这部手机");
    await other.locator("main form button").click();
    await says(other, told.number, "搬好了");
    await other.goto(`${demo.base}/t`);
    await says(other, "这部手机上报过的", told.number);
    assert.equal((await other.goto(code)).status(), 404, "a code works once");
    await second.close();

    await page.goto("/me");
    await page.locator("details summary").click();
    await page.locator('form[action="/me/forget"] button').click();
    await says(page, "忘掉了", "还没有");
  });
}
