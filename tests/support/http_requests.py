"""Asks a server for an address."""

import re
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.support.waiting import SECONDS


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    text: str

    @property
    def edition(self) -> str:
        """What the script of this page waits to be followed by another."""
        found = re.search(r"/\.bantin/reload\.js\?(\d+)", self.text)
        assert found, self.text
        return found[1]


def get(address: str) -> Answer:
    try:
        with urlopen(address, timeout=SECONDS) as answer:
            return Answer(answer.status, dict(answer.headers), answer.read().decode())
    except HTTPError as error:
        return Answer(error.code, dict(error.headers), error.read().decode())
