// Searches: from what was typed and chosen to document numbers in order, and to what results show.

import { namedRecords } from "../index/named-records.js";
import { storedFields } from "../index/stored-fields.js";
import { clean, wordsOf } from "../index/tokens.js";
import { constraintsOf, withoutPhrases } from "./constraints.js";
import { dateIn } from "./dates.js";
import { filterOf, numbersPassing } from "./filter.js";
import { lookUpHints } from "./hint-lookup.js";
import { Matcher } from "./matching.js";
import { BulletinTexts } from "./page-text.js";
import { parseQuery, WRITING_OFFSET, withPositions } from "./query-parser.js";
import { highlightedText, matchesFully, snippet } from "./snippets.js";
import { FEW_RESULTS, LONG_QUERY, suggestSpelling } from "./spelling-suggestion.js";
import { highestScore, sortedByScore, topResults } from "./top-results.js";

/** Results that are shown at once. */
export const RESULTS_PER_PAGE = 10;
const MAX_PARTIAL = 30;
const TITLE_BONUS = 1000; // of a score: a title that is the query comes before all others
const LITERAL_DATE_BONUS = 100; // of a score: a text with the date as it was typed
const NEWEST_BONUS = 0.1; // the share by which the score of the newest bulletin is raised, against the oldest
const WRITING_FACTOR = 0.95; // of a score: found by another writing of what was typed
const MAX_WRITING_WORDS = 10;

const IGNORE_ERROR = () => {}; // of what is fetched ahead: the error comes again where the file is needed

/** The answer to an empty query. */
export const NO_ANSWER = {
  numbers: [],
  full: 0,
  records: [],
  widened: [],
  date: null,
  suggestion: "",
  shownFor: "",
  query: { words: [], anyDiacritics: false, full: new Set() },
};

export class SearchEngine {
  /** `spelling` is a function that fetches {convertKeystrokes, nearestText}, which most searches do not need. */
  constructor(index, spelling) {
    this.index = index;
    this.texts = new BulletinTexts(index);
    this.spelling = spelling;
  }

