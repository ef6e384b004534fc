// The sentences of the product in another language, found by what they are in Chinese: a story says each once.
import { readFileSync, readdirSync } from "node:fs";

const FOLDER = new URL("../crates/web/locales/", import.meta.url);

/** Every message of a language: its words by key; what stands in `{ … }` is a gap. */
function messages(language) {
  const all = new Map();
  for (const file of readdirSync(new URL(`${language}/`, FOLDER))) {
    const text = readFileSync(new URL(`${language}/${file}`, FOLDER), "utf8");
    for (const [, key, value] of text.matchAll(/^([a-z][\w-]*) =(.*(?:\n[ \t]+.*)*)/gmu)) all.set(key, value.trim());
  }
  return all;
}

const pieces = (message) => message.split(/\{[^{}]*\}/u).map((piece) => piece.trim());

const KNOWN = new Map();

/** What a page in this language says instead of a Chinese sentence: any of these. A person's own words stay. */
export function inLanguage(sentence, language) {
  if (language === "zh-CN") return [sentence];
  for (const one of ["zh-CN", language]) if (!KNOWN.has(one)) KNOWN.set(one, messages(one));
  const found = [...KNOWN.get("zh-CN")].filter(([, message]) => pieces(message).some((piece) => piece.includes(sentence)));
  if (found.length === 0) return [sentence];
  return found.map(([key]) => pieces(KNOWN.get(language).get(key)).sort((a, b) => b.length - a.length)[0]);
}
