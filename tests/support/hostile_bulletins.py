"""Bulletins that have broken site generators, or that try to. Each stands on 16 July 2020."""

import itertools

BODY = "Nội dung của một bản tin thử.\n"


def _head(*lines: str, title: str = "Thử") -> str:
    return "\n".join(["---", f"title: {title}", "date: 2020-07-16", *lines, "---", "", BODY])


def _date(date: str) -> str:
    return f"---\ntitle: Thử\ndate: {date}\n---\n\n{BODY}"


def _text(body: str) -> str:
    return f"---\ntitle: Thử\ndate: 2020-07-16\n---\n\n{body}\n"


DATES = [
    _date(d)
    for d in """05/06/2015|5/6/15|2015|06/2015|12|2020-02-30|30/02/2020|99999-01-01|0001-01-01|9999-12-31
2115-07-16|hôm nay|Thứ Năm 16/07/2020|16 tháng 7 năm 2020|2020-07-16T08:30:00+07:00|2020-07-16 08:30 ICT
2020-07-16 25:00|٢٠٢٠-٠٧-١٦|16.07.2020|2020/07/16|July 16, 2020|now|-1|1e9|%d/%m/%Y||null|[2020]|{y: 2020}
2020-07-17|2019-07-16""".replace("\n", "|").split("|")
]
TITLES = [
    _head(title=t)
    for t in (
        '""', "!!!", "🎉", "\u200b", "'<script>alert(1)</script>'", "a < b & c > d", "'\"><img src=x>'",
        "x" * 3000, "index", "archives", "CON", "..", "../../etc/passwd", "/etc/passwd", "{{ 7*7 }}",
        "{% include 'x' %}", "${7*7}", "%s%n", "\u202etxt.exe", "a\x00b", "a\x0bb", "\ufeffa", "ＴＥＳＴ",
        "T\u0336h\u0336ử", "[a, b]", "{a: b}", "'a\n\n  b'", "|\n  nhiều\n  dòng", "~", "true", "1.0",
    )
]  # fmt: skip
KEYS = [
    _head(f"{key}: {value}")
    for key, value in (
        ("get_content", "x"), ("is_valid", "x"), ("get_url_setting", "x"), ("get_static_links", "x"),
        ("refresh_metadata_intersite_links", "x"), ("save_as", "index.html"), ("save_as", "../../x.html"),
        ("save_as", "/etc/x"), ("template", "nope"), ("template", "../../../etc/passwd"), ("slug", "index"),
        ("slug", "../../x"), ("url", "javascript:alert(1)"), ("url", "https://may.example"),
        ("status", "publishd"), ("status", "draft"), ("status", "hidden"), ("lang", "xx"),
        ("translation", "true"), ("category", "a/../b"), ("tags", "[a, b]"), ("authors", "a; b"),
        ("timezone", "Sao/Hỏa"), ("date_format", "'%'"), ("locale", "x"), ("__class__", "x"),
        ("__init__", "x"), ("path", "/etc/passwd"), ("body", "x"), ("address", "index.html"), ("day", "x"),
        ("<script>", "x"), ("Title", "hai"), ("title", "hai"), ("date", "hai"), ("", "x"), ("? a", "x"),
        ("[a, b]", "x"), ("source_url", "javascript:alert(1)"), ("source_url", "data:text/html,x"),
        ("source_url", "https://a.example/<script>"), ("image", "../../../../etc/passwd"),
        ("image", "javascript:alert(1)"), ("image", "https://may.example/a.png"), ("image", "/etc/passwd"),
        ("modified", "hôm qua"), ("corrections", "x"), ("source", "'…'"), ("source", "x" * 600_000),
        ("committees", "Cơ quan không có"), ("leaders", "Người Không Có"), ("leaders", "../../etc/passwd"),
        ("leaders", "[[a]]"), ("leaders", "{name: a}"), ("summary", "'<script>alert(1)</script>'"),
        ("author", "'\"><script>alert(1)</script>'"),
    )
]  # fmt: skip
STRUCTURES = [
    _head("committees:", *(f"  - Cơ quan {i}" for i in range(5000))),
    _head("leaders:", *(f"  - Nguyễn Văn {i}" for i in range(2000))),
    _head("tags:", *(f"  - the-{i}" for i in range(5000))),
    _head(*(f"khoa{i}: x" for i in range(5000))),
    _head("source: " + "[" * 300 + "]" * 300),
    _head("source: " + "[" * 100_000),
    _head("source: " + "{a: " * 50_000),
    _head("source:\n  " + "- " * 100_000 + "x"),
    _head(*(" " * i + "a:" for i in range(1, 900))),
    _head("source: &a Báo", "author: *a"),
    _head(
        "a: &a [x, x]", *(f"{b}: &{b} [*{a}, *{a}]" for a, b in itertools.pairwise("abcdefghijk"))
    ),
    _head("<<: *a"),
    _head("source: !!python/object/apply:os.system ['touch /tmp/pwned']"),
    _head("source: !!binary aGVsbG8="),
    _head("%YAML 9.9"),
    _head("leaders:", "  - name: a", "    posts: " + "(" * 1900),
    _head("source: 'không đóng"),
    _head("\tsource: tab"),
    _head("source Báo"),
    _head("- a"),
    "",
    "\n",
    "\n\n" + _head(),
    BODY,
    "---\n",
    "---\n---\n",
    "---\n- a\n---\n",
    "---\nx\n---\n",
    "---\ntitle: a\n" + BODY,
    "---\ntitle: Thử\ndate: 2020-07-16\n---\n",
    "---\ntitle: Thử\ndate: 2020-07-16\n---\n\n \t\n",
    "Title: Thử\nDate: 2020-07-16",
    "Title: Thử\nDate: 2020-07-16\n\n",
    "Title: Thử\nDate 2020-07-16\n\n" + BODY,
    "Title: Thử\nTitle: Thử\nDate: 2020-07-16\n\n" + BODY,
    "Date: 2020-07-16\nTags: a\n\n" + BODY,
    ":title: Thử\n:date: 2020-07-16\n\n" + BODY,
    "+++\ntitle = 'Thử'\n+++\n" + BODY,
    "<html><head><title>Thử</title></head></html>\n",
]
BODIES = [
    _text(b)
    for b in (
        "<script>alert(1)</script>", "<div>", "</main></body>", "<!--", "<![CDATA[", "<![ ",
        "[a](javascript:alert(1))", "[a](data:text/html,x)", "[a]({attach}/../../../../etc/passwd)",
        "[a]({static}/../../etc/hostname)", "![a](/etc/passwd)", "[a](//may.example)", "[a](%00)",
        ".. include:: /etc/passwd", ".. raw:: html\n   :file: /etc/passwd", "{{ config }}", "{% raw %}",
        "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c", "a\x00b\x08c\x1bd", "\u202eđảo", "[" * 100_000,
        "![a](" * 20_000, ">" * 50_000, "- " * 50_000, "`" * 50_000, "*a* " * 2_000, "# a\n" * 5_000,
        "\n".join(" " * i + "- a" for i in range(300)), "<img " * 20_000, "a" * 400_000, "a" * 600_000,
        "&#x0;&#xD800;&#99999999;", "[a]: b\n" * 1_000, "|" * 50_000, "\\" * 20_000, "---\n---", "<?php x ?>",
    )
]  # fmt: skip
ENCODINGS = [
    _head(title="Đảng bộ").encode("utf-16"),
    _head(title="Đảng bộ").encode("utf-16-be"),
    _head(title="Đảng bộ").encode("utf-32"),
    b"---\ntitle: \xd0\xe0ng\ndate: 2020-07-16\n---\n\nx\n",
    b"---\ntitle: \xa7\xb6ng b\xe9 t\xd8nh\ndate: 2020-07-16\n---\n\nx\n",
    b"---\ntitle: \xed\xa0\x80\ndate: 2020-07-16\n---\n\nx\n",
    b"---\ntitle: \xc0\x80\ndate: 2020-07-16\n---\n\nx\n",
    b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    b"PK\x03\x04" + bytes(100),
    bytes(1000),
    b"\xff" * 1000,
    b"\xef\xbb\xbf" + _head(title="có BOM").encode(),
    _head(title="xuống dòng kiểu Windows").replace("\n", "\r\n").encode(),
    _head(title="xuống dòng kiểu cũ").replace("\n", "\r").encode(),
    _head(title="dấu rời: ti\u00ea\u0301ng".replace(":", "")).encode(),
]
_FILES = [
    *(t.encode() for t in (*DATES, *TITLES, *KEYS, *STRUCTURES, *BODIES)),
    *ENCODINGS,
]
# Names that collide, that some system cannot hold, or that lead elsewhere.
_NAMED = {
    "bulletins/2020/07/16-con.md": _head(),
    "bulletins/2020/07/16-.md": _head(),
    "bulletins/2020/07/16-!!!.md": _head(),
    "bulletins/2020/07/16-..md": _head(),
    "bulletins/2020/07/16-a b.md": _head(),
    "bulletins/2020/07/16-a-b.md": _head(),
    "bulletins/2020/07/16-a_b.md": _head(),
    "bulletins/2020/07/16-Đảng.md": _head(),
    "bulletins/2020/07/16-Đa\u0309ng.md": _head(),
    "bulletins/2020/07/16-<script>.md": _head(),
    "bulletins/2020/07/16-" + "dài" * 60 + ".md": _head(),
    "bulletins/2020/07/16-x.html": _head(),
    "bulletins/2020/07/16-x.MD": _head(),
    "bulletins/2020/07/16-x.md.md": _head(),
    "bulletins/2020/07/16-x.rst": ".. raw:: html\n   :file: /etc/passwd\n",
    "bulletins/2020/07/16-x.md~": _head(),
    "bulletins/2020/07/index.md": _head(),
    "bulletins/2020/07/32-x.md": _head(),
    "bulletins/2020/13/01-x.md": _head(),
    "bulletins/0000/00/00-x.md": _head(),
    "bulletins/x.md": _head(),
    "bulletins/2020/07/16-x/16-y.md": _head(),
    "bulletins/2020/07/16-x/index.html": "<script>alert(1)</script>",
}
HOSTILE: dict[str, bytes] = {
    **{f"bulletins/2020/07/16-hiem-{i:03}.md": data for i, data in enumerate(_FILES)},
    **{path: text.encode() for path, text in _NAMED.items()},
}
