// What stands around the results: their number, filters in use, records, other writings and spellings, orders.

import { FACETS } from "../index/facet-files.js";
import { KIND_TITLES } from "../index/kinds.js";
import { element, formatDay, formatNumber, withFold } from "./elements.js";
import { describeRecord } from "./record-labels.js";
import { addressOf, hasFilters, NO_FILTERS } from "./search-address.js";

const UNFOLDED_RECORDS = 3;
const ORDERS = [
  ["", "Khớp nhất"],
  ["moi", "Mới nhất"],
  ["cu", "Cũ nhất"],
];

/** A link to this search with some changes of its state. */
export function searchLink(state, changes, children, attributes) {
  return element("a", { href: addressOf(state, changes) || location.pathname, ...attributes }, children);
}

/** How many bulletins were found, as a sentence. */
export function resultCount(state, { numbers, full, shownFor }) {
  const near = `${formatNumber(numbers.length - full)} bản tin gần đúng`;
  if (!numbers.length)
    return `Không tìm thấy bản tin nào. Hãy thử bớt chữ${hasFilters(state) ? " hoặc bỏ bộ lọc" : ""}.`;
  if (!full) return `Không bản tin nào có đủ các chữ, có ${near}`;
  const count = `${formatNumber(full)} bản tin${full < numbers.length ? ` có đủ các chữ, thêm ${near}` : ""}`;
  return shownFor ? `Không thấy “${state.q}”. Kết quả cho “${shownFor}”: ${count}` : count;
}

/** A chip for each filter in use and for the date in the query, to remove it; `nameOf(kind, id)` gives names. */
export function chipItems(state, date, nameOf) {
  const chip = (text, changes, attributes) =>
    element(
      "li",
      attributes,
      searchLink(state, changes, [element("span", { class: "visually-hidden" }, "Bỏ lọc: "), text], {
        class: "tag chip",
      }),
    );
  const facets = FACETS.flatMap(([field, kind]) =>
    state[field].map((id) =>
      chip(`${KIND_TITLES[kind]}: ${nameOf(kind, id)}`, { [field]: state[field].filter((one) => one !== id) }),
    ),
  );
  return [
    date && chip(date.label, { q: date.without }, { "data-search-date": "" }),
    ...facets,
    (state.from || state.to) && chip(formatDays(state), { from: "", to: "" }),
    state.literal && chip("Đúng chữ đã gõ", { literal: false }),
    facets.length > 1 && element("li", {}, searchLink(state, NO_FILTERS, "Bỏ mọi bộ lọc", { class: "chip" })),
  ].filter(Boolean);
}

function formatDays({ from, to }) {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `Năm ${year}`;
  return from ? `Từ ${formatDay(from)}${to && ` đến ${formatDay(to)}`}` : `Đến ${formatDay(to)}`;
}

/** Links to the pages of records that the query names. */
export function recordItems(records) {
  const items = records.map((record) =>
    element(
      "li",
      {},
      element("a", { href: `${record.kind}/${record.id}.html` }, record.name),
      " ",
      element("small", {}, describeRecord(record)),
    ),
  );
  return withFold(items, UNFOLDED_RECORDS);
}

export function suggestionLine(state, text) {
  return text ? ["Ý bạn là ", searchLink(state, { q: text }, text), "?"] : [];
}

/** The other writings that were searched, and a link to search without them. */
export function widenedLine(state, widened) {
  const pairs = widened.map(({ typed, also }) => `${typed} → ${also}`).join("; ");
  return pairs ? [`Tìm cả: ${pairs}. `, searchLink(state, { literal: true }, "Chỉ tìm đúng chữ đã gõ")] : [];
}

/** Links to the orders; without words there is no best match. */
export function orderLinks(state) {
  const orders = state.q ? ORDERS : ORDERS.slice(1);
  const current = state.order || orders[0][0];
  return orders.map(([order, title]) =>
    searchLink(state, { order }, title, order === current && { "aria-current": "true" }),
  );
}
