// Suggests another spelling beside the results of a query: "Ý bạn là …?" (Did you mean …?).

import { storedFields } from "../index/stored-fields.js";
import { wordsOf } from "../index/tokens.js";
import { linesOf } from "./constraints.js";
import { FEW_RESULTS, LONG_QUERY } from "./query-results.js";
import { highestScore, topResults } from "./top-results.js";

const MUCH_BETTER = 1.2; // times the highest score
const MAX_TEXTS = 3; // texts that are read, the best matches first

/**
 * Another spelling of the query `text`, or "" if there is none. If there are no full matches, it is taken from titles, leads
 * and texts of partial matches; otherwise, and only for a long query, from titles of partial matches whose score is much
 * higher than those of the full matches. The second argument is what `findResults` returned.
 */
export async function suggestSpelling({ index, textOf, spelling }, { full, partial, query }, text) {
  if (!partial.size) return "";
  const { words } = query.runs.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  const least = full.size ? MUCH_BETTER * highestScore(full) : 0;
  const close = topResults(partial, full.size ? FEW_RESULTS / 2 : FEW_RESULTS).filter(
    (number) => partial.get(number) > least,
  );
  if (!close.length || (full.size && words.length < LONG_QUERY)) return "";
  const { nearestText } = await spelling();
  const shownOf = async (number) => {
    const fields = await storedFields(index, number);
    return fields ? [fields.title, ...(full.size ? [] : [fields.lead])] : [];
  };
  const lines = (count, read) => Promise.all(close.slice(0, count).map(read)).then((all) => all.flat());
  const allOf = (number) => linesOf(index, textOf, number);
  let nearest = nearestText(words, await lines(FEW_RESULTS, shownOf));
  if (!nearest && !full.size) nearest = nearestText(words, await lines(MAX_TEXTS, allOf));
  const typed = wordsOf(text);
  const start = typed.findIndex((_, i) => words.every((word, n) => typed[i + n]?.text === word.text));
  if (!nearest || start < 0) return nearest;
  return text.slice(0, typed[start].start) + nearest + text.slice(typed[start + words.length - 1].end);
}
