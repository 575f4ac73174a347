// Elements of the page (its security policy forbids making them from HTML text), and numbers and days in Vietnamese.

/** A new element; children that are false, null or empty are left out. */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  made.append(...children.flat().filter(Boolean));
  return made;
}

/** Replace the children of a part of the page; hide it if there are none. */
export function fill(part, children = []) {
  part.replaceChildren(...children);
  part.hidden = !children.length;
}

/** Items of a list, those beyond the first few in a <details>. */
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

/** 1.234 */
export function formatNumber(number) {
  return number.toLocaleString("vi");
}

/** 16/7/2020 for 2020-07-16. */
export function formatDay(iso) {
  return iso.split("-").map(Number).reverse().join("/");
}
