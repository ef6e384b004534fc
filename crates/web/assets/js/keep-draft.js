// What is typed into a form stays on this phone until it was taken: each field by itself, so that two
// pages of one form do not wipe out each other's words. Where the phone keeps nothing, nothing happens.
const PREFIX = "huakai-draft:";
const LASTS = 3 * 24 * 60 * 60 * 1000;

/** @typedef {HTMLElement & {name: string, type: string, value: string, checked?: boolean}} Field Of any kind. */

class KeepDraft extends HTMLElement {
  connectedCallback() {
    if (this.hasAttribute("data-done")) {
      this.forget();
      return;
    }
    this.form = this.querySelector("form");
    if (!this.form) return;
    this.key = PREFIX + this.dataset.for;
    if (this.hasAttribute("data-fresh")) this.restore();
    /** @param {Event} event */
    const keep = (event) => this.keep(/** @type {Field} */ (event.target));
    this.form.addEventListener("input", keep);
    this.form.addEventListener("change", keep);
    // After everybody else who listens: a submit that was held back sent nothing.
    addEventListener("submit", (event) => {
      if (event.target === this.form && !event.defaultPrevented) this.change((draft) => (draft.sent = true));
    });
  }

  read() {
    try {
      const draft = JSON.parse(localStorage.getItem(this.key) || "{}");
      return draft.fields && Date.now() - draft.at < LASTS ? draft : { fields: {} };
    } catch (why) {
      return { fields: {} };
    }
  }

  /** @param {(draft: {fields: Object<string, string>, at: number, sent?: boolean}) => void} how */
  change(how) {
    try {
      const draft = this.read();
      how(draft);
      draft.at = Date.now();
      localStorage.setItem(this.key, JSON.stringify(draft));
    } catch (why) {
      // Refused or full: the form works without.
    }
  }

  /** @param {Field} field */
  isKept(field) {
    return field.name && !/^(hidden|file|password|submit|button)$/.test(field.type);
  }

  /** @param {Field} field */
  keep(field) {
    if (!this.isKept(field)) return;
    this.change((draft) => {
      draft.fields[field.name] = field.value;
      delete draft.sent;
    });
  }

  restore() {
    const fields = this.read().fields;
    const all = /** @type {Field[]} */ (Array.from(this.form.elements));
    all.forEach((field) => {
      const kept = fields[field.name];
      if (kept === undefined || !this.isKept(field)) return;
      if (field.type === "radio") {
        if (field.value !== kept || field.checked) return;
        field.checked = true;
      } else if (field.value === "") {
        field.value = kept;
      } else {
        return;
      }
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    if (fields.place && !this.form.querySelector("[name=place]:checked")) {
      this.dispatchEvent(new CustomEvent("restored", { bubbles: true, detail: { place: fields.place } }));
    }
  }

  /** What was sent and taken is no draft any more. */
  forget() {
    try {
      Object.keys(localStorage)
        .filter((key) => key.startsWith(PREFIX) && JSON.parse(localStorage.getItem(key) || "{}").sent)
        .forEach((key) => localStorage.removeItem(key));
    } catch (why) {
      // Nothing was kept.
    }
  }
}

customElements.define("keep-draft", KeepDraft);
