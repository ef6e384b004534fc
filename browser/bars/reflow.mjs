// Nothing is pushed sideways at 320 pixels in any size, at 200 per cent on a desk, with wider text
// spacing, or with sentences that are longer by two thirds, as another language would have them.

export const name = "nothing scrolls sideways: 320 px in three sizes, zoomed, spaced, and in longer words";

const WAYS = [
  { width: 320, looks: { text: "m" } },
  { width: 320, looks: { text: "l" } },
  { width: 320, looks: { text: "xl" } },
  { width: 320, looks: { text: "xl", language: "en" } },
  { width: 360, looks: { text: "xl" }, spaced: true },
  { width: 360, looks: {}, longer: true },
  { width: 640, looks: {} },
];

/** The spacing of WCAG 1.4.12, which must not clip anything. */
const SPACED = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

/** Sentences longer by 60 per cent. */
function lengthen() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    const text = node.data.trim();
    const isKept = node.parentElement.closest("script,style,.nb,textarea,svg,time,.num");
    if (text.length > 1 && !isKept) node.data += text.slice(0, Math.ceil(text.length * 0.6));
  }
}

/** What pushes the page sideways, and boxes that cut their own text off. */
function pushed() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return "";
  const wide = [...document.body.querySelectorAll("*")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.right > clientWidth + 1 && box.width > 0 && getComputedStyle(one).position !== "fixed";
  });
  const names = wide.slice(-3).map((one) => `${one.tagName.toLowerCase()}.${one.className?.baseVal ?? one.className}`);
  return `${scrollWidth} of ${clientWidth}: ${names.join(", ")}`;
}

export async function run({ eyes, pages }) {
  const troubles = [];
  for (const of of pages.filter((one) => !one.name.startsWith("s3-"))) {
    for (const way of WAYS) {
      const found = await eyes.see(of, { width: way.width, looks: way.looks, bypassCSP: true }, async (page) => {
        if (way.spaced) await page.addStyleTag({ content: SPACED });
        if (way.longer) await page.evaluate(lengthen);
        return page.evaluate(pushed);
      });
      const { looks, ...rest } = way;
      if (found !== "") troubles.push(`${of.name} ${Object.values({ ...rest, ...looks }).join(" ")}: ${found}`);
    }
  }
  return troubles;
}
