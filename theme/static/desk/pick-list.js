// Offers names while an editor types, with or without diacritics. The box and the list follow the pattern "editable combobox with list
// autocomplete" of the WAI-ARIA Authoring Practices.
import { element } from "../js/search/page/elements.js";

const MOST = 8;
let lists = 0; // made so far, for their ids

/** A text in lower case without diacritics. */
const folded = (text) => text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
const words = (text) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Let the input element `box` offer names; `names` gives pairs of a name and what tells it apart. */
export function pickFrom(box, names) {
  const id = `chon-${++lists}`;
  const list = element("ul", { class: "pick__list", id, role: "listbox", "aria-label": "Tên gợi ý" });
  let chosen = -1; // the position of the marked name; -1 if none is

  function mark(place) {
    list.children[chosen]?.setAttribute("aria-selected", false);
    list.children[place]?.setAttribute("aria-selected", true);
    list.children[place]?.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", list.children[place]?.id ?? "");
    chosen = place;
  }

  function offer(found) {
    list.replaceChildren(...found.map(([name, about], place) => optionOf(`${id}-${place}`, name, about)));
    list.hidden = !found.length;
    box.setAttribute("aria-expanded", !list.hidden);
    mark(-1);
  }

  function take(option) {
    box.value = option.dataset.name;
    offer([]);
    box.dispatchEvent(new Event("change", { bubbles: true }));
    box.form.dispatchEvent(new Event("input"));
  }

  function press(event) {
    const count = list.children.length;
    if (event.isComposing) return; // the key is meant for the input method
    if (!count && event.key === "ArrowDown") offer(matching(names(), box.value));
    else if (!count) return;
    else if (event.key === "ArrowDown") mark(chosen + 1 < count ? chosen + 1 : -1);
    else if (event.key === "ArrowUp") mark(chosen < 0 ? count - 1 : chosen - 1);
    else if (event.key === "Escape") offer([]);
    else if (event.key === "Enter" && chosen >= 0) take(list.children[chosen]);
    else return;
    event.preventDefault();
  }

  const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-controls": id };
  for (const name in combobox) box.setAttribute(name, combobox[name]);
  box.after(list);
  offer([]);
  box.addEventListener("input", () => offer(box.value.trim() ? matching(names(), box.value) : []));
  box.addEventListener("keydown", press);
  box.addEventListener("blur", () => offer([]));
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => event.target !== list && take(event.target.closest("li")));
}

/** The first names of which some word begins with each typed word. */
function matching(names, typed) {
  const asked = words(typed);
  const fits = (name) => {
    const its = words(name.join(" "));
    return asked.every((word) => its.some((one) => one.startsWith(word)));
  };
  return names.filter(fits).slice(0, MOST);
}

function optionOf(id, name, about) {
  const option = element(
    "li",
    { id, role: "option", "aria-selected": false },
    name,
    about && element("small", {}, ` ${about}`),
  );
  option.dataset.name = name;
  return option;
}
