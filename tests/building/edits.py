"""What editors, maintainers and accidents do to the inputs of a site.

Each edit is a function of the inputs and of a small number that chooses what it is done to; one that
finds nothing to do returns the inputs as they are. All are made again and again in one history, so each
must find what the others left behind.
"""

import re
from collections.abc import Callable
from itertools import cycle, islice

from bantin.language.diacritics import fold
from tests.support.content_files import bulletin, png

from .inputs import Inputs

_DAYS = ("2017-12-31", "2018-02-05", "2019-03-16", "2020-12-31", "2021-01-01")
_PEOPLE = (
    "leaders: [Nguyễn Văn Hùng]",
    "leaders: [Phạm Sỹ Ý, Lê Thị Hòa]",
    "leaders:\n  - name: Phạm Sĩ Ý\n    posts: [Phó Chánh Văn phòng Tỉnh ủy]",
)
_SPOILT = "<<<<<<< HEAD\n"
_DASH = "—"


def _pick(paths: list[str], which: int) -> str:
    return next(islice(cycle(paths), which, None), "")


def _changed(
    inputs: Inputs, folder: str, which: int, change: Callable[[str], str], suffix: str = ".md"
) -> Inputs:
    """With one file of a folder changed."""
    path = _pick(inputs.under(folder, suffix), which)
    return inputs.writing(path, change(inputs.text(path))) if path else inputs


def _field(key: str, change: Callable[[str], str]) -> Callable[[str], str]:
    """Changes the first value of a key, wherever it stands in the header."""
    value = re.compile(rf"(?m)^([ -]*{key}: )(.+)$")
    return lambda text: value.sub(lambda m: m[1] + change(m[2]), text, count=1)


def _replaced(inputs: Inputs, path: str, new_path: str, text: str) -> Inputs:
    return inputs.without(path).writing(new_path, text)


# Bulletins


def change_text(inputs: Inputs, which: int) -> Inputs:
    return _changed(inputs, "content/bulletins/", which, lambda t: f"{t}\nThêm câu {len(t)}.\n")


def change_lead(inputs: Inputs, which: int) -> Inputs:
    return _changed(inputs, "content/bulletins/", which, lambda t: t.replace("---\n\n", "---\n\nX"))


def retitle(inputs: Inputs, which: int) -> Inputs:
    return _changed(inputs, "content/bulletins/", which, _field("title", "{} mới".format))


def name_others(inputs: Inputs, which: int) -> Inputs:
    """Another leader in the header, and other posts printed."""

    def change(text: str) -> str:
        head = re.sub(r"leaders:.*\n(?:  .*\n)*", "", text.removeprefix("---\n"))
        return f"---\n{_pick(list(_PEOPLE), which)}\n{head}"

    return _changed(inputs, "content/bulletins/", which, change)


def change_source(inputs: Inputs, which: int) -> Inputs:
    return _changed(inputs, "content/bulletins/", which, _field("source", "{} mới".format))


def misspell_source(inputs: Inputs, which: int) -> Inputs:
    """Without its diacritics, so that the name of the source may become another one."""
    return _changed(inputs, "content/bulletins/", which, _field("source", fold))


def change_hour(inputs: Inputs, which: int) -> Inputs:
    """The order of two bulletins on one day."""
    return _changed(
        inputs, "content/bulletins/", which, _field("date", lambda d: f"{d[:10]} 0{which % 10}:00")
    )


def add_bulletin(inputs: Inputs, which: int) -> Inputs:
    day = _pick(list(_DAYS), which)
    year, month, date = day.split("-")
    text = bulletin(
        day, "source: Báo Sông Thanh", _pick(list(_PEOPLE), which), title=f"Tin {which}"
    )
    return inputs.writing(f"content/bulletins/{year}/{month}/{date}-tin-{which}.md", text)


def remove_bulletin(inputs: Inputs, which: int) -> Inputs:
    return inputs.without(_pick(inputs.under("content/bulletins/"), which))


def change_day(inputs: Inputs, which: int) -> Inputs:
    """In the header and in the path, which holds it."""
    path = _pick(inputs.under("content/bulletins/"), which)
    if not path:
        return inputs
    day = _pick(list(_DAYS), which)
    year, month, date = day.split("-")
    slug = path.rpartition("/")[2][2:]
    text = _field("date", lambda _: day)(inputs.text(path))
    return _replaced(inputs, path, f"content/bulletins/{year}/{month}/{date}{slug}", text)


def move_bulletin(inputs: Inputs, which: int) -> Inputs:
    path = _pick(inputs.under("content/bulletins/"), which)
    return _replaced(inputs, path, f"{path[:-3]}-moi.md", inputs.text(path)) if path else inputs


