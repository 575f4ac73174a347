// Searches: from what was typed and chosen to the numbers of bulletins, in order.

import { filterOf, numbersIn } from "./facets.js";
import { dateIn } from "./dates.js";
import { demandsOf, wholeText, withoutPhrases } from "./demands.js";
import { covers, marked, passage } from "./passage.js";
import { Matcher } from "./match.js";
import { notesOf } from "./notes.js";
import { numbered, parseQuery, WRITING } from "./query.js";
import { foremost, highest, ranked } from "./ranking.js";
import { Store } from "./store.js";
import { clean, wordsOf } from "./words.js";

/** Results that are shown at once. */
export const SHOWN_AT_ONCE = 10;
const FEW = 10; // with fewer, bulletins that have a part of the query are shown behind
const FEW_TEXTS = 3;
const LONG = 4; // words: a title that comes much nearer than what was found is told
const MOST_PARTIAL = 30;
const WHOLE_TITLE = 1000; // added to a score: above all others
const VERY_WORDS = 100;
const NEWEST = 0.1; // what the newest have more than the oldest, of a score
const MUCH_NEARER = 1.2;
const REWRITTEN = 0.95; // of a score: found by another writing of what was typed

const UNTOLD = () => {}; // an error of what is fetched beforehand is told where it is needed

/** The answer to nothing. */
export const NOTHING = { numbers: [], full: 0, hits: [], widened: [], date: null, suggestion: "", shownFor: "", query: { words: [], loosely: false, full: new Set() } };

export class Engine {
  /** `spelling` gives typedOut (telex.js) and nearest (spelling.js), which most searches need not. */
  constructor(plan, base, spelling) {
    this.store = new Store(plan, base);
    this.spelling = spelling;
  }

