import pytest

from bantin.language import suggestions
from bantin.language.suggestions import did_you_mean

PEOPLE = ("Phạm Sỹ Lợi", "Lê Thị Thủy", "Trần Đức Thuần", "Đặng Thanh Sơn")


@pytest.fixture
def pure_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where rapidfuzz is not installed."""
    monkeypatch.setattr(suggestions, "extractOne", None)


EXAMPLES = pytest.mark.parametrize(
    ("word", "known"),
    [
        ("Phạm Sĩ Lợi", "Phạm Sỹ Lợi"),
        ("Le Thi Thuy", "Lê Thị Thủy"),
        ("Trần Đức Thuân", "Trần Đức Thuần"),
        ("thanh sơn", "Đặng Thanh Sơn"),
        ("Nguyễn Văn Bốn", None),
        ("", None),
    ],
)


@EXAMPLES
def test_the_nearest_known_word_is_suggested(word: str, known: str | None) -> None:
    assert did_you_mean(word, PEOPLE) == (f" Ý bạn là “{known}”?" if known else "")


@EXAMPLES
@pytest.mark.usefixtures("pure_python")
def test_the_same_is_suggested_without_compiled_packages(word: str, known: str | None) -> None:
    assert did_you_mean(word, PEOPLE) == (f" Ý bạn là “{known}”?" if known else "")


@pytest.mark.usefixtures("pure_python")
def test_a_part_of_a_name_is_whole_syllables() -> None:
    assert did_you_mean("hanh sơn", PEOPLE) == ""
