// While an import is being read or entered, its page asks every two seconds how far it is, and goes
// on when there is something to do. Without this script the browser does so by itself.
(() => {
  "use strict";

  const status = document.getElementById("import-working");
  if (!status) return;

  async function look() {
    try {
      const answer = await fetch(location.href, { credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.getElementById("import-working");
      if (!now) {
        location.reload();
        return;
      }
      if (now.textContent.trim() !== status.textContent.trim()) status.replaceChildren(...now.children);
    } catch {
      // The next look may find the server again.
    }
    setTimeout(look, 2000);
  }

  setTimeout(look, 1000);
})();
