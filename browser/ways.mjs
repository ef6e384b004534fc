// The ways in which a story is told again: with scripts, by keyboard alone, in the largest text, in English.
//
// A way says what the browser has, how pages are to look, which hands operate them, and what every page of the
// story must stand. A spec names the ways it is told in; without any it is told once, plainly.
import assert from "node:assert/strict";
import { Finger, Keyboard } from "./hands.mjs";
import { cut, han } from "./looks.mjs";

/** No scripts, a finger, Chinese in the usual size. */
const PLAIN = { name: "", options: {}, looks: null, Hands: Finger, stands: async () => {} };

/** A page of an English story: English, but for names and what people wrote. */
async function isEnglish(page) {
  assert.equal(await page.locator("html").getAttribute("lang"), "en", `${page.url()} is not in English`);
  assert.deepEqual(await page.evaluate(han), [], `${page.url()} speaks Chinese`);
}

/** A page of a story in 特大字: as large as that, and no word cut off. */
async function isLarge(page) {
  assert.equal(await page.locator("html").getAttribute("data-text"), "xl", `${page.url()} is not in 特大字`);
  assert.deepEqual(await page.evaluate(cut), [], `${page.url()} cuts words off`);
}

const SCRIPTS = { javaScriptEnabled: true };

export const WAYS = {
  plain: PLAIN,
  scripts: { ...PLAIN, name: "with scripts", options: SCRIPTS },
  keys: { ...PLAIN, name: "by keyboard alone, with scripts", options: SCRIPTS, Hands: Keyboard },
  plainKeys: { ...PLAIN, name: "by keyboard alone", Hands: Keyboard },
  large: { ...PLAIN, name: "in 特大字", looks: { text: "xl" }, stands: isLarge },
  english: { ...PLAIN, name: "in English, with scripts", options: SCRIPTS, looks: { language: "en" }, stands: isEnglish },
};

/** Which way each browser context goes. */
const GOING = new WeakMap();

/** Sends a context on its way: its looks are those of the way from the first page on. */
export async function send(context, way, base) {
  GOING.set(context, way);
  if (way.looks === null) return;
  const { language = "zh-CN", text = "m" } = way.looks;
  const value = [language, text, "light", "less"].join(".");
  await context.addCookies([{ name: "huakai_looks", value, domain: new URL(base).hostname, path: "/" }]);
}

/** The way of a page. */
export const wayOf = (page) => GOING.get(page.context()) ?? PLAIN;

/** The hands at a page. */
export function hands(page) {
  return new (wayOf(page).Hands)(page);
}

/** The language in which a page is looked at. */
export const languageOf = (page) => wayOf(page).looks?.language ?? "zh-CN";
