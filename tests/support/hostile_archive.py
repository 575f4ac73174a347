"""An archive with an attack in every field: header fields, names, posts, glossary, body.

Each attack opens a dialog or sets `window.ran`; a page that lets one run is found out by either.
"""

import json
from pathlib import Path

from tests.support.file_trees import write_tree

DO = "window.ran=1;alert(1)"

ATTACKS = [
    f"<script>{DO}</script>",
    f"</title><script>{DO}</script>",
    f"</script><script>{DO}</script>",
    f"<!--</script>--><script>{DO}</script>",
    f"--><script>{DO}</script>",
    f"]]><script>{DO}</script>",
    f"</textarea><script>{DO}</script>",
    f"</style><script>{DO}</script>",
    f"</noscript><script>{DO}</script>",
    f"</template><script>{DO}</script>",
    f"<ScRiPt>{DO}</sCrIpT>",
    f"<script >{DO}</script >",
    f"<script/x>{DO}</script>",
    f"<scr<script>ipt>{DO}</scr</script>ipt>",
    f"<<script>{DO}//<</script>",
    f"<script type=module>{DO}</script>",
    "<script src=data:text/javascript,window.ran=1></script>",
    f"<img src=x onerror={DO}>",
    f'"><img src=x onerror="{DO}">',
    f"'><img src=x onerror='{DO}'>",
    f"`><img src=x onerror=`{DO}`>",
    f"<img src=x:x onerror\t=\t{DO}>",
    f"<img/src=x/onerror={DO}>",
    f"<svg onload={DO}>",
    f"<svg/onload={DO}//",
    f"<svg><script>{DO}</script></svg>",
    f"<svg><animate onbegin={DO} attributeName=x dur=1s>",
    f"<math><mtext></p><style><img title='</style><img src=x onerror={DO}>'>",
    f"<body onload={DO}>",
    f"<input autofocus onfocus={DO}>",
    f"<details open ontoggle={DO}>x</details>",
    f"<video><source onerror={DO}></video>",
    f"<iframe srcdoc='<script>parent.{DO}</script>'></iframe>",
    f"<iframe src=javascript:{DO}></iframe>",
    f"<object data=javascript:{DO}></object>",
    f"<form action=javascript:{DO}><button autofocus>x</button></form>",
    f"<a href=javascript:{DO}>x</a>",
    f"javascript:{DO}",
    f"JaVaScRiPt:{DO}",
    f"java\tscript:{DO}",
    f"data:text/html,<script>{DO}</script>",
    f"vbscript:{DO}",
    f'" onmouseover="{DO}" autofocus onfocus="{DO}" x="',
    f"' onmouseover='{DO}' autofocus onfocus='{DO}' x='",
    f" autofocus onfocus={DO} tabindex=1 ",
    f"<style>@import 'data:text/css,*{{x:1}}';</style><p style=animation:x onanimationend={DO}>",
    "<base href=https://evil.example/><meta http-equiv=refresh content=0;url=https://evil.example/>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    f"{{{{ ''.__class__ }}}}{{% raw %}}<script>{DO}</script>{{% endraw %}}",
    f"&lt;script&gt;{DO}&lt;/script&gt;",
    f"&#60;img src=x onerror={DO}&#62;",
    f"\\u003cscript\\u003e{DO}\\u003c/script\\u003e",
    f"\\\"}};{DO};//",
    f"![x](x'onerror='{DO})",
    f"[x](javascript:{DO})",
    f"[x]( java&#x73;cript:{DO})",
    f"<javascript:{DO}>",
    f"<x@x.example'onmouseover='{DO}>",
    "</main></body></html><p>after the end</p>",
    "<plaintext>",
]  # fmt: skip

_BODY = """{attack}

## {attack}

- {attack}
- **{attack}** *{attack}* `{attack}` XA{number}

> {attack}

| {attack} | b |
|---|--:|
| {attack} | c |

[{attack}](https://x.example/) [x]({attack}) [x](<{attack}>) [x](/x "{attack}") [x][far]
![{attack}](https://x.example/x.png) ![x]({attack}) <{attack}>

    {attack}

[far]: <{attack}> "{attack}"
"""


def write_hostile_archive(root: Path) -> Path:
    """One leader, committee, bulletin, abbreviation and page for each attack."""
    files: dict[str, str] = {}
    for number, attack in enumerate(ATTACKS, 1):
        files |= _files(number, attack)
    glossary = {f"XA{number}": attack for number, attack in enumerate(ATTACKS, 1)}
    glossary |= dict.fromkeys(ATTACKS, "nghĩa")
    lines = (f"{_quoted(abbr)}: {_quoted(meaning)}\n" for abbr, meaning in glossary.items())
    return write_tree(root, {**files, "abbreviations.yml": "".join(lines)})


def day_of(number: int) -> str:
    return f"2020-{1 + number % 12:02}-{1 + number % 28:02}"


def _files(number: int, attack: str) -> dict[str, str]:
    text, day = _quoted(attack), day_of(number)
    other = _quoted(f"{attack} {number}")
    body = _BODY.format(attack=attack, number=number)
    committee = [
        f"name: {text}", f"short: {text}", f"abbreviations: [{text}]", "other_names:",
        f"  - name: {other}", "    from: 2010", "    to: 2015",
        "source: https://x.example/?a=b&c=javascript:alert(1)",
    ]  # fmt: skip
    leader = [
        f"name: {text}", f"other_names: [{other}]", "posts:",
        f"  - post: {text}", f"    committee: to-chuc-{number}", "    from: 2019",
        f"    source: {text}", f"    note: {text}",
        f"  - post: {_quoted(attack + 'c')}", f"    committee: {text}",
        f"    source: {_quoted('https://x.example/' + attack)}",
    ]  # fmt: skip
    bulletin = [
        f"title: {text}", f"date: {day}", f"source: {_quoted(f'Nguồn {number} {attack}')}",
        "source_url: https://x.example/?a=b&c=javascript:alert(1)", f"author: {text}",
        f"summary: {text}", f"image: {text}", f"modified: {day}", "corrections:",
        f"  - date: {day}", f"    note: {text}", f"committees: [to-chuc-{number}]", "leaders:",
        f"  - name: ke-xau-{number}", f"    posts: [{text}, {_quoted(attack + 'd')}]",
        f"  - name: {other}", f"  - ke-xau-{1 + number % len(ATTACKS)}",
    ]  # fmt: skip
    page = [f"title: {text}", f"summary: {text}"]
    return {
        f"committees/to-chuc-{number}.md": _file(committee, body),
        f"leaders/ke-xau-{number}.md": _file(leader, body),
        f"bulletins/{day[:4]}/{day[5:7]}/{day[8:]}-so-{number}.md":
            _file(bulletin, body),
        f"pages/trang-{number}.md": _file(page, body),
    }  # fmt: skip


def _quoted(text: str) -> str:
    """As a YAML text in double quotes, which JSON's texts are."""
    return json.dumps(text, ensure_ascii=False)


def _file(header: list[str], body: str) -> str:
    return "\n".join(["---", *header, "---", "", body])
