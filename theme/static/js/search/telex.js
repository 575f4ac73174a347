// Telex and VNI that no input method turned into letters: "ddoongf chis", "d9o62ng chi1".

import { isSyllable, SYLLABLE } from "./syllables.js";

const TELEX = { f: "\u0300", r: "\u0309", x: "\u0303", s: "\u0301", j: "\u0323" };
const VNI = { 2: "\u0300", 3: "\u0309", 4: "\u0303", 1: "\u0301", 5: "\u0323" };

/** The text with such syllables put right; the same text when there are none. */
export function typedOut(text) {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const lower = word.toLowerCase();
    if (/[^\x00-\x7f]/.test(lower) || isSyllable(lower)) return word;
    return vni(lower) ?? telex(lower) ?? word;
  });
}

function telex(word) {
  const toned = /(?<=[aeiouyw][a-z]*)[frxsj]/;
  const tone = TELEX[toned.exec(word)?.[0]] ?? "";
  const bare = word
    .replace(toned, "")
    .replace(/^d(.*)d/, "đ$1")
    .replace(/uow$/, "uơ")
    .replace(/uwow?/, "ươ")
    .replace(/uo(.*)w/, "ươ$1")
    .replace(/(o|qu)a(.*)w/, "$1ă$2")
    .replace(/([aeo])(.*)\1/, (_, vowel, rest) => ({ a: "â", e: "ê", o: "ô" })[vowel] + rest)
    .replace(/([auo])(.*)w/, (_, vowel, rest) => ({ a: "ă", u: "ư", o: "ơ" })[vowel] + rest);
  return finished(bare, tone);
}

function vni(word) {
  if (!/^[a-z]+\d[a-z\d]*$/.test(word)) return null;
  const tone = VNI[/[1-5]/.exec(word)?.[0]] ?? "";
  const bare = word
    .replace(/[1-5]/, "")
    .replace(/^d(.*)9/, "đ$1")
    .replace(/uo7$/, "uơ")
    .replace(/u7?o(.*)7/, "ươ$1")
    .replace(/([aeo])(.*)6/, (_, vowel, rest) => ({ a: "â", e: "ê", o: "ô" })[vowel] + rest)
    .replace(/([uo])(.*)7/, (_, vowel, rest) => ({ u: "ư", o: "ơ" })[vowel] + rest)
    .replace(/a(.*)8/, "ă$1");
  return finished(bare, tone);
}

/** The syllable with its tone where it belongs, or null when it is none. */
function finished(bare, tone) {
  if (!SYLLABLE.test(bare)) return null;
  if (!tone) return /[^\x00-\x7f]/.test(bare) ? bare : null;
  const start = /^(?:gi(?=[aeouăâêôơư])|qu)/.exec(bare)?.[0].length ?? 0;
  const vowels = /[aăâeêioôơuưy]+/.exec(bare.slice(start));
  const shaped = [...vowels[0]].findLastIndex((letter) => "ăâêôơư".includes(letter));
  const closed = start + vowels.index + vowels[0].length < bare.length;
  const place = shaped >= 0 ? shaped : vowels[0].length - (vowels[0].length > 1 && !closed ? 2 : 1);
  const at = start + vowels.index + place + 1;
  return (bare.slice(0, at) + tone + bare.slice(at)).normalize("NFC");
}
