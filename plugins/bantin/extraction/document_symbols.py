"""Finds what looks like the symbol of an official document, such as "34/CT-TTg", "18-NQ/TW" or "30/2020/NĐ-CP".

A symbol is a number, the code of a kind and an organ. The state writes 34/CT-TTg, the Party 18-NQ/TW. Normative documents have the year:
30/2020/NĐ-CP. Those of the National Assembly have its term and no code: 72/2025/QH15; letters of the state have no code either:
153/UBND-NC. Newspapers print other signs and spaces: 18 - NQ/TW, 19-2017/NQ-CP, 34/CT - TTg.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bantin.extraction.document_kinds import KINDS_OF_ASSEMBLY, canonical_code, kinds_of_code

_SIGN = "[ ]?[-–/][ ]?"
# An organ or a code: capitals and digits, with single small letters among them (TTg, ThU); or T.Ư (the Central Committee).
_PART = r"(?:T\.[ ]?[ƯW]|Ctr|[A-ZĐƯ](?:[A-ZĐƯÔĂÂÊ0-9]|[ ]?&[ ]?|(?<=QH)[ ](?=1[0-9]\b)|[a-z](?![a-zà-ÿăđĩũơưạ-ỹ])){1,20})"
# The pattern begins with a plain set, and looks behind only after it, because `re` can then skip quickly what is no digit.
_SYMBOL = re.compile(
    rf"""
    (?P<number> [0-9] (?: (?<= số[0-9] ) | (?<! [\w/.–-][0-9] ) ) (?: [0-9]{{0,2}}\.[0-9]{{3}} | [0-9]{{0,5}} ) [A-Za-z]? (?: -[0-9] )? )
    (?P<sign> {_SIGN} )
    (?: (?P<year> (?:19|20)[0-9]{{2}} ) (?P<sign_after_year> {_SIGN} ) )?
    (?>
        (?P<first> {_PART} )
        (?: (?P<sign_of_rest> {_SIGN} | [ ](?=[A-ZĐ]{{3}}|TTg) ) (?P<rest> {_PART} (?: (?: [-–/] | (?P=sign_of_rest) ) {_PART} ){{0,5}} ) )?
    )
    (?! \w )
    """,
    re.VERBOSE,
)
_ASSEMBLY = re.compile(r"(?:QH|UBTVQH)[0-9]{1,4}", re.IGNORECASE)
# The Party's central committee, and that of a province: newspapers also print 42/QĐ-TW.
_PARTY = re.compile("TW|TƯ|T[.]|TU")
_CENTRAL = re.compile(r"(?:t\.?ư|t\.w)(?![^-/])")


@dataclass(frozen=True, slots=True)
class Symbol:
    """What looks like a symbol, and where it stands in the text: from `start` to before `end`.

    `printed` is without spaces; `number`, `code` and `organ` are parts of it, and a symbol without a code has all after the number and
    the year as its organ. `kinds` are the kinds for which the code stands.
    """

    start: int
    end: int
    printed: str
    number: str
    year: str
    code: str
    organ: str
    kinds: tuple[str, ...]
    has_spaces: bool

    @property
    def is_certain(self) -> bool:
        """Whether little else is written so: with the code of a kind and an organ, or with the year and the term of the Assembly."""
        return bool(self.kinds and self.organ)

    @property
    def is_as_of_party(self) -> bool:
        """Whether "-" is between the number and the code, as the Party writes."""
        return bool(self.code) and self.printed.startswith("-", len(self.number))

    @property
    def key(self) -> str:
        """What all ways to print the symbol have in common, such as "18/nq-tw" for "18 - NQ/TW" and "18-NQ/T.Ư"."""
        number = self.number.replace(".", "").lstrip("0").casefold()
        organ = _CENTRAL.sub("tw", self.organ.casefold()).replace("&", "").replace("/", "-")
        kind_and_organ = "-".join(filter(None, (canonical_code(self.code), organ)))
        return "/".join(filter(None, (number, self.year, kind_and_organ)))

    def with_number(self, number: str) -> "Symbol":
        """Return the symbol that shares all but its number with this one."""
        return replace(self, number=number, printed=number + self.printed.removeprefix(self.number))


def symbols_in(text: str) -> Iterator[Symbol]:
    """Yield what looks like symbols in a text, which has to be in NFC on one line; what stands before decides whether they are."""
    for match in _SYMBOL.finditer(text):
        kinds = kinds_of_code(match["first"])
        # "5 - UBND" are two parts of a sentence, "5 - QĐ/TW" is a symbol.
        if kinds or match["sign"].strip() == "/" or " " not in match["sign"]:
            yield _symbol(match, kinds)


def _symbol(match: re.Match[str], kinds: tuple[str, ...]) -> Symbol:
    """Return the symbol in a match, whose first part is the code of some kinds, or no code."""
    head = match.string[match.start() : match.end("first")]
    sign, rest = match["sign_of_rest"] or "", match["rest"] or ""
    if sign == " ":  # "12/QĐ UBND" lacks a sign; but in "34/SYT UBND" another organ is named
        sign, rest = ("-", rest) if kinds else ("", "")
    code, organ = match["first"], _without_spaces(rest)
    if not kinds:
        code, organ = "", _without_spaces(f"{code}{sign}{rest}")
        kinds = KINDS_OF_ASSEMBLY if match["year"] and _ASSEMBLY.fullmatch(organ) else ()
    elif "/" in (match["sign_after_year"] or match["sign"]) and not _PARTY.match(organ):
        kinds = kinds[:1]
    return Symbol(
        match.start(),
        match.end() if rest else match.end("first"),
        _without_spaces(f"{head}{sign}{rest}"),
        match["number"],
        match["year"] or "",
        code,
        organ,
        kinds,
        has_spaces=" " in match[0],
    )


def _without_spaces(text: str) -> str:
    return text.replace(" ", "").replace("–", "-")
