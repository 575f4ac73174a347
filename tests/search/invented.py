"""Bulletins of the invented province Sông Thanh, as many as are asked for, always the same."""

import datetime
import random
from functools import cache

from bantin.language.slugs import slug
from bantin.search.documents import Document, Facet
from bantin.search.named_records import NamedRecord

from .syllables import syllables

FIRST = datetime.date(2018, 3, 1)
SOURCES = [Facet("bao-song-thanh", "Báo Sông Thanh"), Facet("cong-thong-tin", "Cổng thông tin")]
ORGANS = [Facet("tinh-uy", "Tỉnh ủy"), Facet("ubnd", "Ủy ban nhân dân tỉnh"), Facet("hoi", "Hội")]
PEOPLE = [Facet(f"nguoi-{n}", f"Người thứ {n}") for n in range(12)]
NAMES = [NamedRecord("co-quan", one.id, one.name) for one in ORGANS]
NAMES += [NamedRecord("lanh-dao", one.id, one.name, "Ủy viên", (f"Ông {n}",)) for n, one in enumerate(PEOPLE)]  # fmt: skip
GLOSSARY = {"UBND": ("Ủy ban nhân dân",), "BTC": ("Ban Tổ chức", "Bộ Tài chính")}


@cache
def bulletins(count: int) -> tuple[Document, ...]:
    """Of 200 words and more, of which few are often used and many seldom, as in a language."""
    return tuple(_bulletin(n) for n in range(count))


def _bulletin(n: int) -> Document:
    rnd = random.Random(n)
    day = FIRST + datetime.timedelta(n * 2 // 3)
    title = _sentence(rnd, 12)
    paragraphs = [_sentence(rnd, 50) for _ in range(4)]
    return Document(
        f"{day:%Y/%m/%d}-{slug(title)}.html",
        day,
        title,
        _sentence(rnd, 40),
        tuple(paragraphs),
        rnd.choice([None, *SOURCES]),
        tuple(rnd.sample(ORGANS, rnd.randrange(3))),
        tuple(rnd.sample(PEOPLE, rnd.randrange(4))),
    )


def _sentence(rnd: random.Random, length: int) -> str:
    words = _words()
    return " ".join(words[int(len(words) ** rnd.random()) - 1] for _ in range(length))


@cache
def _words() -> list[str]:
    return random.Random(0).sample(syllables(), 3000)
