// How many results each way of narrowing a search would leave.

import { period, quarterOf } from "./periods.js";

/** How many of these bulletins each source, committee and leader has, most first. */
export async function countsOf(store, numbers) {
  const wanted = new Set(numbers);
  const [ids, ...rows] = await Promise.all([store.json("loc/ids"), ...periodsOf(store, numbers).map((name) => period(store, name))]);
  const counts = [new Map(), new Map(), new Map()];
  for (const [number, ...facets] of rows.flat())
    if (wanted.has(number)) counts.forEach((count, kind) => facets[kind].forEach((at) => count.set(at, (count.get(at) ?? 0) + 1)));
  const [sources, committees, leaders] = counts.map((count, kind) =>
    [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at, total]) => [ids[kind][at - 1], total]),
  );
  return { sources, committees, leaders };
}

/** The quarters of these bulletins; where months have files and not all three are wanted, those months. */
function periodsOf(store, numbers) {
  const monthsOf = new Map();
  for (const month of new Set(numbers.map((number) => store.dayOf(number).slice(0, 7)))) {
    const quarter = quarterOf(month);
    monthsOf.set(quarter, [...(monthsOf.get(quarter) ?? []), month]);
  }
  return [...monthsOf].flatMap(([quarter, months]) => (store.plan.monthly && months.length < 3 ? months : quarter));
}

/** How many of these bulletins each year has: [[year, count]], oldest first. */
export function yearsOf(store, numbers) {
  const years = new Map();
  for (const number of numbers) {
    const year = Number(store.dayOf(number).slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return [...years].sort((a, b) => a[0] - b[0]);
}
