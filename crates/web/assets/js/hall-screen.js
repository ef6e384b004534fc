// The hall screen, anew every five minutes without going dark: what stands there stays until the next has
// come, and while nothing comes it stays with its own time on it. Without scripts the page reloads itself.

const EVERY = 5 * 60 * 1000;

/** What is put in place from the fetched page. */
const PIECES = [".wall-head", ".wall", ".wall-foot"];

class HallScreen extends HTMLElement {
  connectedCallback() {
    this.timer = setInterval(() => this.renew(), Number(this.dataset.every) || EVERY);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  async renew() {
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      if (answer.redirected) return location.reload();
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = PIECES.map((piece) => page.querySelector(piece));
      if (fresh.every(Boolean)) PIECES.forEach((piece, n) => document.querySelector(piece).replaceWith(fresh[n]));
    } catch (_) {
      // No answer: the picture of before is better than none.
    }
  }
}

if (!customElements.get("hall-screen")) customElements.define("hall-screen", HallScreen);
