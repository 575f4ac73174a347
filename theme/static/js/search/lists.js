// A file of lists, read; plugins/search/lists.py writes it and tells its format.

import { lettersOf } from "./letters.js";

export class ListFile {
  #bytes;
  #at = 0; // a byte, and then a bit

  constructor(bytes, paired, span) {
    this.span = span;
    this.#bytes = bytes;
    const length = this.#number();
    this.notes = length ? JSON.parse(lettersOf(bytes.subarray(this.#at, this.#at + length))) : [];
    this.#at += length;
    const count = this.#number();
    let sum = 0;
    this.terms = this.#column(count).map((gap) => (sum += gap));
    this.formCounts = this.#column(count);
    const forms = this.formCounts.reduce((a, b) => a + b, 0);
    this.firstMarks = paired ? this.#column(forms) : [];
    this.lastMarks = this.#column(forms);
    this.fields = [this.#column(forms), this.#column(forms), this.#column(forms)];
    this.lists = this.#at * 8;
  }

  /** {forms: [{marks, lists}], notes}: for each way of writing a term, the bulletins with it in title, lead, body. */
  find(term) {
    const notes = this.notes.filter(([of]) => of === term).map(([, note]) => note);
    const at = this.terms.indexOf(term);
    if (at < 0) return { forms: [], notes };
    const first = this.formCounts.slice(0, at).reduce((a, b) => a + b, 0);
    const last = first + this.formCounts[at] - 1;
    this.#at = this.lists;
    for (let form = 0; form < first; form++) for (const counts of this.fields) this.#list(counts[form], false);
    const forms = [];
    for (let form = first; form <= last; form++) {
      const lists = this.fields.map((counts) => this.#list(counts[form], true));
      forms.push({ marks: [this.firstMarks[form] ?? 0, this.lastMarks[form]], lists });
    }
    return { forms, notes };
  }

  /** So many numbers that ascend, as bits: each the count of those between it and the one before. */
  #list(count, wanted) {
    const mean = Math.floor((this.span * 11) / (Math.max(count, 1) * 16));
    const k = mean ? 31 - Math.clz32(mean) : 0;
    const bytes = this.#bytes;
    const bit = (place) => (bytes[place >> 3] >> (7 - (place & 7))) & 1; // 0 behind the end
    const numbers = [];
    let at = this.#at;
    for (let number = 0; count--; number++) {
      let high = 0;
      while (bit(at++)) high++;
      if (wanted) {
        let low = 0;
        for (let i = 0; i < k; i++) low = low * 2 + bit(at + i);
        numbers.push((number += high * 2 ** k + low));
      }
      at += k;
      if (at > bytes.length * 8) throw new Error("cut short");
    }
    this.#at = at;
    return numbers;
  }

  #number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new Error("cut short");
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  #column(count) {
    return Array.from({ length: count }, () => this.#number());
  }
}
