"""Texts as bulletins: with days, sources, committees and leaders that are nobody's."""

import datetime
import itertools
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bantin.language.slugs import slug
from tests.bench.search.corpus import Text

_FAMILY = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô Dương Đinh".split()
_MIDDLE = "Văn Thị Đức Quốc Minh Hữu Thanh Xuân Ngọc Đình Công".split()
_GIVEN = "Lợi Thuần Huy Khang Hùng Hà Nam Hải Sơn Lan Hương Tuấn Chiến Bình An Đông Vượng".split()
_KINDS = ("Ban", "Hội", "Sở", "Phòng", "Văn phòng", "Trường")
_FIELDS = ("Tổ chức", "Tuyên giáo", "Nông dân", "Xây dựng", "Y tế")
COMMITTEES = [f"{kind} {field}" for field in _FIELDS for kind in _KINDS]
SOURCES = ("Báo tỉnh", "Cổng thông tin", "Thông tấn xã", "Đài tỉnh")
_FIRST, _DAYS = datetime.date(2001, 1, 1), 9125
_PLACE = re.compile(r"-(\d+)\.html$")


@dataclass(frozen=True, slots=True)
class Bulletin:
    """`place` is the text's place in the corpus; every address ends in it."""

    place: int
    text: Text
    day: datetime.date
    source: str
    committees: tuple[str, ...]
    leaders: tuple[str, ...]

    @property
    def path(self) -> str:
        """Where it stands in the content folder and in the site, without an ending."""
        name = slug(self.text.title, max_length=70) or "tin"
        return f"{self.day:%Y/%m/%d}-{name}-{self.place}"


def leaders_for(count: int) -> list[str]:
    """As many as an archive of so many bulletins may have, with no two of one slug."""
    names = [" ".join(parts) for parts in itertools.product(_FAMILY, _MIDDLE, _GIVEN)]
    random.Random(count).shuffle(names)
    return list({slug(name): name for name in names}.values())[: min(1500, max(40, count // 60))]


def day_of(place: int, count: int) -> datetime.date:
    return _FIRST + datetime.timedelta(days=place * _DAYS // count)


def bulletins(texts: Iterable[Text], count: int, seed: int = 1) -> Iterator[Bulletin]:
    """The `count` texts as bulletins, in order of time."""
    leaders = leaders_for(count)
    for place, text in enumerate(texts):
        rnd = random.Random(seed * 1_000_003 + place)
        yield Bulletin(
            place,
            text,
            day_of(place, count),
            rnd.choice(SOURCES),
            tuple(rnd.sample(COMMITTEES, rnd.choice((1, 1, 2)))),
            tuple(rnd.sample(leaders, rnd.choice((1, 1, 2, 3)))),
        )


def place_in(address: str) -> int | None:
    """The place that an address ends in."""
    match = _PLACE.search(address)
    return int(match[1]) if match else None
