"""What pages say to machines in JSON-LD."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.support.building import build_site
from tests.support.pages import KINDS, html_files, of_kind, parsed
from tests.support.project import SAMPLE
from tests.support.strict_server import Site

URL = "https://x.example/a/b"
TYPES = {
    "home": ["WebSite"],
    "not found": [],
    "leader": ["Person", "BreadcrumbList"],
    "committee": ["GovernmentOrganization", "BreadcrumbList"],
    "bulletin": ["NewsArticle", "BreadcrumbList"],
}


class Folder(NamedTuple):
    folder: Path


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """The sample with an address: things are named by full addresses."""
    folder = tmp_path_factory.mktemp("published-sample")
    build_site(SAMPLE, folder, URL)
    return Folder(folder)


def test_a_site_without_an_address_names_no_things(sample_site: Site) -> None:
    for address in html_files(sample_site.folder):
        assert graph(sample_site.folder, address) == []


def graph(folder: Path, address: str) -> list[dict[str, Any]]:
    scripts = parsed(folder, address).css('script[type="application/ld+json"]')
    assert len(scripts) <= 1
    if not scripts:
        return []
    data = json.loads(scripts[0].text())
    assert data["@context"] == "https://schema.org"
    return data["@graph"]


@pytest.mark.parametrize("kind", KINDS)
def test_pages_of_a_kind_have_the_types_of_that_kind(published: Folder, kind: str) -> None:
    for address in of_kind(published.folder, kind):
        types = [thing["@type"] for thing in graph(published.folder, address)]
        assert types == TYPES.get(kind, ["BreadcrumbList"]), address


def test_bulletin_is_an_article_about_people_and_organs(published: Folder) -> None:
    article, crumbs = graph(published.folder, "2019/03/01-cong-bo-hop-nhat.html")
    assert article == {
        "@type": "NewsArticle",
        "@id": f"{URL}/2019/03/01-cong-bo-hop-nhat.html",
        "identifier": "2019/03/01-cong-bo-hop-nhat",
        "headline": "Công bố quyết định thành lập Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "datePublished": "2019-03-01T00:00:00+07:00",
        "dateModified": "2019-03-04T00:00:00+07:00",
        "inLanguage": "vi",
        "publisher": {"@type": "Organization", "name": "Báo Sông Thanh"},
        "isBasedOn": "https://baosongthanh.example/tin/6",
        "image": {
            "@type": "ImageObject",
            "url": f"{URL}/2019/03/01-cong-bo-hop-nhat.png",
            "width": 1200,
            "height": 675,
        },
        "about": [
            {"@type": "Person", "@id": f"{URL}/lanh-dao/le-thi-hoa.html", "name": "Lê Thị Hòa"},
            {
                "@type": "GovernmentOrganization",
                "@id": f"{URL}/co-quan/ban-tuyen-giao-va-dan-van-tinh-uy-song-thanh.html",
                "name": "Ban Tuyên giáo và Dân vận Tỉnh ủy",
            },
            {
                "@type": "GovernmentOrganization",
                "@id": f"{URL}/co-quan/ban-tuyen-giao-tinh-uy-song-thanh.html",
                "name": "Ban Tuyên giáo Tỉnh ủy Sông Thanh",
            },
        ],
    }
    names = [item["name"] for item in crumbs["itemListElement"]]
    assert names == ["Kho bản tin thử", "Năm 2019", "Tháng 3", "Ngày 1"]


def test_leader_is_a_person_with_roles_in_time(published: Folder) -> None:
    person, _ = graph(published.folder, "lanh-dao/le-thi-hoa.html")
    assert (person["name"], len(person["hasOccupation"])) == ("Lê Thị Hòa", 2)
    assert person["hasOccupation"][0] == {
        "@type": "OrganizationRole",
        "roleName": "Trưởng Ban Tuyên giáo Tỉnh ủy",
        "startDate": "2017-06",
        "endDate": "2019-02-28",
    }


def test_every_id_and_crumb_of_a_published_site_is_the_address_of_a_page(
    published_site: Site,
) -> None:
    pages = set(html_files(published_site.folder))
    for address in pages:
        for link in addresses_in(graph(published_site.folder, address)):
            assert link.removeprefix("https://x.example/a/b/").partition("#")[0] in pages, address


def addresses_in(thing: Any) -> Iterator[str]:
    """The @ids and items of a thing and of all things in it."""
    if isinstance(thing, list):
        for part in thing:
            yield from addresses_in(part)
    elif isinstance(thing, dict):
        yield from (thing[key] for key in ("@id", "item") if key in thing)
        yield from addresses_in(list(thing.values()))


def test_text_in_json_ld_cannot_end_the_script(hostile_site: Site) -> None:
    for address in html_files(hostile_site.folder):
        node = parsed(hostile_site.folder, address).css_first('script[type="application/ld+json"]')
        assert node is None or "<" not in node.text(), address