  /**
   * The answer to a state (see search-address.js): {numbers, full, records, widened, date, suggestion, shownFor, query}.
   * The first `full` of the numbers match the whole query, the others a part. `records` are those that the query names,
   * `widened` the other writings that were searched, `date` the date in the query, `suggestion` another spelling,
   * `shownFor` the query that was searched instead, `query` what snippets need.
   */
  async search(state) {
    const text = clean(state.q).trim();
    const date = state.literal ? null : dateIn(text);
    const asked = date ? date.without : text;
    const filter = filterOf(this.index, state, date);
    if (!wordsOf(asked).length) return { ...NO_ANSWER, date, ...(await this.#list(state, filter, !text || date)) };
    const found = await this.#find(asked, state, filter);
    if (date) await this.#addLiteralDate(found, text, state);
    const converted = found.full.size || state.literal ? asked : (await this.spelling()).convertKeystrokes(asked);
    if (converted !== asked) {
      const other = await this.#find(converted, state, filter);
      if (other.full.size) return { ...this.#answer(other, state), date, shownFor: converted };
    }
    return { ...this.#answer(found, state), date, suggestion: await suggestSpelling(this, found, text) };
  }

  /** Fetch ahead the posting files for what is typed so far; unless it `isComplete`, its last word may still change. */
  prefetch(typed, isComplete) {
    const text = clean(typed);
    const asked = dateIn(text)?.without ?? text; // a constant, as the minifier drops the brackets that ?? would need below
    const { runs } = parseQuery(isComplete ? asked : asked.replace(/[\p{L}\p{N}]+$/u, ""));
    new Matcher(
      this.index,
      runs.filter((run) => run.words.length > 1),
    )
      .load()
      .catch(IGNORE_ERROR);
  }

  /** Without words: all bulletins that pass the filter, or none. */
  async #list({ order }, filter, any) {
    const numbers = any ? await numbersPassing(this.index, await filter) : [];
    numbers.sort((a, b) => (order === "cu" ? a - b : b - a));
    return { numbers, full: numbers.length };
  }

  /** {query, words, full, partial, records, writings, anyDiacritics}: `full` and `partial` give scores by number. */
  async #find(text, state, filter) {
    const query = parseQuery(text);
    const matcher = new Matcher(this.index, query.runs);
    const [{ records, writings }, satisfies] = await Promise.all([
      lookUpHints(this.index, query.runs),
      constraintsOf(this.index, query, filter),
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
    const added = found.writings.map((writing, n) => this.#addWriting(found, writing, n, satisfying, top));
    if (full.size && !state.order) this.#prefetchResults(full, partialMatches, matcher.words).catch(IGNORE_ERROR);
    await Promise.all(added);
    if (query.runs.length === 1) for (const number of await matcher.withTitle()) raiseScore(full, number, TITLE_BONUS);
    for (const number of await withoutPhrases(this.index, this.texts, query, full)) full.delete(number);
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

  /** Fetch ahead what the first results show, while other writings are fetched: those seldom come before it. */
  async #prefetchResults(full, partialMatches, words) {
    this.#prefetchStoredFields(full);
    if (full.size < FEW_RESULTS) this.#prefetchStoredFields(partialMatches());
    const row = await this.row(topResults(this.#withAge(full), 1)[0], { words, anyDiacritics: false, full });
    if (row?.needsText) await this.texts.get(row);
  }

  #prefetchStoredFields(scores) {
    for (const number of topResults(this.#withAge(scores), RESULTS_PER_PAGE))
      storedFields(this.index, number).catch(IGNORE_ERROR);
  }

  /** Add the bulletins that have a part of the query in another writing, and all the rest as it was typed. */
  async #addWriting(found, { run, words, also }, n, satisfying, top) {
    const at = run.words.indexOf(words[0]);
    const before = run.words.slice(0, at);
    const after = run.words.slice(at + words.length);
    const written = parseQuery(also)
      .runs.flatMap((one) => one.words.map((word) => ({ ...word, exact: true })))
      .slice(0, MAX_WRITING_WORDS);
    const runs = found.query.runs.map((one) =>
      one === run ? { ...run, words: [...before, ...written, ...after] } : one,
    );
    const matcher = await new Matcher(this.index, withPositions(runs)).load();
    const others = satisfying(matcher.full(matcher.matches(false)));
    // A writing of more words has larger scores. Its best is scaled below the best of what was typed.
    const scale = WRITING_FACTOR * Math.min(1, top / highestScore(others));
    for (const [number, score] of others) found.full.set(number, Math.max(score * scale, found.full.get(number) ?? 0));
    found.words.push(...matcher.words.map((word) => ({ ...word, at: word.at + WRITING_OFFSET * (n + 1) })));
  }

  /** Add the bulletins that have the very words of a date, whenever they were published. */
  async #addLiteralDate(found, text, state) {
    const query = parseQuery(text);
    const matcher = new Matcher(this.index, query.runs);
    const [satisfies] = await Promise.all([
      constraintsOf(this.index, query, filterOf(this.index, state, null)),
      matcher.load(),
    ]);
    const matches = matcher.matches(false);
    // If no bulletin of that time has the other words, one that has all words of the query anywhere is meant.
    const numbers = found.full.size ? matcher.withAllTerms(matches) : [...matcher.full(matches).keys()];
    for (const number of numbers.filter(satisfies)) {
      found.full.set(number, matches.get(number).score + LITERAL_DATE_BONUS);
      found.partial.delete(number);
    }
  }

  /** The scores, those of newer bulletins a little higher. */
  #withAge(scores) {
    const { layout } = this.index;
    const end = layout.numberOf(layout.last) + 1;
    const aged = new Map();
    for (const [number, score] of scores) aged.set(number, score * (1 + (NEWEST_BONUS * number) / end));
    return aged;
  }

  #answer({ full, partial, words, records, writings, anyDiacritics }, { order }) {
    const first = order
      ? [...full.keys()].sort((a, b) => (order === "cu" ? a - b : b - a))
      : sortedByScore(this.#withAge(full));
    const near = this.#withAge(partial);
    const best = order || full.size >= FEW_RESULTS ? [] : topResults(near, MAX_PARTIAL);
    const good = best.filter((number) => near.get(number) > near.get(best[0]) / 3);
    return {
      ...NO_ANSWER,
      numbers: [...first, ...good],
      full: first.length,
      records,
      widened: writings.map(({ typed, also }) => ({ typed, also })),
      query: { words, anyDiacritics, full: new Set(first) },
    };
  }

  /**
   * What a result shows, with highlights in `title` and `snippet`, or null if the index no longer has the bulletin.
   * `needsText` tells that title and lead have not all words of the query, so that the text has a better snippet.
   */
  async row(number, query) {
    const fields = await storedFields(this.index, number);
    if (!fields) return null;
    const needsText = query.full.has(number) && !matchesFully(query, fields.title, fields.lead);
    return {
      ...fields,
      title: highlightedText(fields.title, query),
      snippet: snippet(fields.lead, query).pieces,
      needsText,
    };
  }

  rows(numbers, query) {
    return Promise.all(numbers.map((number) => this.row(number, query)));
  }

  /** The best snippet of the text of a row; the text is fetched only as far as it takes. */
  async snippetOf(row, query) {
    const text = await this.texts.get(row, (some) => snippet(some, query).complete);
    return snippet(text || row.lead, query).pieces;
  }

  /** All records that have a name (see named-records.js). */
  names() {
    return namedRecords(this.index);
  }
}

/** The matches of all words with the diacritics that were typed, with the scores of the wider search. */
function fullWithWiderScores(matcher, wider) {
  return new Map([...matcher.full(matcher.matches(false))].map(([number]) => [number, wider.get(number).score]));
}

function raiseScore(scores, number, by) {
  if (scores.has(number)) scores.set(number, scores.get(number) + by);
}
