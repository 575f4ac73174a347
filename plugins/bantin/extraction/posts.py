"""Finds posts and chains of posts in a row of words.

A post is a leading word ("Bí thư", "Phó Giám đốc"), what its holder leads ("Sở Y tế"), and where ("tỉnh Hà Nam"). A chain is several posts
of one person, as in "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh".
"""

import re
from dataclasses import dataclass

from bantin.extraction.names import (
    address_end,
    begins_name,
    end_of_things_name,
    institution_end,
    place_end,
)
from bantin.extraction.post_words import (
    AFTER_AND,
    BEFORE_COMMANDS,
    BEFORE_HEADS,
    CLOSED_HEADS,
    CREDITS,
    DANGLING,
    ENDS_OF_ORGANS,
    GOES_ON,
    HEADS,
    ORGAN_NOUNS,
    STOP_PHRASES,
    STOP_WORDS,
    TERMS,
    WITHIN_POSTS,
)
from bantin.extraction.words import Words, is_joint

_LONGEST = 22  # words
_OPENING = re.compile(r"\s?\(")
_MOST_IN_BRACKETS = 4  # words of an abbreviation, which "-" and "&" divide
_DASH = re.compile(r"\s?[-–—]\s?")
_TERM_NUMBER = re.compile(r"[IVX]+|[0-9]{1,4}|thứ")


@dataclass(frozen=True, slots=True)
class Chain:
    """Posts that stand in a row, each as its first word and the one after its last."""

    posts: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        return self.posts[0][0]

    @property
    def end(self) -> int:
        return self.posts[-1][1]


def chain_at(words: Words, start: int) -> Chain | None:
    """Return the posts that begin at a word, one after the other; None if none does."""
    posts, begin = [], start
    while (end := post_end(words, begin)) > begin:
        posts.append((begin, end))
        following = end
        if words[end].key in ("kiêm", "và"):
            following += 1
        gap = words[end].gap
        if closes_bracket(words, begin, end):
            gap = gap[1:]
        if not (gap in (", ", ",") or (following > end and gap == " ")):
            break
        begin = following
    return Chain(tuple(posts)) if posts else None


def closes_bracket(words: Words, start: int, end: int) -> bool:
    """Whether a bracket that is opened within the words from `start` to before `end` is closed directly after them."""
    return words.open_brackets(start + 1, end) > 0 and words[end].gap.startswith(")")


def head_end(words: Words, start: int) -> int:
    """Return the index after the leading words of a post, or `start` if no post begins there."""
    if words[start - 1].key == "chức" and words[start].key == "vụ":
        return start  # "chức vụ Trưởng ban" (the post of head) holds no "vụ trưởng" (head of a department)
    if words.keys(start - 1, start + 2) == ("ban", "bí", "thư") and words[start].gap == " ":
        return start  # "Ban Bí thư" (the secretariat) holds no "bí thư" (secretary)
    head = start
    while words[head].key in BEFORE_HEADS and words[head + 1].gap == " ":
        head += 1
    # "Phó Trưởng ban" begins with a head of its own, "phó trưởng", and so does the rest of "nguyên phó phòng".
    for begin in range(head, start - 1, -1):
        end = HEADS.end_at(words, begin)
        if end > begin:
            return end
    return start


def post_end(words: Words, start: int) -> int:
    """Return the index after the post that begins at a word, or `start` if none does."""
    end = head_end(words, start)
    if end == start:
        return start
    is_closed = CLOSED_HEADS.end_at(words, start) == end
    while end - start < _LONGEST:
        unit, closes = _unit_end(words, end, is_closed=is_closed)
        if unit == end:
            break
        end, is_closed = unit, closes
    while end - 1 > start and words[end - 1].key in DANGLING:
        end -= 1
    return end


