// Decides which bulletins have words in a row: quoted phrases, other writings of several words, and names.

import { pairHash } from "../index/term-hashes.js";
import { acceptedForms, intersection, lookUpWords, numbersWith } from "./term-lookup.js";

/**
 * The set of the numbers of all bulletins that have these words in a row, in forms that the typed words can mean. Two words are a
 * pair; for more words, the ranks in occurrence files tell whether the pairs follow one another.
 */
export async function numbersInARow(index, words) {
  const terms = await lookUpWords(index, words);
  const numbers = intersection(terms.map(numbersWith));
  if (terms.length < 2 || !numbers.size) return numbers;
  const places = await Promise.all(
    terms.map((term) => index.occurrences(pairHash(...term.words.map((word) => word.hash)), acceptedForms(term))),
  );
  return new Set([...numbers].filter((number) => followOneAnother(places.map((place) => place.get(number)))));
}

/** Whether pairs of words stand in a row in a bulletin; `occurrences` has for each pair [[rank of first, rank of last], …]. */
function followOneAnother(occurrences) {
  let ranks = null; // of the word with which the next pair must begin
  for (const of of occurrences) {
    const following = of.filter(([first]) => !ranks || ranks.has(first));
    ranks = new Set(following.map(([, last]) => last));
  }
  return ranks.size > 0;
}
