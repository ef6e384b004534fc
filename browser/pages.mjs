// Every page of the product with something on it: what the bars measure and the contact sheet shows.
//
// A short story is told first, so that there is a matter in each stage to look at. Each page says who
// looks and of which class it is; a page that stands in the router and not here fails the bars.
import { readFile } from "node:fs/promises";
import { assign, complain, decide, does, find, handle, judge, photo, staff, tell } from "./journey.mjs";

/** Answers that are no pages: pictures, tables, and what scripts ask for. */
const NO_PAGES = [/\.png$/u, /\.svg$/u, /\.csv$/u, /^\/assets\//u, /\/photos\//u, /\/status$/u, /\/pulse$/u, /\/live$/u, /\/places$/u, /\/preview$/u];

/** Routes of pages, as the router has them: "/t/{token}". */
export async function routes() {
  const folder = new URL("../crates/web/src/", import.meta.url);
  const text = await readFile(new URL("router.rs", folder), "utf8");
  const found = [...text.matchAll(/\.route\(\s*"([^"]+)",\s*get\(/gu)].map(([, path]) => path);
  return [...new Set(found)].filter((path) => !NO_PAGES.some((one) => one.test(path)));
}

/** Whether an address answers a route. */
export function answers(route, address) {
  const pattern = route.replace(/[.]/gu, "\\.").replace(/\{[^}]+\}/gu, "[^/]+");
  return new RegExp(`^${pattern}$`, "u").test(address.split(/[?#]/u)[0]);
}

/** Matters in every stage that a page can show. */
async function story(demo) {
  const { page, codes } = demo;
  const as = staff(demo);
  const desk = await as("paidan");
  const received = await tell(page, codes[0], { text: "三楼的灯不亮，老人下楼看不见", picture: photo("before.png") });
  const working = await tell(page, codes[1], { category: "water", text: "一楼水管滴水" });
  const workingId = await assign(desk, working);
  const handled = await tell(page, codes[2], { category: "rubbish", text: "垃圾桶满了两天", picture: photo("before.png") });
  const handledId = await assign(desk, handled);
  await handle(await as("wangge"), "/w/m", handledId, "清走了，桶也洗了。");
  const well = await tell(page, codes[0], { text: "门口的灯一闪一闪" });
  const wellId = await assign(desk, well);
  await handle(await as("wangge"), "/w/m", wellId, "换了灯头。");
  await judge(page, well, "satisfied");
  const rework = await tell(page, codes[1], { text: "楼道灯又灭了" });
  const reworkId = await assign(desk, rework);
  await handle(await as("wangge"), "/w/m", reworkId, "看过了。");
  await complain(page, rework, "还是不亮");
  const declined = await tell(page, codes[2], { category: "noise", text: "楼上装修太吵" });
  const declinedId = await find(desk, declined);
  await does(desk, "/d/m", declinedId, "decline", async (hand, page) => {
    await hand.pick("select[name=reason]", { index: 1 });
    for (const field of await page.locator("form[action$='/decline'] textarea").all()) await hand.type(field, "不在街道的履职清单里，请找物业。");
  });
  await decide(await as("shenhe"), "declines", declinedId, "approve", "属于物业的责任，已经转告物业。");
  const waitingId = await find(desk, received);
  return { received, working, handled, well, rework, declined, waitingId, workingId, handledId, reworkId };
}

/** `{name, address, who, kind}` of every page; `who` is a sign-in or nobody. */
export async function pages(demo) {
  const told = await story(demo);
  const [code] = demo.codes;
  await demo.page.goto("/map");
  const grid = await demo.page.locator("a[href^='/g/']").first().getAttribute("href");
  const nobody = (kind) => (name, address) => ({ name, address, who: "", kind });
  const by = (who, kind) => (name, address) => ({ name, address, who, kind });
  const [resident, open] = [nobody("resident"), nobody("public")];
  const [worker, desk, reviewer, leader, admin] = [
    by("wangge", "worker"),
    by("paidan", "desk"),
    by("shenhe", "desk"),
    by("lingdao", "desk"),
    by("guanli", "admin"),
  ];
  const all = [
    open("p1-home", "/"),
    open("p2-map", "/map"),
    open("p3-score", "/score"),
    open("p3-how", "/score/how"),
    open("p4-grid", grid),
    open("s1-sign-in", "/sign-in"),
    resident("s2-not-found", "/no-such-page"),
    resident("r1-report", "/report"),
    resident("r1-report-code", `/q/${code}`),
    resident("r1-old-code", "/q/0000000"),
    resident("r2-receipt", `${told.received.link}?new`),
    resident("r3-received", told.received.link),
    resident("r3-working", told.working.link),
    resident("r3-handled", told.handled.link),
    resident("r3-well", told.well.link),
    resident("r3-rework", told.rework.link),
    resident("r4-find", "/t"),
    resident("r5-rating", `${told.handled.link}/rating`),
    resident("r5-why", `${told.handled.link}/rating?verdict=not_satisfied`),
    resident("r5-rated", `${told.well.link}/rating`),
    resident("r3-appeal", `${told.declined.link}/appeal`),
    resident("r3-withdrawal", `${told.working.link}/withdrawal`),
    resident("r3-words", `${told.received.link}/words`),
    resident("r3-words-over", `${told.declined.link}/words`),
    resident("r6-me-empty", "/me"),
    resident("r6-me-gone", told.received.link.replace("/t/", "/me/from/")),
    resident("r9-settings", "/settings"),
    resident("r10-help", "/help"),
    worker("w1-today", "/w"),
    worker("w2-matter", `/w/m/${told.workingId}`),
    worker("w2-handle", `/w/m/${told.workingId}?do=handle`),
    worker("w2-return", `/w/m/${told.workingId}?do=return`),
    worker("w2-rework", `/w/m/${told.reworkId}`),
    worker("w6-new", "/w/new"),
    desk("d1-queue", "/d"),
    desk("d1-preview", `/d?m=${told.waitingId}`),
    desk("d1-overdue", "/d?view=overdue"),
    desk("d1-closed", "/d?view=closed"),
    desk("d2-matter", `/d/m/${told.workingId}`),
    desk("d2-assign", `/d/m/${told.waitingId}?do=assign`),
    desk("d2-merge", `/d/m/${told.waitingId}?do=merge`),
    desk("d2-safety", `/d/m/${told.workingId}/safety`),
    desk("d2-handled", `/d/m/${told.handledId}`),
    desk("s3-case-sheet", `/d/m/${told.handledId}/print`),
    reviewer("d-declines", "/d/review/declines"),
    reviewer("d-review", "/d/review"),
    leader("d5-board", "/d/board"),
    leader("d5-wall", "/d/wall"),
    leader("d-extensions", "/d/review/extensions"),
    leader("d-parkings", "/d/review/parkings"),
    leader("d-appeals", "/d/review/appeals"),
    leader("d-returns", "/d/review/returns"),
    leader("d-supervision", "/d/review/supervision"),
    reviewer("d-withdrawals", "/d/review/withdrawals"),
    reviewer("d-checks", "/d/review/checks"),
    admin("a-home", "/admin"),
    admin("a2-people", "/admin/people"),
    admin("a4-calendar", "/admin/calendar"),
    admin("a5-codes", "/admin/codes"),
    admin("s3-poster", "/admin/codes/print"),
    admin("a6-messages", "/admin/messages"),
    admin("a6-messages-edit", "/admin/messages?kind=declined"),
    admin("a6-messages-log", "/admin/messages/log"),
  ];
  return all;
}
