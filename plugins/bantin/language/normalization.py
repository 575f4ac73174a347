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
_SPACES = dict.fromkeys("\u00a0\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u3000", " ")
_NONCHARACTERS = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_NONCHARACTER = re.compile(f"[{_NONCHARACTERS}]")
_CLEANING = str.maketrans({**_LOOKALIKES, **_INVISIBLE, **_BIDI, **_CONTROLS, **_SPACES})
# Few texts contain any of these characters, and searching takes a tenth of the time of replacing.
_UNCLEAN = re.compile(f"[{re.escape(''.join(map(chr, _CLEANING)))}{_NONCHARACTERS}]")


def clean(text: str) -> str:
    """Return the text in NFC without invisible or bidirectional characters.

    Lookalikes of Đ become Đ; control characters and spaces of all kinds become plain spaces, except
    that tabs stay; line ends become LF; code points that are not characters, for example a lone
    surrogate, become U+FFFD.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _UNCLEAN.search(text):
        text = _NONCHARACTER.sub("\ufffd", text.translate(_CLEANING))
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Return the text normalised by `clean`, on one line, with single spaces and none at its ends."""
    return " ".join(clean(text).split())
