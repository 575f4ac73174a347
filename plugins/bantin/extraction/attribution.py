"""Decides whose the posts are that a text prints.

The rules, from the surest: a chain of posts after a name belongs to it; before a name, too; a post before a colon or after "các"
belongs to each name of the list that follows; what somebody "giữ chức" (holds) belongs to the nearest name before.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from bantin.extraction.holding_words import (
    APPOINTING,
    FOR_ONE_OCCASION,
    HOLDING,
    IN_PLACE_OF,
    KIN,
    NOT_HOLDING,
    NOT_YET_HOLDING,
    SUCCEEDING,
)
from bantin.extraction.mentions import Item, Mention, NameKey
from bantin.extraction.name_words import PLURALS
from bantin.extraction.posts import Chain, closes_bracket
from bantin.extraction.words import Word, Words

_SENTENCE_END = re.compile(r"[.!?…][\s\"”’)]|[.!?…]$|[;\n]")
_AFTER_NAME = re.compile(r"\s?[,(:]\s?|\s?[-–—]\s?|\s")
_BIRTH = re.compile(r"\s?\((?:sinh|SN|quê|nguyên quán)\b[^()]{0,60}\)\s?")
_PRONOUNS = frozenset("ông bà anh chị đồng".split())
_Posts = tuple[NameKey, list[str]]


def attributed_posts(
    words: Words, items: Sequence[Item], before: NameKey | None
) -> Iterator[_Posts]:
    """Yield the posts that a text prints for people; `before` is the last person that was named in the text before."""
    return _Attribution(words, items, before).posts()


class _Attribution:
    def __init__(self, words: Words, items: Sequence[Item], before: NameKey | None):
        self._words, self._items, self._before = words, items, before
        self._taken = set[int]()  # indices of chains that somebody has

    def posts(self) -> Iterator[_Posts]:
        for index, item in enumerate(self._items):
            if isinstance(item, Mention):
                yield from self._after_name(index, item)
            elif index not in self._taken:
                yield from self._of_chain(index, item)

    def _after_name(self, index: int, name: Mention) -> Iterator[_Posts]:
        chain = self._chain(index + 1)
        if self._words[name.start - 1].key in KIN and self._words[name.start].gap == " ":
            return
        if not chain or not self._is_after_name(name.end, chain.start):
            return
        posts = list(chain.posts)
        following = self._name(index + 2)
        if following and self._is_direct(chain, following):
            yield following.key, self._printed([posts.pop()])
        self._taken.add(index + 1)
        for key in (name.key, *self._fellows(index)):
            yield key, self._printed(posts)

    def _of_chain(self, index: int, chain: Chain) -> Iterator[_Posts]:
        if self._is_held(chain):
            for key in self._holders(index, chain):
                yield key, self._printed(chain.posts)
            return
        for key in self._named_by_is(index, chain):
            yield key, self._printed(chain.posts)
        following = self._name(index + 1)
        if following is None or following.start > chain.end:
            return
        gap = self._words[chain.end].gap
        posts = self._printed(self._without_superiors(chain.posts))
        if gap.strip() == ":" or (gap == " " and self._is_plural(chain)):
            for name in self._list(index + 1):
                yield name.key, posts
        elif gap == " " or (gap.strip() == "," and self._is_in_apposition(chain, following)):
            yield following.key, posts

    def _is_in_apposition(self, chain: Chain, name: Mention) -> bool:
        """Whether a name after a chain and a comma says who holds the posts: not in "Thay mặt Bí thư Tỉnh ủy, ông A trao quà"."""
        return name.is_addressed and not IN_PLACE_OF.ends_at(self._words, chain.start)

    def _without_superiors(self, posts: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
        """Return the posts before a name without those that nobody has together with the last one.

        "… của Thủ tướng, Phó Thủ tướng Trần Văn A" names the Prime Minister and, by name, a deputy.
        """
        words, last = self._words, posts[-1][0]
        if words[last].key != "phó":
            return list(posts)
        superior = words.keys(last + 1, last + 3)
        return [post for post in posts if words.keys(post[0], post[0] + 2) != superior]

    def _named_by_is(self, index: int, chain: Chain) -> Iterator[NameKey]:
        """Yield the names of those of whom a text says who has posts: "hai phó chủ tịch là ông A và ông B"."""
        first = self._name(index + 1)
        is_next = first and first.is_addressed and first.start == chain.end + 1
        if not (
            is_next and self._words[chain.end].key == "là" and self._words[chain.end].gap == " "
        ):
            return
        at = index + 1
        while name := self._name(at):
            yield name.key
            following = self._name(at + 1)
            if not (self._is_plural(chain) and following and self._is_joined(name, following)):
                return
            at += 1

    def _holders(self, index: int, chain: Chain) -> list[NameKey]:
        """Return who is said to hold what a chain names: the nearest name before in its sentence, and names joined to it."""
        at = index - 1
        while at >= 0 and not self._may_hold(self._items[at], chain):
            at -= 1
        start = self._sentence_start(chain.start)
        name = self._name(at)
        if name and name.start >= start:
            between = self._outside_brackets(name.end, chain.start)
            if not NOT_HOLDING.isdisjoint(word.key for word in between) or (
                self._is_bare(chain) and len(between) > 1
            ):
                return []
            if self._is_not_yet_held(name.end, chain.start):
                return []
            return [name.key, *self._joined(at)]
        is_about_before = self._words[start].key in _PRONOUNS
        last = name.key if name else self._before
        return [last] if is_about_before and last else []

    def _may_hold(self, item: Item, chain: Chain) -> bool:
        """Whether an item before a chain is a person who may be said to hold its posts: not "ông B" in "thay ông B giữ chức"."""
        if not isinstance(item, Mention) or self._is_in_bracket(item, chain.start):
            return False
        is_direct = HOLDING.start_before(self._words, chain.start) == item.end
        return not (is_direct and SUCCEEDING.ends_at(self._words, item.start))

    def _is_not_yet_held(self, start: int, end: int) -> bool:
        """Whether the words from `start` to before `end` say that somebody is only to hold something, or does not."""
        return any(NOT_YET_HOLDING.end_at(self._words, at) > at for at in range(start, end))

    def _outside_brackets(self, start: int, end: int) -> list[Word]:
        """Return the words from `start` to before `end` that stand in no brackets that open there."""
        between = self._words[start:end]
        depths = accumulate(word.gap.count("(") - word.gap.count(")") for word in between)
        return [word for word, depth in zip(between, depths, strict=True) if depth <= 0]

    def _is_in_bracket(self, item: Item, index: int) -> bool:
        """Whether an item stands in a bracket that is closed before a word: "ông A (em rể ông B) làm Chủ tịch"."""
        return self._words.open_brackets(item.end, index + 1) < 0

    def _joined(self, index: int) -> Iterator[NameKey]:
        """Yield the names that are joined to a name by "và" or a comma before it, without posts of their own."""
        while (name := self._name(index)) and (other := self._name(index - 1)):
            if not self._is_joined(other, name):
                return
            yield other.key
            index -= 1

    def _fellows(self, index: int) -> Iterator[NameKey]:
        """Yield the names before a name that share its posts: "hai đồng chí A và B, Phó Bí thư"."""
        first = index
        while (
            (name := self._name(first))
            and (other := self._name(first - 1))
            and self._is_joined(other, name)
        ):
            first -= 1
        opening = self._name(first)
        if (
            first < index
            and opening
            and opening.is_plural
            and self._words[opening.start].gap.strip() != ":"
        ):
            yield from self._joined(index)

    def _is_joined(self, name: Mention, other: Mention) -> bool:
        between = other.start - name.end
        gap = self._words[other.start].gap.strip()
        if between == 0:
            return gap == ","
        return between == 1 and self._words[name.end].key == "và" and not gap

    def _list(self, index: int) -> Iterator[Mention]:
        """Yield the names of a list: those that follow one another with nothing between but their own posts.

        The list ends with the sentence. It also ends at ";" before a name with a word of address, unless the first one has it.
        """
        first, end = self._name(index), 0
        for item in self._items[index:]:
            if end and not self._goes_on(item, end):
                return
            is_addressed = isinstance(item, Mention) and item.is_addressed
            if (
                end
                and ";" in self._words[end].gap
                and is_addressed
                and first
                and not first.is_addressed
            ):
                return
            if isinstance(item, Mention):
                yield item
            end = item.end

    def _goes_on(self, item: Item, end: int) -> bool:
        """Whether a list that has come to the word `end` goes on with an item: at most "và" or "cùng" (and) stands between."""
        between = [word.key for word in self._words[end : item.start]]
        return between in ([], ["và"], ["cùng"]) and "." not in self._words[end].gap

    def _is_plural(self, chain: Chain) -> bool:
        return (
            PLURALS.end_at(self._words, chain.start - 1) == chain.start
            or self._words[chain.start - 2].key == "các"
        )

    def _is_after_name(self, end: int, start: int) -> bool:
        """Whether what stands between a name and a chain makes the chain follow the name."""
        if start == end:
            return bool(_AFTER_NAME.fullmatch(self._words[start].gap))
        between = self._words.text[self._words[end - 1].end : self._words[start].start]
        birth = _BIRTH.match(between)
        return bool(birth and not between[birth.end() :].strip(" ,-–:"))

    def _is_direct(self, chain: Chain, name: Mention) -> bool:
        """Whether a name follows a chain with nothing but a space between them."""
        return name.start == chain.end and self._words[chain.end].gap == " "

    def _is_held(self, chain: Chain) -> bool:
        """Whether the words before a chain say that somebody holds its posts, for longer than an occasion."""
        return HOLDING.ends_at(self._words, chain.start) and not self._is_for_occasion(chain)

    def _is_bare(self, chain: Chain) -> bool:
        """Whether only "làm" or "là" stands before a chain, which says of a person no more than that next to it."""
        word, before = self._words[chain.start - 1].key, self._words[chain.start - 2].key
        return word in ("là", "làm", "giữ", "bầu") and before not in APPOINTING

    def _is_for_occasion(self, chain: Chain) -> bool:
        return self._words[chain.start - 1].key == "làm" and any(
            " ".join(self._words[i].key for i in range(*post)) in FOR_ONE_OCCASION
            for post in chain.posts
        )

    def _sentence_start(self, index: int) -> int:
        while index > 0 and not _SENTENCE_END.search(self._words[index].gap):
            index -= 1
        return index

    def _printed(self, posts: Sequence[tuple[int, int]]) -> list[str]:
        """Return posts as printed, with the bracket that closes after one."""
        return [
            self._words.printed(start, end) + ")" * closes_bracket(self._words, start, end)
            for start, end in posts
        ]

    def _name(self, index: int) -> Mention | None:
        item = self._items[index] if 0 <= index < len(self._items) else None
        return item if isinstance(item, Mention) else None

    def _chain(self, index: int) -> Chain | None:
        item = self._items[index] if 0 <= index < len(self._items) else None
        return item if isinstance(item, Chain) else None
