// What stands around the results: the filters in use, pages of records, how the query was read, the orders.

import { dayInWords, element, folded, grouped } from "./dom.js";
import { aboutRecord, RECORD_KINDS } from "./records.js";
import { addressOf, FACETS, isNarrowed, WIDE } from "./state.js";

const HITS_UNFOLDED = 3;
const ORDERS = [["", "Khớp nhất"], ["moi", "Mới nhất"], ["cu", "Cũ nhất"]];

/** A link to this search with some changes; `attributes` may have more. */
export function searchLink(state, changes, children, attributes) {
  return element("a", { href: addressOf(state, changes) || location.pathname, ...attributes }, children);
}

/** How many were found, in words. */
export function foundInWords(state, { numbers, full, shownFor }) {
  const near = `${grouped(numbers.length - full)} bản tin gần đúng`;
  if (!numbers.length) return `Không tìm thấy bản tin nào. Hãy thử bớt chữ${isNarrowed(state) ? " hoặc bỏ bộ lọc" : ""}.`;
  if (!full) return `Không bản tin nào có đủ các chữ, có ${near}`;
  const count = `${grouped(full)} bản tin${full < numbers.length ? ` có đủ các chữ, thêm ${near}` : ""}`;
  return shownFor ? `Không thấy “${state.q}”. Kết quả cho “${shownFor}”: ${count}` : count;
}

/** Chips of the date that was understood and of the filters in use; `nameOf(kind, id)` tells names. */
export function chipItems(state, date, nameOf) {
  const chip = (text, changes, attributes) =>
    element("li", attributes, searchLink(state, changes, [element("span", { class: "visually-hidden" }, "Bỏ lọc: "), text], { class: "tag chip" }));
  const facets = FACETS.flatMap(([field, kind]) =>
    state[field].map((id) => chip(`${RECORD_KINDS[kind]}: ${nameOf(kind, id)}`, { [field]: state[field].filter((one) => one !== id) })),
  );
  return [
    date && chip(date.label, { q: date.without }, { "data-search-date": "" }),
    ...facets,
    (state.from || state.to) && chip(daysInWords(state), { from: "", to: "" }),
    state.literal && chip("Đúng chữ đã gõ", { literal: false }),
    facets.length > 1 && element("li", {}, searchLink(state, WIDE, "Bỏ mọi bộ lọc", { class: "chip" })),
  ].filter(Boolean);
}

function daysInWords({ from, to }) {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `Năm ${year}`;
  return from ? `Từ ${dayInWords(from)}${to && ` đến ${dayInWords(to)}`}` : `Đến ${dayInWords(to)}`;
}

/** Pages of the people, organs and posts that the query names. */
export function hitItems(hits) {
  const items = hits.map((hit) =>
    element("li", {}, element("a", { href: `${hit.kind}/${hit.id}.html` }, hit.name), " ", element("small", {}, aboutRecord(hit))),
  );
  return folded(items, HITS_UNFOLDED);
}

export function suggestionNote(state, text) {
  return text ? ["Ý bạn là ", searchLink(state, { q: text }, text), "?"] : [];
}

/** What was searched as well, and the way to search without it. */
export function widenedNote(state, widened) {
  const pairs = widened.map(({ typed, also }) => `${typed} → ${also}`).join("; ");
  return pairs ? [`Tìm cả: ${pairs}. `, searchLink(state, { literal: true }, "Chỉ tìm đúng chữ đã gõ")] : [];
}

/** Links to the orders; without words there is nothing to match. */
export function orderLinks(state) {
  const orders = state.q ? ORDERS : ORDERS.slice(1);
  const current = state.order || orders[0][0];
  return orders.map(([order, title]) => searchLink(state, { order }, title, order === current && { "aria-current": "true" }));
}
