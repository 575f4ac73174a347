"""Recognises text that is written for the fonts of the legacy encodings TCVN3 and VNI.

Their fonts draw Vietnamese letters in place of Western European ones: without them "Đảng bộ" is "§¶ng bé".
"""

import re

# Quotation marks, superscripts and degree signs count only inside a word, since they also occur beside sound words.
_FOREIGN = "ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ§¶®µ¨¸¹¡¢£¤¥¦¬±¿"
_INNER = "«»²³°º½¼¾·×÷ª"
_LEGACY_SIGN = re.compile(
    rf"[{_FOREIGN}](?=[a-zA-Z])|(?<=[a-zA-Z])[{_FOREIGN}]|(?<=[a-zA-Z])[{_INNER}](?=[a-zA-Z])"
)
# All other characters of Latin-1. Few texts contain one of the signs; to drop what is not in Latin-1, and then these,
# shows that in half the time of a search by a regular expression.
_OTHERS = bytes(set(range(256)).difference((_FOREIGN + _INNER).encode("latin-1")))
_VIETNAMESE_SIGN = re.compile(r"[ăĂđĐơƠưƯ\u1EA0-\u1EF9]")
_LEGACY_PASSAGE = 3  # words in a line or a text; fewer may be a name such as Müller


def may_be_legacy(text: str) -> bool:
    """Whether a text has any of the characters that texts in a legacy encoding have; other texts are in none."""
    return bool(text.encode("latin-1", "ignore").translate(None, _OTHERS))


def legacy_words(text: str) -> int:
    """Return the number of words that have signs of a legacy encoding if the text is in one, else 0.

    It is in one if at least three words have such signs, and more than have letters that only Vietnamese uses: ă, đ, ế …
    """
    if not may_be_legacy(text):
        return 0
    legacy = _count(_LEGACY_SIGN, text)
    return legacy if legacy >= _LEGACY_PASSAGE and legacy > _count(_VIETNAMESE_SIGN, text) else 0


def _count(sign: re.Pattern[str], text: str) -> int:
    """Return the number of words in which `sign` is found."""
    return sum(1 for word in text.split() if sign.search(word))
