"""Finds where the name of a person begins and ends in a row of words."""

from bantin.extraction.name_words import HONORIFICS, MIDDLE_WORDS, NOT_NAMES, RANKS, SURNAMES
from bantin.extraction.place_words import (
    ALONE,
    COUNTRY,
    DIRECTIONS,
    INSTITUTIONS,
    NAMED_AFTER,
    NOT_ALONE,
    NOT_NAMED_AFTER,
    NUMBERED,
    PROVINCES,
    UNITS,
)
from bantin.extraction.post_words import BEFORE_HEADS, HEADS
from bantin.extraction.words import Phrases, Words

_LONGEST = 5  # syllables
_NO_SURNAMES = ("đoàn", "đường")  # if a surname follows: the Youth Union, a street
_SMALL_MIDDLE_WORDS = ("văn", "thị")
_LARGEST_CITY = Phrases(["Hồ Chí Minh"])  # only after "thành phố"; alone it is a person
_COMMONEST_SURNAME = "nguyễn"
_SMALL_UNITS = ("xã", "phường", "thị", "thôn", "đường", "phố")  # which may be named after people


def name_end(words: Words, start: int, *, is_addressed: bool = False) -> int:
    """Return the index after the name that begins at a word, or `start` if none does.

    A name is two to five capitalised words, the first of which is a surname. After a word such as "ông" (`is_addressed`) any
    capitalised words are one. A name ends where its capitals end, where a place or a post begins, and before an abbreviation.
    """
    end = _capitals_end(words, start)
    if end - start < 2 or _is_place_or_thing(words, start, end, is_addressed=is_addressed):
        return start
    if words[start].key in _NO_SURNAMES and end - start > 3 and words[start + 1].key in SURNAMES:
        return start  # "Bí thư T.Ư Đoàn Trần Văn A": the name begins with the next word
    return end if is_addressed or words[start].key in SURNAMES else start


def end_of_things_name(words: Words, start: int) -> int:
    """Return the index after the name of a street, a school or the like that begins at a word, or `start` if none does.

    In "đường Trần Văn A" it begins with "Trần".
    """
    is_thing = NAMED_AFTER.ends_at(words, start) and not NOT_NAMED_AFTER.ends_at(words, start)
    return _capitals_end(words, start) if is_thing else start


def begins_name(words: Words, index: int) -> bool:
    """Whether the name of a person surely begins at a word, so that a post before it ends there."""
    return name_end(words, index) > index and end_of_things_name(words, index) == index


def address_end(words: Words, start: int) -> int:
    """Return the index after the honorifics, ranks and degrees that stand at a word, or `start` if none does.

    For example those in "đồng chí Đại tá, TS Nguyễn Văn A"; a comma may stand between them.
    """
    end = start
    while longer := max(HONORIFICS.end_at(words, end), RANKS.end_at(words, end)) - end:
        end += longer
        if words[end].gap.strip() not in ("", ".", ",", "-"):
            break
    return end


def place_end(words: Words, start: int) -> int:
    """Return the index after the place that begins at a word, or `start` if none does.

    A place is the name of a province, or a unit such as "huyện" with its name, which has one to three words. Of "huyện An Lương
    Trần Văn B" the place is "huyện An Lương", as a surname and a middle word begin a person's name.
    """
    province = PROVINCES.end_at(words, start)
    if province > start and words[start].is_capitalised:
        return province
    unit = UNITS.end_at(words, start)
    if unit == start:
        return start
    end = _end_of_units_name(words, start, unit)
    stands_alone = words[start].key in ALONE and words[unit].key not in NOT_ALONE
    return end if end > unit or stands_alone else start


