// Not satisfied: the same unit begins again, and only then it is well.
import { assign, come, complain, handle, judge, says, staff, tell, track } from "../journey.mjs";

export const name = "not satisfied → done again → satisfied";
export const ways = ["plain", "scripts", "keys", "large", "english"];

export async function run(demo) {
  const { page, codes, shot } = demo;
  const as = staff(demo);
  const told = await tell(page, codes[1], { text: "灯一闪一闪" });
  const id = await assign(await as("paidan"), told);
  const phone = await as("wangge");
  await come(phone, id);
  await handle(phone, "/w/m", id, "换了灯管。");
  await complain(page, told, "还是一闪一闪");
  await shot("rework-360");
  await track(page, told, "您说没办好，正在重新办", "还是一闪一闪");
  await phone.goto(`/w/m/${id}`);
  await says(phone, "居民说没办好", "还是一闪一闪");
  await handle(phone, "/w/m", id, "换了镇流器，看了一晚。");
  await judge(page, told, "fairly_satisfied");
  await track(page, told, "办好了，谢谢您");
}
