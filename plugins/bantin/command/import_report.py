"""What `bantin import` tells of a raw file, in the words of an editor."""

from collections.abc import Iterator, Sequence

from bantin.command.libreoffice import find_libreoffice
from bantin.extraction.cited_documents import CitedDocument
from bantin.importer import Doubt, RawReading, Refusal
from bantin.importer.doubt_words import (
    beginnings,
    words_of_doubt,
    words_of_left_out,
    words_of_refusal,
)
from bantin.importer.proposals import Named
from bantin.language.date_words import day_in_words
from bantin.language.number_format import number

# What gives a bulletin what its text lacks.
_MEANS = {
    "no-date": "--date 2020-07-16",
    "no-source": "dòng source",
    "no-title": "--title “…”",
}
_MOST_NAMES = 5  # proposals that the summary names


def refusal_line(name: str, refusal: Refusal) -> str:
    """Return why a raw file is not read and what to do. Old Word documents are read where LibreOffice is, unless it can't read one."""
    others = ""
    if refusal.reason == "word-97":
        others = (
            " (LibreOffice không chuyển được tệp này)"
            if find_libreoffice()
            else ", hoặc cài LibreOffice rồi chép lại"
        )
    return f"{name}: {words_of_refusal(refusal)}{others}."


def understood_lines(reading: RawReading) -> Iterator[str]:
    """Yield what was understood of a bulletin, a line for each kind of thing."""
    printed, recognition = reading.printed, reading.recognition
    about = (
        ("ngày", printed.day and day_in_words(printed.day)),
        ("nguồn", printed.source),
        ("tác giả", printed.author),
        ("đoạn văn", number(len(printed.paragraphs))),
    )
    yield "  " + "; ".join(f"{label} {value}" for label, value in about if value)
    people = [(f"{p.name} ({', '.join(p.posts)})", p.record) for p in recognition.people]
    organs = [(organ.name, organ.record) for organ in recognition.organs]
    for label, found in (("lãnh đạo", people), ("cơ quan", organs)):
        known = [name for name, record in found if record]
        if known:
            yield f"  {label}: {'; '.join(known)}"
    unknown = [name for name, record in people if not record]
    if unknown:
        yield f"  người chưa có hồ sơ: {'; '.join(unknown)}"
    if printed.captions:
        yield f"  chú thích ảnh: {beginnings(printed.captions)}"
    if printed.left_out:
        yield f"  {words_of_left_out(printed.left_out)}"
    if recognition.abbreviations:
        meanings = recognition.abbreviations.items()
        yield f"  chữ viết tắt: {'; '.join(f'{a} = {m}' for a, m in meanings)}"
    if recognition.documents:
        yield f"  văn bản được dẫn: {'; '.join(map(_document_line, recognition.documents))}"


def _document_line(document: CitedDocument) -> str:
    name = f"{document.kind} {document.symbol}".lstrip()
    return f"{name} ({day_in_words(document.day)})" if document.day else name


def doubt_lines(name: str, doubts: Sequence[Doubt]) -> Iterator[str]:
    """Yield a line for each doubt, with the line of the raw file where it has one."""
    for doubt in doubts:
        place = f"{name}:{doubt.line}" if doubt.line else name
        means = _MEANS.get(doubt.code)
        yield f"{place}: {words_of_doubt(doubt)}{f'; thêm {means}' if means else ''}."


def proposal_line(label: str, proposed: Sequence[Named]) -> str | None:
    """Return a line on the people or organs that have no record, the most named first; None if there are none."""
    if not proposed:
        return None
    first = ", ".join(f"{one.name} ({number(one.bulletins)})" for one in proposed[:_MOST_NAMES])
    more = "…" if len(proposed) > _MOST_NAMES else ""
    return f"{label} chưa có hồ sơ: {number(len(proposed))}: {first}{more}."
