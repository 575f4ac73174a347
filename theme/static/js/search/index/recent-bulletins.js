// Searches the recent bulletins, which have no postings: for each query, their whole text is searched.
// plugins/bantin/search/recent_bulletins.py writes their file.

import { PAIRS } from "./index-addresses.js";
import { facetHash, pairHash, sequenceHash, skipPairHash } from "./term-hashes.js";
import { wordsOf } from "./tokens.js";

const [TITLE, LEAD, BODY] = [0, 1, 2]; // fields
const NO_DIACRITICS = [0, 0];

/** {find, ranks, textOf}, functions on the recent bulletins; `rows` is the decoded content of their file. */
export function recentBulletins(rows) {
  const bulletins = rows.map(([number, title, lead, paragraphs, keys]) => ({
    number,
    fields: [title, lead, ...paragraphs].map((text, i) => [wordsOf(text), Math.min(i, BODY)]),
    keyHashes: keys.map(facetHash), // of facets and of the days that the text names
    text: [lead, ...paragraphs].join("\n"),
  }));

  /** The forms of the term with this hash, as a posting file gives them: [{diacritics, postings}]. */
  function find(kind, hash) {
    const forms = new Map();
    for (const bulletin of bulletins) {
      const add = (diacritics, field) => {
        const form = forms.get(`${diacritics}`) ?? { diacritics, postings: [[], [], []] };
        forms.set(`${diacritics}`, form);
        // The best field of a bulletin comes first, and only that counts; a repeated pair counts as if it was in the lead.
        const of = form.postings.findIndex((numbers) => numbers.at(-1) === bulletin.number);
        const isRaised = of === BODY && kind === PAIRS;
        if (isRaised) form.postings[of].pop();
        if (isRaised || of < 0) form.postings[of < 0 ? field : LEAD].push(bulletin.number);
      };
      if (kind === PAIRS) findPair(bulletin, hash, add);
      else findWord(bulletin, hash, add);
    }
    return [...forms.values()];
  }

  return {
    find,
    /** The occurrences of the pair with this hash and these diacritics in a recent bulletin (see `IndexReader.occurrences`). */
    ranks(number, hash, diacritics) {
      const counts = new Map();
      const found = [];
      for (const [words] of bulletins.find((bulletin) => bulletin.number === number).fields) {
        const ranks = words.map((word) => {
          const rank = counts.get(word.hash) ?? 0;
          counts.set(word.hash, rank + 1);
          return rank;
        });
        for (let i = 1; i < words.length; i++) {
          const [a, b] = [words[i - 1], words[i]];
          if (pairHash(a.hash, b.hash) === hash && a.diacritics === diacritics[0] && b.diacritics === diacritics[1])
            found.push([ranks[i - 1], ranks[i]]);
        }
      }
      return found;
    },
    /** The text of the recent bulletin with this document number, a line for each block; undefined if there is none. */
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

function findWord({ fields, keyHashes }, hash, add) {
  for (const [words, field] of fields)
    for (const word of words) if (word.hash === hash) add([0, word.diacritics], field);
  if (keyHashes.includes(hash)) add(NO_DIACRITICS, BODY);
}
