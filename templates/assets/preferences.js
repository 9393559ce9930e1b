// The reader's own text size, colours, contrast and typeface: put on the page before it is painted, kept in this
// browser only, as is what is searched for; without this script the page follows the device. The other language opens
// where one reads. An open menu or panel never lies over what the keyboard has come to.
(() => {
  "use strict";
  const root = document.documentElement;
  const names = ["text", "theme", "contrast", "typeface"];

  // Where storage is forbidden, a choice lasts one page.
  const storage = (act) => {
    try {
      return act(localStorage);
    } catch {}
  };
  const stored = (name) => storage((all) => all.getItem(name)) || "";
  const frames = [...document.querySelectorAll("[name=theme-color]")].map((frame) => [frame, frame.media]);
  const apply = (name, value) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
    if (name !== "theme") return;
    for (const [frame, device] of frames) frame.media = value ? (device.includes(value) ? "all" : "not all") : device;
  };

  root.classList.add("scripted");
  names.forEach((name) => apply(name, stored(name)));

  document.addEventListener("click", ({ target }) => {
    const link = target.closest("[rel=alternate]");
    if (!link) return;
    link.search = location.search;
    link.hash = location.hash || (scrollY ? reading() : "");
  });
  const reading = () => [...document.querySelectorAll("main :is(h2, h3)[id]")]
    .filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2).pop()?.id || "";

  // What follows the number sign is not sent to the server, whose log would keep it.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.elements.q) return;
    event.preventDefault();
    location.assign(`${form.action}#${new URLSearchParams(new FormData(form))}`);
  });

  // Tab goes on from what is open to the page below it. A panel opened from the menu keeps it open, and so does the
  // button that the settings hang from: they would only open again. A click is the browser's own affair.
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
      storage((all) => all[target.value ? "setItem" : "removeItem"](target.name, target.value));
    });
  });
})();
