"""Describes errors of the operating system (OSError) in Vietnamese."""

import errno

_NETWORK = "mất kết nối với ổ đĩa mạng"
_REASONS = {
    errno.EACCES: "không có quyền",
    errno.EBUSY: "đang có chương trình khác dùng",
    errno.EDQUOT: "đã hết phần ổ đĩa được dùng",
    errno.EEXIST: "chỗ ấy đã có một tệp hay thư mục khác",
    errno.EFBIG: "tệp quá lớn",
    errno.EHOSTDOWN: _NETWORK,
    errno.EHOSTUNREACH: _NETWORK,
    errno.EINVAL: "ổ đĩa không nhận tên hoặc yêu cầu này",
    errno.EIO: "ổ đĩa hỏng hoặc đã bị rút ra",
    errno.EISDIR: "là một thư mục",
    errno.ELOOP: "liên kết đi thành vòng",
    errno.EMFILE: "mở quá nhiều tệp cùng lúc",
    errno.ENAMETOOLONG: "tên hoặc đường dẫn quá dài",
    errno.ENETDOWN: _NETWORK,
    errno.ENETUNREACH: _NETWORK,
    errno.ENFILE: "máy mở quá nhiều tệp cùng lúc",
    errno.ENODEV: "không còn ổ đĩa ấy",
    errno.ENOENT: "không có tệp hay thư mục ấy",
    errno.ENOMEM: "máy hết bộ nhớ",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.ENOTCONN: _NETWORK,
    errno.ENOTDIR: "có một phần của đường dẫn không phải thư mục",
    errno.ENOTEMPTY: "chỗ ấy là một thư mục còn tệp",
    errno.ENXIO: "không còn ổ đĩa ấy",
    errno.EPERM: "không được phép",
    errno.EROFS: "ổ đĩa chỉ đọc được",
    errno.ESTALE: _NETWORK,
    errno.ETIMEDOUT: _NETWORK,
    errno.EXDEV: "hai chỗ nằm ở hai ổ đĩa",
}
# Errors of Windows that Python maps to an `errno` of another meaning, or to none,
# https://learn.microsoft.com/windows/win32/debug/system-error-codes--0-499-
_WINDOWS_REASONS = {
    21: "không còn ổ đĩa ấy",
    32: "đang có chương trình khác mở",
    33: "đang có chương trình khác mở",
    53: _NETWORK,
    59: _NETWORK,
    64: _NETWORK,
    67: _NETWORK,
    112: "ổ đĩa đã đầy",
    121: _NETWORK,
    123: "tên có ký tự mà ổ đĩa không nhận",
    206: "tên hoặc đường dẫn quá dài",
    1231: _NETWORK,
}


def reason_of(error: OSError) -> str:
    """Return the reason of an error in Vietnamese; for a rare error, the system's own message."""
    of_windows = _WINDOWS_REASONS.get(getattr(error, "winerror", None) or 0)
    return of_windows or _REASONS.get(error.errno or 0) or error.strerror or str(error)


def sentence_of(error: OSError) -> str:
    """Return a Vietnamese sentence with the reason, and with the file that could not be read or written if it is known.

    Of a file that could not be copied or renamed, the old and the new name are told.
    """
    names = [str(name) for name in (error.filename, error.filename2) if name is not None]
    what = f" “{'” → “'.join(names)}”" if names else ""
    return f"Không đọc hay ghi được{what}: {reason_of(error)}"
