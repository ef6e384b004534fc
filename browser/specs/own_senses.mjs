// Whoever wants no movement gets none, and whoever sets the colours still sees what is chosen and what is done.
import assert from "node:assert/strict";
import { assign, come, handle, staff, tell } from "../journey.mjs";
import { phone } from "../own.mjs";

export const name = "no movement where none is wanted; choices and ticks are told apart in forced colours";

/** How many movements there are on the way from one page to the next. */
async function movements(demo, reducedMotion, chosen) {
  const context = await phone(demo, { javaScriptEnabled: true, reducedMotion });
  await context.addCookies([{ name: "huakai_looks", value: `zh-CN.m.light.${chosen}`, url: demo.base }]);
  await context.addInitScript(() => {
    window.moves = new Promise((done) => {
      addEventListener("pagereveal", async ({ viewTransition }) => {
        if (!viewTransition) return done(0);
        await viewTransition.ready.catch(() => {});
        const moving = document.getAnimations().map((one) => one.effect?.pseudoElement ?? "");
        done(moving.filter((part) => part.startsWith("::view-transition")).length);
      });
    });
  });
  const page = await context.newPage();
  await page.goto("/help");
  await page.locator("main a[href='/report']").click();
  await page.waitForURL(/\/report$/u);
  const moves = await page.evaluate(() => window.moves);
  const elsewhere = await page.evaluate(() =>
    [...document.querySelectorAll("body *")].filter((one) => {
      const { animationName, transitionDuration } = getComputedStyle(one);
      return animationName !== "none" || transitionDuration.split(",").some((span) => parseFloat(span) > 0);
    }).length,
  );
  assert.equal(elsewhere, 0, "nothing on a page moves by itself");
  await context.close();
  return moves;
}

/** What tells a box from another where only the reader's colours are left. */
const drawn = (box) =>
  box.evaluate((one) => {
    const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(one);
    return { edge: `${borderTopWidth} ${borderTopStyle}`, colour: borderTopColor, sign: one.querySelectorAll("svg").length };
  });

export async function run(demo) {
  assert.ok((await movements(demo, "no-preference", "auto")) > 0, "pages fade where nobody minds");
  assert.equal(await movements(demo, "reduce", "auto"), 0, "the device asked for less");
  assert.equal(await movements(demo, "no-preference", "less"), 0, "少动画 was chosen");

  const context = await phone(demo, { forcedColors: "active", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/q/${demo.codes[0]}`);
  assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
  await page.check("#category-lamp");
  const [chosen, other] = [await drawn(page.locator("label[for=category-lamp]")), await drawn(page.locator("label[for=category-rubbish]"))];
  assert.notEqual(chosen.edge, other.edge, "the chosen tile has a heavier edge");
  assert.notEqual(chosen.colour, other.colour, "and the colour of what is chosen");

  const told = await tell(page, demo.codes[0], { text: "楼道里的灯不亮" });
  const as = staff(demo);
  const id = await assign(await as("paidan"), told);
  const worker = await as("wangge");
  await come(worker, id);
  await handle(worker, "/w/m", id, "换了灯管。");
  await page.goto(told.link);
  const [handled, well] = await Promise.all([0, 1].map((n) => drawn(page.locator(".ticks__box").nth(n))));
  assert.notEqual(handled.edge, well.edge, "a tick that is set has another edge");
  assert.deepEqual([handled.sign, well.sign], [1, 0], "and a sign");
  await context.close();
}
