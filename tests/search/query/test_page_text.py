"""The reader takes a bulletin's text from its page: the same text that the index was made of."""

import shutil
from itertools import chain
from pathlib import Path

import pytest

from bantin.archive.reading import read_archive
from bantin.building.page_build import sections
from bantin.search.documents import Document
from bantin.search.index_addresses import FOLDER
from tests.search.reader import Reader
from tests.support.building import config
from tests.support.hostile_archive import write_hostile_archive
from tests.support.project import SAMPLE
from tests.support.strict_server import Site

TEXTS = """
({ bulletinTexts }, indexReader, base, addresses) => {
  return import(indexReader).then(({ IndexReader }) => {
    const textOf = bulletinTexts(new IndexReader({ first: "2020-01-01" }, base));
    return Promise.all(addresses.map(address => textOf({ address })));
  });
}
"""


def documents(content: Path) -> list[Document]:
    archive = read_archive(content)
    made = (section() for section in sections(archive.facts, archive.texts, config()))
    pages = chain.from_iterable(made)
    return [page.render_text().text.document for page in pages if page.render_text]


def texts(reader: Reader, name: str, addresses: list[str]) -> list[list[str]]:
    base = f"{reader.root}{name}/{FOLDER}/"
    read = reader.run(
        "query/page-text", TEXTS, f"{reader.root}js/search/index/index-reader.js", base, addresses
    )
    return [[" ".join(line.split()) for line in text.split("\n")] for text in read]


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_the_text_of_a_page_is_that_of_its_document(
    reader: Reader, sample_site: Site, hostile_site: Site, tmp_path: Path, name: str
) -> None:
    site = sample_site if name == "sample" else hostile_site
    content = SAMPLE if name == "sample" else write_hostile_archive(tmp_path)
    shutil.copytree(site.folder, reader.folder / name)
    made = documents(content)
    assert len(made) > 10
    for one, lines in zip(made, texts(reader, name, [d.address for d in made]), strict=True):
        if [*one.paragraphs] != lines:  # the lead is a text of its own
            assert [one.lead, *one.paragraphs] == lines, one.address


def test_what_is_no_page_of_a_bulletin_has_no_text(reader: Reader) -> None:
    pages = {
        "a.html": "",
        "b.html": "<p>Trang khác</p>",
        "c.html": '<div class="prose" data-bulletin-text>\n<p>Dở dang',
    }
    folder = reader.folder / "others"
    folder.mkdir()
    for address, page in pages.items():
        (folder / address).write_text(page, encoding="utf-8")
    assert texts(reader, "others", ["a.html", "b.html", "khong-co.html"]) == [[""]] * 3


def test_the_text_is_found_by_its_attribute_alone(reader: Reader, sample_site: Site) -> None:
    """theme/templates/bulletin.html marks the text; neither its class nor other attributes count."""
    made = next(one for one in documents(SAMPLE) if one.paragraphs)
    page = (sample_site.folder / made.address).read_text(encoding="utf-8")
    element = '<div class="prose" data-bulletin-text>'
    assert page.count(element) == 1
    pages = {
        "as-it-is": page,
        "other-class": page.replace(element, "<div lang=vi class='a b' data-bulletin-text>"),
        "no-attribute": page.replace(element, '<div class="prose">'),
    }
    folder = reader.folder / "attribute"
    folder.mkdir()
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    whole, other, none = texts(reader, "attribute", [f"{name}.html" for name in pages])
    assert whole[-1] == made.paragraphs[-1]
    assert other == whole
    assert none == [""]


AS_IT_COMES = """
async ({ PageText }, parts, wanted) => {
  const looks = [];
  let more;
  globalThis.fetch = async () => new Response(new ReadableStream({ start: (stream) => (more = stream) }));
  const text = new PageText("trang.html");
  const found = text.until((some) => looks.push(some) && some.includes(wanted));
  const came = [];
  found.then(() => came.push("found"));
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  for (const part of parts) {
    await settled();
    more.enqueue(new TextEncoder().encode(part));
    came.push(part.length);
    await settled();
  }
  more.close();
  return [await found, looks, came.indexOf("found")];
}
"""
PAGE = [
    '<h1>Tin</h1><div class="prose" data-bulletin-text>\n<p>Một đoạn</p>\n<p>Hai',
    " đoạn</p>\n<p>Ba",
    " đoạn</p>\n</div><p>Tin khác</p>",
]


def test_blocks_are_enough_as_soon_as_they_are_there(reader: Reader) -> None:
    found, looks, after = reader.run("query/page-text", AS_IT_COMES, PAGE, "Hai")
    assert (found, after) == ("Một đoạn\nHai đoạn", 2)
    assert looks == ["Một đoạn", "Một đoạn\nHai đoạn"]


@pytest.mark.parametrize(("parts", "text"), [(PAGE, "Một đoạn\nHai đoạn\nBa đoạn"), (PAGE[:2], "")])
def test_without_enough_all_blocks_are_taken_or_none(
    reader: Reader, parts: list[str], text: str
) -> None:
    assert reader.run("query/page-text", AS_IT_COMES, parts, "khác")[0] == text
