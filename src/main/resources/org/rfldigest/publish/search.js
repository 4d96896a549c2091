"use strict";
// Looks through the statements of search-index.js as one types; needs no server.
(function () {
  const MOST = 60;
  const field = document.getElementById("q");
  const said = document.getElementById("said");
  const found = document.getElementById("found");
  const statements = (globalThis.rflDigest || []).map(function (row) {
    return { row: row, text: plain(row.join(" ")) };
  });

  function plain(words) {
    return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function wordsOf(query) {
    return plain(query).split(/\s+/).filter(Boolean);
  }

  function element(name, words, className) {
    const made = document.createElement(name);
    if (words) made.textContent = words;
    if (className) made.className = className;
    return made;
  }

  // The text with each word that was asked for marked.
  function marked(text, words) {
    const whole = element("p", "", "text");
    const lower = text.toLowerCase();
    let at = 0;
    while (at < text.length) {
      let next = -1;
      let length = 0;
      for (const word of words) {
        const here = lower.indexOf(word, at);
        if (here >= 0 && (next < 0 || here < next || (here === next && word.length > length))) {
          next = here;
          length = word.length;
        }
      }
      if (next < 0 || lower.length !== text.length) break;
      whole.append(text.slice(at, next), element("mark", text.slice(next, next + length)));
      at = next + length;
    }
    whole.append(text.slice(at));
    return whole;
  }

  function result(row, words) {
    const item = element("li");
    const kicker = element("p", "", "kicker");
    const link = element("a", row[1]);
    link.href = row[0];
    kicker.append(link);
    if (row[2]) kicker.append(" · " + row[2]);
    item.append(kicker, marked(row[3], words), element("p", row[4], "sources"));
    return item;
  }

  function search() {
    const words = wordsOf(field.value);
    found.replaceChildren();
    if (words.length === 0) {
      said.textContent = statements.length + " statements can be searched.";
      return;
    }
    const hits = statements.filter(function (statement) {
      return words.every(function (word) { return statement.text.includes(word); });
    });
    said.textContent =
      hits.length === 0 ? "Nothing has all of these words."
      : hits.length === 1 ? "1 statement"
      : hits.length > MOST ? hits.length + " statements, the first " + MOST + " are shown"
      : hits.length + " statements";
    hits.slice(0, MOST).forEach(function (hit) { found.append(result(hit.row, words)); });
  }

  field.value = new URLSearchParams(location.search).get("q") || "";
  field.addEventListener("input", search);
  field.focus();
  search();
})();
