// The panel of filters. It shows how many results each filter would leave. Fetching these counts takes more than fetching the
// results, so they are fetched only when the panel is opened.

import { KIND_TITLES } from "../index/kinds.js";
import { facetCounts, yearCounts } from "../query/facet-counts.js";
import { FACETS } from "../query/facets.js";
import { element, formatNumber, withFold } from "./elements.js";
import { nameFinder } from "./record-labels.js";
import { searchLink } from "./result-summary.js";

const UNFOLDED_FACETS = 8;

/**
 * Returns a function (state, answer) that shows in the element `details` the filters for an answer of the engine; it waits
 * until the element is open. If not all matches are known then, it calls `complete()`, after which that function must be called
 * with the answer that has all.
 */
export function filterPanel(details, engine, complete) {
  const place = details.querySelector("[data-search-facets]");
  const bar = details.querySelector("template").content.firstElementChild;
  const close = details.querySelector(".filters__end button");
  const setBusy = (isBusy) => details.setAttribute("aria-busy", isBusy);
  let asked = null;
  let filled = null;

  async function load() {
    const mine = asked;
    if (!details.open || details.hidden || filled === mine) return;
    filled = mine;
    setBusy(true);
    let parts;
    try {
      const [, { total }] = mine;
      if (total === null) await complete();
      if (mine !== asked) return;
      parts = await partsOfPanel(engine, bar, ...mine);
    } catch (error) {
      console.error(error);
      parts = ["Không tải được số liệu để lọc."];
      filled = null; // so that opening the panel again tries again
    }
    if (mine !== asked) return;
    place.replaceChildren(...parts);
    setBusy(false);
  }

  details.addEventListener("toggle", load);
  close.addEventListener("click", () => {
    details.open = false;
    details.firstElementChild.focus(); // the summary: the button is hidden now
  });
  return (state, answer) => {
    asked = [state, answer];
    const count = countedOf(answer).length;
    close.textContent = `Xem ${formatNumber(count)} bản tin`;
    close.hidden = !count || answer.total === null;
    place.replaceChildren();
    setBusy(false);
    load();
  };
}

/** The numbers of the bulletins that are counted: the matches or, if there are none, the near matches. */
function countedOf({ numbers, total }) {
  return numbers.slice(0, total || numbers.length);
}

async function partsOfPanel(engine, bar, state, answer) {
  const counted = countedOf(answer);
  const [counts, nameOf] = await Promise.all([facetCounts(engine.index, counted), nameFinder(engine)]);
  const lists = FACETS.map(([field, kind]) => {
    const values = counts[field].filter(([id]) => !state[field].includes(id));
    const items = values.map(([id, count]) =>
      element(
        "li",
        {},
        searchLink(state, { [field]: [...state[field], id] }, [nameOf(kind, id), countPart(count)], {
          class: "facet__link",
        }),
      ),
    );
    return partOfFacet(KIND_TITLES[kind], items);
  });
  return [partOfFacet("Năm", yearItems(state, yearCounts(engine.index, counted), bar)), ...lists].flat();
}

function partOfFacet(title, items) {
  return items.length
    ? [element("h2", { class: "facet__title" }, title), element("ul", {}, withFold(items, UNFOLDED_FACETS))]
    : [];
}

function countPart(count) {
  return element("span", { class: "count" }, ` ${formatNumber(count)}`);
}

/** List items of years with bars, drawn like those of theme/templates/macros/listing.html; the newest year comes first. */
function yearItems(state, years, bar) {
  const most = Math.max(...years.map(([, count]) => count));
  return years.reverse().map(([year, count]) => {
    const link = searchLink(state, { from: `${year}-01-01`, to: `${year}-12-31` }, `${year}`, { class: "years__link" });
    const drawn = bar.cloneNode(true);
    drawn.firstElementChild.setAttribute("width", (100 * count) / most);
    return element("li", { class: "years__item" }, link, drawn, countPart(count));
  });
}
