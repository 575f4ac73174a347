"""Pictures of a site: what is published of each, made once, and known afterwards without opening it."""

import subprocess
import sys
from pathlib import Path
from zlib import compress

import pytest

from bantin.building.build_report import BuildReport
from tests.support.building import build_site
from tests.support.content_files import bulletin, png, png_chunk
from tests.support.file_trees import read_tree, write_tree
from tests.support.pages import parsed
from tests.support.pictures import SECRETS, corners, photo, size_of
from tests.support.project import PYTHONPATH

MONTH = "bulletins/2020/07"
SIZES = "(min-width: 38rem) 36rem, calc(100vw - 2rem)"
IMAGE = (
    "image:",
    "  file: 16-dung.jpg",
    "  alt: Người đứng ở bục",
    "  caption: Lễ khai mạc.",
    "  credit: Trần Văn An",
)
TEXT = bulletin(
    "2020-07-16", *IMAGE, body='Chữ.\n\n![Hội trường](16-ngang.webp "Ảnh: PV")\n\n![Nhỏ](nho.png)'
)
FILES: dict[str, str | bytes] = {
    f"{MONTH}/16-a.md": TEXT,
    f"{MONTH}/16-dung.jpg": photo(1300, 900, "JPEG", 6),
    f"{MONTH}/16-ngang.webp": photo(700, 500, "WEBP"),
    f"{MONTH}/nho.png": photo(40, 30, "PNG"),
    f"{MONTH}/1.x/16-dung.jpg": photo(9, 9),  # can't take the place of a size
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_tree(tmp_path / "content", FILES)


def build(content: Path) -> BuildReport:
    return build_site(content, content.parent / "out", "https://x.example/kho")


def site(out: Path) -> dict[str, bytes]:
    return {address: data for address, data in read_tree(out).items() if address[0] != "."}


def codes(report: BuildReport) -> list[str]:
    return [found.code for found in report.findings]


def test_photos_are_published_upright_in_their_sizes_and_tell_nothing(content: Path) -> None:
    assert codes(build(content)) == ["F25"]
    out = content.parent / "out"
    published = {a: d for a, d in read_tree(out).items() if a.endswith(("jpg", "webp", "png"))}
    assert {a: size_of(data) for a, data in published.items() if a.startswith("2020")} == {
        "2020/07/16-dung.jpg": (1300, 900),
        "2020/07/1.x/16-dung.jpg": (576, 399),
        "2020/07/2.x/16-dung.jpg": (1152, 798),
        "2020/07/16-ngang.webp": (700, 500),
        "2020/07/1.x/16-ngang.webp": (576, 411),
        "2020/07/nho.png": (40, 30),
    }
    assert {corners(d) for a, d in published.items() if a.startswith("2020")} == {("red", "green")}
    assert [a for a, data in published.items() if any(s in data for s in SECRETS)] == []
    page = parsed(out, "2020/07/16-a.html")
    first, second, third = page.css("article img")
    assert first.attributes == {
        "src": "16-dung.jpg",
        "width": "1300",
        "height": "900",
        "decoding": "async",
        "srcset": "1.x/16-dung.jpg 576w, 2.x/16-dung.jpg 1152w, 16-dung.jpg 1300w",
        "sizes": SIZES,
        "alt": "Người đứng ở bục",
    }
    assert second.attributes["loading"] == "lazy"
    assert second.attributes["srcset"] == "1.x/16-ngang.webp 576w, 16-ngang.webp 700w"
    assert {"srcset", "sizes"} & third.attributes.keys() == set()
    assert (third.attributes["width"], third.attributes["height"]) == ("40", "30")
    assert [c.text() for c in page.css("figcaption")] == [
        "Lễ khai mạc. Ảnh: Trần Văn An",
        "Ảnh: PV",
    ]
    told = {m.attributes.get("property"): m.attributes.get("content") for m in page.css("meta")}
    assert told["og:image"] == "https://x.example/kho/2020/07/16-dung.jpg"
    assert (told["og:image:width"], told["og:image:height"]) == ("1300", "900")


def test_a_changed_picture_changes_its_sizes_and_the_pages_that_show_it(content: Path) -> None:
    build(content)
    out = content.parent / "out"
    before = site(out)
    (content / f"{MONTH}/16-ngang.webp").write_bytes(photo(1200, 500, "WEBP"))
    report = build(content)
    assert {a for a, data in site(out).items() if data != before.get(a)} == {
        "2020/07/16-ngang.webp",
        "2020/07/1.x/16-ngang.webp",
        "2020/07/2.x/16-ngang.webp",
        "2020/07/16-a.html",
    }
    assert report.written == 4
    (content / f"{MONTH}/16-ngang.webp").write_bytes(photo(500, 300, "WEBP"))
    build(content)
    assert [a for a in read_tree(out) if a.endswith(".x/16-ngang.webp")] == []
    build_site(content, content.parent / "again/out", "https://x.example/kho")
    assert site(out) == site(content.parent / "again/out")


LOADED = """
import sys
from pathlib import Path
from tests.support.building import build_site
report = build_site(Path(sys.argv[1]), Path(sys.argv[2]), "https://x.example/kho")
print(report.counts.published, "PIL" in sys.modules)
"""


def loaded(content: Path) -> str:
    """How many bulletins a build in a process of its own published, and whether it loaded Pillow."""
    command = [sys.executable, "-c", LOADED, str(content), str(content.parent / "out")]
    environment = {"PYTHONPATH": PYTHONPATH, "PATH": ""}
    return subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", check=True
    ).stdout.strip()


