// 延期 on two levels, 挂账 with a second person, 退单 to another unit: none of them lets it disappear.
import { assign, decide, does, handle, judge, staff, tell, track } from "../journey.mjs";

export const name = "extension on two levels, parking, return to another unit";
export const ways = ["plain", "scripts", "keys", "english"];

export async function run(demo) {
  const { page, codes, shot } = demo;
  const as = staff(demo);
  const desk = await as("paidan");
  const unit = await as("chengban");

  const late = await tell(page, codes[0], { category: "road", text: "井盖松了" });
  const extended = await assign(desk, late);
  await does(unit, "/d/m", extended, "extension", (hand) => hand.type("#text", "井盖要订做"));
  await decide(await as("shenhe"), "extensions", extended, "approve", "同意，报领导。");
  await decide(await as("lingdao"), "extensions", extended, "approve", "井盖下周到，到了就换。");
  await track(page, late, "井盖下周到");
  await shot("extended-360");
  await handle(unit, "/d/m", extended, "井盖换好了。");
  await judge(page, late, "satisfied");
  await track(page, late, "办好了，谢谢您");

  const cold = await tell(page, codes[1], { category: "road", text: "台阶碎了" });
  const parked = await assign(desk, cold);
  await does(unit, "/d/m", parked, "parking", async (hand) => {
    await hand.type("#until", "2027-03-15");
    await hand.type("#text", "上冻前不能浇筑");
  });
  await decide(await as("lingdao"), "parkings", parked, "approve", "天冷浇不住，开春就做。");
  await track(page, cold, "先挂账", "开春就做");

  const wrong = await tell(page, codes[2], { category: "road", text: "楼道里的地砖碎了" });
  const returned = await assign(desk, wrong);
  await does(unit, "/d/m", returned, "return", (hand) => hand.type("#clause", "职责清单：楼道以内归网格"));
  await track(page, wrong, "退回街道重新派");
  await does(desk, "/d/m", returned, "assignment", async (hand) => {
    const other = desk.locator("#lead option", { hasText: "便民服务台" });
    await hand.pick("#lead", await other.getAttribute("value"));
  });
  await track(page, wrong, "便民服务台");
}
