// What a search is narrowed to, and how many results each choice would leave.

import { numbersOf } from "./match.js";
import { FACETS } from "./state.js";
import { facetHash } from "./words.js";

/** A function that tells whether a bulletin may be shown, and the numbers it is sure of, if any. */
export async function filterOf(store, state, date) {
  const chosen = FACETS.flatMap(([name, kind]) => state[name].map((id) => `${kind}/${id}`));
  const sets = await Promise.all(chosen.map(async (facet) => numbersOf({ ...(await store.terms("chu", facetHash(facet))), words: [] })));
  const ranges = [state, ...(date ? [date] : [])].map(({ from, to }) => [
    from ? store.numberOf(from) : -Infinity,
    to ? store.numberOf(to) + 2 ** store.plan.slotBits : Infinity,
  ]);
  const start = Math.max(...ranges.map((range) => range[0]));
  const end = Math.min(...ranges.map((range) => range[1]));
  const allows = (number) =>
    number >= start && number < end && sets.every((set) => set.has(number)) && (!date?.every || store.dayOf(number).endsWith(date.every));
  return { allows, start, end, sure: sets[0] };
}

/** All bulletins that a filter allows. */
export async function numbersIn(store, { allows, start, end, sure }) {
  const numbers = sure ?? (await numbersBetween(store, start, end));
  return [...numbers].filter(allows);
}

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

/** The numbers of all bulletins from one up to another. */
async function numbersBetween(store, start, end) {
  if (!store.plan.total) return [];
  const first = Math.max(start, 0);
  const last = Math.min(end - 1, store.numberOf(store.plan.last) + 2 ** store.plan.slotBits - 1);
  const until = quarterOf(store.dayOf(Math.max(last, 0)));
  const names = [];
  for (let name = quarterOf(store.dayOf(first)); first <= last && name <= until; name = quarterAfter(name)) names.push(name);
  return (await Promise.all(names.map((name) => period(store, name)))).flat().map(([number]) => number);
}

function quarterOf(day) {
  return `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function quarterAfter(name) {
  const [year, part] = name.split("-").map(Number);
  return part < 4 ? `${name.slice(0, 5)}${part + 1}` : `${String(year + 1).padStart(4, "0")}-1`;
}

/** [number, sources, committees, leaders] of each bulletin of a quarter (2020-3) or a month (2020-07). */
async function period(store, name) {
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
