"""How files are made small: by us, and opened by the reader's script, so that no server need do it."""

from deflate import deflate_compress

from plugins.search.letters import json_letters

_LEVEL = 9  # the next levels take twice the time for one part in a hundred


def deflated(data: bytes) -> bytes:
    """Raw deflate, which a browser opens with DecompressionStream("deflate-raw").

    libdeflate gives the same bytes everywhere; what zlib gives depends on who built Python.
    """
    return bytes(deflate_compress(data, _LEVEL))


def deflated_json(value: object) -> bytes:
    """The shortest JSON, a byte a letter, deflated."""
    return deflated(json_letters(value))
