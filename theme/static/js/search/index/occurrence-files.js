// Reads occurrence files; plugins/bantin/search/occurrence_files.py writes them and documents their format.

import { integerDecoder } from "./integer-coding.js";

/** The posting files whose sections are in one occurrence file differ in this many of the last bits of their numbers. */
export const SECTION_BITS = 2;

const STEPS = 11; // how many values of a step are written in a byte: the last of them means that a varint tells how much more it is

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
  const { varint, take } = integerDecoder(bytes);
  const codes = take(varint());
  const stepsOf = (inByte) =>
    Array.from(codes, (code) => (inByte(code >> 1) < STEPS - 1 ? inByte(code >> 1) : STEPS - 1 + varint()));
  const first = stepsOf((steps) => Math.floor(steps / STEPS)); // two constants: the minifier would move a pattern to the front
  const last = stepsOf((steps) => steps % STEPS);
  const ends = [...codes.keys()].filter((at) => codes[at] & 1).map((at) => at + 1);
  return (place) => {
    let [a, b] = [0, 0];
    const ranks = [];
    for (let at = ends[place - 1] ?? 0; at < ends[place]; at++) ranks.push([(a += first[at]), (b += last[at])]);
    return ranks;
  };
}
