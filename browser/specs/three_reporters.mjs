// Three people, one lamp: each is asked, each has a verdict of their own, and the last word closes it.
import { assign, complain, does, find, handle, judge, says, staff, tell, track } from "../journey.mjs";

export const name = "three reporters, three verdicts";
export const ways = ["plain", "scripts", "large"];

export async function run(demo) {
  const { page, codes } = demo;
  const as = staff(demo);
  const told = [];
  for (const text of ["灯不亮", "楼道的灯坏了", "晚上看不见路"]) told.push(await tell(page, codes[1], { text }));
  const [one, two, three] = told;
  const desk = await as("paidan");
  for (const other of [two, three]) {
    await does(desk, "/d/m", await find(desk, other), "merge", (hand) => hand.type("#into", one.number));
  }
  const id = await assign(desk, one);
  const phone = await as("wangge");
  await handle(phone, "/w/m", id, "换了灯管。");
  await judge(page, one, "satisfied");
  await complain(page, two, "我这层还是暗");
  await judge(page, three, "fairly_satisfied");
  await track(page, one, "办好了，谢谢您");
  await track(page, two, "正在重新办");
  await handle(phone, "/w/m", id, "每层都换了。");
  await judge(page, two, "satisfied");
  await desk.goto(`/d/m/${id}`);
  await says(desk, "已办好", "第 1 轮：满意", "第 1 轮：基本满意", "第 2 轮：满意");
}
