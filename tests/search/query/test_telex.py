"""Telex and VNI that no input method turned into letters are read; what is no syllable stays."""

import unicodedata
from functools import cache

import pytest

from bantin.language.diacritics import old_tone
from tests.search.reader import Reader
from tests.search.syllables import TONES, syllables

TYPED_OUT = "({ convertKeystrokes }, texts) => texts.map(convertKeystrokes)"
TELEX = """
ddoongf chis|đồng chí   hooij nghij|hội nghị   tinhr uyr|tỉnh ủy   uyr ban|ủy ban   nguowif|người
dduwowngf|đường   dduowngf|đường   dduwongf|đường   dduongwf|đường   truongwf|trường   nguyeenx|nguyễn
nguyeexn|nguyễn   hoaf|hòa   hoanf|hoàn   hoawcj|hoặc   Hoawngf|hoằng   khoer|khỏe   thuys|thúy
quys|quý   quyeets|quyết   quaf|quà   giaf|già   gif|gì   giuwx|giữ   gioox|giỗ   giaays|giấy   mias|mía
muaf|mùa   nghieepj|nghiệp   nghieng|nghieng   tuaanf|tuần   tooir|tổi   xuaan|xuân   ddangr|đảng
DDANGR|đảng   Vieetj Nam|việt Nam   ngoais|ngoái   cuoocj|cuộc   cuooc|cuôc   luws|lứ   ows|ớ   ddi|đi
tieens booj|tiến bộ   ddaij hooij ddaij bieeur|đại hội đại biểu   khuyeens|khuyến   thuwowng|thương
"""
VNI = """
d9o62ng chi1|đồng chí   ho6i5 nghi5|hội nghị   tinh3 uy3|tỉnh ủy   ti3nh u3y|tỉnh ủy   nguo72i|người
nguo7i2|người   ngu7o7i2|người   d9u7o7ng2|đường   d9uo7ng2|đường   vie65t|việt   Vie6t5 Nam|việt Nam
nguye64n|nguyễn   hoa2|hòa   hoa8c5|hoặc   hoa85c|hoặc   quy1|quý   quye61t|quyết   gia2|già   gi2|gì
na8m|năm   tua62n|tuần   ba1o ca1o|báo cáo   d9a3ng|đảng   d9i|đi   mu2a|mùa
"""
STAYS = """
covid|web|tdkt|TĐKT|UBND|hdnd|2020|email|facebook|google|youtube|zalo|wifi|online|internet|virus|vietgap
covid-19|covid19|h5n1|5s|4g|3d|k12|q1|ocop|logo|video|radio|html|pdf|www|http|usd|fdi|kcn|vnpt|
dong chi|hoi nghi|tinh uy|nguoi|duong|hoa|quy|gia|nghieng|đồng chí|Đảng bộ|chís|đddf|04-NQ/TW|16/7/2020
d9|dd|ww|f|s|w|12345|1a|a1b2c3|zzz|xyz|jazz|!?|ю|ddщ|ộw
"""
LETTERS = {"ă": ("aw", "a8"), "â": ("aa", "a6"), "ê": ("ee", "e6"), "ô": ("oo", "o6"),
           "ơ": ("ow", "o7"), "ư": ("uw", "u7"), "đ": ("dd", "d9")}  # fmt: skip


def rows(table: str) -> list[tuple[str, str]]:
    cells = [cell.split("|") for line in table.strip().splitlines() for cell in line.split("   ")]
    return [(typed, meant) for typed, meant in cells]


def typed_out(reader: Reader, texts: list[str]) -> list[str]:
    return reader.run("query/telex", TYPED_OUT, texts)


@pytest.mark.parametrize(("typed", "meant"), rows(TELEX) + rows(VNI))
def test_what_was_typed_is_put_right(reader: Reader, typed: str, meant: str) -> None:
    assert typed_out(reader, [typed]) == [meant]


@pytest.mark.parametrize("text", [text for text in STAYS.replace("\n", "|").split("|") if text])
def test_what_is_no_typed_syllable_stays(reader: Reader, text: str) -> None:
    assert typed_out(reader, [text]) == [text]


@cache
def parted(syllable: str) -> tuple[str, str]:
    """A syllable without its tone, and its tone."""
    apart = unicodedata.normalize("NFD", syllable)
    tone = next((t for t in TONES[1:] if t in apart), "")
    return unicodedata.normalize("NFC", apart.replace(tone, "") if tone else apart), tone


def typed(syllable: str, way: int) -> str:
    """The keys of a syllable, its tone last: Telex (0) or VNI (1)."""
    bare, tone = parted(syllable)
    keys = "".join(LETTERS.get(letter, (letter, letter))[way] for letter in bare)
    return keys + ("frxsj", "23415")[way][TONES.index(tone) - 1 :][:1] * bool(tone)


@pytest.mark.parametrize("vowels", ["oă", "quă", "uơ", "ươ", "the others"])
@pytest.mark.parametrize(
    ("way", "horns", "keys"),
    [(0, "uwow", "uwow"), (0, "uwow", "uow"), (0, "uwow", "uwo"), (1, "u7o7", "uo7"), (1, "u7o7", "u7o7")],
)  # fmt: skip
def test_every_syllable_can_be_typed(
    reader: Reader, way: int, horns: str, keys: str, vowels: str
) -> None:
    def part(syllable: str) -> str:
        bare, _ = parted(syllable)
        return next((v for v in ("oă", "quă", "uơ", "ươ") if v in bare), "the others")

    meant = [s for s in syllables() if not s.isascii() and part(s) == vowels]
    assert len(meant) > 20
    read = typed_out(reader, [typed(s, way).replace(horns, keys) for s in meant])
    wrong = [(s, got) for s, got in zip(meant, read, strict=True) if old_tone(got) != s]
    assert wrong == []


def test_every_syllable_that_is_written_stays(reader: Reader) -> None:
    assert typed_out(reader, list(syllables())) == list(syllables())
