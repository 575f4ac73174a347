// What a search is narrowed to, and how many results each choice would leave.

import { numbersOf } from "./match.js";
import { wordHash } from "./words.js";

const KINDS = { committees: "co-quan", leaders: "lanh-dao", sources: "nguon" };

/** A function that tells whether a bulletin may be shown, and the numbers it is sure of, if any. */
export async function filterOf(store, state, date) {
  const chosen = Object.entries(KINDS).flatMap(([name, kind]) => state[name].map((id) => `@${kind}/${id}`));
  const sets = await Promise.all(chosen.map(async (name) => numbersOf({ ...(await store.terms("chu", wordHash(name))), words: [] })));
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
  const numbers = sure ?? (await rowsOf(store, start, end)).map(([number]) => number);
  return [...numbers].filter(allows);
}

/** How many of these bulletins each committee, leader and source has, most first. */
export async function countsOf(store, numbers) {
  const counts = { sources: new Map(), committees: new Map(), leaders: new Map() };
  const wanted = new Set(numbers);
  const quarters = new Set(numbers.map((number) => quarterOf(store.dayOf(number))));
  for (const [number, ...facets] of (await Promise.all([...quarters].map((name) => quarter(store, name)))).flat())
    if (wanted.has(number))
      Object.values(counts).forEach((count, i) => facets[i].forEach((id) => count.set(id, (count.get(id) ?? 0) + 1)));
  for (const kind in counts) counts[kind] = [...counts[kind]].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return counts;
}

/** [number, sources, committees, leaders] of all bulletins from a number up to another. */
async function rowsOf(store, start, end) {
  const first = Math.max(start, 0);
  const last = Math.min(end - 1, store.numberOf(store.plan.last) + 2 ** store.plan.slotBits - 1);
  const names = [];
  const [until, lastPart] = quarterOf(store.dayOf(Math.max(last, 0))).split("-").map(Number);
  let [year, part] = quarterOf(store.dayOf(first)).split("-").map(Number);
  for (; first <= last && (year < until || (year === until && part <= lastPart)); part === 4 ? (year++, (part = 1)) : part++)
    names.push(`${String(year).padStart(4, "0")}-${part}`);
  return (await Promise.all(names.map((name) => quarter(store, name, true)))).flat();
}

function quarterOf(day) {
  return `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

async function quarter(store, name) {
  const [sources, committees, leaders, rows] = await store.json(`loc/${name}`);
  const [year, part] = name.split("-");
  const first = store.numberOf(`${year}-${String(3 * part - 2).padStart(2, "0")}-01`);
  return rows.map(([number, source, ...others]) => [
    first + number,
    source < 0 ? [] : [sources[source]],
    others[0].map((i) => committees[i]),
    others[1].map((i) => leaders[i]),
  ]);
}
