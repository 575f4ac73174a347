"""The words by which a text says that somebody holds a post, or that somebody else does."""

from bantin.extraction.words import Phrases

# Before a post: what the person named before is said to hold.
HOLDING = Phrases(
    """
    giữ chức, giữ chức vụ, giữ các chức vụ, giữ các chức, giữ chức danh, giữ cương vị, chức vụ, chức danh, các chức vụ,
    đảm nhiệm, đảm nhận, giữ, làm, là, trở thành, nhận chức, bầu, tái cử, trúng cử, đắc cử, chức vụ như, các chức vụ như,
    các chức danh
""".split(",")
)
# Before "làm" (to be): who is so was appointed.
APPOINTING = frozenset("bầu cử nhiệm định động công chuẩn lại về sang thiệu vụ".split())
# Between a name and what somebody holds: somebody else holds it, or nobody does any more.
NOT_HOLDING = frozenset("thôi rằng biết nói yêu đề ký việc miễn với".split())
# Between them, too: somebody does not hold it yet, or never did.
NOT_YET_HOLDING = Phrases(
    """
    dự kiến, ứng cử, tranh cử, đề cử, từ chối, chưa từng, chưa giữ, chưa được, muốn, không còn, không giữ, không được, giới
    thiệu để, giới thiệu giữ, giới thiệu làm, giới thiệu ứng cử, quy hoạch chức danh, quy hoạch giữ
""".split(",")
)
# Before a name, if the post follows directly: somebody else holds it now, as in "thay ông B giữ chức …".
SUCCEEDING = Phrases(
    "thay, thay cho, thay thế, thay thế cho, thế, kế nhiệm, kế tục, tiếp nhiệm".split(",")
)
# Before a post: who is named after it does not hold it, but speaks for its holder.
IN_PLACE_OF = Phrases(
    "thay mặt, thay mặt cho, đại diện, đại diện cho, ủy quyền của, thừa lệnh".split(",")
)
# Before a name: what follows it may be said of the relative.
KIN = frozenset("vợ chồng con trai gái cháu rể dâu".split())

# Nobody has a post by these for more than an occasion: "làm Trưởng đoàn" (headed the delegation).
FOR_ONE_OCCASION = frozenset(("trưởng đoàn", "phó đoàn", "phó trưởng đoàn"))
