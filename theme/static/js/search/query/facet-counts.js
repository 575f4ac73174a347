// Counts facets and years among results: how many results would be left if the search were narrowed to each.

import { facetIds, facetsOfPeriod, quarterOf } from "../index/facet-files.js";

/**
 * {sources, committees, leaders}, three lists of [id, how many of the bulletins with these numbers have this facet]; the
 * largest count comes first.
 */
export async function facetCounts(index, numbers) {
  const wanted = new Set(numbers);
  const [ids, ...rows] = await Promise.all([
    facetIds(index),
    ...periodsOf(index, numbers).map((name) => facetsOfPeriod(index, name)),
  ]);
  const counts = [new Map(), new Map(), new Map()];
  for (const [number, ...facets] of rows.flat())
    if (wanted.has(number))
      for (const [kind, count] of counts.entries())
        for (const at of facets[kind]) count.set(at, (count.get(at) ?? 0) + 1);
  const [sources, committees, leaders] = counts.map((count, kind) =>
    [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at, total]) => [ids[kind][at - 1], total]),
  );
  return { sources, committees, leaders };
}

/**
 * The names of the facet files that cover these bulletins: the file of a quarter, or those of its months if months have files
 * and at most two months of the quarter are needed.
 */
function periodsOf(index, numbers) {
  const monthsOf = new Map();
  for (const month of new Set(numbers.map((number) => index.layout.dayOf(number).slice(0, 7)))) {
    const quarter = quarterOf(month);
    monthsOf.set(quarter, [...(monthsOf.get(quarter) ?? []), month]);
  }
  return [...monthsOf].flatMap(([quarter, months]) =>
    index.layout.monthlyFacets && months.length < 3 ? months : quarter,
  );
}

/** How many of the bulletins with these numbers each year has: [[year, count]], the oldest year first. */
export function yearCounts(index, numbers) {
  const years = new Map();
  for (const number of numbers) {
    const year = Number(index.layout.dayOf(number).slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return [...years].sort((a, b) => a[0] - b[0]);
}
