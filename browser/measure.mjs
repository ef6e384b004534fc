// Speed as a phone on a bad network meets it; not for CI: the machine must have nothing else to do.
//
// Prints a table for docs/performance.md: Lighthouse performance (median of five), LCP, layout shift and
// blocked time on slow 3G (400 ms, 400 kbit/s, CPU ×4), and the time to file a report with three seconds
// of thought before each tap, each with its aim beside it. `node measure.mjs`, or `scripts/measure`, which
// builds the release first. `HUAKAI_RUNS=1` tries it out, `HUAKAI_PROFILE=debug` on what was built for tests.
import lighthouse from "lighthouse";
import { launch } from "./chromium.mjs";
import { demonstration } from "./demonstration.mjs";
import { look } from "./eyes.mjs";

const PORT = 9234;
const RUNS = Number(process.env.HUAKAI_RUNS ?? 5);
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000, connectionType: "cellular3g" };
const THOUGHT = 3000;

/** What each kind of page must reach: Lighthouse performance, LCP in seconds. No performance is asked of workers' pages. */
const AIMS = { resident: [95, 2.5], public: [95, 2.5], worker: [null, 3], desk: [90, 4] };
const [MOST_SHIFT, MOST_BLOCKED, MOST_SECONDS, MOST_TAPS] = [0.02, 100, 60, 5];

/** Those that most people meet. */
const MEASURED = [
  ...["p1-home", "p3-score"],
  ...["r1-report-code", "r2-receipt", "r3-received", "r3-handled", "r4-find", "r5-rating"],
  ...["w1-today", "w2-matter", "w6-new"],
  ...["d1-queue", "d2-matter", "d5-board", "d-declines"],
];

/** `node measure.mjs w1` measures the pages whose name contains the word, and the filing. */
const [word = ""] = process.argv.slice(2);

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];

async function performance(demo, eyes, of) {
  const browser = await launch([`--remote-debugging-port=${PORT}`]);
  const extraHeaders = await eyes.headers(of.who);
  const scores = [];
  for (let run = 0; run < RUNS; run += 1) {
    const desktop = of.kind === "desk" ? { formFactor: "desktop", screenEmulation: { mobile: false, width: 1366, height: 768, deviceScaleFactor: 1 } } : {};
    const { lhr } = await lighthouse(demo.base + of.address, { port: PORT, logLevel: "silent", onlyCategories: ["performance"], extraHeaders, ...desktop });
    scores.push(lhr.categories.performance.score * 100);
  }
  await browser.close();
  return Math.round(median(scores));
}

/** LCP, shift and blocked time of a page on slow 3G. */
async function slowly(eyes, of) {
  return eyes.see({ ...of, address: "/no-such-page" }, {}, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await session.send("Network.emulateNetworkConditions", SLOW);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(of.address, { waitUntil: "load", timeout: 60_000 });
    return page.evaluate(
      () =>
        new Promise((done) => {
          const seen = { lcp: 0, shift: 0, blocked: 0 };
          const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
          watch("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
          watch("layout-shift", (entry) => (seen.shift += entry.hadRecentInput ? 0 : entry.value));
          watch("longtask", (entry) => (seen.blocked += Math.max(0, entry.duration - 50)));
          setTimeout(() => done(seen), 1500);
        }),
    );
  });
}

/** From the code on the wall to the receipt, on slow 3G, thinking before each tap. */
async function filing(eyes, demo) {
  const of = { address: "/no-such-page", who: "", kind: "resident" };
  return eyes.see(of, {}, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const began = Date.now();
    let taps = 0;
    const tap = async (what) => {
      await page.waitForTimeout(THOUGHT);
      await what.click();
      taps += 1;
    };
    await page.goto(`/q/${demo.codes[0]}`, { timeout: 60_000 });
    // The radio button lies over its tile and is what a finger meets.
    await tap(page.locator("#category-lamp"));
    while ((await page.locator("[data-next]:visible").count()) > 0) await tap(page.locator("[data-next]:visible").first());
    await tap(page.locator("main form[enctype] button:not([type=button]):visible").last());
    await page.waitForURL(/\?new/u, { timeout: 60_000 });
    return { taps, seconds: (Date.now() - began) / 1000 };
  });
}

const demo = await demonstration();
try {
  const { browser, pages: all, eyes } = await look(demo);
  let missed = 0;
  /** A figure with its aim beside it; one that misses it is marked. */
  const beside = (value, aim, misses) => {
    if (misses) missed += 1;
    return `${value} (${aim})${misses ? " **missed**" : ""}`;
  };
  console.log("| page | Lighthouse performance (least) | LCP, slow 3G (most) | shift (most) | blocked (most) |\n| --- | --- | --- | --- | --- |");
  for (const name of MEASURED.filter((one) => one.includes(word))) {
    const of = all.find((one) => one.name === name);
    const [least, most] = AIMS[of.kind];
    const score = await performance(demo, eyes, of);
    const { lcp, shift, blocked } = await slowly(eyes, of);
    const cells = [
      least === null ? `${score}` : beside(score, least, score < least),
      beside(`${(lcp / 1000).toFixed(2)} s`, most, lcp === 0 || lcp > most * 1000),
      beside(shift.toFixed(3), MOST_SHIFT, shift > MOST_SHIFT),
      beside(`${Math.round(blocked)} ms`, MOST_BLOCKED, blocked > MOST_BLOCKED),
    ];
    console.log(`| ${name} | ${cells.join(" | ")} |`);
  }
  const { taps, seconds } = await filing(eyes, demo);
  const [tapped, filed] = [beside(`${taps} taps`, MOST_TAPS, taps > MOST_TAPS), beside(`${seconds.toFixed(0)} s`, MOST_SECONDS, seconds > MOST_SECONDS)];
  console.log(`\nFiling a report on slow 3G: ${tapped}, ${filed}, with ${THOUGHT / 1000} s of thought before each tap.`);
  console.log(`${missed} aims missed.`);
  await browser.close();
} finally {
  await demo.stop();
}
