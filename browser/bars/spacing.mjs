// The spacing of WCAG 1.4.12 in the largest text at 320 pixels: nothing is cut off, nothing lies on top of
// its neighbour, nothing pushes the page sideways.

export const name = "with wider spacing in 特大字 at 320 px nothing is cut off";

const SPACED =
  "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

/** Boxes that hide part of their own words, and a page that is pushed sideways. */
function cut() {
  const found = new Set();
  const named = (one) => `${one.tagName.toLowerCase()}.${one.className?.baseVal ?? one.className}`;
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const isWide = (one) => one.getBoundingClientRect().right > clientWidth + 1 && one.getBoundingClientRect().width > 0;
    const wide = [...document.body.querySelectorAll("*")].filter(isWide);
    found.add(`pushed to ${scrollWidth} by ${wide.slice(-3).map(named).join(", ")}`);
  }
  for (const one of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const isUnseen = box.width <= 1 || box.height <= 1 || one.closest(".unseen,svg,select,textarea,thead,[hidden]");
    if (isUnseen || one.textContent.trim() === "") continue;
    const hides = (way) => /hidden|clip/u.test(style[way]);
    const tall = hides("overflowY") && one.scrollHeight > one.clientHeight + 2;
    const wide = hides("overflowX") && one.scrollWidth > one.clientWidth + 2;
    if (tall || wide) found.add(`${named(one)} hides “${one.textContent.trim().slice(0, 16)}”`);
    // A box of a fixed height lets its words run over what stands below it.
    const runs = one.children.length === 0 && style.display !== "inline" && one.scrollHeight > one.clientHeight + 8;
    if (runs && !hides("overflowY") && one.clientHeight > 0) {
      found.add(`${named(one)} runs over: “${one.textContent.trim().slice(0, 16)}”`);
    }
  }
  return [...found];
}

export async function run({ eyes, pages }) {
  const troubles = [];
  for (const of of pages.filter((one) => !one.name.startsWith("s3-"))) {
    for (const language of ["zh-CN", "en"]) {
      const options = { width: 320, looks: { text: "xl", language }, bypassCSP: true };
      const found = await eyes.see(of, options, async (page) => {
        await page.addStyleTag({ content: SPACED });
        return page.evaluate(cut);
      });
      troubles.push(...found.slice(0, 4).map((one) => `${of.name} ${language}: ${one}`));
    }
  }
  return troubles;
}
