// The script of every page. It shows the buttons to print, and highlights the words of a search in a bulletin that was
// opened from the search page. Without scripts, pages lack only these two functions.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// The script that highlights is fetched only if the reader came from a search with words.
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
