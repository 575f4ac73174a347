// Facet files; plugins/bantin/search/facet_files.py writes them and documents their format.

import { facetAddress } from "./index-addresses.js";
import { KINDS } from "./kinds.js";

/** What a search can be filtered by: [field of a search's state, folder of the kind], which stands in addresses and terms. */
export const FACETS = [
  ["committees", KINDS.committee[0]],
  ["leaders", KINDS.leader[0]],
  ["sources", KINDS.source[0]],
];

/** The quarter (2020-3) of a day or a month. */
export function quarterOf(day) {
  return `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export function quarterAfter(quarter) {
  const [year, part] = quarter.split("-").map(Number);
  return part < 4 ? `${quarter.slice(0, 5)}${part + 1}` : `${String(year + 1).padStart(4, "0")}-1`;
}

/** [ids of sources, of committees, of leaders]; the position of an id, from 1, stands for it in the other files. */
export function facetIds(index) {
  return index.json(facetAddress("ids"));
}

/** [number, sources, committees, leaders] of each bulletin of a quarter (2020-3) or a month (2020-07). */
export async function facetsOfPeriod(index, name) {
  const [gaps, sources, committeeCounts, committees, leaderCounts, leaders] = await index.json(facetAddress(name));
  const month = name.length === 7 ? name.slice(5) : String(3 * name.slice(5) - 2).padStart(2, "0");
  let number = index.layout.numberOf(`${name.slice(0, 4)}-${month}-01`) - 1;
  let [committee, leader] = [0, 0];
  return gaps.map((gap, i) => [
    (number += gap + 1),
    sources[i] ? [sources[i]] : [],
    committees.slice(committee, (committee += committeeCounts[i])),
    leaders.slice(leader, (leader += leaderCounts[i])),
  ]);
}
