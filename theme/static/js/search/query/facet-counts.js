// How many results each further filter would leave.

import { facetIds, facetsOfPeriod, quarterOf } from "../index/facet-files.js";

/** {sources, committees, leaders}: for each facet [id, how many of these bulletins have it], the largest count first. */
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

/** The quarters of these bulletins; if months have files, the months instead where not all three of a quarter are wanted. */
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

/** How many of these bulletins each year has: [[year, count]], oldest first. */
export function yearCounts(index, numbers) {
  const years = new Map();
  for (const number of numbers) {
    const year = Number(index.layout.dayOf(number).slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return [...years].sort((a, b) => a[0] - b[0]);
}
