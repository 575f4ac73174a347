// The constraints of a search, which each result must satisfy whatever its score: filter, quoted phrases, excluded words.

import { storedFields } from "../index/stored-fields.js";
import { wordsOf } from "../index/tokens.js";
import { lookUpWords, numbersWith } from "./term-lookup.js";
import { topResults } from "./top-results.js";

const MAX_TEXTS_READ = 20; // bulletins in whose texts phrases are checked

/**
 * A function (document number) → whether the bulletin passes the filter, has all pairs of each quoted phrase, and has none of
 * the texts that the query excludes.
 */
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
 * The numbers of bulletins to drop from `scores`, because they have all pairs of a quoted phrase of three or more words but not
 * the whole phrase. Only the texts of the best few are read. A bulletin whose text cannot be fetched is not dropped.
 */
export async function withoutPhrases(index, textOf, { runs }, scores) {
  const phrases = runs.filter((run) => run.phrase && run.words.length > 2);
  if (!phrases.length) return [];
  const numbers = topResults(scores, MAX_TEXTS_READ);
  const lines = await Promise.all(numbers.map((number) => linesOf(index, textOf, number)));
  return numbers.filter((_, i) => lines[i].at(-1) && !phrases.every(({ words }) => hasInARow(lines[i], words)));
}

/** A bulletin's title, its lead and the lines of its text; if the text cannot be fetched, one empty line instead of it. */
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
