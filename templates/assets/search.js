// The search page: reads the language's index, ranks title over headings over text, and marks what it found.
// Everything is built from text nodes; nothing is parsed as HTML. Without this script the page offers the site map.
(async () => {
  "use strict";
  const list = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const input = document.getElementById("query");
  const query = (new URLSearchParams(location.search).get("q") || "").trim().slice(0, 200);
  if (!list || !query) return;
  input.value = query;

  const malay = document.documentElement.lang === "ms";
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // Light stemming: enough to find "mendaftar" and "pendaftaran" from "daftar", or "registering" from "register".
  // A stem keeps at least three letters, so that short words stay whole.
  const trim = (word, pattern, put = "") => {
    const rest = word.replace(pattern, put);
    return rest.length > 2 ? rest : word;
  };
  // meN- and peN- swallow a first k, p, s or t: menyokong is from sokong, memerangi from perang.
  const prefixes = [
    [/^[mp]eny(?=[aeiou])/, "s"],
    [/^[mp]em(?=[aeiou])/, "p"],
    [/^[mp]en(?=[aeiou])/, "t"],
    [/^[mp]e(ng(?=[aeioughk])|m(?=[bfpv])|n(?=[cdjstz]))/, ""],
    [/^(ber|per|ter|di|ke(?=.*an$)|[mp]e(?=[lmnrwy]))/, ""],
  ];
  function malayStem(word) {
    const [half, again] = word.split("-");
    let stem = again?.includes(half.slice(-3)) ? half : word;
    stem = trim(stem, /(kah|lah|nya)$/);
    const prefix = prefixes.find(([pattern]) => pattern.test(stem));
    if (prefix) stem = trim(stem, ...prefix);
    return trim(trim(stem, /(kan|an|i)$/), /^(ber|per)/);
  }
  const englishStem = (word) =>
    trim(trim(word, /ies$/, "y"), /(?<=s|x|z|ch|sh)es$|(?<!s)s$/)
      .replace(/^(.{3,}?)(ations?|ating|ated?|ing|ed|ions?)$/, "$1")
      .replace(/^(.{3,})e$/, "$1");
  const stem = (word) => (malay ? malayStem(word) : englishStem(word));

  const pattern = /[\p{L}\p{N}]+(?:[-.’'][\p{L}\p{N}]+)*/gu;
  const words = (text) => [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ word, index, stem: stem(fold(word)) }));
  // Everyday words and this site's words for them, as strings.yaml lists them: "apply, sign-up: interest; phone: telephone".
  const synonyms = (status.dataset.synonyms || "").split(";").map((line) =>
    line.split(":").map((part) => part.split(",").map((word) => word.trim())));
  const joined = synonyms
    .flatMap(([everyday]) => everyday.filter((word) => word.includes("-")))
    .reduce((text, word) => text.replaceAll(word.replace("-", " "), word), fold(query));
  const wanted = words(joined).map(({ word, stem: root }) => ({
    word,
    stems: [root, ...synonyms.filter(([everyday]) => everyday.map(stem).includes(root)).flatMap(([, ours]) => ours.map(stem))],
  }));
  // A word is found by its stem or a synonym's, or while it is still being typed by its beginning.
  const meets = (found, want) =>
    want.stems.includes(found.stem) || (want.word.length > 2 && fold(found.word).startsWith(want.word));

  const count = (text, want) => words(text).filter((found) => meets(found, want)).length;
  function score(page) {
    let sum = 0;
    for (const want of wanted) {
      const part =
        20 * Math.min(1, count(page.title, want)) +
        8 * Math.min(2, count(page.headings.map((heading) => heading.text).join(" "), want)) +
        4 * Math.min(1, count(page.description, want)) +
        Math.min(4, count(page.text, want));
      if (!part) return 0;
      sum += part;
    }
    return sum;
  }

  const element = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };
  function marked(text) {
    const parts = [];
    let end = 0;
    for (const found of words(text)) {
      if (!wanted.some((want) => meets(found, want))) continue;
      parts.push(text.slice(end, found.index), element("mark", found.word));
      end = found.index + found.word.length;
    }
    return [...parts, text.slice(end)];
  }
  // How many of the words that are looked for a text holds.
  const met = (text) => wanted.filter((want) => count(text, want)).length;
  // The page's description or, where it holds more of the words, a passage around one of them.
  function passage({ text, description }) {
    let best = description;
    for (const hit of words(text)) {
      if (!wanted.some((want) => meets(hit, want))) continue;
      const from = hit.index < 90 ? 0 : text.indexOf(" ", hit.index - 80) + 1;
      const to = text.indexOf(" ", from + 190);
      const cut = (from ? "… " : "") + text.slice(from, to < 0 ? undefined : to) + (to < 0 ? "" : " …");
      if (met(cut) > met(best)) best = cut;
    }
    return best;
  }
  function result(page) {
    const link = element("a", ...marked(page.title));
    link.href = page.url;
    const item = element("li", element("h2", link), element("p", ...marked(passage(page))));
    const [heading] = [...page.headings].sort((one, other) => met(other.text) - met(one.text));
    if (heading && met(heading.text)) {
      const deeper = element("a", ...marked(heading.text));
      deeper.href = `${page.url}#${heading.id}`;
      item.append(element("p", deeper));
    }
    return item;
  }
  const say = (text) => {
    status.textContent = text.replace("{query}", query);
  };

  try {
    const answer = await fetch(status.dataset.index);
    if (!answer.ok) throw new Error(answer.statusText);
    const { pages } = await answer.json();
    const found = pages
      .filter(({ url }) => url !== location.pathname)
      .map((page) => ({ page, points: score(page) }))
      .filter(({ points }) => points)
      .sort((one, other) => other.points - one.points);
    if (!found.length) return say(status.dataset.nothing);
    const rows = element("ol", ...found.map(({ page }) => result(page)));
    rows.className = "results";
    list.replaceChildren(rows);
    say((found.length === 1 ? status.dataset.one : status.dataset.other).replace("{count}", found.length));
  } catch {
    say(status.dataset.failed);
  }
})();
