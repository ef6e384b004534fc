// The bars of every page, measured in a real Chromium: access, reflow, targets, focus, bytes, paper, words.
//
// `node bars.mjs` measures what CI holds; `node bars.mjs axe` one of browser/bars/*.mjs; `--full` takes
// every theme, size and language for every page where CI takes a sample. Ends with `N passed, N failed`.
import { readdir } from "node:fs/promises";
import { launch } from "./chromium.mjs";
import { demonstration } from "./demonstration.mjs";
import { strays, watch } from "./kit.mjs";
import { pages } from "./pages.mjs";

const here = new URL("./", import.meta.url);
const [word = ""] = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const full = process.argv.includes("--full");

/** Language, size, theme and motion, as the cookie says them. */
const cookie = (looks) => ({ language: "zh-CN", text: "m", theme: "light", motion: "less", ...looks });

/** Opens pages as whoever looks at them; a context for each person and look, kept. */
class Eyes {
  constructor(browser, demo) {
    this.browser = browser;
    this.demo = demo;
    this.sessions = new Map();
    this.contexts = new Map();
  }

  /** The cookies of a sign-in, signed in once. */
  async session(who) {
    if (who === "" || this.sessions.has(who)) return this.sessions.get(who) ?? [];
    const context = await this.browser.newContext({ baseURL: this.demo.base, locale: "zh-CN" });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.fill("#sign_in", who);
    await page.fill("#password", this.demo.signIns[0].password);
    await page.locator("main form button").last().click();
    await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
    this.sessions.set(who, await context.cookies());
    await context.close();
    return this.sessions.get(who);
  }

  /** The context of somebody with their looks and browser; made once, kept for all pages. */
  async context(who, looks, options) {
    const key = JSON.stringify([who, looks, options]);
    if (!this.contexts.has(key)) {
      const context = await this.browser.newContext({
        baseURL: this.demo.base,
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
        reducedMotion: "reduce",
        ...options,
      });
      context.setDefaultTimeout(30_000);
      watch(context, this.demo.base);
      const { hostname } = new URL(this.demo.base);
      const value = [looks.language, looks.text, looks.theme, looks.motion].join(".");
      await context.addCookies([...(await this.session(who)), { name: "huakai_looks", value, domain: hostname, path: "/" }]);
      this.contexts.set(key, context);
    }
    return this.contexts.get(key);
  }

  /** Opens a page, measures, closes: `looks` as the cookie says them, `options` as the browser has them. */
  async see(of, { looks = {}, width = of.kind === "desk" || of.kind === "admin" ? 1366 : 360, height = 768, ...options } = {}, measure) {
    const context = await this.context(of.who, cookie(looks), { viewport: { width, height }, ...options });
    const page = await context.newPage();
    try {
      await page.goto(of.address, { waitUntil: "load" });
      return await measure(page);
    } finally {
      await page.close();
    }
  }

  /** Closes every context: the next bar begins anew. */
  async rest() {
    for (const context of this.contexts.values()) await context.close();
    this.contexts.clear();
  }
}

async function bars() {
  const names = (await readdir(new URL("bars/", here))).filter((name) => name.endsWith(".mjs") && name.includes(word));
  return Promise.all(names.sort().map(async (file) => ({ file, ...(await import(new URL(`bars/${file}`, here))) })));
}

async function main() {
  const found = await bars();
  const demo = await demonstration();
  let [passed, failed] = [0, 0];
  try {
    const browser = await launch();
    const quiet = await browser.newContext({ baseURL: demo.base, javaScriptEnabled: false, reducedMotion: "reduce", locale: "zh-CN", viewport: { width: 360, height: 740 } });
    const all = await pages({ ...demo, browser, page: await quiet.newPage() });
    const eyes = new Eyes(browser, demo);
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
