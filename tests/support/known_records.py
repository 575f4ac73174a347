"""Records of an invented province that the importer finds in texts."""

import datetime

from bantin.authority.post_title_resolver import PostTitleResolver
from bantin.authority.posts_over_time import Posts
from bantin.authority.record_names import RecordNames
from bantin.content.committee import Committee
from bantin.content.glossary import Glossary
from bantin.content.leader import HeldPost, Leader
from bantin.headers.dates import PartialDate
from bantin.headers.periods import Period
from bantin.importer import KnownRecords

DAY = datetime.date(2020, 7, 16)

LEADERS = (
    Leader("tran-van-hung", "Trần Văn Hùng", posts=(HeldPost("Bí thư Tỉnh ủy", "tinh-uy"),)),
    Leader("tran-van-hung-2", "Trần Văn Hưng"),
    Leader(
        "le-thi-thuy",
        "Lê Thị Thủy",
        posts=(
            HeldPost(
                "Trưởng Ban Tuyên giáo Tỉnh ủy",
                "ban-tuyen-giao",
                Period(PartialDate(2015), PartialDate(2022)),
            ),
        ),
    ),
)
COMMITTEES = RecordNames(
    (
        Committee("tinh-uy", "Tỉnh ủy Sông Thanh", "Tỉnh ủy"),
        Committee(
            "ban-tuyen-giao", "Ban Tuyên giáo Tỉnh ủy", period=Period(to=PartialDate(2025, 2, 28))
        ),
        Committee(
            "ban-tuyen-giao-va-dan-van",
            "Ban Tuyên giáo và Dân vận Tỉnh ủy",
            period=Period(PartialDate(2025, 3, 1)),
        ),
    )
)
KNOWN = KnownRecords(
    RecordNames(LEADERS),
    COMMITTEES,
    Posts(LEADERS, (), PostTitleResolver(COMMITTEES, Glossary(), LEADERS)),
)
