// Which bulletins answer a query, and how well: from the lists of its pairs, and of words where pairs fail.

import { foremost } from "./ranking.js";
import { accepts, pairHash, sequenceHash, skippingHash } from "./words.js";

const FIELD_WEIGHT = [3, 1.5, 1]; // title, lead, body
const WRITTEN_SO = 1.15; // marks as typed, over marks that were not typed
const USUAL = 0.4; // of the weight: what the usual reading of unmarked words has more than a rare one
const UNMEANT = 0.5; // marks that are not those typed, when nothing else is found
const IN_A_ROW = 2; // times the rarity of all pairs, for a bulletin that has them all
const LONELY = 0.4; // a word without its neighbours, against a pair
const BEST = 30; // bulletins that show which words are missing
const MOST_LONELY = 4; // words that are then looked up alone
const MOST_SKIPS = 8;

/** What is known of each bulletin met, by its number: its score, in how many terms it is, and which words of the query it `has`, a bit each. */
class Tally extends Map {
  rarity = 0; // of all terms

  /** A bulletin may have a term in several forms and fields: the best counts. */
  add(number, term, score, bits) {
    let known = this.get(number);
    if (!known) this.set(number, (known = { before: 0, score: 0, term: null, terms: 0, has: 0 }));
    if (known.term !== term) {
      known.before = known.score;
      known.term = term;
      known.terms++;
      known.has |= bits;
    }
    known.score = Math.max(known.score, known.before + score);
  }

  scores() {
    const scores = new Map();
    for (const [number, { score }] of this) scores.set(number, score);
    return scores;
  }
}

function sizeOf(forms) {
  return forms.reduce((sum, { lists }) => sum + lists[0].length + lists[1].length + lists[2].length, 0);
}

/** The forms of a term that may be meant: [{factor, lists}]. */
function meant({ words, forms }, loosely) {
  const all = sizeOf(forms);
  const sizes = new Map(); // of a form, which may be in a list and in recent bulletins
  for (const form of forms) sizes.set(`${form.marks}`, (sizes.get(`${form.marks}`) ?? 0) + sizeOf([form]));
  return forms.flatMap(({ marks, lists }) => {
    const written = marks.slice(-words.length);
    const exact = words.every((word, i) => word.marks === written[i]);
    const fits = exact || words.every((word, i) => !word.sure && accepts(word.key, word.marks, written[i]));
    if (!fits && !loosely) return [];
    return { lists, factor: exact ? WRITTEN_SO : fits ? 1 - USUAL + (USUAL * sizes.get(`${marks}`)) / all : UNMEANT };
  });
}

/** The lists of words that stand in a row, pair by pair: [{words, forms}]. */
export async function termsOf(store, words) {
  if (words.length === 1) return [{ words, ...(await store.terms("chu", words[0].hash)) }];
  const pairs = words.slice(1).map((word, i) => [words[i], word]);
  return Promise.all(pairs.map(async ([a, b]) => ({ words: [a, b], ...(await store.terms("cap", pairHash(a.hash, b.hash))) })));
}

/** All bulletins that have a term as it was typed. */
export function numbersOf(term) {
  return new Set(meant(term, false).flatMap((form) => form.lists.flat()));
}

export class Matcher {
  constructor(store, runs) {
    this.store = store;
    this.runs = runs;
    this.words = runs.flatMap((run) => run.words);
    this.all = this.words.reduce((bits, word) => bits | (1 << word.at), 0);
  }

  async load() {
    this.terms = (await Promise.all(this.runs.map((run) => termsOf(this.store, run.words)))).flat();
    return this;
  }

  /** A tally of all bulletins that have any of the terms; `loosely`, with any marks. */
  tally(loosely) {
    const tally = new Tally();
    for (const term of this.terms) this.#count(tally, term, loosely);
    return tally;
  }

  #count(tally, term, loosely) {
    const bits = term.words.reduce((sum, word) => sum | (1 << word.at), 0);
    const forms = meant(term, loosely);
    const rarity = Math.log(1 + this.store.plan.total / (sizeOf(forms) + 1)) * (term.words.length > 1 ? 1 : LONELY);
    tally.rarity += rarity;
    for (const { factor, lists } of forms)
      lists.forEach((numbers, field) => {
        const score = rarity * factor * FIELD_WEIGHT[field];
        for (const number of numbers) tally.add(number, term, score, bits);
      });
  }

  /** The bulletins that have every word beside a neighbour, or alone where it has none: number → score. */
  full(tally) {
    const full = new Map();
    for (const [number, { has, score }] of tally) if ((has & this.all) === this.all) full.set(number, score);
    if (this.terms.length > 1) for (const number of this.inARow(tally)) full.set(number, full.get(number) + IN_A_ROW * tally.rarity);
    return full;
  }

  /** The bulletins that have all pairs. */
  inARow(tally) {
    return [...tally].filter(([, { terms }]) => terms === this.terms.length).map(([number]) => number);
  }

  /** The bulletins whose whole title this is. */
  async titled() {
    const { forms } = await this.store.terms("cap", ...sequenceHash(this.words.map((word) => word.hash)));
    return forms.flatMap((form) => form.lists[0]);
  }

  /** A tally with words alone that the best bulletins lack beside a neighbour, and with pairs past a mistyped word. */
  async wider(tally) {
    const best = foremost(tally.scores(), BEST);
    const alone = new Set(this.terms.filter((term) => term.words.length === 1).map((term) => term.words[0]));
    const missing = this.words.filter((word) => !alone.has(word) && !best.every((number) => tally.get(number).has & (1 << word.at)));
    const skips = this.runs.flatMap(({ words }) => words.slice(2).map((word, i) => [words[i], word]));
    const [singles, skipping] = await Promise.all([
      Promise.all((best.length ? missing : this.words).slice(0, MOST_LONELY).map((word) => termsOf(this.store, [word]))),
      Promise.all(
        skips.slice(0, MOST_SKIPS).map(async ([a, b]) => ({ words: [a, b], ...(await this.store.terms("cap", skippingHash(a.hash, b.hash))) })),
      ),
    ]);
    this.terms.push(...singles.flat());
    const wider = this.tally(true);
    for (const term of skipping) this.#count(wider, term, true);
    return wider;
  }
}
