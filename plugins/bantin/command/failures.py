"""Says in one Vietnamese sentence why a verb could not do its job, if the cause lies with the machine or with a user."""

import traceback

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from bantin.errors import BantinError
from bantin.system_errors import sentence_of


def sentence_for(error: Exception) -> str | None:
    """Return the sentence, without a full stop; None for an error that only a mistake in this package can cause."""
    match error:
        case BantinError():
            return str(error)
        case MemoryError():
            return "Máy hết bộ nhớ. Đóng bớt chương trình khác rồi chạy lại, hoặc thêm --jobs 1"
        case TemplateNotFound():  # which is an OSError, too
            return f"Giao diện thiếu mẫu “{error.name}”"
        case TemplateError():
            return f"Mẫu của giao diện sai{_place(error)}: {error.message} ({type(error).__name__})"
        case OSError():
            return sentence_of(error)
    return None


def _place(error: TemplateError) -> str:
    """Return the template and the line where an error is; "" if they are not known, as from another process."""
    if isinstance(error, TemplateSyntaxError):
        return f" ở {error.filename or error.name}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    found = [
        f"{frame.filename}:{frame.lineno}" for frame in frames if frame.filename.endswith(".html")
    ]
    return f" ở {found[-1]}" if found else ""
