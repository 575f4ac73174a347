// Looks up the query hints for the words of a query: other writings of these words, and records that they name.

import { PAIRS } from "../index/index-addresses.js";
import { readHint } from "../index/query-hints.js";
import { fileHashOfSequence, sequenceHash } from "../index/term-hashes.js";
import { acceptsDiacritics, wordsOf } from "../index/tokens.js";
import { isSyllable } from "./syllables.js";

const MAX_SEQUENCE = 9; // words
const MAX_RECORDS = 8;
const MAX_NAMESAKES = 3; // a text that names more records means none of them, for example UBND (People's Committee)
const MAX_WRITINGS = 3;

/**
 * {records: [{kind, id, name, description, as}], writings: [{run, words, typed, also, exact}]} for the runs of a query.
 * `as` is the name of the record that was typed. `words` are the words of `run` that have another writing: `typed` is their
 * text, `also` is the other writing, `exact` tells whether its letters without diacritics mean only themselves.
 */
export async function lookUpHints(index, runs) {
  const sequences = runs.flatMap((run) => sequencesFrom(run, runs)).filter(mayHaveHint);
  const found = await Promise.all(sequences.map((sequence) => hintsOfSequence(index, sequence)));
  const records = new Map();
  const writings = [];
  for (const { run, words, writing, record } of found.flat()) {
    if (writing) {
      // A quoted phrase asks for exactly these words.
      if (!run.quoted && run.words.includes(words.at(-1)))
        writings.push({ run, words, typed: words.map((word) => word.text).join(" "), also: writing, exact: true });
    } else {
      const id = `${record.kind}/${record.id}`;
      if (record.as === record.name || !records.has(id)) records.set(id, record);
    }
  }
  const namesakes = (as) => [...records.values()].filter((record) => record.as === as).length;
  return {
    records: [...records.values()].filter((record) => namesakes(record.as) <= MAX_NAMESAKES).slice(0, MAX_RECORDS),
    writings: writings.slice(0, MAX_WRITINGS),
  };
}

/**
 * [{run, words}] of all sequences of words that were typed in a row and begin in `run`. They may go on in other runs, because
 * names may have codes, for example Ban Chỉ đạo 389/QG.
 */
function sequencesFrom(run, runs) {
  const row = runs.flatMap((other) => (other.row === run.row ? other.words : []));
  return run.words.flatMap((word) => {
    const i = row.indexOf(word);
    const following = row.slice(i, i + MAX_SEQUENCE);
    return following.map((_, n) => ({ run, words: following.slice(0, n + 1) }));
  });
}

/**
 * Whether the hints of a sequence of words are looked up. If it begins with the last word of a longer run it is not, because
 * the query does not need the file of this word and the next. A single word of a longer run is looked up only if it is not a
 * Vietnamese syllable, because it may then be an abbreviation, for example UBND or TĐKT.
 */
function mayHaveHint({ run, words: [word, next] }) {
  if (run.words.length === 1) return true;
  return next ? run.words.includes(next) : /^\p{L}{2,9}$/u.test(word.text) && !isSyllable(word.text);
}

async function hintsOfSequence(index, { run, words }) {
  const hashes = words.map((word) => word.hash);
  const { hints } = await index.find(PAIRS, sequenceHash(hashes), fileHashOfSequence(hashes));
  return hints
    .map(readHint)
    .filter((hint) => isMeant(hint.text, words))
    .map((hint) => ({ run, words, ...hint }));
}

/** Whether the typed words can mean the text of a hint. They may not, because other texts can have the same hash. */
function isMeant(text, typed) {
  return wordsOf(text).every(
    (word, i) => word.key === typed[i]?.key && acceptsDiacritics(word.key, typed[i].diacritics, word.diacritics),
  );
}
