// Finds the results of a query. First come the close matches, whose words stand beside each other; `rest` finds all others.

import { storedFields } from "../index/stored-fields.js";
import { wordsOf } from "../index/tokens.js";
import { Alternative } from "./alternative.js";
import { filterOf } from "./filter.js";
import { lookUpHints } from "./hint-lookup.js";
import { addNameBonus } from "./name-bonus.js";
import { parseQuery, WRITING_OFFSET, withPositions } from "./query-parser.js";
import { raiseNewer } from "./recency.js";
import { highestScore, topResults } from "./top-results.js";

/** Results that are shown at once. */
export const RESULTS_PER_PAGE = 10;
/** If fewer bulletins match than this, near matches, which lack words of the query, are shown after them. */
export const FEW_RESULTS = 10;
const TITLE_BONUS = 1000; // added to a score: a title that is the query comes before all others
const WRITING_FACTOR = 0.95; // of a score: for a bulletin that was found by another writing of what was typed
const MAX_WRITING_WORDS = 10;

/** Ignores the error of a file that is fetched ahead: the error occurs again where the file is needed. */
export const IGNORE_ERROR = () => {};

/**
 * {query, words, close, records, writings, answerable, isWhole, rest} for a parsed query with words. `words` are its words and those
 * of its other writings; `close` maps document numbers to scores. `records`, `writings` and `answerable` are those of
 * hint-lookup.js. `isWhole` tells that `close` are all matches. `rest(scattered)`, where `scattered` has the functions of
 * scattered-matches.js, is a promise of {apart, near}, two such maps: the other matches, and, if few bulletins match or none
 * closely, those that lack words. `date` is the date of the query, which is not among
 * its words, or null.
 */
export async function findResults(engine, query, date, state) {
  const { index } = engine;
  const filter = filterOf(index, state, date);
  const typed = new Alternative(index, query.runs, [], query.excluded, filter);
  const [{ records, writings, answerable }, glued] = await Promise.all([
    lookUpHints(index, query.runs),
    state.literal ? [] : gluedForms(engine, query),
    typed.load(),
  ]);
  const used = state.literal ? [] : [...writings, ...glued];
  const words = [...typed.words];
  const scores = typed.close();
  if (scores.size && !state.order) prefetchResults(engine, scores, words).catch(IGNORE_ERROR);
  const alternatives = used.map((writing) => withWriting(index, query, writing, filter));
  if (date && !date.day) alternatives.push(withDateAsWords(index, query, date, filterOf(index, state, null)));
  const others = await Promise.all(alternatives.map((alternative) => alternative.load()));
  const highest = highestScore(scores);
  const written = []; // the numbers of bulletins that print another writing of a whole run
  for (const [n, other] of others.entries()) {
    const found = other.close();
    addScores(scores, found, highest);
    words.push(...other.words.map((word) => ({ ...word, at: word.at + WRITING_OFFSET * (n + 1) })));
    if (used[n]?.words.length === used[n]?.run.words.length) written.push(...found.keys());
  }
  const close = raiseNewer(index.layout, scores); // before bonuses, which must not make a new bulletin much better
  if (!query.runs.some((run) => run.quoted))
    for (const number of await typed.matcher.withTitle())
      if (close.has(number)) close.set(number, close.get(number) + TITLE_BONUS);
  await addNameBonus(index, query, records, written, close);
  return {
    query,
    words,
    close,
    records,
    answerable,
    writings: used,
    isWhole: [typed, ...others].every((alternative) => alternative.isWhole),
    rest: (scattered) => findRest(index, scattered, query, close, records, [typed, ...others]),
  };
}

async function gluedForms(engine, query) {
  const { lookUpGluedForms } = await engine.datesAndCodes(query.text);
  return lookUpGluedForms(engine.index, query);
}

async function findRest(index, { apartMatches, nearMatches }, query, close, records, alternatives) {
  const [scores, ...others] = await Promise.all(alternatives.map((one) => apartMatches(one, close)));
  for (const other of others) addScores(scores, other, highestScore(scores));
  const apart = raiseNewer(index.layout, scores);
  if (apart.size) await addNameBonus(index, query, records, [], apart);
  const total = close.size + apart.size;
  const isQuoted = query.runs.some((run) => run.quoted);
  // If no words stand together, the near matches show what the query may mean with another letter.
  const wantsNear = !isQuoted && (total < FEW_RESULTS || !close.size);
  const near = raiseNewer(index.layout, wantsNear ? await nearMatches(alternatives[0], !close.size) : new Map());
  for (const number of [...close.keys(), ...apart.keys()]) near.delete(number);
  return { apart, near };
}

/** The query with the `words` of a run replaced by their other writing `also`, which must stand in a row. */
function withWriting(index, query, { run, words, also, exact }, filter) {
  const at = run.words.indexOf(words[0]);
  const written = parseQuery(also)
    .runs.flatMap((one) => one.words.map((word) => ({ ...word, exact })))
    .slice(0, MAX_WRITING_WORDS);
  const replaced = [...run.words.slice(0, at), ...written, ...run.words.slice(at + words.length)];
  const runs = withPositions(query.runs.map((one) => (one === run ? { ...run, words: replaced } : one)));
  return new Alternative(index, runs, [written], query.excluded, filter);
}

/** The query with its date as words in a row, whenever the bulletins were published. */
function withDateAsWords(index, { runs, excluded }, { typed }, filter) {
  const date = { words: wordsOf(typed), phrase: true, quoted: false, row: null };
  return new Alternative(index, withPositions([...runs, date]), [], excluded, filter);
}

/**
 * Add the scores of another alternative. One of more words has higher scores: they are scaled so that its best is below `highest`,
 * the best of the query as it was typed, if that has any.
 */
function addScores(scores, others, highest) {
  const scale = WRITING_FACTOR * Math.min(1, (highest || Infinity) / highestScore(others));
  for (const [number, score] of others) scores.set(number, Math.max(score * scale, scores.get(number) ?? 0));
}

/** Fetch ahead what the first results show, while the other writings are looked up, which seldom change the first results. */
async function prefetchResults(engine, close, words) {
  const { index } = engine;
  const [first, ...others] = topResults(raiseNewer(index.layout, close), RESULTS_PER_PAGE);
  for (const number of others) storedFields(index, number).catch(IGNORE_ERROR);
  const row = await engine.row(first, { words, anyDiacritics: false, matches: close });
  if (row?.needsText) await engine.textOf(row);
}
