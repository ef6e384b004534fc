// What a page must not show in a language or a size. These run in the page.

/** Texts in Han letters outside of an element that says so. */
export function han() {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const at = node.parentElement;
    if (/\p{Script=Han}/u.test(node.data) && at.closest("[lang]")?.lang !== "zh-CN" && !at.closest("script,style,textarea") && !(at.closest("option") && /[a-z]/iu.test(node.data))) {
      found.add(`${at.tagName.toLowerCase()}.${at.className?.baseVal ?? at.className} “${node.data.trim().slice(0, 24)}”`);
    }
  }
  return [...found];
}

/** Words that lie outside of a box that hides what does not fit. */
export function cut() {
  const hides = (one) => /hidden|clip/u.test(getComputedStyle(one).overflow);
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const range = document.createRange();
    range.selectNodeContents(node);
    const [text, at] = [range.getBoundingClientRect(), node.parentElement];
    const boxes = [];
    for (let box = at; box !== document.body; box = box.parentElement) boxes.push(box);
    // What only screen readers hear is one pixel large.
    const isHeard = boxes.some((box) => box.getBoundingClientRect().width <= 2) || at.closest(".skip,.unseen");
    if (node.data.trim() === "" || text.width === 0 || isHeard) continue;
    for (const box of boxes) {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const isOut = text.left < left - 1 || text.right > right + 1 || text.top < top - 1 || text.bottom > bottom + 1;
      if (isOut && hides(box)) found.add(`${box.tagName.toLowerCase()}.${box.className} “${node.data.trim().slice(0, 24)}”`);
    }
  }
  return [...found];
}
