"""Old encodings, letter by letter, and what can't be known for certain."""

import shutil
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.raw_files.legacy_tables import TCVN3, VISCII, VNI
from bantin.raw_files.raw_text import Refusal
from bantin.raw_files.text_decoding import Decoded, decode

TEXT = (
    "Sáng 15/7, Ban Thường vụ Tỉnh ủy Sông Thanh họp, cho ý kiến về công tác cán bộ; đồng chí Phó Bí thư chủ trì. "
    "Đề nghị các huyện, thị xã khẩn trương chuẩn bị đại hội, giữ vững nền nếp, kỷ luật; hoàn thành trước quý III."
)
_VOWELS = "aăâeêioôơuưy"
LOWER = "đ" + "".join(
    unicodedata.normalize("NFC", v + t)
    for v in _VOWELS
    for t in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
)
MARKED = [letter for letter in LOWER if not letter.isascii()]


def encoded(text: str, table: dict[str, str]) -> str:
    """The text as the fonts of an old encoding have it, as letters of Western Europe."""
    signs = {letter: sign for sign, letter in table.items()}
    return "".join(signs.get(letter, letter) for letter in text)


def cp1258(text: str) -> bytes:
    """The text in cp1258, which has a tone as a byte of its own behind the vowel."""
    data = b""
    for letter in text:
        decomposed = unicodedata.normalize("NFD", letter)
        tones = "".join(c for c in decomposed if c in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in tones))
        data += (base + tones).encode("cp1258")
    return data


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), ""),
        (TEXT.encode("utf-8-sig"), ""),
        (TEXT.encode("utf-16"), ""),
        (TEXT.encode("utf-16-le"), ""),
        (TEXT.encode("utf-16-be"), ""),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), ""),
        (cp1258(TEXT), "cp1258"),
        (encoded(TEXT, VISCII).encode("latin-1"), "VISCII"),
        (encoded(TEXT, TCVN3).encode("latin-1", "replace"), "TCVN3"),
        (encoded(TEXT, TCVN3).encode(), "TCVN3"),
        (encoded(TEXT, VNI).encode("latin-1"), "VNI"),
        (encoded(TEXT, VNI).encode(), "VNI"),
        ("Tỉnh ủy họp về nhà ở, đất đai".encode().decode("latin-1").encode(), "UTF-8 hai lần"),
    ],
    ids=[
        "utf-8", "utf-8 with a mark", "utf-16", "utf-16 le", "utf-16 be", "utf-16 be with a mark", "cp1258", "viscii",
        "tcvn3", "tcvn3 saved as utf-8", "vni", "vni saved as utf-8", "utf-8 twice",
    ],
)  # fmt: skip
def test_a_text_is_read_in_each_encoding(data: bytes, encoding: str) -> None:
    decoded = decode(data)

    assert isinstance(decoded, Decoded)
    assert decoded.encoding == encoding
    if encoding != "UTF-8 hai lần":
        assert decoded.text == TEXT.replace("Đ", "Đ")


@pytest.mark.parametrize(
    ("table", "letters"),
    [(TCVN3, LOWER), (VISCII, LOWER + LOWER.upper()), (VNI, LOWER + LOWER.upper())],
)
def test_a_table_has_every_letter_once(table: dict[str, str], letters: str) -> None:
    marked = [letter for letter in letters if not letter.isascii()]

    assert set(marked) <= set(table.values())
    assert len(set(table.values())) == len(table)
    assert len({encoded(letter, table) for letter in marked}) == len(set(marked))


@pytest.mark.parametrize(("table", "name"), [(TCVN3, "TCVN5712-1"), (VISCII, "VISCII")])
@pytest.mark.skipif(not shutil.which("iconv"), reason="a second source, which is not everywhere")
def test_tables_agree_with_those_of_the_system(table: dict[str, str], name: str) -> None:
    for sign, letter in table.items():
        told = subprocess.run(
            ["iconv", "-f", name, "-t", "UTF-8"],
            input=sign.encode("latin-1"),
            capture_output=True,
            check=True,
        )
        assert unicodedata.normalize("NFC", told.stdout.decode()) == letter


@given(st.lists(st.sampled_from(MARKED), min_size=1, max_size=30).map("".join))
def test_letters_of_vni_survive_the_way_there_and_back(letters: str) -> None:
    sound = " ".join(f"t{letter}n {letter}" for letter in letters) + " " + TEXT
    decoded = decode(encoded(sound, VNI).encode("latin-1"))

    assert isinstance(decoded, Refusal) or decoded == Decoded(sound, "VNI")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("Müller, Größe, Straße, über".encode("latin-1"), "unknown-encoding"),
        (b"\xff\xfe\x00", "unknown-encoding"),
        (b"\x00\x01\x02\xff", "no-text"),
        (bytes(range(256)), "no-text"),
        (b"\xef\xbb\xbf\xff", "unknown-encoding"),
        ("§¶ ®Æ zz®q".encode(), None),
    ],
)
def test_what_can_only_be_guessed_is_refused(data: bytes, reason: str | None) -> None:
    decoded = decode(data)

    assert (decoded.reason if isinstance(decoded, Refusal) else None) == reason


@pytest.mark.parametrize(
    "text", ["Công ty Müller & Søn, khu công nghiệp", "T° 25 °C, 5 m², ±2", "A" * 9]
)
def test_sound_text_with_foreign_letters_is_left_alone(text: str) -> None:
    assert decode(text.encode()) == Decoded(text)