def move_for_good(inputs: Inputs, which: int) -> Inputs:
    """A bulletin, or a record, that says where it stood before."""
    folder = ("content/bulletins/", "content/leaders/", "content/committees/")[which % 3]
    path = _pick(inputs.under(folder), which)
    if not path:
        return inputs
    text = inputs.text(path).replace("---\n", f"---\nmoved: [{path}]\n", 1)
    return _replaced(inputs, path, f"{path[:-3]}-nay.md", text)


def withdraw(inputs: Inputs, which: int) -> Inputs:
    """A bulletin, a page, or a record, which stays if others name it."""
    folder = ("content/bulletins/", "content/pages/", "content/leaders/", "content/sources/")[
        which % 4
    ]
    said = "---\nwithdrawn: 2021-02-03\nreason: Nhầm.\n"
    return _changed(inputs, folder, which, lambda t: t.replace("---\n", said, 1))


def record_addresses(inputs: Inputs, which: int) -> Inputs:
    """All bulletins of now in the ledger, with lists and a picture that are there, not, or withdrawn, and a wrong line."""
    paths = [path[len("content/bulletins/") : -3] for path in inputs.under("content/bulletins/")]
    others = (
        "2019/03/index.html",
        "2016/index.html",
        "nguon/bao-cu.html",
        "2019/03/15-truong-hoc.png",
        "?",
    )
    known = inputs.files.get("content/addresses.tsv", b"").decode().splitlines()
    gone = ["2019/03/15-truong-hoc.png\t2021-02-03\tNhầm."] if which == 7 else []
    lines = {*known, *(f"{path}.html" for path in paths), *others[: which % 6], *gone}
    return inputs.writing("content/addresses.tsv", "".join(f"{line}\n" for line in sorted(lines)))


# Records, the glossary, pages of prose, pictures


def rename_leader(inputs: Inputs, which: int) -> Inputs:
    """The file, and with it the address; the name stays, so bulletins find the person."""
    path = _pick(inputs.under("content/leaders/"), which)
    return _replaced(inputs, path, f"{path[:-3]}-hai.md", inputs.text(path)) if path else inputs


def change_name_of_leader(inputs: Inputs, which: int) -> Inputs:
    """Bulletins that give the old name are left out."""
    return _changed(inputs, "content/leaders/", which, _field("name", "{} Anh".format))


def change_life(inputs: Inputs, which: int) -> Inputs:
    return _changed(inputs, "content/leaders/", which, lambda t: f"{t}\nSinh năm {len(t)}.\n")


def change_dates_of_post(inputs: Inputs, which: int) -> Inputs:
    return _changed(inputs, "content/leaders/", which, _field("from", lambda _: f"201{which % 10}"))


def remove_record(inputs: Inputs, which: int) -> Inputs:
    return inputs.without(
        _pick(inputs.under("content/leaders/") + inputs.under("content/committees/"), which)
    )


def change_name_of_committee(inputs: Inputs, which: int) -> Inputs:
    """Of its names the one for a time, which bulletins may print."""
    return _changed(inputs, "content/committees/", which, _field("- name", "{} ta".format))


