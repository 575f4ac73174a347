"""Makes what is published of a picture: the whole picture and its smaller sizes."""

from typing import NamedTuple

from bantin.pictures.picture_reading import clean, plan_for


class MadePicture(NamedTuple):
    """The bytes of a file; `is_faulty` if they are those of the picture as it is, because it could not be decoded."""

    data: bytes
    is_faulty: bool = False


def whole_picture(data: bytes) -> MadePicture:
    """Return a picture without metadata, and upright. Its pixels are encoded anew only if it has to be turned."""
    picture = clean(data)
    plan = plan_for(picture)
    if plan.orientation == 1:
        return MadePicture(picture.data)
    from bantin.pictures import decoding  # noqa: PLC0415 (an archive without pictures never loads Pillow)

    try:
        return MadePicture(decoding.turned(picture.data, plan.orientation))
    except decoding.UndecodableError:
        return MadePicture(picture.data, is_faulty=True)


def smaller_picture(data: bytes, width: int, height: int) -> MadePicture:
    """Return a smaller size of a picture, without metadata and upright.

    If it can't be made, or would have more bytes, the whole picture takes its place, so that no page leads nowhere.
    """
    from bantin.pictures import decoding  # noqa: PLC0415 (an archive without pictures never loads Pillow)

    picture = clean(data)
    try:
        made = decoding.scaled(picture.data, plan_for(picture).orientation, width, height)
    except decoding.UndecodableError:
        return whole_picture(data)._replace(is_faulty=True)
    return MadePicture(made) if len(made) < len(picture.data) else whole_picture(data)
