"""Divides a printed post into the role and the organ: "Phó Giám đốc" (deputy director) and "Sở Y tế" (department of health)."""

from typing import NamedTuple

from bantin.extraction.post_words import DEGREES, MEMBERS, REPEATED_NOUNS, SHARED_NOUNS
from bantin.extraction.posts import head_end
from bantin.extraction.words import words_of


class PostParts(NamedTuple):
    """The parts of a post as printed; `organ` is "" if the post names none."""

    role: str
    organ: str


def parts_of_post(post: str) -> PostParts:
    """Divide a post as `people_in` gives it.

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
    start = DEGREES.end_at(words, head)
    if start == head and not (
        words[head].is_capitalised and REPEATED_NOUNS.end_at(words, head) > head
    ):
        start = SHARED_NOUNS.start_before(words, head)
    if start >= words.length or start == 0:
        return PostParts(post, "")
    return PostParts(words.printed(0, start), _capitalised(words.printed(start, words.length)))


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
