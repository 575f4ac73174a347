from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from bantin.search import index_layout
from tests.support.file_trees import write_tree

from .indexes import index_of
from .library import DOCUMENTS, GLOSSARY, NAMES, Library, pages
from .reader import Engine, Reader, reading


@pytest.fixture(scope="session")
def reader(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    with reading(browser, tmp_path_factory.mktemp("reader")) as reader:
        yield reader


@pytest.fixture(scope="session", params=["all recent", "most with postings, minified script"])
def library(reader: Reader, request: pytest.FixtureRequest) -> Library:
    """The forty bulletins of Sông Thanh."""
    all_recent = request.param == "all recent"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_layout, "RECENT", 64 if all_recent else 16)
        layout, files = index_of(DOCUMENTS, NAMES, GLOSSARY)
    assert layout.indexed_count == (0 if all_recent else 32)
    name = "library-1" if all_recent else "library-2"
    write_tree(reader.folder / name, pages())
    return Library(Engine(reader, layout, reader.put(name, files), shipped=not all_recent))
