// The spelling of Vietnamese syllables.

import { TONES } from "../index/tokens.js";

/** A syllable without tone: onset, vowels, final consonant. */
export const SYLLABLE =
  /^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
const TONE = new RegExp(`[${TONES}]`, "g");

/** Whether a word could be a Vietnamese syllable, whatever its tone: TĐKT and UBND could not. */
export function isSyllable(word) {
  return !/aa|ee|oo/.test(word) && SYLLABLE.test(word.normalize("NFD").replace(TONE, "").normalize("NFC"));
}