  async search(state) {
    const text = clean(state.q).trim();
    const date = state.literal ? null : dateIn(text);
    const asked = date ? date.without : text;
    const filter = filterOf(this.store, state, date);
    if (!wordsOf(asked).length) return { ...NOTHING, date, ...(await this.#listed(state, filter, !text || date)) };
    const found = await this.#find(asked, state, filter);
    if (date) await this.#addLiteral(found, text, state);
    const typed = found.full.size || state.literal ? asked : (await this.spelling()).typedOut(asked);
    if (typed !== asked) {
      const other = await this.#find(typed, state, filter);
      if (other.full.size) return { ...this.#answer(other, state), date, shownFor: typed };
    }
    return { ...this.#answer(found, state), date, suggestion: await this.#suggestion(found, text) };
  }

  /** Fetch the lists of what is typed so far; its last word may grow yet, unless it is `whole`. */
  expect(typed, whole) {
    const text = clean(typed);
    const asked = dateIn(text)?.without ?? text; // apart: the minifier drops brackets around ??
    const { runs } = parseQuery(whole ? asked : asked.replace(/[\p{L}\p{N}]+$/u, ""));
    new Matcher(this.store, runs.filter((run) => run.words.length > 1)).load().catch(UNTOLD);
  }

  /** Without words: all that the filters allow. */
  async #listed({ order }, filter, any) {
    const numbers = any ? await numbersIn(this.store, await filter) : [];
    numbers.sort((a, b) => (order === "cu" ? a - b : b - a));
    return { numbers, full: numbers.length };
  }

  /** {query, words, full, partial, hits, writings, loosely}: full and partial give scores by number. */
  async #find(text, state, filter) {
    const query = parseQuery(text);
    const matcher = new Matcher(this.store, query.runs);
    const [{ hits, writings }, demands] = await Promise.all([notesOf(this.store, query.runs), demandsOf(this.store, query, filter), matcher.load()]);
    const kept = (scores) => {
      for (const number of scores.keys()) if (!demands(number)) scores.delete(number);
      return scores;
    };
    const tally = matcher.tally(false);
    const full = kept(matcher.full(tally));
    let near;
    const nearby = () => (near ??= kept(matcher.tally(true).scores()));
    const found = { query, words: [...matcher.words], full, partial: new Map(), hits, writings: state.literal ? [] : writings, loosely: false };
    if (!matcher.words.length) return found;
    const top = highest(full) || Infinity;
    const added = found.writings.map((writing, n) => this.#addWriting(found, writing, n, kept, top));
    if (full.size && !state.order) this.#expectFirst(full, nearby, matcher.words).catch(UNTOLD);
    await Promise.all(added);
    if (query.runs.length === 1) for (const number of await matcher.titled()) raise(full, number, WHOLE_TITLE);
    for (const number of await withoutPhrases(this.store, query, full)) full.delete(number);
    if (query.runs.some((run) => run.phrase)) return found;
    if (!full.size) {
      const wider = await matcher.wider(tally);
      for (const [number, score] of kept(scattered(matcher, wider))) full.set(number, score);
      near = kept(wider.scores());
    }
    if (full.size >= FEW && matcher.words.length < LONG) return found; // nobody asks for what comes near
    found.partial = nearby();
    for (const number of full.keys()) found.partial.delete(number);
    found.loosely = full.size < FEW;
    return found;
  }

  /** Fetch what will be shown first, while other things are on their way: other writings seldom come before it. */
  async #expectFirst(full, nearby, words) {
    this.#expectCards(full);
    if (full.size < FEW) this.#expectCards(nearby());
    const row = await this.row(foremost(this.#aged(full), 1)[0], { words, loosely: false, full });
    if (row?.deeper) await this.store.text(row);
  }

  #expectCards(scores) {
    for (const number of foremost(this.#aged(scores), SHOWN_AT_ONCE)) this.store.card(number).catch(UNTOLD);
  }

  /** Bulletins that have a part of the query in another writing, and all the rest. */
  async #addWriting(found, { run, words, also }, n, kept, top) {
    const at = run.words.indexOf(words[0]);
    const before = run.words.slice(0, at);
    const after = run.words.slice(at + words.length);
    const written = parseQuery(also).runs.flatMap((one) => one.words.map((word) => ({ ...word, sure: true }))).slice(0, 10);
    const runs = found.query.runs.map((one) => (one === run ? { ...run, words: [...before, ...written, ...after] } : one));
    const matcher = await new Matcher(this.store, numbered(runs)).load();
    const others = kept(matcher.full(matcher.tally(false)));
    // More words make larger scores: the best of this writing comes after the best of what was typed.
    const scale = REWRITTEN * Math.min(1, top / highest(others));
    for (const [number, score] of others) found.full.set(number, Math.max(score * scale, found.full.get(number) ?? 0));
    found.words.push(...matcher.words.map((word) => ({ ...word, at: word.at + WRITING * (n + 1) })));
  }

  /** A text that has the very words of a date is meant too, whenever it was published. */
  async #addLiteral(found, text, state) {
    const query = parseQuery(text);
    const matcher = new Matcher(this.store, query.runs);
    const [demands] = await Promise.all([demandsOf(this.store, query, filterOf(this.store, state, null)), matcher.load()]);
    const tally = matcher.tally(false);
    // When nothing of that time has the other words, a text that has all of them anywhere is meant.
    const numbers = found.full.size ? matcher.inARow(tally) : [...matcher.full(tally).keys()];
    for (const number of numbers.filter(demands)) {
      found.full.set(number, tally.get(number).score + VERY_WORDS);
      found.partial.delete(number);
    }
  }

  /** The scores, those of newer bulletins a little higher. */
  #aged(scores) {
    const newest = this.store.numberOf(this.store.plan.last) + 1;
    const aged = new Map();
    for (const [number, score] of scores) aged.set(number, score * (1 + (NEWEST * number) / newest));
    return aged;
  }

  #answer({ query: _, full, partial, words, hits, writings, loosely }, { order }) {
    const first = order ? [...full.keys()].sort((a, b) => (order === "cu" ? a - b : b - a)) : ranked(this.#aged(full));
    const near = this.#aged(partial);
    const parts = order || full.size >= FEW ? [] : foremost(near, MOST_PARTIAL);
    const good = parts.filter((number) => near.get(number) > near.get(parts[0]) / 3);
    return {
      ...NOTHING,
      numbers: [...first, ...good],
      full: first.length,
      hits,
      widened: writings.map(({ typed, also }) => ({ typed, also })),
      query: { words, loosely, full: new Set(first) },
    };
  }

  /** From texts that come near; when something was found, from titles that come much nearer. */
  async #suggestion({ full, partial, query }, text) {
    if (!partial.size) return "";
    const { words } = query.runs.reduce((a, b) => (b.words.length > a.words.length ? b : a));
    const least = full.size ? MUCH_NEARER * highest(full) : 0;
    const close = foremost(partial, full.size ? FEW / 2 : FEW).filter((number) => partial.get(number) > least);
    if (!close.length || (full.size && words.length < LONG)) return "";
    const { nearest } = await this.spelling();
    const shownOf = async (number) => {
      const card = await this.store.card(number);
      return card ? [card.title, ...(full.size ? [] : [card.lead])] : [];
    };
    const lines = (much, read) => Promise.all(close.slice(0, much).map(read)).then((all) => all.flat());
    const near = nearest(words, await lines(FEW, shownOf)) || (full.size ? "" : nearest(words, await lines(FEW_TEXTS, (number) => wholeText(this.store, number))));
    const written = wordsOf(text);
    const start = written.findIndex((_, i) => words.every((word, n) => written[i + n]?.text === word.text));
    return near && start >= 0 ? text.slice(0, written[start].start) + near + text.slice(written[start + words.length - 1].end) : near;
  }

  /** What a result shows at once, or null when it is gone; `deeper` tells that title and lead have not all that was asked. */
  async row(number, query) {
    const card = await this.store.card(number);
    if (!card) return null;
    const deeper = query.full.has(number) && !covers(query, card.title, card.lead);
    return { ...card, title: marked(card.title, query), passage: passage(card.lead, query).pieces, deeper };
  }

  rows(numbers, query) {
    return Promise.all(numbers.map((number) => this.row(number, query)));
  }

  /** The best passage of the text of a row, which is fetched as far as is needed for it. */
  async passageOf(row, query) {
    const text = await this.store.text(row, (some) => passage(some, query).whole);
    return passage(text || row.lead, query).pieces;
  }

  async names() {
    return (await this.store.json("ten")).map(([kind, id, name, hint, others]) => ({ kind, id, name, hint, others }));
  }

  /** Whether what was typed begins words of a name, in a row. */
  same(name, typed) {
    const [words, asked] = [wordsOf(clean(name)), wordsOf(clean(typed))];
    return asked.length > 0 && words.some((_, i) => asked.every((word, n) => words[i + n]?.key.startsWith(word.key)));
  }
}

/** What a tally that counts words alone too finds, of what has all words with the marks that were typed. */
function scattered(matcher, tally) {
  const strict = matcher.tally(false);
  return new Map([...matcher.full(strict)].map(([number]) => [number, tally.get(number).score]));
}

function raise(scores, number, by) {
  if (scores.has(number)) scores.set(number, scores.get(number) + by);
}
