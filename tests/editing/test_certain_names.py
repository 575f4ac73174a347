"""The right path is known where only letters and signs are wrong, or where the header tells the place."""

import datetime

import pytest

from bantin.editing.certain_names import certain_path, day_said
from tests.support.content_files import bulletin

DAY = datetime.date(2020, 7, 16)


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("bulletins/2020/07/16-họp: sơ kết.md", "bulletins/2020/07/16-hop-so-ket.md"),
        ("bulletins/2020/07/16-Họp.md", "bulletins/2020/07/16-hop.md"),
        ("bulletins/2020/07/16-hop.MD", "bulletins/2020/07/16-hop.md"),
        ("bulletins/2020/07/16-hop.md.txt", "bulletins/2020/07/16-hop.md"),
        ("bulletins/2020/07/16-hop.md.", "bulletins/2020/07/16-hop.md"),
        ("Leaders/dang-van-an.md", "leaders/dang-van-an.md"),
        ("leaders/Tran_Thi_Lan.md", "leaders/tran-thi-lan.md"),
        ("pages/Giới thiệu.md", "pages/gioi-thieu.md"),
        ("bulletins/2020/07/ảnh: 1.JPG", "bulletins/2020/07/anh-1.jpg"),
        ("Abbreviations.yml", "abbreviations.yml"),
    ],
)
def test_wrong_letters(path: str, right: str) -> None:
    assert certain_path(path) == right
    assert certain_path(right) == ""


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("bulletins/2020/07/khong-ngay.md", "bulletins/2020/07/16-khong-ngay.md"),
        ("bulletins/16-lac.md", "bulletins/2020/07/16-lac.md"),
        ("ban-tin/2020/7/16 họp.md", "bulletins/2020/07/16-hop.md"),
        ("2020-07-16 họp.md", "bulletins/2020/07/16-hop.md"),
    ],
)
def test_place_by_the_day_in_the_header(path: str, right: str) -> None:
    assert (certain_path(path), certain_path(path, DAY)) == ("", right)


@pytest.mark.parametrize(
    "path",
    [
        "bulletins/2020/07/16-hop.md",
        "bulletins/2020/07/ảnh 1.jpg",  # every system can have this name, and it may be published
        "bulletins/17-lac.md",  # another day than that of the header
        "bulletins/2021/07/khong-ngay.md",
        "bulletins/2020/07/16-.md",  # no name
        "bulletins/2020/07/con.md",
        "bulletins/2020/07/16-hop.docx",
        "bulletins/2020/07/.16-hop.md",
        "committees/phong/so-a.md",
        f"bulletins/2020/07/16-{'rất dài ' * 20}.md",
    ],
)
def test_what_may_be_meant_otherwise_stays(path: str) -> None:
    assert certain_path(path, DAY) == ""


def test_day_counts_in_the_header_of_a_bulletin_only() -> None:
    assert day_said(bulletin("16/07/2020 08:30"), "a.md") == DAY
    assert day_said("---\ndate: 2020-07-16\n---\n", "a.md") is None
    assert day_said("ngày 16/7/2020", "a.md") is None
