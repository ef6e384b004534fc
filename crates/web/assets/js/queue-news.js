// Whether the list is still the same: one small question every twenty seconds, answered by 204 while it is.
// Only while the page is seen and somebody is at work on it, so that a forgotten page signs itself out; half as
// often after each failure, at last every five minutes.

const EVERY = 20 * 1000;
const AT_MOST = 320 * 1000;
const AT_WORK = 10 * 60 * 1000;

class QueueNews extends HTMLElement {
  connectedCallback() {
    /** @type {HTMLElement & {busy?: boolean, fresh?: () => string}} */
    this.desk = this.closest(".desk");
    this.wait = Number(this.dataset.every) || EVERY;
    this.active = Date.now();
    this.seen = () => (this.active = Date.now());
    for (const kind of ["keydown", "pointerdown"]) document.addEventListener(kind, this.seen, { passive: true });
    this.plan();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    for (const kind of ["keydown", "pointerdown"]) document.removeEventListener(kind, this.seen);
  }

  plan() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), this.wait);
  }

  async ask() {
    const idle = document.visibilityState !== "visible" || Date.now() - this.active > AT_WORK;
    if (!idle && !this.desk.busy && this.desk.fresh) {
      try {
        const before = this.desk.dataset.version;
        const answer = await fetch(`${this.desk.fresh()}&since=${before}`);
        if (answer.redirected || !answer.ok) throw new Error(String(answer.status));
        this.wait = Number(this.dataset.every) || EVERY;
        const open = this.desk.querySelector("#others[open]");
        if (answer.status === 200 && !open && !this.desk.busy && this.desk.dataset.version === before) {
          this.dispatchEvent(new CustomEvent("desk-page", { detail: await answer.text(), bubbles: true }));
        }
      } catch (_) {
        this.wait = Math.min(this.wait * 2, AT_MOST);
      }
    }
    this.plan();
  }
}

if (!customElements.get("queue-news")) customElements.define("queue-news", QueueNews);
