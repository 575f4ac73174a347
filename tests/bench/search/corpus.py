"""The texts that both searches are given: read from a file, or made up from invented syllables."""

import itertools
import json
import lzma
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from bantin.language.normalization import one_line

SYNTHETIC = 3000  # texts, if nobody says how many
_ONSETS = [*"b c ch d đ g h kh l m n ng nh ph qu r s t th tr v x".split(), ""]
_RIMES = """a à á ạ ả ai ài ải am ám an àn án ản ang àng áng anh ành ánh ao áo ăn ăng ắc ất ấp âm ân ần
âu ầu ấu e em en ẻ ê ến ền ênh i ì í ị ích iên iến iện iêu iếu in ình ính o ó ò oan oàn oát ô ố ộ ội ông
ống ộng ơ ở ời ới ớp u ú ủ ục ung ùng úng uân uấn uyên uyền ư ứ ừ ự ữ ưng ương ướng ường ước ượt""".split()
_VOCABULARY = 6000  # words of one or two syllables


@dataclass(frozen=True, slots=True)
class Text:
    title: str
    lead: str
    body: tuple[str, ...]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return (self.lead, *self.body) if self.lead else self.body


def read(path: Path, most: int | None = None) -> Iterator[Text]:
    """Texts of a JSONL file, compressed by xz or not: {"title", "lead", "body": [paragraphs]}."""
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from map(_text, itertools.islice(lines, most))


def write(path: Path, texts: Iterable[Text]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        for text in texts:
            lines.write(json.dumps(asdict(text), ensure_ascii=False) + "\n")


def _text(line: str) -> Text:
    item = json.loads(line)
    body = tuple(p for p in map(one_line, item["body"]) if p)
    return Text(one_line(item["title"]), one_line(item["lead"] or ""), body)


def synthetic(count: int = SYNTHETIC, seed: int = 1) -> list[Text]:
    """Texts with about the lengths of news, of words that are as unequally frequent as real ones."""
    rnd = random.Random(seed)
    syllables = [onset + rime for onset in _ONSETS for rime in _RIMES]
    rnd.shuffle(syllables)
    words = [" ".join(rnd.choices(syllables, k=rnd.choice((1, 1, 2)))) for _ in range(_VOCABULARY)]
    zipf = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(words))))

    def sentence(low: int, high: int) -> str:
        chosen = rnd.choices(words, cum_weights=zipf, k=rnd.randint(low, high))
        return " ".join(w.title() if rnd.random() < 0.1 else w for w in chosen).capitalize()

    def paragraph() -> str:
        return " ".join(sentence(8, 25) + "." for _ in range(rnd.randint(1, 4)))

    return [
        Text(sentence(7, 12), paragraph(), tuple(paragraph() for _ in range(rnd.randint(3, 12))))
        for _ in range(count)
    ]


def repeated(texts: Sequence[Text], count: int, seed: int = 1) -> Iterator[Text]:
    """`count` texts; beyond those there are, a number in the title and paragraphs in another order.

    The text at place p is a copy of that at p modulo their number.
    """
    for place in range(count):
        text, turn = texts[place % len(texts)], place // len(texts)
        if turn:
            body = list(text.body)
            random.Random(seed * 1_000_003 + place).shuffle(body)
            text = replace(text, title=f"{text.title} ({turn + 1})", body=tuple(body))
        yield text
