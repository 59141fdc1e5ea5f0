// Copies a letter's link, or hands it to the sharing of the reader's own device. Both buttons are
// brought in here; without this script the link stands in its field, to be copied by hand.

(() => {
  "use strict";

  const block = document.querySelector("[data-share]");
  if (!block) {
    return;
  }
  const field = block.querySelector("[data-share-link]");
  const copy = block.querySelector("[data-share-copy]");
  const native = block.querySelector("[data-share-native]");
  const note = block.querySelector("[data-share-note]");

  field.addEventListener("focus", () => field.select());

  if (navigator.clipboard) {
    copy.addEventListener("click", async () => {
      note.textContent = "";
      try {
        await navigator.clipboard.writeText(field.value);
        note.textContent = note.dataset.copied;
      } catch {
        field.focus(); // refused: it is marked, for the reader to copy
      }
    });
    copy.hidden = false;
  }
  if (navigator.share) {
    native.addEventListener("click", () => {
      navigator.share({ title: block.dataset.title, url: field.value }).catch(() => {});
    });
    native.hidden = false;
  }
})();
