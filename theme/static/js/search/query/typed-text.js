// Tells whether words that were typed can mean a text.

import { acceptsDiacritics, wordsOf } from "../index/tokens.js";

/** Whether the typed words, which may be more than the text has, begin with words that can mean the whole text. */
export function beginWith(typed, text) {
  return wordsOf(text).every(
    (word, i) => word.key === typed[i]?.key && acceptsDiacritics(word.key, typed[i].diacritics, word.diacritics),
  );
}
