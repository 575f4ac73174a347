"""The archive of the invented province Sông Thanh, so small that it is built in a tenth of a second.

Yet everything is there by which one file changes the page of another: bulletins that link each other,
two on one day, one holder of a post after another, posts that are only printed, an organ that ended,
names that were valid for a time, abbreviations, a picture.
"""

from bantin.site.site_settings import SiteSettings
from tests.support.building import ZONE
from tests.support.content_files import PICTURE, bulletin

from .inputs import Inputs, theme_files

CONFIG = SiteSettings(
    "Kho bản tin thử", "Kho của một tỉnh không có thật", "", "thu.example,2026", ZONE
)

_RECORDS = {
    "leaders/nguyen-van-hung.md": """---
name: Nguyễn Văn Hùng
posts:
  - post: Bí thư Tỉnh ủy
    committee: tinh-uy-song-thanh
    from: 2018-01-10
    to: 2020-10
---

Không có thật; từng [nhận quyết định](../bulletins/2018/01/10-cong-bo-quyet-dinh.md).
""",
    "leaders/le-thi-hoa.md": """---
name: Lê Thị Hòa
posts:
  - post: Trưởng Ban Tuyên giáo Tỉnh ủy
    committee: ban-tuyen-giao-tinh-uy-song-thanh
    from: 2017-06
---
""",
    "leaders/pham-sy-y.md": """---
name: Phạm Sỹ Ý
other_names:
  - Phạm Sĩ Ý
posts:
  - post: Bí thư Tỉnh ủy
    committee: tinh-uy-song-thanh
    from: 2020-11
---
""",
    "committees/tinh-uy-song-thanh.md": """---
name: Tỉnh ủy Sông Thanh
short: Tỉnh ủy
other_names:
  - name: Đảng bộ tỉnh Sông Thanh
    from: 2018
    to: 2019-06
abbreviations: [TU]
---
""",
    "committees/ban-tuyen-giao-tinh-uy-song-thanh.md": """---
name: Ban Tuyên giáo Tỉnh ủy Sông Thanh
short: Ban Tuyên giáo Tỉnh ủy
parent: tinh-uy-song-thanh
from: 1975
to: 2020-12-31
---

Trực thuộc [Tỉnh ủy](tinh-uy-song-thanh.md), viết tắt là TU.
""",
    "abbreviations.yml": """TĐKT: thi đua, khen thưởng
TU: Tỉnh ủy
""",
    "pages/gioi-thieu.md": """---
title: Giới thiệu
summary: Kho này để thử.
---

Đọc [bản tin đầu tiên](../bulletins/2018/01/10-cong-bo-quyet-dinh.md).
""",
}

_HUNG_PRINTED = """leaders:
  - name: Nguyễn Văn Hùng
    posts: [Bí thư Tỉnh ủy]
committees: [Đảng bộ tỉnh Sông Thanh]"""
_Y_PRINTED = """leaders:
  - name: Phạm Sĩ Ý
    posts: [Chánh Văn phòng Tỉnh ủy]
  - Nguyễn Văn Hùng"""
_BULLETINS = {
    "2018/01/10-cong-bo-quyet-dinh.md": bulletin(
        "2018-01-10",
        "source: Báo Sông Thanh",
        _HUNG_PRINTED,
        title="Công bố quyết định",
        body="Sáng 10/1, TU công bố quyết định.\n\nPhong trào TĐKT được nhắc tới.",
    ),
    "2018/02/05-le-ra-quan.md": bulletin(
        "2018-02-05 08:30", "source: Báo Sông Thanh", _Y_PRINTED, title="Lễ ra quân"
    ),
    "2018/02/05-hoi-nghi.md": bulletin(
        "2018-02-05", "committees: [Ban Tuyên giáo Tỉnh ủy]", "leaders: [Lê Thị Hòa]", title="Hội nghị"
    ),
    "2019/03/15-truong-hoc.md": bulletin(
        "2019-03-15",
        "source: Cổng thông tin",
        "image: 15-truong-hoc.png",
        "leaders: [Phạm Sỹ Ý, Lê Thị Hòa]",
        title="Thăm trường học",
        body="Ảnh:\n\n![Lớp học](15-truong-hoc.png)",
    ),
    "2020/07/16-thi-dua.md": bulletin(
        "2020-07-16",
        "source: Báo Sông Thanh",
        "image: ../../2019/03/15-truong-hoc.png",
        _Y_PRINTED,
        "committees: [Tỉnh ủy, Ban Tuyên giáo Tỉnh ủy]",
        title="Sơ kết thi đua",
        body="Tiếp theo [hội nghị](../../2018/02/05-hoi-nghi.md) về TĐKT.",
    ),
    "2020/12/31-nhin-lai.md": bulletin(
        "2020-12-31",
        title="Nhìn lại",
        body="[Ông Ý](../../../leaders/pham-sy-y.md) nói về [trường học](../../2019/03/15-truong-hoc.md).",
    ),
}  # fmt: skip


def small() -> Inputs:
    """Six bulletins of three years, by three leaders and of two organs."""
    bulletins = {f"bulletins/{path}": text for path, text in _BULLETINS.items()}
    texts = {**_RECORDS, **bulletins}
    content = {f"content/{path}": text.encode() for path, text in texts.items()}
    picture = {"content/bulletins/2019/03/15-truong-hoc.png": PICTURE}
    return Inputs({**content, **picture, **theme_files()}, CONFIG)
