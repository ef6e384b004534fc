// Every page in its own width: residents and workers at 360 pixels, desks at 1366, nothing to push sideways for.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";
import { assign, handle, staff, tell } from "../journey.mjs";

export const name = "each page keeps within 360 or 1366 pixels, and links lead somewhere";

async function opens(page, address) {
  const answer = await page.goto(address);
  assert.equal(answer.status(), 200, `${address} answers ${answer.status()}`);
  await fits(page);
}

/** Every link of our own on a page leads to a page. */
async function leads(page) {
  const links = await page.locator("a[href^='/']").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  for (const link of new Set(links.map((one) => one.split("#")[0]))) {
    const answer = await page.context().request.get(link);
    assert.equal(answer.status(), 200, `${page.url()} has a link to ${link}: ${answer.status()}`);
  }
}

export async function run(demo) {
  const { page, codes, shot } = demo;
  const as = staff(demo);
  const told = await tell(page, codes[0], { text: "灯不亮" });
  const id = await assign(await as("paidan"), told);
  for (const address of ["/", "/report", "/t", "/score", "/sign-in", `/q/${codes[1]}`, told.link, `${told.link}/withdrawal`]) {
    await opens(page, address);
    await leads(page);
  }
  const phone = await as("wangge");
  for (const address of ["/w", "/w/new", ...["", "?do=handle", "?do=return", "?do=extend", "?do=park", "?do=decline", "?do=answer"].map((open) => `/w/m/${id}${open}`)]) {
    await opens(phone, address);
  }
  await leads(phone);
  await handle(phone, "/w/m", id, "换好了。");
  await opens(page, `${told.link}/rating?verdict=not_satisfied`);
  await shot("why-360");

  const desk = await as("paidan");
  const views = ["waiting", "overdue", "returned", "rework", "in_hand", "awaiting", "disputed", "supervised", "closed"];
  for (const address of ["/d", ...views.map((view) => `/d?view=${view}`), `/d?m=${id}`, `/d/m/${id}`, `/d/m/${id}/print`]) {
    await opens(desk, address);
  }
  await desk.goto("/d");
  await shot("queue-1366", desk);
  await leads(desk);
  const lists = {
    shenhe: ["declines", "extensions", "withdrawals", "checks"],
    lingdao: ["appeals", "extensions", "parkings", "returns", "supervision"],
  };
  for (const [name, theirs] of Object.entries(lists)) {
    const second = await as(name);
    for (const list of theirs) await opens(second, `/d/review/${list}`);
    await leads(second);
  }
  const administrator = await as("guanli");
  for (const address of ["/admin", "/admin/people", "/admin/calendar", "/admin/codes", "/admin/codes/print"]) {
    await opens(administrator, address);
  }
  await administrator.goto("/admin");
  await leads(administrator);
  await shot("admin-1366", administrator);
}
