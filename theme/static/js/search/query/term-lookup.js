// Looks up the terms of a query in the index, and chooses the forms that the typed words can mean.

import { PAIRS, WORDS } from "../index/index-addresses.js";
import { pairHash } from "../index/term-hashes.js";
import { acceptsDiacritics } from "../index/tokens.js";

const EXACT_FACTOR = 1.15; // of a score: for a form with exactly the diacritics that were typed
const USUAL_SHARE = 0.4; // of a score: a very rare form of letters typed without diacritics gets so much less than the only form
const OTHER_DIACRITICS_FACTOR = 0.5; // of a score: for diacritics that contradict those typed, where any are accepted

/**
 * [{words, forms, hints}] for each term of words that were typed in a row: each pair of neighbours, or the only word.
 * `words` are those of the term; `forms` and `hints` are what `IndexReader.find` gives.
 */
export async function lookUpWords(index, words) {
  if (words.length === 1) return [{ words, ...(await index.find(WORDS, words[0].hash)) }];
  const pairs = words.slice(1).map((word, i) => [words[i], word]);
  return Promise.all(
    pairs.map(async ([a, b]) => ({ words: [a, b], ...(await index.find(PAIRS, pairHash(a.hash, b.hash))) })),
  );
}

/**
 * [{factor, postings}] for each form of a term that the typed words can mean, or for every form if `anyDiacritics`.
 * A score is to be multiplied by `factor`, which is higher for more exact and for more frequent forms.
 */
export function weightedForms({ words, forms }, anyDiacritics) {
  const total = countPostings(forms);
  const counts = new Map(); // by diacritics: a form may come from a posting file and from the recent bulletins
  for (const form of forms)
    counts.set(`${form.diacritics}`, (counts.get(`${form.diacritics}`) ?? 0) + countPostings([form]));
  return forms.flatMap((form) => {
    const accepted = isAccepted(words, form);
    if (!accepted && !anyDiacritics) return [];
    const share = counts.get(`${form.diacritics}`) / total;
    const factor = isExact(words, form)
      ? EXACT_FACTOR
      : accepted
        ? 1 - USUAL_SHARE + USUAL_SHARE * share
        : OTHER_DIACRITICS_FACTOR;
    return { postings: form.postings, factor };
  });
}

/** The forms of a term that the typed words can mean. */
export function acceptedForms({ words, forms }) {
  return forms.filter((form) => isAccepted(words, form));
}

/** A set of the document numbers of all bulletins that have a term in a form that the typed words can mean. */
export function numbersWith(term) {
  return new Set(acceptedForms(term).flatMap((form) => form.postings.flat()));
}

/** The set of the numbers that are in all sets; there is at least one set. */
export function intersection(sets) {
  const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size);
  return new Set([...smallest].filter((number) => others.every((set) => set.has(number))));
}

function isExact(words, { diacritics }) {
  const written = diacritics.slice(-words.length);
  return words.every((word, i) => word.diacritics === written[i]);
}

function isAccepted(words, form) {
  const written = form.diacritics.slice(-words.length);
  return words.every(
    (word, i) =>
      word.diacritics === written[i] || (!word.exact && acceptsDiacritics(word.key, word.diacritics, written[i])),
  );
}

export function countPostings(forms) {
  return forms.reduce((sum, { postings }) => sum + postings[0].length + postings[1].length + postings[2].length, 0);
}
