// The search engine: turns the state of a search into document numbers in order, and these into what results show.
// A first answer has the close matches, whose words stand beside each other; `whole` adds all others, whose words are apart.

import { namedRecords } from "../index/named-records.js";
import { storedFields } from "../index/stored-fields.js";
import { clean, wordsOf } from "../index/tokens.js";
import { constraintsOf } from "./constraints.js";
import { filterOf } from "./filter.js";
import { Matcher } from "./matching.js";
import { bulletinTexts } from "./page-text.js";
import { parseQuery } from "./query-parser.js";
import { FEW_RESULTS, findResults } from "./query-results.js";
import { highlightedText, matchesFully, snippet, withoutNeighbours } from "./snippets.js";
import { sortedByScore, topResults } from "./top-results.js";
import { numbersInARow } from "./words-in-a-row.js";

const MAX_NEAR = 30;
// What every date has, in digits, and every code that may be printed in two ways: digits, hyphens or capitals.
const MAY_HAVE_DATE_OR_CODE = /\p{Nd}|\p{L}[-\u2010-\u2013]\p{L}|\p{Lu}{4}/u;
const NO_DATES_OR_CODES = { dateIn: () => null, lookUpGluedForms: () => [] };

/** The answer to an empty query without filter (see `SearchEngine.search`). */
export const NO_ANSWER = {
  numbers: [],
  close: 0,
  total: 0,
  records: [],
  answerable: [],
  widened: [],
  date: null,
  ignored: 0,
  suggestion: "",
  shownFor: "",
  query: { words: [], anyDiacritics: false, matches: new Set() },
};

export class SearchEngine {
  /**
   * `scripts` has functions that fetch what most searches do not need: `wholeAnswer()` is a promise of {apartMatches,
   * convertKeystrokes, nearMatches, numbersPassing, suggestSpelling}, `datesAndCodes()` of {dateIn, lookUpGluedForms}.
   */
  constructor(index, scripts) {
    this.index = index;
    this.textOf = bulletinTexts(index);
    this.scripts = scripts;
  }

  /** {dateIn, lookUpGluedForms} for a query, or a promise of it. */
  datesAndCodes(text) {
    return MAY_HAVE_DATE_OR_CODE.test(text) ? this.scripts.datesAndCodes() : NO_DATES_OR_CODES;
  }

  /**
   * The answer to the state of a search (see search-address.js): {numbers, close, total, records, answerable, widened, date,
   * ignored, suggestion, shownFor, query, whole}. `numbers` are document numbers in order: the first `close` of them are close
   * matches, those from there up to `total` have the words of the query apart, the others are near matches, which lack words.
   * `total` is null as long as only the close matches are known; then `whole()` is a promise of the answer with all matches, whose
   * first numbers are the same. The state's field `whole` asks for all at once. `records` are the records that the query names,
   * `answerable` what answers.js needs, `widened` the other writings that were searched too, `date` the date in the query or null,
   * `ignored` how many words at its end were left out, `suggestion` another spelling or "", `shownFor` the query that was searched
   * instead or "", `query` what `row` and `snippetOf` need.
   */
  async search(state) {
    const text = clean(state.q).trim();
    const { dateIn } = await this.datesAndCodes(text);
    const date = state.literal ? null : dateIn(text);
    const asked = date ? date.without : text;
    const query = parseQuery(asked);
    const told = { date, ignored: query.ignored };
    if (!query.runs.length) {
      const isAsked = !text || date || query.excluded.length > 0; // and not signs alone
      return { ...NO_ANSWER, ...told, ...(isAsked && (await this.#list(state, date, query.excluded))) };
    }
    const found = await findResults(this, query, date, state);
    const first = { ...answerOf(found, state), ...told };
    let coming = null;
    const whole = () => {
      coming ??= this.#whole(state, found, told, asked, text);
      coming.catch(() => (coming = null)); // the next call tries again
      return coming;
    };
    return state.whole || state.order || found.isWhole || !found.close.size ? whole() : { ...first, whole };
  }

  /** {numbers, close, total} for a query without words: all bulletins of its date that pass the filter and are not excluded. */
  async #list(state, date, excluded) {
    const published = await this.#listed([], excluded, filterOf(this.index, state, date));
    const asWords = date && !date.day ? [wordsOf(date.typed)] : [];
    const others = asWords.length ? await this.#listed(asWords, excluded, filterOf(this.index, state, null)) : [];
    const byDay = inOrder(state.order);
    const numbers = [...new Set([...published.sort(byDay), ...others.sort(byDay)])];
    if (state.order) numbers.sort(byDay);
    return { numbers, close: numbers.length, total: numbers.length };
  }

  async #listed(phrases, excluded, filter) {
    const { index } = this;
    const satisfies = await constraintsOf(index, phrases, excluded, filter);
    const numbers = phrases.length
      ? await numbersInARow(index, phrases[0])
      : await (await this.scripts.wholeAnswer()).numbersPassing(index, await filter);
    return [...numbers].filter(satisfies);
  }

  /** The answer with all matches, from what was found for a query: `text` is the query, `asked` the same without its date. */
  async #whole(state, found, told, asked, text) {
    const { convertKeystrokes, suggestSpelling, ...scattered } = await this.scripts.wholeAnswer();
    const rest = await found.rest(scattered);
    const matches = new Map([...found.close, ...rest.apart]);
    if (!matches.size && !state.literal) {
      const converted = convertKeystrokes(asked);
      const other = converted !== asked && (await findResults(this, parseQuery(converted), told.date, state));
      if (other) {
        const found = { ...other, ...(await other.rest(scattered)) };
        if (found.close.size + found.apart.size) return { ...answerOf(found, state), ...told, shownFor: converted };
      }
    }
    const suggestion = rest.near.size ? await suggestSpelling(this, found.query, found.close, rest.near, text) : "";
    return { ...answerOf({ ...found, ...rest }, state), ...told, suggestion };
  }

