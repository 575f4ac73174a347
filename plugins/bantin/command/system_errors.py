"""Describes errors of the operating system (OSError) in Vietnamese."""

import errno

_REASONS = {
    errno.EACCES: "không có quyền",
    errno.EEXIST: "đã có",
    errno.EISDIR: "là một thư mục",
    errno.ENOENT: "không có",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.ENOTDIR: "có một phần của đường dẫn không phải thư mục",
    errno.EPERM: "không được phép",
    errno.EROFS: "ổ đĩa chỉ đọc được",
}


def reason_of(error: OSError) -> str:
    """Return the reason of an error in Vietnamese; for a rare error, the system's own message."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def sentence_of(error: OSError) -> str:
    """Return a Vietnamese sentence that names the file that could not be read or written, and the reason."""
    return f"Không đọc hay ghi được “{error.filename or ''}”: {reason_of(error)}"
