// No violation and no undecided contrast, by axe, on every page; a pairwise sample of looks, or all of them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export const name = "axe finds nothing, and no contrast is left undecided";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const THEMES = ["light", "dark"];
const SIZES = ["m", "l", "xl"];
const LANGUAGES = ["zh-CN", "en"];

/** Every pair of values of two of the three stands in one of these. */
const PAIRWISE = [
  { theme: "light", text: "m", language: "zh-CN" },
  { theme: "dark", text: "m", language: "en" },
  { theme: "dark", text: "l", language: "zh-CN" },
  { theme: "light", text: "l", language: "en" },
  { theme: "dark", text: "xl", language: "zh-CN" },
  { theme: "light", text: "xl", language: "en" },
];

const ALL = THEMES.flatMap((theme) => SIZES.flatMap((text) => LANGUAGES.map((language) => ({ theme, text, language }))));

/** High enough for a list that has its own scroll at a desk. */
const HIGH = 6000;

async function judge(page) {
  // As high as all of it: what lies under a bar that sticks to the bottom is undecided otherwise.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize().width, height: Math.max(height + 100, HIGH) });
  await page.evaluate(source);
  const found = await page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"] }),
    TAGS,
  );
  const undecided = found.incomplete.filter((one) => one.id === "color-contrast");
  const told = (node) => [node.target.join(" "), ...node.any.map((check) => check.data?.messageKey).filter(Boolean)].join(" ");
  return [...found.violations, ...undecided].map((one) => `${one.id}: ${one.nodes.map(told).slice(0, 3).join(", ")}`);
}

export async function run({ eyes, pages, full }) {
  const troubles = [];
  for (const [n, of] of pages.entries()) {
    // In CI each page in 标准, light, Chinese, and in one more look, in turn.
    const looks = full ? ALL : [PAIRWISE[0], PAIRWISE[1 + (n % (PAIRWISE.length - 1))]];
    for (const look of looks) {
      const found = await eyes.see(of, { looks: look, colorScheme: look.theme, bypassCSP: true }, judge);
      troubles.push(...found.map((one) => `${of.name} ${Object.values(look).join(" ")}: ${one}`));
    }
  }
  return troubles;
}
