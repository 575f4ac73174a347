// What stands beside the words of a query: records named so, and other ways of writing the same.

import { accepts, sequenceHash, wordsOf } from "./words.js";
import { isSyllable } from "./syllables.js";

const MOST_IN_A_ROW = 9;
const MOST_HITS = 8;
const MOST_NAMESAKES = 3; // a name of more than so many means none of them: UBND
const MOST_WRITINGS = 3;

/** {hits: [{kind, id, name, hint, as}], writings: [{run, words, typed, also}]} */
export async function notesOf(store, runs) {
  const rows = runs.flatMap((run) =>
    run.words.flatMap((_, i) =>
      Array.from({ length: Math.min(MOST_IN_A_ROW, run.words.length - i) }, (_, n) => ({ run, words: run.words.slice(i, i + n + 1) })),
    ),
  );
  const found = await Promise.all(rows.filter(worthAsking).map((row) => notesOfRow(store, row)));
  const hits = new Map();
  const writings = [];
  for (const { run, words, note } of found.flat()) {
    const [kind, id, name, hint, as] = note;
    if (kind === "=" && run.phrase) continue; // quotes ask for these very words
    if (kind === "=") writings.push({ run, words, typed: words.map((word) => word.text).join(" "), also: id });
    else if (as === name || !hits.has(`${kind}/${id}`)) hits.set(`${kind}/${id}`, { kind, id, name, hint, as });
  }
  const sharing = (as) => [...hits.values()].filter((hit) => hit.as === as).length;
  return { hits: [...hits.values()].filter((hit) => sharing(hit.as) <= MOST_NAMESAKES).slice(0, MOST_HITS), writings: writings.slice(0, MOST_WRITINGS) };
}

/** A word in a row of others is worth a file of its own when it is no syllable: UBND, TĐKT. */
function worthAsking({ run, words: [word, next] }) {
  return next || run.words.length === 1 || (/^\p{L}{2,9}$/u.test(word.text) && !isSyllable(word.text));
}

async function notesOfRow(store, { run, words }) {
  const { notes } = await store.terms("cap", ...sequenceHash(words.map((word) => word.hash)));
  return notes.filter((note) => mayMean(note.at(-1), words)).map((note) => ({ run, words, note }));
}

function mayMean(text, typed) {
  return wordsOf(text).every((word, i) => word.key === typed[i]?.key && accepts(word.key, typed[i].marks, word.marks));
}
