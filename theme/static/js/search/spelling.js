// "Ý bạn là …?": what the texts that come nearest have where the query has something else.

import { accepts, wordsOf } from "./words.js";

/** Whether one letter more, less, other or two in the other order make one word the other. */
function near(a, b) {
  if (a.length > b.length) [a, b] = [b, a];
  if (b.length - a.length > 1 || b.length < 2) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
}

/** The part of the texts that is nearly these words in a row, or "". */
export function nearest(words, texts) {
  let best = { same: words.length / 2 - 0.6, text: "" };
  for (const text of texts) {
    const found = wordsOf(text);
    for (let i = 0; i + words.length <= found.length; i++) {
      let same = 0;
      let kept = 0;
      for (const [n, asked] of words.entries()) {
        const { key, marks } = found[i + n];
        if (key === asked.key) {
          same++;
          if (accepts(key, asked.marks, marks)) kept++;
        } else if (!near(key, asked.key)) {
          same = -1;
          break;
        }
      }
      if (same > best.same && kept < words.length) best = { same, text: text.slice(found[i].start, found[i + words.length - 1].end) };
    }
  }
  return best.text;
}
