// Names, matched while they are typed.

import { clean, wordsOf } from "../index/tokens.js";

/** Whether the typed words begin words of a name that stand in a row. */
export function nameMatches(name, typed) {
  const [words, asked] = [wordsOf(clean(name)), wordsOf(clean(typed))];
  return asked.length > 0 && words.some((_, i) => asked.every((word, n) => words[i + n]?.key.startsWith(word.key)));
}
