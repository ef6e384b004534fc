// What a page weighs when it is first opened, gzipped, without photos; how much it asks; what moves.

export const name = "bytes, requests and layout shift stay within their budgets";

/** kB gzipped: scripts, stylesheets, document, all. */
const BUDGET = {
  resident: { script: 8, stylesheet: 12, document: 15, all: 40 },
  public: { script: 8, stylesheet: 12, document: 40, all: 60 },
  worker: { script: 25, stylesheet: 14, document: 25, all: 70 },
  desk: { script: 20, stylesheet: 18, document: 60, all: 100 },
  admin: { script: 20, stylesheet: 18, document: 60, all: 100 },
};
const MOST_REQUESTS = 12;
const MOST_SHIFT = 0.02;

/** Sums what was sent, by kind; photos and codes are pictures and are not counted. */
async function weigh(page, address) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const kinds = new Map();
  const sent = { script: 0, stylesheet: 0, document: 0, all: 0 };
  let asked = 0;
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    kinds.set(requestId, response.mimeType.startsWith("image/") && !response.mimeType.includes("svg") ? "photo" : type.toLowerCase());
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === undefined || kind === "photo") return;
    asked += 1;
    sent.all += encodedDataLength;
    if (kind in sent) sent[kind] += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "load" });
  const shift = await page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += entry.hadRecentInput ? 0 : entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 120);
      }),
  );
  return { sent, asked, shift };
}

export async function run({ eyes, pages }) {
  const troubles = [];
  for (const of of pages.filter((one) => !one.name.startsWith("s3-"))) {
    // Opened elsewhere first, so that the page itself is weighed from nothing.
    const found = await eyes.see({ ...of, address: "/no-such-page" }, {}, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Network.setCacheDisabled", { cacheDisabled: true });
      return weigh(page, of.address);
    });
    for (const [kind, most] of Object.entries(BUDGET[of.kind])) {
      const kilobytes = found.sent[kind] / 1000;
      if (kilobytes > most) troubles.push(`${of.name}: ${kind} ${kilobytes.toFixed(1)} kB of ${most}`);
    }
    if (found.asked > MOST_REQUESTS) troubles.push(`${of.name}: ${found.asked} requests`);
    if (found.shift > MOST_SHIFT) troubles.push(`${of.name}: layout shifts by ${found.shift.toFixed(3)}`);
  }
  return troubles;
}
