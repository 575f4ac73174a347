// The filter of a search, made of the chosen facets, the chosen range of days, and the date in the query.

import { FACETS, facetsOfPeriod, quarterAfter, quarterOf } from "../index/facet-files.js";
import { WORDS } from "../index/index-addresses.js";
import { facetHash } from "../index/term-hashes.js";
import { numbersWith } from "./term-lookup.js";

/**
 * {allows, start, end, candidates}: `allows(number)` tells whether the bulletin with this number passes the filter. All numbers
 * that pass are at least `start`, below `end`, and in the set `candidates`, which is undefined if no facet was chosen.
 * `state` is that of search-address.js; `date` is that of dates.js, or null.
 */
export async function filterOf(index, state, date) {
  const { layout } = index;
  const chosen = FACETS.flatMap(([field, kind]) => state[field].map((id) => `${kind}/${id}`));
  const sets = await Promise.all(
    chosen.map(async (facet) => numbersWith({ ...(await index.find(WORDS, facetHash(facet))), words: [] })),
  );
  const ranges = [state, ...(date ? [date] : [])].map(({ from, to }) => [
    from ? layout.numberOf(from) : -Infinity,
    to ? layout.numberAfter(to) : Infinity,
  ]);
  const start = Math.max(...ranges.map((range) => range[0]));
  const end = Math.min(...ranges.map((range) => range[1]));
  const allows = (number) =>
    number >= start &&
    number < end &&
    sets.every((set) => set.has(number)) &&
    (!date?.everyYear || layout.dayOf(number).endsWith(date.everyYear));
  return { allows, start, end, candidates: sets[0] };
}

/** The numbers of all bulletins that pass a filter of `filterOf`, in no particular order. */
export async function numbersPassing(index, { allows, start, end, candidates }) {
  const numbers = candidates ?? (await numbersBetween(index, start, end));
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
