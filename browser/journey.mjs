// The words of journeys: what a resident or a member of staff does on one page, looked at as they see it.
import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { fits, signIn, stepOn } from "./kit.mjs";
import { inLanguage } from "./sentences.mjs";
import { hands, languageOf } from "./ways.mjs";

/** The forms of the desk and what `?do=` opens them. */
const VERBS = {
  assignment: "assign",
  handling: "handle",
  return: "return",
  extension: "extend",
  parking: "park",
  decline: "decline",
  merge: "merge",
  withdrawal: "withdraw",
};

/** What the page says, without gaps. */
export const words = async (page) => (await page.locator("body").innerText()).replace(/\s+/gu, " ");

/** Asserts that the page says each of them, in its own language. */
export async function says(page, ...sentences) {
  const all = await words(page);
  for (const sentence of sentences) {
    const any = inLanguage(sentence, languageOf(page));
    assert.ok(any.some((one) => all.includes(one)), `${page.url()} does not say ${any.join(" or ")}:\n${all}`);
  }
}

/** A picture as a file, grey, 640 × 480. */
export function photo(name = "photo.png") {
  const crc = (bytes) => {
    let c = ~0;
    for (const byte of bytes) {
      c ^= byte;
      for (let bit = 0; bit < 8; bit += 1) c = (c >>> 1) ^ (c & 1 ? 0xedb88320 : 0);
    }
    return ~c >>> 0;
  };
  const chunk = (kind, data) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.from([0, 0, 2, 128, 0, 0, 1, 224, 8, 0, 0, 0, 0]);
  const rows = Buffer.alloc(480 * 641, 0x99);
  for (let row = 0; row < 480; row += 1) rows[row * 641] = 0;
  const parts = [chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  const buffer = Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts]);
  return { name, mimeType: "image/png", buffer };
}

/** The staff of the demonstration: each signs in once, on a phone or at a desk, when first needed. */
export function staff({ browser, base, signIns, way }) {
  const pages = new Map();
  return async (name) => {
    if (!pages.has(name)) {
      const { password } = signIns[0];
      const options = name.startsWith("wangge") ? { viewport: { width: 360, height: 740 } } : {};
      pages.set(name, await signIn(browser, base, { name, password }, options, way));
    }
    return pages.get(name);
  };
}

/** A resident reports, with a photo if one is given; answers with the link and the number. */
export async function tell(page, code, { category = "lamp", text = "", picture = null, phone = "13800000000" } = {}) {
  const hand = hands(page);
  await page.goto(`/q/${code}`);
  await fits(page);
  await hand.choose(`#category-${category}`);
  if (picture) await hand.attach("#photo1", picture);
  await hand.type("#text", text);
  await stepOn(page);
  await hand.type("#phone", phone);
  await fits(page);
  await hand.follow("#submit");
  assert.match(page.url(), /\/t\/[^/?]+\?new/u, await words(page));
  await fits(page);
  const number = (await words(page)).match(/\d{4}-\d{6}/u)[0];
  return { link: new URL(page.url()).pathname, number };
}

/** The resident looks; the page says each of the sentences. */
export async function track(page, told, ...sentences) {
  await page.goto(told.link);
  await fits(page);
  await says(page, ...sentences);
}

/** The dispatcher types the number into the search and is at the matter; answers with its id. */
export async function find(desk, told) {
  await desk.goto("/d");
  await fits(desk);
  await hands(desk).type("#search", told.number);
  await hands(desk).follow("form[role=search] button");
  assert.match(desk.url(), /\/d\/m\/[^/?]+/u, `nothing found by ${told.number}`);
  await fits(desk);
  return new URL(desk.url()).pathname.split("/").pop();
}

/** The dispatcher gives it to whom the queue suggests; answers with the matter's id. */
export async function assign(desk, told) {
  const id = await find(desk, told);
  await desk.goto(`/d?m=${id}#preview`);
  await fits(desk);
  await hands(desk).follow("#accept");
  await fits(desk);
  return id;
}

/** Opens a verb's form and sends it; `fill` types into it, with the hands it is given. */
export async function does(page, base, id, noun, fill) {
  const hand = hands(page);
  await page.goto(`${base}/${id}`);
  const form = page.locator(`form[action$="/${id}/${noun}"]`);
  if ((await form.count()) === 0) await hand.follow(`a[href*="do=${VERBS[noun]}"]`);
  await fits(page);
  await fill(hand, page);
  await hand.follow(form.locator("button").last());
  await fits(page);
  assert.equal(await page.locator(".error-summary").count(), 0, await words(page));
}

/** The worker sees it on today's list and comes. */
export async function come(phone, id) {
  const hand = hands(phone);
  await phone.goto("/w");
  await fits(phone);
  const card = phone.locator(`a[href="/w/m/${id}"]`).first();
  if (!(await card.isVisible())) await hand.press("details.calm > summary");
  await hand.follow(card);
  await fits(phone);
  await hand.follow(`form[action="/w/m/${id}/first-contact"] button`);
  await fits(phone);
}

/** The unit says *handled*, with a photo and a sentence. */
export function handle(page, base, id, sentence) {
  return does(page, base, id, "handling", async (hand) => {
    await hand.attach("#photo1", photo("after.png"));
    await hand.type("#sentence", sentence);
  });
}

/** The resident judges. */
export async function judge(page, told, verdict) {
  await page.goto(`${told.link}/rating`);
  await fits(page);
  await hands(page).follow(`form[method=post] button[value=${verdict}]`);
  await fits(page);
}

/** The resident is not satisfied, and says why. */
export async function complain(page, told, text) {
  const hand = hands(page);
  await page.goto(`${told.link}/rating`);
  await hand.follow("button[value=not_satisfied]");
  await fits(page);
  await hand.choose("#reason-not_fixed");
  await hand.type("#text", text);
  await hand.follow("form[enctype] button");
  await fits(page);
}

/** A second person decides what waits on a list. */
export async function decide(desk, list, id, decision, sentence) {
  const hand = hands(desk);
  await desk.goto(`/d/review/${list}`);
  await fits(desk);
  const item = desk.locator(`#m-${id}`);
  await hand.choose(item.locator(`input[value=${decision}]`));
  await hand.type(item.locator("textarea"), sentence);
  await hand.follow(item.locator("form button"));
  await fits(desk);
  assert.equal(await desk.locator(`#m-${id} form`).count(), 0, "it still waits");
}
