"""Compression and decompression of index files, in the zlib format (RFC 1950): deflate data with a checksum.

The build compresses the files because many static hosts do not compress what they serve. By the checksum, browsers
notice a file that was damaged on its way or on the host.
"""

import zlib

from deflate import zlib_compress

from bantin.errors import DamagedIndexError
from bantin.search.single_byte_json import encode_json

_LEVEL = 9  # higher levels take twice as long and make files one percent smaller
_MAX_INFLATED = (
    1 << 22
)  # bytes: far more than any index file has, so that a damaged file cannot fill the memory


def deflate(data: bytes) -> bytes:
    """Return `data` compressed in the zlib format, which browsers read by DecompressionStream("deflate").

    This uses libdeflate because its output is the same on every machine; the output of Python's zlib
    depends on the zlib that Python was built with.
    """
    return bytes(zlib_compress(data, _LEVEL))


def inflate(data: bytes) -> bytes:
    """Return the decompressed bytes of what `deflate` returned.

    Raises DamagedIndexError if `data` is not exactly one complete zlib stream with the right checksum, or if its
    content is longer than `_MAX_INFLATED`.
    """
    inflater = zlib.decompressobj()
    try:
        inflated = inflater.decompress(data, _MAX_INFLATED)
    except zlib.error as error:
        raise DamagedIndexError("it is no data of ours, or was changed") from error
    if not inflater.eof or inflater.unused_data:
        raise DamagedIndexError("it is shorter or longer than its data")
    return inflated


def deflate_json(value: object) -> bytes:
    """Return a JSON value encoded as single-byte JSON (see `single_byte_json`) and compressed by `deflate`."""
    return deflate(encode_json(value))
