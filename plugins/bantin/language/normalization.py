"""Brings text into one normal form: Unicode NFC, without invisible or control characters."""

import re
import unicodedata

# Letters that look like Đ or đ but are Icelandic eth or African D: old fonts and the code page cp1258
# left them in texts.
_LOOKALIKES = {0x00D0: "Đ", 0x0189: "Đ", 0x00F0: "đ", 0x0256: "đ"}
_INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
# Bidirectional controls reorder what a reader sees; no Vietnamese text needs them.
_BIDI = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
# Control characters except tab and line ends: XML and many tools refuse them.
_CONTROLS = {c: " " for c in (*range(9), *range(0x0B, 0x20), *range(0x7F, 0xA0)) if c != 0x0D}
_SPACES = dict.fromkeys(
    map(
        ord, "\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
    ),
    " ",
)
_NONCHARACTERS = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_NONCHARACTER = re.compile(f"[{_NONCHARACTERS}]")
_LETTERS = str.maketrans({**_LOOKALIKES, **_INVISIBLE, **_BIDI})
_CLEANING = str.maketrans({**_LOOKALIKES, **_INVISIBLE, **_BIDI, **_CONTROLS, **_SPACES})
# Few texts contain any of these characters, and searching takes a tenth of the time of replacing.
_UNCLEAN = re.compile(f"[\r{re.escape(''.join(map(chr, _CLEANING)))}{_NONCHARACTERS}]")


def clean(text: str) -> str:
    """Return the text in NFC without invisible or bidirectional characters.

    Lookalikes of Đ become Đ; control characters and spaces of all kinds become plain spaces, except
    that tabs stay; line ends become LF; code points that are not characters, for example a lone
    surrogate, become U+FFFD.
    """
    if _UNCLEAN.search(text):
        text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEANING)
        text = _NONCHARACTER.sub("\ufffd", text)
    return unicodedata.normalize("NFC", text)


def with_plain_letters(text: str) -> str:
    """Return the text in NFC with Đ for its lookalikes and without invisible and bidirectional characters.

    This is the part of `clean` that no reader sees, also for what an editor goes on with: spaces and line ends stay.
    """
    return unicodedata.normalize("NFC", text.translate(_LETTERS))


def one_line(text: str) -> str:
    """Return the text normalised by `clean`, on one line, with single spaces and none at its ends."""
    return single_spaced(clean(text))


def single_spaced(text: str) -> str:
    """Return a text that `clean` has normalised on one line, with single spaces and none at its ends.

    Most texts are so already, and to see that takes a tenth of the time of splitting one into words.
    """
    if "\n" in text or "  " in text or "\t" in text or text != text.strip(" "):
        return " ".join(text.split())
    return text
