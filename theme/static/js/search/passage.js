// Where a text answers a query: its best passage, cut out, with the words marked as they are written.

import { WRITING } from "./query.js";
import { accepts, marksIn, writtenIn } from "./words.js";

const REACH = 40; // words that a passage spans
const BEFORE = 8; // of which so many stand before the first marked one
const [BESIDE, ANYWHERE] = [1, 0.25]; // what a word of the query is worth there

const NOBODY = [];

/** The words of a text, each with the query's words it stands for beside a neighbour of it, or at all (`weak`). */
export function placesOf(text, query) {
  const askedBy = new Map();
  for (const asked of query.words) askedBy.set(asked.key, [...(askedBy.get(asked.key) ?? []), asked]);
  const words = writtenIn(text);
  const meant = words.map(({ word }) => askedBy.get(word.key)?.filter((asked) => means(asked, word, query)) ?? NOBODY);
  return words.map(({ start, end }, i) => {
    const beside = meant[i].filter(
      (asked) =>
        !query.words.some((other) => Math.abs(other.at - asked.at) === 1) ||
        meant[i + 1]?.some((next) => next.at === asked.at + 1) ||
        meant[i - 1]?.some((last) => last.at === asked.at - 1),
    );
    return { start, end, asked: beside, weak: meant[i] };
  });
}

function means(asked, word, { loosely }) {
  return asked.sure ? asked.marks === marksIn(word) : loosely || accepts(word.key, asked.marks, marksIn(word));
}

function writingOf(asked) {
  return Math.floor(asked.at / WRITING);
}

/** Whether the texts have, in one writing of it, every word of the query beside a neighbour. */
export function covers(query, ...texts) {
  const has = new Set(texts.flatMap((text) => placesOf(text, query)).flatMap((word) => word.asked.map((asked) => asked.at)));
  const lacking = new Set(query.words.filter((asked) => !has.has(asked.at)).map(writingOf));
  return !query.words.length || query.words.some((asked) => !lacking.has(writingOf(asked)));
}

/** [[text, marked], …] of all the text. */
export function marked(text, query) {
  return pieces(text, placesOf(text, query), 0, text.length);
}

/** The part of a text, within a line, that has most of the query: {pieces: [[text, marked], …], whole}; no part can have more than a `whole` one. */
export function passage(text, query) {
  const { worth, words, first, line } = bestPlace(text, query);
  const whole = worth === query.words.length * (BESIDE + ANYWHERE);
  if (!words.length) return { pieces: [], whole };
  const from = first > BEFORE ? words[first - BEFORE].start : 0;
  const last = words[Math.min(words.length - 1, Math.max(first - BEFORE, 0) + REACH)];
  const to = last === words.at(-1) ? line.length : last.end;
  const cut = pieces(line, words, from, to);
  if (from) cut.unshift(["… ", false]);
  if (to < line.length) cut.push([" …", false]);
  return { pieces: cut, whole };
}

/** {worth, words, first, line}: in which line, from which of its words on. */
function bestPlace(text, query) {
  let best = { worth: -1 };
  for (const line of text.split("\n")) {
    const words = placesOf(line, query);
    const hits = words.flatMap((word, i) => (word.asked.length ? [i] : []));
    const [beside, anywhere] = [new Standing(), new Standing()];
    const count = ({ asked, weak }, by) => {
      beside.count(asked, by);
      anywhere.count(weak, by);
    };
    let [from, to] = [0, 0]; // of the words that are counted
    for (const first of hits.length ? hits : [0]) {
      while (to < Math.min(first + REACH, words.length)) count(words[to++], 1);
      while (from < first) count(words[from++], -1);
      const worth = beside.size * BESIDE + anywhere.size * ANYWHERE;
      if (worth > best.worth) best = { worth, words, first, line };
    }
  }
  return best;
}

/** How often each word of the query stands in a part of a text. */
class Standing extends Map {
  count(asked, by) {
    for (const { at } of asked) {
      const count = (this.get(at) ?? 0) + by;
      if (count) this.set(at, count);
      else this.delete(at);
    }
  }
}

function pieces(text, words, from, to) {
  const parts = [];
  const add = (start, end, mark) => {
    if (start >= end) return;
    const last = parts.at(-1);
    if (last?.[1] === mark) last[0] += text.slice(start, end);
    else parts.push([text.slice(start, end), mark]);
  };
  let at = from;
  for (const [i, { start, end, asked }] of words.entries()) {
    if (start < from || end > to || !asked.length) continue;
    // Words that follow each other are marked as one, with the space between.
    const joined = words[i - 1]?.asked.length && words[i - 1].start >= from && /^\s+$/.test(text.slice(words[i - 1].end, start));
    add(at, start, Boolean(joined));
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  return parts;
}
