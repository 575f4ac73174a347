// Lists the bulletins that pass a filter, for a search without words.

import { facetsOfPeriod, quarterAfter, quarterOf } from "../index/facet-files.js";

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
