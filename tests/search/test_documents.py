"""The keys of what a document has besides words, and that the browser finds a document by them."""

import datetime

from bantin.content.kinds import KINDS
from bantin.search.documents import Facet, day_keys, facet_keys
from bantin.search.index_addresses import PostingKind
from bantin.search.term_hashes import facet_hash

from .indexes import document
from .library import DOCUMENTS, Library

NUMBERS = """
async ({ engineOf }, scripts, layout, base, kind, hashes) => {
  const { index } = engineOf(scripts, layout, base);
  const found = await Promise.all(hashes.map(hash => index.find(kind, hash)));
  return found.map(({ forms }) => forms.flatMap(form => form.postings.flat()));
}
"""


def test_facets_have_the_address_folder_of_their_kind() -> None:
    a, b, c = (Facet(id_, id_.upper()) for id_ in "abc")
    one = document(source=a, committees=[b, c], leaders=[c])
    assert [*facet_keys(one)] == ["nguon/a", "co-quan/b", "co-quan/c", "lanh-dao/c"]
    assert [*facet_keys(document())] == []


def test_all_texts_name_days() -> None:
    published = datetime.date(2020, 1, 3)
    one = document(published, "Họp 16/7/2020", "Sáng 2/1, họp.", "Chiều 30/12.", "Ngày 2/1/2020.")
    assert [*day_keys(one)] == ["ngay/2019-12-30", "ngay/2020-01-02", "ngay/2020-07-16"]
    assert "ngay" not in {kind.address_folder for kind in KINDS}


def test_the_browser_finds_bulletins_by_the_days_that_they_name(library: Library) -> None:
    engine = library.engine
    days = ["2020-07-16", "2020-07-17", "2020-01-10"]
    hashes = [facet_hash(f"ngay/{day}") for day in days]
    found = engine.run(NUMBERS, PostingKind.WORDS, hashes)
    assert [sorted(numbers) for numbers in found] == [
        [
            number
            for number, one in zip(engine.layout.numbers, DOCUMENTS, strict=True)
            if f"ngay/{day}" in day_keys(one)
        ]
        for day in days
    ]
    assert [len(numbers) for numbers in found] == [2, 0, 0]
