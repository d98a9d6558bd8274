// Lights what belongs together; everything on the page can be read without it.
(() => {
  "use strict";

  const root = document.documentElement;
  root.classList.add("scripted");

  // Light and dark: what the system says, until the reader says something else.
  const KEY = "adjoint-report-theme";
  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch (e) {
      return null; // Some browsers keep nothing for pages that are files.
    }
  };
  const remember = (theme) => {
    try {
      localStorage.setItem(KEY, theme);
    } catch (e) {
      // The theme then holds for this page only.
    }
  };
  const isDark = () =>
    root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
  if (remembered()) {
    root.dataset.theme = remembered();
  }
  const toggle = document.createElement("button");
  toggle.type = "button";
  toggle.className = "switch";
  const label = () => {
    toggle.textContent = isDark() ? "Light" : "Dark";
    toggle.setAttribute("aria-label", "Switch to " + toggle.textContent.toLowerCase() + " colours");
  };
  toggle.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember(root.dataset.theme);
    label();
  });
  label();
  document.querySelector("header").append(toggle);

  // What belongs to each line of the source.
  const byLine = new Map();
  const linesOf = (element) => (element.dataset.line || "").split(" ").filter(Boolean);
  for (const element of document.querySelectorAll("[data-line]")) {
    for (const line of linesOf(element)) {
      if (!byLine.has(line)) {
        byLine.set(line, []);
      }
      byLine.get(line).push(element);
    }
    // Nodes of the graph can be reached one by one, rows by the arrows.
    if (element.closest("svg")) {
      element.setAttribute("tabindex", "0");
    }
  }

  let held = null;
  const light = (element) => {
    for (const lit of document.querySelectorAll(".lit")) {
      lit.classList.remove("lit");
    }
    for (const line of element ? linesOf(element) : []) {
      byLine.get(line).forEach((other) => other.classList.add("lit"));
    }
  };
  const marked = (event) => event.target.closest && event.target.closest("[data-line]");
  document.addEventListener("pointerover", (event) => {
    if (!held) {
      light(marked(event) || marked({ target: document.activeElement }));
    }
  });
  document.addEventListener("focusin", (event) => {
    if (!held) {
      light(marked(event));
    }
  });
  const hold = (element) => {
    held = held === element ? null : element;
    light(element);
  };
  document.addEventListener("click", (event) => {
    const element = marked(event);
    if (element && !event.target.closest("a")) {
      hold(element);
    }
  });

  // A link to a line holds it.
  const named = () =>
    location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const holdNamed = () => {
    const target = named();
    if (target && target.matches(".row[data-line]")) {
      held = null;
      hold(target);
    }
  };
  addEventListener("hashchange", holdNamed);
  holdNamed();

  // Rows: one of each block can be reached by Tab, the others by the arrows.
  const rowsOf = (block) => [...block.querySelectorAll(".row[data-line], tr[data-line]")];
  const blocks = [...document.querySelectorAll(".code, tbody")];
  blocks.forEach((block) => {
    const first = rowsOf(block)[0];
    if (first) {
      first.tabIndex = 0;
    }
  });
  const go = (row) => {
    for (const other of rowsOf(row.closest(".code, tbody"))) {
      other.tabIndex = other === row ? 0 : -1;
    }
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const isShown = (element) => !element.closest("[hidden]");
  const across = (row) => {
    const inSource = row.closest("#source");
    const lines = linesOf(row);
    for (const line of lines) {
      const other = byLine
        .get(line)
        .find(
          (one) =>
            one.matches(".row") &&
            isShown(one) &&
            Boolean(one.closest("#source")) !== Boolean(inSource));
      if (other) {
        return other;
      }
    }
    return null;
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) {
      return;
    }
    const filter = document.querySelector(".filter");
    if (event.key === "/" && filter) {
      event.preventDefault();
      filter.focus();
      return;
    }
    if (event.key === "Escape") {
      held = null;
      light(marked({ target: document.activeElement }));
      return;
    }
    const element = marked({ target: document.activeElement });
    if (!element) {
      return;
    }
    const block = element.closest(".code, tbody");
    const rows = block ? rowsOf(block) : [];
    const at = rows.indexOf(element);
    let next = null;
    if (event.key === "ArrowDown" || event.key === "j") {
      next = rows[at + 1];
    } else if (event.key === "ArrowUp" || event.key === "k") {
      next = rows[at - 1];
    } else if (event.key === "Home") {
      next = rows[0];
    } else if (event.key === "End") {
      next = rows[rows.length - 1];
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      next = across(element);
    } else if (event.key === "Enter" && !event.target.matches("a")) {
      hold(element);
    } else {
      return;
    }
    event.preventDefault();
    if (next) {
      go(next);
    }
  });

  // What is folded is printed too.
  addEventListener("beforeprint", () => {
    document.querySelectorAll("details").forEach((one) => (one.open = true));
  });

  // Tabs: one panel at a time.
  const tabs = [...document.querySelectorAll("[role=tab]")];
  const select = (tab) => {
    for (const other of tabs) {
      const chosen = other === tab;
      other.setAttribute("aria-selected", String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      document.getElementById(other.getAttribute("aria-controls")).hidden = !chosen;
    }
  };
  tabs.forEach((tab, at) => {
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      select(tab);
      history.replaceState(null, "", tab.getAttribute("href"));
    });
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        const next = tabs[(at + step + tabs.length) % tabs.length];
        select(next);
        next.focus();
        event.preventDefault();
        event.stopPropagation();
      } else if (event.key === " ") {
        select(tab);
        event.preventDefault();
      }
    });
  });
  const linked = () => tabs.find((tab) => tab.getAttribute("href") === location.hash);
  const chosen = tabs.find((tab) => tab.getAttribute("aria-selected") === "true");
  if (chosen) {
    select(linked() || chosen);
    addEventListener("hashchange", () => linked() && select(linked()));
  }

  // The index: a field that leaves out what does not contain all its words.
  const methods = document.querySelector("table.methods");
  if (methods) {
    const field = document.createElement("input");
    field.type = "search";
    field.className = "filter";
    field.placeholder = "Filter ( / )";
    field.setAttribute("aria-label", "Show only methods whose row contains these words");
    field.addEventListener("input", () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const row of methods.tBodies[0].rows) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
      }
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        field.value = "";
        field.dispatchEvent(new Event("input"));
        field.blur();
      }
    });
    methods.before(field);
  }
})();
