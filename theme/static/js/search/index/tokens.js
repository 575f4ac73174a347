// The tokens of a text: its words, with their keys and their diacritics. plugins/bantin/search/tokens.py does the same for
// the index.

import { wordHash } from "./term-hashes.js";

/** The five tones as combining characters: huyền, hỏi, ngã, sắc, nặng. */
export const TONES = "\u0300\u0309\u0303\u0301\u0323";

// A number with a dot before each three digits is one word (see tokens.py).
const WORD = /(?<!\p{Nd}\.)\p{Nd}{1,3}(?:\.\p{Nd}{3})+(?!\.?\p{Nd})|\p{Nd}+|[\p{L}\p{Nl}\p{No}]+/gu;
const LONE_Y = /^(?:[hklmst]|qu)y$/;
// The shapes that each vowel can have, as combining characters in the order of their numbers.
const LETTER_SHAPES = { a: "\u0306\u0302", e: "\u0302", o: "\u0302\u031b", u: "\u031b", i: "", y: "" };
const UNKNOWN_DIACRITICS = 0xffff;
// Only words that end in these vowels have two ways of writing the tone (hoà, hòa); "hoàn" and "quý" have one.
const NEW_STYLE = new RegExp(`(?<!q)(o[ae]|uy)([${TONES}])$`);

/** The text in Unicode's NFC form, with Đ and đ for letters that look like them, and without invisible characters. */
export function clean(text) {
  return text
    .replace(/[ÐƉ]/g, "Đ")
    .replace(/[ðɖ]/g, "đ")
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .normalize("NFC");
}

/** The words of a text that `clean` returned, with their offsets: [{text, key, diacritics, hash, start, end}]. */
export function wordsOf(text) {
  return tokensOf(text).map(({ word, start, end }) => ({
    ...word,
    diacritics: diacriticsOf(word),
    hash: (word.hash ??= wordHash(word.key)),
    start,
    end,
  }));
}

/** The words of a long text, without hashes and diacritics, which few words need: [{word: {text, key}, start, end}]. */
export function tokensOf(text) {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
    word: wordOf(written),
    start: index,
    end: index + written.length,
  }));
}

/** The diacritics of a word that `tokensOf` returned, as a number (see `diacriticsNumber`). */
export function diacriticsOf(word) {
  return (word.diacritics ??= diacriticsNumber(word.text));
}

const wordCache = new Map();

function wordOf(written) {
  let word = wordCache.get(written);
  if (!word) {
    const text = written.replaceAll(".", "").toLowerCase();
    wordCache.set(written, (word = { text, key: keyOf(text) }));
  }
  return word;
}

/** The key of a word in lower case: without diacritics, and with i for a final y that may also be written i. */
function keyOf(word) {
  const folded = word.replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");
  return LONE_Y.test(folded) ? `${folded.slice(0, -1)}i` : folded;
}

/** The diacritics of all letters of a word in lower case as one number, whose lowest digit is that of the last letter. */
function diacriticsNumber(word) {
  const old = word
    .normalize("NFD")
    .replace(NEW_STYLE, (_, [a, b], tone) => a + tone + b)
    .normalize("NFC");
  let number = 0;
  for (const letter of old) {
    const [base, ...above] = letter.normalize("NFD");
    if (base in LETTER_SHAPES) {
      const place = (all) => above.reduce((sum, mark) => sum + all.indexOf(mark) + 1, 0);
      number = number * variantCount(base) + place(LETTER_SHAPES[base]) * 6 + place(TONES);
    } else if (letter === "d" || letter === "đ") {
      number = number * 2 + (letter === "đ");
    }
  }
  return Math.min(number, UNKNOWN_DIACRITICS);
}

/** How many letters have the same key as this letter without diacritics: the base of its digit. */
function variantCount(letter) {
  return letter in LETTER_SHAPES ? (LETTER_SHAPES[letter].length + 1) * 6 : letter === "d" ? 2 : 1;
}

/**
 * Whether a typed word can mean a written word of the same key, given the diacritics of both as numbers. A letter that was
 * typed without diacritics can mean a letter with any; a letter that was typed with diacritics means only itself.
 */
export function acceptsDiacritics(key, typed, written) {
  if (typed === written || typed === UNKNOWN_DIACRITICS || written === UNKNOWN_DIACRITICS) return true;
  for (let i = key.length; i--; ) {
    const count = variantCount(key[i]);
    if (typed % count && typed % count !== written % count) return false;
    typed = Math.floor(typed / count);
    written = Math.floor(written / count);
  }
  return true;
}