def _end_of_units_name(words: Words, start: int, unit: int) -> int:
    """Return the index after the name, or the number, of a unit: the words from `start` to `unit`; `unit` if it has none."""
    province = max(PROVINCES.end_at(words, unit), _LARGEST_CITY.end_at(words, unit))
    if province > unit and words[unit].is_capitalised:
        return province
    if (
        words[start].key in NUMBERED
        and words[unit].text.isdigit()
        and words[unit].gap in (" ", ".")
    ):
        return unit + 1
    if words[start].key == "tỉnh" and words[unit].key in SURNAMES:
        return unit  # a person: no other province has a name that begins with a surname
    if words[start].key not in _SMALL_UNITS and words[unit].key == _COMMONEST_SURNAME:
        return unit  # no district has a name that begins with this one
    return _named_place_end(words, unit)


def institution_end(words: Words, start: int) -> int:
    """Return the index after an institution with its name ("Bệnh viện Bạch Mai") that begins at a word, or `start` if none does."""
    named = INSTITUTIONS.end_at(words, start)
    end = _named_place_end(words, named) if named > start else start
    return end if end > named else start


def _named_place_end(words: Words, start: int) -> int:
    """Return the index after the name of a place without a list of such names: two words, or three with a direction."""
    run = start
    if words[run].key in NOT_ALONE:
        return start  # "Tỉnh Đoàn" is an organ
    while run - start < 3 and words[run].is_capitalised and (words[run].gap == " "):
        if words[run].is_in_capitals or _begins_with_middle_word(words, run):
            break
        run += 1
    if run - start == 3 and words[run - 1].key not in DIRECTIONS:
        run -= 1
    return run


def _begins_with_middle_word(words: Words, index: int) -> bool:
    return (
        words[index].key in SURNAMES
        and words[index + 1].key in MIDDLE_WORDS
        and words[index + 2].is_capitalised
    )


def _capitals_end(words: Words, start: int) -> int:
    in_capitals = words[start].is_in_capitals
    end = start
    while end - start < _LONGEST:
        word = words[end]
        if end == start + 1 and _is_middle_slip(words, end):
            end += 1
            continue
        if (
            not word.is_capitalised
            or not word.text[-1:].isalpha()
            or (end > start and word.gap != " ")
        ):
            break
        if word.is_in_capitals != in_capitals and not (in_capitals and len(word.text) == 1):
            break
        if end > start and (_begins_post(words, end) or _is_addressing(words, start, end)):
            break
        if COUNTRY.end_at(words, end) > end:
            return start  # the name of a firm or an organ, "… Việt Nam"
        end += 1
    return end


def _is_addressing(words: Words, start: int, index: int) -> bool:
    """Whether a capitalised word within a row of capitals addresses somebody; "Phạm Tuấn Anh" ends in such a word and is a name."""
    after = HONORIFICS.end_at(words, index)
    if after == index:
        return False
    ends_row = not (words[after].is_capitalised and words[after].gap == " ")
    return not (ends_row and after == index + 1 and index - start > 1)


def _is_middle_slip(words: Words, index: int) -> bool:
    """Whether a small word is the middle word of a name by a slip of case: "Lò văn Hặc"."""
    before, word, following = words[index - 1 : index + 2]
    return (
        word.text in _SMALL_MIDDLE_WORDS
        and before.key in SURNAMES
        and not before.is_in_capitals
        and following.is_capitalised
        and word.gap == following.gap == " "
    )


def _begins_post(words: Words, index: int) -> bool:
    after = index
    if words[index].key in BEFORE_HEADS and words[index + 1].gap == " ":
        after += 1  # not in "Đàm Nguyên, Bí thư": there "Nguyên" belongs to the name
    return HEADS.end_at(words, after) > after


def _is_place_or_thing(words: Words, start: int, end: int, *, is_addressed: bool) -> bool:
    """Whether the capitalised words from `start` to before `end` are no name, but those of a place, a thing or a post.

    After a word of address, three of them may begin like a place or a thing: "bà Thái Bình Nguyên", "ông Cung Văn Lễ".
    """
    place = max(PROVINCES.end_at(words, start), NOT_NAMES.end_at(words, start))
    if place > start:
        return not (is_addressed and end > place and words[place - 1].is_capitalised)
    return _begins_post(words, start)
