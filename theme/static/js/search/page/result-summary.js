// What the page shows around the results: their number, the filters in use, records that the query names, other writings and
// spellings, and the orders to choose from.

import { DamagedFileError } from "../index/index-reader.js";
import { KIND_TITLES } from "../index/kinds.js";
import { FACETS } from "../query/facets.js";
import { MAX_WORDS } from "../query/query-parser.js";
import { element, formatDay, formatNumber, withFold } from "./elements.js";
import { describeRecord } from "./record-labels.js";
import { addressOf, hasFilters, NO_FILTERS } from "./search-address.js";

const UNFOLDED_RECORDS = 3;
const ORDERS = [
  ["", "Khớp nhất"],
  ["moi", "Mới nhất"],
  ["cu", "Cũ nhất"],
];

/** A link to the search whose state is `state` with the `changes`. */
export function searchLink(state, changes, children, attributes) {
  return element("a", { href: addressOf(state, changes) || location.pathname, ...attributes }, children);
}

/** A sentence that says how many bulletins an answer has: all that match, or that there are more than the close matches. */
export function resultCount(state, { numbers, close, total, shownFor, ignored }) {
  if (ignored) return `Chỉ tìm theo ${MAX_WORDS} chữ đầu. ${resultCount(state, { numbers, close, total, shownFor })}`;
  if (total === null) return `Ít nhất ${formatNumber(close)} bản tin, có các chữ cạnh nhau`;
  const near = numbers.length > total && `${formatNumber(numbers.length - total)} bản tin gần đúng`;
  if (!numbers.length)
    return `Không tìm thấy bản tin nào. Hãy thử bớt chữ${hasFilters(state) ? " hoặc bỏ bộ lọc" : ""}.`;
  if (!total) return `Không bản tin nào có đủ các chữ, có ${near}`;
  const apart = close < total && `${formatNumber(total - close)} có các chữ ở chỗ khác nhau`;
  const groups = apart && [close && `${formatNumber(close)} có các chữ cạnh nhau`, apart].filter(Boolean).join(", ");
  const count = [`${formatNumber(total)} bản tin`, groups && `: ${groups}`, near && `; thêm ${near}`]
    .filter(Boolean)
    .join("");
  return shownFor ? `Không thấy “${state.q}”. Kết quả cho “${shownFor}”: ${count}` : count;
}

/** Sentences that name the texts that are no dates; "" if there are none. */
export function unreadDates({ unread }) {
  return unread.map(([, text]) => `Không hiểu ngày “${text}”, nên không lọc theo ngày này. `).join("");
}

/**
 * List items with a chip for each filter in use and for the date in the query; a chip is a link that removes the filter.
 * `nameOf(kind, id)` returns the name of a record.
 */
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

/** List items with links to the pages of the records that the query names, and to the search among the bulletins of each. */
export function recordItems(records) {
  const items = records.map((record) =>
    element(
      "li",
      {},
      element("a", { href: `${record.kind}/${record.id}.html` }, record.name),
      " ",
      element("small", {}, describeRecord(record), " · ", linkToBulletins(record)),
    ),
  );
  return withFold(items, UNFOLDED_RECORDS);
}

/** A link to the search among a record's bulletins, which shows their number as soon as it is known. */
function linkToBulletins({ kind, id, bulletins }) {
  const link = element("a", { class: "hits__bulletins", href: `?${kind}=${id}` }, "Các bản tin");
  bulletins.then((number) => {
    if (number) link.textContent = `${formatNumber(number)} bản tin`;
    if (number === 0) link.replaceWith("chưa có bản tin");
  });
  return link;
}

export function suggestionLine(state, text) {
  return text ? ["Ý bạn là ", searchLink(state, { q: text }, text), "?"] : [];
}

/** A line that names the other writings that were searched too, with a link to search without them; [] if there are none. */
export function widenedLine(state, widened) {
  const pairs = widened.map(({ typed, also }) => `${typed} → ${also}`).join("; ");
  return pairs ? [`Tìm cả: ${pairs}. `, searchLink(state, { literal: true }, "Chỉ tìm đúng chữ đã gõ")] : [];
}

/** Links to the search in each order; without words there is no order by best match. */
export function orderLinks(state) {
  const orders = state.q ? ORDERS : ORDERS.slice(1);
  const current = state.order || orders[0][0];
  return orders.map(([order, title]) =>
    searchLink(state, { order }, title, order === current && { "aria-current": "true" }),
  );
}

/** A sentence that tells why nothing could be searched; a damaged file is named, so that it can be put right on the server. */
export function troubleOf(error) {
  return error instanceof DamagedFileError
    ? `Tệp ${error.address} của dữ liệu tìm kiếm bị hỏng.`
    : "Không tải được dữ liệu tìm kiếm.";
}
