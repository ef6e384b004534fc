// Keys of the queue: they press the links and buttons that are there. Single letters can be switched off
// (WCAG 2.1.4); the choice stays in this browser. Arrows, Enter and Esc are no letters and stay.

const KEPT = "huakai_single_keys";

/** Where letters belong to what is typed. */
const TYPED = "input:not([type=hidden]),select,textarea,dialog[open]";

class QueueKeys extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.desk = this.closest(".desk");
    this.merging = false;
    this.letters = true;
    try {
      this.letters = localStorage.getItem(KEPT) !== "off";
    } catch (_) {
      // Storage refused: letters are on, and the switch works until the page is left.
    }
    /** @param {KeyboardEvent} event */
    this.pressed = (event) => this.key(event);
    document.addEventListener("keydown", this.pressed);
    this.own("[data-switch]").addEventListener("click", () => this.turn(!this.letters));
    this.own("[data-help]").addEventListener("click", () => this.help());
    this.turn(this.letters);
    const current = this.find("#rows tr[aria-current] a");
    if (current && document.activeElement === document.body) current.focus({ preventScroll: true });
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.pressed);
  }

  /** @param {string} selector @returns {HTMLElement} */
  own(selector) {
    return this.querySelector(selector);
  }

  /** @template {HTMLElement} [E=HTMLElement] @param {string} selector @returns {E | null} */
  find(selector) {
    return this.desk.querySelector(selector);
  }

  /** Switches single letters on or off. @param {boolean} on */
  turn(on) {
    this.letters = on;
    this.own("[data-switch]").setAttribute("aria-pressed", String(on));
    this.own("[data-on]").hidden = !on;
    this.own("[data-off]").hidden = on;
    try {
      localStorage.setItem(KEPT, on ? "on" : "off");
    } catch (_) {
      // As above.
    }
  }

  /** @param {KeyboardEvent} event @returns {void} */
  key(event) {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = event.target instanceof Element ? event.target : document.body;
    if (at.closest("dialog[open]")) return;
    const typing = at.matches(TYPED);
    if (event.key === "Escape") return void (this.leave() && event.preventDefault());
    if (typing) return;
    if (this.does(event.key, at)) event.preventDefault();
  }

  /** Whether something was done with the key. @param {string} key @param {Element} at */
  does(key, at) {
    const others = this.find("#others[open]");
    if (key === "ArrowDown") return this.move(1);
    if (key === "ArrowUp") return this.move(-1);
    if (key === "Enter") return (at === document.body || Boolean(at.closest("#rows"))) && this.accept();
    if (!this.letters || key.length > 1) return false;
    if (/[1-9]/.test(key)) return this.press(this.merging ? `[data-merge="${key}"]` : others && `[data-other="${key}"]`);
    const letter = key.toLowerCase();
    if (others && !"aumz/?".includes(letter)) {
      this.find("#unit").focus();
      return false;
    }
    /** @type {Object<string, () => boolean>} */
    const known = {
      j: () => this.move(1),
      k: () => this.move(-1),
      a: () => this.other(),
      m: () => this.merge(),
      u: () => this.press("#queue-said button"),
      z: () => this.press("#queue-said button"),
      "/": () => this.search(),
      "?": () => this.help(),
    };
    return Object.prototype.hasOwnProperty.call(known, letter) && known[letter]();
  }

  /** @param {string | null | false} selector */
  press(selector) {
    const button = selector && this.find(selector);
    if (button) button.click();
    return Boolean(button);
  }

  /** Chooses the row so far down. @param {number} by */
  move(by) {
    const rows = [...this.desk.querySelectorAll("#rows tr[data-id]")];
    let at = rows.findIndex((row) => row.hasAttribute("aria-current")) + by;
    while (rows[at] && rows[at].hasAttribute("data-gone")) at += by;
    this.merging = false;
    if (rows[at]) rows[at].querySelector("a").click();
    return true;
  }

  /** The suggestion; where there is none, who else; where somebody was faster, the next row. */
  accept() {
    if (this.find("#rows tr[aria-current][data-gone]")) return this.move(1);
    if (this.showsAnother()) return true;
    this.merging = false;
    return this.press("#accept") || this.other();
  }

  /** Whether the preview still shows another row than the chosen one. */
  showsAnother() {
    const [row, preview] = [this.find("#rows tr[aria-current]"), this.find("#preview")];
    return Boolean(row && preview && row.dataset.id !== preview.dataset.id);
  }

  /** Opens the list of other units. */
  other() {
    /** @type {HTMLDetailsElement} */
    const others = this.find("#others");
    if (!others || this.showsAnother()) return false;
    others.open = true;
    this.merging = false;
    (this.find("#others [data-other]") || this.find("#unit")).focus({ preventScroll: true });
    others.scrollIntoView({ block: "end" });
    return true;
  }

  /** Merges into the only candidate; among several, the digits choose. */
  merge() {
    /** @type {NodeListOf<HTMLElement>} */
    const near = this.desk.querySelectorAll("[data-merge]");
    if (!near.length || this.showsAnother()) return false;
    if (near.length === 1) near[0].click();
    else near[0].focus();
    this.merging = near.length > 1;
    return true;
  }

  search() {
    /** @type {HTMLInputElement} */
    const field = this.find("#search");
    field.focus();
    field.select();
    return true;
  }

  help() {
    const dialog = this.querySelector("dialog");
    if (dialog.showModal) dialog.showModal();
    return true;
  }

  /** Back to the chosen row. */
  leave() {
    /** @type {HTMLDetailsElement} */
    const others = this.find("#others[open]");
    if (others) {
      /** @type {HTMLInputElement} */
      const unit = this.find("#unit");
      unit.value = "";
      others.open = false;
    }
    this.merging = false;
    const row = this.find("#rows tr[aria-current] a");
    if (row) row.focus();
    return Boolean(row);
  }
}

if (!customElements.get("queue-keys")) customElements.define("queue-keys", QueueKeys);
