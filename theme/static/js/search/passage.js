// Where a text answers a query: its best passage, cut out, with the words marked as they are written.

import { WRITING } from "./query.js";
import { accepts, wordsOf } from "./words.js";

const REACH = 40; // words that a passage spans
const BEFORE = 8; // of which so many stand before the first marked one

/** The words of a text, each with the query's words it stands for beside a neighbour of it, or at all (`weak`). */
export function placesOf(text, query) {
  const words = wordsOf(text);
  const meant = words.map((word) =>
    query.words.filter((asked) => asked.key === word.key && (asked.sure ? asked.marks === word.marks : query.loosely || accepts(word.key, asked.marks, word.marks))),
  );
  return words.map((word, i) => {
    const beside = meant[i].filter(
      (asked) =>
        !query.words.some((other) => Math.abs(other.at - asked.at) === 1) ||
        meant[i + 1]?.some((next) => next.at === asked.at + 1) ||
        meant[i - 1]?.some((last) => last.at === asked.at - 1),
    );
    return { ...word, asked: beside, weak: meant[i] };
  });
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

/** [[text, marked], …] of the part of a text, one line of it at most, that has most of the query. */
export function passage(text, query) {
  let best = { worth: -1 };
  for (const line of text.split("\n")) {
    const words = placesOf(line, query);
    const hits = words.flatMap((word, i) => (word.asked.length ? [i] : []));
    for (const first of hits.length ? hits : [0]) {
      const inside = words.slice(first, first + REACH);
      const worth = new Set(inside.flatMap((word) => word.asked.map((asked) => asked.at))).size + new Set(inside.flatMap((word) => word.weak.map((asked) => asked.at))).size / 4;
      if (worth > best.worth) best = { worth, first, words, line };
    }
  }
  const { words, first, line } = best;
  if (!words?.length) return [];
  const from = first > BEFORE ? words[first - BEFORE].start : 0;
  const last = words[Math.min(words.length - 1, Math.max(first - BEFORE, 0) + REACH)];
  const to = last === words.at(-1) ? line.length : last.end;
  const cut = pieces(line, words, from, to);
  if (from) cut.unshift(["… ", false]);
  if (to < line.length) cut.push([" …", false]);
  return cut;
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
