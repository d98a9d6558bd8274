// What a page does beyond being read: theme, menu, search, keys, copying. All of it works from a file.
(function () {
  "use strict";
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);

  // ---- Theme ----
  function isDark() {
    return root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function switchTheme() {
    root.dataset.theme = isDark() ? "light" : "dark";
    if (root.dataset.kept !== "no") localStorage.setItem("adjoint-theme", root.dataset.theme);
  }
  byId("theme").addEventListener("click", switchTheme);

  // ---- Menu of narrow screens ----
  const menu = byId("menu");
  function showMenu(shown) {
    menu.setAttribute("aria-expanded", String(shown));
    byId("navigation").classList.toggle("shown", shown);
  }
  menu.addEventListener("click", () => showMenu(menu.getAttribute("aria-expanded") !== "true"));

  // ---- Search ----
  const dialog = byId("search");
  const input = dialog.querySelector("input");
  const results = byId("results");
  const SHOWN = 12;
  let sections = null;
  let chosen = 0;

  function loadIndex() {
    if (sections || byId("search-index")) return;
    const script = document.createElement("script");
    script.id = "search-index";
    script.src = document.body.dataset.root + "search-index.js";
    script.onload = () => {
      sections = window.searchIndex.map(([address, page, section, text]) => ({
        address, page, section, text,
        inPage: page.toLowerCase(), inSection: section.toLowerCase(), inText: text.toLowerCase(),
      }));
      find();
    };
    document.body.append(script);
  }
  function openSearch() {
    loadIndex();
    if (!dialog.open) dialog.showModal();
    input.select();
  }

  // How well a word fits: at the start of a word counts more than within one, titles more than text.
  function fit(text, word) {
    const at = text.indexOf(word);
    if (at < 0) return 0;
    return at === 0 || /[^a-z0-9]/.test(text[at - 1]) ? 2 : 1;
  }
  function score(item, words) {
    let sum = 0;
    for (const word of words) {
      const page = fit(item.inPage, word);
      const section = fit(item.inSection, word);
      const text = fit(item.inText, word);
      if (page + section + text === 0) return 0;
      sum += 20 * section + (item.section ? 8 : 24) * page + 2 * text;
      if (text) sum += Math.min(6, item.inText.split(word).length - 2);
    }
    // Whoever looks for a message types its code; for other words its page comes after what explains.
    return /^docs\/diagnostics\/AD/.test(item.address) && !words.some((word) => /^ad\d/.test(word))
      ? sum / 2
      : sum;
  }
  function marked(text, words) {
    const fragment = document.createDocumentFragment();
    const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    text.split(new RegExp("(" + pattern + ")", "i")).forEach((part, i) => {
      if (i % 2 === 0) return fragment.append(part);
      const mark = document.createElement("mark");
      mark.textContent = part;
      fragment.append(mark);
    });
    return fragment;
  }
  function excerpt(item, words) {
    const places = words.map((word) => item.inText.indexOf(word)).filter((at) => at >= 0);
    const at = places.length ? Math.min(...places) : 0;
    const from = at < 60 ? 0 : item.text.indexOf(" ", at - 50) + 1;
    return (from > 0 ? "… " : "") + item.text.slice(from, from + 150) + (item.text.length > from + 150 ? " …" : "");
  }
  function resultItem(item, words, i) {
    const entry = document.createElement("li");
    entry.id = "result-" + i;
    entry.setAttribute("role", "option");
    const link = document.createElement("a");
    link.href = document.body.dataset.root + item.address;
    link.tabIndex = -1;
    const title = document.createElement("b");
    title.append(marked(item.page + (item.section ? " › " + item.section : ""), words));
    const text = document.createElement("span");
    text.append(marked(excerpt(item, words), words));
    link.append(title, text);
    link.addEventListener("click", () => dialog.close());
    entry.append(link);
    return entry;
  }
  function find() {
    if (!sections) return;
    const words = input.value.toLowerCase().split(/[\s,;]+/).filter((word) => word);
    const found = words.length === 0 ? [] : sections
      .map((item) => ({ item, score: score(item, words) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN);
    results.replaceChildren(...found.map((hit, i) => resultItem(hit.item, words, i)));
    if (words.length > 0 && found.length === 0) {
      const none = document.createElement("li");
      none.className = "none";
      none.textContent = "Nothing found. All words must be on one section of a page.";
      results.append(none);
    }
    choose(0);
  }
  function choose(i) {
    const options = results.querySelectorAll("[role=option]");
    input.removeAttribute("aria-activedescendant");
    if (options.length === 0) return;
    chosen = (i + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    options[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[chosen].id);
  }
  byId("find").addEventListener("click", openSearch);
  input.addEventListener("input", find);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter") {
      const option = results.querySelectorAll("[role=option] a")[chosen];
      if (option) option.click();
    } else return;
    event.preventDefault();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });

  // ---- Keys ----
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "k") {
      event.preventDefault();
      openSearch();
      return;
    }
    const typing = dialog.open || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const neighbour = { "[": "prev", "]": "next" }[event.key];
    if (event.key === "/") {
      event.preventDefault();
      openSearch();
    } else if (event.key === "t") switchTheme();
    else if (event.key === "Escape") showMenu(false);
    else if (neighbour) {
      const link = document.querySelector("a[rel=" + neighbour + "]");
      if (link) link.click();
    }
  });

  // ---- Copying code ----
  document.querySelectorAll("article pre:not(.numbered)").forEach((block) => {
    const code = block.querySelector("code");
    const frame = document.createElement("div");
    frame.className = "code";
    block.replaceWith(frame);
    const copy = document.createElement("button");
    copy.className = "copy";
    copy.textContent = "Copy";
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code.textContent);
      copy.textContent = "Copied";
      setTimeout(() => (copy.textContent = "Copy"), 1500);
    });
    frame.append(block, ...(navigator.clipboard ? [copy] : []));
  });

  // ---- The section that is being read, in the contents ----
  const entries = new Map();
  document.querySelectorAll("#contents a").forEach((link) => {
    const heading = byId(decodeURIComponent(link.hash.slice(1)));
    if (heading) entries.set(heading, link);
  });
  function markCurrent() {
    let current = null;
    for (const heading of entries.keys()) {
      if (heading.getBoundingClientRect().top < 120) current = heading;
    }
    entries.forEach((link, heading) => link.classList.toggle("current", heading === current));
  }
  if (entries.size > 0) {
    addEventListener("scroll", markCurrent, { passive: true });
    markCurrent();
  }

  // The current page is in sight in a long navigation.
  const here = document.querySelector("#navigation [aria-current]");
  if (here) {
    const pane = byId("navigation");
    const below = here.getBoundingClientRect().bottom - pane.getBoundingClientRect().bottom;
    if (below > -40) pane.scrollTop += below + 200;
  }
})();
