"""What comes first: whole titles, then titles, leads and bodies, diacritics as typed, the newer of equals."""

import datetime

import pytest

from bantin.search import index_layout
from tests.search.indexes import document, index_of
from tests.search.library import DOCUMENTS, Library
from tests.search.reader import Engine, Reader


@pytest.mark.parametrize("q", ["hội nghị tỉnh ủy", "hoi nghi tinh uy", "Hội nghị Tỉnh uỷ"])
def test_a_whole_title_comes_first(library: Library, q: str) -> None:
    """Before newer ones that have the words in title, lead and body."""
    assert library.full(q)[0] == "Hội nghị Tỉnh ủy"


def test_a_title_comes_before_a_lead_and_a_lead_before_a_body(library: Library) -> None:
    """Though each is older than the next."""
    assert library.full("khánh thành nhà văn hóa") == [
        "Khánh thành nhà văn hóa xã Hạ Long",
        "Xã Đông Sơn có công trình mới",
        "Chuyện ở Tây Sơn",
    ]


def test_diacritics_as_they_were_typed_come_first(library: Library) -> None:
    assert library.full("thanh tra") == ["Thanh tra đất đai", "Thành trà Sông Thanh"]


def test_other_diacritics_than_those_typed_come_behind(library: Library) -> None:
    assert library.full("Đinh Sỹ Hùng") == ["Ông Đinh Sỹ Hùng thăm xã"]
    assert library.partial("Đinh Sỹ Hùng")[0] == "Ông Đinh Sĩ Hưng tiếp dân"


def test_what_is_written_as_typed_comes_before_another_writing(library: Library) -> None:
    assert library.full("ủy ban nhân dân tỉnh") == [
        "Ủy ban nhân dân tỉnh giao vốn",
        "UBND tỉnh họp phiên tháng bảy",
    ]


def test_the_newer_of_equals_comes_first(library: Library) -> None:
    assert library.full("gặp mặt") == ["Gặp mặt cựu chiến binh", "Gặp mặt phụ nữ tiêu biểu"]


@pytest.mark.parametrize("q", ["hội", "hội nghị", "sông thanh", ""])
def test_order_by_day_is_of_the_same_bulletins(library: Library, q: str) -> None:
    best, oldest, newest = (library.full(q, order=order) for order in ("", "cu", "moi"))
    by_day = [one.title for one in DOCUMENTS if one.title in best]
    assert len(by_day) > 1
    assert oldest == by_day
    assert newest == by_day[::-1]


def test_order_by_day_shows_no_parts(library: Library) -> None:
    assert library.partial("hội nghị tỉnh ủy")
    assert library.partial("hội nghị tỉnh ủy", order="moi") == []


def engine_of(reader: Reader, name: str, titles: list[str]) -> Engine:
    """The engine on bulletins of days in a row with these titles."""
    first = datetime.date(2020, 1, 1)
    layout, files = index_of(
        document(first + datetime.timedelta(n), title) for n, title in enumerate(titles)
    )
    return Engine(reader, layout, reader.put(name, files))


def test_the_usual_reading_of_plain_letters_comes_before_a_rare_one(reader: Reader) -> None:
    titles = [f"Đồng chí {n} họp" for n in "abcdefgh"] + ["Đông chi họp"]
    engine = engine_of(reader, "usual", titles)
    assert engine.search("dong chi")["numbers"][-1] == 8


@pytest.mark.parametrize("recent", [4, 6, 128])
def test_the_order_does_not_depend_on_what_is_recent(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, recent: int
) -> None:
    """The newest bulletins have no postings; they are searched and ranked the same way."""
    monkeypatch.setattr(index_layout, "RECENT", recent)
    titles = [f"Đồng chí {n} họp" for n in "abcdefghk"]
    engine = engine_of(reader, f"levels-{recent}", titles)
    assert engine.search("dong chi")["numbers"] == list(range(9))[::-1]


@pytest.mark.parametrize("recent", [1, 8], ids=["indexed", "recent"])
def test_what_a_text_repeats_counts_more(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, recent: int
) -> None:
    """More than what it says once, though it is older, and as much as what stands in a lead."""
    monkeypatch.setattr(index_layout, "RECENT", recent)
    texts = [
        ("", "Họp báo, sau đó họp báo nữa."),
        ("Họp báo hôm nay.", "Tin dài."),
        ("", "Có một cuộc họp báo."),
    ]
    layout, files = index_of(
        document(datetime.date(2020, 1, 1 + n), "Tin", lead, body)
        for n, (lead, body) in enumerate(texts)
    )
    engine = Engine(reader, layout, reader.put(f"repeated-{recent}", files))
    assert engine.search("họp báo")["numbers"] == [1, 0, 2]


FILLER = [("Tin vắn", "Thời tiết đẹp.")] * 8
TYPED, OTHER = "UBND tỉnh", "Ủy ban nhân dân tỉnh"


def titles_found(reader: Reader, name: str, texts: list[tuple[str, str]]) -> list[str]:
    """The titles of what matches `TYPED` in full, in order; each text is a title and a body, the newest last."""
    first = datetime.date(2020, 1, 1)
    documents = [
        document(first + datetime.timedelta(n), title, "", body)
        for n, (title, body) in enumerate([*FILLER, *texts])
    ]
    layout, files = index_of(documents, glossary={"UBND": ("Ủy ban nhân dân",)})
    answer = Engine(reader, layout, reader.put(name, files)).search(TYPED)
    titles = dict(zip(layout.numbers, (one.title for one in documents), strict=True))
    return [titles[number] for number in answer["numbers"][: answer["total"]]]


def test_another_writing_never_comes_before_what_was_typed(reader: Reader) -> None:
    """Though it has more words, stands in a title and is newer, while what was typed stands in a body."""
    texts = [("Tin một", f"{TYPED} họp."), (OTHER, f"{OTHER} họp.")]
    assert titles_found(reader, "writings", texts) == ["Tin một", OTHER]


def test_a_bulletin_with_both_writings_keeps_the_better_score(reader: Reader) -> None:
    texts = [(f"{TYPED} một", ""), (f"{TYPED} hai", f"{OTHER} họp.")]
    assert titles_found(reader, "both-writings", texts) == [f"{TYPED} hai", f"{TYPED} một"]


def test_another_writing_is_found_with_its_own_diacritics_only(reader: Reader) -> None:
    """Nobody typed its plain letters, so they do not stand for others."""
    texts = [(f"{TYPED} một", ""), ("Ủy bàn nhân dân tỉnh hai", "")]
    assert titles_found(reader, "exact-writing", texts) == [f"{TYPED} một"]
