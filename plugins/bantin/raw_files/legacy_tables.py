"""Tables of the encodings in which Vietnamese was typed before Unicode.

TCVN3 (the fonts of ABC) and VISCII have a byte for each letter; TCVN3 has no capitals with a tone, which had fonts of their own. VNI
writes a mark as a second letter of Western Europe behind its vowel: "ñaûng boä" for "đảng bộ". cp1258 is Python's own.
The tables of TCVN3 and VISCII are those of GNU libc; that of VNI is the one of its fonts for Windows.
"""

import unicodedata

_TCVN3_MARKS = "ĂÂÊÔƠƯĐăâêôơưđ"  # from byte A1 on
_TCVN3_TONES = (  # from byte B5 on; a space is no letter
    "àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ"
)
TCVN3 = {
    **{chr(0xA1 + at): letter for at, letter in enumerate(_TCVN3_MARKS)},
    **{chr(0xB5 + at): letter for at, letter in enumerate(_TCVN3_TONES) if letter != " "},
}

_VISCII_LOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_VISCII_HIGH = (  # from byte 80 on
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
VISCII = {
    **{chr(byte): letter for byte, letter in _VISCII_LOW.items()},
    **{chr(0x80 + at): letter for at, letter in enumerate(_VISCII_HIGH)},
}

# Letters that VNI has as one sign, and the signs that it writes behind a vowel, each with the marks that it stands for.
_VNI_LETTERS = {
    "ñ": "đ",
    "ô": "ơ",
    "ö": "ư",
    "ì": "ì",
    "í": "í",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
}
_TONE = {"huyền": "\u0300", "sắc": "\u0301", "hỏi": "\u0309", "ngã": "\u0303", "nặng": "\u0323"}
_HAT, _BREVE = "\u0302", "\u0306"
_VNI_MARKS = {
    "ø": _TONE["huyền"], "ù": _TONE["sắc"], "û": _TONE["hỏi"], "õ": _TONE["ngã"], "ï": _TONE["nặng"],
    "â": _HAT, "à": _HAT + _TONE["huyền"], "á": _HAT + _TONE["sắc"], "å": _HAT + _TONE["hỏi"],
    "ã": _HAT + _TONE["ngã"], "ä": _HAT + _TONE["nặng"],
    "ê": _BREVE, "è": _BREVE + _TONE["huyền"], "é": _BREVE + _TONE["sắc"], "ú": _BREVE + _TONE["hỏi"],
    "ü": _BREVE + _TONE["ngã"], "ë": _BREVE + _TONE["nặng"],
}  # fmt: skip


def _vni() -> dict[str, str]:
    """Return the letters of VNI: pairs of a vowel and a mark, and single signs, in small letters and capitals."""
    table = {**_VNI_LETTERS}
    for vowel in "aeouyôö":
        for sign, marks in _VNI_MARKS.items():
            letter = unicodedata.normalize("NFC", _VNI_LETTERS.get(vowel, vowel) + marks)
            if letter in _PAIRS:
                table[vowel + sign] = letter
    return {**table, **{key.upper(): letter.upper() for key, letter in table.items()}}


# Letters that VNI writes as two signs: all with marks but those of i, and đ, ơ, ư and ỵ.
_PAIRS = frozenset("àáảãạâầấẩẫậăằắẳẵặèéẻẽẹêềếểễệòóỏõọôồốổỗộờớởỡợùúủũụừứửữựỳýỷỹ")
VNI = _vni()
