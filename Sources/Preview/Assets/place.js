// Loads the page again and puts the reader back where he was: the place, what is unfolded, the focus.
// A part of the script that live.js begins.

const memory = "selari:" + target;
const lastPlace = "selari:place";
// Nothing is here, for a while perhaps: the place on the page that was here is kept for when it is back.
const isAbsent = "absent" in script.dataset;

const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";

const nameOfDetails = (element, index) => element.id || index + ":" + element.querySelector("summary")?.textContent;

// The last place with an id above the top of the window: it stays put when text above it grows.
function anchor() {
  let best = null;
  for (const element of document.querySelectorAll("main [id], article [id]")) {
    const top = element.getBoundingClientRect().top;
    if (top <= 1 && (!best || top >= best.top)) best = { id: element.id, top };
  }
  return best;
}

function focused() {
  // What lies over the page is made anew with it; the focus goes back to where it was on the page.
  const active = overlay?.holdsFocus ? overlay.before : document.activeElement;
  const isSome = active && active !== document.body;
  return [active?.id ?? "", isSome ? [...document.querySelectorAll(focusable)].indexOf(active) : -1];
}

function giveFocus(id, index) {
  const element = (id && document.getElementById(id)) || document.querySelectorAll(focusable)[index];
  element?.focus({ preventScroll: true });
}

function remember() {
  if (isAbsent) return;
  const state = {
    x: scrollX,
    y: scrollY,
    anchor: scrollY > 0 ? anchor() : null,
    details: [...document.querySelectorAll("details")].map((one, index) => [nameOfDetails(one, index), one.open]),
    focus: focused(),
  };
  sessionStorage.setItem(memory, JSON.stringify(state));
  // Its own address may be another, where the browser is led then.
  if (!isFrame) sessionStorage.setItem(lastPlace, memory);
}

let isReloading = false;

function reload() {
  remember();
  isReloading = true;
  history.scrollRestoration = "manual";
  location.reload();
}

// Under which name the place is remembered: that of the address from which this page has moved, if it has.
function remembered() {
  const [entry] = performance.getEntriesByType("navigation");
  const isLedOn = !isFrame && entry?.type === "reload" && entry.redirectCount > 0;
  return (isLedOn && sessionStorage.getItem(lastPlace)) || memory;
}

// Whoever leaves for another page is put back by the browser when he comes again.
function leave() {
  if (isReloading) return;
  history.scrollRestoration = "auto";
  if (isAbsent) sessionStorage.removeItem(memory);
}

function restore() {
  addEventListener("pagehide", leave);
  if (isAbsent) return;
  const name = remembered();
  const text = sessionStorage.getItem(name);
  sessionStorage.removeItem(name);
  sessionStorage.removeItem(lastPlace);
  if (!text) return;
  const state = JSON.parse(text);
  const open = new Map(state.details);
  document.querySelectorAll("details").forEach((one, index) => {
    const was = open.get(nameOfDetails(one, index));
    if (was !== undefined) one.open = was;
  });
  const place = () => {
    const element = state.anchor && document.getElementById(state.anchor.id);
    const y = element ? scrollY + element.getBoundingClientRect().top - state.anchor.top : state.y;
    scrollTo({ left: state.x, top: y, behavior: "instant" });
  };
  place();
  giveFocus(...state.focus);
  // Images and fonts may still move things, until the reader moves himself.
  let isDone = false;
  for (const name of ["wheel", "touchstart", "keydown", "pointerdown"]) {
    addEventListener(name, () => { isDone = true; }, { once: true, passive: true });
  }
  const again = () => { if (!isDone) place(); };
  if (document.readyState === "complete") again(); else addEventListener("load", again, { once: true });
}
