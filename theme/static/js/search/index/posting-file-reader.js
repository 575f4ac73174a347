// A posting file; plugins/bantin/search/posting_file_writer.py writes it and documents its format.

import { IntegerDecoder } from "./integer-coding.js";
import { decodeJson } from "./single-byte-json.js";

export class PostingFile {
  #decoder;

  constructor(bytes, paired, numberLimit) {
    const decoder = (this.#decoder = new IntegerDecoder(bytes));
    this.numberLimit = numberLimit;
    const length = decoder.varint();
    this.hints = length ? decodeJson(decoder.take(length)) : [];
    const count = decoder.varint();
    let hash = 0;
    this.hashes = decoder.varints(count).map((difference) => (hash += difference));
    this.formCounts = decoder.varints(count);
    const forms = sumOf(this.formCounts);
    this.firstDiacritics = paired ? decoder.varints(forms) : [];
    this.lastDiacritics = decoder.varints(forms);
    this.fieldCounts = [decoder.varints(forms), decoder.varints(forms), decoder.varints(forms)];
  }

  /**
   * {forms: [{diacritics, postings}], hints} of a term, given by the low bits of its hash.
   * `postings` are the numbers of documents with the form in the title, of others with it in the lead, and in the body.
   */
  find(hash) {
    const hints = this.hints.filter(([of]) => of === hash).map(([, hint]) => hint);
    const at = this.hashes.indexOf(hash);
    if (at < 0) return { forms: [], hints };
    const first = sumOf(this.formCounts.slice(0, at));
    const last = first + this.formCounts[at] - 1;
    const postingsOf = (form, wanted) =>
      this.fieldCounts.map((counts) => this.#decoder.postingList(counts[form], this.numberLimit, wanted));
    this.#decoder.toRiceCodes();
    for (let form = 0; form < first; form++) postingsOf(form, false);
    const forms = [];
    for (let form = first; form <= last; form++)
      forms.push({
        diacritics: [this.firstDiacritics[form] ?? 0, this.lastDiacritics[form]],
        postings: postingsOf(form, true),
      });
    return { forms, hints };
  }
}

function sumOf(numbers) {
  return numbers.reduce((a, b) => a + b, 0);
}
