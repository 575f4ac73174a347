// The script of every page but the search page, which has its own. Without scripts, pages lack only what it adds: the buttons to
// print and to save a bulletin, meanings of abbreviations on touch, names suggested in the box of the header, and the words of a
// search in a bulletin that was opened from the search page.
// It is a classic script: browsers run no modules in pages that are opened from a disk.
const onClick = (button, act) => {
  button.hidden = false;
  button.addEventListener("click", act);
};
for (const button of document.querySelectorAll("[data-print]")) onClick(button, () => window.print());

// The script that saves is fetched at the first click; it saves once each time it is run. Its element stands in a
// <template>, because the security policy forbids scripts to set the address of a script.
for (const button of document.querySelectorAll("[data-save]"))
  onClick(button, () => {
    const script = button.nextElementSibling.content.cloneNode(true).firstElementChild;
    script.addEventListener("error", () => button.replaceChildren("Không lưu được, hãy thử lại"));
    document.head.append(script);
  });

// What is folded is printed unfolded; the styles see to that only in new browsers.
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("main details:not([open])")) {
    fold.open = true;
    addEventListener("afterprint", () => fold.removeAttribute("open"), { once: true });
  }
});

// The focus shows what an abbreviation means; on a touch screen, a tap gives an element the focus.
for (const abbreviation of document.querySelectorAll(".prose abbr[title]")) abbreviation.tabIndex = 0;

const urlOf = (address) => new URL(address, document.baseURI).href;

// The script that suggests names is fetched when the reader first types; from a disk, browsers fetch none.
const header = document.querySelector("[data-suggestions]");
if (header && location.protocol !== "file:")
  header.q.addEventListener(
    "input",
    ({ target }) => {
      const { suggestions, base } = header.dataset;
      // Without suggestions the box works as well.
      import(urlOf(suggestions)).then(
        (found) => found.suggestInHeader(target, urlOf(base)),
        () => {},
      );
    },
    { once: true },
  );

// The script that highlights is fetched only if the reader came from a search with words.
const bulletin = document.querySelector("[data-highlight]");
const search = bulletin && document.referrer && new URL(document.referrer);
if (
  search &&
  search.origin + search.pathname === document.querySelector("form[role=search]").action &&
  search.searchParams.get("q")
)
  import(urlOf(bulletin.dataset.highlight)).then((found) => found.highlight(bulletin, search.searchParams.get("q")));
