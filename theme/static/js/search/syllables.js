// What a Vietnamese syllable can look like.

export const SYLLABLE = /^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/** Whether it could be a Vietnamese syllable, marks aside: TĐKT and UBND could not. */
export function isSyllable(word) {
  return !/aa|ee|oo/.test(word) && SYLLABLE.test(word.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC"));
}
