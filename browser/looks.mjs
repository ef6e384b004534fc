// What a page must not show in a language or a size. These run in the page.

/** Texts in Han letters outside of an element that says so. */
export function han() {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const at = node.parentElement;
    if (/\p{Script=Han}/u.test(node.data) && at.closest("[lang]")?.lang !== "zh-CN" && !at.closest("script,style,textarea,option")) {
      found.add(`${at.tagName.toLowerCase()}.${at.className?.baseVal ?? at.className} “${node.data.trim().slice(0, 24)}”`);
    }
  }
  return [...found];
}

/** Elements whose words do not fit into them and cannot be reached by scrolling. */
export function cut() {
  const hides = (value) => value === "hidden" || value === "clip";
  return [...document.body.querySelectorAll("*")]
    .filter((one) => {
      const { overflowX, overflowY, position } = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      // What only screen readers hear is one pixel large.
      if (box.width <= 2 || box.height <= 2 || one.closest("svg,.unseen") || (position === "absolute" && box.width < 2)) return false;
      return (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) || (hides(overflowY) && one.scrollHeight > one.clientHeight + 1);
    })
    .filter((one) => one.textContent.trim() !== "")
    .map((one) => `${one.tagName.toLowerCase()}.${one.className} “${one.textContent.trim().slice(0, 24)}”`);
}
