// The words of a text, their keys and their diacritics; plugins/bantin/search/tokens.py does the same for the index.

import { wordHash } from "./term-hashes.js";

/** The tones as combining marks: huyền, hỏi, ngã, sắc, nặng. */
export const TONES = "\u0300\u0309\u0303\u0301\u0323";

const WORD = /[\p{L}\p{N}]+/gu;
const LONE_Y = /^(?:[hklmst]|qu)y$/;
// The marks of each vowel that make it another letter, in the order of their numbers.
const LETTER_SHAPES = { a: "\u0306\u0302", e: "\u0302", o: "\u0302\u031b", u: "\u031b", i: "", y: "" };
const UNKNOWN_DIACRITICS = 0xffff;
// Only open syllables have two ways (hoà/hòa); in "hoàn" and "quý" the tone has one place.
const NEW_STYLE = new RegExp(`(?<!q)(o[ae]|uy)([${TONES}])(?![\\p{L}\\p{N}\\p{M}])`, "gu");

/** NFC, with Đ for letters that look like it and without invisible characters. */
export function clean(text) {
  return text
    .replace(/[ÐƉ]/g, "Đ")
    .replace(/[ðɖ]/g, "đ")
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .normalize("NFC");
}

/** The words of a clean text with their offsets: [{text, key, diacritics, hash, start, end}]. */
export function wordsOf(text) {
  return tokensOf(text).map(({ word, start, end }) => ({
    ...word,
    diacritics: diacriticsOf(word),
    hash: (word.hash ??= wordHash(word.key)),
    start,
    end,
  }));
}

/** The same for long texts, without what is seldom needed: [{word: {text, key}, start, end}]. */
export function tokensOf(text) {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
    word: wordOf(written),
    start: index,
    end: index + written.length,
  }));
}

/** The diacritics of a word of `tokensOf`. */
export function diacriticsOf(word) {
  return (word.diacritics ??= diacriticsNumber(word.text));
}

const wordCache = new Map();

function wordOf(written) {
  let word = wordCache.get(written);
  if (!word) {
    const text = written.toLowerCase();
    wordCache.set(written, (word = { text, key: keyOf(text) }));
  }
  return word;
}

/** The word without diacritics. */
function keyOf(word) {
  const folded = word.replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");
  return LONE_Y.test(folded) ? `${folded.slice(0, -1)}i` : folded;
}

/** The diacritics of all letters as one number, the last letter as its lowest digit. */
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

/** How many letters a letter without diacritics stands for. */
function variantCount(letter) {
  return letter in LETTER_SHAPES ? (LETTER_SHAPES[letter].length + 1) * 6 : letter === "d" ? 2 : 1;
}

/** Whether a typed word means a written word of the same key: a plain letter means any, one with diacritics only itself. */
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
