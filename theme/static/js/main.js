// Shows what only works with a script; every page is complete without it.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A bulletin opened from a search shows what was searched for.
const bulletin = document.querySelector("[data-highlight]");
const search = bulletin && document.referrer && new URL(document.referrer);
if (search && search.origin + search.pathname === document.querySelector("form[role=search]").action && search.searchParams.get("q"))
  import(new URL(bulletin.dataset.highlight, document.baseURI).href).then((found) => found.highlight(bulletin, search.searchParams.get("q")));
