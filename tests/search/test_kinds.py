"""The reader's script has the same kinds as the table."""

from bantin.content.kinds import KINDS

from .reader import Reader


def test_the_script_has_the_kinds_of_the_table(reader: Reader) -> None:
    kinds = {name: [kind.address_folder, kind.title] for name, kind in KINDS._asdict().items()}
    assert reader.run("index/kinds", "script => script.KINDS") == kinds
