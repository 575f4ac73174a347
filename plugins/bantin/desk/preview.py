"""Shows a bulletin as its page on the site will: the same Markdown, without what only the whole archive knows.

The HTML is not sanitised here, since the sanitiser is a compiled package: the page of the desk shows it in a frame that runs no scripts.
"""

from html import escape

from bantin.content.bulletin import Bulletin
from bantin.language.date_words import weekday_and_day
from bantin.markup.text_rendering import RenderedText


def preview(bulletin: Bulletin, text: RenderedText) -> str:
    """Return the HTML of the article; `text` is the rendered body."""
    about = [
        f"<time>{weekday_and_day(bulletin.day)}</time>",
        *_told("Nguồn", bulletin.source),
        *_told("Tác giả", bulletin.author),
    ]
    people = [
        f'<li><span class="facts__name">{escape(one.name)}</span>{_posts(one.posts)}</li>'
        for one in bulletin.leaders
    ]
    organs = [
        f'<li><span class="tag">{escape(one.name)}</span></li>' for one in bulletin.committees
    ]
    return "\n".join(
        (
            '<article class="bulletin">',
            f"<header><h1>{escape(bulletin.title)}</h1>",
            f'<p class="bulletin__meta">{" ".join(about)}</p></header>',
            f'<div class="prose">{text.html}</div>',
            *_facts(
                [
                    *_listed("Lãnh đạo trong bản tin", "facts__list", people),
                    *_listed("Cơ quan", "tags", organs),
                ]
            ),
            "</article>",
        )
    )


def _facts(lines: list[str]) -> list[str]:
    return ['<section class="facts">', *lines, "</section>"] if lines else []


def _told(label: str, value: str) -> list[str]:
    return [f"<span>{label}: {escape(value)}</span>"] if value else []


def _posts(posts: tuple[str, ...]) -> str:
    items = "".join(f"<li>{escape(post[:1].upper() + post[1:])}</li>" for post in posts)
    return f'<ul class="facts__posts">{items}</ul>' if items else ""


def _listed(title: str, css_class: str, items: list[str]) -> list[str]:
    return [f'<h2>{title}</h2><ul class="{css_class}">', *items, "</ul>"] if items else []
