// Two dispatchers at one queue: the row says who was faster, no press is lost, and asking is not a storm.
import assert from "node:assert/strict";
import { Keys, desk, shown } from "../queue.mjs";
import { says } from "../journey.mjs";

export const name = "two dispatchers at once: the row says who took it";

export async function run(demo) {
  const one = await desk(demo);
  const other = await desk(demo, "paidan2");
  const me = await one.locator(".masthead__me > span").nth(1).innerText();
  const [fast, slow] = [new Keys(one), new Keys(other)];
  const wanted = await shown(other);
  assert.equal((await shown(one)).id, wanted.id);

  await fast.decide("Enter");
  await slow.press("Enter");
  await other.waitForFunction(() => !document.querySelector(".desk").busy);
  await other.waitForFunction((id) => document.querySelector("#rows tr[aria-current]")?.dataset.id !== id
    || document.querySelector("#rows tr[aria-current]").hasAttribute("data-gone"), wanted.id);
  const row = await other.locator(`#rows tr[data-id="${wanted.id}"][data-gone]`).innerText();
  const name = me.split("（")[0];
  assert.ok(name.length > 1 && row.includes(`${name}派给`), `the row says "${row}", not that ${name} took it`);
  assert.ok((await other.locator("#queue-said").innerText()).includes(`${name}派给`), "and it is said aloud");

  // A poll that finds nothing new sends no page: 204, and no more than one in twenty seconds.
  const asked = [];
  one.on("response", (answer) => answer.url().includes("since=") && asked.push(answer.status()));
  await one.waitForTimeout(21_000);
  assert.ok(asked.length <= 1, `asked ${asked.length} times`);
  assert.ok(asked.every((status) => status === 204 || status === 200));
  await says(other, "待派");
  for (const page of [one, other]) await page.context().close();
}
