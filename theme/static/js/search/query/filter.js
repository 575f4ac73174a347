// The filter of a search, made of the chosen facets, the chosen range of days, and the date in the query.

import { FACETS, facetsOfPeriod, quarterAfter, quarterOf } from "../index/facet-files.js";
import { WORDS } from "../index/index-addresses.js";
import { facetHash } from "../index/term-hashes.js";
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

/** The numbers of all bulletins that pass a filter of `filterOf`, in no particular order. */
export async function numbersPassing(index, { allows, start, end, named, candidates }) {
  const numbers = candidates ?? new Set([...(await numbersBetween(index, start, end)), ...named]);
  return [...numbers].filter(allows);
}

/** The numbers of all bulletins in the quarters that contain the document numbers from `start` up to `end`. */
async function numbersBetween(index, start, end) {
  const { layout } = index;
  if (!layout.total) return [];
  const first = Math.max(start, 0);
  const last = Math.min(end, layout.numberAfter(layout.last)) - 1;
  const lastQuarter = quarterOf(layout.dayOf(Math.max(last, 0)));
  const quarters = [];
  for (
    let quarter = quarterOf(layout.dayOf(first));
    first <= last && quarter <= lastQuarter;
    quarter = quarterAfter(quarter)
  )
    quarters.push(quarter);
  return (await Promise.all(quarters.map((quarter) => facetsOfPeriod(index, quarter))))
    .flat()
    .map(([number]) => number);
}
