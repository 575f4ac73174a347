"""Links lead to the same files after a file was renamed."""

import pytest

from bantin.editing.link_edits import with_targets_renamed

HEAD = "---\ntitle: '[a](16-cu.md)'\n---\n\n"
OLD, NEW = "bulletins/2020/07/16-cu.md", "bulletins/2021/08/17-moi.md"
HERE = "bulletins/2020/07/01-a.md"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a](16-cu.md)", "[a](../../2021/08/17-moi.md)"),
        ("[a](./16-cu.md#doan)", "[a](../../2021/08/17-moi.md#doan)"),
        ("[a](<16-cu.md>)", "[a](<../../2021/08/17-moi.md>)"),
        ('[a](<16 cũ.md> "Tít (một)")', '[a](<../../2021/08/17-moi.md> "Tít (một)")'),
        ('[a](16 cũ.md "Tít (một)")', '[a](../../2021/08/17-moi.md "Tít (một)")'),
        ("[a](16%20c%C5%A9.md)", "[a](../../2021/08/17-moi.md)"),
        ("[a][b]\n\n[b]: <16 cũ.md> 'Tít'", "[a][b]\n\n[b]: <../../2021/08/17-moi.md> 'Tít'"),
        ('[a]( 16-cu.md "tên")', '[a]( ../../2021/08/17-moi.md "tên")'),
        ("[a](../07/16-cu.md)", "[a](../../2021/08/17-moi.md)"),
        ("[a]({filename}16-cu.md)", "[a]({filename}../../2021/08/17-moi.md)"),
        ("[a]({filename}/bulletins/2020/07/16-cu.md)", "[a]({filename}/bulletins/2021/08/17-moi.md)"),
        ("[a](/bulletins/2020/07/16-cu.md?b)", "[a](/bulletins/2021/08/17-moi.md?b)"),
        ("[a][b]\n\n[b]: 16-cu.md", "[a][b]\n\n[b]: ../../2021/08/17-moi.md"),
        ("[a](16-cu.md), [b](16-cu.md)", "[a](../../2021/08/17-moi.md), [b](../../2021/08/17-moi.md)"),
    ],
)  # fmt: skip
def test_links_of_others_follow_the_renamed_file(before: str, after: str) -> None:
    renamed = {OLD: NEW, "bulletins/2020/07/16 cũ.md": NEW}
    assert with_targets_renamed(HEAD + before, HERE, renamed) == HEAD + after


@pytest.mark.parametrize(
    "text",
    ["[a](16-cu.jpg)", "[a](#16-cu.md)", "https://a.example/16-cu.md", "[a](https://a.example/16-cu.md)", "16-cu.md",
     "[a](mailto:16-cu.md)", "[a](16-cu.md.md)", "[a](../16-cu.md)", "[a](//16-cu.md)", "[a]()",
     "[a](16 cũ.md chưa đóng"],
)  # fmt: skip
def test_all_else_stays(text: str) -> None:
    assert with_targets_renamed(HEAD + text, HERE, {OLD: NEW}) == HEAD + text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("![a](anh%201.jpg)", "![a](../../2020/07/anh%201.jpg)"),
        ("[a](01-a.md)", "[a](../../2020/07/01-a.md)"),
        ("[a](16-cu.md)", "[a](17-moi.md)"),
        ("[a](/bulletins/2020/07/01-a.md)", "[a](/bulletins/2020/07/01-a.md)"),
        ("[a](https://a.example/)", "[a](https://a.example/)"),
    ],
)
def test_links_of_the_renamed_file_lead_where_they_led(before: str, after: str) -> None:
    assert with_targets_renamed(HEAD + before, OLD, {OLD: NEW}) == HEAD + after
