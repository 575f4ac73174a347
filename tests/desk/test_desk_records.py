"""The records that a build writes for the desk are those that the archive has."""

import datetime
from dataclasses import replace

import pytest

from bantin.archive.facts import ArchiveFacts
from bantin.authority.record_names import RecordNames
from bantin.content.committee import Committee
from bantin.content.leader import Leader
from bantin.desk.desk_records import DeskRecords, read_records, records_text
from tests.support.desk import desk_records, facts_of
from tests.support.project import CONTENT


@pytest.fixture(scope="module")
def facts() -> ArchiveFacts:
    return facts_of(CONTENT)


@pytest.fixture(scope="module")
def records(facts: ArchiveFacts) -> DeskRecords:
    return read_records(desk_records(facts))


def test_they_are_the_same_but_for_texts(facts: ArchiveFacts, records: DeskRecords) -> None:
    known = records.known

    assert known.leaders.records == {
        id_: replace(leader, life="") for id_, leader in facts.leaders.records.items()
    }
    assert known.committees.records == {
        id_: replace(committee, description="")
        for id_, committee in facts.committees.records.items()
    }
    assert records.glossary == facts.glossary
    assert list(records.sources) == [source.name for source in facts.sources]


def test_who_held_what_when_is_the_same_by_records_and_by_sightings(
    facts: ArchiveFacts, records: DeskRecords
) -> None:
    assert any(t.first_seen for tenures in facts.posts.by_leader.values() for t in tenures)
    assert records.known.posts.by_leader == facts.posts.by_leader


def test_equal_records_give_equal_texts(facts: ArchiveFacts) -> None:
    assert desk_records(facts) == desk_records(facts_of(CONTENT))


def test_records_that_could_not_be_read_stay_known_by_their_ids(facts: ArchiveFacts) -> None:
    unread = RecordNames[Leader]((), ["le-thi-hoa"]), RecordNames[Committee]((), ["tinh-uy"])

    known = read_records(records_text(*unread, facts.glossary, (), ())).known

    assert known.leaders.unread == {"le-thi-hoa"}
    assert known.committees.unread == {"tinh-uy"}


def test_a_bulletin_is_found_by_its_day_and_its_title_in_any_writing(
    facts: ArchiveFacts, records: DeskRecords
) -> None:
    entry = facts.entries[0]

    assert records.bulletin_with(f" {entry.title.upper()} ", entry.day) == entry.path
    assert records.bulletin_with(entry.title, entry.day + datetime.timedelta(1)) is None
    assert records.bulletin_with(f"{entry.title} 2", entry.day) is None
