// Keeps an open letter's figures and names up to date while somebody looks at the page.
//
// The page works without this. It asks for the small tally, fetches the page itself only when the
// list has a newer version, and puts in its `data-live` regions: never while focus or a selection
// is inside one, and never so that what is being read moves. Pausing holds back what is new, not
// the asking: when the names are locked down they leave the page at once. A page of the whole list
// has nothing to pause: it stays as it was opened, and only closes.

(() => {
  "use strict";

  const EVERY = 4000; // ms between two questions, and up to JITTER more
  const JITTER = 1000;
  const SLOWEST = 30000; // a lockdown is not to wait behind an outage that is over
  const NOTE_EVERY = 60000;

  const letter = document.querySelector("[data-letter]");
  const control = document.querySelector("[data-live-control]");
  if (!letter || !window.fetch || !window.DOMParser) {
    return;
  }
  const button = control && control.querySelector("[data-live-pause]");
  const note = control && control.querySelector("[data-live-note]");

  let version = Number(letter.dataset.version) || 0;
  let timer = 0;
  let failures = 0;
  let paused = !control;
  let asking = false;
  let waiting = null; // a newer page that could not be shown yet
  let notedAt = 0;

  const get = async (address) => {
    const answer = await fetch(address, {
      cache: "no-cache",
      credentials: "omit",
      signal: AbortSignal.timeout ? AbortSignal.timeout(15000) : undefined,
    });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer;
  };

  const regions = (root) => [...root.querySelectorAll("[data-live]")];

  const isInUse = (region) => {
    const selection = document.getSelection();
    return (
      region.contains(document.activeElement) ||
      (selection && !selection.isCollapsed && selection.containsNode(region, true))
    );
  };

  // What is being read: the section, paragraph or heading at the middle of the window, whose upper
  // edge must stay where it is. Never a single name: names move between balanced columns.
  const anchor = () => {
    const middle = window.innerHeight / 2;
    let nearest = Infinity;
    let found = null;
    for (const node of document.querySelectorAll("[data-live] [id], main :is(h1, h2, p, li):not([data-live] *)")) {
      const { top, bottom, height } = node.getBoundingClientRect();
      const distance = Math.max(top - middle, middle - bottom, 0);
      if (height > 0 && distance <= nearest) {
        nearest = distance;
        found = { node, top };
      }
    }
    return found;
  };

  // Names that may be shown no more go at once, whatever is in use: `isUrgent`.
  const show = (page, isUrgent) => {
    if (!isUrgent && regions(document).some(isInUse)) {
      return false;
    }
    const kept = window.scrollY > 0 ? anchor() : null;
    for (const region of regions(document)) {
      const fresh = page.querySelector(`[data-live="${CSS.escape(region.dataset.live)}"]`);
      if (fresh) {
        region.replaceChildren(...document.importNode(fresh, true).childNodes);
      }
    }
    if (isUrgent && window.location.search) {
      // What was searched for, or where the list was opened, may be a name too.
      window.history.replaceState(null, "", window.location.pathname);
    }
    const found = kept && (kept.node.isConnected ? kept.node : document.getElementById(kept.node.id));
    if (found) {
      window.scrollBy({ top: found.getBoundingClientRect().top - kept.top, behavior: "instant" });
    }
    return true;
  };

  const tell = () => {
    const now = Date.now();
    if (now - notedAt >= NOTE_EVERY) {
      notedAt = now;
      note.textContent = "";
      window.setTimeout(() => {
        note.textContent = control.dataset.note;
      }, 100);
    }
  };

  const fetchPage = async () => {
    const answer = await get(window.location.pathname);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("[data-letter]");
    if (!found) {
      return null;
    }
    const isLocked = found.dataset.locked !== undefined;
    return { page, isLocked, version: Number(found.dataset.version) || 0 };
  };

  const ask = async () => {
    const tally = await (await get(letter.dataset.tally)).json();
    // Two processes may answer 11, then 10: only what is newer counts.
    if (tally.version > Math.max(version, waiting ? waiting.version : 0)) {
      const fetched = await fetchPage();
      if (fetched && fetched.version > version) {
        waiting = fetched;
      }
    }
    const isUrgent = waiting && waiting.isLocked;
    if (waiting && (isUrgent || !paused) && show(waiting.page, isUrgent)) {
      version = waiting.version;
      waiting = null;
      if (!isUrgent) {
        tell();
      }
    }
  };

  const plan = () => {
    window.clearTimeout(timer);
    if (!document.hidden) {
      const pause = Math.min(EVERY * 2 ** failures, SLOWEST);
      timer = window.setTimeout(turn, pause + Math.random() * JITTER * (failures + 1));
    }
  };

  const turn = async () => {
    if (asking) {
      return;
    }
    asking = true;
    try {
      await ask();
      failures = 0;
    } catch {
      failures = Math.min(failures + 1, 5);
    }
    asking = false;
    plan();
  };

  const resume = () => {
    window.clearTimeout(timer);
    if (!document.hidden) {
      turn();
    }
  };

  if (button) {
    button.addEventListener("click", () => {
      paused = !paused;
      button.textContent = paused ? control.dataset.resume : control.dataset.pause;
      resume();
    });
    button.hidden = false;
  }
  document.addEventListener("visibilitychange", resume);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      resume();
    }
  });
  window.addEventListener("online", () => {
    failures = 0;
    resume();
  });

  plan();
})();
