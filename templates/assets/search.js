// The search page: reads the language's index, ranks title over headings over text, and marks what it found. Nothing
// is parsed as HTML. Without this script the page offers the site map.
(async () => {
  "use strict";
  const list = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const input = document.getElementById("query");
  // After `#`, where no server sees it; after `?` from a form without script.
  const asked = (part) => new URLSearchParams(part.slice(1)).get("q");
  const query = (asked(location.hash) ?? asked(location.search) ?? "").trim().slice(0, 200);
  addEventListener("hashchange", () => {
    if (!location.hash || asked(location.hash) !== null) location.reload();
    // After the skip link the way back leads to the search.
    else if (query) history.replaceState(null, "", `#${new URLSearchParams({ q: query })}`);
  });
  if (!list || !query) return;
  input.value = query;

  const malay = document.documentElement.lang === "ms";
  // Accents, apostrophes and what nobody sees make no difference.
  const plain = (text) => text.normalize("NFD").replace(/[\p{M}\p{Cf}'‘’ʼ]/gu, "");
  const fold = (text) => plain(text).toLowerCase();

  // Light stemming: "daftar" finds "mendaftar" and "pendaftaran". A stem keeps three letters.
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
    trim(trim(word, /ies$/, "y"), /(s|x|z|ch|sh)es$|([^s])s$/, "$1$2")
      .replace(/^(.{3,}?)(ations?|ating|ated?|ing|ed|ions?)$/, "$1")
      .replace(/^(.{3,})e$/, "$1");
  const stem = malay ? malayStem : englishStem;

  // A word with a dash is found as one and by its parts: e-mel, 2021–2025. Han characters are words.
  const pattern = /\p{sc=Han}|[\p{L}\p{M}\p{N}]+(?:(?!—)[\p{Pd}.'‘’ʼ][\p{L}\p{M}\p{N}]+)*/gu;
  const words = (text) => [...text.matchAll(pattern)].map(({ 0: word, index }) => {
    const parts = fold(word).split(/\p{Pd}/u);
    const forms = [parts.join(""), ...(parts.length > 1 ? parts : [])];
    return { word, index, forms, stems: forms.map(stem) };
  });
  // Everyday words and this site's words for them: "sign-up: interest; how, of:". Those without any ask or are
  // little, and count only where there are no others.
  const synonyms = (status.dataset.synonyms || "").split(";").map((line) => `${line}:`.split(":").map(words));
  const typed = words(synonyms
    .flatMap(([everyday]) => everyday.filter(({ forms }) => forms.length > 1))
    .reduce((text, { word }) => text.replace(RegExp(word.replaceAll("-", " "), "gi"), word), plain(query)));
  const telling = typed.filter(({ forms }) => !synonyms.some(([everyday, ours]) =>
    !ours[0] && everyday.some((one) => one.forms[0] === forms[0])));
  const wanted = (telling[0] ? telling : typed).flatMap(({ word: whole, forms: [word], stems: [root] }) => {
    const ours = synonyms.filter(([everyday]) => everyday.some(({ stems }) => stems[0] === root))
      .flatMap(([, ours]) => ours.map(({ forms }) => forms[0]));
    return whole.split(/\p{Pd}/u).map((part) =>
      ({ part, stems: [stem(fold(part)), root], starts: [...(word.length > 2 ? [word] : []), ...ours] }));
  });
  // A word is found by its stem or, while it is typed, its beginning; a synonym by its beginning.
  const meets = ({ forms, stems }, want) =>
    stems.some((one) => want.stems.includes(one)) ||
    forms.some((form) => want.starts.some((start) => form.startsWith(start)));

  // How often a text holds each of the wanted words, and what each counts for: more where fewer have it.
  const counted = (text) => {
    const found = words(text);
    return wanted.map((want) => found.filter((one) => meets(one, want)).length);
  };
  let worth;
  const sum = (counts, most = 1) => counts.reduce((all, count, at) => all + Math.min(most, count) * worth[at], 0);
  // How much of what is wanted a text holds, of 1; and with the words as they were typed, once more.
  const share = (text) => sum(counted(text));
  const flat = (text) => ` ${words(text).map(({ forms }) => forms[0]).join(" ")} `;
  // Also without the words before it that ask: "what is forced labour".
  const asking = Math.max(0, typed.indexOf(telling[0]));
  const phrases = [query, typed.slice(asking).map(({ word }) => word).join(" ")].map(flat);
  const score = (text) => share(text) ** 2 + phrases.some((one) => flat(text).includes(one));

  // A title, a question or a term as it stands leads to its page; a term that was asked about, first.
  function rank({ title, headings, description, text }, counts) {
    const is = (one) => phrases.includes(flat(one));
    const questions = headings.map((heading) => heading.text);
    return 1e6 * is(title) + 1e5 * questions.some(is) + 1e4 * sum(counts) + 20 * score(title) +
      8 * Math.max(0, ...questions.map(score)) + 4 * score(description) + sum(counts, 4) + score(text) +
      (asking ? 1e3 : 7) * text.split(/(?: ·|[.:?!]) /).some(is);
  }
  // The pages with every word that tells pages apart, as one on none or most of them does not, or with much of what is
  // wanted in the title; else those with any.
  function chosen(rows) {
    const on = wanted.map((_, at) => rows.filter(({ counts }) => counts[at]).length);
    const present = [...on.keys()].filter((at) => on[at]);
    const rare = present.filter((at) => on[at] * 2 <= rows.length);
    const telling = rare.length ? rare : present;
    worth = on.map((pages) => pages && Math.log(1 + rows.length / pages));
    worth = worth.map((one) => one / sum(on));
    const whole = ({ counts }) => telling.every((at) => counts[at]);
    const hits = rows.filter(({ counts }) => telling.some((at) => counts[at]));
    return hits.filter((row) => !hits.some(whole) || whole(row) || share(row.page.title) > 0.4)
      .map(({ page, counts }) => ({ page, rank: rank(page, counts) })).sort((one, other) => other.rank - one.rank);
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
  // The description or, where it holds more of the words, a passage around one.
  function passage({ text, description }) {
    let best = description;
    for (const hit of words(text)) {
      if (!wanted.some((want) => meets(hit, want))) continue;
      const from = hit.index < 90 ? 0 : text.indexOf(" ", hit.index - 80) + 1;
      const to = text.indexOf(" ", from + 190);
      const cut = (from ? "… " : "") + text.slice(from, to < 0 ? 1e9 : to) + (to < 0 ? "" : " …");
      if (share(cut) > share(best)) best = cut;
    }
    return best;
  }
  function result(page) {
    const link = element("a", ...marked(page.title));
    link.href = page.url;
    const item = element("li", element("h2", link), element("p", ...marked(passage(page))));
    const [heading] = [...page.headings].sort((one, other) => score(other.text) - score(one.text));
    // With less than half it is about something else.
    if (heading && share(heading.text) >= 0.5) {
      const deeper = element("a", ...marked(heading.text));
      deeper.href = `${page.url}#${heading.id}`;
      item.append(element("p", deeper));
    }
    return item;
  }
  // A function, since `$&` has a meaning.
  const say = (text, said = query) => status.append(text.replace("{query}", () => said), " ");

  try {
    const answer = await fetch(status.dataset.index);
    if (!answer.ok) throw new Error(answer.statusText);
    const { pages } = await answer.json();
    const rows = pages.filter(({ url }) => url !== location.pathname).map((page) => (
      { page, counts: counted([page.title, ...page.headings.map(({ text }) => text), page.description, page.text].join(" ")) }));
    const found = chosen(rows);
    if (!found[0]) return say(status.dataset.nothing);
    const results = element("ol", ...found.map(({ page }) => result(page)));
    results.className = "results";
    list.replaceChildren(results);
    // Words on no page are said.
    const [nowhere, there] = [false, true].map((is) =>
      wanted.filter((_, at) => rows.some(({ counts }) => counts[at]) === is).map(({ part }) => part));
    if (nowhere[0]) say(status.dataset.missing, nowhere.join(", "));
    say(status.dataset[found[1] ? "other" : "one"].replace("{count}", found.length),
      nowhere[0] ? there.join(" ") : query);
  } catch {
    say(status.dataset.failed);
  }
})();
