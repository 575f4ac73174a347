// Reads occurrence files; plugins/bantin/search/occurrence_files.py writes them and documents their format.

import { integerDecoder } from "./integer-coding.js";

/** The posting files whose sections are in one occurrence file differ in this many of the last bits of their numbers. */
export const SECTION_BITS = 2;

/**
 * Returns a function (section) → function (place) → [[rank of the first word, rank of the last word], …], the occurrences of the
 * posting at a place among those of the section's posting file. The file has `count` sections.
 */
export function readOccurrenceFile(bytes, count) {
  const { varints, take } = integerDecoder(bytes);
  const sections = varints(count).map(take);
  const readers = [];
  return (section) => (readers[section] ??= readSection(sections[section]));
}

function readSection(bytes) {
  const { varint, varints } = integerDecoder(bytes);
  let end = 0;
  const ends = varints(varint()).map((more) => (end += more + 1));
  const first = varints(end); // two constants: the minifier would move a pattern for both to the front
  const second = varints(end);
  return (place) => {
    let [a, b] = [0, 0];
    const ranks = [];
    for (let at = ends[place - 1] ?? 0; at < ends[place]; at++) ranks.push([(a += first[at]), (b += second[at])]);
    return ranks;
  };
}
