// What is asked. The address says it, and is the only place where it is kept.

const MOST_VALUES = 20;
const LONGEST = 500;

/** What a search can be narrowed to: [name in the state, name in the address and kind of record]. */
export const FACETS = [["committees", "co-quan"], ["leaders", "lanh-dao"], ["sources", "nguon"]];

/** Without filters. */
export const WIDE = { committees: [], leaders: [], sources: [], from: "", to: "" };

/** The state that the query part of an address tells, whatever stands there. */
export function readState(query) {
  const told = new URLSearchParams(query);
  const all = (name) => told.getAll(name).slice(0, MOST_VALUES).map((text) => [...text.trim()].slice(0, LONGEST).join(""));
  const one = (name) => all(name)[0] ?? "";
  const [from, to] = [one("tu"), one("den")].map((text) => (isDay(text) ? text : ""));
  const state = { q: one("q"), from, to, order: one("sap-xep"), literal: one("nguyen-van") === "1" };
  if (to && from > to) [state.from, state.to] = [to, from];
  if (state.order !== "cu" && state.order !== "moi") state.order = "";
  for (const [field, name] of FACETS) state[field] = [...new Set(all(name))].filter(Boolean);
  return state;
}

/** The address of a search: this state with some changes. */
export function addressOf(state, changes) {
  const { q, from, to, order, literal, ...facets } = { ...state, ...changes };
  const told = [["q", q], ...FACETS.flatMap(([field, name]) => facets[field].map((id) => [name, id]))];
  told.push(["tu", from], ["den", to], ["sap-xep", order], ["nguyen-van", literal && "1"]);
  const query = new URLSearchParams(told.filter(([, value]) => value));
  return `${query}` && `?${query}`;
}

export function isNarrowed(state) {
  return Boolean(state.from || state.to || FACETS.some(([field]) => state[field].length));
}

/** Whether it is a day of the calendar. */
function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.startsWith(text);
}
