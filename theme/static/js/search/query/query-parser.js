// Parses a query into runs of words that are expected in a row, phrases and excluded words.

import { wordsOf } from "../index/tokens.js";

/** The words of a query that are searched. */
export const MAX_WORDS = 20; // more words do not improve results; and all, with those of another writing, need bits in a 32-bit number
export const QUOTED = /(^|\s)(-?)["“”„«»]([^"“”„«»]*)["“”„«»]/g;
// Quoted, excluded and with a digit. The lookbehind is for speed: each piece is tried from its beginning only.
const PARTS = new RegExp(`${QUOTED.source}|(?:^|\\s)(-)(?=\\p{L})\\S+|(?<!\\S)(\\S*\\p{Nd}\\S*)`, "gu");

/** The words of the n-th other writing of a query (n counted from 1) have positions from n times this number on. */
export const WRITING_OFFSET = 64;

/**
 * {text, runs: [{words, phrase, quoted, row}], excluded: [words], ignored} for the query `text`. A run is a quoted phrase; or
 * a joined phrase, which is words that were typed without a space between them and with a digit, for example Covid-19 or
 * 2685/QĐ-UBND; or what is between these and excluded parts. `phrase` tells whether it is of the first two sorts, `quoted`
 * whether it is of the first. Runs with no quoted or excluded part between them have the same number `row`. `ignored` is the
 * number of words beyond MAX_WORDS, which are left out.
 * Words are those of tokens.js; the words of runs also have `at`, their position among all words of runs.
 */
export function parseQuery(text) {
  const all = wordsOf(text);
  const runs = [];
  const excluded = [];
  const within = (start, end) => all.slice(0, MAX_WORDS).filter((word) => word.start >= start && word.end <= end);
  let row = 0;
  const addRun = (words, phrase, quoted) => {
    if (words.length) runs.push({ words, phrase, quoted, row });
  };
  let end = 0;
  for (const match of text.matchAll(PARTS)) {
    const [part, , minus, , dash, withDigit] = match;
    const words = within(match.index, match.index + part.length);
    if (withDigit && words.length < 2) continue;
    addRun(within(end, match.index), false, false);
    end = match.index + part.length;
    if (withDigit) {
      addRun(words, true, false);
      continue;
    }
    row++;
    if (!minus && !dash) addRun(words, true, true);
    else if (words.length) excluded.push(words);
    row++;
  }
  addRun(within(end, text.length), false, false);
  return { text, runs: withPositions(runs), excluded, ignored: Math.max(0, all.length - MAX_WORDS) };
}

/** Copies of the runs in which each word has `at`, its position among the words of all runs, counted from 0. */
export function withPositions(runs) {
  let at = 0;
  return runs.map((run) => ({ ...run, words: run.words.map((word) => ({ ...word, at: at++ })) }));
}
