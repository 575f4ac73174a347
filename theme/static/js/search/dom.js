// Elements, which the security policy lets nobody make from text, and numbers and days as Vietnamese writes them.

/** An element; children that are nothing are left out. */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  made.append(...children.flat().filter(Boolean));
  return made;
}

/** Put this into a part of the page; with nothing in it, it is hidden. */
export function fill(part, children = []) {
  part.replaceChildren(...children);
  part.hidden = !children.length;
}

/** Items of a list, those beyond the first few folded. */
export function folded(items, most) {
  const rest = items.slice(most);
  if (!rest.length) return items;
  const fold = element("details", {}, element("summary", {}, `Xem thêm ${grouped(rest.length)}`), element("ul", {}, rest));
  return [...items.slice(0, most), element("li", {}, fold)];
}

/** 1.234 */
export function grouped(number) {
  return number.toLocaleString("vi");
}

/** 16/7/2020 for 2020-07-16. */
export function dayInWords(iso) {
  return iso.split("-").map(Number).reverse().join("/");
}
