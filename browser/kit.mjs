// What people do in more than one journey. Each function leaves the page where the person would be.
import assert from "node:assert/strict";
import { WAYS, hands, send, wayOf } from "./ways.mjs";

/** A staff sign-in by its place in the printed list. */
export const STAFF = { gridWorker: 0, dispatcher: 1, unit: 2, reviewer: 3, leader: 4, administrator: 5 };

/** Requests that left the product: there must be none. */
export const strays = [];

/** Notes every request of a context that goes anywhere else. */
export function watch(context, base) {
  context.on("request", (request) => {
    if (!request.url().startsWith(`${base}/`) && !/^(data|blob):/u.test(request.url())) strays.push(request.url());
  });
}

/** Goes on to the last screen of the form; without scripts all of it stands on one. */
export async function stepOn(page) {
  for (const step of ["#what", "#where"]) {
    const next = page.locator(`${step} [data-next]`);
    if (await next.isVisible()) await hands(page).press(next);
  }
}

/** A resident opens the wall code and reports; answers with the address of the tracking page. */
export async function report(page, code, { category = "lamp", words = "", phone = "" } = {}) {
  await page.goto(`/q/${code}`);
  await page.check(`#category-${category}`);
  await page.fill("#text", words);
  await stepOn(page);
  await page.fill("#phone", phone);
  await page.click("#submit");
  await page.waitForURL(/\/t\/[^/?]+\?new/);
  return new URL(page.url()).pathname;
}

/** Who has signed in where, and the page that led to. */
const SESSIONS = new Map();

/** A member of staff signs in on a desk or a phone of their own; answers with that page. */
export async function signIn(browser, base, { name, password }, options = {}, way = WAYS.plain) {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    viewport: { width: 1366, height: 768 },
    baseURL: base,
    ...way.options,
    ...options,
  });
  context.setDefaultTimeout(15_000);
  watch(context, base);
  await send(context, way, base);
  const page = await context.newPage();
  // One sign-in serves all specs of a run: an address has thirty tries in ten minutes.
  const kept = SESSIONS.get(`${base} ${name}`);
  if (kept) {
    await context.addCookies(kept.cookies);
    await page.goto(kept.home);
    if (!page.url().endsWith("/sign-in")) return page;
  }
  await page.goto("/sign-in");
  await page.fill("#sign_in", name);
  await page.fill("#password", password);
  await page.locator("main form button").click();
  assert.ok(!page.url().endsWith("/sign-in"), `${name} could not sign in`);
  const cookies = (await context.cookies()).filter((cookie) => cookie.name === "huakai_session");
  SESSIONS.set(`${base} ${name}`, { cookies, home: page.url() });
  return page;
}

/** The page must not be pushed sideways at this width, and stands what its way asks of it. */
export async function fits(page) {
  const { scrolls, room, wide } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const all = scrollWidth > clientWidth ? [...document.body.querySelectorAll("*")] : [];
    const wide = all.filter((one) => one.getBoundingClientRect().right > clientWidth).map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
    return { scrolls: scrollWidth, room: clientWidth, wide: wide.slice(0, 12) };
  });
  assert.equal(scrolls, room, `${page.url()} must be pushed sideways by ${wide.join(", ")}`);
  await wayOf(page).stands(page);
}
