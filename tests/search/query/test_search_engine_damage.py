"""A file that is missing, cut or damaged is an error, and never an answer that does not come."""

import random
from typing import Any

import pytest

from tests.search.indexes import by_name, index_of
from tests.search.library import DOCUMENTS, GLOSSARY, NAMES, Library
from tests.search.reader import STATE, Reader

CALLS: dict[str, tuple[str, list[Any]]] = {
    "pairs/": ("search", [{**STATE, "q": "hội nghị"}]),
    "words/": ("search", [{**STATE, "q": "Hùng"}]),
    "stored-fields/": ("rows", [[0, 1], {"words": [], "anyDiacritics": False}]),
    "facets/": ("search", [STATE]),
    "names.": ("names", []),
    "recent.": ("search", [{**STATE, "q": "hội nghị"}]),
}
MORE = {
    "a filter": ("words/", ("search", [{**STATE, "q": "hội nghị", "leaders": ["hung"]}])),
    "only a filter": ("words/", ("search", [{**STATE, "leaders": ["hung"]}])),
    "a filter and no word": ("words/", ("search", [{**STATE, "q": "!!!", "leaders": ["hung"]}])),
    "counts": ("facets/", ("counts", [[0, 1]])),
    "a phrase": ("occurrences/", ("search", [{**STATE, "q": '"nông thôn mới"'}])),
    "words that are apart": ("words/", ("search", [{**STATE, "q": "hội nghị mười"}])),
    "a suggestion": ("stored-fields/", ("search", [{**STATE, "q": "khánh thành nhà văn hóe"}])),
    "a date": ("pairs/", ("search", [{**STATE, "q": "hội nghị năm 2019"}])),
    "an exclusion": ("words/", ("search", [{**STATE, "q": "hội nghị -covid"}])),
    "Telex": ("pairs/", ("search", [{**STATE, "q": "khanhs thanhf"}])),
}
DAMAGED = """
async ({ engineOf }, scripts, layout, base, kind, damage, call) => {
  const fetched = fetch;
  let damaged = 0;
  let whole = false;
  const answer = {
    missing: (address) => fetched(`${address}.gone`),
    unreachable: () => Promise.reject(new TypeError("Failed to fetch")),
    empty: () => new Response(""),
    "a page": () => new Response("<!doctype html><title>Trang chủ</title>"),
    cut: (_, bytes) => new Response(bytes.slice(0, bytes.length - 1)),
    halved: (_, bytes) => new Response(bytes.slice(0, bytes.length / 2)),
    longer: (_, bytes) => new Response(new Blob([bytes, "more"])),
    "not deflated": () => new Response("[]"),
    reversed: (_, bytes) => new Response(bytes.toReversed()),
    "a bit changed": (_, bytes) => new Response(bytes.with(bytes.length - 5, bytes.at(-5) ^ 1)),
  }[damage];
  globalThis.fetch = async (address, options) => {
    const response = await fetched(address, options);
    if (whole || !`${address}`.startsWith(base) || !`${address}`.includes(kind)) return response;
    damaged++;
    return answer(address, new Uint8Array(await response.arrayBuffer()));
  };
  const engine = engineOf(scripts, layout, base);
  const outcome = async (method, args) => {
    try {
      await engine[method](...args);
      return "answered";
    } catch (error) {
      return error instanceof Error ? "error" : `no Error: ${error}`;
    }
  };
  const [method, args] = call;
  if (method === "rows") args[1].matches = new Set();
  const outcomes = [await outcome(method, args)];
  whole = true;
  // What was on its way is still damaged.
  for (let tries = 0; tries < 50 && outcomes[1] !== "answered"; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    outcomes[1] = await outcome(method, args);
  }
  return [damaged > 0, ...outcomes];
}
"""


@pytest.mark.parametrize("library", ["all recent"], indirect=True)
@pytest.mark.parametrize("kind", CALLS)
@pytest.mark.parametrize(
    "damage",
    [
        "missing", "unreachable", "empty", "a page", "cut", "halved", "longer", "not deflated", "reversed", "a bit changed",
    ],
)  # fmt: skip
def test_a_damaged_file_is_an_error_until_it_is_whole(
    library: Library, kind: str, damage: str
) -> None:
    outcomes = library.engine.run(DAMAGED, kind, damage, CALLS[kind])
    assert outcomes == [True, "error", "answered"]


