"""Record details: what an answer tells of a record besides its name and description.

They are the number of its bulletins and, for a committee, its posts with all their holders. A post without a committee's
record has details of its own. So has one with many holders, who are then left out of the committee's details.

The files have few records each, so that a query which names a record costs little; a changed bulletin changes the
files of the records in its header. A file is deflated single-byte JSON: an object that maps kind/id to
[number of bulletins, posts]. A post is [id, title, role, holders], a holder [id of the leader, name, period in words, note, spans],
and a span [first day, last day, basis in words, whether it is uncertain].
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bantin.content.kinds import KINDS
from bantin.search.compression import deflate_json
from bantin.search.named_records import NamedRecord
from bantin.search.post_holders import PostHolders
from bantin.search.term_hashes import facet_hash

_FILE_BITS = 10


def record_details_files(records: Iterable[NamedRecord]) -> Iterator[tuple[int, bytes]]:
    """Yield (number, bytes) of each file of record details; there is no file in which no record would stand."""
    files: dict[int, dict[str, object]] = defaultdict(dict)
    for record in records:
        key = f"{record.kind}/{record.id}"
        files[facet_hash(key) >> 32 - _FILE_BITS][key] = [record.bulletins, list(_posts(record))]
    for number, details in sorted(files.items()):
        yield number, deflate_json(details)


def _posts(record: NamedRecord) -> Iterator[PostHolders]:
    of_committee = record.kind == KINDS.committee.address_folder
    for post in record.posts:
        yield post._replace(holders=()) if of_committee and post.stands_apart else post
