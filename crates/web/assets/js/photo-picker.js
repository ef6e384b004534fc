// Three slots for photos: a small picture of each, one word to take it out again, and a file that is made
// small before it is sent. What this browser cannot read is sent as it is; only HEIC is said so at once.
const LONGEST = 1600;
const HEIC = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/;

/** @typedef {HTMLElement & {word?: string}} Slot With the words of its label as the server wrote them. */

class PhotoPicker extends HTMLElement {
  connectedCallback() {
    const able = "createImageBitmap" in window && "DataTransfer" in window && "toBlob" in HTMLCanvasElement.prototype;
    /** @type {NodeListOf<Slot>} */
    const photos = this.querySelectorAll(".photo");
    this.slots = Array.from(photos).filter((slot) => !slot.querySelector("[name*=kept]"));
    if (!able || this.slots.length === 0) return;
    try {
      if (!new DataTransfer().items) return;
    } catch (why) {
      return;
    }
    this.slots.forEach((slot) => {
      const label = slot.querySelector(".photo__label");
      slot.word = label.lastChild.textContent;
      slot.querySelector("input").addEventListener("change", () => this.chosen(slot));
    });
    this.setAttribute("data-on", "");
    this.tidy();
  }

  /** @param {Slot} slot */
  async chosen(slot) {
    const input = slot.querySelector("input");
    const file = input.files[0];
    this.quiet();
    this.empty(slot);
    if (file) {
      const small = await this.smaller(file);
      if (input.files[0] !== file) return;
      if (small === "heic") {
        input.value = "";
        this.say(this.dataset.heic);
      } else {
        if (small) this.put(input, small);
        this.shot(slot, small || file);
      }
    }
    this.tidy();
  }

  /**
   * A JPEG of at most 1600 pixels, upright, without anything but the picture.
   * @param {File} file @returns {Promise<File | "heic" | null>}
   */
  async smaller(file) {
    try {
      const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(bitmap.width * scale);
      canvas.height = Math.round(bitmap.height * scale);
      canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      bitmap.close();
      /** @type {Blob | null} */
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.8));
      return blob && new File([blob], "photo.jpg", { type: "image/jpeg" });
    } catch (why) {
      return (await this.isHeic(file)) ? "heic" : null;
    }
  }

  /** @param {File} file */
  async isHeic(file) {
    const bytes = new Uint8Array(await new Response(file.slice(4, 12)).arrayBuffer());
    const text = String.fromCharCode.apply(null, Array.from(bytes));
    return text.startsWith("ftyp") && HEIC.test(text.slice(4));
  }

  /** @param {HTMLInputElement} input @param {File} file */
  put(input, file) {
    const transfer = new DataTransfer();
    transfer.items.add(file);
    input.files = transfer.files;
  }

  /** @param {Slot} slot @param {File} file */
  shot(slot, file) {
    const shot = document.createElement("div");
    shot.className = "photo__shot";
    const picture = document.createElement("img");
    picture.alt = this.dataset.shot;
    picture.src = URL.createObjectURL(file);
    const drop = document.createElement("button");
    drop.type = "button";
    drop.className = "photo__off";
    drop.textContent = this.dataset.drop;
    drop.addEventListener("click", () => {
      const input = slot.querySelector("input");
      input.value = "";
      this.empty(slot);
      this.tidy();
      input.focus();
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    shot.append(picture, drop);
    slot.append(shot);
  }

  /** @param {Slot} slot */
  empty(slot) {
    const shot = slot.querySelector(".photo__shot");
    if (!shot) return;
    URL.revokeObjectURL(shot.querySelector("img").src);
    shot.remove();
  }

  /** Shows the filled slots and the next empty one; all of them while none is filled. */
  tidy() {
    /** @param {Slot} slot */
    const filled = (slot) => Boolean(slot.querySelector(".photo__shot"));
    const some = this.slots.some(filled);
    const next = this.slots.find((slot) => !filled(slot));
    this.slots.forEach((slot) => {
      slot.toggleAttribute("data-filled", filled(slot));
      slot.hidden = some && !filled(slot) && slot !== next;
      slot.querySelector(".photo__label").lastChild.textContent = some && slot === next ? this.dataset.more : slot.word;
    });
  }

  /** @param {string} words */
  say(words) {
    const line = document.createElement("p");
    line.className = "sorry";
    line.setAttribute("role", "alert");
    line.textContent = words;
    this.prepend(line);
  }

  quiet() {
    this.querySelectorAll(":scope > .sorry").forEach((line) => line.remove());
  }
}

customElements.define("photo-picker", PhotoPicker);
