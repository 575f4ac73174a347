// The constraints of a search, which each result must satisfy whatever its score: filter, phrases, excluded words.

import { numbersInARow } from "./words-in-a-row.js";

/**
 * A function (document number) → whether the bulletin passes the filter, has each of the `phrases` in a row, and none of the
 * texts that the query excludes. Phrases and excluded texts are lists of words; `filter` is a promise.
 */
export async function constraintsOf(index, phrases, excluded, filter) {
  const setsOf = (texts) => Promise.all(texts.map((words) => numbersInARow(index, words)));
  const [required, barred, { allows }] = await Promise.all([setsOf(phrases), setsOf(excluded), filter]);
  return (number) =>
    allows(number) && required.every((set) => set.has(number)) && !barred.some((set) => set.has(number));
}
