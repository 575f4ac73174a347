from bantin.language.number_format import number


def test_thousands_are_set_apart_by_dots() -> None:
    assert [number(n) for n in (0, 999, 1000, 1234567)] == ["0", "999", "1.000", "1.234.567"]
