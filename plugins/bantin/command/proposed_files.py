"""Writes the records that an import proposes into a folder, from which a person takes over what is right."""

from pathlib import Path

from bantin.content.committee import dump_committee
from bantin.content.leader import dump_leader
from bantin.errors import FolderNotEmptyError
from bantin.importer import KnownRecords
from bantin.importer.proposals import Proposals, proposed_records


def require_new_folder(folder: Path) -> None:
    """Raise FolderNotEmptyError if the folder has content: it is asked for before an import, which may take long."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmptyError(f"“{folder}” đã có tệp. Chọn một thư mục mới cho hồ sơ đề xuất")


def write_proposed(folder: Path, proposals: Proposals, known: KnownRecords, least: int) -> int:
    """Write a record for each person and organ that at least so many bulletins name; return their number.

    The folder is laid out as a content folder is. Raises OSError if it can't be written.
    """
    taken = {*known.leaders.records, *known.committees.records}
    leaders, committees = proposed_records(
        proposals.people(least), proposals.organs(least, known.organ_keys), taken
    )
    texts = {leader.path: dump_leader(leader) for leader in leaders}
    texts |= {committee.path: dump_committee(committee) for committee in committees}
    for path, text in texts.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    return len(texts)
