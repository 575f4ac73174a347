// Facet files; plugins/bantin/search/facet_files.py writes them and documents their format.

import { facetAddress } from "./index-addresses.js";

/** The quarter of a day (2020-07-16) or of a month (2020-07), for example 2020-3. */
export function quarterOf(day) {
  return `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export function quarterAfter(quarter) {
  const [year, part] = quarter.split("-").map(Number);
  return part < 4 ? `${quarter.slice(0, 5)}${part + 1}` : `${String(year + 1).padStart(4, "0")}-1`;
}

/** Three lists: [ids of sources, ids of committees, ids of leaders]. The other files give the position of an id, from 1. */
export function facetIds(index) {
  return index.json(facetAddress("ids"));
}

/**
 * [document number, sources, committees, leaders] of each bulletin of a quarter (2020-3) or a month (2020-07); the last
 * three are lists of positions in the lists of `facetIds`.
 */
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
