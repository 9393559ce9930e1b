// Keeps a page of the preview up to date: listens to the server, swaps stylesheets in place, loads the page
// again where its content changed and puts the reader back where he was, and shows what is wrong. It is put
// into served pages only and is no part of the built site.
(() => {
  "use strict";
  const script = document.currentScript;
  if (!script || !("EventSource" in window)) return;
  const target = script.dataset.target;
  let mark = script.dataset.mark;
  let files = script.dataset.files;
  const memory = "selari:" + target;
  const lastPlace = "selari:place";
  const putAway = "selari:put-away";
  const isFrame = window !== window.top;
  const isTool = target.startsWith("/_selari/");
  // Nothing is here, for a while perhaps: the place on the page that was here is kept for when it is back.
  const isAbsent = "absent" in script.dataset;
  // A tool's page listens for those that it shows in itself. What frames this one may be somebody else's.
  const isTold = isFrame && window.frameElement?.matches("[data-told]") === true;

  // 1. Loading the page again, and putting the reader back ------------------------------------------------

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

  // 2. Stylesheets in place ------------------------------------------------------------------------------

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

  // A tool's page is replaced part by part: nothing else on it moves.
  async function patch(newMark) {
    try {
      const fresh = await freshPage();
      const parts = [...document.querySelectorAll("[data-part]")];
      const wanted = parts.map((part) => fresh.querySelector(`[data-part="${part.dataset.part}"]`));
      if (wanted.includes(null)) return reload();
      const [focusId, focus] = focused();
      parts.forEach((part, index) => {
        if (!part.isEqualNode(wanted[index])) part.replaceWith(document.importNode(wanted[index], true));
      });
      document.title = fresh.title;
      mark = newMark;
      if (document.activeElement === document.body) giveFocus(focusId, focus);
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

  // 3. Listening -----------------------------------------------------------------------------------------

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

  document.addEventListener("visibilitychange", () => (document.hidden ? hangUp() : listen()));
  addEventListener("pagehide", hangUp);
  addEventListener("pageshow", listen);

  // 4. What is wrong, what time is shown, and the way to the tools ------------------------------------------

  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "on") for (const [event, run] of Object.entries(value)) element.addEventListener(event, run);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  class Overlay {
    constructor() {
      this.host = document.createElement("selari-preview");
      this.root = this.host.attachShadow({ mode: "open" });
      this.status = make("p", { class: "status", role: "status" });
      this.panel = make("section", { class: "panel", hidden: true, "aria-labelledby": "panel-title" });
      this.bar = make("section", { class: "bar", hidden: true });
      this.lost = make("p", { class: "lost", hidden: true });
      this.root.append(
        make("link", { rel: "stylesheet", href: "/_selari/overlay.css" }), this.panel, this.bar, this.status);
      // Where the focus was on the page before it came in here.
      this.before = null;
      this.host.addEventListener("focusin", (event) => { this.before = event.relatedTarget ?? this.before; });
      // Wherever the focus is, unless the page has a use of its own for the key.
      document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]")) this.escape();
      });
      document.addEventListener("pointerdown", (event) => {
        if (!event.composedPath().includes(this.root.querySelector(".way"))) this.closeMenu();
      });
      this.isHidden = false;
      this.key = null;
      this.room = 0;
      document.body.append(this.host);
      new ResizeObserver(() => this.makeRoom()).observe(this.panel);
    }

    // The errors, wherever they stand by now: lines above them come and go.
    get faults() {
      const times = new Map();
      return this.state.findings.filter((finding) => finding.severity === "error").map((finding) => {
        const file = finding.place.replace(/(:\d+)*$/, "");
        const fault = [finding.rule, file, finding.explanation].join("\n");
        times.set(fault, (times.get(fault) ?? 0) + 1);
        return fault + "\n" + times.get(fault);
      });
    }

    // What was put away stays away on every page of the window, until something else is wrong.
    get away() {
      return new Set(JSON.parse(sessionStorage.getItem(putAway) ?? "[]"));
    }

    set away(faults) {
      sessionStorage.setItem(putAway, JSON.stringify([...faults]));
    }

    show(state) {
      this.state = state;
      const { faults, away } = this;
      const key = JSON.stringify(faults);
      if (key !== this.key) this.isHidden = faults.every((fault) => away.has(fault));
      // What was mended is news when it is wrong again; of what is not listed nobody knows.
      if (!state.words.more) this.away = faults.filter((fault) => away.has(fault));
      const isMended = this.errors > 0 && state.errors === 0;
      this.key = key;
      this.errors = state.errors;
      this.host.lang = state.language;
      this.host.dataset.errors = state.errors;
      const held = this.held();
      this.drawPanel();
      this.drawBar();
      if (held) this.giveBack(held);
      if (listsFindings) return;
      if (isMended) this.say(state.words.mended);
      else if (state.errors > 0) this.say(state.words.wrong);
    }

    get holdsFocus() {
      return document.activeElement === this.host;
    }

    // Which part holds the focus, by what finds it again once it is drawn anew.
    held() {
      const active = this.root.activeElement;
      if (!active) return null;
      if (this.panel.contains(active)) return active.matches(".findings") ? ".panel .findings" : ".panel button";
      return active.matches(".handle") ? ".handle" : active.matches(".count") ? ".count" : ".bar button";
    }

    // What held the focus may be gone with what it was about: then it goes back to the page.
    giveBack(held) {
      if (this.root.activeElement) return;
      const target = this.root.querySelector(held) ?? this.before;
      if (target?.isConnected) target.focus({ preventScroll: true });
    }

    say(text) {
      this.status.textContent = text;
    }

    setLost(isLost) {
      this.host.toggleAttribute("data-lost", isLost);
      if (this.state) {
        this.lost.textContent = this.state.words.lost;
        this.lost.hidden = !isLost;
        this.bar.hidden = (isTool || listsFindings) && !isLost;
      }
      if (isLost && this.state) this.say(this.state.words.lost);
      else if (this.status.textContent === this.state?.words.lost) this.say("");
    }

    escape() {
      if (!this.closeMenu() && !this.panel.hidden) this.hidePanel();
    }

    // Whether it was open.
    closeMenu() {
      const isOpen = this.root.querySelector(".menu:not([hidden])") !== null;
      if (isOpen) this.toggleMenu(false);
      return isOpen;
    }

    hidePanel() {
      const isHeld = this.holdsFocus;
      this.isHidden = true;
      this.away = [...this.away, ...this.faults];
      this.drawPanel();
      this.drawBar();
      if (isHeld) this.root.querySelector(".count, .handle")?.focus();
    }

    // The panel lies over the end of the window: the page gets as much room below, so that all of it can be
    // scrolled to where it is seen, and the focus is not given to what lies behind.
    makeRoom() {
      const room = this.panel.offsetHeight;
      if (room === this.room) return;
      const wasOpen = this.room > 0;
      this.room = room;
      this.host.style.setProperty("--room", room + "px");
      const { style } = document.documentElement;
      style.paddingBottom = style.scrollPaddingBottom = room > 0 ? room + "px" : "";
      if (room > 0 && !wasOpen) this.uncover(room);
    }

    // What the reader is at, and the panel has come to lie over: the line of a source, or what has the focus.
    uncover(room) {
      const place = document.querySelector(".source-lines .marked")
        ?? (this.holdsFocus ? null : document.querySelector(":focus-visible"));
      const box = place?.getBoundingClientRect();
      const free = innerHeight - room;
      if (!box || box.bottom <= free || box.top >= innerHeight) return;
      scrollBy({ top: box.top - Math.max(0, free - box.height) / 2, behavior: "instant" });
    }

    drawPanel() {
      const { findings, words } = this.state;
      this.panel.hidden = listsFindings || this.isHidden || findings.length === 0;
      if (this.panel.hidden) return this.panel.replaceChildren();
      this.panel.replaceChildren(
        make("div", { class: "panel-head" },
          make("h2", { id: "panel-title" }, words.wrong),
          make("button", { type: "button", on: { click: () => this.hidePanel() } }, words.hide)),
        make("ol", { class: "findings", tabindex: "0", "aria-labelledby": "panel-title" },
          ...findings.map((finding) => this.finding(finding, words)),
          words.more && make("li", { class: "more" }, words.more)));
    }

    finding(finding, words) {
      return make("li", { class: "finding " + finding.severity },
        make("p", { class: "finding-head" },
          make("span", { class: "severity" }, finding.label), " ",
          make("code", {}, finding.rule), " ",
          make("a", { href: finding.source, target: "selari-source", title: words.open }, finding.place)),
        finding.excerpt && this.excerpt(finding.excerpt),
        make("p", { class: "verdict" }, ...this.prose(finding.explanation)),
        make("p", { class: "rule" },
          ...this.prose(finding.summary.charAt(0).toUpperCase() + finding.summary.slice(1) + ".")),
        ...finding.notes.map((note) => this.said("note", words.note, note)),
        ...finding.solutions.map((text) => this.said("remedy", words.help, text)),
        ...finding.related.map((one) => make("p", { class: "related" },
          make("a", { href: one.source, target: "selari-source" }, one.place), " ", ...this.prose(one.note))));
    }

    said(name, label, text) {
      return make("p", { class: name }, make("strong", {}, label + ":"), " ", ...this.prose(text));
    }

    // What stands between backticks is code; one that is not closed is a backtick.
    prose(text) {
      const pieces = text.split("`");
      if (pieces.length % 2 === 0) return [text];
      return pieces.map((piece, index) => (index % 2 === 1 ? make("code", {}, piece) : piece));
    }

    excerpt({ line, text, start, end }) {
      const letters = Array.from(text);
      const from = start > 90 ? start - 60 : 0;
      const piece = (a, b) => letters.slice(a, b).join("");
      return make("pre", { class: "excerpt" },
        make("span", { class: "line-number" }, String(line)), " " + (from > 0 ? "…" : "") + piece(from, start),
        make("mark", {}, piece(start, end)), piece(end, Math.max(end, from + 180)),
        letters.length > Math.max(end, from + 180) ? "…" : "");
    }

    drawBar() {
      const { time, drafts, links, words, errors, others } = this.state;
      this.bar.setAttribute("aria-label", words.name);
      if (isTool || listsFindings) return this.bar.replaceChildren(this.lost);
      const wasOpen = this.root.querySelector(".menu:not([hidden])") !== null;
      const count = errors || others;
      this.bar.hidden = false;
      this.bar.replaceChildren(...[
        this.lost,
        time && make("div", { class: "time" }, make("p", {}, time.text), time.isChosen ? this.backToNow(words) : null),
        drafts ? make("p", { class: "drafts" }, words.drafts) : null,
        make("div", { class: "tools" },
          count > 0 && this.panel.hidden
            ? make("button", {
              type: "button", class: errors ? "count error" : "count",
              on: { click: () => this.openPanel() },
            }, words.wrong)
            : null,
          make("div", { class: "way" },
            make("button", {
              type: "button", class: "handle", "aria-expanded": String(wasOpen), "aria-controls": "menu",
              "aria-label": words.menu, on: { click: () => this.toggleMenu() },
            }, make("img", { src: "/_selari/icon.svg", alt: "", width: "20", height: "20" })),
            make("ul", { class: "menu", id: "menu", hidden: !wasOpen },
              ...Object.values(links).map((link) => make("li", {}, make("a", { href: link.href }, link.text)))))),
      ].filter((part) => part !== null));
    }

    backToNow(words) {
      return make("form", { method: "post", action: "/_selari/time" },
        make("input", { type: "hidden", name: "back", value: target }), make("button", {}, words.back));
    }

    openPanel() {
      this.isHidden = false;
      const { faults } = this;
      this.away = [...this.away].filter((fault) => !faults.includes(fault));
      this.drawPanel();
      this.drawBar();
      this.panel.querySelector("button").focus();
    }

    toggleMenu(wanted) {
      const menu = this.root.querySelector(".menu");
      const handle = this.root.querySelector(".handle");
      menu.hidden = wanted === undefined ? !menu.hidden : !wanted;
      handle.setAttribute("aria-expanded", String(!menu.hidden));
      if (menu.hidden && this.holdsFocus) handle.focus();
    }
  }

  // The start page and the page that stands for an unbuilt site list the findings themselves.
  const isOwn = document.querySelector('link[href="/_selari/tools.css"]') !== null;
  const listsFindings = isOwn && (!isTool || target === "/_selari/");
  const overlay = isFrame ? null : new Overlay();
  restore();
  if (isTold) beTold(); else listen();
})();
