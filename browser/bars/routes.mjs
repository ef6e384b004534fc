// Every page of the router is measured by the other bars.
import { answers, routes } from "../pages.mjs";

export const name = "every page of the router is among the measured ones";

export async function run({ pages }) {
  const all = await routes();
  const missed = all.filter((route) => !pages.some(({ address }) => answers(route, address)));
  return missed.map((route) => `${route} is measured nowhere`);
}
