"""Writes the records that an import proposes, as drafts, which a person finishes or removes."""

from dataclasses import replace
from pathlib import Path

from bantin.content.committee import dump_committee
from bantin.content.leader import dump_leader
from bantin.editing.file_edits import write_new_file
from bantin.importer import KnownRecords
from bantin.importer.proposals import Proposals, proposed_records


def write_proposed(
    content: Path, proposals: Proposals, known: KnownRecords, least: int
) -> tuple[int, int]:
    """Write a draft of a record for each person and organ that at least so many bulletins name; return their numbers.

    Who has a draft by now is left out. Raises OSError if a file can't be written.
    """
    leaders, committees = proposed_records(
        proposals.people(least, known.keys_of_draft_leaders),
        proposals.organs(least, known.organ_keys | known.keys_of_draft_committees),
        known.ids,
    )
    texts = {one.path: dump_leader(replace(one, draft=True)) for one in leaders}
    texts |= {one.path: dump_committee(replace(one, draft=True)) for one in committees}
    for path, text in texts.items():
        write_new_file(content / path, text)
    return len(leaders), len(committees)