  /** Fetch ahead the posting files for what was typed so far; unless it `isComplete`, without its last word, which may change. */
  async prefetch(typed, isComplete) {
    const text = clean(typed);
    const { dateIn } = await this.datesAndCodes(text);
    const asked = dateIn(text)?.without ?? text; // a constant, as the minifier drops the brackets that ?? would need below
    const { runs } = parseQuery(isComplete ? asked : asked.replace(/[\p{L}\p{N}]+$/u, ""));
    const matcher = new Matcher(
      this.index,
      runs.filter((run) => run.words.length > 1),
    );
    await matcher.load();
  }

  /**
   * What a result shows: the stored fields, `title` and `snippet` with highlights (see snippets.js), and `needsText`. It is null
   * if the index no longer has the bulletin. `needsText` is true if the title and lead of a match lack words of the query,
   * so that the text of the bulletin gives a better snippet than the lead.
   */
  async row(number, query) {
    const fields = await storedFields(this.index, number);
    if (!fields) return null;
    const shown = queryFor(number, query);
    const needsText = query.matches.has(number) && !matchesFully(shown, fields.title, fields.lead);
    return {
      ...fields,
      title: highlightedText(fields.title, shown),
      snippet: snippet(fields.lead, shown).pieces,
      needsText,
    };
  }

  rows(numbers, query) {
    return Promise.all(numbers.map((number) => this.row(number, query)));
  }

  /** The best snippet of the bulletin's text, as pieces; the text is awaited only until a snippet has all words of the query. */
  async snippetOf(row, query) {
    const shown = queryFor(row.number, query);
    const text = await this.textOf(row, (some) => snippet(some, shown).complete);
    return snippet(text || row.lead, shown).pieces;
  }

  /** All records that have a name (see named-records.js). */
  names() {
    return namedRecords(this.index);
  }
}

/** What is highlighted in a result: where the words are apart, each of them by itself. */
function queryFor(number, query) {
  return query.apart?.has(number) ? { ...query, words: withoutNeighbours(query.words) } : query;
}

/** The part of an answer that follows from what was found; `apart` and `near` are given if all matches are known. */
function answerOf({ close, apart, near, words, records, answerable, writings }, { order }) {
  const groups = [close, apart ?? new Map()].map((scores) => (order ? [...scores.keys()] : sortedByScore(scores)));
  const matches = order ? groups.flat().sort(inOrder(order)) : groups.flat();
  const total = apart ? matches.length : null;
  return {
    ...NO_ANSWER,
    numbers: [...matches, ...(near && !order && matches.length < FEW_RESULTS ? nearNumbers(near) : [])],
    close: order ? matches.length : close.size,
    total,
    records,
    answerable,
    widened: writings.map(({ typed, also }) => ({ typed, also })),
    query: { words, anyDiacritics: apart && matches.length < FEW_RESULTS, matches: new Set(matches), apart },
  };
}

function nearNumbers(near) {
  const best = topResults(near, MAX_NEAR);
  return best.filter((number) => near.get(number) > near.get(best[0]) / 3);
}

/** Compares document numbers, which are in order of days: the oldest first for "cu", otherwise the newest first. */
function inOrder(order) {
  return order === "cu" ? (a, b) => a - b : (a, b) => b - a;
}
