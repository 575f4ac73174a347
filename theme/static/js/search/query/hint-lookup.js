// Looks up the query hints for the words of a query: other writings of these words, and records that they name.

import { PAIRS } from "../index/index-addresses.js";
import { KIND_TITLES, KINDS } from "../index/kinds.js";
import { MEANING, NAMESAKES, POST, readHint, WRITING } from "../index/query-hints.js";
import { recordDetails } from "../index/record-details.js";
import { fileHashOfSequence, sequenceHash } from "../index/term-hashes.js";
import { isSyllable } from "./syllables.js";
import { beginWith } from "./typed-text.js";

const MAX_SEQUENCE = 12; // words
const MAX_RECORDS = 8;
const MAX_WRITINGS = 3;

/**
 * {records, writings, answerable} for the runs of a query.
 * `records` are the leaders, committees and sources [{kind, id, name, description, as, bulletins}]: `as` is the name of the
 * record that was typed, `bulletins` a promise of the number of its bulletins, undefined if that is not known.
 * `writings` are [{run, words, typed, also, exact}]: `words` are those of `run` that have another writing, `typed` is their
 * text, `also` is the other writing, `exact` tells whether its letters without diacritics mean only themselves. `answerable` are
 * all hints, as {run, words, hint}, if answers.js may have an answer to the query, else empty.
 */
export async function lookUpHints(index, runs) {
  const sequences = runs.flatMap((run) => sequencesFrom(run, runs)).filter(mayHaveHint);
  const found = (await Promise.all(sequences.map((sequence) => hintsOfSequence(index, sequence)))).flat();
  const has = (kind) => found.some(({ hint }) => hint.kind === kind);
  return {
    records: recordsNamed(index, found),
    writings: found
      .filter(isOtherWriting)
      .slice(0, MAX_WRITINGS)
      .map(({ run, words, hint }) => ({
        run,
        words,
        typed: words.map((word) => word.text).join(" "),
        also: hint.value,
        exact: true,
      })),
    answerable:
      has(MEANING) || has(KINDS.post[0]) || (has(POST) && (has(KINDS.committee[0]) || has(NAMESAKES))) ? found : [],
  };
}

/** Whether a hint is another writing of words of one run. A quoted phrase asks for exactly its words. */
function isOtherWriting({ run, words, hint }) {
  return hint.kind === WRITING && !run.quoted && run.words.includes(words.at(-1));
}

/** The leaders, committees and sources that the hints name, each once. */
function recordsNamed(index, found) {
  const records = new Map();
  for (const { hint } of found) {
    const { kind, value: id, name, description, text: as } = hint;
    const key = `${kind}/${id}`;
    if (KIND_TITLES[kind] && kind !== KINDS.post[0] && (as === name || !records.has(key)))
      records.set(key, { kind, id, name, description, as });
  }
  return [...records.values()].slice(0, MAX_RECORDS).map((record) => ({
    ...record,
    bulletins: recordDetails(index, record.kind, record.id).then(
      (details) => details?.[0],
      () => {},
    ),
  }));
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

/** The hints on the words, without those on other texts of the same hash, and on texts with other diacritics than those typed. */
async function hintsOfSequence(index, { run, words }) {
  const hashes = words.map((word) => word.hash);
  const { hints } = await index.find(PAIRS, sequenceHash(hashes), fileHashOfSequence(hashes));
  return hints
    .map(readHint)
    .filter((hint) => beginWith(words, hint.text))
    .map((hint) => ({ run, words, hint }));
}
