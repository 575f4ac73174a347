from bantin.headers.periods import Period
from tests.support.authority_records import day, held, leader, period, posts_of, posts_of_an


def test_what_the_record_says_of_a_day_comes_first() -> None:
    posts = posts_of_an(
        held("Bí thư Tỉnh ủy", "tinh-uy", "2018", "2020"),
        held("Giám đốc Sở Y tế", "so-y-te"),
        seen=(("2018-05-05", "Giám đốc Sở Y tế"), ("2019-12-01", "Giám đốc Sở Y tế")),
    )
    assert [(t.post.committee, basis) for t, basis in posts.held("an", day("2019-06-01"))] == [
        ("tinh-uy", "record"),
        ("so-y-te", "seen"),
    ]


def test_a_post_ends_with_its_committee() -> None:
    posts = posts_of_an(held("Trưởng Ban Tuyên giáo Tỉnh ủy", "btg", "2017-06"))
    (tenure,) = posts.by_leader["an"]
    assert (tenure.end, tenure.bounded, tenure.current) == (day("2019-02-28"), True, False)
    assert posts.held("an", day("2019-03-01")) == []


def test_a_post_is_not_ended_by_a_committee_that_ended_before_it_began() -> None:
    (tenure,) = posts_of_an(held("Giám đốc Sở Cũ", "so-cu", "2018")).by_leader["an"]
    assert (tenure.period.to, tenure.bounded) == (None, False)


def test_a_former_post_is_no_evidence() -> None:
    posts = posts_of_an(seen=(("2018-01-01", "nguyên Bí thư Tỉnh ủy"),))
    assert posts.by_leader["an"] == []


def test_one_post_printed_in_many_ways_is_one_post() -> None:
    posts = posts_of_an(
        held("Ủy viên Ban Thường vụ Tỉnh ủy", "ban-thuong-vu"),
        seen=(
            ("2016-01-01", "Ủy viên BTV Tỉnh ủy"),
            ("2017-01-01", "Uỷ viên Ban Thường vụ (BTV) Tỉnh uỷ Sông Thanh"),
            ("2018-01-01", "ủy viên ban thường vụ Tỉnh ủy khóa XIX"),
        ),
    )
    (post,) = posts.posts.values()
    (tenure,) = posts.by_post[post.id]
    assert (post.title, post.committee) == ("Ủy viên Ban Thường vụ Tỉnh ủy", "ban-thuong-vu")
    assert (tenure.first_seen, tenure.last_seen) == (day("2016-01-01"), day("2018-01-01"))


def test_a_title_means_the_leaders_own_post_where_it_could_be_several() -> None:
    own = held("Phó Bí thư Thường trực", "thuong-truc", "2016")
    posts = posts_of_an(own, seen=(("2018-01-01", "Phó Bí thư Thường trực"),))
    assert [t.post.committee for t in posts.by_leader["an"]] == ["thuong-truc"]
    meant = posts.titled("Phó Bí thư Thường trực", day("2018-01-01"), "an")
    assert meant is not None
    assert meant.committee == "thuong-truc"


def test_what_a_title_means_does_not_depend_on_later_bulletins() -> None:
    posts = posts_of_an(
        seen=(("2019-05-05", "Phó Giám đốc"), ("2020-05-05", "Phó Giám đốc Sở Y tế"))
    )
    meant = posts.titled("Phó Giám đốc", day("2019-05-05"), "an")
    assert meant is not None
    assert meant.committee == ""


def test_tenures_are_ordered_by_their_start() -> None:
    posts = posts_of(
        leader("an", held("Bí thư Tỉnh ủy", "tinh-uy", "2015-10", "2020")),
        leader("lan", held("Bí thư Tỉnh ủy", "tinh-uy", "2010", "2015")),
    )
    (post,) = posts.posts
    assert [t.leader for t in posts.by_post[post]] == ["lan", "an"]
    assert [p.id for p in posts.by_committee["tinh-uy"]] == [post]


def test_a_person_holds_a_post_twice() -> None:
    posts = posts_of_an(
        held("Bí thư Tỉnh ủy", "tinh-uy", "2005", "2010"),
        held("Bí thư Tỉnh ủy", "tinh-uy", "2015", "2020"),
        seen=tuple((f"{year}-01-01", "Bí thư Tỉnh ủy") for year in (2006, 2016, 2012)),
    )
    assert [(t.start, t.end, t.first_seen) for t in posts.by_leader["an"]] == [
        (day("2005-01-01"), day("2010-12-31"), day("2006-01-01")),
        (day("2012-01-01"), day("2012-01-01"), day("2012-01-01")),
        (day("2015-01-01"), day("2020-12-31"), day("2016-01-01")),
    ]
    assert [(t.period, b) for t, b in posts.held("an", day("2012-01-01"))] == [(Period(), "seen")]


def test_a_tenure_keeps_the_period_of_the_record() -> None:
    (tenure,) = posts_of_an(held("Bí thư Tỉnh ủy", "tinh-uy", "2015-10", "2020")).by_leader["an"]
    assert (tenure.period, tenure.bounded) == (period("2015-10", "2020"), False)
