// The preview's own pages: the time slider. Without a script every page does the same by its buttons.
(() => {
  "use strict";
  const slider = document.querySelector(".slider");
  if (!slider) return;
  const input = slider.querySelector("input");
  const output = slider.querySelector("output");
  const stops = [...slider.querySelectorAll("data")];
  const current = () => document.querySelector('[data-part="stops"]').dataset.current;
  slider.hidden = false;

  // Says the instant at once; the site is shown at it when the slider rests, or moves on slowly.
  function say(text) {
    output.textContent = text;
    input.setAttribute("aria-valuetext", text);
  }

  let isHeld = false;
  let pending = 0;
  let sent = current();
  let timer;

  function send() {
    clearTimeout(timer);
    if (input.value === sent) return;
    sent = input.value;
    pending += 1;
    fetch("/_selari/time", {
      method: "POST", body: new URLSearchParams({ at: stops[input.value].value }), redirect: "manual",
    }).finally(() => { pending -= 1; });
  }

  input.addEventListener("input", () => {
    say(stops[input.value].textContent);
    clearTimeout(timer);
    timer = setTimeout(send, 120);
  });
  input.addEventListener("change", send);
  input.addEventListener("pointerdown", () => { isHeld = true; });
  addEventListener("pointerup", () => { isHeld = false; });

  // Another instant was chosen elsewhere: the slider follows, unless somebody moves it.
  document.addEventListener("selari:patched", () => {
    if (isHeld || pending > 0 || input.value !== sent) return;
    sent = current();
    input.value = sent;
    say(document.querySelector('[data-part="stops"]').dataset.text);
  });
  say(output.textContent);
})();
