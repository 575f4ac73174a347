// Names while typing: ARIA's "editable combobox with list autocomplete".

import { element } from "./dom.js";
import { aboutRecord } from "./records.js";

const MOST_OFFERED = 8;
const SHORTEST_TYPED = 2; // letters that can mean somebody

export function suggestNames(box, engine) {
  const list = element("ul", { class: "suggestions", id: "goi-y", role: "listbox", "aria-label": "Tên gợi ý" });
  let chosen = -1; // the text itself
  let asked = ""; // names that come after the search was sent stay away

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
    const names = typed.length < SHORTEST_TYPED ? [] : await engine.names().catch(() => []); // there is still the search
    if (typed === asked) offer(fitting(names, typed, engine));
  }

  function press(event) {
    const count = list.children.length;
    if (event.isComposing) return; // the input method has the keys
    if (!count && event.key === "ArrowDown") suggest();
    else if (!count) return;
    else if (event.key === "ArrowDown") choose(chosen + 1 < count ? chosen + 1 : -1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? count - 1 : chosen - 1);
    else if (event.key === "Escape") offer([]);
    else if (event.key === "Enter" && chosen >= 0) visit(list.children[chosen]);
    else return;
    event.preventDefault();
  }

  const visit = (option) => location.assign(option.dataset.address);
  const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id };
  for (const name in combobox) box.setAttribute(name, combobox[name]);
  box.after(list);
  offer([]);
  box.addEventListener("input", suggest);
  box.addEventListener("keydown", press);
  box.addEventListener("blur", () => offer([]));
  box.form.addEventListener("submit", () => offer([]));
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => event.target !== list && visit(event.target.closest("li")));
}

/** The first few that match: by their own names, then by former and other ones, which are told as `as`. */
function fitting(names, typed, engine) {
  const fits = (name) => engine.same(name, typed);
  const own = [];
  const other = [];
  for (const record of names) {
    if (record.kind === "nguon") continue;
    const as = fits(record.name) ? record.name : record.others.find(fits);
    if (as) (as === record.name ? own : other).push({ ...record, as });
    if (own.length === MOST_OFFERED) break;
  }
  return [...own, ...other].slice(0, MOST_OFFERED);
}

function optionOf(record, place) {
  return element(
    "li",
    { id: `goi-y-${place}`, role: "option", "aria-selected": false, "data-address": `${record.kind}/${record.id}.html` },
    record.name,
    " ",
    element("small", {}, aboutRecord(record)),
  );
}
