// Keeps a window's state and its days left true in the reader's browser, however long ago the page was built.
// The reader's own time zone plays no part. Nothing ticks: the page looks again when it is shown, when its day turns,
// and when its state changes.
(() => {
  "use strict";
  const order = ["upcoming", "open", "closing", "closed"];
  const edges = ["opens", "closing", "closed"];
  const hour = 3600e3;
  const day = 24 * hour;
  const message = document.getElementById("window-message");
  // With what each was built to say: a clock that is behind takes it no further back, one put right as far as that.
  const windows = [...document.querySelectorAll("[data-window]")].map((element) => {
    const count = element.querySelector("[data-days]");
    return { element, count, built: order.indexOf(element.dataset.state), most: count?.textContent };
  });

  const instant = (text) => (text ? Date.parse(text) : -Infinity);
  // A preview of another instant says which on the root element.
  const now = () => Date.parse(document.documentElement.dataset.now) || Date.now();

  // The day of an instant in the site's zone, as a number.
  const dayIn = (zone, time) =>
    Date.parse(new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(time)) / day;

  function showDays({ element, count, most }, time) {
    if (!count) return;
    const { zone, closing } = element.dataset;
    const left = Math.max(0, Math.min(most, dayIn(zone, instant(closing)) - dayIn(zone, time)));
    if (count.textContent === String(left)) return;
    const unit = element.querySelector("[data-unit]");
    count.textContent = left;
    unit.textContent = left === 1 ? unit.dataset.one : unit.dataset.other;
  }

  function showState(element, state) {
    element.dataset.state = state;
    for (const part of element.querySelectorAll("[data-in]")) {
      part.hidden = !part.dataset.in.split(" ").includes(state);
    }
  }

  // Focus on what has just gone moves to what to do now: beside it, or wherever the page says it first.
  function keepFocus() {
    const lost = windows.find(({ element }) => element.querySelector("[hidden] :focus"));
    if (!lost) return;
    const shown = (place) => [...place.querySelectorAll("[data-now]")].find((one) => one.checkVisibility());
    (shown(lost.element) ?? shown(document))?.focus();
  }

  let first = true;
  let timer;

  function update() {
    const time = now();
    let said = message.textContent;
    let wait = hour;
    for (const one of windows) {
      const { dataset } = one.element;
      const state = order[Math.max(one.built, edges.filter((name) => time >= instant(dataset[name])).length)];
      showDays(one, time);
      if (state !== dataset.state) {
        const { opened, just, past } = message.dataset;
        // What closed while the page slept has not just closed.
        const closed = time - instant(dataset.closed) < hour / 6 ? just : past;
        said = first ? "" : state === "closed" ? closed : dataset.state === "upcoming" ? opened : "";
        showState(one.element, state);
      }
      for (const name of edges) {
        const left = instant(dataset[name]) - time;
        // The day turns at the hour at which the closing day begins.
        if (left > 0) wait = Math.min(wait, name === "closing" ? left % day || day : left);
      }
    }
    keepFocus();
    if (said !== message.textContent) message.textContent = said;
    first = false;
    clearTimeout(timer);
    timer = setTimeout(update, wait + 50);
  }

  if (!windows.length) return;
  update();
  addEventListener("pageshow", update);
  document.addEventListener("visibilitychange", update);
})();
