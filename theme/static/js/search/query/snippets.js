// Cuts snippets: the part of a text that has most words of a query, with these words highlighted.
// A text with highlights is a list of pieces: [[text, whether it is highlighted], …].

import { acceptsDiacritics, diacriticsOf, tokensOf } from "../index/tokens.js";
import { WRITING_OFFSET } from "./query-parser.js";

const SNIPPET_WORDS = 40;
const WORDS_BEFORE = 8; // of the snippet, before the first highlighted word
const [BESIDE_VALUE, ANYWHERE_VALUE] = [1, 0.25]; // what a word of the query is worth beside a neighbour, and anywhere

const NO_WORDS = [];

/**
 * [{start, end, matched, weak}] for each word of a text. `weak` are the words of the query that can mean this word; `matched`
 * are those of them that have a neighbour in the query which is also their neighbour in the text, or have no neighbours.
 * `query` is {words, anyDiacritics}.
 */
export function matchedWords(text, query) {
  const askedByKey = new Map();
  for (const asked of query.words) askedByKey.set(asked.key, [...(askedByKey.get(asked.key) ?? []), asked]);
  const tokens = tokensOf(text);
  const weak = tokens.map(
    ({ word }) => askedByKey.get(word.key)?.filter((asked) => standsFor(word, asked, query)) ?? NO_WORDS,
  );
  return tokens.map(({ start, end }, i) => {
    const matched = weak[i].filter(
      (asked) =>
        !query.words.some((other) => Math.abs(other.at - asked.at) === 1) ||
        weak[i + 1]?.some((next) => next.at === asked.at + 1) ||
        weak[i - 1]?.some((last) => last.at === asked.at - 1),
    );
    return { start, end, matched, weak: weak[i] };
  });
}

/** Copies of the words of a query with no positions beside each other, so that each word counts wherever it stands. */
export function withoutNeighbours(words) {
  return words.map((word) => ({ ...word, at: word.at + (word.at % WRITING_OFFSET) }));
}

function standsFor(word, asked, { anyDiacritics }) {
  if (asked.exact) return asked.diacritics === diacriticsOf(word);
  return anyDiacritics || acceptsDiacritics(word.key, asked.diacritics, diacriticsOf(word));
}

function writingOf(asked) {
  return Math.floor(asked.at / WRITING_OFFSET);
}

/** Whether the texts together have all words of the query, or all words of one of its other writings, as `matched`. */
export function matchesFully(query, ...texts) {
  const has = new Set(
    texts.flatMap((text) => matchedWords(text, query)).flatMap((word) => word.matched.map((asked) => asked.at)),
  );
  const incomplete = new Set(query.words.filter((asked) => !has.has(asked.at)).map(writingOf));
  return !query.words.length || query.words.some((asked) => !incomplete.has(writingOf(asked)));
}

/** A whole text as pieces, with the words of the query highlighted. */
export function highlightedText(text, query) {
  return piecesOf(text, matchedWords(text, query), 0, text.length);
}

/**
 * {pieces, complete}: the best snippet of a text whose lines are its blocks; a snippet is always a part of one line.
 * `complete` tells that it has all words of the query, so that no other snippet can be better.
 */
export function snippet(text, query) {
  const { value, words, first, line } = bestPlace(text, query);
  const complete = value === query.words.length * (BESIDE_VALUE + ANYWHERE_VALUE);
  if (!words.length) return { pieces: [], complete };
  const from = first > WORDS_BEFORE ? words[first - WORDS_BEFORE].start : 0;
  const last = words[Math.min(words.length - 1, Math.max(first - WORDS_BEFORE, 0) + SNIPPET_WORDS)];
  const to = last === words.at(-1) ? line.length : last.end;
  const pieces = piecesOf(line, words, from, to);
  if (from) pieces.unshift(["… ", false]);
  if (to < line.length) pieces.push([" …", false]);
  return { pieces, complete };
}

/** {value, words, first, line}: the best `line`, its words, and the index `first` of the best snippet's first highlight. */
function bestPlace(text, query) {
  let best = { value: -1 };
  for (const line of text.split("\n")) {
    const words = matchedWords(line, query);
    const hits = words.flatMap((word, i) => (word.matched.length ? [i] : []));
    const [beside, anywhere] = [new WordCounts(), new WordCounts()];
    const count = ({ matched, weak }, by) => {
      beside.count(matched, by);
      anywhere.count(weak, by);
    };
    let [from, to] = [0, 0]; // of the words that are counted
    for (const first of hits.length ? hits : [0]) {
      while (to < Math.min(first + SNIPPET_WORDS, words.length)) count(words[to++], 1);
      while (from < first) count(words[from++], -1);
      const value = beside.size * BESIDE_VALUE + anywhere.size * ANYWHERE_VALUE;
      if (value > best.value) best = { value, words, first, line };
    }
  }
  return best;
}

/** Position of a word in the query → how often the word occurs in a part of a text. */
class WordCounts extends Map {
  count(words, by) {
    for (const { at } of words) {
      const count = (this.get(at) ?? 0) + by;
      if (count) this.set(at, count);
      else this.delete(at);
    }
  }
}

function piecesOf(text, words, from, to) {
  const pieces = [];
  const add = (start, end, isHighlighted) => {
    if (start >= end) return;
    const last = pieces.at(-1);
    if (last?.[1] === isHighlighted) last[0] += text.slice(start, end);
    else pieces.push([text.slice(start, end), isHighlighted]);
  };
  let at = from;
  for (const [i, { start, end, matched }] of words.entries()) {
    if (start < from || end > to || !matched.length) continue;
    // The space between two highlighted words is highlighted too.
    const isJoined =
      words[i - 1]?.matched.length && words[i - 1].start >= from && /^\s+$/.test(text.slice(words[i - 1].end, start));
    add(at, start, Boolean(isJoined));
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  return pieces;
}
