// Reads posting files; plugins/bantin/search/posting_file_writer.py writes them and documents their format.

import { integerDecoder } from "./integer-coding.js";
import { decodeJson } from "./single-byte-json.js";

/**
 * Returns a function (hash) → {forms: [{diacritics, postings, place}], hints} for the terms of one posting file, where `hash` is
 * the low bits of the term's hash. `diacritics` are two numbers, of the first and the last word; the first is 0 for a word.
 * `postings` are three lists of document numbers: of documents with the form in the title, of other documents with it in the
 * lead, or a pair more than once, and of other documents with it. `place` is the place of the first of them among all postings of
 * the file.
 * `paired`: whether the terms are pairs of words.
 */
export function readPostingFile(bytes, paired, numberLimit) {
  const { varint, varints, take, toRiceCodes, postingList } = integerDecoder(bytes);
  const length = varint();
  const hints = length ? decodeJson(take(length)) : [];
  const count = varint();
  let sum = 0;
  const hashes = varints(count).map((difference) => (sum += difference));
  const formCounts = varints(count);
  const total = sumOf(formCounts);
  const firstDiacritics = paired ? varints(total) : [];
  const lastDiacritics = varints(total);
  const fieldCounts = [varints(total), varints(total), varints(total)];

  function formsOf(at) {
    const first = sumOf(formCounts.slice(0, at));
    const forms = [];
    let place = 0;
    toRiceCodes();
    for (let form = 0; form < first + formCounts[at]; form++) {
      const postings = fieldCounts.map((counts) => postingList(counts[form], numberLimit, form >= first));
      if (form >= first)
        forms.push({ diacritics: [firstDiacritics[form] ?? 0, lastDiacritics[form]], postings, place });
      place += sumOf(fieldCounts.map((counts) => counts[form]));
    }
    return forms;
  }

  return (hash) => {
    const at = hashes.indexOf(hash);
    return { forms: at < 0 ? [] : formsOf(at), hints: hints.filter(([of]) => of === hash).map(([, hint]) => hint) };
  };
}

function sumOf(numbers) {
  return numbers.reduce((a, b) => a + b, 0);
}