@pytest.mark.parametrize("library", ["most with postings, minified script"], indirect=True)
@pytest.mark.parametrize("what", MORE)
@pytest.mark.parametrize("damage", ["missing", "unreachable", "cut", "a bit changed"])
def test_whatever_needs_the_file_is_an_error(library: Library, what: str, damage: str) -> None:
    asked, *outcomes = library.engine.run(DAMAGED, MORE[what][0], damage, MORE[what][1])
    assert outcomes == (["error", "answered"] if asked else ["answered", "answered"])
    assert asked or what == "a filter and no word"


def test_a_phrase_whose_page_does_not_come_is_not_lost(library: Library) -> None:
    """It may be an error, or be shown unread; that nothing was found would be wrong."""
    source = """
async ({ engineOf }, scripts, layout, base, state) => {
  const fetched = fetch;
  globalThis.fetch = (address, options) =>
    `${address}`.endsWith(".html") ? Promise.resolve(new Response("", { status: 503 })) : fetched(address, options);
  return engineOf(scripts, layout, base).search(state).then(({ total }) => total, () => "error");
}
"""
    state = {**STATE, "q": '"họp hai ngày"', "literal": True}
    assert library.engine.run(source, state) in (1, "error")


OPENED = """
({ readPostingFile }, [paired, numberLimit], files) => files.map(([data, terms]) => {
  const bytes = Uint8Array.from(data.match(/../g) ?? [], byte => parseInt(byte, 16));
  try {
    const file = readPostingFile(bytes, paired, numberLimit);
    return terms.map(term => file(term).forms.length);
  } catch (error) {
    return error instanceof Error ? "error" : `no Error: ${error}`;
  }
})
"""


def test_a_posting_file_that_ends_early_is_an_error(reader: Reader) -> None:
    """Wherever it ends, when all its terms are read."""
    made, files = index_of(DOCUMENTS, NAMES, GLOSSARY)
    data = max((data for name, data in by_name(files).items() if "pairs/" in name), key=len)
    whole = [data[:end].hex() for end in range(len(data))]
    every_term = list(range(1 << 16)) if made.pair_bits >= 16 else _terms(data)
    outcomes = reader.run("index/posting-file-reader", OPENED, [True, made.number_limit],
                      [(part, every_term) for part in whole])  # fmt: skip
    assert set(map(str, outcomes)) == {"error"}


def _terms(data: bytes) -> list[int]:
    """The low hashes of a file's terms: the second column, after the hints and the count."""
    at = 0

    def number() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte, at = data[at], at + 1
            value, shift = value | (byte & 127) << shift, shift + 7
            if byte < 128:
                return value

    length = number()
    at += length
    gaps = [number() for _ in range(number())]
    return [sum(gaps[: n + 1]) for n in range(len(gaps))]


def test_any_bytes_are_read_or_are_an_error(reader: Reader) -> None:
    rnd = random.Random(1)
    made, files = index_of(DOCUMENTS, NAMES, GLOSSARY)
    good = [bytearray(data) for name, data in by_name(files).items() if "pairs/" in name]
    given = [rnd.randbytes(rnd.randrange(200)) for _ in range(300)]
    for data in good:
        data[rnd.randrange(len(data))] ^= 1 << rnd.randrange(8)
        given.append(bytes(data))
    given += [
        b"\xff" * 50,
        b"\x00" + b"\xff" * 4 + b"\x0f",
        b"\x00\xff\xff\xff\xff\x07" + b"\x00" * 9,
    ]
    for paired in (True, False):
        outcomes = reader.run("index/posting-file-reader", OPENED, [paired, made.number_limit],
                          [(data.hex(), [0, 1, *_safe_terms(data)]) for data in given])  # fmt: skip
        assert all(one == "error" or isinstance(one, list) for one in outcomes)


def _safe_terms(data: bytes) -> list[int]:
    try:
        return _terms(data)[:20]
    except IndexError:
        return []
