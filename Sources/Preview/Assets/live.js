// Keeps a page of the preview up to date: listens to the server, swaps stylesheets in place, and has the page
// loaded again where its content changed. It is put into served pages only and is no part of the built site.
//
// It is one script with place.js and overlay.js: they are served together, in one scope that is not the page's.

const script = document.currentScript;
const { target } = script.dataset;
let { mark, files } = script.dataset;
const isFrame = window !== window.top;
const isTool = target.startsWith("/_selari/");
// A tool's page listens for those that it shows in itself. What frames this one may be somebody else's.
const isTold = isFrame && window.frameElement?.matches("[data-told]") === true;
// The start page and the page that stands for an unbuilt site list the findings themselves.
const isOwn = document.querySelector('link[href="/_selari/tools.css"]') !== null;
const listsFindings = isOwn && (!isTool || target === "/_selari/");
let overlay = null;

// 1. What changed is put in place ------------------------------------------------------------------------

function freshPage() {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", target);
    request.responseType = "document";
    request.onload = () => (request.response ? resolve(request.response) : reject(new Error("no page")));
    request.onerror = reject;
    request.send();
  });
}

// The paths of those that were put in place here, or taken away.
const swapped = new Set();
let swapping = Promise.resolve();
const stylesheets = (page) => [...page.querySelectorAll('link[rel~="stylesheet"]')];

async function swapStyles(newMark) {
  try {
    const wanted = stylesheets(await freshPage());
    const present = stylesheets(document);
    if (wanted.length !== present.length) return reload();
    mark = newMark;
    wanted.forEach((link, index) => {
      const old = present[index];
      if (link.getAttribute("href") === old.getAttribute("href")) return;
      for (const one of [old, link]) swapped.add(new URL(one.getAttribute("href"), location).pathname);
      const fresh = document.importNode(link, true);
      fresh.addEventListener("load", () => old.remove());
      fresh.addEventListener("error", reload);
      old.after(fresh);
    });
  } catch {
    reload();
  }
}

// A line of a source moves when lines come and go above it: it is known by what it says. Where it is now,
// if it is not where it was; the nearest of several.
function lineMoved(fresh) {
  const text = document.querySelector(".source-lines .marked")?.textContent;
  const lines = [...fresh.querySelectorAll(".source-lines li")].map((line) => line.textContent);
  const query = new URLSearchParams(location.search);
  const before = Number(query.get("line")) - 1;
  if (!text?.trim() || lines[before] === text) return null;
  const found = lines.flatMap((line, index) => (line === text ? [index] : []))
    .sort((a, b) => Math.abs(a - before) - Math.abs(b - before));
  if (found.length === 0) return null;
  query.set("line", found[0] + 1);
  return `${location.pathname}?${query}#L${found[0] + 1}`;
}

// A tool's page is replaced part by part: nothing else on it moves.
async function patch(newMark) {
  try {
    const fresh = await freshPage();
    const parts = [...document.querySelectorAll("[data-part]")];
    const wanted = parts.map((part) => fresh.querySelector(`[data-part="${part.dataset.part}"]`));
    if (wanted.includes(null)) return reload();
    const moved = lineMoved(fresh);
    if (moved) return location.replace(moved);
    const focus = focused();
    parts.forEach((part, index) => {
      if (!part.isEqualNode(wanted[index])) part.replaceWith(document.importNode(wanted[index], true));
    });
    document.title = fresh.title;
    mark = newMark;
    if (document.activeElement === document.body) giveFocus(focus);
    document.dispatchEvent(new Event("selari:patched"));
  } catch {
    reload();
  }
}

// Another file changed: an image, a script, data. The page is loaded again where it shows it.
function filesChanged(news) {
  files = news.stamp;
  const paths = news.paths.filter((path) => !swapped.has(encodeURI(path)));
  const used = new Set(performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname));
  if (paths.some((path) => path === "*" || used.has(encodeURI(path)))) reload();
}

// 2. Listening ------------------------------------------------------------------------------------------

let source = null;

function listen() {
  if (source || document.hidden || isTold) return;
  source = new EventSource(`/_selari/events?target=${encodeURIComponent(target)}&mark=${mark}&files=${files}`);
  source.addEventListener("page", (event) => (isTool && !isFrame ? patch(event.data) : reload()));
  source.addEventListener("styles", (event) => { swapping = swapStyles(event.data); });
  source.addEventListener("files", (event) => {
    const news = JSON.parse(event.data);
    tellFrames("selari:files", news);
    swapping.then(() => filesChanged(news));
  });
  source.addEventListener("site", () => tellFrames("selari:site"));
  source.addEventListener("state", (event) => overlay?.show(JSON.parse(event.data)));
  source.addEventListener("open", () => {
    overlay?.setLost(false);
    tellFrames("selari:site");
  });
  source.addEventListener("error", () => {
    overlay?.setLost(true);
    if (source?.readyState !== EventSource.CLOSED) return;
    source = null;
    setTimeout(listen, 1000);
  });
}

function tellFrames(name, detail) {
  for (const frame of document.querySelectorAll("iframe[data-told]")) {
    frame.contentDocument?.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

let looking = Promise.resolve();

async function look() {
  try {
    const wanted = (await freshPage()).querySelector("script[data-mark]")?.dataset.mark;
    if (!wanted || wanted === mark) return;
    const content = (text) => text.split("-")[0];
    if (content(wanted) === content(mark)) await swapStyles(wanted); else reload();
  } catch {
    // The page that holds this one hears when the server is back, and tells.
  }
}

function beTold() {
  const lookAgain = () => { looking = looking.then(look); };
  document.addEventListener("selari:site", lookAgain);
  document.addEventListener("selari:files", (event) => looking.then(() => filesChanged(event.detail)));
  // What came while this was loading was told to nobody.
  lookAgain();
}

// A tab that nobody sees holds no connection: browsers allow six to a server. It catches up when shown.
function hangUp() {
  source?.close();
  source = null;
}

function start() {
  document.addEventListener("visibilitychange", () => (document.hidden ? hangUp() : listen()));
  addEventListener("pagehide", hangUp);
  addEventListener("pageshow", listen);
  if (!isFrame) overlay = new Overlay();
  restore();
  if (isTold) beTold(); else listen();
}
