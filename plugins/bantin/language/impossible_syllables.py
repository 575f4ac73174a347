"""Tells whether a word can be a Vietnamese syllable.

Many impossible ones are a sign of damage: some mirrors of portals put diacritics on letters at random.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

from bantin.language.diacritics import TONES, toneless

_ONSETS = (
    *("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"),
    *("b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""),
)
_RIME_TABLE = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y ych ynh yt yêm yên yêng yêt yêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oem oen oeo oet
    oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uâc uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung up ut uơ uôc uôi uôm uôn uông uôt
    uy uya uych uyên uyêt uynh uyn uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
"""
_RIMES = frozenset(_RIME_TABLE.split())
# Huyền, hỏi and ngã: a syllable that ends in c, ch, p or t never has one of these tones.
_TONES_OF_OPEN_SYLLABLES = TONES[1:4]
_WORD = re.compile(r"[^\W\d_]+")
# A word alone between spaces: parts of web addresses and of file names are none.
_WITHOUT_VOWEL = re.compile(
    r"(?<!\S)[^\w\s]*([b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{2,})[^\w\s]*(?!\S)"
)
_LATIN = re.compile(r"[a-z\u00df-\u024f\u1e00-\u1eff]+")
_FEW_SLIPS = 5  # words; typing errors, loan words and names of ethnic minorities give a few
_MANY_SLIPS = 0.04  # as a share of the words with diacritics
# What stands between the spaces of texts without a slip: texts repeat the same few thousand words, most with the same
# signs, so that few passages of a text are new.
_sound_passages: set[str] = set()
_MOST_SOUND_PASSAGES = 1 << 16


def damaged_syllables(text: str) -> list[str]:
    """Return the different words of a text that cannot be Vietnamese syllables, sorted, if they are too many; else none.

    A repeated word counts once. Names such as Đắk Lắk, abbreviations such as TĐKT and words in other alphabets do not
    count. Words without diacritics may be foreign; only those without a vowel ("trc" for "trực") count.
    """
    new_passages = set(filterfalse(_sound_passages.__contains__, text.split()))
    slips = set(filterfalse(is_possible, _judged_words(" ".join(new_passages))))
    if not slips and len(_sound_passages) < _MOST_SOUND_PASSAGES:
        _sound_passages.update(new_passages)
    if len(slips) <= _FEW_SLIPS:
        return []
    return sorted(slips) if len(slips) >= _MANY_SLIPS * len(_judged_words(text)) else []


def _judged_words(text: str) -> set[str]:
    """Return the different words of a text that can be judged, in small letters."""
    words = {word.lower() for word in words_with_diacritics(text) if not word[0].isupper()}
    words |= {word.lower() for word in _WITHOUT_VOWEL.findall(text) if not word.isupper()}
    return set(filter(_LATIN.fullmatch, words))


def words_with_diacritics(text: str) -> list[str]:
    """Return the words that have a letter other than a–z. Words without one are left out: they may be foreign."""
    return [word for word in _WORD.findall(text) if not word.isascii()]


@lru_cache(1 << 16)  # texts repeat the same few thousand syllables
def is_possible(word: str) -> bool:
    """Whether a word is built like a Vietnamese syllable.

    Such a word is a known onset (possibly none) followed by a known rime. It has at most one tone diacritic, which
    must be one that the rime can have.
    """
    tones = [c for c in unicodedata.normalize("NFD", word) if c in TONES]
    bare = toneless(word.lower())
    stopped = bare.endswith(("c", "ch", "p", "t"))
    if len(tones) > 1 or (stopped and tones and tones[0] in _TONES_OF_OPEN_SYLLABLES):
        return False
    return any(bare.startswith(onset) and bare.removeprefix(onset) in _RIMES for onset in _ONSETS)
