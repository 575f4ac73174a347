"""Recognises text that is written for the fonts of the legacy encodings TCVN3 and VNI.

Their fonts draw Vietnamese letters in place of Western European ones: without them "Đảng bộ" is "§¶ng bé".
"""

import re

# Quotation marks, superscripts and degree signs count only inside a word, since they also occur beside sound words.
_FOREIGN = "[ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ§¶®µ¨¸¹¡¢£¤¥¦¬±¿]"
_INNER = "[«»²³°º½¼¾·×÷ª]"
_LEGACY_SIGN = re.compile(
    rf"{_FOREIGN}(?=[a-zA-Z])|(?<=[a-zA-Z]){_FOREIGN}|(?<=[a-zA-Z]){_INNER}(?=[a-zA-Z])"
)
# Few texts contain any of these characters, and searching one takes a tenth of the time of searching signs.
_SUSPECT = re.compile(f"{_FOREIGN[:-1]}{_INNER[1:]}")
_VIETNAMESE_SIGN = re.compile(r"[ăĂđĐơƠưƯ\u1EA0-\u1EF9]")
_LEGACY_PASSAGE = 3  # words in a line or a text; fewer may be a name such as Müller


def may_be_legacy(text: str) -> bool:
    """Whether a text has any of the characters that texts in a legacy encoding have; other texts are in none."""
    return _SUSPECT.search(text) is not None


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
