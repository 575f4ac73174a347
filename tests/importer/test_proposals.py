import datetime

from bantin.content.committee import Committee
from bantin.content.leader import HeldPost
from bantin.importer.proposals import Proposals, proposed_records
from bantin.importer.recognition import recognise
from tests.support.known_records import DAY, KNOWN

TEXTS = (
    "Ông Lò Páo, Giám đốc Sở Y tế, dự. Ông Trần Văn Hùng, Bí thư Tỉnh ủy dự.",
    "Ông Lò Páo, Giám đốc Sở y tế, dự.",
    "Ông Lò Páo, nguyên Giám đốc Sở Y tế; bà Lò Pào, Phó Giám đốc Sở Y tế và ông Kha Văn Chính, Chính ủy dự.",
)


def gathered() -> Proposals:
    proposals = Proposals()
    for number, text in enumerate(TEXTS):
        proposals.add(recognise([text], DAY, KNOWN), DAY + datetime.timedelta(number))
    return proposals


def test_people_without_a_record_are_counted_by_bulletin_the_most_named_first() -> None:
    people = gathered().people(1)

    assert [(one.name, one.bulletins) for one in people] == [
        ("Lò Páo", 3), ("Kha Văn Chính", 1), ("Lò Pào", 1)
    ]  # fmt: skip
    assert people[0].posts == {
        "Giám đốc Sở Y tế": 1,
        "Giám đốc Sở y tế": 1,
        "nguyên Giám đốc Sở Y tế": 1,
    }
    assert (min(people[0].days), max(people[0].days)) == (DAY, DAY + datetime.timedelta(2))


def test_organs_are_counted_in_posts_too_and_known_ones_left_out() -> None:
    proposals = gathered()

    assert [(o.name, o.bulletins) for o in proposals.organs(1, set())] == [
        ("Sở Y tế", 3),
        ("Tỉnh ủy", 1),
    ]
    assert [o.name for o in proposals.organs(1, KNOWN.organ_keys)] == ["Sở Y tế"]
    assert proposals.organs(4, set()) == []


def test_records_have_ids_of_their_own_and_posts_that_are_not_over() -> None:
    proposals = gathered()

    leaders, committees = proposed_records(
        proposals.people(1), proposals.organs(3, set()), {"kha-van-chinh"}
    )

    assert committees == [Committee("so-y-te", "Sở Y tế")]
    assert [(one.id, one.name, one.posts) for one in leaders] == [
        ("lo-pao", "Lò Páo", (HeldPost("Giám đốc Sở Y tế", "so-y-te"),)),
        ("kha-van-chinh-2", "Kha Văn Chính", ()),
        ("lo-pao-2", "Lò Pào", (HeldPost("Phó Giám đốc Sở Y tế", "so-y-te"),)),
    ]


def test_a_post_whose_organ_has_no_name_proposes_no_organ() -> None:
    proposals = Proposals()
    proposals.add(recognise(["Ông Lò Páo, lãnh đạo phụ trách khối dự."], DAY, KNOWN), DAY)

    assert [one.name for one in proposals.people(1)] == ["Lò Páo"]
    assert proposals.organs(1, set()) == []
