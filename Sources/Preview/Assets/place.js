// Loads the page again and puts the reader back where he was: the place, what is unfolded or open, the focus.
// A part of the script that live.js begins.

const memory = "selari:" + target;
const lastPlace = "selari:place";
const lastErrors = "selari:errors";
// Nothing is here, for a while perhaps: the place on the page that was here is kept for when it is back.
const isAbsent = "absent" in script.dataset;

const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";

const said = (element) => element?.textContent.trim().replace(/\s+/g, " ").slice(0, 200) ?? "";

// Texts, each with how often it has come so far: what is equal is told apart by its order alone.
function numbered(texts) {
  const times = new Map();
  return texts.map((text) => {
    times.set(text, (times.get(text) ?? 0) + 1);
    return text + "\n" + times.get(text);
  });
}

// What a control is and says. Where it stands is another place as soon as something comes above it.
function controls() {
  const all = [...document.querySelectorAll(focusable)];
  const attributes = ["name", "type", "value", "href", "aria-label"];
  const names = numbered(all.map((one) =>
    [one.localName, ...attributes.map((name) => one.getAttribute(name) ?? ""), said(one)].join("\n")));
  return { all, names };
}

function folds() {
  const all = [...document.querySelectorAll("details")];
  return { all, names: numbered(all.map((one) => one.id || said(one.querySelector("summary")))) };
}

function folded() {
  const { all, names } = folds();
  return all.map((one, index) => [names[index], one.open]);
}

// Folds and unfolds what was so, each by its name.
function unfold(before) {
  const { all, names } = folds();
  const wasOpen = new Map(before);
  const gone = before.filter(([name]) => !names.includes(name)).map(([, isOpen]) => isOpen);
  const fresh = all.filter((_, index) => !wasOpen.has(names[index]));
  all.forEach((one, index) => { one.open = wasOpen.get(names[index]) ?? one.open; });
  // Where as many have come as have gone, they are the same under other names.
  if (gone.length === fresh.length) fresh.forEach((one, index) => { one.open = gone[index]; });
}

const openPopovers = CSS.supports("selector(:popover-open)") ? "[popover]:popover-open" : ":not(*)";

function showPopovers(ids) {
  for (const id of ids) {
    const popover = document.getElementById(id);
    if (!popover?.popover || popover.matches(openPopovers)) continue;
    // One that was opened from another leaves that one open.
    const source = document.querySelector(`:popover-open [popovertarget="${CSS.escape(id)}"]`);
    popover.showPopover(source ? { source } : undefined);
  }
}

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
  if (!active || active === document.body) return null;
  const { all, names } = controls();
  const index = all.indexOf(active);
  return { id: active.id, tag: active.localName, name: names[index], index, count: all.length };
}

function giveFocus(before) {
  if (!before) return;
  const { all, names } = controls();
  const same = (before.id && document.getElementById(before.id)) || all[names.indexOf(before.name)];
  // Where nothing came or went, it says something else by now.
  const atItsPlace = all.length === before.count && all[before.index]?.localName === before.tag && all[before.index];
  (same || atItsPlace || null)?.focus({ preventScroll: true });
}

function remember() {
  if (isAbsent) return;
  const state = {
    x: scrollX,
    y: scrollY,
    anchor: scrollY > 0 ? anchor() : null,
    folds: folded(),
    popovers: [...document.querySelectorAll(openPopovers)].map((one) => one.id).filter((id) => id),
    focus: focused(),
  };
  sessionStorage.setItem(memory, JSON.stringify(state));
  // Its own address may be another, where the browser is led then.
  if (!isFrame) sessionStorage.setItem(lastPlace, memory);
}

let isReloading = false;

function reload() {
  remember();
  if (overlay) sessionStorage.setItem(lastErrors, overlay.errors);
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
  unfold(state.folds);
  showPopovers(state.popovers);
  const place = () => {
    const element = state.anchor && document.getElementById(state.anchor.id);
    const y = element ? scrollY + element.getBoundingClientRect().top - state.anchor.top : state.y;
    scrollTo({ left: state.x, top: y, behavior: "instant" });
  };
  place();
  giveFocus(state.focus);
  // Images and fonts may still move things, until the reader moves himself.
  let isDone = false;
  for (const name of ["wheel", "touchstart", "keydown", "pointerdown"]) {
    addEventListener(name, () => { isDone = true; }, { once: true, passive: true });
  }
  const again = () => { if (!isDone) place(); };
  if (document.readyState === "complete") again(); else addEventListener("load", again, { once: true });
}
