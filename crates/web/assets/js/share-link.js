// Sends the secret link with the phone's own sharing, or copies it. Without either the link stands below
// the button as text, as it does without this script.

class ShareLink extends HTMLElement {
  connectedCallback() {
    const fold = this.querySelector("details");
    const button = this.querySelector("summary");
    const link = this.querySelector(".address").textContent.trim();
    button.addEventListener("click", (event) => {
      if (fold.open) return;
      if (navigator.share) {
        event.preventDefault();
        navigator.share({ title: this.getAttribute("data-title"), url: link }).catch((why) => {
          if (why.name !== "AbortError") fold.open = true;
        });
      } else if (navigator.clipboard) {
        navigator.clipboard.writeText(link).then(() => this.copied(), () => {});
      }
    });
  }

  /** Says so where a screen reader hears it too. */
  copied() {
    if (this.querySelector("[role=status]")) return;
    const said = document.createElement("p");
    said.className = "small";
    said.setAttribute("role", "status");
    said.textContent = this.getAttribute("data-copied");
    this.appendChild(said);
  }
}

customElements.define("share-link", ShareLink);
