// Files of facets, a quarter of a year or a month each; plugins/search/facets.py writes them and tells their format.

/** The quarter (2020-3) of a day or a month. */
export function quarterOf(day) {
  return `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** [number, sources, committees, leaders] of each bulletin of a quarter (2020-3) or a month (2020-07). */
export async function period(store, name) {
  const [gaps, sources, committeeCounts, committees, leaderCounts, leaders] = await store.json(`loc/${name}`);
  const month = name.length === 7 ? name.slice(5) : String(3 * name.slice(5) - 2).padStart(2, "0");
  let number = store.numberOf(`${name.slice(0, 4)}-${month}-01`) - 1;
  let [committee, leader] = [0, 0];
  return gaps.map((gap, i) => [
    (number += gap + 1),
    sources[i] ? [sources[i]] : [],
    committees.slice(committee, (committee += committeeCounts[i])),
    leaders.slice(leader, (leader += leaderCounts[i])),
  ]);
}
