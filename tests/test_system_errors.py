"""What is said of errors of the operating system."""

import errno
import os

import pytest

from bantin.system_errors import reason_of, sentence_of


@pytest.mark.parametrize("name", ["EACCES", "EMFILE", "ENAMETOOLONG", "ENOSPC", "EROFS", "ESTALE"])
def test_reason_is_not_the_english_of_the_system(name: str) -> None:
    code = getattr(errno, name)
    reason = reason_of(OSError(code, os.strerror(code)))
    assert reason != os.strerror(code)
    assert not reason.isascii()


def test_windows_tells_more_than_its_errno() -> None:
    error = FileNotFoundError(errno.ENOENT, "The filename or extension is too long", "x")
    assert reason_of(error) == "không có tệp hay thư mục ấy"
    error.winerror = 206  # type: ignore[attr-defined]  # as Windows sets it
    assert reason_of(error) == "tên hoặc đường dẫn quá dài"


def test_rare_error_keeps_the_words_of_the_system() -> None:
    assert reason_of(OSError(errno.EDOM, "Odd")) == "Odd"
    assert reason_of(OSError("no number")) == "no number"


def test_sentence_names_the_files_that_are_known() -> None:
    full = errno.ENOSPC, ""
    assert sentence_of(OSError(*full)) == "Không đọc hay ghi được: ổ đĩa đã đầy"
    assert sentence_of(OSError(*full, "a")) == "Không đọc hay ghi được “a”: ổ đĩa đã đầy"
    assert sentence_of(OSError(*full, "a", None, "b")) == (
        "Không đọc hay ghi được “a” → “b”: ổ đĩa đã đầy"
    )
