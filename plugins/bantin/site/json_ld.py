"""Machine-readable descriptions of pages: JSON-LD in the vocabulary of schema.org, as dicts of JSON values."""

from typing import Any

from bantin.authority.bulletin_entries import Entry
from bantin.authority.tenures import Tenure
from bantin.content import addresses
from bantin.content.committee import Committee
from bantin.content.kinds import KINDS
from bantin.content.leader import Leader
from bantin.headers.periods import Period
from bantin.site.page import NamedLink, Page, PagePicture
from bantin.site.site_settings import SiteSettings
from bantin.site.tenure_wording import tenure_in_words

Thing = dict[str, Any]


def _url(config: SiteSettings, address: str) -> str:
    return f"{config.url}/{address}"


def bulletin(entry: Entry, image: PagePicture | None, config: SiteSettings) -> Thing:
    """Return a NewsArticle that describes a bulletin with its picture, and its leaders and committees as `about`."""
    people = [
        {"@type": "Person", "@id": _url(config, KINDS.leader.page(a.id)), "name": a.name}
        for a in entry.leaders
    ]
    committees = [_committee(config, c.id, c.name) for c in entry.committees]
    article: Thing = {
        "@type": "NewsArticle",
        "@id": _url(config, entry.address),
        "identifier": entry.address.removesuffix(".html"),
        "headline": entry.title[:110],
        "datePublished": entry.moment.timestamp(config.zone),
        "inLanguage": "vi",
        "about": people + committees,
    }
    if entry.modified:
        article["dateModified"] = entry.modified.timestamp(config.zone)
    if entry.source:
        article["publisher"] = {"@type": "Organization", "name": entry.source.name}
    if entry.source_url:
        article["isBasedOn"] = entry.source_url
    if entry.author:
        article["author"] = {"@type": "Person", "name": entry.author}
    if image:
        article["image"] = _image(config, image)
    return article


def _image(config: SiteSettings, image: PagePicture) -> Thing:
    thing = {
        "@type": "ImageObject",
        "url": _url(config, image.address),
        "width": image.picture.width,
        "height": image.picture.height,
        "caption": image.caption.text,
        "creditText": image.caption.credit,
    }
    return {key: value for key, value in thing.items() if value}


def _committee(config: SiteSettings, id_: str, name: str) -> Thing:
    address = _url(config, KINDS.committee.page(id_))
    return {"@type": "GovernmentOrganization", "@id": address, "name": name}


def person(leader: Leader, tenures: list[Tenure], config: SiteSettings) -> Thing:
    """Return a Person that describes a leader, with each tenure as an OrganizationRole.

    A role has the dates of the record; one whose start is unknown has a description of what is known of its time.
    """
    roles = [
        {
            "@type": "OrganizationRole",
            "roleName": t.post.title,
            **_dates(t.period, "startDate", "endDate"),
            **({} if t.period.start else {"description": tenure_in_words(t)}),
        }
        for t in tenures
    ]
    thing: Thing = {
        "@type": "Person",
        "@id": _url(config, KINDS.leader.page(leader.id)),
        "name": leader.name,
    }
    if leader.other_names:
        thing["alternateName"] = [n.name for n in leader.other_names]
    return {**thing, "hasOccupation": roles} if roles else thing


def organization(committee: Committee, parent: NamedLink | None, config: SiteSettings) -> Thing:
    """Return a GovernmentOrganization that describes a committee with its dates and other names."""
    thing = _committee(config, committee.id, committee.name)
    thing |= _dates(committee.period, "foundingDate", "dissolutionDate")
    names = [n for n in (committee.short, *(n.name for n in committee.other_names)) if n]
    if names:
        thing["alternateName"] = names
    if parent:
        thing["parentOrganization"] = {
            "@type": "GovernmentOrganization",
            "@id": _url(config, parent.address),
            "name": parent.title,
        }
    return thing


def _dates(period: Period, start: str, end: str) -> Thing:
    dates = {start: period.start, end: period.to}
    return {key: str(date) for key, date in dates.items() if date}


def website(config: SiteSettings) -> Thing:
    """Return a WebSite that describes the site, with its search page as a SearchAction."""
    return {
        "@type": "WebSite",
        "@id": _url(config, addresses.HOME),
        "name": config.name,
        "inLanguage": "vi",
        "potentialAction": {
            "@type": "SearchAction",
            "target": _url(config, f"{addresses.SEARCH}?q={{search_term_string}}"),
            "query-input": "required name=search_term_string",
        },
    }


def graph(page: Page, config: SiteSettings) -> Thing:
    """Return the complete JSON-LD of a page: `page.json_ld`, and the page's trail as a BreadcrumbList."""
    trail = (NamedLink(config.name, addresses.HOME), *page.trail)
    crumbs = [
        {"@type": "ListItem", "position": i, "name": c.title, "item": _url(config, c.address)}
        for i, c in enumerate(trail, 1)
    ]
    things = [dict(page.json_ld)] if page.json_ld else []
    if page.trail:
        things.append({"@type": "BreadcrumbList", "itemListElement": crumbs})
    return {"@context": "https://schema.org", "@graph": things}
