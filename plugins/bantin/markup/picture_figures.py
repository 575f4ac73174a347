"""Turns each picture that stands alone in a paragraph and has a title into a figure, with the title as its caption.

The end of a caption can name who made the picture, as newspapers write it: "Quang cảnh hội nghị. Ảnh: Trần Văn An".
"""

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

# Only with a capital letter: "Trong ảnh: …" tells what a picture shows.
_CREDIT = re.compile(
    r"(?:^|(?<=[.!?…;,|)–—-])\s*|\s*\()((?:Ảnh|Nguồn ảnh)\s*:\s*[^()]+?)\)?\.?\s*$"
)
_LONGEST_CREDIT = 200  # characters
_CREDIT_NAMED = re.compile(r"(?:nguồn )?ảnh\b", re.IGNORECASE)


class Caption(NamedTuple):
    """What stands under a picture: what it shows, and who made it ("Ảnh: …"); each is "" if it is not known."""

    text: str
    credit: str

    @property
    def parts(self) -> list[tuple[str, str]]:
        """The class of each part that is known, and its text."""
        parts = (("caption__text", self.text), ("caption__credit", self.credit))
        return [part for part in parts if part[1]]


def caption_of(title: str) -> Caption:
    """Return the caption that a title says: its end is the credit if it begins with "Ảnh:"."""
    title = " ".join(title.split())
    found = _CREDIT.search(title, max(len(title) - _LONGEST_CREDIT, 0))
    if not found:
        return Caption(title, "")
    return Caption(title[: found.start()].rstrip(" ;,|–—-("), found[1].strip())


def caption_with(text: str, credit: str) -> Caption:
    """Return the caption that two fields of a header say; a credit that is only a name gets "Ảnh:" before it."""
    if not credit:
        return caption_of(text)
    return Caption(text, credit if _CREDIT_NAMED.match(credit) else f"Ảnh: {credit}")


def wrap_pictures(root: Element) -> None:
    """Put each picture under `root` that has a title into a figure if its paragraph has nothing but such pictures."""
    if root.find(".//p/img[@title]") is None:
        return
    for parent in list(root.iter()):
        if any(map(_is_pictures_only, parent)):
            parent[:] = [new for child in parent for new in _figures(child)]


def _is_pictures_only(element: Element) -> bool:
    """Whether this is a paragraph of only pictures, line breaks and space, and one of the pictures has a title."""
    if element.tag != "p" or element.find("img[@title]") is None:
        return False
    texts = (element.text, *(child.tail for child in element))
    return {child.tag for child in element} <= {"img", "br"} and not any(
        text and text.strip() for text in texts
    )


def _figures(element: Element) -> list[Element]:
    """Return figures in place of a paragraph of pictures, any other element as it is."""
    return list(map(_figure, element.findall("img"))) if _is_pictures_only(element) else [element]


def _figure(picture: Element) -> Element:
    """Return a figure with the picture, which loses its title; with a caption if it had one."""
    figure = Element("figure", {"class": "picture"})
    figure.tail, picture.tail = "\n", None
    figure.append(picture)
    parts = caption_of(picture.attrib.pop("title", "")).parts
    if parts:
        caption = SubElement(figure, "figcaption")
        for class_, text in parts:
            part = SubElement(caption, "span", {"class": class_})
            part.text, part.tail = text, " "
        part.tail = None
    return figure
