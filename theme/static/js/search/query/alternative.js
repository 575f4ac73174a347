// An alternative: one of the ways to read a query. The first is the query as it was typed; others have another writing of some of
// its words, or look for a date as words.

import { constraintsOf } from "./constraints.js";
import { Matcher } from "./matching.js";

export class Alternative {
  /**
   * `runs` are those of query-parser.js; `phrases` are lists of words that must stand in a row, besides the runs that are phrases;
   * `excluded` are the texts that must not be there; `filter` is a promise of what filter.js returns.
   */
  constructor(index, runs, phrases, excluded, filter) {
    this.index = index;
    this.phrases = [...runs.filter((run) => run.phrase).map((run) => run.words), ...phrases];
    this.excluded = excluded;
    this.filter = filter;
    this.matcher = new Matcher(index, runs);
  }

  /** The words of its runs. */
  get words() {
    return this.matcher.words;
  }

  /** Whether the close matches are all matches, as no word has a neighbour beside which it must stand. */
  get isWhole() {
    return this.matcher.runs.every((run) => run.phrase || run.words.length === 1);
  }

  /** Load what `close` needs; returns this alternative. */
  async load() {
    const constraints = constraintsOf(this.index, this.phrases, this.excluded, this.filter);
    [this.satisfies] = await Promise.all([constraints, this.matcher.load()]);
    return this;
  }

  /** The scores of the close matches: document number → score. */
  close() {
    return this.satisfying(this.matcher.close());
  }

  /** `scores` without those of bulletins that do not satisfy the constraints. */
  satisfying(scores) {
    for (const number of scores.keys()) if (!this.satisfies(number)) scores.delete(number);
    return scores;
  }
}
