"""No bad file breaks the archive, and none is lost unseen."""

import re
from pathlib import Path

import pytest

from bantin.archive.reading import ReadArchive, read_archive
from bantin.language.normalization import clean
from tests.support.file_trees import write_tree
from tests.support.hostile_bulletins import HOSTILE

pytestmark = pytest.mark.slow

CANARY = "chim hoàng yến trong hầm mỏ"
GOODS = {
    f"bulletins/2020/06/{i:02}-tot.md": f"---\ntitle: Tốt {i}\ndate: 2020-06-{i:02}\n"
    f"source: Báo Sông Thanh\nleaders: [Đặng Văn Ân]\n---\n\nBản tin tốt số {i}.\n"
    for i in range(1, 21)
}
RECORDS = {
    "leaders/an.md": "---\nname: Đặng Văn Ân\n---\n",
    "committees/tinh-uy.md": "---\nname: Tỉnh ủy\n---\n",
    "abbreviations.yml": "TĐKT: thi đua, khen thưởng\n",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> ReadArchive:
    root = tmp_path_factory.mktemp("hostile")
    (root / "canary.txt").write_text(CANARY)
    return read_archive(write_tree(root / "content", {**GOODS, **RECORDS, **HOSTILE}))


def test_there_are_enough_of_them() -> None:
    assert len(HOSTILE) >= 200
    assert len(set(HOSTILE.values())) >= 180


def test_every_good_bulletin_is_published(archive: ReadArchive) -> None:
    assert set(GOODS) <= {e.path for e in archive.facts.entries}
    assert not [f for f in archive.findings if f.path in GOODS]


def test_every_file_is_counted_once(archive: ReadArchive) -> None:
    counts = archive.facts.counts
    assert counts.found == len(GOODS) + len(HOSTILE)
    assert counts.found == counts.published + counts.withheld + counts.ignored


def test_what_is_not_published_is_named_in_a_finding(archive: ReadArchive) -> None:
    published = {e.path for e in archive.facts.entries}
    named = {f.path for f in archive.findings}
    assert [p for p in HOSTILE if p not in published and p not in named] == []


def test_what_is_published_is_harmless(archive: ReadArchive) -> None:
    addresses = [e.address for e in archive.facts.entries]
    assert len(set(addresses)) == len(addresses)
    for entry in archive.facts.entries:
        assert re.fullmatch(r"2020/0[67]/\d\d-[a-z0-9-]+\.html", entry.address)
        assert entry.path.startswith(f"bulletins/{entry.day:%Y/%m/%d}-")
        for text in (entry.title, entry.lead, entry.author, entry.source_url):
            assert text == clean(text)
            assert "\n" not in text
        assert re.fullmatch(r"(https?://[^\s<>\"]+)?", entry.source_url)
        html = archive.texts.of_bulletin(entry).rendered.html
        assert not re.search(r"<(script|iframe|object|div|/main|form|style|svg)", html)
        assert not re.search(r'(href|src)="(javascript|data|vbscript|file|//)', html, re.IGNORECASE)
        assert not re.search(r"<[a-z0-9]+ [^>]*\bon\w+=", html)
        assert CANARY not in html
        assert "root:" not in html


def test_what_the_files_ask_for_is_not_done(archive: ReadArchive) -> None:
    assert not Path("/tmp/pwned").exists()
    assert set(archive.facts.attachments) == set()
    assert "index.html" not in {e.address for e in archive.facts.entries}


def test_each_finding_can_be_printed(archive: ReadArchive) -> None:
    for found in archive.findings:
        line = f"{found.path}:{found.line}: {found.code} {found.message} {found.remedy}"
        assert line.encode()
        assert line.isprintable()
        assert len(line) < 3000
