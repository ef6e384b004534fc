// A printer without colour, and without the grounds a browser leaves out: every word is dark enough on
// white paper, whichever theme the screen has, and what state a matter is in stands there as a word and a shape.
import assert from "node:assert/strict";
import { assign, handle, judge, staff, tell } from "../journey.mjs";

export const name = "printed in grey, every word can be read and a state is a word and a shape";

/** Words too pale for white paper: less than 4.5 to 1. */
function pale() {
  const part = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.parentElement;
    const style = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const words = walker.currentNode.data.trim();
    if (words === "" || box.width <= 1 || box.height <= 1 || style.visibility === "hidden" || at.closest("svg,.unseen,script,style")) continue;
    const [red, green, blue] = style.color.match(/[\d.]+/gu).map((one) => part(Number(one) / 255));
    const contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
    if (contrast < 4.5) found.add(`${at.tagName.toLowerCase()}.${at.className} “${words.slice(0, 12)}” ${contrast.toFixed(1)}`);
  }
  return [...found];
}

/** Each state on the page: its word, and the drawing beside it. */
const states = (page) =>
  page.locator(".status").evaluateAll((all) => all.map((one) => [one.textContent.trim(), one.querySelector("svg")?.innerHTML ?? ""]));

async function printed(page, base, address, troubles) {
  for (const theme of ["light", "dark"]) {
    const value = `zh-CN.m.${theme}.less`;
    await page.context().addCookies([{ name: "huakai_looks", value, url: base }]);
    await page.emulateMedia({ media: "print", colorScheme: theme });
    await page.goto(address);
    for (const one of await page.evaluate(pale)) troubles.push(`${address} ${theme}: ${one}`);
    for (const [word, shape] of await states(page)) {
      if (word === "" || shape === "") troubles.push(`${address}: the state “${word}” has no ${word === "" ? "word" : "shape"}`);
    }
  }
  await page.context().clearCookies({ name: "huakai_looks" });
  await page.emulateMedia({ media: "screen" });
}

export async function run(demo) {
  const { page, base, codes } = demo;
  const as = staff(demo);
  const desk = await as("paidan");
  const [received, well] = [await tell(page, codes[0], { text: "灯不亮" }), await tell(page, codes[1], { text: "灯又不亮" })];
  const id = await assign(desk, well);
  await handle(await as("wangge"), "/w/m", id, "换好了。");
  const troubles = [];
  await printed(page, base, `${well.link}/rating`, troubles);
  await judge(page, well, "satisfied");
  for (const address of ["/", "/score", "/me", "/help", received.link, `${received.link}?new`, well.link]) {
    await printed(page, base, address, troubles);
  }
  for (const address of ["/d", "/d?view=closed", `/d/m/${id}`, `/d/m/${id}/print`]) await printed(desk, base, address, troubles);
  for (const address of ["/d/board", "/d/wall"]) await printed(await as("lingdao"), base, address, troubles);
  for (const address of ["/w", `/w/m/${id}`]) await printed(await as("wangge"), base, address, troubles);
  assert.deepEqual([...new Set(troubles)], []);
}
