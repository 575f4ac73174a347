"""Compression of index files with raw deflate.

The files are compressed here, and not by the web server, because many static hosts compress nothing.
"""

import zlib

from deflate import deflate_compress

from bantin.errors import DamagedIndexError
from bantin.search.single_byte_json import encode_json

_LEVEL = 9  # higher levels take twice as long and save one percent
_MAX_INFLATED = (
    1 << 22
)  # bytes: far more than any index file has; a damaged file must not fill the memory


def deflate(data: bytes) -> bytes:
    """Return raw deflate data, which a browser opens with DecompressionStream("deflate-raw").

    libdeflate gives the same bytes on every machine; those of zlib depend on how Python was built.
    """
    return bytes(deflate_compress(data, _LEVEL))


def inflate(data: bytes) -> bytes:
    """Return the bytes that were given to `deflate`.

    Raises DamagedIndexError if the data is not exactly one complete deflate stream.
    """
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        inflated = inflater.decompress(data, _MAX_INFLATED)
    except zlib.error as error:
        raise DamagedIndexError("it is not raw deflate data") from error
    if not inflater.eof or inflater.unused_data:
        raise DamagedIndexError("it is shorter or longer than its deflate stream")
    return inflated


def deflate_json(value: object) -> bytes:
    """Return the value as single-byte JSON, deflated."""
    return deflate(encode_json(value))
