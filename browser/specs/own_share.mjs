// The receipt's link goes to the family: by the phone's own sharing, copied, or read from below the button.
import assert from "node:assert/strict";
import { says, tell } from "../journey.mjs";
import { phone } from "../own.mjs";

export const name = "the link of a receipt is shared, copied, or shown";

export async function run(demo) {
  const plain = await phone(demo, { javaScriptEnabled: false });
  const page = await plain.newPage();
  const told = await tell(page, demo.codes[0], { text: "门厅的灯不亮" });
  const link = (await page.locator("share-link .address").textContent()).trim();
  assert.equal(new URL(link).pathname, told.link);
  await page.locator("share-link summary").click();
  assert.ok(await page.locator("share-link .address").isVisible(), "without scripts the link is shown");
  await plain.close();

  const shares = await phone(demo, { javaScriptEnabled: true });
  await shares.addInitScript(() => {
    navigator.share = async (what) => {
      window.shared = what;
      if (window.fails) throw new Error("no");
    };
  });
  const sharing = await shares.newPage();
  await sharing.goto(`${told.link}?new`);
  await sharing.locator("share-link summary").click();
  assert.equal((await sharing.evaluate(() => window.shared)).url, link);
  assert.equal(await sharing.locator("share-link .address").isVisible(), false);
  await sharing.evaluate(() => (window.fails = true));
  await sharing.locator("share-link summary").click();
  await sharing.locator("share-link .address").waitFor({ state: "visible" });
  await shares.close();

  const copies = await phone(demo, { javaScriptEnabled: true, permissions: ["clipboard-read", "clipboard-write"] });
  await copies.addInitScript(() => Object.defineProperty(navigator, "share", { value: undefined }));
  const copying = await copies.newPage();
  await copying.goto(`${told.link}?new`);
  await copying.locator("share-link summary").click();
  await copying.locator("share-link [role=status]").waitFor();
  assert.equal(await copying.evaluate(() => navigator.clipboard.readText()), link);
  await says(copying, await copying.locator("share-link").getAttribute("data-copied"));
  await copies.close();
}
