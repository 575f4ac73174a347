"""Counts the bulletin files of an archive, or of a part of it, and tells the numbers in words."""

from collections.abc import Callable, Iterable

from bantin.archive.drafts import Draft
from bantin.archive.facts import Counts
from bantin.archive.past_addresses import PastAddresses
from bantin.authority.bulletin_entries import Entry
from bantin.content.content_paths import is_bulletin_address
from bantin.content.content_tree import ContentTree
from bantin.content.intended_paths import is_among_bulletins
from bantin.language.number_format import number


def count_bulletins(
    tree: ContentTree,
    published: Iterable[Entry],
    past: PastAddresses,
    drafts: Iterable[Draft],
    is_chosen: Callable[[str], bool] = lambda _: True,
) -> Counts:
    """Count the bulletins with chosen content paths and what stands among them.

    `published` are the entries of the archive. All that is neither published nor ignored nor a draft is withheld.
    """
    withheld, ignored = (
        sum(is_among_bulletins(path) and is_chosen(path) for path in paths)
        for paths in (tree.withheld, tree.unused)
    )
    bulletins = sum(map(is_chosen, tree.bulletins))
    entries = sum(is_chosen(entry.path) for entry in published)
    withdrawn = sum(
        is_bulletin_address(stone.address) and is_chosen(stone.path)
        for stone in past.tombstones.values()
    )
    unfinished = sum(is_among_bulletins(one.path) and is_chosen(one.path) for one in drafts)
    return Counts(
        found=bulletins + withheld + ignored,
        published=entries,
        withheld=bulletins - entries - withdrawn - unfinished + withheld,
        ignored=ignored + withdrawn,
        withdrawn=withdrawn,
        drafts=unfinished,
    )


def sum_of(counts: Counts) -> str:
    """Return a phrase with the numbers of bulletin files: all, published, withheld, ignored and unfinished ones."""
    drafts = f", {number(counts.drafts)} bản nháp" if counts.drafts else ""
    withdrawn = f" (trong đó {number(counts.withdrawn)} đã rút)" if counts.withdrawn else ""
    return (
        f"{number(counts.found)} tệp bản tin: {number(counts.published)} được đăng, "
        f"{number(counts.withheld)} bị giữ lại, {number(counts.ignored)} bỏ qua{withdrawn}{drafts}"
    )
