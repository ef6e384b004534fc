// The queue without page loads: a chosen row brings its preview, a decision brings the next list. Both are
// the pages that a browser without scripts gets; their pieces are put in place. On any trouble the browser
// does it the plain way.

/** What is put in place from a fetched page, by id. */
const PIECES = ["views", "queue-title", "rows", "pager"];

class RowPreview extends HTMLElement {
  connectedCallback() {
    /** @type {Map<string, Promise<string>>} Previews under way or fetched, by matter. */
    this.kept = new Map();
    this.busy = false;
    this.turn = 0;
    this.addEventListener("click", (event) => this.clicked(event));
    this.addEventListener("submit", (event) => this.submitted(event));
    this.addEventListener("desk-page", (event) => this.put(/** @type {CustomEvent<string>} */ (event).detail, false));
    this.ahead();
  }

  /** @param {string} selector @returns {HTMLElement | null} */
  find(selector) {
    return this.querySelector(selector);
  }

  /** The rows that can be chosen. @returns {HTMLElement[]} */
  rows() {
    return Array.from(this.querySelectorAll("#rows tr[data-id]:not([data-gone])"));
  }

  /** The row a decision about this one leads to. @param {string} id */
  after(id) {
    const rows = this.rows();
    const at = rows.findIndex((row) => row.dataset.id === id);
    return at < 0 ? null : rows[at + 1] || rows[at - 1] || null;
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const link = /** @type {Element} */ (event.target).closest("#rows tr:not([data-gone]) .q-what a");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.choose(link.closest("tr"));
  }

  /** Shows a row's preview; what is asked for later wins. @param {HTMLElement} row */
  async choose(row) {
    for (const other of this.querySelectorAll("#rows tr[aria-current]")) other.removeAttribute("aria-current");
    row.setAttribute("aria-current", "true");
    const link = row.querySelector("a");
    link.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    const turn = (this.turn += 1);
    try {
      const html = await this.fetched(row.dataset.id);
      if (turn !== this.turn) return;
      this.showPreview(new DOMParser().parseFromString(html, "text/html"));
      this.ahead();
    } catch (_) {
      if (turn === this.turn) location.assign(link.href);
    }
  }

  /** @param {string} id @returns {Promise<string>} */
  fetched(id) {
    if (!this.kept.has(id)) {
      const next = this.after(id);
      const address = `/d/m/${id}/preview?${this.dataset.list}${next ? `&next=${next.dataset.id}` : ""}`;
      const asked = fetch(address).then((answer) => {
        if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
        return answer.text();
      });
      asked.catch(() => this.kept.delete(id));
      this.kept.set(id, asked);
    }
    return this.kept.get(id);
  }

  /** Fetches the next row's preview before it is chosen. */
  ahead() {
    const current = this.find("#rows tr[aria-current]");
    const next = current && this.after(current.dataset.id);
    if (next) this.fetched(next.dataset.id).catch(() => {});
  }

  /** @param {Document} page */
  showPreview(page) {
    const [old, fresh] = [this.find("#preview"), page.getElementById("preview")];
    if (old && fresh) old.replaceWith(fresh);
    else if (old) old.remove();
    else if (fresh) this.find("#main").after(fresh);
  }

  /** Sends a decision and puts the list that follows in place. @param {SubmitEvent} event */
  async submitted(event) {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (form.method !== "post" || !form.closest("#preview,#queue-said")) return;
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    const button = /** @type {HTMLButtonElement} */ (event.submitter);
    // A form without files is taken as it is; only the types of TypeScript do not know.
    const body = new URLSearchParams(/** @type {any} */ (new FormData(form)));
    if (button && button.name) body.append(button.name, button.value);
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      if (answer.ok && new URL(answer.url).pathname === "/d") await this.put(await answer.text(), true);
      else if (answer.status === 409) await this.meanwhile();
      else throw new Error(String(answer.status));
    } catch (_) {
      if (button && button.name) {
        const field = document.createElement("input");
        Object.assign(field, { type: "hidden", name: button.name, value: button.value });
        form.append(field);
      }
      form.submit();
    } finally {
      this.busy = false;
    }
  }

  /** The address of this list as it is now, with the rows that are shown: who was faster is said in them. */
  fresh() {
    /** @type {HTMLElement[]} */
    const rows = Array.from(this.querySelectorAll("#rows tr[data-id]"));
    const current = this.find("#rows tr[aria-current]");
    return `/d?${this.dataset.list}${current ? `&m=${current.dataset.id}` : ""}&had=${rows.map((row) => row.dataset.id)}`;
  }

  /** Somebody was faster: the row says who. */
  async meanwhile() {
    const answer = await fetch(this.fresh());
    if (!answer.ok) throw new Error(String(answer.status));
    await this.put(await answer.text(), true);
    const gone = this.find("#rows tr[aria-current][data-gone] a");
    this.find("#queue-said").textContent = gone ? gone.textContent : this.dataset.changed;
  }

  /** Puts a page of the queue in place. @param {string} html @param {boolean} decided */
  async put(html, decided) {
    const page = new DOMParser().parseFromString(html, "text/html");
    /** @type {HTMLElement} */
    const desk = page.querySelector("row-preview");
    if (!desk) return location.reload();
    const current = this.find("#rows tr[aria-current]");
    const inRows = decided || this.find("#rows").contains(document.activeElement);
    for (const id of PIECES) this.find(`#${id}`).replaceWith(page.getElementById(id));
    document.title = page.title;
    Object.assign(this.dataset, desk.dataset);
    this.kept.clear();
    this.turn += 1;
    const now = this.find("#rows tr[aria-current]");
    const same = !decided && current && now && current.dataset.id === now.dataset.id && !now.hasAttribute("data-gone");
    if (!same) this.showPreview(page);
    if (decided) {
      const said = this.find("#queue-said");
      said.textContent = "";
      said.append(...page.getElementById("queue-said").childNodes);
      history.replaceState(null, "", `/d?${this.dataset.list}${now ? `&m=${now.dataset.id}` : ""}`);
    }
    if (inRows) (now ? now.querySelector("a") : this.find("#queue-title")).focus({ preventScroll: true });
    if (now) now.scrollIntoView({ block: "nearest" });
    this.ahead();
  }
}

if (!customElements.get("row-preview")) customElements.define("row-preview", RowPreview);