def _unit_end(words: Words, index: int, *, is_closed: bool) -> tuple[int, bool]:
    """Return the index after what goes on a post at a word, or `index` if nothing does, and whether it names the organ to its end.

    `is_closed` says that the organ has been named; then a place, a term or few other words may follow.
    """
    bracket = _bracket_end(words, index)
    if bracket > index:
        return bracket, is_closed
    place = place_end(words, index)
    if is_closed and words[index].gap == ", " and place > index + 1:
        return place, True  # "Chủ tịch UBND huyện Cái Nước, tỉnh Cà Mau"
    if not _may_go_on(words, index, is_closed=is_closed):
        return index, is_closed
    closing = max(place, ENDS_OF_ORGANS.end_at(words, index), _term_end(words, index))
    within = max(
        institution_end(words, index),
        end_of_things_name(words, index),
        WITHIN_POSTS.end_at(words, index),
    )
    if max(closing, within) > index:
        return max(closing, within), closing >= within
    word = words[index]
    goes_on = word.key in GOES_ON if is_closed else word.is_capitalised or not _stops(words, index)
    return (index + 1, False) if goes_on else (index, is_closed)


def _may_go_on(words: Words, index: int, *, is_closed: bool) -> bool:
    """Whether what stands before a word, and what begins there, allow it to belong to the post before."""
    gap = words[index].gap
    if gap.startswith(")") and any(
        _bracket_end(words, at) == index for at in range(index - _MOST_IN_BRACKETS, index)
    ):
        return gap.startswith(") ")
    if _DASH.fullmatch(gap):
        return not is_closed and _dash_is_within(words, index)
    if not is_joint(gap) or begins_name(words, index):
        return False
    if head_end(words, index) > index and words[index - 1].key not in BEFORE_COMMANDS:
        return False
    if address_end(words, index) > index and WITHIN_POSTS.end_at(words, index) == index:
        return False
    return words[index].key != "và" or _and_is_within(words, index)


def _stops(words: Words, index: int) -> bool:
    """Whether a word in small letters begins what a person does, and is not the name of an organ ("Ban Tiếp công dân")."""
    if words[index - 1].key in ORGAN_NOUNS and words[index - 1].gap == " ":
        return False
    return words[index].key in STOP_WORDS or STOP_PHRASES.end_at(words, index) > index


def _term_end(words: Words, index: int) -> int:
    """Return the index after a term such as "khóa XIX" or "nhiệm kỳ 2020 - 2025" at a word, or `index` if there is none."""
    end = TERMS.end_at(words, index)
    if end == index:
        return index
    while end - index < 7 and _TERM_NUMBER.fullmatch(words[end].text) and is_joint(words[end].gap):
        end += 1
    return end


def _dash_is_within(words: Words, index: int) -> bool:
    """Whether the dash before a word is within a name, as in "Thi đua - Khen thưởng", and not before a post or a remark."""
    if (
        head_end(words, index) > index
        or begins_name(words, index)
        or address_end(words, index) > index
    ):
        return False
    word, before = words[index], words[index - 1]
    if word.text[:1].isdigit() and before.text[:1].isdigit():
        return True  # a term: 2016-2021
    if word.key in CREDITS or (word.text[:1].islower() and _stops(words, index)):
        return False
    return word.is_capitalised or not before.is_capitalised or not word.gap.startswith(" ")


def _and_is_within(words: Words, index: int) -> bool:
    """Whether "và" is within the name of an organ: no person, post or verb follows."""
    after = index + 1
    if (
        head_end(words, after) > after
        or begins_name(words, after)
        or address_end(words, after) > after
    ):
        return False
    following = words[after]
    if following.gap != " ":
        return False
    return following.is_capitalised or _is_small_organ_word(words, after)


def _is_small_organ_word(words: Words, index: int) -> bool:
    return words[index].key in AFTER_AND and words[index - 2].text[:1].islower()


def _bracket_end(words: Words, index: int) -> int:
    """Return the index after an abbreviation in brackets that a post goes on after, or `index` if there is none."""
    if not _OPENING.fullmatch(words[index].gap):
        return index
    end = index
    while (
        words[end].is_in_capitals
        and end - index < _MOST_IN_BRACKETS
        and (end == index or words[end].gap in "-&")
    ):
        end += 1
    return end if end > index and words[end].gap.startswith(")") else index
