// What a bulletin must satisfy whatever its score: the filter, quoted phrases, excluded words.

import { storedFields } from "../index/stored-fields.js";
import { wordsOf } from "../index/tokens.js";
import { lookUpWords, numbersWith } from "./term-lookup.js";
import { topResults } from "./top-results.js";

const MAX_TEXTS_READ = 20; // bulletins in whose texts phrases are checked

/** A function (number) that tells whether a bulletin passes the filter, has all pairs of each phrase and no excluded words. */
export async function constraintsOf(index, { runs, excluded }, filter) {
  const setsOf = async (words) => (await lookUpWords(index, words)).map(numbersWith);
  const [phrases, barred, { allows }] = await Promise.all([
    Promise.all(runs.filter((run) => run.phrase).map((run) => setsOf(run.words))),
    Promise.all(excluded.map(setsOf)),
    filter,
  ]);
  const required = phrases.flat();
  return (number) =>
    allows(number) &&
    required.every((set) => set.has(number)) &&
    !barred.some((sets) => sets.every((set) => set.has(number)));
}

/**
 * Those of the best bulletins that have the pairs of a phrase of three words or more, but not in a row.
 * A bulletin whose text cannot be fetched is not among them.
 */
export async function withoutPhrases(index, textOf, { runs }, scores) {
  const phrases = runs.filter((run) => run.phrase && run.words.length > 2);
  if (!phrases.length) return [];
  const numbers = topResults(scores, MAX_TEXTS_READ);
  const lines = await Promise.all(numbers.map((number) => linesOf(index, textOf, number)));
  return numbers.filter((_, i) => lines[i].at(-1) && !phrases.every(({ words }) => hasInARow(lines[i], words)));
}

/** Title, lead and text of a bulletin, line by line; of a text that cannot be fetched one empty line. */
export async function linesOf(index, textOf, number) {
  const fields = await storedFields(index, number);
  return fields ? [fields.title, fields.lead, ...(await textOf(fields)).split("\n")] : [];
}

function hasInARow(lines, words) {
  return lines.some((line) => {
    const keys = wordsOf(line).map((word) => word.key);
    return keys.some((_, i) => words.every((word, n) => keys[i + n] === word.key));
  });
}
