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
  // keeps it open, and so does the button that the settings hang from, which they do not cover: closed by the way
  // to it, they would only open again. A click is the browser's own affair.
  let tabbed = false;
  document.addEventListener("keydown", ({ key }) => (tabbed = key === "Tab"), true);
  document.addEventListener("pointerdown", () => (tabbed = false), true);
  const keeps = (open, target) =>
    open.contains(target) ||
    (open.id === "site-display" && target.popoverTargetElement === open) ||
    [...open.querySelectorAll("[popovertarget]")].some((button) => button.popoverTargetElement.contains(target));
  document.addEventListener("focusin", ({ target }) => {
    if (!("popover" in root) || !tabbed) return;
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
