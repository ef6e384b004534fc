// Lighthouse: access and good practice are full; performance is measured by scripts/measure, on an idle machine.
import lighthouse from "lighthouse";
import { launch } from "../chromium.mjs";

export const name = "Lighthouse gives 100 for accessibility and best practices";

/** One of each kind, of those that most people meet. */
const JUDGED = ["p1-home", "p3-score", "r1-report-code", "r3-handled", "d1-queue", "w1-today"];
const PORT = 9233;

export async function run({ eyes, pages, demo, full }) {
  const troubles = [];
  const browser = await launch([`--remote-debugging-port=${PORT}`]);
  try {
    for (const of of pages.filter((one) => full || JUDGED.includes(one.name))) {
      const result = await lighthouse(demo.base + of.address, {
        port: PORT,
        logLevel: "silent",
        onlyCategories: ["accessibility", "best-practices"],
        disableFullPageScreenshot: true,
        // As high as the pages: what the sticky bar lies over while one scrolls is no target there.
        screenEmulation: { mobile: true, width: 412, height: 6000, deviceScaleFactor: 1, disabled: false },
        extraHeaders: await eyes.headers(of.who),
      });
      for (const category of Object.values(result.lhr.categories)) {
        if (category.score === 1) continue;
        const lost = category.auditRefs.filter(({ id, weight }) => weight > 0 && (result.lhr.audits[id].score ?? 1) < 1).map(({ id }) => id);
        troubles.push(`${of.name}: ${category.id} ${Math.round(category.score * 100)}: ${lost.join(", ")}`);
      }
    }
  } finally {
    await browser.close();
  }
  return troubles;
}
