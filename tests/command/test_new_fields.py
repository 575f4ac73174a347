"""What `bantin new` asks for is what a header can say, in the usual order."""

import pytest

from bantin.command.new_fields import NEW_KINDS
from bantin.headers.header_schema import SCHEMAS


@pytest.mark.parametrize("name", NEW_KINDS)
def test_fields_are_those_of_the_schema_in_its_order(name: str) -> None:
    kind = NEW_KINDS[name]
    assert kind.schema is SCHEMAS[name]
    order = [field.name for field in kind.schema]
    asked = [field.name for field in kind.fields]
    assert asked == [one for one in order if one in asked]
    for field in kind.schema:
        own = next((one for one in kind.fields if one.name == field.name), None)
        if own:
            assert own.repeated is field.repeated
            assert own.needed is bool(field.required)
        else:
            assert not field.required
