// The query hints that the words of a query get: other writings of them, and records of that name.

import { PAIRS } from "../index/index-addresses.js";
import { readHint } from "../index/query-hints.js";
import { fileHashOfSequence, sequenceHash } from "../index/term-hashes.js";
import { acceptsDiacritics, wordsOf } from "../index/tokens.js";
import { isSyllable } from "./syllables.js";

const MAX_SEQUENCE = 9; // words
const MAX_RECORDS = 8;
const MAX_NAMESAKES = 3; // a text that names more records means none of them: UBND
const MAX_WRITINGS = 3;

/** {records: [{kind, id, name, description, as}], writings: [{run, words, typed, also}]}; `as` is the name that was typed. */
export async function lookUpHints(index, runs) {
  const sequences = runs.flatMap((run) =>
    run.words.flatMap((_, i) =>
      Array.from({ length: Math.min(MAX_SEQUENCE, run.words.length - i) }, (_, n) => ({
        run,
        words: run.words.slice(i, i + n + 1),
      })),
    ),
  );
  const found = await Promise.all(sequences.filter(mayHaveHint).map((sequence) => hintsOfSequence(index, sequence)));
  const records = new Map();
  const writings = [];
  for (const { run, words, hint } of found.flat()) {
    const { writing, record } = hint;
    if (writing && run.phrase) continue; // quotes ask for these very words
    if (writing) writings.push({ run, words, typed: words.map((word) => word.text).join(" "), also: writing });
    else if (record.as === record.name || !records.has(`${record.kind}/${record.id}`))
      records.set(`${record.kind}/${record.id}`, record);
  }
  const namesakes = (as) => [...records.values()].filter((record) => record.as === as).length;
  return {
    records: [...records.values()].filter((record) => namesakes(record.as) <= MAX_NAMESAKES).slice(0, MAX_RECORDS),
    writings: writings.slice(0, MAX_WRITINGS),
  };
}

/** Whether a sequence is worth a fetch: a single word within a run only if it is no syllable, as UBND and TĐKT. */
function mayHaveHint({ run, words: [word, next] }) {
  return next || run.words.length === 1 || (/^\p{L}{2,9}$/u.test(word.text) && !isSyllable(word.text));
}

async function hintsOfSequence(index, { run, words }) {
  const hashes = words.map((word) => word.hash);
  const { hints } = await index.find(PAIRS, sequenceHash(hashes), fileHashOfSequence(hashes));
  return hints
    .map(readHint)
    .filter((hint) => isMeant(hint.text, words))
    .map((hint) => ({ run, words, hint }));
}

/** Whether the typed words can mean the text of a hint: other texts may have the same hash. */
function isMeant(text, typed) {
  return wordsOf(text).every(
    (word, i) => word.key === typed[i]?.key && acceptsDiacritics(word.key, typed[i].diacritics, word.diacritics),
  );
}
