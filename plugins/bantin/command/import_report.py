"""What `bantin import` tells of a raw file, in the words of an editor."""

from collections.abc import Iterator, Sequence

from bantin.importer import Doubt, RawReading, Refusal
from bantin.importer.proposals import Named
from bantin.language.date_words import day_in_words
from bantin.language.number_format import number

_DOUBTS = {
    "encoding": "chữ có chỗ sai mã, xem lại dấu",
    "event-date-mismatch": "ngày của sự việc cách ngày đăng hơn một tháng",
    "near-name": "tên gần giống, chỉ khác dấu, với người có hồ sơ",
    "no-date": "không thấy ngày đăng; thêm --date 2020-07-16",
    "no-source": "không thấy nguồn, thêm dòng source",
    "no-title": "không thấy tiêu đề; thêm --title “…”",
    "other-bulletins": "bên dưới còn tiêu đề của bản tin khác, không chép; số tiêu đề",
    "other-posts": "trùng tên với người có hồ sơ nhưng chức vụ in khác: chưa ghi vào leaders",
    "site-clock": "ngày này có thể là đồng hồ của trang, không phải ngày đăng",
    "two-dates": "có hai ngày đăng khác nhau",
    "two-digit-year": "năm chỉ in hai chữ số",
    "unknown-organ": "cơ quan chưa có hồ sơ",
    "weekday-mismatch": "thứ không khớp với ngày",
}
_REFUSALS = {
    "not-utf-8": "không phải văn bản UTF-8; lưu lại với mã UTF-8 rồi chép lại",
    "legacy-encoding": "chữ gõ bằng phông cũ (TCVN3, VNI); chuyển sang Unicode rồi chép lại",
}
_MOST_NAMES = 5  # proposals that the summary names


def refusal_line(name: str, refusal: Refusal) -> str:
    return f"{name}: {_REFUSALS[refusal.reason]}."


def understood_lines(reading: RawReading) -> Iterator[str]:
    """Yield what was understood of a bulletin, a line for each kind of thing."""
    draft, recognition = reading.draft, reading.recognition
    about = (
        ("ngày", draft.day and day_in_words(draft.day)),
        ("nguồn", draft.source),
        ("tác giả", draft.author),
        ("đoạn văn", number(len(draft.paragraphs))),
        ("chú thích ảnh", number(len(draft.captions)) if draft.captions else None),
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
    if recognition.abbreviations:
        meanings = recognition.abbreviations.items()
        yield f"  chữ viết tắt: {'; '.join(f'{a} = {m}' for a, m in meanings)}"


def doubt_lines(name: str, doubts: Sequence[Doubt]) -> Iterator[str]:
    """Yield a line for each doubt, with the line of the raw file where it has one."""
    for doubt in doubts:
        place = f"{name}:{doubt.line}" if doubt.line else name
        yield f"{place}: {_DOUBTS[doubt.code]}{_detail(doubt)}."


def _detail(doubt: Doubt) -> str:
    """Return what a doubt names, in brackets; "" where its words say everything."""
    is_named = doubt.line or doubt.code in ("near-name", "other-posts", "unknown-organ")
    return f" ({doubt.detail})" if is_named and doubt.code != "encoding" else ""


def proposal_line(label: str, proposed: Sequence[Named]) -> str | None:
    """Return a line on the people or organs that have no record, the most named first; None if there are none."""
    if not proposed:
        return None
    first = ", ".join(f"{one.name} ({number(one.bulletins)})" for one in proposed[:_MOST_NAMES])
    more = "…" if len(proposed) > _MOST_NAMES else ""
    return f"{label} chưa có hồ sơ: {number(len(proposed))}: {first}{more}."
