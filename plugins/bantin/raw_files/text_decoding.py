"""Decodes plain text, by what its bytes show: UTF-8, UTF-16, or an encoding of the time before Unicode.

An old encoding is believed only if nearly all words with marks become possible Vietnamese syllables by it, and by no other.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bantin.language.impossible_syllables import is_possible, words_with_diacritics
from bantin.language.legacy_encodings import legacy_words
from bantin.language.normalization import clean
from bantin.raw_files.legacy_tables import TCVN3, VISCII, VNI
from bantin.raw_files.raw_text import Refusal

_FEW_WORDS = 3  # different words with marks; fewer prove nothing
_SURE = 0.9  # of them that have to be possible syllables
_MOST_ZEROS = 0.2  # of the bytes: in UTF-16, Vietnamese text has more at the places of one parity
_TWICE = re.compile(
    r"[ÃÂÄÆ][\x80-\xbf\u0152-\u2122]|á[º»]"
)  # letters whose two or three bytes became letters
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_VNI_SIGN = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))


class Decoded(NamedTuple):
    """A text, and the name of the encoding that it was converted from, "" for UTF-8 and UTF-16."""

    text: str
    encoding: str = ""


def decode(data: bytes) -> Decoded | Refusal:
    """Return the text of a plain text file without its byte order mark, or the refusal to guess its encoding."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return _strict(data, f"{encoding}-sig" if encoding == "utf-8" else encoding)
    if b"\0" in data:
        return _without_mark(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _best(_old_bytes(data)) or Refusal(
            "unknown-encoding", f"byte {error.start + 1} (0x{data[error.start]:02X})"
        )
    return in_unicode(text)


def in_unicode(text: str) -> Decoded | Refusal:
    """Return a text whose letters may be those of an old font, or bytes of UTF-8, in the letters that are meant."""
    twice = _read_twice(text)
    if twice:
        return twice
    words = legacy_words(text)
    if words:
        return _best(_old_letters(text)) or Refusal("legacy-encoding", str(words))
    return Decoded(text)


def _strict(data: bytes, encoding: str) -> Decoded | Refusal:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return Refusal("unknown-encoding", f"byte {error.start + 1} (0x{data[error.start]:02X})")
    return Refusal("no-text") if _CONTROL.search(text) else Decoded(text)


def _without_mark(data: bytes) -> Decoded | Refusal:
    """Decode UTF-16 without a byte order mark: most of its zero bytes stand at places of one parity."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if max(even, odd) < len(data) / 2 * _MOST_ZEROS or min(even, odd) > max(even, odd) / 10:
        return Refusal("no-text")
    return _strict(data, encoding)


def _read_twice(text: str) -> Decoded | None:
    """Return a text that was UTF-8, read as Western European and saved again ("Tá»‰nh" for "Tỉnh"); None for others."""
    if not _TWICE.search(text):
        return None
    try:
        inner = b"".join(map(_western_byte, text)).decode("utf-8")
    except UnicodeError:
        return None
    return Decoded(inner, "UTF-8 hai lần") if inner != text and _soundness(inner) >= _SURE else None


def _western_byte(letter: str) -> bytes:
    """Return the byte of a letter in cp1252, where it has none that in Latin-1, as programs do. Raises UnicodeEncodeError."""
    return letter.encode("latin-1" if "\x80" <= letter <= "\x9f" else "cp1252")


def _old_bytes(data: bytes) -> Iterator[Decoded]:
    letters = data.decode("latin-1")
    yield from _old_letters(letters)
    yield Decoded(clean(data.decode("cp1258", "replace")), "cp1258")


def _old_letters(text: str) -> Iterator[Decoded]:
    """Yield a text that has Western European letters in place of Vietnamese ones, as each old encoding means them."""
    yield Decoded("".join(TCVN3.get(c, c) for c in text), "TCVN3")
    yield Decoded(_VNI_SIGN.sub(lambda match: VNI[match[0]], text), "VNI")
    yield Decoded("".join(VISCII.get(c, c) for c in text), "VISCII")


def _best(candidates: Iterator[Decoded]) -> Decoded | None:
    """Return the only candidate that is sound Vietnamese; None if none is, or two are that differ."""
    sound = [one for one in candidates if _soundness(one.text) >= _SURE]
    return sound[0] if sound and all(one.text == sound[0].text for one in sound) else None


def _soundness(text: str) -> float:
    """Return the share of possible Vietnamese syllables among the different words with marks; 0 if there are too few."""
    words = {word.lower() for word in words_with_diacritics(clean(text))}
    return sum(map(is_possible, words)) / len(words) if len(words) >= _FEW_WORDS else 0.0
