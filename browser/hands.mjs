// How a person operates a page: with a finger or a mouse, or with nothing but a keyboard.
//
// Journeys ask the hands and never the page: `follow` a link or a button to where it leads, `press` what stays
// here, `choose`, `type`, `pick` from a list, `attach` a file. Each takes a selector or a locator.
import assert from "node:assert/strict";

/** So many Tabs are more than any page has controls. */
const TABS = 400;

class Hands {
  constructor(page) {
    this.page = page;
  }

  /** The control a selector means. */
  at(control) {
    return typeof control === "string" ? this.page.locator(control).first() : control;
  }

  /** What the browser asks for a file with, once this was done; it listens before, or the window opens unseen. */
  async asked(done) {
    const asked = this.page.waitForEvent("filechooser");
    await this.page.evaluate(() => {});
    const [chooser] = await Promise.all([asked, done()]);
    return chooser;
  }

  /** Presses a link or a button and waits until its page is there. */
  async follow(control) {
    // A list that comes without a page load says so by its address.
    await Promise.all([this.page.waitForNavigation({ waitUntil: "load" }), this.press(control)]);
  }
}

/** A finger, or a mouse: it goes to what it sees. */
export class Finger extends Hands {
  press(control) {
    return this.at(control).click();
  }

  choose(control) {
    return this.at(control).check();
  }

  type(control, text) {
    return this.at(control).fill(text);
  }

  pick(control, value) {
    return this.at(control).selectOption(value);
  }

  attach(control, file) {
    return this.at(control).setInputFiles(file);
  }
}

/** Where the focus is, as seen from a control: on it, in its group of radio buttons, or elsewhere. */
function focus(control) {
  const active = document.activeElement;
  if (active === control) return "here";
  const isGroup = active?.type === "radio" && control.type === "radio" && active.name === control.name && active.form === control.form;
  return isGroup ? "group" : "elsewhere";
}

/** What has the focus, for people who read why a journey failed. */
const named = () => {
  const one = document.activeElement;
  return `${one?.tagName.toLowerCase()}#${one?.id}.${one?.className} “${one?.textContent.trim().slice(0, 20)}”`;
};

/** A keyboard: Tab, arrows, Space, Enter and letters. What the focus cannot reach cannot be used. */
export class Keyboard extends Hands {
  key(name) {
    return this.page.keyboard.press(name);
  }

  /** Tabs until the control has the focus; fails if it never comes. */
  async reach(control) {
    const wanted = this.at(control);
    const element = await wanted.elementHandle();
    const was = this.page.url();
    for (let tabs = 0; tabs < TABS; tabs += 1) {
      const at = await element.evaluate(focus);
      if (at !== "elsewhere") return at;
      await this.key("Tab");
    }
    return assert.fail(`${was}: no Tab leads to ${wanted}; the last one led to ${await this.page.evaluate(named)}`);
  }

  async press(control) {
    await this.reach(control);
    await this.key("Enter");
  }

  /** Space ticks a box; arrows walk a group of radio buttons. */
  async choose(control) {
    const wanted = this.at(control);
    if (await wanted.isChecked()) return;
    const at = await this.reach(wanted);
    if (at === "here") await this.key("Space");
    const others = at === "group" ? TABS : 0;
    for (let steps = 0; steps < others && !(await wanted.isChecked()); steps += 1) await this.key("ArrowDown");
    assert.ok(await wanted.isChecked(), `${wanted} cannot be chosen by keys`);
  }

  async type(control, text) {
    const wanted = this.at(control);
    await this.reach(wanted);
    if ((await wanted.getAttribute("type")) === "date") return this.day(wanted, text);
    await this.key("Control+A");
    if (text === "") await this.key("Delete");
    else await this.page.keyboard.type(text);
    return assert.equal(await wanted.inputValue(), text, `${wanted} does not take what is typed`);
  }

  /** A day in the order in which this browser has its three parts: a person sees it, we try. */
  async day(wanted, text) {
    const [year, month, day] = text.split("-");
    for (const parts of [[month, day, year], [year, month, day], [day, month, year]]) {
      for (const part of parts) {
        await this.page.keyboard.type(part);
        // Two digits go on by themselves to the next part, four do not.
        if (part === year) await this.key("ArrowRight");
      }
      if ((await wanted.inputValue()) === text) return;
      for (let n = 0; n < 3; n += 1) await this.key("ArrowLeft");
    }
    assert.fail(`${wanted} does not take the day ${text}`);
  }

  /** Arrows walk a list that is not unfolded. */
  async pick(control, value) {
    const wanted = this.at(control);
    await this.reach(wanted);
    const steps = await wanted.evaluate((list, to) => [...list.options].findIndex((one) => one.value === to) - list.selectedIndex, value);
    for (let n = 0; n < Math.abs(steps); n += 1) await this.key(steps > 0 ? "ArrowDown" : "ArrowUp");
    assert.equal(await wanted.inputValue(), value, `${wanted} does not take ${value}`);
  }

  async attach(control, file) {
    await this.reach(control);
    await (await this.asked(() => this.key("Space"))).setFiles(file);
  }
}
