"""Vietnamese syllables: all letters with their forms, and all rimes with where their tone stands."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import product

FORMS = {
    "a": "aàảãáạăằẳẵắặâầẩẫấậ",
    "e": "eèẻẽéẹêềểễếệ",
    "i": "iìỉĩíị",
    "o": "oòỏõóọôồổỗốộơờởỡớợ",
    "u": "uùủũúụưừửữứự",
    "y": "yỳỷỹýỵ",
    "d": "dđ",
}
HUYEN = "\u0300"
TONES = ("", HUYEN, "\u0309", "\u0303", "\u0301", "\u0323")
ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split()
# With huyền, placed the old way; those with a stop at the end have sắc and nặng instead.
OPEN = """
à ài ào àu ày àm àn àng ành ằm ằn ằng ầm ần ầng ầu ầy è èo èm èn èng ề ều ềm ền ềnh ì ìa ìu ìm ìn ình
iềm iền iềng iều ò òa oài oày oàn oàng oành oằm oằn oằng òe oèn òi òm òn òng ồ ồi ồm ồn ồng
ờ ời ờm ờn ù ùa ùi ùm ùn ùng uần uầng uầy uề uềnh uồi uồm uồn uồng uờ ùy uỳnh uyền uỳu
ừ ừa ừi ừu ừng ười ườm ườn ường ườu yềm yền yều
""".split()
STOPPED = """
àc àch àp àt ằc ằp ằt ầc ầp ầt èc èp èt ềch ềp ềt ìch ìp ìt iềc iềp iềt òc òp òt oàc oàch oàt oằc oằt
oèt ồc ồp ồt ờp ờt ùc ùp ùt uầt uềch uồc uồt uỳt uỳch uyềt ừc ừt ườc ườp ườt yềt
""".split()
_FRONT = ("e", "ê", "i", "y")


@cache
def syllables() -> tuple[str, ...]:
    """What can be spelt, whether it is a word or not; tones placed the old way."""
    return tuple(dict.fromkeys(_made()))


def _made() -> Iterator[str]:
    for onset, rime in product(["", *ONSETS], OPEN + STOPPED):
        if not _together(onset, unicodedata.normalize("NFD", rime).replace(HUYEN, "")):
            continue
        apart = unicodedata.normalize("NFD", rime)
        for tone in TONES[4:] if rime in STOPPED else TONES:
            yield unicodedata.normalize("NFC", onset + apart.replace(HUYEN, tone))


def _together(onset: str, rime: str) -> bool:
    front = unicodedata.normalize("NFC", rime)[0] in _FRONT
    if onset in ("k", "gh", "ngh"):
        return front
    if onset in ("c", "g", "ng"):
        return not front
    if onset in ("gi", "qu"):
        return rime[0] not in ("i", "u", "o", "y")
    return not (onset and rime[0] == "y")
