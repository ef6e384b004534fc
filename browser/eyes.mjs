// Looks at pages as whoever opens them: signed in or not, in each language, size, theme and width.
import { launch } from "./chromium.mjs";
import { watch } from "./kit.mjs";
import { pages } from "./pages.mjs";

/** Language, size, theme and motion, as the cookie says them. */
const cookie = (looks) => ({ language: "zh-CN", text: "m", theme: "light", motion: "less", ...looks });

/** A browser, every page of a demonstration with something on it, and eyes to look at them. */
export async function look(demo) {
  const browser = await launch();
  const quiet = await browser.newContext({
    baseURL: demo.base,
    javaScriptEnabled: false,
    reducedMotion: "reduce",
    locale: "zh-CN",
    viewport: { width: 360, height: 740 },
  });
  const all = await pages({ ...demo, browser, page: await quiet.newPage() });
  return { browser, pages: all, eyes: new Eyes(browser, demo) };
}

/** Opens pages as whoever looks at them; a context for each person and look, kept. */
export class Eyes {
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

  /** The same as a header, for tools that open pages themselves; empty for nobody. */
  async headers(who) {
    const cookies = await this.session(who);
    return cookies.length === 0 ? {} : { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
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
