// Shows and hides the footnotes of what only holds before, while or after a window is open, together with it: a note
// goes with the last of its marks, and a link back with its own.
(() => {
  "use strict";
  const section = document.querySelector(".footnotes");
  if (!section) return;

  function update() {
    // Marks may stand in notes, whose own section says nothing of them.
    section.hidden = false;
    const notes = [...section.querySelectorAll("li[id]")];
    for (const note of notes) {
      const links = [...note.querySelectorAll(".footnote-back")];
      for (const link of links) {
        link.hidden = document.querySelector(link.hash).closest("[hidden]") !== null;
      }
      note.hidden = links.length > 0 && links.every((link) => link.hidden);
    }
    section.hidden = notes.every((note) => note.hidden);
  }

  // What keeps the windows' states true says so here first.
  const observer = new MutationObserver(update);
  for (const element of document.querySelectorAll("[data-window]")) {
    observer.observe(element, { attributeFilter: ["data-state"] });
  }
  update();
})();
