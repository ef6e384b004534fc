// All pages at 360 and at 1366 pixels, in a folder outside the repository: `node contact-sheet.mjs FOLDER`.
//
// `--dark`, `--en` and `--xl` show them in other looks. The folder gets a picture a page and width, and
// an index.html that stands them side by side.
import { mkdir, writeFile } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { demonstration } from "./demonstration.mjs";
import { look } from "./eyes.mjs";

const WIDTHS = [360, 1366];
const has = (flag) => process.argv.includes(flag);

function folder() {
  const [given] = process.argv.slice(2).filter((one) => !one.startsWith("--"));
  if (given === undefined) throw new Error("say a folder: node contact-sheet.mjs FOLDER");
  const chosen = resolve(given);
  const ours = fileURLToPath(new URL("../", import.meta.url));
  if (`${chosen}${sep}`.startsWith(ours)) throw new Error(`choose a folder outside ${ours}`);
  return chosen;
}

const sheet = (all) => `<!doctype html><meta charset="utf-8"><title>Contact sheet</title>
<style>body{font:16px sans-serif;margin:16px}section{display:flex;align-items:flex-start;margin:0 0 32px}img{border:1px solid #888;margin-right:16px}h2{width:12em}</style>
${all.map(({ name, address }) => `<section><h2>${name}<br><small>${address.replace(/\/t\/[^/?]+/u, "/t/…")}</small></h2>${WIDTHS.map((width) => `<img src="${name}-${width}.png" width="${width / 2}" alt="${name} at ${width}">`).join("")}</section>`).join("\n")}
`;

const out = folder();
await mkdir(out, { recursive: true });
const looks = { theme: has("--dark") ? "dark" : "light", language: has("--en") ? "en" : "zh-CN", text: has("--xl") ? "xl" : "m" };
const demo = await demonstration();
try {
  const { browser, pages: all, eyes } = await look(demo);
  for (const of of all) {
    for (const width of WIDTHS) {
      await eyes.see(of, { looks, width, colorScheme: looks.theme }, (page) => page.screenshot({ path: `${out}/${of.name}-${width}.png`, fullPage: true }));
    }
  }
  await writeFile(`${out}/index.html`, sheet(all));
  console.log(`${all.length} pages, ${all.length * WIDTHS.length} pictures in ${out}`);
  await browser.close();
} finally {
  await demo.stop();
}
