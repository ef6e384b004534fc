// Journeys in a real Chromium against the demonstration: what a person meets, scripts switched off.
//
// Starts `huakai demo` (built before by whoever calls this) on a free port with a temporary data
// folder, runs every browser/specs/*.mjs, and prints `N passed, N failed`. `node run.mjs rating`
// runs the specs whose file name contains the word, `node run.mjs thin --way=keys` in that way only.
// A spec that names ways (ways.mjs) is told in each. Pictures go to browser/out/.
import assert from "node:assert/strict";
import { mkdir, readdir, rm } from "node:fs/promises";
import { launch } from "./chromium.mjs";
import { demonstration } from "./demonstration.mjs";
import { strays, watch } from "./kit.mjs";
import { WAYS, send } from "./ways.mjs";

const here = new URL("./", import.meta.url);
const out = new URL("out/", here);
const [word = ""] = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const way = process.argv.find((one) => one.startsWith("--way="))?.slice("--way=".length);

/** A cheap phone, reading Chinese, without scripts; a spec's `options` say otherwise. */
const PHONE = {
  javaScriptEnabled: false,
  locale: "zh-CN",
  timezoneId: "Asia/Shanghai",
  reducedMotion: "reduce", // a picture in the middle of a cross-fade shows two pages
  viewport: { width: 360, height: 740 },
};

/** The specs whose file name contains the word. */
async function specs(word) {
  const names = (await readdir(new URL("specs/", here))).filter((name) => name.endsWith(".mjs") && name.includes(word));
  return Promise.all(names.sort().map(async (file) => ({ file, ...(await import(new URL(`specs/${file}`, here))) })));
}

/** The ways a spec is told in, of those that were asked for. */
const waysOf = (spec) => (spec.ways ?? ["plain"]).filter((one) => way === undefined || one === way);

/** Runs one spec in a browser context of its own; what it throws is its failure. */
async function tell(spec, way, browser, demo) {
  const context = await browser.newContext({ ...PHONE, ...way.options, ...spec.options, baseURL: demo.base });
  context.setDefaultTimeout(15_000);
  watch(context, demo.base);
  await send(context, way, demo.base);
  const page = await context.newPage();
  const shot = (name, of = page) => of.screenshot({ path: new URL(`${name}.png`, out).pathname, fullPage: true });
  try {
    await spec.run({ ...demo, page, context, browser, shot, way });
    assert.deepEqual(strays.splice(0), [], "the page asked somebody else");
    return true;
  } catch (why) {
    await shot(`failed-${spec.file.replace(/\.mjs$/, "")}-${way.name.replaceAll(" ", "-")}`).catch(() => {});
    console.log(`  ${page.url()}\n  ${String(why.stack ?? why).replaceAll("\n", "\n  ")}`);
    return false;
  } finally {
    // Whoever signed in on the way goes home too.
    for (const one of browser.contexts()) await one.close();
  }
}

async function main() {
  const found = await specs(word);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const demo = await demonstration();
  let [passed, failed] = [0, 0];
  try {
    const browser = await launch();
    for (const [spec, going] of found.flatMap((one) => waysOf(one).map((name) => [one, WAYS[name]]))) {
      const began = Date.now();
      const fine = await tell(spec, going, browser, demo);
      const how = [spec.name, going.name].filter(Boolean).join(", ");
      console.log(`${fine ? "ok    " : "FAILED"} ${spec.file}: ${how} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
      if (fine) passed += 1;
      else failed += 1;
    }
    await browser.close();
  } finally {
    await demo.stop();
  }
  if (failed > 0) console.log(demo.said());
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

process.exit(await main());
