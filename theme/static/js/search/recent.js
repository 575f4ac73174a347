// The newest bulletins: in no list yet, but here with all their words, which are looked through.

import { facetHash, pairHash, sequenceHash, skippingHash, wordsOf } from "./words.js";

const [TITLE, BODY] = [0, 2];
const UNMARKED = [0, 0];

export class Recent {
  #bulletins;

  /** Rows as plugins/search/recent.py writes them. */
  constructor(rows) {
    this.#bulletins = rows.map(([number, title, lead, paragraphs, facets]) => ({
      number,
      fields: [title, lead, ...paragraphs].map((text, i) => [wordsOf(text), Math.min(i, BODY)]),
      facets: facets.map(facetHash),
      text: [lead, ...paragraphs].join("\n"),
    }));
  }

  /** The ways in which a term is written, as a file of lists tells them: [{marks, lists}]. */
  find(kind, hash) {
    const forms = new Map();
    for (const bulletin of this.#bulletins) {
      const add = (marks, field) => {
        const form = forms.get(`${marks}`) ?? { marks, lists: [[], [], []] };
        forms.set(`${marks}`, form);
        // Only the first field of a bulletin counts, which is its best.
        if (!form.lists.some((numbers) => numbers.at(-1) === bulletin.number)) form.lists[field].push(bulletin.number);
      };
      if (kind === "cap") addPairs(bulletin, hash, add);
      else addWords(bulletin, hash, add);
    }
    return [...forms.values()];
  }

  /** The text of a bulletin, a line a block; undefined for one that is not here. */
  textOf(number) {
    return this.#bulletins.find((bulletin) => bulletin.number === number)?.text;
  }
}

function addPairs({ fields }, hash, add) {
  for (const [words, field] of fields)
    for (let i = 1; i < words.length; i++)
      if (pairHash(words[i - 1].hash, words[i].hash) === hash) add([words[i - 1].marks, words[i].marks], field);
  const [title] = fields[0];
  const hashes = title.map((word) => word.hash);
  const skipped = hashes.slice(2).some((second, i) => skippingHash(hashes[i], second) === hash);
  const whole = hashes.length > 0 && sequenceHash(hashes)[0] === hash;
  if (skipped || whole) add(UNMARKED, TITLE);
}

function addWords({ fields, facets }, hash, add) {
  for (const [words, field] of fields) for (const word of words) if (word.hash === hash) add([0, word.marks], field);
  if (facets.includes(hash)) add(UNMARKED, BODY);
}
