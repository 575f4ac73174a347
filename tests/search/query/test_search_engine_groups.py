"""What stands together is found at once; what stands apart when it is asked for; names and phrases stay whole."""

import datetime
from typing import Any

import pytest

from bantin.search import index_layout
from bantin.search.documents import Facet
from bantin.search.named_records import NamedRecord
from tests.search.indexes import document, index_of
from tests.search.reader import STATE, Engine, Reader

FIRST = datetime.date(2020, 1, 1)
THUY = Facet("thuy", "Lương Thị Thủy")
NAMES = [NamedRecord("lanh-dao", "thuy", "Lương Thị Thủy", "", ("Năm Thủy",))]
GLOSSARY = {"TUV": ("Tỉnh ủy viên",)}
TEXTS = {  # title: paragraphs; the newest last
    "Giá xăng tăng": ("Thuế môi trường không đổi.",),
    "Giảm thuế xăng": ("Từ hôm nay.",),
    "Xăng và dầu": ("Nhiều nơi bàn về thuế.", "Thuế cao."),
    "Thuế xăng dầu": ("Thuế xăng còn cao.",),
    "Thuế đất": ("Không liên quan.",),
    "Họp dân": ("Tỉnh ủy họp dân, có ủy viên dự.",),
    "Bầu Tỉnh ủy viên": ("Hội nghị bầu đủ số.",),
    "Ông A là TUV": ("Ông A phát biểu.",),
    "Hai người": ("Bà Lương Thị Hoa gặp bà Trần Thị Thủy. Bà Lương Thị Hoa nói.",),
    "Một người": ("Dự họp có bà Lương Thị Thủy.",),
    "Người trong tin": ("Bà Lương Thị Hà tiếp chị Trần Thị Thủy, họ hàng.",),
    "Kinh tế và xã hội": ("Kinh tế xã hội là một cụm từ.",),
    "Kinh tế": ("Kinh tế xã ta. Tế xã hội làng.",),
}


