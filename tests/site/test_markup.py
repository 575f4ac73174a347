"""Markup and styles are valid, and nothing in a page evades its security policy."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.building import run
from tests.support.pages import attributes, html_files, texts
from tests.support.project import ROOT
from tests.support.strict_server import Site

SITES = ["content_site", "sample_site", "hostile_site"]
VALIDATOR = ROOT / "tests/node_modules/vnu-jar/build/dist/vnu.jar"
# The validator does not know what 'self' means for a file, nor that JSON-LD is no script.
BESIDE_THE_POINT = ".*Content Security Policy.*"


def complaints(*arguments: str | Path) -> list[str]:
    """Errors and warnings of the reference validator."""
    # For so short a run the second compiler of Java costs more than it gains.
    java: list[str | Path] = ["java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-jar", VALIDATOR]
    options = ["--stdout", "--format", "json", "--filterpattern", BESIDE_THE_POINT]
    checked = run([*java, *options, *arguments])
    messages = json.loads(checked.stdout)["messages"]
    return [f"{m.get('url')}:{m.get('lastLine')}: {m['message']}" for m in messages]


@pytest.mark.programs
def test_every_page_style_and_icon_of_the_content_is_valid(content_site: Site) -> None:
    files = [p for p in content_site.folder.rglob("*") if p.suffix in (".html", ".css", ".svg")]
    assert complaints("--also-check-css", "--also-check-svg", *files) == []


@pytest.mark.programs
def test_every_page_of_the_sample_is_valid(sample_site: Site) -> None:
    assert complaints("--skip-non-html", sample_site.folder) == []


@pytest.mark.programs
def test_hostile_content_leaves_every_page_valid(hostile_site: Site) -> None:
    # Its language is not looked at: attacks are written in a kind of English.
    assert complaints("--skip-non-html", "--no-langdetect", hostile_site.folder) == []


@pytest.mark.programs
def test_validator_would_complain(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("@layer a { p { colour: red } }")
    (tmp_path / "a.html").write_text("<!DOCTYPE html><title>x</title><p id=a><p id=a>")
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><p/></svg>')
    told = "".join(complaints("--also-check-css", "--also-check-svg", tmp_path))
    assert all(f"{name}:" in told for name in ("a.css", "a.html", "a.svg"))


def pages(folder: Path) -> Iterable[tuple[str, LexborHTMLParser]]:
    for address in html_files(folder):
        yield address, LexborHTMLParser((folder / address).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SITES)
def test_every_page_has_the_security_policy_before_anything_it_loads(
    name: str, request: pytest.FixtureRequest
) -> None:
    for address, page in pages(request.getfixturevalue(name).folder):
        charset, policy, *_ = page.css("head > *")
        assert charset.attributes == {"charset": "utf-8"}, address
        assert policy.attributes["http-equiv"] == "Content-Security-Policy", address
        content = policy.attributes["content"] or ""
        assert "default-src 'none'" in content
        assert not re.search(r"unsafe|\*|https?:|data:", content), address


@pytest.mark.parametrize("name", SITES)
def test_no_page_has_inline_style_or_script_or_event_handlers(
    name: str, request: pytest.FixtureRequest
) -> None:
    for address, page in pages(request.getfixturevalue(name).folder):
        assert not page.css("style, [style], base, iframe, object, embed"), address
        for script in page.css("script"):
            attributes = script.attributes
            local = re.fullmatch(r"(\.\./)*/?theme/js/[\w.]+\.js", attributes.get("src") or "")
            assert local or attributes.get("type") == "application/ld+json", address
        for node in page.css("body *"):
            assert not [a for a in node.attributes if a.lower().startswith("on")], (
                address,
                node.html,
            )


@pytest.mark.parametrize("name", SITES)
def test_every_link_is_local_or_http_or_mail(name: str, request: pytest.FixtureRequest) -> None:
    for address, page in pages(request.getfixturevalue(name).folder):
        for attribute in ("href", "src", "action"):
            for node in page.css(f"[{attribute}]"):
                target = node.attributes[attribute] or ""
                scheme = re.match(r"\s*([\w+.-]+)\s*:", target)
                assert not scheme or scheme[1] in ("http", "https", "mailto"), (address, target)


@pytest.mark.parametrize("name", SITES)
def test_every_page_has_one_heading_title_and_language(
    name: str, request: pytest.FixtureRequest
) -> None:
    titles: dict[str, str] = {}
    for address, page in pages(request.getfixturevalue(name).folder):
        assert len(page.css("h1")) == 1, address
        assert attributes(page, "html")["lang"], address
        (title,) = texts(page, "head > title")
        assert title, address
        titles.setdefault(title, address)
    if name != "hostile_site":
        assert len(titles) > 0.9 * len(html_files(request.getfixturevalue(name).folder))
