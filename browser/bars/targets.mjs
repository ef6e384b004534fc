// Whatever is pressed is large enough: 48 pixels for residents and workers, 60 in 特大字, 24 at a desk.

export const name = "targets are 48 px for residents, 60 in 特大字, 24 at a desk";

/** Elements that can be pressed and are smaller than `least`; links within a sentence are excepted. */
function small(least) {
  const inSentence = (one) => one.tagName === "A" && one.closest("p,li,dd,td,small,figcaption,.notice") !== null && getComputedStyle(one).display === "inline";
  const found = [];
  for (const one of document.querySelectorAll("a[href],button,input,select,textarea,summary")) {
    if (one.type === "hidden" || one.closest(".skip,.unseen,[hidden],template")) continue;
    const shown = one.labels?.length ? [...one.labels] : [];
    const boxes = [one, ...shown].map((it) => it.getBoundingClientRect()).filter((box) => box.width > 0 && box.height > 0);
    if (boxes.length === 0 || inSentence(one)) continue;
    const width = Math.max(...boxes.map((box) => box.width));
    const height = Math.max(...boxes.map((box) => box.height));
    if (width + 0.5 < least || height + 0.5 < least) {
      found.push(`${one.tagName.toLowerCase()}.${one.className} ${Math.round(width)}×${Math.round(height)} “${(one.textContent || one.name || "").trim().slice(0, 12)}”`);
    }
  }
  return found;
}

export async function run({ eyes, pages }) {
  const troubles = [];
  for (const of of pages.filter((one) => !one.name.startsWith("s3-"))) {
    const isDesk = of.kind === "desk" || of.kind === "admin";
    const ways = isDesk ? [[{}, 24]] : [[{}, 48], [{ text: "xl" }, 60]];
    for (const [looks, least] of ways) {
      const found = await eyes.see(of, { looks }, (page) => page.evaluate(small, least));
      troubles.push(...found.map((one) => `${of.name} ${looks.text ?? "m"}: ${one}`));
    }
  }
  return troubles;
}
