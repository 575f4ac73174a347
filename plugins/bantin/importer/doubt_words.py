"""Says in the words of an editor what is doubtful in a raw file, or why it is not read; for the command and for the desk."""

from collections.abc import Sequence
from textwrap import shorten

from bantin.importer.doubts import Doubt
from bantin.language.number_format import number
from bantin.raw_files.raw_text import Line, Refusal

_MOST_TEXTS, _LONGEST_TEXT = 6, 48  # texts that are told one by one, and characters of each

_DOUBTS = {
    "converted": "chữ gõ bằng bảng mã cũ, đã chuyển sang Unicode; xem lại dấu",
    "encoding": "chữ có chỗ hỏng, xem lại",
    "event-date-mismatch": "ngày của sự việc cách ngày đăng hơn một tháng",
    "near-name": "tên gần giống, chỉ khác dấu, với người có hồ sơ",
    "no-date": "không thấy ngày đăng",
    "no-source": "không thấy nguồn",
    "no-title": "không thấy tiêu đề",
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
    "word-97": "là tệp Word cũ (.doc); mở bằng Word rồi lưu thành .docx",
    "word-broken": "tệp Word hỏng hoặc có mật khẩu; mở bằng Word rồi lưu thành tệp .docx mới",
}
# Doubts about the whole file whose detail says something.
_NAMED = frozenset(
    ("converted", "encoding", "near-name", "other-posts", "pictures", "unknown-organ")
)


def words_of_refusal(refusal: Refusal) -> str:
    """Return why a file is not read and what to do, as the end of a sentence without its full stop: the file's name goes before."""
    return _REFUSALS[refusal.reason]


def words_of_doubt(doubt: Doubt) -> str:
    """Return what a person should check, in the same form, with what the doubt names in brackets."""
    is_named = doubt.line or doubt.code in _NAMED
    return f"{_DOUBTS[doubt.code]}{f' ({doubt.detail})' if is_named else ''}"


def words_of_left_out(lines: Sequence[Line]) -> str:
    """Return which lines of a raw file are not taken, in the same form."""
    told = beginnings([line.text for line in lines])
    return f"không chép, vì thuộc về trang quanh bài hoặc lặp lại: {told}"


def beginnings(texts: Sequence[str]) -> str:
    """Return how many texts there are, the beginnings of the first ones, and a sign that there are more."""
    first = (shorten(text, _LONGEST_TEXT, placeholder="…") for text in texts[:_MOST_TEXTS])
    told = "; ".join(f"“{text}”" for text in first)
    return f"{number(len(texts))}: {told}{'…' * (len(texts) > _MOST_TEXTS)}"
