"""Name keys, by which different writings of one name are recognised as that name."""

from functools import lru_cache

from bantin.language.diacritics import old_tone
from bantin.language.normalization import one_line


@lru_cache(1 << 16)  # bulletins name the same few people and organs
def name_key(text: str) -> str:
    """Return the key that all writings of one name share.

    For example, "LÊ THỊ  HOÀ" and "Lê Thị Hòa" both give "lê thị hòa". Case, the amount of white space
    and the placement of tones do not count. Diacritics count: Hùng and Hưng are different names.
    """
    return old_tone(one_line(text)).casefold()
