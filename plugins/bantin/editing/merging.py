"""Merges two records of one person, organ or source: one says all, is named in place of the other, and has its address."""

from pathlib import Path
from typing import NamedTuple

from bantin.content.committee import Committee, committee_fields
from bantin.content.kinds import KINDS, Kind
from bantin.content.leader import Leader, leader_fields, parse_leader
from bantin.content.moves_and_withdrawals import address_of_path, address_of_place, full_place
from bantin.content.record_parsers import PARSERS, Record
from bantin.content.source import SourceRecord, source_fields
from bantin.editing.file_edits import FileEdit, text_to_edit
from bantin.editing.header_edits import listed_values, with_field, with_items_added
from bantin.editing.header_layout import in_usual_order
from bantin.editing.link_edits import with_targets_renamed
from bantin.editing.merged_records import (
    Contradictions,
    merged_committee,
    merged_leader,
    merged_source,
)
from bantin.editing.moving import Move
from bantin.editing.naming_files import FIELDS_WITH_IDS, edits_of_namers, renaming
from bantin.editing.repeated_items import with_id_once
from bantin.errors import EditError
from bantin.findings.findings import has_errors
from bantin.headers.header_writer import Plain
from bantin.language.name_keys import name_key
from bantin.language.normalization import clean


class Merge(NamedTuple):
    """A merge of the record `move.old` into `move.new`; `joins_texts` if their texts stand one below the other now."""

    move: Move
    joins_texts: bool


def plan_merge(root: Path, paths: list[str], old: str, new: str) -> Merge:
    """Return what merging the record at `old` into the one at `new` changes; nothing is written yet.

    `paths` are the content paths of all texts of the archive whose content folder is `root`. A merge that was interrupted
    can be planned again. `moving.carry_out` writes it. Raises EditError if the two are no records of one kind, can't be
    read without an error, or contradict each other.
    """
    kind = KINDS.of_record(old)
    if kind is None or kind is not KINDS.of_record(new) or old == new:
        raise EditError(
            f"{old} và {new} không phải hai hồ sơ cùng loại; chỉ gộp được hai hồ sơ cùng loại"
        )
    renamed = renaming(old, new)
    text, text_of_old = (
        with_targets_renamed(text_to_edit(root, path), path, renamed) for path in (new, old)
    )
    kept, other = _record(text, new, kind), _record(text_of_old, old, kind)
    found = Contradictions()
    merged = _merged(kept, other, found)
    if found.phrases:
        told = "; ".join(found.phrases)
        raise EditError(
            f"{new} và {old} nói khác nhau, nên chưa gộp: {told}. Sửa cho khớp rồi chạy lại"
        )
    id_, fields = kind.record_id(new), FIELDS_WITH_IDS[kind]
    edits = [
        edit._replace(text=with_id_once(edit.text, edit.path, fields, id_))
        for edit in edits_of_namers(root, paths, old, new)
    ]
    if kind is KINDS.committee:
        for edit in edits:
            _check_posts(edit, id_)
    whole = _with_fields(text, new, _fields(kept), _fields(merged))
    whole = _with_former_places(whole, new, text_of_old, old)
    if in_usual_order(text, new) == text:
        whole = in_usual_order(whole, new)
    has_more = _body(merged) != _body(kept)
    if has_more:
        whole = f"{whole.rstrip()}\n\n{_body(other).strip()}\n"
    joins = has_more and bool(_body(kept).strip())
    return Merge(Move(old, new, [FileEdit(new, whole), *edits]), joins)


def _record(text: str, path: str, kind: Kind) -> Record:
    """Return the record with this text. Raises EditError if it has an error or is withdrawn."""
    record, findings = PARSERS[kind](clean(text), path)
    if record is None or has_errors(findings):
        raise EditError(f"{path} còn lỗi; sửa theo bantin check rồi chạy lại")
    if record.past.withdrawal:
        raise EditError(f"{path} đã rút, nên không gộp được")
    return record


def _merged(kept: Record, other: Record, found: Contradictions) -> Record:
    if isinstance(kept, Leader) and isinstance(other, Leader):
        return merged_leader(kept, other, found)
    if isinstance(kept, Committee) and isinstance(other, Committee):
        return merged_committee(kept, other, found)
    if isinstance(kept, SourceRecord) and isinstance(other, SourceRecord):
        return merged_source(kept, other, found)
    raise TypeError(kept, other)


def _fields(record: Record) -> dict[str, Plain]:
    if isinstance(record, Leader):
        return leader_fields(record)
    return committee_fields(record) if isinstance(record, Committee) else source_fields(record)


def _body(record: Record) -> str:
    return record.life if isinstance(record, Leader) else record.description


def _with_fields(text: str, path: str, before: dict[str, Plain], after: dict[str, Plain]) -> str:
    """Return the text of the file at `path` with the fields that differ; lines of other fields and items stay."""
    for name, value in after.items():
        old = before[name]
        if value == old:
            continue
        if isinstance(value, list) and isinstance(old, list) and value[: len(old)] == old:
            text = with_items_added(text, path, name, value, len(old))
        else:
            text = with_field(text, path, name, value)
    return text


def _with_former_places(text: str, path: str, other: str, old: str) -> str:
    """Return the text with the former places of the file `old`, whose text is `other`, and its present one."""
    known = listed_values(text, path, "moved")
    places = {address_of_place(place, path): place for place in known}
    for place in (*listed_values(other, old, "moved"), old):
        full = full_place(place, old)
        places.setdefault(address_of_place(full, path), full)
    places.pop(address_of_path(path), None)
    listed = [*places.values()]
    return with_field(text, path, "moved", [*listed]) if listed != known else text


def _check_posts(edit: FileEdit, committee: str) -> None:
    """Raise EditError if a leader's record would have one post of the merged committee twice at one time."""
    if KINDS.of_record(edit.path) is not KINDS.leader:
        return
    leader, _ = parse_leader(clean(edit.text), edit.path)
    posts = [post for post in leader.posts if post.committee == committee] if leader else []
    for index, post in enumerate(posts):
        for other in posts[:index]:
            same = name_key(post.title) == name_key(other.title)
            if same and post.period.overlaps(other.period):
                raise EditError(
                    f"{edit.path} ghi chức vụ “{post.title}” ở cả hai cơ quan; giữ một rồi chạy lại"
                )
