// Tells the page around the frame how high the letter's frame wants to be (embed-host.js listens).

(() => {
  "use strict";

  if (window.parent === window) {
    return;
  }
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height !== told) {
      told = height;
      // To whoever frames it: a height is no secret.
      window.parent.postMessage({ type: "undersigned:height", height }, "*");
    }
  };
  new ResizeObserver(tell).observe(document.body);
  tell();
})();
