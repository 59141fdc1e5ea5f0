// For sites that embed a letter: gives each frame marked `data-undersigned` the height it asks for.
// Only a frame's own window is believed, only from the address that its src names, only a height.

(() => {
  "use strict";

  const HIGHEST = 2000;

  window.addEventListener("message", (event) => {
    const { data } = event;
    if (!data || data.type !== "undersigned:height" || !Number.isFinite(data.height)) {
      return;
    }
    for (const frame of document.querySelectorAll("iframe[data-undersigned]")) {
      if (event.source === frame.contentWindow && event.origin === new URL(frame.src).origin) {
        frame.height = String(Math.min(Math.max(Math.ceil(data.height), 0), HIGHEST));
      }
    }
  });
})();
