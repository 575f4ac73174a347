from tests.support.authority_records import day, held, posts_of_an


def test_sightings_before_and_after_a_recorded_time_are_two_tenures() -> None:
    posts = posts_of_an(
        held("Bí thư Tỉnh ủy", "tinh-uy", "2018", "2020"),
        seen=(("2017-05-05", "Bí thư Tỉnh ủy"), ("2022-05-05", "Bí thư Tỉnh ủy")),
    )
    assert [(t.first_seen, t.last_seen) for t in posts.by_leader["an"]] == [
        (day("2017-05-05"), day("2017-05-05")),
        (None, None),
        (day("2022-05-05"), day("2022-05-05")),
    ]
    assert [basis for _, basis in posts.held("an", day("2019-05-05"))] == ["record"]


def test_a_sighting_within_a_recorded_time_belongs_to_it() -> None:
    posts = posts_of_an(
        held("Bí thư Tỉnh ủy", "tinh-uy", "2018", "2020"),
        seen=(("2020-12-31", "Bí thư Tỉnh ủy"), ("2018-01-01", "Bí thư Tỉnh ủy")),
    )
    (tenure,) = posts.by_leader["an"]
    assert (tenure.first_seen, tenure.last_seen) == (day("2018-01-01"), day("2020-12-31"))
