// What a bulletin must have or must not have, whatever its score: filters, phrases, excluded words.

import { numbersOf, termsOf } from "./match.js";
import { foremost } from "./ranking.js";
import { wordsOf } from "./words.js";

const READ = 20; // phrases are looked up in the texts of so many

/** A function that tells whether a bulletin may be shown. */
export async function demandsOf(store, { runs, excluded }, filter) {
  const setsOf = async (words) => (await termsOf(store, words)).map(numbersOf);
  const [phrases, barred, { allows }] = await Promise.all([
    Promise.all(runs.filter((run) => run.phrase).map((run) => setsOf(run.words))),
    Promise.all(excluded.map(setsOf)),
    filter,
  ]);
  const must = phrases.flat();
  return (number) => allows(number) && must.every((set) => set.has(number)) && !barred.some((sets) => sets.every((set) => set.has(number)));
}

/** Those of the best bulletins whose texts came and do not have the phrases: their pairs stand apart. */
export async function withoutPhrases(store, { runs }, scores) {
  const phrases = runs.filter((run) => run.phrase && run.words.length > 2);
  if (!phrases.length) return [];
  const numbers = foremost(scores, READ);
  const texts = await Promise.all(numbers.map((number) => wholeText(store, number)));
  return numbers.filter((_, i) => texts[i].at(-1) && !phrases.every(({ words }) => stands(words, texts[i])));
}

/** Title, lead and body of a bulletin, line by line. */
export async function wholeText(store, number) {
  const card = await store.card(number);
  return card ? [card.title, card.lead, ...(await store.text(card)).split("\n")] : [];
}

function stands(words, lines) {
  return lines.some((line) => {
    const keys = wordsOf(line).map((word) => word.key);
    return keys.some((_, i) => words.every((word, n) => keys[i + n] === word.key));
  });
}
