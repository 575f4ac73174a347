// Suggests names while the reader types. The box and the list follow the pattern "editable combobox with list autocomplete" of
// the WAI-ARIA Authoring Practices.

import { KINDS } from "../index/kinds.js";
import { namedRecords } from "../index/named-records.js";
import { nameMatches } from "../query/name-matching.js";
import { adoptStyles } from "./adopted-styles.js";
import { element } from "./elements.js";
import STYLES from "./name-suggestions.css" with { type: "text" };
import { describeRecord } from "./record-labels.js";

const MAX_SUGGESTIONS = 8;
const MIN_TYPED = 2; // characters: a single one would match nearly all names

/**
 * Let the input element `box` suggest the names of the records in an index; choosing one opens the page of the record. Its form
 * is the positioned element below which the names are shown.
 */
export function suggestNames(box, index) {
  const list = element("ul", { class: "suggestions", id: "goi-y", role: "listbox", "aria-label": "Tên gợi ý" });
  let chosen = -1; // the position of the chosen name in the list; -1 if none is chosen
  // The text for which names are being looked up; emptied when the list is filled or closed, so that names that come later
  // are not shown.
  let asked = "";

  function choose(place) {
    const option = list.children[place];
    list.children[chosen]?.setAttribute("aria-selected", false);
    option?.setAttribute("aria-selected", true);
    option?.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", option?.id ?? "");
    chosen = place;
  }

  function offer(records) {
    asked = "";
    list.replaceChildren(...records.map(optionOf));
    list.hidden = !records.length;
    box.setAttribute("aria-expanded", !list.hidden);
    choose(-1);
  }

  async function suggest() {
    const typed = (asked = box.value.trim());
    const names = typed.length < MIN_TYPED ? [] : await namedRecords(index).catch(() => []); // without names the search still works
    if (typed === asked) offer(matchingRecords(names, typed));
  }

  function press(event) {
    const count = list.children.length;
    if (event.isComposing) return; // the key is meant for the input method
    if (!count && event.key === "ArrowDown") suggest();
    else if (!count) return;
    else if (event.key === "ArrowDown") choose(chosen + 1 < count ? chosen + 1 : -1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? count - 1 : chosen - 1);
    else if (event.key === "Escape") offer([]);
    else if (event.key === "Enter" && chosen >= 0) visit(list.children[chosen]);
    else return;
    event.preventDefault();
  }

  const visit = (option) => location.assign(index.pageUrl(option.dataset.address));
  const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id };
  for (const name in combobox) box.setAttribute(name, combobox[name]);
  adoptStyles(STYLES);
  box.after(list);
  offer([]);
  box.addEventListener("input", suggest);
  box.addEventListener("keydown", press);
  box.addEventListener("blur", () => offer([]));
  box.form.addEventListener("submit", () => offer([]));
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => event.target !== list && visit(event.target.closest("li")));
}

/**
 * The first `MAX_SUGGESTIONS` records that match what was typed, without sources: first those whose own name matches, then those
 * of which another name matches. Each has `as`, the name that matches.
 */
function matchingRecords(names, typed) {
  const matches = (name) => nameMatches(name, typed);
  const own = [];
  const other = [];
  for (const record of names) {
    if (record.kind === KINDS.source[0]) continue;
    const as = matches(record.name) ? record.name : record.otherNames.find(matches);
    if (as) (as === record.name ? own : other).push({ ...record, as });
    if (own.length === MAX_SUGGESTIONS) break;
  }
  return [...own, ...other].slice(0, MAX_SUGGESTIONS);
}

function optionOf(record, place) {
  return element(
    "li",
    {
      id: `goi-y-${place}`,
      role: "option",
      "aria-selected": false,
      "data-address": `${record.kind}/${record.id}.html`,
    },
    record.name,
    " ",
    element("small", {}, describeRecord(record)),
  );
}
