"""What may be said of a tenure on a day: nothing that is not sure."""

from bantin.authority.tenures import Post, Tenure
from tests.support.authority_records import day, held, posts_of_an


def bases(tenure: Tenure, *days: str) -> list[str | None]:
    return [tenure.basis(day(text)) for text in days]


def secretary(start: str = "", to: str = "", *, seen: tuple[str, ...] = ()) -> Tenure:
    """The tenure of a post on record from and to these dates, printed on the days `seen`."""
    posts = posts_of_an(
        held("Bí thư Tỉnh ủy", "tinh-uy", start, to),
        seen=tuple((when, "Bí thư Tỉnh ủy") for when in seen),
    )
    (tenure,) = posts.by_leader["an"]
    return tenure


def test_a_dated_post_is_held_by_the_record() -> None:
    tenure = secretary("2015-10", "2020")
    assert (tenure.start, tenure.end, tenure.current) == (
        day("2015-10-01"),
        day("2020-12-31"),
        False,
    )
    assert bases(tenure, "2015-09-30", "2018-01-01", "2021-01-01") == [None, "record", None]


def test_an_undated_post_is_held_between_the_bulletins_that_print_it() -> None:
    tenure = secretary(seen=("2018-05-01", "2016-01-01", "2017-01-01"))
    assert (tenure.first_seen, tenure.last_seen) == (day("2016-01-01"), day("2018-05-01"))
    assert (tenure.start, tenure.end, tenure.current) == (
        day("2016-01-01"),
        day("2018-05-01"),
        False,
    )
    assert bases(tenure, "2016-07-01", "2018-05-02") == ["seen", None]


def test_a_post_that_nothing_dates_is_held_on_no_day() -> None:
    tenure = secretary()
    assert (tenure.start, tenure.end, tenure.current) == (None, None, False)
    assert bases(tenure, "2018-01-01") == [None]


def test_a_post_open_on_the_record_is_current() -> None:
    tenure = secretary("2015")
    assert tenure.current
    assert tenure.end is None
    assert bases(tenure, "2098-01-01") == ["record"]


def test_of_a_year_alone_the_record_vouches_for_its_last_day_at_the_start() -> None:
    tenure = secretary("2015", "2020-06-30")
    assert bases(tenure, "2015-01-01", "2015-12-30", "2015-12-31") == [None, None, "record"]


def test_of_a_year_alone_the_record_vouches_for_its_first_day_at_the_end() -> None:
    tenure = secretary("2015-05-05", "2020")
    assert bases(tenure, "2020-01-01", "2020-01-02", "2020-12-31") == ["record", None, None]


def test_of_a_month_alone_the_record_vouches_for_its_inner_day() -> None:
    tenure = secretary("2015-10", "2020-06")
    assert bases(tenure, "2015-10-30", "2015-10-31") == [None, "record"]
    assert bases(tenure, "2020-06-01", "2020-06-02") == ["record", None]


def test_a_bulletin_of_the_first_year_makes_the_post_seen_and_not_recorded() -> None:
    tenure = secretary("2015", "2020-06-30", seen=("2015-03-01",))
    assert bases(tenure, "2015-02-28", "2015-03-01", "2015-12-30") == [None, "seen", "seen"]
    assert bases(tenure, "2015-12-31") == ["record"]


def test_a_bulletin_of_the_last_year_makes_the_post_seen_and_not_recorded() -> None:
    tenure = secretary("2015-05-05", "2020", seen=("2020-05-05",))
    assert bases(tenure, "2020-01-01", "2020-01-02") == ["record", "seen"]
    assert bases(tenure, "2020-05-05", "2020-05-06") == ["seen", None]


def test_nobody_surely_holds_a_post_in_the_year_in_which_it_changed_hands() -> None:
    before, after = secretary("2016", "2020"), secretary("2020")
    assert bases(before, "2020-05-05") == bases(after, "2020-05-05") == [None]
    assert bases(before, "2019-12-31") == ["record"]
    assert bases(after, "2021-01-01") == ["record"]


def test_a_post_ended_on_an_unknown_day_is_held_until_the_last_bulletin() -> None:
    posts = posts_of_an(
        held("Chủ tịch UBND tỉnh", "ubnd", "2016", ended=True),
        seen=(("2018-05-01", "Chủ tịch Ủy ban nhân dân tỉnh"),),
    )
    (tenure,) = posts.by_leader["an"]
    assert (tenure.start, tenure.end, tenure.current) == (
        day("2016-01-01"),
        day("2018-05-01"),
        False,
    )
    assert bases(tenure, "2017-01-01", "2019-01-01") == ["seen", None]


def test_a_post_ended_on_an_unknown_day_without_a_bulletin_is_held_on_no_later_day() -> None:
    (tenure,) = posts_of_an(held("Bí thư Tỉnh ủy", "tinh-uy", "2015-05-05", ended=True)).by_leader[
        "an"
    ]
    assert bases(tenure, "2015-05-06") == [None]


def test_the_known_span_is_all_days_on_which_the_post_was_surely_held() -> None:
    spans = {
        ("2015-10", "2020"): ("2015-10-31", "2020-01-01"),
        ("", "2020-05-05"): None,
        ("2016", "2016"): None,
        ("2015-10", "2020", "2015-10-05", "2020-03-01"): ("2015-10-05", "2020-03-01"),
        ("", "2020-05-05", "2018-01-01"): ("2018-01-01", "2020-05-05"),
        ("2015", ""): ("2015-12-31", "9999-12-31"),
        ("", "", "2018-01-01"): ("2018-01-01", "2018-01-01"),
        ("", ""): None,
    }
    for (start, to, *seen), span in spans.items():
        known = secretary(start, to, seen=tuple(seen)).known_span
        assert (known and tuple(map(str, known))) == span, (start, to, seen)


def test_roles_of_many_people_have_no_successors() -> None:
    def single(title: str) -> bool:
        return Post("a", title, "", "", title).single

    several = [
        "Tỉnh ủy viên", "Huyện ủy viên", "Đảng ủy viên", "Ủy viên Ban Thường vụ", "Thành viên UBND",
        "Đại biểu Quốc hội", "Phó Chủ tịch UBND tỉnh", "Phó Bí thư Tỉnh ủy",
    ]  # fmt: skip
    assert [t for t in several if single(t)] == []
    assert single("Bí thư Tỉnh ủy")
    assert single("Phó Bí thư Thường trực Tỉnh ủy")
