// The dispatcher at the queue with nothing but keys: presses are counted, and what the page shows decides.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { signIn } from "./kit.mjs";

/** The exact desk screen, with scripts. */
export const DESK = { javaScriptEnabled: true, viewport: { width: 1366, height: 768 } };

/** A dispatcher with scripts at a desk of their own, at the queue. */
export async function desk({ browser, base, signIns }, name = "paidan") {
  const page = await signIn(browser, base, { name, password: signIns[0].password }, DESK);
  await page.goto("/d");
  await page.waitForSelector("queue-keys:not([hidden])");
  return page;
}

/** What the page shows of the chosen matter. */
export function shown(page) {
  return page.evaluate(() => {
    const text = (selector, of = document) => of.querySelector(selector)?.textContent.trim() ?? "";
    const preview = document.querySelector("#preview");
    return {
      id: document.querySelector("#rows tr[aria-current]")?.dataset.id ?? null,
      number: text("#preview p.small").match(/\d{4}-\d{6}/u)?.[0] ?? null,
      near: [...(preview?.querySelectorAll(".near") ?? [])].map((near) => ({
        words: text("p span", near),
        number: text("p small", near).match(/\d{4}-\d{6}/u)?.[0] ?? null,
        key: near.querySelector("[data-merge]")?.dataset.merge ?? null,
      })),
      others: [...(preview?.querySelectorAll("[data-other]") ?? [])].map((other) => ({
        key: other.dataset.other,
        unit: other.lastChild.textContent.trim(),
      })),
    };
  });
}

/** A keyboard that counts. */
export class Keys {
  constructor(page) {
    this.page = page;
    this.count = 0;
  }

  async press(key) {
    this.count += 1;
    await this.page.keyboard.press(key);
  }

  /** Presses, and waits until the chosen row is another one (or none) and its preview stands beside it. */
  async decide(...keys) {
    const before = (await shown(this.page)).id;
    for (const key of keys) await this.press(key);
    await this.page.waitForFunction((id) => {
      const row = document.querySelector("#rows tr[aria-current]");
      const preview = document.querySelector("#preview");
      const settled = !document.querySelector(".desk").busy;
      return settled && row?.dataset.id !== id && (row === null || row.dataset.id === preview?.dataset.id);
    }, before);
  }
}

/** What the demonstration says is right for each matter of its morning: its answer and what it names, by number. */
export async function answers(folder) {
  const file = await readFile(join(folder, "demo-queue.csv"), "utf8");
  const lines = file.trim().split("\n").slice(1);
  return new Map(lines.map((line) => line.split(",")).map(([number, answer, what]) => [number, { answer, what }]));
}
