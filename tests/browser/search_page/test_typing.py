"""What is fetched while a query is typed."""

from support.searching import answered, opened

from .archive import number, requested


def test_lists_of_finished_words_come_before_the_query_is_sent(page, site) -> None:
    opened(page, site.root, q="hội nghị")
    files = requested(page)
    box = page.locator("#tim")
    box.fill("")
    box.press_sequentially("xem kênh")
    assert pairs(files) == []
    with page.expect_response("**/cap/**"):
        box.press_sequentially(" ")
    box.press_sequentially("mương")
    assert len(pairs(files)) == 1
    box.press("Enter")
    assert number(answered(page)) == 26
    assert len(pairs(files)) == len(set(pairs(files))) == 2


def test_nothing_is_fetched_for_single_words_or_what_is_taken_back(page, site) -> None:
    opened(page, site.root, q="hội nghị")
    files = requested(page)
    box = page.locator("#tim")
    for typed in ("", "đê ", " - ", '"', "đê 15/7/2020", "x" * 500):
        box.fill(typed)
    page.wait_for_selector("#tim[role=combobox]")
    assert pairs(files) == []


def pairs(files: list[str]) -> list[str]:
    return [file for file in files if "/cap/" in file]
