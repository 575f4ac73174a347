// Looks up other writings of the codes in a query: one with hyphens may be printed as one word, and the reverse.

import { wordsOf } from "../index/tokens.js";
import { isSyllable } from "./syllables.js";
import { acceptedForms, countPostings, lookUpWords } from "./term-lookup.js";

const HYPHENS = /[-\u2010-\u2013]/g;
const HYPHENATED = new RegExp(`\\p{L}+(?:${HYPHENS.source}\\p{L}+)+`, "gu");
const GLUED_BESIDE_DIGITS = /[^aeiouy\d]{3}/; // three consonants in a row: QĐUBND, but not Covid
const MAX_FIRST_PART = 6; // letters of the first word of a glued code: for each number of them a posting file is fetched

/**
 * [{run, words, typed, also, exact}], at most two other writings of the codes in a parsed query (see `lookUpHints`):
 * - The first code of letters with hyphens (QĐ-UBND) may be printed glued: `also` is QĐUBND, if the index has this word.
 * - The first glued code that was typed beside digits (2685QĐUBND) or that the index has nowhere: `also` is its most frequent
 *   division into two words (QĐ-UBND).
 */
export async function lookUpGluedForms(index, { text, runs }) {
  const unquoted = runs.filter((run) => !run.quoted);
  return (await Promise.all([gluedForm(index, text, unquoted), dividedForm(index, text, unquoted)])).filter(Boolean);
}

async function gluedForm(index, text, runs) {
  for (const run of runs)
    for (const { 0: typed, index: start } of text.matchAll(HYPHENATED)) {
      const words = run.words.filter((word) => word.start >= start && word.end <= start + typed.length);
      const isCode = !/\p{Ll}/u.test(typed) || !words.every((word) => isSyllable(word.text));
      if (words.length < 2 || !isCode) continue;
      const also = typed.replace(HYPHENS, "");
      return (await countTerm(index, also)) ? { run, words, typed, also, exact: false } : null;
    }
}

async function dividedForm(index, text, runs) {
  for (const run of runs)
    for (const word of run.words) {
      const typed = text.slice(word.start, word.end);
      const isHyphenated = [text[word.start - 1], text[word.end]].some((sign) => sign?.match(HYPHENS));
      const mayBeGlued = run.phrase ? GLUED_BESIDE_DIGITS.test(word.key) && !isHyphenated : /^\p{Lu}{4,}$/u.test(typed);
      if (!mayBeGlued || isSyllable(word.text)) continue;
      if (!run.phrase) {
        // The search needs the terms of the run in any case. The file of the word alone is fetched only if none of them is found.
        const terms = await lookUpWords(index, run.words);
        if (terms.some((term) => term.words.includes(word) && countAccepted(term))) continue;
        if (await countTerm(index, typed)) return null;
      }
      const letters = [...typed];
      const divisions = letters
        .slice(1, MAX_FIRST_PART + 1)
        .map((_, i) => [letters.slice(0, i + 1), letters.slice(i + 1)].map((part) => part.join("")).join("-"));
      const counts = await Promise.all(divisions.map((also) => countTerm(index, also)));
      const most = Math.max(...counts);
      return most > 0 ? { run, words: [word], typed, also: divisions[counts.indexOf(most)], exact: false } : null;
    }
}

/** The number of postings of a text of one or two words. */
async function countTerm(index, text) {
  return countAccepted((await lookUpWords(index, wordsOf(text)))[0]);
}

function countAccepted(term) {
  return countPostings(acceptedForms(term));
}
