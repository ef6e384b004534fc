// Two reports of one lamp become one matter; one of the reporters says it is another, and is heard.
import { assign, come, does, find, handle, judge, staff, tell, track } from "../journey.mjs";
import { hands } from "../ways.mjs";

export const name = "merged, undone by its reporter, both handled";
export const ways = ["plain", "scripts", "keys"];

export async function run(demo) {
  const { page, codes } = demo;
  const as = staff(demo);
  const one = await tell(page, codes[0], { text: "一楼的灯不亮" });
  const two = await tell(page, codes[0], { text: "三楼的灯也不亮" });
  const desk = await as("paidan");
  await does(desk, "/d/m", await find(desk, two), "merge", (hand) => hand.type("#into", one.number));
  const id = await assign(desk, one);
  await track(page, two, "已派单", "不是同一件，分开办");
  await hands(page).follow(`form[action="${two.link}/separation"] button`);
  await track(page, two, "收到了，还没有人看");

  const alone = await assign(desk, two);
  const phone = await as("wangge");
  for (const [told, matter] of [[one, id], [two, alone]]) {
    await come(phone, matter);
    await handle(phone, "/w/m", matter, "换好了。");
    await judge(page, told, "satisfied");
    await track(page, told, "办好了，谢谢您");
  }
}
