// Looking for a place while one types, and going down from a chosen one, without leaving the page. The
// rows come from the server as it would have drawn them; where it does not answer, the button still does.
class SpotPicker extends HTMLElement {
  connectedCallback() {
    /** @type {HTMLInputElement} */
    this.find = this.querySelector("[name=find]");
    /** @type {HTMLButtonElement} */
    this.button = this.querySelector("[name=do]");
    this.near = document.querySelector("[data-near]");
    if (!this.find || !this.button || !("fetch" in window)) return;
    this.asked = 0;
    this.first = this.near ? Array.from(this.near.childNodes) : [];
    this.find.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.look("find", this.find.value), 250);
    });
    this.find.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        this.look("find", this.find.value);
      }
    });
    this.button.addEventListener("click", (event) => {
      if (this.broken) return;
      event.preventDefault();
      this.look("find", this.find.value);
    });
    this.addEventListener("click", (event) => {
      const pressed = /** @type {Element} */ (event.target);
      /** @type {HTMLButtonElement} */
      const house = pressed.closest("[name=spot]");
      if (!house || this.broken) return;
      event.preventDefault();
      this.look("place", house.value);
    });
    this.addEventListener("change", (event) => {
      const field = /** @type {HTMLInputElement} */ (event.target);
      if (field.name === "place") this.look("place", field.value);
      if (field.name === "community") this.look("community", field.value);
    });
    addEventListener("restored", (event) => {
      this.look("place", /** @type {CustomEvent<{place: string}>} */ (event).detail.place);
    });
    document.querySelectorAll("[name=here]").forEach((one) => one.addEventListener("change", () => this.here()));
    this.here();
  }

  /** Hidden while the plate is the place; its neighbours' list comes back with it. */
  here() {
    /** @type {HTMLInputElement} */
    const yes = document.querySelector("[name=here][value=yes]");
    this.hidden = Boolean(yes && yes.checked);
    if (!yes || !this.near) return;
    if (this.hidden) this.put(this.near, this.first);
    else {
      /** @type {HTMLInputElement} */
      const spot = this.querySelector("[name=place]:checked");
      this.put(this.near, []);
      if (spot) this.look("place", spot.value);
      else this.find.focus();
      if (!spot && !this.querySelector(".plan")) this.look("find", this.find.value);
    }
  }

  /** @param {string} by @param {string} text */
  async look(by, text) {
    clearTimeout(this.timer);
    this.asked += 1;
    const mine = this.asked;
    const at = /** @type {HTMLInputElement} */ (document.activeElement);
    const had = this.contains(at) && (at.name === "place" || at.name === "spot");
    try {
      const answer = await fetch(`${this.dataset.from}?${by}=${encodeURIComponent(text.trim())}`);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!answer.ok) throw new Error(String(answer.status));
      if (mine !== this.asked) return;
      this.put(this.querySelector("[data-spots]"), page.querySelector("[data-spots]").childNodes);
      if (this.near && !this.hidden) this.put(this.near, page.querySelector("[data-near]").childNodes);
      /** @type {HTMLInputElement} */
      const chosen = this.querySelector("[name=place]:checked");
      if (had && chosen) chosen.focus({ preventScroll: at.name === "spot" });
    } catch (why) {
      this.broken = true;
    }
  }

  /** @param {Element} into @param {ArrayLike<Node>} nodes */
  put(into, nodes) {
    into.textContent = "";
    into.append(...Array.from(nodes));
    if (into === this.near) this.near.dispatchEvent(new CustomEvent("renewed", { bubbles: true }));
  }
}

customElements.define("spot-picker", SpotPicker);
