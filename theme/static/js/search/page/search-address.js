// The state of a search: what is asked. The address of the page holds it, and nothing else does.

import { FACETS } from "../index/facet-files.js";

const MAX_VALUES = 20;
const MAX_LENGTH = 500;

/** The filters of a state without filters. */
export const NO_FILTERS = { committees: [], leaders: [], sources: [], from: "", to: "" };

/**
 * The state {q, from, to, order, literal, committees, leaders, sources} of the query part of an address; what is not
 * valid there is left out. `order` is "", "cu" (oldest first) or "moi"; `literal` asks for the very words that were typed.
 */
export function readState(query) {
  const parameters = new URLSearchParams(query);
  const all = (name) =>
    parameters
      .getAll(name)
      .slice(0, MAX_VALUES)
      .map((text) => [...text.trim()].slice(0, MAX_LENGTH).join(""));
  const one = (name) => all(name)[0] ?? "";
  const [from, to] = [one("tu"), one("den")].map((text) => (isDay(text) ? text : ""));
  const state = { q: one("q"), from, to, order: one("sap-xep"), literal: one("nguyen-van") === "1" };
  if (to && from > to) [state.from, state.to] = [to, from];
  if (state.order !== "cu" && state.order !== "moi") state.order = "";
  for (const [field, name] of FACETS) state[field] = [...new Set(all(name))].filter(Boolean);
  return state;
}

/** The query part of the address of a state with some changes. */
export function addressOf(state, changes) {
  const { q, from, to, order, literal, ...facets } = { ...state, ...changes };
  const pairs = [["q", q], ...FACETS.flatMap(([field, name]) => facets[field].map((id) => [name, id]))];
  pairs.push(["tu", from], ["den", to], ["sap-xep", order], ["nguyen-van", literal && "1"]);
  const query = new URLSearchParams(pairs.filter(([, value]) => value));
  return `${query}` && `?${query}`;
}

export function hasFilters(state) {
  return Boolean(state.from || state.to || FACETS.some(([field]) => state[field].length));
}

/** Whether it is a day of the calendar. */
function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.startsWith(text);
}
