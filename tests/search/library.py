"""Forty bulletins of the invented province Sông Thanh, some made for a claim, and their pages."""

import datetime
import html
from collections.abc import Iterable

from bantin.language.slugs import slug
from bantin.search.documents import Document, Facet
from bantin.search.named_records import NamedRecord

from .reader import Engine

PAPER, PORTAL = Facet("bao-song-thanh", "Báo Sông Thanh"), Facet("cong-tin", "Cổng thông tin")
TINH_UY = Facet("tinh-uy", "Tỉnh ủy Sông Thanh")
UBND = Facet("ubnd", "Ủy ban nhân dân tỉnh")
NONG_DAN = Facet("hoi-nong-dan", "Hội Nông dân")
HUNG, HUWNG = Facet("hung", "Đinh Sỹ Hùng"), Facet("huwng", "Đinh Sỹ Hưng")
DUONG = Facet("duong", "Phạm Thị Đương")

NAMES = [
    NamedRecord("lanh-dao", "hung", "Đinh Sỹ Hùng", "Bí thư Tỉnh ủy"),
    NamedRecord("lanh-dao", "huwng", "Đinh Sỹ Hưng", "Chủ tịch", ("Đinh Sĩ Hưng", "Ba Hưng")),
    NamedRecord("co-quan", "tinh-uy", "Tỉnh ủy Sông Thanh", "từ 1997", ("Tỉnh ủy",)),
    NamedRecord("co-quan", "ubnd", "Ủy ban nhân dân tỉnh", "", ("UBND tỉnh",)),
    NamedRecord("co-quan", "ban-chi-dao-389", "Ban Chỉ đạo 389/ST tỉnh", "", ("Đội 389/ST",)),
    NamedRecord("chuc-vu", "bi-thu", "Bí thư Tỉnh ủy"),
    NamedRecord("nguon", "bao-song-thanh", "Báo Sông Thanh"),
]
GLOSSARY = {
    "UBND": ("Ủy ban nhân dân",),
    "TĐKT": ("Thi đua, khen thưởng",),
    "CT389": ("Chỉ thị 389/ST",),
}


def _document(
    day: str,
    title: str,
    lead: str,
    *paragraphs: str,
    by: Facet | None = PAPER,
    organs: Iterable[Facet] = (),
    people: Iterable[Facet] = (),
) -> Document:
    date = datetime.date.fromisoformat(day)
    address = f"{date:%Y/%m/%d}-{slug(title)}.html"
    return Document(address, date, title, lead, paragraphs, by, tuple(organs), tuple(people))


