"""How files are made small: by us, and opened by the reader's script, so that no server need do it."""

import zlib

from deflate import deflate_compress

from bantin.search.damage import Damaged
from bantin.search.single_byte_json import json_letters

_LEVEL = 9  # the next levels take twice the time for one part in a hundred
_MOST = 1 << 22  # bytes that are opened: far more than any file of ours has


def deflated(data: bytes) -> bytes:
    """Raw deflate, which a browser opens with DecompressionStream("deflate-raw").

    libdeflate gives the same bytes everywhere; what zlib gives depends on who built Python.
    """
    return bytes(deflate_compress(data, _LEVEL))


def inflated(data: bytes) -> bytes:
    """What was deflated."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        opened = inflater.decompress(data, _MOST)
    except zlib.error as error:
        raise Damaged("it is not deflated") from error
    if not inflater.eof or inflater.unused_data:
        raise Damaged("it is not as long as it was")
    return opened


def deflated_json(value: object) -> bytes:
    """The shortest JSON, a byte a letter, deflated."""
    return deflated(json_letters(value))
