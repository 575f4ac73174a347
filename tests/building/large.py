"""An archive of the invented province Sông Thanh with 405 bulletins of four years, always the same.

Lists are longer than their pages show, a committee has more bulletins in 2019 than a page of a year
takes, and the search has old bulletins beside the newest.
"""

import datetime
import random
from functools import cache

from bantin.language.slugs import slug
from bantin.site.site_settings import SiteSettings
from tests.support.building import ZONE
from tests.support.content_files import bulletin

from .inputs import Inputs, theme_files

CONFIG = SiteSettings(
    "Kho bản tin thử",
    "Kho của một tỉnh không có thật",
    "https://thu.example",
    "thu.example,2026",
    ZONE,
)
PER_YEAR = {2018: 30, 2019: 210, 2020: 80, 2021: 85}
LEADERS = [
    "Nguyễn Văn Hùng", "Lê Thị Hòa", "Phạm Sỹ Ý", "Đặng Văn Ân",
    "Trần Thị Lụa", "Vũ Đức Sông", "Hoàng Thị Bến", "Bùi Văn Đò",
]  # fmt: skip
COMMITTEES = [
    "Tỉnh ủy Sông Thanh", "Hội đồng nhân dân tỉnh Sông Thanh", "Ủy ban nhân dân tỉnh Sông Thanh",
    "Ban Tuyên giáo Tỉnh ủy Sông Thanh", "Sở Đò ngang Sông Thanh", "Hội Làm vườn tỉnh Sông Thanh",
]  # fmt: skip
SOURCES = ["Báo Sông Thanh", "Cổng thông tin Sông Thanh", "Đài Sông Thanh"]
_WORDS = """sông thanh bến đò làng vườn lúa cầu đường trường lớp thầy trò mùa nước chợ phiên hội thi đua
khen thưởng kế hoạch nhiệm vụ họp bàn quyết định nghị quyết báo cáo kiểm tra thăm tặng quà hộ nghèo
công trình mở rộng cải cách hành chính chuyển đổi số nông thôn mới dân vận tuyên truyền""".split()


@cache
def large() -> Inputs:
    files = {f"content/{path}": text.encode() for path, text in {**_records(), **_all()}.items()}
    return Inputs({**files, **theme_files()}, CONFIG)


def _records() -> dict[str, str]:
    leaders = {f"leaders/{slug(name)}.md": _leader(n) for n, name in enumerate(LEADERS)}
    committees = {
        f"committees/{slug(name)}.md": f"---\nname: {name}\nfrom: 1997\n---\n"
        for name in COMMITTEES
    }
    glossary = {"abbreviations.yml": "TĐKT: thi đua, khen thưởng\n"}
    page = {"pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nKho này để thử.\n"}
    return {**leaders, **committees, **glossary, **page}


def _leader(n: int) -> str:
    """Each has led a committee, the first six of them to this day."""
    committee = COMMITTEES[n % 6]
    to = "    to: 2020-06\n" if n >= 6 else ""
    post = f"  - post: Bí thư\n    committee: {slug(committee)}\n    from: {2015 + n % 3}\n{to}"
    return f"---\nname: {LEADERS[n]}\nposts:\n{post}---\n\nKhông có thật.\n"


def _all() -> dict[str, str]:
    made, number = {}, 0
    for year, count in PER_YEAR.items():
        for i in range(count):
            day = datetime.date(year, 1, 1) + datetime.timedelta(i * 364 // count)
            made[f"bulletins/{day:%Y/%m/%d}-tin-so-{number}.md"] = _bulletin(number, day)
            number += 1
    return made


def _bulletin(number: int, day: datetime.date) -> str:
    """One or two leaders and committees; the Party committee in each of 2019."""
    rnd = random.Random(number)
    leaders = dict.fromkeys([LEADERS[number % 8], LEADERS[number * 5 // 3 % 8]])
    party = COMMITTEES[:1] if day.year == 2019 else []
    committees = dict.fromkeys([COMMITTEES[number % 6], *party])
    paragraphs = [" ".join(rnd.choices(_WORDS, k=60)) for _ in range(3)]
    paragraphs[1] += " TĐKT" if number % 5 == 0 else ""
    paragraphs[1] += " CCHC" if number % 40 == 0 else ""
    return bulletin(
        day.isoformat(),
        f"source: {SOURCES[max(number % 10 - 7, 0)]}",
        f"leaders: [{', '.join(leaders)}]",
        f"committees: [{', '.join(committees)}]",
        title=f"Tin số {number}",
        body="\n\n".join(paragraphs),
    )
