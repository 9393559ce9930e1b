// What lies over a page: what is wrong, what time is shown, and the way to the tools. A part of the script that
// live.js begins.

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

const putAway = "selari:put-away";

// What the page may show over itself, and browsers close by Esc.
const onTop = "dialog[open], " + openPopovers + ":not([popover=manual i])";

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
    // Wherever the focus is, unless the page has a use of its own for the key: what is on top goes first. The
    // page's scripts may have closed it by the time that the key comes here.
    let isForPage = false;
    addEventListener("keydown", () => { isForPage = document.querySelector(onTop) !== null; }, true);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || isForPage) return;
      // Browsers empty a search by it, and only some do.
      const [field] = event.composedPath();
      const text = field.value;
      setTimeout(() => { if (field.value === text) this.escape(); });
    });
    document.addEventListener("pointerdown", (event) => {
      if (!event.composedPath().includes(this.root.querySelector(".way"))) this.closeMenu();
    });
    this.isHidden = false;
    this.key = null;
    // How many errors there were before the page was loaded again, which their mending may have been for.
    this.errors = Number(sessionStorage.getItem(lastErrors));
    sessionStorage.removeItem(lastErrors);
    this.room = 0;
    document.body.append(this.host);
    new ResizeObserver(() => this.makeRoom()).observe(this.panel);
  }

  // The errors, wherever they stand by now: lines above them come and go.
  get faults() {
    const errors = this.state.findings.filter((finding) => finding.severity === "error");
    return numbered(errors.map((finding) => {
      const file = finding.place.replace(/(:\d+)*$/, "");
      return [finding.rule, file, finding.explanation].join("\n");
    }));
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
        make("div", { class: "way", on: { keydown: (event) => this.tabbed(event) } },
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
    const isHeld = menu.contains(this.root.activeElement);
    menu.hidden = wanted === undefined ? !menu.hidden : !wanted;
    handle.setAttribute("aria-expanded", String(!menu.hidden));
    if (menu.hidden && isHeld) handle.focus();
  }

  // Tab goes on from the menu to what is below it, and closes it.
  tabbed(event) {
    if (event.key !== "Tab") return;
    setTimeout(() => { if (!this.root.activeElement?.closest(".way")) this.closeMenu(); });
  }
}
