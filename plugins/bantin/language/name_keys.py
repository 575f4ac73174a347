"""When two written names are the same name."""

from functools import lru_cache

from bantin.language.diacritics import old_tone
from bantin.language.normalization import one_line


@lru_cache(1 << 16)  # bulletins name the same few again and again
def name_key(text: str) -> str:
    """What two writings of one name share: case, spaces and tone placement do not count, marks do."""
    return old_tone(one_line(text)).casefold()
