// By keyboard alone: the focus goes through every control, is seen, is not covered, and comes out again.

export const name = "the keyboard reaches everything, is seen, is not covered and is not trapped";

/** What has the focus now: a name, whether it is seen and whether something lies over it. */
function focused() {
  const one = document.activeElement;
  if (one === null || one === document.body) return null;
  const label = one.labels?.[0] ?? one;
  const box = (one.getBoundingClientRect().width > 1 ? one : label).getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)];
  const top = document.elementFromPoint(x, y);
  const isCovered = y >= 0 && y <= innerHeight && top !== null && !one.contains(top) && !top.contains(one) && !(label.contains(top) || top.contains(label)) && !(one.labels && [...one.labels].some((it) => it.contains(top)));
  const ringOf = (it) => {
    const style = getComputedStyle(it);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  };
  const isSeen = ringOf(one) || [one.nextElementSibling, one.parentElement].some((it) => it && ringOf(it)) || [...(one.labels ?? [])].some(ringOf);
  // A field for a date is several stops: year, month, day.
  const isWithin = globalThis.lastMet === one;
  globalThis.lastMet = one;
  const again = one.dataset.met !== undefined && !isWithin;
  one.dataset.met = "yes";
  return {
    name: `${one.tagName.toLowerCase()}.${one.className} “${(one.textContent || one.name || one.value || "").trim().slice(0, 12)}”`,
    isSeen,
    isCovered,
    again,
    isRadio: one.type === "radio",
  };
}

/** Tabs through a page until it comes round. */
async function walk(page) {
  const troubles = [];
  let ends = 0;
  for (let step = 0; step < 600; step += 1) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(focused);
    if (now?.again) break;
    if (now === null) {
      // A page that puts the focus somewhere at once is begun there, and begins anew behind its end.
      ends += 1;
      if (ends > 1) break;
      continue;
    }
    if (!now.isSeen) troubles.push(`the focus is not seen on ${now.name}`);
    if (now.isCovered) troubles.push(`something covers ${now.name}`);
  }
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll("a[href],button,input:not([type=hidden]):not([type=radio]),select,textarea,summary")]
      .filter((one) => one.checkVisibility?.({ visibilityProperty: true }) !== false && one.getClientRects().length > 0 && !one.disabled && one.tabIndex >= 0 && !one.dataset.met)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`),
  );
  if (missed.length > 0) troubles.push(`never reached: ${[...new Set(missed)].slice(0, 3).join(", ")}`);
  return troubles;
}

export async function run({ eyes, pages }) {
  const troubles = [];
  for (const of of pages.filter((one) => !one.name.startsWith("s3-"))) {
    const found = await eyes.see(of, {}, walk);
    troubles.push(...found.slice(0, 4).map((one) => `${of.name}: ${one}`));
  }
  return troubles;
}
