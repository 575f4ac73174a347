// Converts keystrokes of the input methods Telex and VNI that were typed while no input method was on: for example,
// "ddoongf chis" (Telex) and "d9o62ng chi1" (VNI) are "đồng chí" (comrade).

import { TONES } from "../index/tokens.js";
import { isSyllable, SYLLABLE } from "./syllables.js";

const [HUYEN, HOI, NGA, SAC, NANG] = TONES;
const TELEX_TONES = { f: HUYEN, r: HOI, x: NGA, s: SAC, j: NANG };
const VNI_TONES = { 2: HUYEN, 3: HOI, 4: NGA, 1: SAC, 5: NANG };

/** The text with all words that are keystrokes of a Vietnamese syllable converted; the same text if there are none. */
export function convertKeystrokes(text) {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const lower = word.toLowerCase();
    if (/\P{ASCII}/u.test(lower) || isSyllable(lower)) return word;
    return syllableFromVni(lower) ?? syllableFromTelex(lower) ?? word;
  });
}

function syllableFromTelex(word) {
  const toned = /(?<=[aeiouyw][a-z]*)[frxsj]/;
  const tone = TELEX_TONES[toned.exec(word)?.[0]] ?? "";
  const bare = word
    .replace(toned, "")
    .replace(/^d(.*)d/, "đ$1")
    .replace(/uow$/, "uơ")
    .replace(/uwow?/, "ươ")
    .replace(/uo(.*)w/, "ươ$1")
    .replace(/(o|qu)a(.*)w/, "$1ă$2")
    .replace(/([aeo])(.*)\1/, (_, vowel, rest) => ({ a: "â", e: "ê", o: "ô" })[vowel] + rest)
    .replace(/([auo])(.*)w/, (_, vowel, rest) => ({ a: "ă", u: "ư", o: "ơ" })[vowel] + rest);
  return withTone(bare, tone);
}

function syllableFromVni(word) {
  if (!/^[a-z]+\d[a-z\d]*$/.test(word)) return null;
  const tone = VNI_TONES[/[1-5]/.exec(word)?.[0]] ?? "";
  const bare = word
    .replace(/[1-5]/, "")
    .replace(/^d(.*)9/, "đ$1")
    .replace(/uo7$/, "uơ")
    .replace(/u7?o(.*)7/, "ươ$1")
    .replace(/([aeo])(.*)6/, (_, vowel, rest) => ({ a: "â", e: "ê", o: "ô" })[vowel] + rest)
    .replace(/([uo])(.*)7/, (_, vowel, rest) => ({ u: "ư", o: "ơ" })[vowel] + rest)
    .replace(/a(.*)8/, "ă$1");
  return withTone(bare, tone);
}

/** The syllable `bare` with the tone on the right vowel, or null if it is not a Vietnamese syllable or gets no diacritics. */
function withTone(bare, tone) {
  if (!SYLLABLE.test(bare)) return null;
  if (!tone) return /\P{ASCII}/u.test(bare) ? bare : null;
  const start = /^(?:gi(?=[aeouăâêôơư])|qu)/.exec(bare)?.[0].length ?? 0;
  const vowels = /[aăâeêioôơuưy]+/.exec(bare.slice(start));
  const shaped = [...vowels[0]].findLastIndex((letter) => "ăâêôơư".includes(letter));
  const closed = start + vowels.index + vowels[0].length < bare.length;
  const place = shaped >= 0 ? shaped : vowels[0].length - (vowels[0].length > 1 && !closed ? 2 : 1);
  const at = start + vowels.index + place + 1;
  return (bare.slice(0, at) + tone + bare.slice(at)).normalize("NFC");
}
