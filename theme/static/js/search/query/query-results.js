// Finds the results of a query: the bulletins that match it in full, with those found by another writing, by their whole title
// or by a date as it was typed, and the partial matches.

import { storedFields } from "../index/stored-fields.js";
import { constraintsOf, withoutPhrases } from "./constraints.js";
import { filterOf } from "./filter.js";
import { lookUpHints } from "./hint-lookup.js";
import { Matcher } from "./matching.js";
import { parseQuery, WRITING_OFFSET, withPositions } from "./query-parser.js";
import { raiseNewer } from "./recency.js";
import { highestScore, topResults } from "./top-results.js";

/** Results that are shown at once. */
export const RESULTS_PER_PAGE = 10;
/** If there are fewer full matches than this, partial matches are shown after them. */
export const FEW_RESULTS = 10;
/** A query of at least this many words may get a suggestion: a title that matches much better than the results. */
export const LONG_QUERY = 4;
const TITLE_BONUS = 1000; // added to a score: a title that is the query comes before all others
const LITERAL_DATE_BONUS = 100; // added to a score: for a text that contains the date as it was typed
const WRITING_FACTOR = 0.95; // of a score: for a bulletin that was found by another writing of what was typed
const MAX_WRITING_WORDS = 10;

/** Ignores the error of a file that is fetched ahead: the error occurs again where the file is needed. */
export const IGNORE_ERROR = () => {};

/**
 * {query, words, full, partial, records, writings, anyDiacritics} for the query `text`. `query` is the parsed query; `words` are
 * its words and those of its other writings. `full` and `partial` map document numbers to scores. `records` and `writings` are
 * those of hint-lookup.js. `anyDiacritics`: whether highlights may have other diacritics than those typed.
 */
export async function findResults(engine, text, state, filter) {
  const { index, textOf } = engine;
  const query = parseQuery(text);
  const matcher = new Matcher(index, query.runs);
  const [{ records, writings }, satisfies] = await Promise.all([
    lookUpHints(index, query.runs),
    constraintsOf(index, query, filter),
    matcher.load(),
  ]);
  const satisfying = (scores) => {
    for (const number of scores.keys()) if (!satisfies(number)) scores.delete(number);
    return scores;
  };
  const matches = matcher.matches(false);
  const full = satisfying(matcher.full(matches));
  let near;
  const partialMatches = () => (near ??= satisfying(matcher.matches(true).scores()));
  const found = {
    query,
    words: [...matcher.words],
    full,
    partial: new Map(),
    records,
    writings: state.literal ? [] : writings,
    anyDiacritics: false,
  };
  if (!matcher.words.length) return found;
  const top = highestScore(full) || Infinity;
  const added = found.writings.map((writing, n) => addWriting(index, found, writing, n, satisfying, top));
  if (full.size && !state.order) prefetchResults(engine, full, partialMatches, matcher.words).catch(IGNORE_ERROR);
  await Promise.all(added);
  if (query.runs.length === 1) for (const number of await matcher.withTitle()) raiseScore(full, number, TITLE_BONUS);
  for (const number of await withoutPhrases(index, textOf, query, full)) full.delete(number);
  if (query.runs.some((run) => run.phrase)) return found;
  if (!full.size) {
    const wider = await matcher.wider(matches);
    for (const [number, score] of satisfying(fullWithWiderScores(matcher, wider))) full.set(number, score);
    near = satisfying(wider.scores());
  }
  if (full.size >= FEW_RESULTS && matcher.words.length < LONG_QUERY) return found; // partial matches would not be used
  found.partial = partialMatches();
  for (const number of full.keys()) found.partial.delete(number);
  found.anyDiacritics = full.size < FEW_RESULTS;
  return found;
}

/** Fetch ahead what the first results show, while the other writings are looked up, which seldom change the first results. */
async function prefetchResults(engine, full, partialMatches, words) {
  const { index } = engine;
  prefetchStoredFields(index, full);
  if (full.size < FEW_RESULTS) prefetchStoredFields(index, partialMatches());
  const [first] = topResults(raiseNewer(index.layout, full), 1);
  const row = await engine.row(first, { words, anyDiacritics: false, full });
  if (row?.needsText) await engine.textOf(row);
}

function prefetchStoredFields(index, scores) {
  for (const number of topResults(raiseNewer(index.layout, scores), RESULTS_PER_PAGE))
    storedFields(index, number).catch(IGNORE_ERROR);
}

/** Add the full matches of the query with `words` replaced by their other writing `also`; it is the n-th, counted from 0. */
async function addWriting(index, found, { run, words, also }, n, satisfying, top) {
  const at = run.words.indexOf(words[0]);
  const before = run.words.slice(0, at);
  const after = run.words.slice(at + words.length);
  const written = parseQuery(also)
    .runs.flatMap((one) => one.words.map((word) => ({ ...word, exact: true })))
    .slice(0, MAX_WRITING_WORDS);
  const runs = found.query.runs.map((one) =>
    one === run ? { ...run, words: [...before, ...written, ...after] } : one,
  );
  const matcher = await new Matcher(index, withPositions(runs)).load();
  const others = satisfying(matcher.full(matcher.matches(false)));
  // A writing of more words has higher scores. They are scaled so that its best is below the best of the typed query.
  const scale = WRITING_FACTOR * Math.min(1, top / highestScore(others));
  for (const [number, score] of others) found.full.set(number, Math.max(score * scale, found.full.get(number) ?? 0));
  found.words.push(...matcher.words.map((word) => ({ ...word, at: word.at + WRITING_OFFSET * (n + 1) })));
}

/** Add the bulletins that have the date in the query `text` as words, as it was typed, whenever they were published. */
export async function addLiteralDate(index, found, text, state) {
  const query = parseQuery(text);
  const matcher = new Matcher(index, query.runs);
  const [satisfies] = await Promise.all([constraintsOf(index, query, filterOf(index, state, null)), matcher.load()]);
  const matches = matcher.matches(false);
  // If no bulletin of the date's days matches the other words, all full matches of the query with its date are added.
  const numbers = found.full.size ? matcher.withAllTerms(matches) : [...matcher.full(matches).keys()];
  for (const number of numbers.filter(satisfies)) {
    found.full.set(number, matches.get(number).score + LITERAL_DATE_BONUS);
    found.partial.delete(number);
  }
}

/** The full matches with the diacritics that were typed, but with their scores of the wider search: number → score. */
function fullWithWiderScores(matcher, wider) {
  return new Map([...matcher.full(matcher.matches(false))].map(([number]) => [number, wider.get(number).score]));
}

function raiseScore(scores, number, by) {
  if (scores.has(number)) scores.set(number, scores.get(number) + by);
}
