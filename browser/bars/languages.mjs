// An English page says nothing in Chinese but what people wrote and what places are called, and the other way round.
import { han } from "../looks.mjs";

export const name = "English pages are English, Chinese pages Chinese; names and people's words are marked";

/** Whole English phrases on a Chinese page. */
function english() {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const isKept = walker.currentNode.parentElement.closest("script,style,textarea,code,[lang=en]");
    if (/[a-z]{3,} [a-z]{2,}/iu.test(text) && !isKept) found.add(text.slice(0, 40));
  }
  return [...found];
}

export async function run({ eyes, pages }) {
  const troubles = [];
  for (const of of pages) {
    const left = await eyes.see(of, { looks: { language: "en" } }, (page) => page.evaluate(han));
    troubles.push(...left.slice(0, 5).map((one) => `${of.name} en: ${one}`));
    const right = await eyes.see(of, {}, (page) => page.evaluate(english));
    troubles.push(...right.slice(0, 3).map((one) => `${of.name} zh: ${one}`));
  }
  return troubles;
}
