// What a search is narrowed to.

import { numbersOf } from "./match.js";
import { period, quarterOf } from "./periods.js";
import { FACETS } from "./state.js";
import { facetHash } from "./words.js";

/** A function that tells whether a bulletin may be shown, and the numbers it is sure of, if any. */
export async function filterOf(store, state, date) {
  const chosen = FACETS.flatMap(([name, kind]) => state[name].map((id) => `${kind}/${id}`));
  const sets = await Promise.all(chosen.map(async (facet) => numbersOf({ ...(await store.terms("chu", facetHash(facet))), words: [] })));
  const ranges = [state, ...(date ? [date] : [])].map(({ from, to }) => [
    from ? store.numberOf(from) : -Infinity,
    to ? store.numberOf(to) + 2 ** store.plan.slotBits : Infinity,
  ]);
  const start = Math.max(...ranges.map((range) => range[0]));
  const end = Math.min(...ranges.map((range) => range[1]));
  const allows = (number) =>
    number >= start && number < end && sets.every((set) => set.has(number)) && (!date?.every || store.dayOf(number).endsWith(date.every));
  return { allows, start, end, sure: sets[0] };
}

/** All bulletins that a filter allows. */
export async function numbersIn(store, { allows, start, end, sure }) {
  const numbers = sure ?? (await numbersBetween(store, start, end));
  return [...numbers].filter(allows);
}

/** The numbers of all bulletins from one up to another. */
async function numbersBetween(store, start, end) {
  if (!store.plan.total) return [];
  const first = Math.max(start, 0);
  const last = Math.min(end - 1, store.numberOf(store.plan.last) + 2 ** store.plan.slotBits - 1);
  const until = quarterOf(store.dayOf(Math.max(last, 0)));
  const names = [];
  for (let name = quarterOf(store.dayOf(first)); first <= last && name <= until; name = quarterAfter(name)) names.push(name);
  return (await Promise.all(names.map((name) => period(store, name)))).flat().map(([number]) => number);
}

function quarterAfter(name) {
  const [year, part] = name.split("-").map(Number);
  return part < 4 ? `${name.slice(0, 5)}${part + 1}` : `${String(year + 1).padStart(4, "0")}-1`;
}
