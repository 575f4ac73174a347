// Suggests another spelling beside the results of a query: "Ý bạn là …?" (Did you mean …?).

import { storedFields } from "../index/stored-fields.js";
import { wordsOf } from "../index/tokens.js";
import { nearestText } from "./spelling.js";
import { highestScore, topResults } from "./top-results.js";

const MANY_TITLES = 10; // of the best near matches; half as many if the query has matches
const LONG_QUERY = 4; // words
const MUCH_BETTER = 1.2; // times the highest score
const MAX_TEXTS = 3; // texts that are read, the best matches first

/**
 * Another spelling of the query `text`, or "" if there is none. If no bulletin matches closely, it is taken from titles, leads and
 * texts of near matches; otherwise, and only for a long query, from titles of near matches whose score is much higher than those of
 * the close matches. `matches`, the close ones, and `near` map document numbers to scores.
 */
export async function suggestSpelling({ index, textOf }, { runs }, matches, near, text) {
  const { words } = runs.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  const least = matches.size ? MUCH_BETTER * highestScore(matches) : 0;
  const close = topResults(near, matches.size ? MANY_TITLES / 2 : MANY_TITLES).filter(
    (number) => near.get(number) > least,
  );
  if (!close.length || (matches.size && words.length < LONG_QUERY)) return "";
  const shownOf = async (number) => {
    const fields = await storedFields(index, number);
    return fields ? [fields.title, ...(matches.size ? [] : [fields.lead])] : [];
  };
  const textsOf = async (number) => {
    const fields = await storedFields(index, number);
    return fields ? [fields.title, fields.lead, ...(await textOf(fields)).split("\n")] : [];
  };
  const lines = (count, read) => Promise.all(close.slice(0, count).map(read)).then((all) => all.flat());
  let nearest = nearestText(words, await lines(MANY_TITLES, shownOf));
  if (!nearest && !matches.size) nearest = nearestText(words, await lines(MAX_TEXTS, textsOf));
  const typed = wordsOf(text);
  const start = typed.findIndex((_, i) => words.every((word, n) => typed[i + n]?.text === word.text));
  if (!nearest || start < 0) return nearest;
  return text.slice(0, typed[start].start) + nearest + text.slice(typed[start + words.length - 1].end);
}
