// Opens the question that the address names, and offers to open them all.
(() => {
  "use strict";
  const questions = [...document.querySelectorAll(".faq")];
  const button = document.querySelector(".faq-all button");

  function openNamed() {
    const named = questions.find((question) => "#" + encodeURIComponent(question.id) === location.hash);
    if (named) named.open = true;
  }
  function label() {
    button.textContent = questions.every((question) => question.open) ? button.dataset.close : button.dataset.open;
  }

  openNamed();
  addEventListener("hashchange", openNamed);
  if (!button) return;
  button.addEventListener("click", () => {
    const open = !questions.every((question) => question.open);
    for (const question of questions) question.open = open;
  });
  for (const question of questions) question.addEventListener("toggle", label);
  label();
})();
