// A post changes hands: the successor finds the open work, the predecessor is signed out at once.
import assert from "node:assert/strict";
import { fits, signIn } from "../kit.mjs";
import { does, find, handle, judge, says, staff, tell, track } from "../journey.mjs";
import { WAYS, hands } from "../ways.mjs";

export const name = "a post handed over, its work found by the successor";
export const ways = ["plain", "scripts"];

/** Who leaves and who comes; posts change hands for good, so each way has its own people. */
const CAST = {
  [WAYS.plain.name]: { leaves: "wangge05", office: "街道执法组", takes: "zhifa" },
  [WAYS.scripts.name]: { leaves: "wangge07", office: "电梯维保站", takes: "weibao" },
};

/** Hands the post of a unit to a person; answers with who held it. */
async function handOver(desk, unit, to) {
  await desk.goto(`/admin/people?q=${encodeURIComponent(unit)}`);
  const row = desk.locator("tbody tr", { has: desk.locator("td", { hasText: new RegExp(`^${unit}$`, "u") }) });
  const holder = await row.first().locator("th").innerText();
  const hand = hands(desk);
  await hand.follow(row.first().locator("a"));
  await fits(desk);
  const form = desk.locator("form[action='/admin/people/handover']");
  const option = form.locator("select[name=to] option", { hasText: to }).first();
  await hand.pick(form.locator("select[name=to]"), await option.getAttribute("value"));
  await hand.type(form.locator("input[name=on]"), "2026-10-30");
  await hand.follow(form.locator("button"));
  await fits(desk);
  await says(desk, "一件没丢");
  return holder;
}

export async function run(demo) {
  const { page, codes, browser, base, signIns, way } = demo;
  const { leaves, office, takes } = CAST[way.name];
  const as = staff(demo);
  const predecessor = await as(leaves);
  const unit = (await predecessor.locator(".masthead__who span").innerText()).split("，").at(-1).trim();
  const told = await tell(page, codes[0], { text: "灯不亮" });
  const desk = await as("paidan");
  const id = await find(desk, told);
  await does(desk, "/d/m", id, "assignment", async (hand) => {
    const option = desk.locator("#lead option", { hasText: new RegExp(`^${unit}`, "u") }).first();
    await hand.pick("#lead", await option.getAttribute("value"));
  });
  await predecessor.goto("/w");
  assert.ok((await predecessor.locator(`a[href="/w/m/${id}"]`).count()) > 0);

  // Somebody leaves another post first, and takes this one over.
  const administrator = await as("guanli");
  await administrator.goto("/admin/people");
  const cell = administrator.locator("td", { hasText: /^便民服务台$/u });
  const colleague = await administrator.locator("tbody tr", { has: cell }).first().locator("th").innerText();
  const successor = await handOver(administrator, office, colleague);
  await handOver(administrator, unit, successor);

  await predecessor.goto("/w");
  assert.ok(predecessor.url().endsWith("/sign-in"), "the predecessor is still in");
  const { password } = signIns[0];
  const phone = await signIn(browser, base, { name: takes, password }, { viewport: { width: 360, height: 740 } }, way);
  await phone.goto("/w");
  await fits(phone);
  assert.ok((await phone.locator(`a[href="/w/m/${id}"]`).count()) > 0, "the work is gone");
  await handle(phone, "/w/m", id, "换好了。");
  await judge(page, told, "satisfied");
  await track(page, told, "办好了，谢谢您");
}