DOCUMENTS = [
    # The same words in a title, in leads and in bodies, the title oldest.
    _document("2018-11-05", "Khánh thành nhà văn hóa xã Hạ Long", "Sáng nay, bà con vui mừng.",
              "Công trình có sân rộng.", organs=[UBND]),
    _document("2018-11-20", "Xã Đông Sơn có công trình mới", "Lễ khánh thành nhà văn hóa diễn ra.",
              "Người dân đến rất đông.", by=PORTAL, organs=[UBND, NONG_DAN]),
    _document("2018-12-03", "Chuyện ở Tây Sơn", "Một ngày mùa đông.",
              "Thôn vừa khánh thành nhà văn hóa.", by=PORTAL),
    # A whole title, and longer ones that have it.
    _document("2018-12-10", "Hội nghị Tỉnh ủy", "Các đại biểu dự.", organs=[TINH_UY], people=[HUNG]),
    _document("2019-01-15", "Hội nghị Tỉnh ủy lần thứ mười", "Hội nghị Tỉnh ủy bàn việc lớn.",
              "Hội nghị Tỉnh ủy họp hai ngày.", organs=[TINH_UY], people=[HUNG, DUONG]),
    _document("2019-02-20", "Thông báo hội nghị Tỉnh ủy lần thứ mười một", "Hội nghị Tỉnh ủy bế mạc.",
              organs=[TINH_UY], people=[HUNG]),
    _document("2019-03-03", "Họp báo sau hội nghị", "Kết quả hội nghị Tỉnh uỷ.", by=PORTAL),
    # Names that differ in diacritics only.
    _document("2019-03-10", "Ông Đinh Sỹ Hùng thăm xã", "Ông Hùng trò chuyện.", people=[HUNG]),
    _document("2019-04-01", "Ông Đinh Sĩ Hưng tiếp dân", "Ông Hưng lắng nghe.", people=[HUWNG]),
    _document("2019-04-20", "Bà Phạm Thị Đương nhận nhiệm vụ", "Bà Đương phát biểu.", people=[DUONG]),
    _document("2019-05-05", "Mở rộng đường tỉnh", "Con đường dài.", "Đường đẹp.", organs=[UBND]),
    _document("2019-05-06", "Trồng cây dương ven biển", "Cây dương giữ cát.", organs=[NONG_DAN]),
    # Written without diacritics, and with diacritics that make the same letters.
    _document("2019-06-01", "Thanh tra đất đai", "Đoàn thanh tra đến.", organs=[UBND]),
    _document("2019-06-15", "Thành trà Sông Thanh", "Làng nghề thành trà ngon.", organs=[NONG_DAN]),
    # AbbreviationCounts.
    _document("2019-07-01", "UBND tỉnh họp phiên tháng bảy", "Thường kỳ.", organs=[UBND], people=[HUWNG]),
    _document("2019-08-01", "Ủy ban nhân dân tỉnh giao vốn", "Kế hoạch vốn.", organs=[UBND]),
    _document("2019-09-01", "Công tác TĐKT được khen", "Nhiều tập thể.", by=PORTAL),
    _document("2019-10-01", "Tổng kết thi đua, khen thưởng", "Nhiều cá nhân.", by=PORTAL),
    # A phrase, and its words apart.
    _document("2019-11-01", "Nông thôn mới ở Hạ Long", "Xây dựng nông thôn mới thành công."),
    _document("2019-11-15", "Chuyện làng", "Nông thôn hôm nay khác.", "Làng quê ở thôn mới lập."),
    _document("2019-12-01", "Bầu cử trưởng thôn", "Cử tri bầu cử.", "Ngày hội bầu cử.", by=None),
    _document("2019-12-15", "Kết quả bầu cử trong mùa covid", "Bầu cử an toàn giữa covid-19."),
    # Dates: in the text, and the day itself.
    _document("2020-01-10", "Kế hoạch ngày 16/7/2020", "Lễ ra quân sẽ vào ngày 16/7/2020.", by=PORTAL),
    _document("2020-02-29", "Ngày đặc biệt", "Bốn năm có một lần."),
    _document("2020-03-03", "Phòng chống covid ở trường học", "Học sinh nghỉ.", organs=[UBND]),
    _document("2020-04-10", "Vụ xuân", "Lúa tốt.", "Hội Nông dân giúp giống.", organs=[NONG_DAN]),
    _document("2020-05-19", "Sinh nhật Bác", "Dâng hoa.", organs=[TINH_UY], people=[HUNG, HUWNG]),
    _document("2020-07-16", "Lễ ra quân", "Thanh niên lên đường ngày 16/7/2020 tại sân.", "Trống giong."),
    _document("2020-07-16", "Trao học bổng", "Học sinh nghèo vui trên con đường tại sân trường."),
    _document("2020-07-16", "Khai mạc hội thi cồng chiêng", "Sáu đội dự thi.", by=PORTAL),
    _document("2020-08-20", "Thu hoạch lúa hè thu", "Năng suất khá.", organs=[NONG_DAN]),
    _document("2020-09-02", "Mừng Quốc khánh", "Cờ hoa khắp phố.", "Bắn pháo hoa đón Quốc khánh."),
    _document("2020-10-10", "Chuyển đổi số ở xã", "Dịch vụ công trực tuyến.", by=PORTAL),
    _document("2020-10-20", "Gặp mặt phụ nữ tiêu biểu", "Bà Đương tặng quà.", people=[DUONG]),
    _document("2020-11-20", "Tri ân thầy cô", "Lễ kỷ niệm ấm áp.", "Thầy Đặng Văn Kỳ xúc động."),
    _document("2020-12-22", "Gặp mặt cựu chiến binh", "Kể chuyện “Trường Sơn – Tây Nguyên”."),
    _document("2021-01-01", "Chào năm mới 2021", "Pháo hoa.", "Giá < 5 & > 3 nghìn “đồng”."),
    _document("2021-02-02", "Tết vì người nghèo", "Trao 1.200 suất quà.", organs=[TINH_UY], people=[HUNG]),
    _document("2021-03-01", "Tỉnh ủy Sông Thanh học Nghị quyết 04-NQ/TW", "Học tập trung.", organs=[TINH_UY]),
    _document("2021-03-26", "Đoàn viên hiến máu", "Hơn 300 đơn vị máu.", "Đường về bản xa. " * 30
              + "Cuối cùng cũng tới bản Hoằng Hóa hoặc bản Khoẵn."),
]  # fmt: skip


def pages() -> dict[str, str]:
    """The page of each bulletin, as far as the reader's script looks at it."""
    return {one.address: _page(one) for one in DOCUMENTS}


def _page(one: Document) -> str:
    blocks = "\n".join(
        f"<p>{html.escape(text, quote=False)}</p>" for text in (one.lead, *one.paragraphs)
    )
    return (
        f"<!doctype html>\n<title>{html.escape(one.title)}</title>\n<article>\n"
        f"  <div data-bulletin-text>\n{blocks}\n  </div>\n  <p>Đính chính: cuối trang.</p>\n</article>\n"
    )


class Library:
    """The engine on these bulletins, and what it finds by their titles."""

    def __init__(self, engine: Engine):
        self.engine = engine
        self.titles = dict(zip(engine.layout.numbers, (d.title for d in DOCUMENTS), strict=True))

    def full(self, q: str = "", **state: object) -> list[str]:
        """The titles of the bulletins that have all that was asked, in order."""
        answer = self.engine.search(q, **state)
        return [self.titles[number] for number in answer["numbers"][: answer["total"]]]

    def partial(self, q: str, **state: object) -> list[str]:
        """The titles of those that have a part."""
        answer = self.engine.search(q, **state)
        return [self.titles[number] for number in answer["numbers"][answer["total"] :]]
