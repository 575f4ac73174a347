"""Divides a printed post into the role and the organ: "Phó Giám đốc" (deputy director) and "Sở Y tế" (department of health)."""

from typing import NamedTuple

from bantin.extraction.post_words import (
    BEFORE_HEADS,
    DEGREES,
    IMPLIED_ORGANS,
    MEMBERS,
    REPEATED_NOUNS,
    SHARED_NOUNS,
    TERMS,
)
from bantin.extraction.posts import head_end
from bantin.extraction.words import Words, words_of

_TIMES = BEFORE_HEADS - {"phó"}  # words that say when or how somebody has a post


class PostParts(NamedTuple):
    """The parts of a post as printed; `organ` is "" if the post names none."""

    role: str
    organ: str


def parts_of_post(post: str) -> PostParts:
    """Divide a post as `people_in` gives it.

    A head of the state or of its government belongs to the organ that everybody knows; a term of office ("nhiệm kỳ …") is no organ.
    A noun that ends the role and begins the organ belongs to the organ: "Trưởng Ban Dân vận" is the head of "Ban Dân vận"; but "Phó
    Trưởng ban Thường trực Ban Dân vận" names it again. A member by one word, "Tỉnh ủy viên", is one of "Tỉnh ủy".
    """
    words = words_of(post)
    head = head_end(words, 0)
    member = MEMBERS.end_at(words, 0)
    if head == 0:
        return PostParts(post, "")
    if member and member == words.length:
        return PostParts(post, _capitalised(words.printed(0, member - 1)))
    implied = IMPLIED_ORGANS.get(words.keys(_first(words), head))
    if implied and (head == words.length or TERMS.end_at(words, head) > head):
        return PostParts(words.printed(0, head), implied)
    start = DEGREES.end_at(words, head)
    if start == head and not (
        words[head].is_capitalised and REPEATED_NOUNS.end_at(words, head) > head
    ):
        start = SHARED_NOUNS.start_before(words, head)
    if start >= words.length or start == 0 or TERMS.end_at(words, start) > start:
        return PostParts(post, "")
    return PostParts(words.printed(0, start), _capitalised(words.printed(start, words.length)))


def _first(words: Words) -> int:
    """Return the index of the first word of a post's role, after "nguyên", "tân", "quyền" or "cựu"."""
    return next(at for at in range(words.length) if words[at].key not in _TIMES)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
