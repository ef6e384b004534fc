// Tells the reader of an open page that there is news, and offers it. Asks a few bytes once a minute while
// the page is seen; after trouble more and more seldom; never twice at once. Changes nothing by itself.

const EVERY = 60000;
const SELDOM = 16;

class LiveStatus extends HTMLElement {
  connectedCallback() {
    this.wait = 1;
    this.seen = () => this.plan(document.hidden ? 0 : 1);
    document.addEventListener("visibilitychange", this.seen);
    this.plan(1);
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.seen);
    clearTimeout(this.timer);
  }

  /** Asks again after so many minutes; not at all for none. @param {number} minutes */
  plan(minutes) {
    clearTimeout(this.timer);
    const every = Number(this.getAttribute("data-every")) || EVERY;
    // A little chance, so that a whole street does not ask in the same second.
    if (minutes > 0) this.timer = setTimeout(() => this.ask(), every * minutes * (0.9 + Math.random() / 5));
  }

  ask() {
    if (document.hidden) return;
    fetch(this.getAttribute("data-src"), { cache: "no-store", credentials: "same-origin" })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then((mark) => this.heard(mark))
      .catch(() => this.later());
  }

  /** @param {string} mark */
  heard(mark) {
    this.wait = 1;
    if (mark === this.getAttribute("data-mark")) this.plan(1);
    else /** @type {HTMLElement} */ (this.firstElementChild).hidden = false;
  }

  later() {
    this.wait = Math.min(this.wait * 2, SELDOM);
    this.plan(this.wait);
  }
}

customElements.define("live-status", LiveStatus);
