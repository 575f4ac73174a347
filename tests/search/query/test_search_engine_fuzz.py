"""Whatever is typed is answered, soon, and the answer holds together."""

import random

import pytest

from tests.search.library import DOCUMENTS, Library
from tests.search.reader import STATE

PIECES = [
    *'"“”„«»-–—./:;,!?()[]{}^$|*+\\&%#@_<>=~`\'', " ", "  ", "\n", "\t", "\u00a0", "\u200b", "\u202e", "\x00",
    "\ud83d", "\udc00", "🎉", "\u0301", "\u0323", "İ", "ß", "ﬁ", "日本", "д", "0", "7", "16/7/2020", "30/2/2020",
    "ngày", "tháng", "năm", "2020", "năm 2020", "ngày 16/7", "-covid", '-"hội nghị"', '"hội nghị"', "hội",
    "nghị", "khánh thành", "UBND", "dinh sy hung", "ddoongf", "chis", "d9o62ng", "04-NQ/TW", "constructor",
    "__proto__", "toString", "hasOwnProperty", "null", "undefined", "ộ" * 50, "a" * 200,
]  # fmt: skip
LONGEST = 10_000
LONG = {
    "quotes": '"' * LONGEST,
    "phrases": '"a" ' * 2500,
    "open quotes": ' "' * 5000,
    "dashes": "-" * LONGEST,
    "exclusions": "-hội " * 2000,
    "one letter": "a" * LONGEST,
    "tones of Telex": "f" * LONGEST,
    "vowels of Telex": "aeo" + "b" * LONGEST,
    "a vowel and tones": "a" * 5000 + "f" * 5000,
    "horns": "uo" * 5000,
    "horns of VNI": "uo" * 4999 + "7",
    "digits": "1" * LONGEST,
    "a letter and digits": "a" + "1" * LONGEST,
    "dates": "1/1/" * 2500,
    "days": "ngày " * 2000,
    "a day far off": "ngày" + " " * LONGEST + "1" + " " * LONGEST + "tháng",
    "a month far off": "tháng 1" + " " * LONGEST,
    "marked letters": "ộ" * LONGEST,
    "marks": "o" + "\u0302\u0323" * 5000,
    "halves": "\ud800" * LONGEST,
    "nothing seen": "\u200b" * LONGEST,
    "spaces": " " * LONGEST,
    "a pattern": "(a+)+$" * 1600,
    "many words": " ".join(f"từ{n}" for n in range(1500)),
    "a text": " ".join(line for one in DOCUMENTS for line in (one.title, one.lead, *one.paragraphs)),
}  # fmt: skip
FUZZ = """
async ({ engineOf }, scripts, layout, base, states) => {
  const engine = engineOf(scripts, layout, base);
  const wrong = [];
  for (const state of states)
    try {
      const { numbers, full, query } = await engine.search(state);
      if (full > numbers.length || new Set(numbers).size < numbers.length) wrong.push([state.q, numbers, full]);
      const rows = await engine.rows(numbers.slice(0, 3), query);
      if (rows.includes(null)) wrong.push([state.q, rows]);
    } catch (error) {
      wrong.push([state.q, String(error)]);
    }
  return wrong;
}
"""


def wrong(library: Library, typed: list[str], **state: object) -> list[object]:
    """What was not answered as it should be."""
    return library.engine.run(FUZZ, [{**STATE, **state, "q": q} for q in typed])


MINIFIED = pytest.mark.parametrize(
    "library", ["most with postings, minified script"], indirect=True
)


@MINIFIED
@pytest.mark.parametrize(
    "state", [{}, {"literal": True}, {"order": "cu", "leaders": ["hung"]}], ids=str
)
def test_anything_typed_is_answered(library: Library, state: dict[str, object]) -> None:
    rnd = random.Random(str(state))
    typed = [
        rnd.choice(("", " ")).join(rnd.choices(PIECES, k=rnd.randrange(1, 14)))
        for _ in range(60 if state else 300)
    ]
    assert wrong(library, typed, **state) == []


@MINIFIED
def test_any_characters_are_answered(library: Library) -> None:
    rnd = random.Random(1)
    typed = ["".join(chr(rnd.randrange(rnd.choice((128, 0x2000, 0x110000)))) for _ in range(20))
             for _ in range(100)]  # fmt: skip
    assert wrong(library, typed) == []


@MINIFIED
@pytest.mark.parametrize("what", LONG)
def test_much_that_is_typed_is_answered(library: Library, what: str) -> None:
    assert wrong(library, [LONG[what]]) == []


@MINIFIED
@pytest.mark.parametrize("field", ["leaders", "committees", "sources"])
@pytest.mark.parametrize("id_", ["", "khong-co", "../../x", "__proto__", "a" * 5000, "\ud800", "@"])
def test_records_that_are_none_leave_nothing(library: Library, field: str, id_: str) -> None:
    assert library.full("", **{field: [id_]}) == []
    assert library.full("hội nghị", **{field: [id_]}) == []
