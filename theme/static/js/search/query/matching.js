// Finds the bulletins that match a query, and computes their scores.

import { PAIRS } from "../index/index-addresses.js";
import { fileHashOfSequence, sequenceHash, skipPairHash } from "../index/term-hashes.js";
import { acceptedForms, countPostings, lookUpWords } from "./term-lookup.js";
import { topResults } from "./top-results.js";

const FIELD_WEIGHTS = [3, 1.5, 1]; // title, lead, body
const ALL_PAIRS_BONUS = 2; // times the rarity of all terms: added for a bulletin that has all pairs of the query
const SINGLE_WORD_FACTOR = 0.4; // of a score: a single word counts so much less than a pair
const BEST_MATCHES = 30; // bulletins in which `wider` looks which words of the query are missing
const MAX_SINGLE_WORDS = 4; // missing words that `wider` then looks up as single words
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
    this.allBits = this.words.reduce((bits, word) => bits | (1 << word.at), 0);
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

  #addTerm(matches, term, anyDiacritics) {
    const bits = term.words.reduce((bits, word) => bits | (1 << word.at), 0);
    const forms = acceptedForms(term, anyDiacritics);
    const rarity =
      Math.log(1 + this.index.layout.total / (countPostings(forms) + 1)) *
      (term.words.length > 1 ? 1 : SINGLE_WORD_FACTOR);
    matches.rarity += rarity;
    for (const { factor, postings } of forms)
      postings.forEach((numbers, field) => {
        const score = rarity * factor * FIELD_WEIGHTS[field];
        for (const number of numbers) matches.add(number, term, score, bits);
      });
  }

  /**
   * The full matches, document number → score: the bulletins in which every word of the query is part of a found term. So each
   * word is beside one of its neighbours in the query; a word without neighbours may be anywhere.
   */
  full(matches) {
    const full = new Map();
    for (const [number, { bits, score }] of matches)
      if ((bits & this.allBits) === this.allBits) full.set(number, score);
    if (this.terms.length > 1)
      for (const number of this.withAllTerms(matches))
        full.set(number, full.get(number) + ALL_PAIRS_BONUS * matches.rarity);
    return full;
  }

  /** The numbers of the bulletins that have all terms of the query. */
  withAllTerms(matches) {
    return [...matches].filter(([, { terms }]) => terms === this.terms.length).map(([number]) => number);
  }

  /** The numbers of the bulletins whose title has exactly the words of the query. */
  async withTitle() {
    const hashes = this.words.map((word) => word.hash);
    const { forms } = await this.index.find(PAIRS, sequenceHash(hashes), fileHashOfSequence(hashes));
    return forms.flatMap((form) => form.postings[0]);
  }

  /**
   * The `Matches` of a wider search, for a query without full matches. It accepts any diacritics. It adds as terms: the words
   * that some of the best matches lack, as single words, and skip pairs (two words with one word between them) in titles.
   */
  async wider(matches) {
    const best = topResults(matches.scores(), BEST_MATCHES);
    const single = new Set(this.terms.filter((term) => term.words.length === 1).map((term) => term.words[0]));
    const missing = this.words.filter(
      (word) => !single.has(word) && !best.every((number) => matches.get(number).bits & (1 << word.at)),
    );
    const skipPairs = this.runs.flatMap(({ words }) => words.slice(2).map((word, i) => [words[i], word]));
    const [singleTerms, skipTerms] = await Promise.all([
      Promise.all(
        (best.length ? missing : this.words).slice(0, MAX_SINGLE_WORDS).map((word) => lookUpWords(this.index, [word])),
      ),
      Promise.all(
        skipPairs
          .slice(0, MAX_SKIP_PAIRS)
          .map(async ([a, b]) => ({ words: [a, b], ...(await this.index.find(PAIRS, skipPairHash(a.hash, b.hash))) })),
      ),
    ]);
    this.terms.push(...singleTerms.flat());
    const wider = this.matches(true);
    for (const term of skipTerms) this.#addTerm(wider, term, true);
    return wider;
  }
}
