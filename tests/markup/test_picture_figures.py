"""Pictures in texts: captions and credits from titles, and the sizes that browsers choose from."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.markup.links import Links
from bantin.markup.picture_figures import Caption, caption_of, caption_with
from bantin.markup.safe_html import sanitise
from bantin.markup.text_rendering import RenderedText, TextRenderer
from bantin.pictures.published_picture import Picture

FOLDER = "bulletins/2020/07"
PICTURES = {
    "2020/07/anh họp.jpg": Picture(1600, 1200, has_sizes=True),
    "2020/07/b.png": Picture(40, 30),
}
LINKS = Links({f"bulletins/{a}": a for a in PICTURES}, (), PICTURES)
SIZES = "(min-width: 38rem) 36rem, calc(100vw - 2rem)"
LARGE = (
    'src="anh%20h%E1%BB%8Dp.jpg" width="1600" height="1200" decoding="async" '
    'srcset="1.x/anh%20h%E1%BB%8Dp.jpg 576w, 2.x/anh%20h%E1%BB%8Dp.jpg 1152w, '
    f'anh%20h%E1%BB%8Dp.jpg 1600w" sizes="{SIZES}"'
)
SMALL = 'loading="lazy" src="b.png" width="40" height="30" decoding="async"'

Render = Callable[[str], RenderedText]


def figure(picture: str, caption: str = "") -> str:
    shown = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure class="picture"><img {picture}>{shown}</figure>'


@pytest.fixture(scope="module")
def render() -> Render:
    renderer = TextRenderer(sanitise)
    here = f"{FOLDER}/16-thu.md", "2020/07/16-thu.html"
    return lambda text: renderer.render(
        text, lambda to: LINKS.resolve(to, *here), {"TĐ": "thi đua"}
    )


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("![Họp](<anh họp.jpg>)", f'<p><img alt="Họp" loading="lazy" {LARGE}></p>'),
        (
            '![Họp](<anh họp.jpg> "Quang cảnh TĐ. Ảnh: Trần Văn An")',
            figure(
                f'alt="Họp" loading="lazy" {LARGE}',
                '<span class="caption__text">Quang cảnh <abbr title="thi đua">TĐ</abbr>.</span> '
                '<span class="caption__credit">Ảnh: Trần Văn An</span>',
            ),
        ),
        (
            '![Một](b.png "Ảnh: PV")\n![Hai](b.png)',
            figure(f'alt="Một" {SMALL}', '<span class="caption__credit">Ảnh: PV</span>')
            + "\n"
            + figure(f'alt="Hai" {SMALL}'),
        ),
        ('Xem ![Một](b.png "Tên").', f'<p>Xem <img alt="Một" {SMALL} title="Tên">.</p>'),
        (
            r'![Một](b.png "Lễ \"A\" & <b>")',
            figure(
                f'alt="Một" {SMALL}', '<span class="caption__text">Lễ "A" &amp; &lt;b&gt;</span>'
            ),
        ),
        (
            '![Một](b.png "Ảnh: PV")  \n![Hai](b.png)',
            figure(f'alt="Một" {SMALL}', '<span class="caption__credit">Ảnh: PV</span>')
            + "\n"
            + figure(f'alt="Hai" {SMALL}'),
        ),
        ("![Một](b.png#c.png)", '<p><img alt="Một" loading="lazy" src="b.png#c.png"></p>'),
        ("[Một](b.png)", '<p><a href="b.png">Một</a></p>'),
        ('![Một](c.png "Tên")', "<p><em>Một</em></p>"),
    ],
)  # fmt: skip
def test_a_picture_in_a_text(render: Render, text: str, html: str) -> None:
    assert render(text).html == html


def test_a_caption_can_be_searched(render: Render) -> None:
    rendered = render('Đoạn.\n\n![Một](b.png "Quang cảnh. Ảnh: PV")')
    assert rendered.blocks == ("Đoạn.", "Quang cảnh. Ảnh: PV")


@pytest.mark.parametrize(
    ("title", "caption"),
    [
        ("Quang cảnh hội nghị.", Caption("Quang cảnh hội nghị.", "")),
        ("Quang cảnh. Ảnh: Trần Văn An", Caption("Quang cảnh.", "Ảnh: Trần Văn An")),
        ("Quang cảnh. Ảnh: Trần Văn An.", Caption("Quang cảnh.", "Ảnh: Trần Văn An")),
        ("Quang cảnh (Ảnh: TTXVN)", Caption("Quang cảnh", "Ảnh: TTXVN")),
        ("Quang cảnh - Ảnh: TTXVN", Caption("Quang cảnh", "Ảnh: TTXVN")),
        ("Quang cảnh | Nguồn ảnh: Báo A", Caption("Quang cảnh", "Nguồn ảnh: Báo A")),
        ("Ảnh: PV", Caption("", "Ảnh: PV")),
        ("Trong ảnh: đồng chí An", Caption("Trong ảnh: đồng chí An", "")),
        ("Triển lãm Ảnh: Quê hương", Caption("Triển lãm Ảnh: Quê hương", "")),
        ("Ảnh 1. Lễ ký", Caption("Ảnh 1. Lễ ký", "")),
        (" ", Caption("", "")),
    ],
)
def test_a_title_says_the_caption_and_the_credit(title: str, caption: Caption) -> None:
    assert caption_of(title) == caption


@pytest.mark.parametrize(
    ("text", "credit", "caption"),
    [
        ("Quang cảnh.", "Trần Văn An", Caption("Quang cảnh.", "Ảnh: Trần Văn An")),
        ("Quang cảnh.", "Ảnh tư liệu", Caption("Quang cảnh.", "Ảnh tư liệu")),
        ("Quang cảnh. Ảnh: PV", "", Caption("Quang cảnh.", "Ảnh: PV")),
        ("", "PV", Caption("", "Ảnh: PV")),
    ],
)
def test_a_header_says_the_caption_and_the_credit(text: str, credit: str, caption: Caption) -> None:
    assert caption_with(text, credit) == caption


@given(st.text("Ảảnh:. (-|)a\n", max_size=40))
def test_a_title_loses_no_word(title: str) -> None:
    caption = caption_of(title)
    left = "".join(c for c in caption.text + caption.credit if c.isalpha())
    assert left == "".join(c for c in title if c.isalpha())


def test_captions_take_time_by_their_length(render: Render) -> None:
    began = time.process_time()
    render('![a](b.png "a")\n\n' * 9000)
    for part in (" ", ". Ảnh: (", "(", ". Ảnh: a"):
        caption_of(part * 50_000)
    assert time.process_time() - began < 10
