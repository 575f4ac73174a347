"""The form in which the desk shows a bulletin: a JSON object with the fields that an editor fills in.

Its members are `title`, `date`, `source`, `source_url`, `author`, `body` and `path`, which are texts; `committees`, a list of
names; `leaders`, a list of objects with `name` and `posts`. `original` is the text of the file that was opened, "" for a new bulletin:
the header fields that the form does not show are taken from it. `path` is "" for a new bulletin, whose path follows from title and day.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from bantin.content.bulletin import Bulletin, Mention, parse_bulletin
from bantin.headers.dates import Moment, parse_moment
from bantin.importer.bulletin_making import path_of
from bantin.language.normalization import clean, one_line

Form: TypeAlias = Mapping[str, Any]


def form_of(bulletin: Bulletin, original: str = "") -> Form:
    """Return the form that shows a bulletin; `original` is the text of its file if it has one."""
    return {
        "path": bulletin.path if original else "",
        "original": original,
        "title": bulletin.title,
        "date": str(bulletin.moment),
        "source": bulletin.source,
        "source_url": bulletin.source_url,
        "author": bulletin.author,
        "committees": [mention.name for mention in bulletin.committees],
        "leaders": [
            {"name": mention.name, "posts": list(mention.posts)} for mention in bulletin.leaders
        ],
        "body": bulletin.body,
    }


def missing_fields(form: Form) -> list[str]:
    """Return the names of the fields without which there is no bulletin and that are empty or not readable."""
    given = {
        "title": one_line(clean(form["title"])),
        "date": _moment(form),
        "body": form["body"].strip(),
    }
    return [name for name, value in given.items() if not value]


def bulletin_from(form: Form) -> Bulletin:
    """Return the bulletin that a form without missing fields says."""
    title, moment = one_line(clean(form["title"])), _moment(form)
    assert moment is not None
    committees = tuple(Mention(name) for text in form["committees"] if (name := _line(text)))
    leaders = tuple(
        Mention(name, tuple(filter(None, map(_line, one["posts"]))))
        for one in form["leaders"]
        if (name := _line(one["name"]))
    )
    path = form["path"] or path_of(title, moment.day)
    before = parse_bulletin(form["original"], path)[0] if form["original"] else None
    return replace(
        before or Bulletin(path, title, moment, ""),
        title=title,
        moment=moment,
        source=_line(form["source"]),
        source_url=_line(form["source_url"]),
        author=_line(form["author"]),
        committees=committees,
        leaders=leaders,
        body=f"{clean(form['body']).rstrip()}\n",
    )


def _moment(form: Form) -> Moment | None:
    return parse_moment(_line(form["date"]))


def _line(text: str) -> str:
    return one_line(clean(text))
