"""Attacks in the content do nothing in a browser: not one runs, and readers see them as text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.support.hostile_archive import ATTACKS, day_of
from tests.support.pages import KINDS, fullest, html_files, parsed, text
from tests.support.strict_server import Site

WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", e => violations.push(e.violatedDirective));
"""
WRONG = """
[...("ran" in window ? ["ran"] : []), ...violations, ...[...document.querySelectorAll("*")].filter(e => [...e.attributes].some(a =>
    a.name.startsWith("on") || a.name === "style" || a.name === "srcdoc"
    || ["href", "src", "action", "formaction", "data"].includes(a.localName)
       && !["http:", "https:", "mailto:"].includes(new URL(a.value, location).protocol)
  ) || e.matches("iframe, object, embed, base, meta[http-equiv=refresh], svg script")
    || e.matches("script") && !e.matches("head > script[src], body > [type='application/ld+json']")
).map(e => e.outerHTML.slice(0, 200))]
"""


class Visitor:
    """Opens pages and keeps all that must not happen."""

    def __init__(self, page: Page):
        self.page = page
        self.events: list[object] = []
        page.on("dialog", self._dialog)
        page.on("pageerror", lambda error: self.events.append(("error", str(error))))
        page.on("console", lambda m: self.events.append(("console", m.text)))
        page.on("popup", lambda popup: self.events.append(("popup", popup.url)))
        page.add_init_script(WATCH)

    def _dialog(self, dialog: Dialog) -> None:
        self.events.append(("dialog", dialog.message))
        dialog.dismiss()

    def visit(self, url: str) -> list[object]:
        """What went wrong on the page; empty when all is well."""
        self.events.clear()
        self.page.goto(url, wait_until="load")
        left = [self.page.url] if self.page.url != url else []
        return [*self.events, *self.page.evaluate(WRONG), *left]


@pytest.fixture(scope="module")
def guarded(browser: Browser) -> Iterator[Visitor]:
    context = browser.new_context()
    yield Visitor(context.new_page())
    context.close()


@pytest.fixture(scope="module")
def unguarded(browser: Browser) -> Iterator[Visitor]:
    """Without the security policy: escaping alone must be enough."""
    context = browser.new_context(bypass_csp=True)
    yield Visitor(context.new_page())
    context.close()


def test_visitor_sees_an_attack_that_runs(unguarded: Visitor, tmp_path: Path) -> None:
    for number, attack in enumerate(("<script>window.ran=1</script>", "<img src=x onerror=x()>")):
        path = tmp_path / f"{number}.html"
        path.write_text(attack)
        assert unguarded.visit(path.as_uri())


@pytest.mark.parametrize("kind", [*KINDS, "feed"])
def test_no_attack_runs_or_meets_the_security_policy(
    guarded: Visitor, hostile_site: Site, kind: str
) -> None:
    folder = hostile_site.folder
    address = {"feed": "feed.xml", "prose": "trang-1.html"}.get(kind) or fullest(folder, kind)
    assert guarded.visit(hostile_site.root + address) == []


@pytest.mark.parametrize("number", range(1, len(ATTACKS) + 1), ids=map(repr, ATTACKS))
def test_attack_runs_nowhere_even_without_a_policy(
    unguarded: Visitor, hostile_site: Site, number: int
) -> None:
    day = day_of(number)
    bulletin = f"{day[:4]}/{day[5:7]}/{day[8:]}-so-{number}.html"
    for address in (bulletin, f"lanh-dao/ke-xau-{number}.html", f"co-quan/to-chuc-{number}.html"):
        assert unguarded.visit(hostile_site.root + address) == [], address


def test_attacks_in_posts_run_nowhere_even_without_a_policy(
    unguarded: Visitor, hostile_site: Site
) -> None:
    posts = {
        text(parsed(hostile_site.folder, address), "h1").lower(): address
        for address in html_files(hostile_site.folder)
        if address.startswith("chuc-vu/")
    }
    own = {address for title, address in posts.items() if title in map(str.lower, ATTACKS)}
    assert len(own) > 50
    for address in own:
        assert unguarded.visit(hostile_site.root + address) == [], address


def test_readers_see_attacks_as_text(guarded: Visitor, hostile_site: Site) -> None:
    guarded.visit(hostile_site.root + "2020/02/02-so-1.html")
    attack = ATTACKS[0]
    page = guarded.page
    assert page.inner_text("h1") == attack
    assert page.inner_text(".correction").endswith(attack)
    assert page.title().startswith(attack)
    assert page.inner_text(".prose h2") == attack
    assert page.inner_text(".prose li >> nth=0") == attack
    assert f"\n{attack}\n" in page.inner_text(".prose")
    assert attack in page.inner_text(".facts")
    assert attack in page.inner_text(".citation")
    assert page.get_attribute("abbr:text-is('XA1')", "title") == attack
