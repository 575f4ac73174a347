"""What the page of a bulletin shows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.building import build_site
from tests.support.content_files import bulletin
from tests.support.file_trees import write_tree
from tests.support.pages import attributes, parsed, text, texts
from tests.support.strict_server import Site

Read = Callable[[str], LexborHTMLParser]


@pytest.fixture
def page(sample_site: Site) -> Read:
    return lambda address: parsed(sample_site.folder, f"{address}.html")


def links(page: LexborHTMLParser, selector: str) -> list[tuple[str, str]]:
    return [
        (" ".join(node.text().split()), node.attributes["href"] or "")
        for node in page.css(f"{selector} a")
    ]


def test_day_stands_with_its_weekday_and_time_as_vietnamese_is_written(page: Read) -> None:
    assert text(page("2020/07/16-thi-dua"), ".bulletin__meta time") == "Thứ Năm, ngày 16/7/2020"
    last = page("2020/12/31-nhin-lai")
    assert text(last, ".bulletin__meta time") == "Thứ Năm, ngày 31/12/2020, 23:59"
    stamp = attributes(last, ".bulletin__meta time")["datetime"]
    assert stamp == "2020-12-31T23:59:00+07:00"


def test_source_author_and_original_are_named_and_linked(page: Read) -> None:
    first = page("2018/01/10-cong-bo-quyet-dinh")
    assert links(first, ".bulletin__meta") == [
        ("Báo Sông Thanh", "../../nguon/bao-song-thanh.html"),
        ("Bản gốc", "https://baosongthanh.example/tin/1"),
    ]
    authored = page("2018/09/30-thu-truong-tham")
    assert "Tác giả: Tố Thanh" in text(authored, ".bulletin__meta")


def test_posts_printed_in_the_text_stand_as_printed(page: Read) -> None:
    shown = page("2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy")
    assert texts(shown, ".facts__posts li") == [
        "Phó Bí thư Thường trực Tỉnh ủy",
        "Chủ tịch HĐND tỉnh",
        "Trưởng Ban Tuyên giáo Tỉnh uỷ",
    ]
    assert texts(shown, ".facts__name") == ["Đặng Văn Ân", "Lê Thị Hoà"]


def test_posts_from_the_record_say_so_and_since_when(page: Read) -> None:
    assert texts(page("2020/07/16-thi-dua"), ".facts__posts li") == [
        "Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy (theo hồ sơ: từ 1/3/2019 đến nay)"
    ]
    assert texts(page("2019/02/28-tong-ket"), ".facts__posts li") == [
        "Trưởng Ban Tuyên giáo Tỉnh ủy (theo hồ sơ: từ 6/2017 đến 28/2/2019 (khi cơ quan kết thúc))"
    ]


def test_former_posts_are_shown_but_lead_to_no_post(page: Read) -> None:
    assert links(page("2019/03/01-cong-bo-hop-nhat"), ".facts__posts") == [
        (
            "Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy",
            "../../chuc-vu/truong-ban-tuyen-giao-va-dan-van-tinh-uy-song-thanh.html",
        )
    ]
    assert texts(page("2019/03/01-cong-bo-hop-nhat"), ".facts__posts li")[1:] == [
        "Nguyên Trưởng Ban Tuyên giáo Tỉnh ủy"
    ]


def test_post_known_from_other_bulletins_says_which_days(tmp_path: Path) -> None:
    printed = ("leaders:", "  - name: Đặng Văn Ân", "    posts: [Trưởng ban]")
    files = {
        "leaders/an.md": "---\nname: Đặng Văn Ân\n---\n",
        "bulletins/2020/01/02-a.md": bulletin("2020-01-02", *printed),
        "bulletins/2020/02/03-b.md": bulletin("2020-02-03", "leaders: [Đặng Văn Ân]"),
        "bulletins/2020/03/04-c.md": bulletin("2020-03-04", *printed),
        "bulletins/2020/04/05-d.md": bulletin("2020-04-05", "leaders: [Đặng Văn Ân]"),
    }
    build_site(write_tree(tmp_path / "content", files), tmp_path / "out")
    assert texts(parsed(tmp_path / "out", "2020/02/03-b.html"), ".facts__posts li") == [
        "Trưởng ban (theo các bản tin khác: được nhắc từ 2/1/2020 đến 4/3/2020)"
    ]
    assert texts(parsed(tmp_path / "out", "2020/04/05-d.html"), ".facts__posts li") == []


def test_abbreviation_is_marked_once_and_explained_below(page: Read) -> None:
    shown = page("2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy")
    marked = [(a.text(), a.attributes["title"]) for a in shown.css(".prose abbr")]
    assert marked == [("BTV", "Ban Thường vụ"), ("BTC", "Ban Tổ chức")]
    assert texts(shown, ".meanings dt") == ["BTC", "BTV"]
    assert texts(shown, ".meanings dd") == ["Ban Tổ chức", "Ban Thường vụ"]
    assert not page("2019/11/20-truong-hoc").css("abbr")  # BTV has two meanings and none is told


def test_committees_stand_by_the_names_of_that_time(page: Read) -> None:
    assert links(page("2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy"), ".facts .tags") == [
        ("Tỉnh ủy", "../../co-quan/tinh-uy-song-thanh.html"),
        ("Ban Tuyên giáo Tỉnh ủy", "../../co-quan/ban-tuyen-giao-tinh-uy-song-thanh.html"),
    ]


def test_bulletins_before_and_after_are_linked(page: Read) -> None:
    middle = page("2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy")
    assert links(middle, ".neighbours") == [
        (
            "Trước đó Công bố quyết định phân công Bí thư Tỉnh ủy Sông Thanh",
            "../01/10-cong-bo-quyet-dinh.html",
        ),
        ("Sau đó Lễ ra quân đầu xuân", "05-le-ra-quan.html"),
    ]
    assert len(page("2018/01/10-cong-bo-quyet-dinh").css(".neighbours a")) == 1
    assert len(page("2021/01/01-chao-nam-moi").css(".neighbours a")) == 1


def test_related_bulletins_say_why(page: Read) -> None:
    shown = texts(page("2018/02/05-hoi-nghi-ban-thuong-vu-tinh-uy"), ".related small")
    reasons = [text.partition(" · ")[2] for text in shown]
    assert reasons[0] == "Cùng có Đặng Văn Ân, Lê Thị Hoà"
    assert "Cùng về Tỉnh ủy" in reasons
    assert len(reasons) == 5
    assert not page("2021/01/01-chao-nam-moi").css(".related")


def test_correction_picture_table_and_list_are_shown(page: Read) -> None:
    corrected = page("2019/03/01-cong-bo-hop-nhat")
    assert text(corrected, ".correction") == "Đính chính 4/3/2019: Sửa số đại biểu từ 98 thành 89."
    sources = {image.attributes["src"] for image in corrected.css("img")}
    assert sources == {"01-cong-bo-hop-nhat.png"}
    assert texts(page("2018/02/05-le-ra-quan"), ".prose th") == ["Địa bàn", "Số cây"]
    assert len(page("2020/07/16-thi-dua").css(".prose ul li")) == 2


def test_citation_names_who_what_when_and_where(page: Read, published_site: Site) -> None:
    assert text(page("2018/09/30-thu-truong-tham"), ".citation") == (
        'Tố Thanh, Báo Sông Thanh, “Đoàn công tác thăm tỉnh: "chung tay vì dòng sông"”,'
        " 30/9/2018, lưu tại Kho bản tin thử."
    )
    published = parsed(published_site.folder, first_bulletin(published_site.folder))
    assert text(published, ".citation__url").startswith("https://x.example/a/b/20")


@pytest.mark.parametrize("button", ["print", "save"])
def test_buttons_are_hidden_until_the_script_shows_them(page: Read, button: str) -> None:
    assert "hidden" in attributes(page("2020/07/16-thi-dua"), f"[data-{button}]")


def test_signs_of_markup_in_title_and_text_are_text(page: Read) -> None:
    shown = page("2020/01/22-chuc-tet")
    assert text(shown, "h1") == "Chúc Tết các cụ cao tuổi <xã Thanh Hạ> & gia đình"
    assert "5 < 10 & không kèm <quảng cáo>" in text(shown, ".prose p")


def first_bulletin(folder: Path) -> str:
    return min(p.relative_to(folder).as_posix() for p in folder.glob("2*/*/*-*.html"))
