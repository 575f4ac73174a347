// Parses a query into runs of words that are expected in a row, quoted phrases and excluded words.

import { wordsOf } from "../index/tokens.js";

const MAX_WORDS = 20; // more words do not improve results; and all, with those of another writing, need bits in a 32-bit number
export const QUOTED = /(^|\s)(-?)["“”„«»]([^"“”„«»]*)["“”„«»]/g;
const EXCLUDED = /(^|\s)-(?=\p{L})(\S+)/gu;

/** The words of the n-th other writing of a query (n counted from 1) have positions from n times this number on. */
export const WRITING_OFFSET = 40;

/**
 * {runs: [{words, phrase}], excluded: [words]}. A run is what is between quoted and excluded parts; `phrase` tells whether it
 * was quoted. Words are those of tokens.js; the words of runs also have `at`, their position among all words of runs.
 */
export function parseQuery(text) {
  const runs = [];
  const excluded = [];
  let left = MAX_WORDS;
  const take = (part) => {
    const words = wordsOf(part).slice(0, left);
    left -= words.length;
    return words;
  };
  const addRun = (part, phrase) => {
    const words = take(part);
    if (words.length) runs.push({ words, phrase });
  };
  const exclude = (part) => {
    const words = take(part);
    if (words.length) excluded.push(words);
  };
  const addUnquoted = (part) => {
    let end = 0;
    for (const match of part.matchAll(EXCLUDED)) {
      addRun(part.slice(end, match.index), false);
      exclude(match[2]);
      end = match.index + match[0].length;
    }
    addRun(part.slice(end), false);
  };
  let end = 0;
  for (const match of text.matchAll(QUOTED)) {
    addUnquoted(text.slice(end, match.index));
    if (match[2]) exclude(match[3]);
    else addRun(match[3], true);
    end = match.index + match[0].length;
  }
  addUnquoted(text.slice(end));
  return { runs: withPositions(runs), excluded };
}

/** Copies of the runs in which each word has `at`, its position among the words of all runs, counted from 0. */
export function withPositions(runs) {
  let at = 0;
  return runs.map((run) => ({ ...run, words: run.words.map((word) => ({ ...word, at: at++ })) }));
}
