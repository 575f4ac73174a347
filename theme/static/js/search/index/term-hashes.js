// The 32-bit hashes of terms; plugins/bantin/search/term_hashes.py computes the same hashes.

const SKIP = 0x5bd1e995;
const SEQUENCE = 0x2545f491;

/** The hash of a word's key. */
export function wordHash(key) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The hash of a facet or of a day that a text names, given its key: kind/id or ngay/2020-07-15. */
export function facetHash(key) {
  return wordHash(`@${key}`);
}

/** The hash of two neighbouring words, given the hashes of the first and the second. */
export function pairHash(first, second) {
  let hash = Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The hash of two words with one word between them, given the hashes of the two. */
export function skipPairHash(first, second) {
  return pairHash(first, second ^ SKIP);
}

/** The hash of a text of any number of words, given the hashes of its words in order. */
export function sequenceHash(hashes) {
  return hashes.reduce(pairHash, SEQUENCE);
}

/**
 * The hash whose first bits choose the posting file in which a text of these words is stored: the hash of the text's first
 * pair, or of its only word. `hashes` are those of the words.
 */
export function fileHashOfSequence(hashes) {
  return hashes.length > 1 ? pairHash(hashes[0], hashes[1]) : hashes[0];
}
