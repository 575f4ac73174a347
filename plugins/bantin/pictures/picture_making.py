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
    del data  # so that its memory is free while the picture is decoded
    return _upright(picture.data, plan_for(picture).orientation)


def smaller_picture(data: bytes, width: int, height: int) -> MadePicture:
    """Return a smaller size of a picture, without metadata and upright.

    If it can't be made, or would have more bytes, the whole picture takes its place, so that no page leads nowhere.
    """
    from bantin.pictures import decoding  # noqa: PLC0415 (an archive without pictures never loads Pillow)

    picture = clean(data)
    del data
    orientation = plan_for(picture).orientation
    try:
        made = decoding.scaled(picture.data, orientation, width, height)
    except decoding.UndecodableError:
        return _upright(picture.data, orientation)._replace(is_faulty=True)
    return (
        MadePicture(made) if len(made) < len(picture.data) else _upright(picture.data, orientation)
    )


def _upright(data: bytes, orientation: int) -> MadePicture:
    if orientation == 1:
        return MadePicture(data)
    from bantin.pictures import decoding  # noqa: PLC0415 (see above)

    try:
        return MadePicture(decoding.turned(data, orientation))
    except decoding.UndecodableError:
        return MadePicture(data, is_faulty=True)
