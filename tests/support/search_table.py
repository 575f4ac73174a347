"""The table of queries to a small archive: what a page is asked, and when a row holds."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
import yaml
from _pytest.mark import ParameterSet

from tests.support.project import ROOT

DATA = ROOT / "tests" / "data" / "search"
PARAMETERS = ("co-quan", "lanh-dao", "nguon", "tu", "den", "sap-xep", "nguyen-van")
TALL = {
    "width": 1280,
    "height": 6000,
}  # all results are in view, so that all their texts are fetched
Row = dict[str, Any]  # of the table: its query and what must hold
ROWS: list[Row] = yaml.safe_load((DATA / "queries.yml").read_text("utf-8"))

# Asks for an address in the same page, and tells what the page then says.
ASK = """async address => {
  for (const next of ["?", address]) { // first nothing, so that a row may ask the same as the last
    history.pushState(null, "", next);
    dispatchEvent(new PopStateEvent("popstate"));
  }
  const list = document.querySelector("[data-search-results]");
  while (list.getAttribute("aria-busy") !== "false") await new Promise((go) => setTimeout(go, 5));
  const all = (part, read) => [...document.querySelectorAll(part)].map(read);
  const text = (part) => all(part, (one) => one.textContent.trim()).join(" ");
  const page = (link) => link.getAttribute("href").replace(".html", "");
  return {
    status: text("[data-search-status]"),
    full: Number(document.querySelector("[data-search-status]").dataset.total),
    shown: all("[data-search-results] h2 a", (link) => page(link).replace(/.*[/]\\d+-/, "")),
    suggests: text("[data-search-suggestion] a"),
    widened: text("[data-search-widened]"),
    date: text("[data-search-date]").replace("Bỏ lọc: ", ""),
    hits: all("[data-search-hits] a, [data-search-holders] a", page),
  };
}"""
MARKED = """wanted => {
  const marks = [...document.querySelectorAll("[data-search-results] mark")];
  return wanted.every(text => marks.some(mark => mark.textContent === text));
}"""


def case(row: Row) -> ParameterSet:
    told = [f"{name}={row[name]}" for name in PARAMETERS if name in row]
    marks = [pytest.mark.xfail(reason=row["xfail"])] if "xfail" in row else []
    return pytest.param(row, id=" ".join([row["q"], *told]), marks=marks)


def address_of(row: Row) -> str:
    """What `ASK` is given."""
    asked = {name: row[name] for name in PARAMETERS if name in row}
    return "?" + urlencode({"q": row["q"], **asked, "het": "1"})


def failures(row: Row, found: dict[str, Any]) -> list[str]:
    """What a row tells and does not hold; `found` is what `ASK` gave, with the texts of all marks as `marks`."""
    found |= {
        "all": found["shown"][: found["full"]],
        "shown_for": "".join(re.findall("Kết quả cho “(.*)”", found["status"])),
    }
    return [
        f"{name}: {row[name]}"
        for name, holds in HOLDS.items()
        if name in row and not holds(row[name], found)
    ]


def listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


# What a row may tell, and when it holds; `full` is how many have all that was asked, `all` are these, at most ten,
# `close` is how many of these have the words beside each other, where others do not.
HOLDS: dict[str, Callable[[Any, dict[str, Any]], bool]] = {
    "first": lambda slug, found: found["shown"][:1] == [slug],
    "order": lambda slugs, found: found["shown"][: len(slugs)] == slugs,
    "has": lambda slugs, found: set(slugs) <= set(found["shown"][:10]),
    "lacks": lambda slugs, found: not set(slugs) & set(found["shown"]),
    "all": lambda slugs, found: (
        sorted(found["all"]) == sorted(slugs) and found["full"] == len(slugs)
    ),
    "full": lambda number, found: found["full"] == number,
    "close": lambda number, found: f": {number} có các chữ cạnh nhau" in found["status"],
    "none": lambda none, found: found["status"].startswith("Không tìm thấy bản tin nào") == none,
    "suggests": lambda words, found: found["suggests"].lower() == words.lower(),
    "shown_for": lambda words, found: found["shown_for"] == words,
    "marked": lambda words, found: set(words) <= set(found["marks"]),
    "hit": lambda hits, found: set(listed(hits)) <= set(found["hits"]),
    "no_hit": lambda hits, found: not set(listed(hits)) & set(found["hits"]),
    "widened": lambda words, found: words in found["widened"] if words else not found["widened"],
    "date": lambda label, found: found["date"] == label,
}
