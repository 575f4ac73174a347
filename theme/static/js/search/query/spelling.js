// Finds in texts the words of a query in another spelling, which differs by a letter in some words or by diacritics.

import { acceptsDiacritics, wordsOf } from "../index/tokens.js";

/** Whether two keys differ by one inserted, missing or replaced letter, or by two neighbouring letters that are swapped. */
function isOneEditAway(a, b) {
  if (a.length > b.length) [a, b] = [b, a];
  if (b.length - a.length > 1 || b.length < 2) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  return (
    a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
  );
}

/**
 * The part of one of the texts that has these words in a row, where each word may be one edit away or have other diacritics; ""
 * if there is none, or only parts that have exactly these words. About half the words must be right; the most right words win.
 */
export function nearestText(words, texts) {
  let best = { same: words.length / 2 - 0.6, text: "" };
  for (const text of texts) {
    const found = wordsOf(text);
    for (let i = 0; i + words.length <= found.length; i++) {
      let same = 0;
      let sameDiacritics = 0;
      for (const [n, asked] of words.entries()) {
        const { key, diacritics } = found[i + n];
        if (key === asked.key) {
          same++;
          if (acceptsDiacritics(key, asked.diacritics, diacritics)) sameDiacritics++;
        } else if (!isOneEditAway(key, asked.key)) {
          same = -1;
          break;
        }
      }
      if (same > best.same && sameDiacritics < words.length)
        best = { same, text: text.slice(found[i].start, found[i + words.length - 1].end) };
    }
  }
  return best.text;
}
