// Finds the bulletins that match the words of a query, and computes their scores.

import { PAIRS } from "../index/index-addresses.js";
import { fileHashOfSequence, sequenceHash, skipPairHash } from "../index/term-hashes.js";
import { countPostings, lookUpWords, numbersWith, weightedForms } from "./term-lookup.js";

const FIELD_WEIGHTS = [3, 1.5, 1]; // title, lead, body
const ALL_PAIRS_BONUS = 2; // times the rarity of all terms: added for a bulletin that has all pairs of the query
const APART_FIELD_WEIGHTS = [20, 1.5, 1]; // of bulletins in which the words are apart: it is the title that tells what they are about
const SINGLE_WORD_FACTOR = 0.4; // of a score: a single word counts so much less than a pair
const MAX_SINGLE_WORDS = 4; // that `near` looks up
const MAX_SKIP_PAIRS = 8;

/**
 * The matches of a query: document number → {score, terms, bits}. `terms` is how many terms of the query the bulletin has;
 * `bits` has a bit for each word of the query that is in one of these terms.
 */
class Matches extends Map {
  rarity = 0; // the sum of the rarities of all terms of the query

  /**
   * Count a posting of a bulletin. A bulletin may have several postings of one term, in different forms and fields: only the
   * highest score counts. The postings of one term must be added one after another.
   */
  add(number, term, score, bits) {
    let match = this.get(number);
    if (!match) this.set(number, (match = { before: 0, score: 0, term: null, terms: 0, bits: 0 }));
    if (match.term !== term) {
      match.before = match.score;
      match.term = term;
      match.terms++;
      match.bits |= bits;
    }
    match.score = Math.max(match.score, match.before + score);
  }

  scores() {
    const scores = new Map();
    for (const [number, { score }] of this) scores.set(number, score);
    return scores;
  }
}

/** Matches the runs of one query (see query-parser.js). `load` must be awaited before the other methods are called. */
export class Matcher {
  constructor(index, runs) {
    this.index = index;
    this.runs = runs;
    this.words = runs.flatMap((run) => run.words);
    this.allBits = this.words.reduce((bits, word) => bits | bitOf(word), 0);
  }

  async load() {
    this.terms = (await Promise.all(this.runs.map((run) => lookUpWords(this.index, run.words)))).flat();
    return this;
  }

  /** The `Matches`: all bulletins that have any term of the query, in the forms that the typed words can mean, or in any form. */
  matches(anyDiacritics) {
    const matches = new Matches();
    for (const term of this.terms) this.#addTerm(matches, term, anyDiacritics);
    return matches;
  }

  /** Add the postings of a term to `matches`; if there is a set `only`, those of other bulletins are left out. */
  #addTerm(matches, term, anyDiacritics, weights = FIELD_WEIGHTS, only = null) {
    const bits = term.words.reduce((bits, word) => bits | bitOf(word), 0);
    const forms = weightedForms(term, anyDiacritics);
    const rarity =
      Math.log(1 + this.index.layout.total / (countPostings(forms) + 1)) *
      (term.words.length > 1 ? 1 : SINGLE_WORD_FACTOR);
    matches.rarity += rarity;
    for (const { factor, postings } of forms)
      postings.forEach((numbers, field) => {
        const score = rarity * factor * weights[field];
        for (const number of numbers) if (!only || only.has(number)) matches.add(number, term, score, bits);
      });
  }

  /**
   * The close matches, document number → score: the bulletins in which every word of the query is part of a found term. So each
   * word is beside one of its neighbours in the query; a word without neighbours may be anywhere.
   */
  close() {
    const matches = this.matches(false);
    const close = new Map();
    for (const [number, { bits, score, terms }] of matches)
      if ((bits & this.allBits) === this.allBits)
        close.set(
          number,
          this.terms.length > 1 && terms === this.terms.length ? score + ALL_PAIRS_BONUS * matches.rarity : score,
        );
    return close;
  }

  /**
   * A set of the numbers of all bulletins that have the words of the runs that are no phrases, wherever they stand; null if there
   * are no such words. Words that are nowhere beside a neighbour come first, as they may be nowhere at all.
   */
  async withAllWords() {
    const words = this.#plainWords();
    if (!words.length) return null;
    const seen = this.#seenBits();
    let common = null;
    for (const isSeen of [false, true]) {
      const terms = await Promise.all(
        words.filter((word) => Boolean(seen & bitOf(word)) === isSeen).map((word) => this.#single(word)),
      );
      for (const set of terms.map(numbersWith).sort((a, b) => a.size - b.size))
        common = common ? new Set([...common].filter((number) => set.has(number))) : set;
      if (common && !common.size) break;
    }
    return common;
  }

  /** The scores of bulletins that have all words, of which the index's files have been read by `withAllWords`. */
  async scoresOf(numbers) {
    const matches = new Matches();
    const singles = await Promise.all(this.#plainWords().map((word) => this.#single(word)));
    for (const term of new Set([...this.terms, ...singles]))
      this.#addTerm(matches, term, false, APART_FIELD_WEIGHTS, numbers);
    return matches.scores();
  }

  /** The numbers of the bulletins whose title has exactly the words of the query. */
  async withTitle() {
    const hashes = this.words.map((word) => word.hash);
    const { forms } = await this.index.find(PAIRS, sequenceHash(hashes), fileHashOfSequence(hashes));
    return forms.flatMap((form) => form.postings[0]);
  }

  /**
   * The scores of bulletins that lack words of the query, with any diacritics, for a query that no bulletin matches closely. It adds as
   * terms: the words that some of the best matches lack, as single words, and skip pairs (two words with one word between them)
   * in titles.
   */
  async near() {
    const single = new Set(this.terms.filter((term) => term.words.length === 1).map((term) => term.words[0]));
    const seen = this.#seenBits();
    const missing = this.words.filter((word) => !single.has(word) && !(seen & bitOf(word)));
    const skipPairs = this.runs.flatMap(({ words }) => words.slice(2).map((word, i) => [words[i], word]));
    const [singleTerms, skipTerms] = await Promise.all([
      Promise.all(missing.slice(0, MAX_SINGLE_WORDS).map((word) => this.#single(word))),
      Promise.all(
        skipPairs
          .slice(0, MAX_SKIP_PAIRS)
          .map(async ([a, b]) => ({ words: [a, b], ...(await this.index.find(PAIRS, skipPairHash(a.hash, b.hash))) })),
      ),
    ]);
    const near = this.matches(true);
    for (const term of [...singleTerms, ...skipTerms]) this.#addTerm(near, term, true);
    return near.scores();
  }

  /** The bits of the words that any bulletin has beside a neighbour. */
  #seenBits() {
    let seen = 0;
    for (const { bits } of this.matches(false).values()) seen |= bits;
    return seen;
  }

  #plainWords() {
    return this.runs.flatMap((run) => (run.phrase ? [] : run.words));
  }

  async #single(word) {
    return (
      this.terms.find((term) => term.words.length === 1 && term.words[0] === word) ??
      (await lookUpWords(this.index, [word]))[0]
    );
  }
}

function bitOf(word) {
  return 1 << word.at;
}
