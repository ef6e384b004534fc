// Names that old systems lose: 䶮 beyond the common table, 𠮷 beyond the first plane, an emoji. Told without
// scripts and with them, found by the dispatcher's search, read back by the worker, on paper, on the slip.
import assert from "node:assert/strict";
import { bothWays } from "../own.mjs";
import { stepOn } from "../kit.mjs";
import { find, says, staff, track } from "../journey.mjs";

export const name = "䶮, 𠮷 and 😀 in words and names come back as they were typed, everywhere";

const WORDS = "𠮷祥里王䶮家门口灯不亮😀";
const NAME = "王䶮𠮷";

async function tells(page, code) {
  await page.goto(`/q/${code}`);
  await page.check("#category-lamp", { force: true });
  await page.fill("#text", WORDS);
  await stepOn(page);
  await page.locator("#detail").evaluate((field) => { field.value = "𠮷字楼门口"; });
  await page.fill("#name", NAME);
  await page.fill("#phone", "13800000000");
  await page.click("#submit");
  await page.waitForURL(/\/t\/[^/?]+\?new/u);
  const number = (await page.locator("body").innerText()).match(/\d{4}-\d{6}/u)[0];
  return { link: new URL(page.url()).pathname, number };
}

/** A refused form gives every character back. */
async function refused(page, code) {
  await page.goto(`/q/${code}`);
  await page.check("#category-lamp", { force: true });
  await page.fill("#text", WORDS);
  await stepOn(page);
  await page.fill("#name", NAME);
  await page.fill("#phone", "12");
  await page.click("#submit");
  await page.waitForSelector(".error-summary");
  assert.equal(await page.inputValue("#text"), WORDS);
  assert.equal(await page.inputValue("#name"), NAME);
}

export async function run(demo) {
  const { codes } = demo;
  const as = staff(demo);
  const desk = await as("paidan");
  await bothWays(demo, async (page) => {
    await refused(page, codes[0]);
    const told = await tells(page, codes[0]);
    await track(page, told, WORDS);
    const id = await find(desk, told);
    await says(desk, WORDS, "𠮷字楼门口", "王**");
    await desk.goto(`/d/m/${id}`);
    await desk.locator("details summary", { hasText: "看" }).first().click().catch(() => {});
    await desk.fill("input[name=reason]", "核对名字怎么写");
    await desk.locator("form[action$='/contact'] button").click();
    await says(desk, NAME);
    await desk.goto(`/d/m/${id}/print`);
    await says(desk, WORDS);
    await desk.goto("/d");
    await desk.fill("#search", "王䶮家");
    await desk.locator("form[role=search] button").click();
    await says(desk, WORDS);
  });
}
