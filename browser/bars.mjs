// The bars of every page, measured in a real Chromium: access, reflow, targets, focus, bytes, paper, words.
//
// `node bars.mjs` measures what CI holds; `node bars.mjs axe` one of browser/bars/*.mjs; `--full` takes
// every theme, size and language for every page where CI takes a sample; `--page=r1` only the pages of that
// name. Ends with `N passed, N failed`.
import { readdir } from "node:fs/promises";
import { demonstration } from "./demonstration.mjs";
import { look } from "./eyes.mjs";
import { strays } from "./kit.mjs";

const here = new URL("./", import.meta.url);
const [word = ""] = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const some = process.argv.find((one) => one.startsWith("--page="))?.slice(7) ?? "";
const full = process.argv.includes("--full");

async function bars() {
  const names = (await readdir(new URL("bars/", here))).filter((name) => name.endsWith(".mjs") && name.includes(word));
  return Promise.all(names.sort().map(async (file) => ({ file, ...(await import(new URL(`bars/${file}`, here))) })));
}

async function main() {
  const found = await bars();
  const demo = await demonstration();
  let [passed, failed] = [0, 0];
  try {
    const { browser, pages, eyes } = await look(demo);
    const all = pages.filter(({ name }) => name.includes(some));
    for (const bar of found) {
      const began = Date.now();
      const troubles = await bar.run({ eyes, pages: all, demo, full, browser });
      await eyes.rest();
      const stray = strays.splice(0);
      if (stray.length > 0) troubles.push(`asked somebody else: ${[...new Set(stray)].join(" ")}`);
      const seconds = ((Date.now() - began) / 1000).toFixed(0);
      console.log(`${troubles.length === 0 ? "ok    " : "FAILED"} ${bar.file}: ${bar.name} (${seconds} s)`);
      for (const trouble of troubles) console.log(`       ${trouble}`);
      if (troubles.length === 0) passed += 1;
      else failed += 1;
    }
    await browser.close();
  } finally {
    await demo.stop();
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

process.exit(await main());
