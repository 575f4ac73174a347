// Tells whether a word can be a Vietnamese syllable, by the rules of spelling.

import { TONES } from "../index/tokens.js";

/** Matches a syllable in lower case and without tone: initial consonant, vowels, final consonant. */
export const SYLLABLE =
  /^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
const TONE = new RegExp(`[${TONES}]`, "g");

/** Whether a word in lower case could be a Vietnamese syllable, whatever its tone; "ubnd", for example, could not. */
export function isSyllable(word) {
  return !/aa|ee|oo/.test(word) && SYLLABLE.test(word.normalize("NFD").replace(TONE, "").normalize("NFC"));
}
