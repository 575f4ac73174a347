// Makes elements of the page, and writes numbers and days in Vietnamese. Elements are made one by one, because the page's
// security policy forbids making them from HTML text.

/** A new element; children that are false, null or "" are left out, and lists of children are flattened. */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  made.append(...children.flat().filter(Boolean));
  return made;
}

/** Replace the children of a part of the page; the part is hidden if there are no children. */
export function fill(part, children = []) {
  part.replaceChildren(...children);
  part.hidden = !children.length;
}

/** The items of a list, of which those after the first `unfolded` are put into one item with a <details>. */
export function withFold(items, unfolded) {
  const rest = items.slice(unfolded);
  if (!rest.length) return items;
  const fold = element(
    "details",
    {},
    element("summary", {}, `Xem thêm ${formatNumber(rest.length)}`),
    element("ul", {}, rest),
  );
  return [...items.slice(0, unfolded), element("li", {}, fold)];
}

/** A number as written in Vietnamese, for example 1.234. */
export function formatNumber(number) {
  return number.toLocaleString("vi");
}

/** A day as written in Vietnamese, for example 16/7/2020 for 2020-07-16; "" for "". */
export function formatDay(iso) {
  return iso ? iso.split("-").map(Number).reverse().join("/") : "";
}
