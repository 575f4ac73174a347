"""How files are made small: by us, and opened by the reader's script, so that no server need do it."""

import json

from deflate import deflate_compress

_LEVEL = 9  # the next levels take twice the time for one part in a hundred


def deflated(data: bytes) -> bytes:
    """Raw deflate, which a browser opens with DecompressionStream("deflate-raw").

    libdeflate gives the same bytes everywhere; what zlib gives depends on who built Python.
    """
    return bytes(deflate_compress(data, _LEVEL))


def deflated_json(value: object) -> bytes:
    """The shortest JSON in UTF-8, deflated."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return deflated(text.encode())