def change_dates_of_committee(inputs: Inputs, which: int) -> Inputs:
    """Its own or those of a name it had; early ends leave out bulletins that print the name later."""
    end = _pick(["2025-06", "2018-06", "2021-01", "2019-01"], which // 2)
    return _changed(inputs, "content/committees/", which, _field("to", lambda _: end))


def describe_committee(inputs: Inputs, which: int) -> Inputs:
    return _changed(inputs, "content/committees/", which, lambda t: f"{t}\nCó {len(t)} người.\n")


def record_source(inputs: Inputs, which: int) -> Inputs:
    """The record that a source gets, which bulletins may name so far by another address."""
    names = ("Báo Sông Thanh", "Cổng thông tin", "Báo Sông Thanh mới")
    text = f"---\nname: {_pick(list(names), which)}\nsite: https://thu.example/{which}\n---\n"
    return inputs.writing(f"content/sources/nguon-{which % 2}.md", text)


def change_glossary(inputs: Inputs, which: int) -> Inputs:
    """A new reading makes an abbreviation doubtful, a new abbreviation explains old texts."""
    line = f"TĐKT: [thi đua, nghĩa {which}]" if which % 2 else f"TĐKT: nghĩa {which}"
    more = f"\nCâu: câu thứ {which}"
    return _changed(
        inputs, "content/", 0, lambda t: re.sub(r"TĐKT: .*", line, t).rstrip() + more, ".yml"
    )


def edit_prose(inputs: Inputs, which: int) -> Inputs:
    """The text, or the title, which stands at the foot of every page."""
    change = _field("title", "{} kho".format) if which % 2 else (lambda t: f"{t}\nThêm {len(t)}.\n")
    return _changed(inputs, "content/pages/", which, change)


def add_prose(inputs: Inputs, which: int) -> Inputs:
    text = f"---\ntitle: Trang {which}\n---\n\nXem [trang chủ](/index.html), TU.\n"
    return inputs.writing(f"content/pages/trang-{which}.md", text)


def add_picture(inputs: Inputs, which: int) -> Inputs:
    """One that was missed, another that nobody shows, other bytes of an old one, or what is no picture."""
    names = ("2019/03/15-truong-hoc.png", "2021/01/01-anh.jpg", "2021/01/02-anh.png")
    path = f"content/bulletins/{_pick(list(names), which)}"
    whole = png(1 + 600 * (which % 3), which + 1)  # of several widths, so that it has sizes or none
    return inputs.writing(path, whole[:-20] if which == 7 else whole)


def remove_picture(inputs: Inputs, which: int) -> Inputs:
    pictures = inputs.under("content/bulletins/", ".png") + inputs.under("content/", ".jpg")
    return inputs.without(_pick(pictures, which))


def add_odd_file(inputs: Inputs, which: int) -> Inputs:
    """One that is not used, or a bulletin with a wrong name or in a wrong place."""
    names = ("ghi-chu.txt", "16-tin.md", "bulletins/2020/12/31-tin.MD", "bulletins/2020/a.docx")
    return inputs.writing(f"content/{_pick(list(names), which)}", bulletin("2020-12-31"))


# Accidents


def spoil_file(inputs: Inputs, which: int) -> Inputs:
    """A header nobody can read, in any file of content."""
    path = _pick(inputs.under("content/") + inputs.under("content/", ".yml"), which)
    return inputs.writing(path, _SPOILT + inputs.text(path)) if path else inputs


def break_record(inputs: Inputs, which: int) -> Inputs:
    """A dash for the first line, as a text processor makes it: the record's names stay known."""
    records = inputs.under("content/leaders/") + inputs.under("content/committees/")
    path = _pick(records, which)
    return inputs.writing(path, inputs.text(path).replace("---", _DASH, 1)) if path else inputs


def empty_record(inputs: Inputs, which: int) -> Inputs:
    """Bulletins that name it wait."""
    records = inputs.under("content/leaders/") + inputs.under("content/committees/")
    path = _pick(records, which)
    return inputs.writing(path, "") if path else inputs


def mend_files(inputs: Inputs, _which: int) -> Inputs:
    for path in inputs.under("content/") + inputs.under("content/", ".yml"):
        inputs = inputs.writing(path, inputs.text(path).replace(_SPOILT, "").replace(_DASH, "---"))
    return inputs


# The theme and the settings


def edit_template(inputs: Inputs, which: int) -> Inputs:
    """A page's own, one that others extend, one that they include, one whose macros they call."""
    names = (
        "bulletin.html",
        "base.html",
        "partials/footer.html",
        "macros/bulletin.html",
        "feed.xml",
    )
    return _changed(
        inputs,
        f"theme/templates/{_pick(list(names), which)}",
        0,
        lambda t: t.replace("</", "<!-- --></", 1),
        "",
    )


def edit_asset(inputs: Inputs, which: int) -> Inputs:
    """What it is joined into gets another name, which every page that needs it has."""
    names = (
        "css/tokens.css",
        "css/components/card.css",
        "js/main.js",
        "js/search/page/elements.js",
    )
    text = f"\n:root {{ --thu-{which}: 1px; }}\n" if which % 4 < 2 else f"\nconsole.log({which});\n"
    return _changed(inputs, f"theme/static/{_pick(list(names), which)}", 0, lambda t: t + text, "")


def rename_site(inputs: Inputs, which: int) -> Inputs:
    return inputs.having(name=f"Kho bản tin {which}")


def change_address(inputs: Inputs, which: int) -> Inputs:
    """With an address the site has a sitemap too."""
    return inputs.having(url=f"https://thu.example/{which}" if which % 2 else "")


EDITS: dict[str, Callable[[Inputs, int], Inputs]] = {
    edit.__name__: edit
    for edit in (
        change_text, change_lead, retitle, name_others, change_source, misspell_source, change_hour, add_bulletin,
        remove_bulletin, change_day, move_bulletin, move_for_good, withdraw, record_addresses, rename_leader, change_name_of_leader, change_life,
        change_dates_of_post, remove_record, change_name_of_committee, change_dates_of_committee,
        describe_committee, record_source, change_glossary, edit_prose, add_prose, add_picture, remove_picture, add_odd_file,
        spoil_file, break_record, empty_record, mend_files, edit_template, edit_asset, rename_site, change_address,
    )
}  # fmt: skip
