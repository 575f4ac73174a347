// The terms of a query, looked up in the index.

import { PAIRS, WORDS } from "../index/index-addresses.js";
import { pairHash } from "../index/term-hashes.js";
import { acceptsDiacritics } from "../index/tokens.js";

const EXACT_FACTOR = 1.15; // of a score: diacritics as typed, over diacritics that were not typed
const USUAL_SHARE = 0.4; // of a score: by how much the most usual reading of plain letters exceeds a very rare one
const OTHER_DIACRITICS_FACTOR = 0.5; // of a score: diacritics that contradict those typed, when nothing else is found

/** The terms of words that stand in a row: each two neighbours, or the only word: [{words, forms}]. */
export async function lookUpWords(index, words) {
  if (words.length === 1) return [{ words, ...(await index.find(WORDS, words[0].hash)) }];
  const pairs = words.slice(1).map((word, i) => [words[i], word]);
  return Promise.all(
    pairs.map(async ([a, b]) => ({ words: [a, b], ...(await index.find(PAIRS, pairHash(a.hash, b.hash))) })),
  );
}

/** The written forms of a term that the typed words may mean, or with `anyDiacritics` all: [{factor, postings}]; the factor scales a score. */
export function acceptedForms({ words, forms }, anyDiacritics) {
  const total = countPostings(forms);
  const counts = new Map(); // by form, which may stand in a posting file and in recent bulletins
  for (const form of forms)
    counts.set(`${form.diacritics}`, (counts.get(`${form.diacritics}`) ?? 0) + countPostings([form]));
  return forms.flatMap(({ diacritics, postings }) => {
    const written = diacritics.slice(-words.length);
    const isExact = words.every((word, i) => word.diacritics === written[i]);
    const isAccepted =
      isExact || words.every((word, i) => !word.exact && acceptsDiacritics(word.key, word.diacritics, written[i]));
    if (!isAccepted && !anyDiacritics) return [];
    const share = counts.get(`${diacritics}`) / total;
    return {
      postings,
      factor: isExact ? EXACT_FACTOR : isAccepted ? 1 - USUAL_SHARE + USUAL_SHARE * share : OTHER_DIACRITICS_FACTOR,
    };
  });
}

/** The numbers of all bulletins that have a term as it was typed. */
export function numbersWith(term) {
  return new Set(acceptedForms(term, false).flatMap((form) => form.postings.flat()));
}

export function countPostings(forms) {
  return forms.reduce((sum, { postings }) => sum + postings[0].length + postings[1].length + postings[2].length, 0);
}
