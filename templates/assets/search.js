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
  // Accents, apostrophes and what nobody sees make no difference.
  const plain = (text) => text.normalize("NFD").replace(/[\p{M}\p{Cf}'‘’ʼ]/gu, "");
  const fold = (text) => plain(text).toLowerCase();

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
    let stem = trim(word, /(kah|lah|nya)$/);
    const prefix = prefixes.find(([pattern]) => pattern.test(stem));
    if (prefix) stem = trim(stem, ...prefix);
    return trim(trim(stem, /(kan|an|i)$/), /^(ber|per)/);
  }
  const englishStem = (word) =>
    trim(trim(word, /ies$/, "y"), /(?<=s|x|z|ch|sh)es$|(?<!s)s$/)
      .replace(/^(.{3,}?)(ations?|ating|ated?|ing|ed|ions?)$/, "$1")
      .replace(/^(.{3,})e$/, "$1");
  const stem = malay ? malayStem : englishStem;

  // A word with a dash is found as one and by its parts: e-mel, forced-labour, 2021–2025.
  const pattern = /[\p{L}\p{N}]+(?:(?!—)[\p{Pd}.'‘’ʼ][\p{L}\p{N}]+)*/gu;
  const words = (text) => [...text.matchAll(pattern)].map(({ 0: word, index }) => {
    const parts = fold(word).split(/\p{Pd}/u);
    const forms = [parts.join(""), ...(parts.length > 1 ? parts : [])];
    return { word, index, forms, stems: forms.map(stem) };
  });
  // Everyday words and this site's words for them: "sign-up: interest; how, do:". Those without any ask, and
  // count only where there are no others.
  const synonyms = (status.dataset.synonyms || "").split(";").map((line) => `${line}:`.split(":").map(words));
  const typed = words(synonyms
    .flatMap(([everyday]) => everyday.filter(({ forms }) => forms.length > 1))
    .reduce((text, { word }) => text.replace(RegExp(word.replaceAll("-", " "), "gi"), word), plain(query)));
  const telling = typed.filter(({ forms }) => !synonyms.some(([everyday, ours]) =>
    !ours[0] && everyday.some((one) => one.forms[0] === forms[0])));
  const wanted = (telling[0] ? telling : typed).flatMap(({ word: whole, forms: [word], stems: [root] }) => {
    const ours = synonyms.filter(([everyday]) => everyday.some(({ stems }) => stems[0] === root))
      .flatMap(([, ours]) => ours.map(({ stems }) => stems[0]));
    return whole.split(/\p{Pd}/u).map((part) => ({ part, word, stems: [stem(fold(part)), root, ...ours] }));
  });
  // A word is found by its stem or a synonym's, or by its beginning while it is typed.
  const meets = ({ forms, stems }, want) =>
    stems.some((one) => want.stems.includes(one)) ||
    (want.word.length > 2 && forms.some((form) => form.startsWith(want.word)));

  // What each word counts for on a page: the weight of a place, and how often it counts there at most.
  function rated(page) {
    const places = [
      [page.title, 20, 1], [page.headings.map(({ text }) => text).join(" "), 8, 2], [page.description, 4, 1], [page.text, 1, 4],
    ].map(([text, ...rest]) => [words(text), ...rest]);
    const points = wanted.map((want) => places.reduce((sum, [found, weight, most]) =>
      sum + weight * Math.min(most, found.filter((one) => meets(one, want)).length), 0));
    // A title as it stands leads to its page.
    const start = fold(page.title) === fold(query) && 1e7;
    return { page, points, rank: points.reduce((sum, one) => sum + one + (one && 1e4), start) };
  }
  // The pages with every word that tells pages apart, as one on none or most of them does not; else those with any.
  function chosen(rows) {
    const on = (at) => rows.filter(({ points }) => points[at]);
    const present = [...wanted.keys()].filter((at) => on(at).length);
    const rare = present.filter((at) => on(at).length * 2 <= rows.length);
    const telling = rare.length ? rare : present;
    const whole = rows.filter(({ points }) => telling.every((at) => points[at]));
    return (whole.length ? whole : rows).filter(({ points }) => telling.some((at) => points[at]))
      .sort((one, other) => other.rank - one.rank);
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
  // How many of the wanted words a text holds.
  const met = (text) => {
    const found = words(text);
    return wanted.filter((want) => found.some((one) => meets(one, want))).length;
  };
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
  // A function, since `$&` in a text would mean a piece of the sentence.
  const say = (text, said = query) => status.append(text.replace("{query}", () => said), " ");

  try {
    const answer = await fetch(status.dataset.index);
    if (!answer.ok) throw new Error(answer.statusText);
    const { pages } = await answer.json();
    const rows = pages.filter(({ url }) => url !== location.pathname).map(rated);
    const found = chosen(rows);
    if (!found[0]) return say(status.dataset.nothing);
    const results = element("ol", ...found.map(({ page }) => result(page)));
    results.className = "results";
    list.replaceChildren(results);
    // Words that are on no page are said.
    const [nowhere, there] = [false, true].map((is) =>
      wanted.filter((_, at) => rows.some(({ points }) => points[at]) === is).map(({ part }) => part));
    if (nowhere[0]) say(status.dataset.missing, nowhere.join(", "));
    say(status.dataset[found[1] ? "other" : "one"].replace("{count}", found.length),
      nowhere[0] ? there.join(" ") : query);
  } catch {
    say(status.dataset.failed);
  }
})();
