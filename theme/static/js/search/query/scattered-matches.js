// Finds what a first answer leaves out: the bulletins in which the words of a query are apart, and near matches, which lack words.

import { PAIRS } from "../index/index-addresses.js";
import { skipPairHash } from "../index/term-hashes.js";
import { bitOf, Matches } from "./matches.js";

const APART_FIELD_WEIGHTS = [20, 1.5, 1]; // title, lead, body: where words are apart, the title tells what a bulletin is about
const MAX_SINGLE_WORDS = 4; // that near matches are looked up for
const MAX_SKIP_PAIRS = 8;

/** The scores of the matches of an alternative that are not in `close`: their words are apart. */
export async function apartMatches(alternative, close) {
  const { matcher } = alternative;
  const numbers = alternative.isWhole ? null : await withAllWords(matcher);
  const apart = new Set([...(numbers ?? [])].filter((number) => !close.has(number) && alternative.satisfies(number)));
  return apart.size ? scoresOf(matcher, apart) : new Map();
}

/**
 * The scores of bulletins that lack words of an alternative, or have other diacritics. If it `isWide`, as no bulletin matches closely,
 * terms are added: the words that some of the best matches lack, as single words, and skip pairs (two words with one word between
 * them) in titles.
 */
export async function nearMatches(alternative, isWide) {
  const { matcher } = alternative;
  const near = matcher.matches(true);
  if (isWide) for (const term of await widerTerms(matcher)) matcher.addTerm(near, term, true);
  return alternative.satisfying(near.scores());
}

/**
 * A set of the numbers of all bulletins that have the words of the runs that are no phrases, wherever they stand; null if there
 * are no such words. Words that are nowhere beside a neighbour come first, as they may be nowhere at all.
 */
async function withAllWords(matcher) {
  const words = plainWords(matcher);
  if (!words.length) return null;
  const seen = seenBits(matcher);
  let common = null;
  for (const isSeen of [false, true]) {
    const terms = await Promise.all(
      words.filter((word) => Boolean(seen & bitOf(word)) === isSeen).map((word) => matcher.single(word)),
    );
    for (const set of terms.map(matcher.numbersWith).sort((a, b) => a.size - b.size))
      common = common ? new Set([...common].filter((number) => set.has(number))) : set;
    if (common && !common.size) break;
  }
  return common;
}

/** The scores of bulletins that have all words; the index's files for these have been read by `withAllWords`. */
async function scoresOf(matcher, numbers) {
  const matches = new Matches();
  const singles = await Promise.all(plainWords(matcher).map((word) => matcher.single(word)));
  for (const term of new Set([...matcher.terms, ...singles]))
    matcher.addTerm(matches, term, false, APART_FIELD_WEIGHTS, numbers);
  return matches.scores();
}

async function widerTerms(matcher) {
  const { index, runs, terms, words } = matcher;
  const single = new Set(terms.filter((term) => term.words.length === 1).map((term) => term.words[0]));
  const seen = seenBits(matcher);
  const missing = words.filter((word) => !single.has(word) && !(seen & bitOf(word)));
  const skipPairs = runs.flatMap((run) => run.words.slice(2).map((word, i) => [run.words[i], word]));
  return Promise.all([
    ...missing.slice(0, MAX_SINGLE_WORDS).map((word) => matcher.single(word)),
    ...skipPairs
      .slice(0, MAX_SKIP_PAIRS)
      .map(async ([a, b]) => ({ words: [a, b], ...(await index.find(PAIRS, skipPairHash(a.hash, b.hash))) })),
  ]);
}

/** The bits of the words that any bulletin has beside a neighbour. */
function seenBits(matcher) {
  let seen = 0;
  for (const { bits } of matcher.matches(false).values()) seen |= bits;
  return seen;
}

function plainWords({ runs }) {
  return runs.flatMap((run) => (run.phrase ? [] : run.words));
}
