"""A content folder for our generator."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from bantin.importer.markdown_escaping import to_markdown
from bantin.language.slugs import slug
from tests.bench.search.bulletins import COMMITTEES, Bulletin, leaders_for


def write_content(folder: Path, bulletins: Iterable[Bulletin], count: int) -> None:
    for kind, names in (("leaders", leaders_for(count)), ("committees", COMMITTEES)):
        for name in names:
            _write(folder / kind / f"{slug(name)}.md", f"---\nname: {name}\n---\n")
    for bulletin in bulletins:
        head = "\n".join(("---", *_header(bulletin), "---"))
        body = to_markdown(bulletin.text.paragraphs)
        _write(folder / "bulletins" / f"{bulletin.path}.md", f"{head}\n\n{body}")


def _header(bulletin: Bulletin) -> Iterator[str]:
    yield f"title: {json.dumps(bulletin.text.title, ensure_ascii=False)}"
    yield f"date: {bulletin.day.isoformat()}"
    yield f"source: {bulletin.source}"
    for key, names in (("committees", bulletin.committees), ("leaders", bulletin.leaders)):
        yield f"{key}:"
        yield from (f"  - {name}" for name in names)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
