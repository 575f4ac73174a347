// The words of a text as the search sees them; plugins/search/words.py does the same for the index.

const WORD = /[\p{L}\p{N}]+/gu;
const LONE_Y = /^(?:[hklmst]|qu)y$/;
const TONES = "\u0300\u0309\u0303\u0301\u0323";
const SHAPES = { a: "\u0306\u0302", e: "\u0302", o: "\u0302\u031b", u: "\u031b", i: "", y: "" };
const MOST_MARKS = 0xffff;
// Only open syllables have two ways (hoà/hòa); in "hoàn" and "quý" the tone has one place.
const NEW_STYLE = new RegExp(`(?<!q)(o[ae]|uy)([${TONES}])(?![\\p{L}\\p{N}\\p{M}])`, "gu");

/** NFC, with Đ for letters that look like it and without characters that nobody sees. */
export function clean(text) {
  return text
    .replace(/[ÐƉ]/g, "Đ")
    .replace(/[ðɖ]/g, "đ")
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .normalize("NFC");
}

/** The words of a clean text with their places: [{text, key, marks, hash, start, end}]. */
export function wordsOf(text) {
  return writtenIn(text).map(({ word, start, end }) => ({ ...word, marks: marksIn(word), hash: (word.hash ??= wordHash(word.key)), start, end }));
}

/** The same for long texts, of which few words are looked at closely: [{word: {text, key}, start, end}]. */
export function writtenIn(text) {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => ({ word: spelt(written), start: index, end: index + written.length }));
}

/** The marks of a word of `writtenIn`. */
export function marksIn(word) {
  return (word.marks ??= marksOf(word.text));
}

const known = new Map();

function spelt(written) {
  let word = known.get(written);
  if (!word) {
    const text = written.toLowerCase();
    known.set(written, (word = { text, key: keyOf(text) }));
  }
  return word;
}

/** The word without marks. */
function keyOf(word) {
  const folded = word.replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");
  return LONE_Y.test(folded) ? folded.slice(0, -1) + "i" : folded;
}

/** The marks of all letters as one number, the last letter's as its lowest digit. */
function marksOf(word) {
  const old = word.normalize("NFD").replace(NEW_STYLE, (_, [a, b], tone) => a + tone + b).normalize("NFC");
  let number = 0;
  for (const letter of old) {
    const [base, ...above] = letter.normalize("NFD");
    if (base in SHAPES) {
      const place = (all) => above.reduce((sum, mark) => sum + all.indexOf(mark) + 1, 0);
      number = number * forms(base) + place(SHAPES[base]) * 6 + place(TONES);
    } else if (letter === "d" || letter === "đ") {
      number = number * 2 + (letter === "đ");
    }
  }
  return Math.min(number, MOST_MARKS);
}

function forms(letter) {
  return letter in SHAPES ? (SHAPES[letter].length + 1) * 6 : letter === "d" ? 2 : 1;
}

/** Whether a typed word means a written one of the same key: a plain letter any, a marked one itself. */
export function accepts(key, typed, written) {
  if (typed === written || typed === MOST_MARKS || written === MOST_MARKS) return true;
  for (let i = key.length; i--; ) {
    const count = forms(key[i]);
    if (typed % count && typed % count !== written % count) return false;
    typed = Math.floor(typed / count);
    written = Math.floor(written / count);
  }
  return true;
}

/** 32 bits for a facet, told as kind/id: a term too, as no word has an @. */
export function facetHash(facet) {
  return wordHash(`@${facet}`);
}

/** 32 bits for a key. */
export function wordHash(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** 32 bits for two hashes in this order. */
export function pairHash(first, second) {
  let hash = Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const SKIPPING = 0x5bd1e995; // pairs of next-but-one words

export function skippingHash(first, second) {
  return pairHash(first, second ^ SKIPPING);
}

/** [hash of all words together, hash of the term in whose file it stands]. */
export function sequenceHash(hashes) {
  return [hashes.reduce(pairHash, 0x2545f491), hashes.length > 1 ? pairHash(hashes[0], hashes[1]) : hashes[0]];
}
