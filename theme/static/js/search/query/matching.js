// Finds the bulletins that match the words of a query, and computes their scores.

import { PAIRS } from "../index/index-addresses.js";
import { fileHashOfSequence, sequenceHash } from "../index/term-hashes.js";
import { bitOf, Matches } from "./matches.js";
import { countPostings, lookUpWords, numbersWith, weightedForms } from "./term-lookup.js";

const FIELD_WEIGHTS = [3, 1.5, 1]; // title, lead, body
const ALL_PAIRS_BONUS = 2; // times the rarity of all terms: added for a bulletin that has all pairs of the query
const SINGLE_WORD_FACTOR = 0.4; // of a score: a single word counts so much less than a pair

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
    for (const term of this.terms) this.addTerm(matches, term, anyDiacritics);
    return matches;
  }

  /** Add the postings of a term to `matches`; if there is a set `only`, those of other bulletins are left out. */
  addTerm(matches, term, anyDiacritics, weights = FIELD_WEIGHTS, only = null) {
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

  /** The term of one word of the query, which finds the word wherever it stands. */
  async single(word) {
    return (
      this.terms.find((term) => term.words.length === 1 && term.words[0] === word) ??
      (await lookUpWords(this.index, [word]))[0]
    );
  }

  /**
   * The set of the numbers of the bulletins that have a term, in forms that the typed words can mean. It is here for
   * scattered-matches.js, which comes in a script of its own and would else bring the lookup of terms a second time.
   */
  numbersWith(term) {
    return numbersWith(term);
  }

  /** The numbers of the bulletins whose title has exactly the words of the query. */
  async withTitle() {
    const hashes = this.words.map((word) => word.hash);
    const { forms } = await this.index.find(PAIRS, sequenceHash(hashes), fileHashOfSequence(hashes));
    return forms.flatMap((form) => form.postings[0]);
  }
}
