// The newest bulletins: in no list yet, but here with all their words, and asked as lists are.

import { pairHash, sequenceHash, skippingHash, wordHash, wordsOf } from "./words.js";

const [TITLE, LEAD, BODY] = [0, 1, 2];

export class Recent {
  #forms = { cap: new Map(), chu: new Map() };
  #texts = new Map();

  /** Rows as plugins/search/recent.py writes them. */
  constructor(rows) {
    for (const [number, title, lead, paragraphs, facets] of rows) {
      this.#texts.set(number, [lead, ...paragraphs].join("\n"));
      this.#addTitle(number, this.#addWords(number, title, TITLE));
      this.#addWords(number, lead, LEAD);
      for (const paragraph of paragraphs) this.#addWords(number, paragraph, BODY);
      for (const facet of facets) this.#add("chu", wordHash(`@${facet}`), [0, 0], number, BODY);
    }
  }

  /** The ways in which a term is written: [{marks, lists}]. */
  find(kind, hash) {
    return [...(this.#forms[kind].get(hash)?.values() ?? [])];
  }

  /** The text of a bulletin, a line a block; undefined for one that is not here. */
  textOf(number) {
    return this.#texts.get(number);
  }

  #addWords(number, text, field) {
    const words = wordsOf(text).map(({ key, marks }) => ({ marks, hash: wordHash(key) }));
    words.forEach(({ hash, marks }, i) => {
      this.#add("chu", hash, [0, marks], number, field);
      const next = words[i + 1];
      if (next) this.#add("cap", pairHash(hash, next.hash), [marks, next.marks], number, field);
    });
    return words.map(({ hash }) => hash);
  }

  /** Pairs past a word, and all words together. */
  #addTitle(number, hashes) {
    hashes.slice(2).forEach((hash, i) => this.#add("cap", skippingHash(hashes[i], hash), [0, 0], number, TITLE));
    if (hashes.length) this.#add("cap", sequenceHash(hashes)[0], [0, 0], number, TITLE);
  }

  /** Only the first field of a bulletin counts, which is its best. */
  #add(kind, hash, marks, number, field) {
    const forms = this.#forms[kind].get(hash) ?? new Map();
    const form = forms.get(`${marks}`) ?? { marks, lists: [[], [], []] };
    if (!form.lists.some((numbers) => numbers.at(-1) === number)) form.lists[field].push(number);
    this.#forms[kind].set(hash, forms.set(`${marks}`, form));
  }
}
