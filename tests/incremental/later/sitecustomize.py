"""Ten years later: what Python runs first when this folder is on its path.

The classes keep their names, so that what a process writes down can be read without this module.
"""

import datetime as module
import time

LATER = 10 * 365 * 24 * 60 * 60
_time, _time_ns = time.time, time.time_ns
_localtime, _gmtime, _strftime = time.localtime, time.gmtime, time.strftime


class _Kind(type):
    """Days made by C code are days too."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.__mro__[1])


class date(module.date, metaclass=_Kind):
    __module__ = "datetime"


class datetime(module.datetime, metaclass=_Kind):
    __module__ = "datetime"

    @classmethod
    def now(cls, tz: module.tzinfo | None = None) -> "datetime":
        return cls.fromtimestamp(time.time(), tz)


time.time = lambda: _time() + LATER
time.time_ns = lambda: _time_ns() + LATER * 10**9
time.localtime = lambda seconds=None: _localtime(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: _gmtime(time.time() if seconds is None else seconds)
time.strftime = lambda form, moment=None: _strftime(form, moment or time.localtime())
module.date, module.datetime = date, datetime  # type: ignore[misc] (a class is replaced, as a test may)
