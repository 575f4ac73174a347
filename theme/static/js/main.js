// What every page does with a script beyond what it does without: a button to print, and highlights after a search.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A bulletin that was opened from the search page highlights the words of the search.
const bulletin = document.querySelector("[data-highlight]");
const search = bulletin && document.referrer && new URL(document.referrer);
if (
  search &&
  search.origin + search.pathname === document.querySelector("form[role=search]").action &&
  search.searchParams.get("q")
)
  import(new URL(bulletin.dataset.highlight, document.baseURI).href).then((found) =>
    found.highlight(bulletin, search.searchParams.get("q")),
  );
