// Before anything is painted: the theme that the reader chose, and that scripts run.
(function () {
  const root = document.documentElement;
  root.classList.add("scripted");
  try {
    const chosen = localStorage.getItem("adjoint-theme");
    if (chosen) root.dataset.theme = chosen;
  } catch (blocked) {
    // Some browsers keep nothing for files: the system's choice is taken then.
    root.dataset.kept = "no";
  }
})();
