// Shows the sentence on the resident's phone while it is typed, counts it, and lets a ready sentence
// fill the field without leaving the page. Nothing is sent and nothing is kept: the field holds it all.
class LivePreview extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector("#" + this.getAttribute("data-field"));
    if (!(field instanceof HTMLTextAreaElement)) return;
    const said = this.querySelector("[data-said]");
    const live = said instanceof HTMLElement && said.hasAttribute("data-empty") && said.getAttribute("data-empty") !== "";
    const count = this.querySelector("[data-count]");
    const show = () => {
      const inside = this.querySelector("input[name=audience][value=internal]:checked");
      const typed = field.value.trim();
      if (live) said.textContent = inside ? said.getAttribute("data-inside") : typed || said.getAttribute("data-empty");
      if (count) count.textContent = count.getAttribute("data-count").replace("#", String(Array.from(typed).length));
    };
    this.addEventListener("input", show);
    this.addEventListener("change", show);
    this.addEventListener("click", (event) => {
      const target = event.target instanceof Element ? event.target.closest("[data-say]") : null;
      if (!target) return;
      event.preventDefault();
      field.value = target.getAttribute("data-say") || "";
      field.focus();
      show();
    });
    show();
  }
}
if (!customElements.get("live-preview")) customElements.define("live-preview", LivePreview);
