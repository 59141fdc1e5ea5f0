// One-letter shortcuts at the desk, for who has chosen them (desk preferences). The letters stand
// on #desk-shortcuts; nothing happens in a field, with a modifier, or while a key is held down.
(() => {
  "use strict";

  const chosen = document.getElementById("desk-shortcuts");
  if (!chosen) return;
  const actions = new Map(Object.entries(chosen.dataset).map(([action, letter]) => [letter, action]));
  const links = () => [...document.querySelectorAll("a.desk-row")];
  const rowOf = (element) => element && element.closest("#result_list tbody tr");

  function isWriting(target) {
    if (!(target instanceof Element)) return false;
    if (target.closest("textarea, select, [contenteditable]")) return true;
    const input = target.closest("input");
    return Boolean(input) && !["checkbox", "submit", "button"].includes(input.type);
  }

  function move(step) {
    const all = links();
    const current = all.indexOf(rowOf(document.activeElement)?.querySelector("a.desk-row"));
    const next = current === -1 ? (step > 0 ? 0 : all.length - 1) : current + step;
    all[next]?.focus();
  }

  // On the queue the row with the focus; on a signature's own page its buttons.
  function decide(action) {
    const place = links().length ? rowOf(document.activeElement) : document;
    place?.querySelector(`[data-desk="${action}"]`)?.click();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.repeat || event.isComposing || event.defaultPrevented) return;
    if (isWriting(event.target)) return;
    const action = actions.get(event.key.toLowerCase());
    if (!action) return;
    event.preventDefault();
    if (action === "next") move(1);
    else if (action === "previous") move(-1);
    else if (action === "tick") rowOf(document.activeElement)?.querySelector(".action-select")?.click();
    else decide(action);
  });

  // After a decision the list comes back at the next row: go on there.
  if (location.hash.startsWith("#row-")) document.getElementById(location.hash.slice(1))?.focus();
})();