@pytest.fixture(params=["few with postings", "all with postings"])
def engine(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Engine:
    if request.param == "all with postings":
        monkeypatch.setattr(index_layout, "RECENT", 1)
    documents = [
        document(
            FIRST + datetime.timedelta(n),
            title,
            "",
            *paragraphs,
            leaders=[THUY] if title == "Người trong tin" else [],
        )
        for n, (title, paragraphs) in enumerate(TEXTS.items())
    ]
    layout, files = index_of(documents, NAMES, GLOSSARY)
    name = f"groups-{request.param.split()[0]}"
    return Engine(reader, layout, reader.put(name, files), shipped=request.param != "few")


SEARCH = """
async ({ engineOf }, scripts, layout, base, state) => {
  const engine = engineOf(scripts, layout, base);
  const fetched = [];
  const plain = fetch;
  globalThis.fetch = (address, options) => {
    fetched.push(`${address}`.slice(base.length));
    return plain(address, options);
  };
  const first = await engine.search(state);
  const before = fetched.splice(0);
  const whole = first.whole ? await first.whole() : first;
  const told = ({ numbers, close, total }) => ({ numbers, close, total });
  return { first: told(first), whole: told(whole), before, after: fetched };
}
"""


def asked(engine: Engine, q: str, **state: object) -> dict[str, Any]:
    found: dict[str, Any] = engine.run(SEARCH, {**STATE, "whole": False, "q": q, **state})
    titles = dict(zip(engine.layout.numbers, TEXTS, strict=True))
    for answer in (found["first"], found["whole"]):
        answer["titles"] = [titles[number] for number in answer["numbers"]]
    return found


def test_what_stands_together_comes_first_and_what_is_apart_when_it_is_asked_for(
    engine: Engine,
) -> None:
    found = asked(engine, "thuế xăng")
    assert found["first"]["titles"] == ["Thuế xăng dầu", "Giảm thuế xăng"]
    assert found["first"]["total"] is None
    assert found["whole"]["titles"][:2] == found["first"]["titles"]
    assert {*found["whole"]["titles"][2:4]} == {"Giá xăng tăng", "Xăng và dầu"}
    assert (found["whole"]["close"], found["whole"]["total"]) == (2, 4)


def test_words_are_looked_up_alone_only_for_the_whole_answer(engine: Engine) -> None:
    found = asked(engine, "thuế xăng")
    assert not [address for address in found["before"] if address.startswith("words/")]
    assert [address for address in found["after"] if address.startswith("words/")]


def test_words_in_the_other_order_are_found_at_once_if_nothing_stands_together(
    engine: Engine,
) -> None:
    found = asked(engine, "dầu thuế")
    assert found["first"]["total"] == 2
    assert sorted(found["first"]["titles"][:2]) == ["Thuế xăng dầu", "Xăng và dầu"]


def test_an_order_by_days_is_of_all_that_match(engine: Engine) -> None:
    found = asked(engine, "thuế xăng", order="cu")["first"]
    assert found["titles"] == ["Giá xăng tăng", "Giảm thuế xăng", "Xăng và dầu", "Thuế xăng dầu"]
    assert found["total"] == 4


def test_a_single_word_is_known_whole_at_once(engine: Engine) -> None:
    assert asked(engine, "thuế")["first"]["total"] == 5


@pytest.mark.parametrize(
    ("q", "titles"),
    [
        ('"kinh tế xã hội"', ["Kinh tế và xã hội"]),
        ('"kinh te xa hoi"', ["Kinh tế và xã hội"]),
        ('"kinh tế xã"', ["Kinh tế", "Kinh tế và xã hội"]),
        ('"tế xã hội"', ["Kinh tế", "Kinh tế và xã hội"]),
        ('"kinh tế" -"kinh tế xã hội"', ["Kinh tế"]),
        ('kinh tế -"tế xã hội làng"', ["Kinh tế và xã hội"]),
        ('"thị hoa gặp bà"', ["Hai người"]),
        ('"thị thủy gặp bà"', []),
    ],
)
def test_a_phrase_is_decided_by_its_places(engine: Engine, q: str, titles: list[str]) -> None:
    found = asked(engine, q, whole=True)["first"]
    assert sorted(found["titles"]) == titles
    assert found["total"] == len(titles)


def test_an_abbreviation_means_its_meaning_in_a_row(engine: Engine) -> None:
    found = asked(engine, "TUV", whole=True)["first"]
    assert found["titles"] == ["Ông A là TUV", "Bầu Tỉnh ủy viên"]
    assert found["total"] == 2


def test_a_meaning_means_its_abbreviation_too(engine: Engine) -> None:
    found = asked(engine, "Tỉnh ủy viên", whole=True)["first"]
    assert (found["titles"][0], found["close"]) == ("Bầu Tỉnh ủy viên", 3)
    assert set(found["titles"]) == {"Bầu Tỉnh ủy viên", "Ông A là TUV", "Họp dân"}


@pytest.mark.parametrize("q", ["Lương Thị Thủy", "lương thị thủy", "luong thi thuy"])
def test_who_has_the_name_comes_before_those_who_have_its_parts(engine: Engine, q: str) -> None:
    titles = asked(engine, q, whole=True)["first"]["titles"]
    assert titles == ["Một người", "Người trong tin", "Hai người"]


def test_the_name_in_a_longer_query_stays_whole(engine: Engine) -> None:
    titles = asked(engine, "bà Lương Thị Thủy", whole=True)["first"]["titles"]
    assert titles.index("Một người") < titles.index("Hai người")


def test_words_that_are_left_out_of_a_long_query_are_told(engine: Engine) -> None:
    answers = engine.searches([{"q": " ".join(["thuế"] * count)} for count in (20, 23)])
    assert [answer["ignored"] for answer in answers] == [0, 3]


MARKED = """
async ({ engineOf }, scripts, layout, base, state) => {
  const engine = engineOf(scripts, layout, base);
  const { numbers, query } = await engine.search(state);
  const rows = await engine.rows(numbers, query);
  return rows.map(({ title }) => title.filter(([, marked]) => marked).map(([text]) => text).join("|"));
}
"""


def test_each_word_is_marked_where_words_are_apart(engine: Engine) -> None:
    marked = engine.run(MARKED, {**STATE, "q": "thuế xăng"})
    assert marked[:2] == ["Thuế xăng", "thuế xăng"]
    assert sorted(marked[2:4]) == ["Xăng", "xăng"]
