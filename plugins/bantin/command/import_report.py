"""What `bantin import` tells of a raw file, in the words of an editor."""

from collections.abc import Iterator, Sequence
from textwrap import shorten

from bantin.importer import Doubt, RawReading, Refusal
from bantin.importer.proposals import Named
from bantin.language.date_words import day_in_words
from bantin.language.number_format import number

_DOUBTS = {
    "converted": "chữ gõ bằng bảng mã cũ, đã chuyển sang Unicode; xem lại dấu",
    "encoding": "chữ có chỗ hỏng, xem lại",
    "event-date-mismatch": "ngày của sự việc cách ngày đăng hơn một tháng",
    "near-name": "tên gần giống, chỉ khác dấu, với người có hồ sơ",
    "no-date": "không thấy ngày đăng; thêm --date 2020-07-16",
    "no-source": "không thấy nguồn, thêm dòng source",
    "no-title": "không thấy tiêu đề; thêm --title “…”",
    "other-bulletins": "bên dưới còn tiêu đề của bản tin khác, không chép; số tiêu đề",
    "other-posts": "trùng tên với người có hồ sơ nhưng chức vụ in khác: chưa ghi vào leaders",
    "pictures": "ảnh trong tệp không được chép; số ảnh",
    "site-clock": "ngày này có thể là đồng hồ của trang, không phải ngày đăng",
    "two-dates": "có hai ngày đăng khác nhau",
    "two-digit-year": "năm chỉ in hai chữ số",
    "unknown-organ": "cơ quan chưa có hồ sơ",
    "weekday-mismatch": "thứ không khớp với ngày",
}
_REFUSALS = {
    "archive": "là tệp nén; giải nén rồi chép từng tệp bên trong",
    "empty": "tệp trống",
    "legacy-encoding": "chữ gõ bằng phông cũ mà không rõ phông nào; chuyển sang Unicode rồi chép lại",
    "no-text": "không có văn bản đọc được; mở bằng chương trình tạo ra tệp, chép chữ rồi dán vào tệp .txt",
    "open-document": "là tệp LibreOffice (.odt, .ods); mở rồi lưu thành .docx",
    "own-bulletin": "đã là bản tin của kho; chép thẳng tệp vào thư mục bulletins",
    "pdf": "là tệp PDF; mở tệp, chép chữ rồi dán vào tệp .txt, hoặc dùng bản Word",
    "picture": "là ảnh; bản tin phải là chữ",
    "presentation": "là tệp trình chiếu PowerPoint; chép chữ rồi dán vào tệp .txt",
    "rtf": "là tệp RTF; mở bằng Word rồi lưu thành .docx",
    "spreadsheet": "là bảng tính Excel; chép chữ rồi dán vào tệp .txt",
    "too-large": "tệp quá lớn, hoặc có quá nhiều phần tử; chép riêng chữ của bản tin vào tệp .txt",
    "unknown-encoding": "không rõ bảng mã chữ; mở tệp, lưu lại với mã UTF-8 rồi chép lại",
    "word-97": "là tệp Word cũ (.doc) hay Excel cũ (.xls); mở bằng Word rồi lưu thành .docx",
    "word-broken": "tệp Word hỏng hoặc có mật khẩu; mở bằng Word rồi lưu thành tệp .docx mới",
}
# Doubts about the whole file whose detail says something.
_NAMED = frozenset(
    ("converted", "encoding", "near-name", "other-posts", "pictures", "unknown-organ")
)
_MOST_NAMES = 5  # proposals that the summary names
_MOST_TEXTS, _LONGEST_TEXT = (
    6,
    48,
)  # texts that are told of captions and of what is left out, and characters of each


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
    for label, texts in (
        ("chú thích ảnh", draft.captions),
        (
            "không chép, vì thuộc về trang quanh bài hoặc lặp lại",
            [line.text for line in draft.left_out],
        ),
    ):
        if texts:
            yield f"  {label}: {number(len(texts))}: {_beginnings(texts)}"
    if recognition.abbreviations:
        meanings = recognition.abbreviations.items()
        yield f"  chữ viết tắt: {'; '.join(f'{a} = {m}' for a, m in meanings)}"


def _beginnings(texts: Sequence[str]) -> str:
    """Return the beginnings of the first texts, and a sign that there are more."""
    first = (shorten(text, _LONGEST_TEXT, placeholder="…") for text in texts[:_MOST_TEXTS])
    return "; ".join(f"“{text}”" for text in first) + "…" * (len(texts) > _MOST_TEXTS)


def doubt_lines(name: str, doubts: Sequence[Doubt]) -> Iterator[str]:
    """Yield a line for each doubt, with the line of the raw file where it has one."""
    for doubt in doubts:
        place = f"{name}:{doubt.line}" if doubt.line else name
        yield f"{place}: {_DOUBTS[doubt.code]}{_detail(doubt)}."


def _detail(doubt: Doubt) -> str:
    """Return what a doubt names, in brackets; "" where its words say everything."""
    is_named = doubt.line or doubt.code in _NAMED
    return f" ({doubt.detail})" if is_named else ""


def proposal_line(label: str, proposed: Sequence[Named]) -> str | None:
    """Return a line on the people or organs that have no record, the most named first; None if there are none."""
    if not proposed:
        return None
    first = ", ".join(f"{one.name} ({number(one.bulletins)})" for one in proposed[:_MOST_NAMES])
    more = "…" if len(proposed) > _MOST_NAMES else ""
    return f"{label} chưa có hồ sơ: {number(len(proposed))}: {first}{more}."
