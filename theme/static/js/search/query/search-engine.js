// The search engine: turns the state of a search into document numbers in order, and these into what results show.

import { namedRecords } from "../index/named-records.js";
import { storedFields } from "../index/stored-fields.js";
import { clean, wordsOf } from "../index/tokens.js";
import { dateIn } from "./dates.js";
import { filterOf, numbersPassing } from "./filter.js";
import { Matcher } from "./matching.js";
import { bulletinTexts } from "./page-text.js";
import { parseQuery } from "./query-parser.js";
import { addLiteralDate, FEW_RESULTS, findResults, IGNORE_ERROR } from "./query-results.js";
import { raiseNewer } from "./recency.js";
import { highlightedText, matchesFully, snippet } from "./snippets.js";
import { suggestSpelling } from "./spelling-suggestion.js";
import { sortedByScore, topResults } from "./top-results.js";

const MAX_PARTIAL = 30;

/** The answer to an empty query without filter (see `SearchEngine.search`). */
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
  /** `spelling()` is a promise of {convertKeystrokes, nearestText}: a function, because most searches need neither. */
  constructor(index, spelling) {
    this.index = index;
    this.textOf = bulletinTexts(index);
    this.spelling = spelling;
  }

  /**
   * The answer to the state of a search (see search-address.js): {numbers, full, records, widened, date, suggestion, shownFor,
   * query}. `numbers` are document numbers in order: the first `full` of them are full matches, the others partial matches.
   * `records` are the records that the query names, `widened` the other writings that were searched too, `date` the date in
   * the query or null, `suggestion` another spelling or "", `shownFor` the query that was searched instead or "", `query` what
   * `row` and `snippetOf` need.
   */
  async search(state) {
    const text = clean(state.q).trim();
    const date = state.literal ? null : dateIn(text);
    const asked = date ? date.without : text;
    const filter = filterOf(this.index, state, date);
    if (!wordsOf(asked).length)
      return { ...NO_ANSWER, date, ...(await listBulletins(this.index, state, filter, !text || date)) };
    const found = await findResults(this, asked, state, filter);
    if (date) await addLiteralDate(this.index, found, text, state);
    const converted = found.full.size || state.literal ? asked : (await this.spelling()).convertKeystrokes(asked);
    if (converted !== asked) {
      const other = await findResults(this, converted, state, filter);
      if (other.full.size) return { ...answerOf(this.index.layout, other, state), date, shownFor: converted };
    }
    return { ...answerOf(this.index.layout, found, state), date, suggestion: await suggestSpelling(this, found, text) };
  }

  /** Fetch ahead the posting files for what was typed so far; unless it `isComplete`, without its last word, which may change. */
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

  /**
   * What a result shows: the stored fields, `title` and `snippet` with highlights (see snippets.js), and `needsText`. It is null
   * if the index no longer has the bulletin. `needsText` is true if the title and lead of a full match lack words of the query,
   * so that the text of the bulletin gives a better snippet than the lead.
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

  /** The best snippet of the bulletin's text, as pieces; the text is awaited only until a snippet has all words of the query. */
  async snippetOf(row, query) {
    const text = await this.textOf(row, (some) => snippet(some, query).complete);
    return snippet(text || row.lead, query).pieces;
  }

  /** All records that have a name (see named-records.js). */
  names() {
    return namedRecords(this.index);
  }
}

/** {numbers, full} for a query without words: all bulletins that pass the filter if `any`, otherwise none. */
async function listBulletins(index, { order }, filter, any) {
  const numbers = any ? await numbersPassing(index, await filter) : [];
  numbers.sort((a, b) => (order === "cu" ? a - b : b - a));
  return { numbers, full: numbers.length };
}

function answerOf(layout, { full, partial, words, records, writings, anyDiacritics }, { order }) {
  const first = order
    ? [...full.keys()].sort((a, b) => (order === "cu" ? a - b : b - a))
    : sortedByScore(raiseNewer(layout, full));
  const near = raiseNewer(layout, partial);
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
