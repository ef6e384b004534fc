// No quiet exit: a decline needs a second person, is read by the resident, and can be appealed.
import { fits } from "../kit.mjs";
import { assign, decide, does, handle, judge, staff, tell, track } from "../journey.mjs";
import { hands } from "../ways.mjs";

export const name = "declined → appeal → upheld, and overturned and handled";
export const ways = ["plain", "scripts", "keys", "large", "english"];

async function appealed(demo, as, text) {
  const { page, codes } = demo;
  const told = await tell(page, codes[2], { category: "road", text });
  const id = await assign(await as("paidan"), told);
  await does(await as("chengban"), "/d/m", id, "decline", async (hand) => {
    await hand.pick("#reason", "out_of_remit");
    await hand.type("#text", "这段路归物业");
  });
  await decide(await as("shenhe"), "declines", id, "approve", "这段路在小区里面，归物业修，电话已经告诉他们。");
  await track(page, told, "不予受理", "归物业修");
  const hand = hands(page);
  await hand.follow(`a[href="${told.link}/appeal"]`);
  await fits(page);
  await hand.type("#text", "物业说这段路早就交给街道了");
  await hand.follow("main form button");
  await track(page, told, "申诉收到了");
  return { told, id };
}

export async function run(demo) {
  const { page, shot } = demo;
  const as = staff(demo);
  const first = await appealed(demo, as, "门口的路塌了一块");
  const leader = await as("lingdao");
  await decide(leader, "appeals", first.id, "reject", "查过图纸，归物业，维持。");
  await track(page, first.told, "维持原决定", "查过图纸");
  await shot("appeal-upheld-360");

  const second = await appealed(demo, as, "门口的路又塌了一块");
  await decide(leader, "appeals", second.id, "approve", "这段已经移交，请市政组办。");
  await shot("review-1366", leader);
  await track(page, second.told, "撤销原决定");
  await assign(await as("paidan"), second.told);
  await handle(await as("chengban"), "/d/m", second.id, "补好了。");
  await judge(page, second.told, "satisfied");
  await track(page, second.told, "办好了，谢谢您");
}
