// What was typed, understood: runs of words that stand in a row, phrases that must, words that must not.

import { wordsOf } from "./words.js";

const MOST_WORDS = 20; // more tell nothing more; and a number has a bit for each, another writing's too
export const QUOTED = /(^|\s)(-?)["“”„«»]([^"“”„«»]*)["“”„«»]/g;
const EXCLUDED = /(^|\s)-(?=\p{L})(\S+)/gu;

/** Words of another writing of a query are numbered from the next so many on. */
export const WRITING = 40;

/** {runs: [{words, phrase}], excluded: [words]}: each word with its hash; those of runs with their place. */
export function parseQuery(text) {
  const runs = [];
  const excluded = [];
  let left = MOST_WORDS;
  const hashed = (part) => {
    const words = wordsOf(part).slice(0, left);
    left -= words.length;
    return words;
  };
  const add = (part, phrase) => {
    const words = hashed(part);
    if (words.length) runs.push({ words, phrase });
  };
  const exclude = (part) => {
    const words = hashed(part);
    if (words.length) excluded.push(words);
  };
  const loose = (part) => {
    let end = 0;
    for (const match of part.matchAll(EXCLUDED)) {
      add(part.slice(end, match.index), false);
      exclude(match[2]);
      end = match.index + match[0].length;
    }
    add(part.slice(end), false);
  };
  let end = 0;
  for (const match of text.matchAll(QUOTED)) {
    loose(text.slice(end, match.index));
    if (match[2]) exclude(match[3]);
    else add(match[3], true);
    end = match.index + match[0].length;
  }
  loose(text.slice(end));
  return { runs: numbered(runs), excluded };
}

/** The same runs, each word with its place among all words. */
export function numbered(runs) {
  let at = 0;
  return runs.map((run) => ({ ...run, words: run.words.map((word) => ({ ...word, at: at++ })) }));
}
