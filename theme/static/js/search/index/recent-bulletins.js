// The newest bulletins, which have no postings: their whole text is here and is searched at each query.
// plugins/bantin/search/recent_bulletins.py writes the file.

import { PAIRS } from "./index-addresses.js";
import { facetHash, pairHash, sequenceHash, skipPairHash } from "./term-hashes.js";
import { wordsOf } from "./tokens.js";

const [TITLE, BODY] = [0, 2]; // fields; 1 is the lead
const NO_DIACRITICS = [0, 0];

/** {find, textOf} of the newest bulletins; `rows` are the JSON of the file. */
export function recentBulletins(rows) {
  const bulletins = rows.map(([number, title, lead, paragraphs, facets]) => ({
    number,
    fields: [title, lead, ...paragraphs].map((text, i) => [wordsOf(text), Math.min(i, BODY)]),
    facets: facets.map(facetHash),
    text: [lead, ...paragraphs].join("\n"),
  }));

  /** The written forms of a term, as a posting file gives them: [{diacritics, postings}]. */
  function find(kind, hash) {
    const forms = new Map();
    for (const bulletin of bulletins) {
      const add = (diacritics, field) => {
        const form = forms.get(`${diacritics}`) ?? { diacritics, postings: [[], [], []] };
        forms.set(`${diacritics}`, form);
        // Fields come best first, and only the best field of a bulletin counts.
        if (!form.postings.some((numbers) => numbers.at(-1) === bulletin.number))
          form.postings[field].push(bulletin.number);
      };
      if (kind === PAIRS) findPair(bulletin, hash, add);
      else findWord(bulletin, hash, add);
    }
    return [...forms.values()];
  }

  return {
    find,
    /** The text of a bulletin, a line for each block; undefined if it is none of these. */
    textOf: (number) => bulletins.find((bulletin) => bulletin.number === number)?.text,
  };
}

function findPair({ fields }, hash, add) {
  for (const [words, field] of fields)
    for (let i = 1; i < words.length; i++)
      if (pairHash(words[i - 1].hash, words[i].hash) === hash)
        add([words[i - 1].diacritics, words[i].diacritics], field);
  const [title] = fields[0];
  const hashes = title.map((word) => word.hash);
  const isSkipPair = hashes.slice(2).some((second, i) => skipPairHash(hashes[i], second) === hash);
  const isTitle = hashes.length > 0 && sequenceHash(hashes) === hash;
  if (isSkipPair || isTitle) add(NO_DIACRITICS, TITLE);
}

function findWord({ fields, facets }, hash, add) {
  for (const [words, field] of fields)
    for (const word of words) if (word.hash === hash) add([0, word.diacritics], field);
  if (facets.includes(hash)) add(NO_DIACRITICS, BODY);
}
