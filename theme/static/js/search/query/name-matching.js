// Tells whether a name matches what has been typed so far.

import { clean, wordsOf } from "../index/tokens.js";

/** Whether the name has words in a row of which each begins with the typed word at the same place, without diacritics. */
export function nameMatches(name, typed) {
  const [words, asked] = [wordsOf(clean(name)), wordsOf(clean(typed))];
  return asked.length > 0 && words.some((_, i) => asked.every((word, n) => words[i + n]?.key.startsWith(word.key)));
}
