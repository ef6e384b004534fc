// "Not needed any more": the resident's own step, asked once more; and the telephone's, which a second person checks.
import { fits } from "../kit.mjs";
import { decide, does, find, says, staff, tell, track } from "../journey.mjs";
import { hands } from "../ways.mjs";

export const name = "not needed any more → withdrawn; by telephone → checked → withdrawn";
export const ways = ["plain", "scripts", "keys", "large", "english"];

export async function run(demo) {
  const { page, codes, shot } = demo;
  const as = staff(demo);
  const told = await tell(page, codes[3], { category: "lamp", text: "楼道灯又亮了，先报着" });
  const hand = hands(page);
  await page.goto(told.link);
  await hand.follow(`a[href="${told.link}/withdrawal"]`);
  await fits(page);
  await says(page, "真的不用办了吗？");
  await hand.follow(`main a[href="${told.link}"]`);
  await hand.follow(`a[href="${told.link}/withdrawal"]`);
  await hand.type("#text", "自己又亮了");
  await hand.follow("main form button");
  await track(page, told, "您撤回了这件事", "自己又亮了");
  await shot("withdrawn-360");
  const reads = await as("paidan");
  await find(reads, told);
  await says(reads, "撤回了这件事", "自己又亮了");

  const called = await tell(page, codes[4], { category: "lamp", text: "门厅的灯不亮" });
  const desk = await as("paidan");
  const id = await find(desk, called);
  await does(desk, "/d/m", id, "withdrawal", async (at) => {
    await at.type("#text", "居民来电说不用办了");
  });
  await decide(await as("shenhe"), "withdrawals", id, "approve", "回电核实过。");
  await track(page, called, "您撤回了这件事");
}