def test_pillow_is_loaded_only_when_a_picture_is_new(content: Path, tmp_path: Path) -> None:
    assert loaded(content) == "1 True"
    (content / f"{MONTH}/17-b.md").write_text(bulletin("2020-07-17", title="Sau"), "utf-8")
    assert loaded(content) == "2 False"
    bare = write_tree(tmp_path / "bare/content", {f"{MONTH}/16-a.md": bulletin("2020-07-16")})
    assert loaded(bare) == "1 False"


def test_damaged_pictures_are_told_in_each_build_and_cost_nothing_else(content: Path) -> None:
    damaged = photo(700, 500)
    undecodable = bytearray(png(800, 600))
    start = undecodable.index(b"IDAT")
    write_tree(
        content,
        {
            f"{MONTH}/cut.jpg": damaged[: len(damaged) // 2],
            f"{MONTH}/none.png": bytes(undecodable[: start - 4]),
            f"{MONTH}/17-b.md": bulletin("2020-07-17", body="![Hỏng](cut.jpg) ![Mất](none.png)"),
        },
    )
    expected = ["F25", "L01", "F29", "F28"]
    assert codes(build(content)) == expected
    page = parsed(content.parent / "out", "2020/07/17-b.html")
    (image,) = page.css("article img")
    assert (image.attributes["src"], "srcset" in image.attributes) == ("cut.jpg", False)
    assert (image.attributes["width"], image.attributes["height"]) == ("700", "500")
    assert codes(build(content)) == expected
    (content / f"{MONTH}/18-c.md").write_text(bulletin("2020-07-18", title="Sau"), "utf-8")
    assert codes(build(content)) == expected


def test_what_cannot_be_decoded_is_told_again_though_its_file_is_there(content: Path) -> None:
    sound = png(800, 600)
    pixels = png_chunk(b"IDAT", compress(b"\7" * 50))
    data = sound[: sound.index(b"IDAT") - 4] + pixels + sound[-12:]
    (content / f"{MONTH}/nho.png").write_bytes(data)
    for day in (17, 18):
        assert codes(build(content)) == ["F25", "F29"]
        assert (content.parent / "out/2020/07/1.x/nho.png").read_bytes() == data
        text = bulletin(f"2020-07-{day}", title=f"Ngày {day}")
        (content / f"{MONTH}/{day}-b.md").write_text(text, "utf-8")
