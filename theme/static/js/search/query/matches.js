// The matches of a query, with their scores.

/**
 * The matches of a query: document number → {score, terms, bits}. `terms` is how many terms of the query the bulletin has;
 * `bits` has a bit for each word of the query that is in one of these terms.
 */
export class Matches extends Map {
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

/** The bit of a word of the query. */
export function bitOf(word) {
  return 1 << word.at;
}
