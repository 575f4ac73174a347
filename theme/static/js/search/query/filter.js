// The filter of a search, made of the chosen facets, the chosen range of days, and the date in the query.

import { WORDS } from "../index/index-addresses.js";
import { facetHash } from "../index/term-hashes.js";
import { FACETS } from "./facets.js";
import { numbersWith } from "./term-lookup.js";

const NAMED_DAY = "ngay"; // plugins/bantin/search/documents.py indexes the days that texts name under ngay/2020-07-16

/**
 * {allows, start, end, named, candidates}: `allows(number)` tells whether the bulletin with this number passes the filter. All
 * numbers that pass are at least `start` and below `end`, or in the set `named`; and they are in the set `candidates`, which is
 * undefined if no facet was chosen. `state` is that of search-address.js; `date` is that of dates.js, or null: bulletins pass that
 * were published then, and, if it is a day, those whose text names it.
 */
export async function filterOf(index, state, date) {
  const { layout } = index;
  const numbersOf = async (facet) => numbersWith({ ...(await index.find(WORDS, facetHash(facet))), words: [] });
  const chosen = FACETS.flatMap(([field, kind]) => state[field].map((id) => `${kind}/${id}`));
  const [named, ...sets] = await Promise.all([
    date?.day ? numbersOf(`${NAMED_DAY}/${date.day}`) : new Set(),
    ...chosen.map(numbersOf),
  ]);
  const isBetween = ({ from, to }) => {
    const start = from ? layout.numberOf(from) : -Infinity;
    const end = to ? layout.numberAfter(to) : Infinity;
    return { start, end, holds: (number) => number >= start && number < end };
  };
  const [range, dated] = [isBetween(state), isBetween(date ?? {})];
  const isOfDate = (number) =>
    dated.holds(number) && (!date?.everyYear || layout.dayOf(number).endsWith(date.everyYear));
  return {
    allows: (number) =>
      range.holds(number) && sets.every((set) => set.has(number)) && (isOfDate(number) || named.has(number)),
    start: Math.max(range.start, dated.start),
    end: Math.min(range.end, dated.end),
    named,
    candidates: sets[0],
  };
}
