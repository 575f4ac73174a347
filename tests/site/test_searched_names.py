"""A thousand people whose names differ in marks only are a thousand people, in Vietnamese order."""

import itertools
import json
import subprocess
from pathlib import Path

import pytest

from tests.support.building import build_site
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.pages import parsed, text, texts
from tests.support.strict_server import Site

pytestmark = pytest.mark.slow

FAMILIES = "Bùi Đặng Đinh Đỗ Hồ Hoàng Lê Ngô Nguyễn Phạm Phan Trần Trịnh Vũ Ỷ".split()
MIDDLES = ("Văn", "Thị", "Đức", "Ngọc")
PAIRS = (  # every tone of Ha, letters that differ in shape, and both together
    ("Ha", "Hạ"), ("Hà", "Hả"), ("Hã", "Há"), ("Hùng", "Hưng"), ("Thanh", "Thành"),
    ("Dung", "Dũng"), ("Quang", "Quảng"), ("Ân", "Ấn"), ("Dương", "Đường"), ("Tú", "Tư"),
)  # fmt: skip
TWINS = [
    (f"{family} {middle} {one}", f"{family} {middle} {other}")
    for family, middle, (one, other) in itertools.product(FAMILIES, MIDDLES, PAIRS)
][:500]
COLLATE = """
const names = JSON.parse(require("fs").readFileSync(0, "utf8"));
const order = new Intl.Collator("vi");
process.stdout.write(JSON.stringify(names.sort(order.compare)));
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("twins")
    files = {}
    for number, twins in enumerate(TWINS):
        for letter, name in zip("ab", twins, strict=True):
            files[f"leaders/nguoi-{number}-{letter}.md"] = f"---\nname: {name}\n---\n"
        files[f"bulletins/2020/01/{1 + number % 28:02}-{number}.md"] = bulletin(
            f"2020-01-{1 + number % 28:02}",
            f"leaders: [{', '.join(twins)}]",
            title=f"Bản tin số {number}",
            body=f"Nội dung số {number}.",
        )
    report = build_site(write_tree(folder / "content", files), folder / "out")
    assert report.findings == []
    return folder / "out"


def test_every_one_of_a_thousand_has_a_page_with_own_name_and_bulletin(site: Path) -> None:
    assert len({name for twins in TWINS for name in twins}) == 1000
    for number, twins in enumerate(TWINS):
        for letter, name in zip("ab", twins, strict=True):
            page = parsed(site, f"lanh-dao/nguoi-{number}-{letter}.html")
            assert text(page, "h1") == name
            assert texts(page, "#ban-tin .count") == ["1"]


def test_bulletin_leads_each_name_to_its_own_page(site: Path) -> None:
    for number, twins in enumerate(TWINS):
        page = parsed(site, f"2020/01/{1 + number % 28:02}-{number}.html")
        found = [(a.text(), a.attributes["href"]) for a in page.css(".facts__name")]
        assert sorted(found, key=lambda f: f[1] or "") == [
            (name, f"../../lanh-dao/nguoi-{number}-{letter}.html")
            for letter, name in zip("ab", twins, strict=True)
        ]


def test_index_lists_all_by_given_name_in_vietnamese_order(site: Path) -> None:
    names = texts(parsed(site, "lanh-dao/index.html"), ".people__name")
    assert len(names) == 1000
    assert_collated([name.split()[-1] for name in names])
    for _, group in itertools.groupby(names, key=lambda name: name.split()[-1]):
        assert_collated(list(group))


def test_index_of_the_content_is_in_vietnamese_order(content_site: Site) -> None:
    page = parsed(content_site.folder, "lanh-dao/index.html")
    assert_collated([name.split()[-1] for name in texts(page, ".people__name")])


def test_letters_of_the_index_are_those_of_the_alphabet_in_order(site: Path) -> None:
    page = parsed(site, "lanh-dao/index.html")
    letters = texts(page, ".letters a")
    assert letters == list("ÂDĐHQT")
    assert texts(page, ".letter h2") == letters
    for section in page.css(".letter"):
        (letter,) = (heading.text() for heading in section.css("h2"))
        given = {a.text().split()[-1][0] for a in section.css(".people__name")}
        assert given <= {"Â", "Ấ"} if letter == "Â" else given == {letter}


def assert_collated(names: list[str]) -> None:
    """In the order of ICU, which Node carries."""
    ordered = subprocess.run(
        ["node", "-e", COLLATE], input=json.dumps(names), capture_output=True,
        encoding="utf-8", check=True,
    )  # fmt: skip
    assert names == json.loads(ordered.stdout)
