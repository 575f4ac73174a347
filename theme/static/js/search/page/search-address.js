// The state of a search: all that the reader has typed and chosen. It is stored in the query part of the page's address, and
// nowhere else.

import { FACETS } from "../query/facets.js";

const MAX_VALUES = 20;
const MAX_LENGTH = 500;

/** The fields of a state that are filters, all empty. */
export const NO_FILTERS = { committees: [], leaders: [], sources: [], from: "", to: "" };

/**
 * The state {q, from, to, unread, order, literal, whole, committees, leaders, sources} that the query part of an address gives; parameters
 * that are not valid are ignored. `from` and `to` are texts as typed (see date-filter.js, which also fills `unread`). `order` is "" (best match first), "cu"
 * (oldest first) or "moi" (newest first). `literal` asks for exactly what was typed: no other writings, no dates, no conversion
 * of keystrokes. `whole` asks for all matches at once. The last three are lists of ids.
 */
export function readState(query) {
  const parameters = new URLSearchParams(query);
  const all = (name) =>
    parameters
      .getAll(name)
      .slice(0, MAX_VALUES)
      .map((text) => [...text.trim()].slice(0, MAX_LENGTH).join(""));
  const one = (name) => all(name)[0] ?? "";
  const isYes = (name) => one(name) === "1";
  const [from, to] = [one("tu"), one("den")];
  const state = {
    q: one("q"),
    from,
    to,
    unread: [],
    order: one("sap-xep"),
    literal: isYes("nguyen-van"),
    whole: isYes("het"),
  };
  if (state.order !== "cu" && state.order !== "moi") state.order = "";
  for (const [field, name] of FACETS) state[field] = [...new Set(all(name))].filter(Boolean);
  return state;
}

/** The query part of the address for `state` with the `changes`, with its question mark; "" if the state is empty. */
export function addressOf(state, changes) {
  const { q, from, to, order, literal, whole, ...facets } = { ...state, ...changes };
  const pairs = [["q", q], ...FACETS.flatMap(([field, name]) => facets[field].map((id) => [name, id]))];
  pairs.push(["tu", from], ["den", to], ["sap-xep", order], ["nguyen-van", literal && "1"], ["het", whole && "1"]);
  const query = new URLSearchParams(pairs.filter(([, value]) => value));
  return `${query}` && `?${query}`;
}

export function hasFilters(state) {
  return Boolean(state.from || state.to || FACETS.some(([field]) => state[field].length));
}
