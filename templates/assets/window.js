// Keeps a window's state and its days left true in the reader's browser, however long ago the page was built.
// All instants are absolute, so the reader's own time zone plays no part. Nothing ticks: the page looks again
// when it is shown, when its day turns, and when its state changes.
(() => {
  "use strict";
  const order = ["upcoming", "open", "closing", "closed"];
  const hour = 3600e3;
  const day = 24 * hour;
  const windows = [...document.querySelectorAll("[data-window]")];
  const message = document.getElementById("window-message");

  const instant = (text) => (text ? Date.parse(text) : -Infinity);
  // A preview that shows the site as of another instant says so on the root element.
  const now = () => Date.parse(document.documentElement.dataset.now) || Date.now();

  // The calendar day of an instant in the site's zone, as a number of days.
  const dayIn = (zone, time) =>
    Date.parse(new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(time)) / day;

  function stateOf({ opens, closing, closed, state }, time) {
    const byClock =
      time >= instant(closed) ? "closed"
      : time >= instant(closing) ? "closing"
      : time >= instant(opens) ? "open"
      : "upcoming";
    // A reader's clock that is behind never takes the page back before what it was built to say.
    return order[Math.max(order.indexOf(state), order.indexOf(byClock))];
  }

  function showDays(element, time) {
    const count = element.querySelector("[data-days]");
    if (!count) return;
    const { zone, closing } = element.dataset;
    const left = Math.max(0, dayIn(zone, instant(closing)) - dayIn(zone, time));
    if (count.textContent === String(left)) return;
    const unit = element.querySelector("[data-unit]");
    count.textContent = left;
    unit.textContent = left === 1 ? unit.dataset.one : unit.dataset.other;
  }

  function showState(element, state) {
    const after = element.querySelector("[data-after]");
    const focused = document.activeElement;
    element.dataset.state = state;
    for (const part of element.querySelectorAll("[data-in]")) {
      part.hidden = !part.dataset.in.split(" ").includes(state);
    }
    // Focus that stood on what has just gone moves to what to do now, not to the top of the page.
    if (after && element.contains(focused) && focused.closest("[hidden]")) after.focus();
  }

  let first = true;
  let timer;

  function update() {
    const time = now();
    let closedNow = false;
    let wait = hour;
    for (const element of windows) {
      const before = element.dataset.state;
      const state = stateOf(element.dataset, time);
      showDays(element, time);
      if (state !== before) {
        showState(element, state);
        closedNow ||= state === "closed";
      }
      for (const name of ["opens", "closing", "closed"]) {
        const left = instant(element.dataset[name]) - time;
        // The day turns at the hour at which the closing day begins.
        if (left > 0) wait = Math.min(wait, name === "closing" ? left % day || day : left);
      }
    }
    if (closedNow && !first && message) message.textContent = message.dataset.message;
    first = false;
    clearTimeout(timer);
    timer = setTimeout(update, wait + 50);
  }

  if (!windows.length) return;
  update();
  addEventListener("pageshow", update);
  document.addEventListener("visibilitychange", update);
})();
