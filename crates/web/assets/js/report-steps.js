// One screen at a time out of one long form: what, where, contact. The form itself stays as it is, and a
// script that stops halfway gives the long form back. The back button walks the screens.
class ReportSteps extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.steps = this.all("[data-step]");
    if (!this.form || this.steps.length < 2) return;
    try {
      this.begin();
    } catch (why) {
      this.steps.forEach((step) => (step.hidden = false));
    }
  }

  /** @param {string} selector @returns {HTMLElement} */
  find(selector) {
    return this.querySelector(selector);
  }

  /** @param {string} selector @returns {HTMLInputElement} */
  input(selector) {
    return this.querySelector(selector);
  }

  /** @param {string} selector @returns {HTMLElement[]} */
  all(selector) {
    return Array.from(this.querySelectorAll(selector));
  }

  begin() {
    const wrong = this.find(".error-summary");
    const bad = wrong && this.find("[data-step] .bad");
    const known = history.state && history.state.step;
    const named = this.steps.findIndex((step) => `#${step.id}` === location.hash);
    const start = bad ? this.stepOf(bad) : known > 0 ? known : Math.max(named, 0);
    this.addEventListener("click", (event) => this.clicked(event));
    this.form.addEventListener("submit", (event) => this.submitted(event));
    // Not when it is left: a line that goes away under a finger moves the button from under it.
    this.form.addEventListener("input", (event) => this.forgive(/** @type {Element} */ (event.target)));
    this.form.addEventListener("change", () => this.recap());
    this.addEventListener("renewed", () => this.narrow());
    addEventListener("popstate", (event) => this.show((event.state && event.state.step) || 0, true));
    history.replaceState({ step: start }, "");
    this.setAttribute("data-on", "");
    this.all("[data-next]").forEach((button) => (button.hidden = false));
    this.show(start, false);
    if (wrong) wrong.focus();
  }

  /** @param {Element} element */
  stepOf(element) {
    return this.steps.indexOf(element.closest("[data-step]"));
  }

  /** @param {number} at @param {boolean} moves */
  show(at, moves) {
    this.at = Math.min(at, this.steps.length - 1);
    this.steps.forEach((step, n) => (step.hidden = n !== this.at));
    this.all("[data-first]").forEach((part) => (part.hidden = this.at > 0));
    this.find("[data-back]").hidden = this.at === 0;
    this.all(".stepline li").forEach((item, n) => {
      item.toggleAttribute("data-done", n < this.at);
      if (n === this.at) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    });
    if (this.at === 1) this.narrow();
    if (this.at === this.steps.length - 1) this.recap();
    if (!moves) return;
    scrollTo(0, 0);
    this.steps[this.at].querySelector("h2").focus({ preventScroll: true });
  }

  /** Goes to a screen, unless something on the way there is missing. @param {number} to */
  go(to) {
    for (let n = this.at; n < to; n += 1) if (!this.check(n)) return this.at === n || this.push(n);
    this.push(to);
    return true;
  }

  /** @param {number} to */
  push(to) {
    if (to === this.at) return;
    history.pushState({ step: to, from: this.at }, "", `#${this.steps[to].id}`);
    this.show(to, true);
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const on = /** @type {Element} */ (event.target);
    const button = on.closest("[data-next]");
    if (button) return this.go(this.at + 1);
    const link = on.closest("a[href^='#']");
    if (!link) return undefined;
    if (link.hasAttribute("data-back")) {
      event.preventDefault();
      if (history.state && history.state.from === this.at - 1) return history.back();
      return this.push(this.at - 1);
    }
    const target = document.getElementById(link.getAttribute("href").slice(1));
    const step = target && this.steps.indexOf(target.closest("[data-step]"));
    if (!target || step < 0) return undefined;
    event.preventDefault();
    if (this.steps.includes(target)) return this.go(step);
    this.push(step);
    target.focus();
    return target.scrollIntoView();
  }

  /** @param {SubmitEvent} event */
  submitted(event) {
    const by = /** @type {HTMLButtonElement} */ (event.submitter || document.activeElement);
    if (by && by.name === "do") return;
    if (this.at === this.steps.length - 1 && this.steps.every((_, n) => this.check(n) || this.push(n))) return;
    event.preventDefault();
    if (this.at < this.steps.length - 1) this.go(this.at + 1);
  }

  /** Whether a screen says enough; if not, it says what is missing. @param {number} n */
  check(n) {
    /** @type {NodeListOf<HTMLElement>} */
    const [kind, words] = this.steps[n].querySelectorAll("[data-need]");
    if (!kind) return true;
    /** @type {HTMLInputElement} */
    const chosen = kind.querySelector("input:checked");
    const told = this.input("[name=same_as]:checked");
    if (!chosen && !(told && told.value)) return this.say(kind, kind);
    const box = words.querySelector("textarea");
    const silent = chosen && chosen.value === "other" && !box.value.trim() && this.photos() === 0;
    return silent ? this.say(words, box) : true;
  }

  /** @param {HTMLElement} field @param {HTMLElement} focus */
  say(field, focus) {
    this.forgive(focus);
    /** @type {HTMLTemplateElement} */
    const sorry = this.querySelector("[data-sorry]");
    const line = /** @type {Element} */ (sorry.content.firstElementChild.cloneNode(true));
    line.querySelector("span").textContent = field.dataset.need;
    field.insertBefore(line, field.children[1]);
    field.classList.add("bad");
    focus.focus();
    field.scrollIntoView();
    return false;
  }

  /** @param {Element} element */
  forgive(element) {
    const field = element.closest("[data-need]");
    if (!field) return;
    field.classList.remove("bad");
    field.querySelectorAll(".sorry").forEach((line) => line.remove());
  }

  photos() {
    const inputs = /** @type {HTMLInputElement[]} */ (this.all("input[type=file]"));
    return inputs.filter((input) => input.files.length).length + this.all("[name^=kept]").length;
  }

  /** Of what neighbours told, what is of the chosen kind; 别的事 may be any of it. */
  narrow() {
    const kind = this.input("[name=category]:checked");
    const cards = this.all("[data-near] [data-kind]");
    if (!kind || cards.length === 0) return;
    cards.forEach((card) => {
      card.hidden = kind.value !== "other" && card.dataset.kind !== kind.value;
      if (card.hidden && card.querySelector(":checked")) this.input("#same_as-0").checked = true;
    });
    this.find("[data-near] section").hidden = cards.every((card) => card.hidden);
  }

  recap() {
    const recap = this.find("[data-recap]");
    const kind = this.input("[name=category]:checked");
    const photos = this.photos();
    const what = this.find("[data-of=what]");
    const label = kind && kind.nextElementSibling.querySelector("span").cloneNode(true);
    what.textContent = "";
    if (label) what.append(label);
    if (photos) what.append((label ? recap.dataset.comma : "") + recap.dataset.photos.replace("#", String(photos)));
    const here = this.input("[name=here]:checked");
    const spot = this.input("[name=place]:checked");
    /** @type {HTMLSelectElement} */
    const community = this.querySelector("#community");
    const typed = this.input("#find").value;
    let where = spot ? spot.dataset.says : typed;
    if (!where && community && community.value) where = community.selectedOptions[0].textContent;
    if (here && here.value === "yes") where = here.dataset.says;
    where = [where, this.input("#detail").value].filter(Boolean).join("，");
    const place = this.find("[data-of=where]");
    place.textContent = where || recap.dataset.nowhere;
    // Names of places and a person's own words stay Chinese on every page.
    place.lang = where ? "zh-CN" : document.documentElement.lang;
    recap.hidden = false;
  }
}

customElements.define("report-steps", ReportSteps);
