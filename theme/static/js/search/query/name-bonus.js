// Raises the scores of bulletins that a name in the query means: they print the name in a row, or have its record in their header.

import { WORDS } from "../index/index-addresses.js";
import { KINDS } from "../index/kinds.js";
import { facetHash } from "../index/term-hashes.js";
import { wordsOf } from "../index/tokens.js";
import { numbersWith } from "./term-lookup.js";
import { numbersInARow } from "./words-in-a-row.js";

// Added to scores: less than for a title that is the query. Who is printed counts more than who stands in the header only.
const [PRINTED_BONUS, HEADER_BONUS] = [600, 300];
const NAME_WORDS = [3, 4]; // the least and the most words of a run that may be the name of a person who has no record
const MAX_NAMED_RECORDS = 2;
const IN_HEADERS = [KINDS.leader[0], KINDS.committee[0]];

/**
 * Raise the scores (document number → score) for a query and the records that it names. Three or four words that were typed in a
 * row may be a name too: two people whose names have its parts must not come before the one who has it. `written` has the numbers
 * of the bulletins that print another writing of a whole run.
 */
export async function addNameBonus(index, { runs }, records, written, scores) {
  if (scores.size < 2) return;
  const [least, most] = NAME_WORDS;
  const names = runs.filter(({ phrase, words: { length } }) => !phrase && length >= least && length <= most);
  const meant = records.filter((record) => IN_HEADERS.includes(record.kind)).slice(0, MAX_NAMED_RECORDS);
  const [printed, inHeader] = await Promise.all([
    Promise.all([
      ...names.map((run) => numbersInARow(index, run.words)),
      ...meant.map((record) => printingName(index, runs, record)),
    ]),
    Promise.all(meant.map((record) => havingInHeader(index, record))),
  ]);
  const printing = new Set(printed.flatMap((set) => [...set]));
  if (printing.size) for (const number of written) printing.add(number);
  const having = new Set(inHeader.flatMap((set) => [...set]));
  for (const [number, score] of scores) {
    if (printing.has(number)) scores.set(number, score + PRINTED_BONUS);
    else if (having.has(number)) scores.set(number, score + HEADER_BONUS);
  }
}

/** The numbers of the bulletins that print the name of a record as it was typed, if it is a part of a longer run. */
async function printingName(index, runs, { as }) {
  const keys = wordsOf(as).map((word) => word.key);
  for (const { words } of runs) {
    const at = words.findIndex((_, i) => keys.every((key, n) => words[i + n]?.key === key));
    if (at >= 0)
      return keys.length > 1 && words.length > keys.length
        ? numbersInARow(index, words.slice(at, at + keys.length))
        : [];
  }
  return [];
}

async function havingInHeader(index, { kind, id }) {
  return numbersWith({ words: [], ...(await index.find(WORDS, facetHash(`${kind}/${id}`))) });
}
