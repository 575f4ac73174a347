// The panel of filters. Its counts cost more than the results do, so they are fetched when it is opened.

import { countsOf, yearsOf } from "./counts.js";
import { element, folded, grouped } from "./dom.js";
import { nameFinder, RECORD_KINDS } from "./records.js";
import { searchLink } from "./summary.js";
import { FACETS } from "./state.js";

const UNFOLDED = 8;

/** A function (state, answer) that makes the panel one for that answer. */
export function filterPanel(details, engine) {
  const place = details.querySelector("[data-search-facets]");
  const bar = details.querySelector("template").content.firstElementChild;
  const busy = (is) => details.setAttribute("aria-busy", is);
  let asked = null;
  let filled = null;

  async function load() {
    const mine = asked;
    if (!details.open || details.hidden || filled === mine) return;
    filled = mine;
    busy(true);
    let parts;
    try {
      parts = await facetParts(engine, bar, ...mine);
    } catch (error) {
      console.error(error);
      parts = ["Không tải được số liệu để lọc."];
      filled = null; // to open it again is to try again
    }
    if (mine !== asked) return;
    place.replaceChildren(...parts);
    busy(false);
  }

  details.addEventListener("toggle", load);
  return (state, answer) => {
    asked = [state, answer];
    place.replaceChildren();
    busy(false);
    load();
  };
}

async function facetParts(engine, bar, state, { numbers, full }) {
  const counted = numbers.slice(0, full || numbers.length);
  const [counts, nameOf] = await Promise.all([countsOf(engine.store, counted), nameFinder(engine)]);
  const lists = FACETS.map(([field, kind]) => {
    const values = counts[field].filter(([id]) => !state[field].includes(id));
    const items = values.map(([id, count]) =>
      element("li", {}, searchLink(state, { [field]: [...state[field], id] }, [nameOf(kind, id), countPart(count)], { class: "facet__link" })),
    );
    return facetPart(RECORD_KINDS[kind], items);
  });
  return [facetPart("Năm", yearItems(state, yearsOf(engine.store, counted), bar)), ...lists].flat();
}

function facetPart(title, items) {
  return items.length ? [element("h2", { class: "facet__title" }, title), element("ul", {}, folded(items, UNFOLDED))] : [];
}

function countPart(count) {
  return element("span", { class: "count" }, ` ${grouped(count)}`);
}

/** Years as bars, as macros/listing.html draws them. */
function yearItems(state, years, bar) {
  const most = Math.max(...years.map(([, count]) => count));
  return years.reverse().map(([year, count]) => {
    const link = searchLink(state, { from: `${year}-01-01`, to: `${year}-12-31` }, `${year}`, { class: "years__link" });
    const drawn = bar.cloneNode(true);
    drawn.firstElementChild.setAttribute("width", (100 * count) / most);
    return element("li", { class: "years__item" }, link, drawn, countPart(count));
  });
}
