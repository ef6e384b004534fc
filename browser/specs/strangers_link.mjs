// A link nobody holds: one answer, the same for wrong, expired and somebody else's.
import assert from "node:assert/strict";
import { fits } from "../kit.mjs";

export const name = "a wrong link gets one answer and a way on";

export async function run({ page, shot }) {
  const answers = [];
  for (const token of ["GY2222222222222222222222222222", "nonsense", "GYZZZZZZZZZZZZZZZZZZZZZZZZZZZZ"]) {
    const answer = await page.goto(`/t/${token}`);
    answers.push(`${answer.status()} ${(await page.textContent("main")).replace(/\s+/gu, " ")}`);
  }
  assert.equal(new Set(answers).size, 1, answers.join("\n"));
  assert.ok((await page.locator('a[href="/t"]').count()) > 0, "no way on");
  await fits(page);
  await shot("wrong-link-360");
}
