"""The key by which two writings of a name are known to be one name."""

from functools import lru_cache

from bantin.language.diacritics import old_tone
from bantin.language.normalization import one_line


@lru_cache(1 << 16)  # bulletins name the same few people and organs
def name_key(text: str) -> str:
    """The same text for all writings of one name: "LÊ THỊ  HOÀ" and "Lê Thị Hòa" give "lê thị hòa".

    Case, spaces and the placement of tones do not count. Diacritics do: Hùng and Hưng are two names.
    """
    return old_tone(one_line(text)).casefold()
