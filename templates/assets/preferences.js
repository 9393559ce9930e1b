// The reader's own text size, colours, contrast and typeface: put on the page before it is painted,
// kept in this browser only. Without this script the page follows the device, and shows no controls.
// And the other language opens at the same heading, and with the same search; and an open menu or panel never
// lies over what the keyboard has come to.
(() => {
  "use strict";
  const root = document.documentElement;
  const names = ["text", "theme", "contrast", "typeface"];

  // A browser that forbids storage still gets the controls; its choice lasts as long as the page.
  const stored = (name) => {
    try {
      return localStorage.getItem(name) || "";
    } catch {
      return "";
    }
  };
  const store = (name, value) => {
    try {
      if (value) localStorage.setItem(name, value);
      else localStorage.removeItem(name);
    } catch {}
  };
  const apply = (name, value) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  };

  root.classList.add("scripted");
  names.forEach((name) => apply(name, stored(name)));

  document.addEventListener("click", ({ target }) => {
    const link = target.closest(".language-link");
    if (!link) return;
    link.search = location.search;
    link.hash = location.hash;
  });

  // Tab goes on from the last entry of what is open to the page below it. A panel that was opened from the menu
  // keeps it open; a click is the browser's own affair.
  const keeps = (open, target) =>
    open.contains(target) ||
    [...open.querySelectorAll("[popovertarget]")].some((button) => button.popoverTargetElement.contains(target));
  document.addEventListener("focusin", ({ target }) => {
    if (!("popover" in root) || !target.matches(":focus-visible")) return;
    for (const open of document.querySelectorAll(":popover-open")) if (!keeps(open, target)) open.hidePopover();
  });

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("#site-display form");
    if (!form) return;
    names.forEach((name) => {
      for (const choice of form.elements[name]) choice.checked = choice.value === stored(name);
    });
    form.addEventListener("change", ({ target }) => {
      apply(target.name, target.value);
      store(target.name, target.value);
    });
  });
})();
