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
    found = _CREDIT.search(title)
    if not found:
        return Caption(title.strip(), "")
    return Caption(title[: found.start()].rstrip(" ;,|–—-("), found[1].strip())


def caption_with(text: str, credit: str) -> Caption:
    """Return the caption that two fields of a header say; a credit that is only a name gets "Ảnh:" before it."""
    if not credit:
        return caption_of(text)
    return Caption(text, credit if _CREDIT_NAMED.match(credit) else f"Ảnh: {credit}")


def wrap_pictures(root: Element) -> None:
    """Put each picture under `root` that has a title into a figure if its paragraph has nothing but such pictures."""
    parents = {child: parent for parent in root.iter() for child in parent}
    for paragraph in [element for element in root.iter("p") if _is_pictures_only(element)]:
        parent = parents[paragraph]
        place = list(parent).index(paragraph)
        parent.remove(paragraph)
        for picture in paragraph.findall("img"):
            parent.insert(place, _figure(picture))
            place += 1


def _is_pictures_only(paragraph: Element) -> bool:
    """Whether a paragraph has only pictures, line breaks and space, and one of its pictures has a title."""
    texts = (paragraph.text, *(child.tail for child in paragraph))
    tags = {child.tag for child in paragraph}
    return (
        "img" in tags
        and tags <= {"img", "br"}
        and not any(text and text.strip() for text in texts)
        and any(picture.get("title") for picture in paragraph.findall("img"))
    )


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
