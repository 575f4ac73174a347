"""The settings of an archive that describe its site: each is declared, read and checked here."""

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from bantin.errors import SettingsError
from bantin.site.template_extensions import TemplateExtensions, read_template_extensions

PREFIX = "ARCHIVE_"
_NAMES = "TAG REPOSITORY JOBS EXECUTOR ALLOW_REMOVALS DESK NEW_FILE DRAFTS REVIEW_PAGE"
TAG, REPOSITORY, JOBS, EXECUTOR, ALLOW_REMOVALS, DESK, NEW_FILE, DRAFTS, REVIEW_PAGE = _KNOWN = [
    f"{PREFIX}{name}" for name in _NAMES.split()
]
ALL = "all"  # a value of ALLOW_REMOVALS
_LANGUAGE = "vi"
# A domain name or e-mail address, and a date on which its owner owned it,
# https://www.rfc-editor.org/rfc/rfc4151#section-2.1
_TAG = re.compile(r"(?:[\w.-]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)*,[0-9]{4}(?:-[0-9]{2}){0,2}")
# The page for a new file of GitHub, GitLab and Forgejo; that for changing one differs in a word, and has the path where this has the name.
_NEW_FILE = re.compile(
    r"(?P<repository>.+)/(?P<kind>_?)new/(?P<branch>[^?]+?)/?\?file_?name=(?P<folder>[^&{]*)\{path\}(?:&.*)?"
)
# Domains reserved for examples, which nobody can own, https://www.rfc-editor.org/rfc/rfc2606
_EXAMPLE_TAG = re.compile(r"(?:^|[@.])example(?:\.(?:com|net|org))?,")


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The site's identity: its name, URL, feed tag and time zone, and what settings add to templates.

    `url` has no slash at its end, and is empty until the site has an address on the web.
    """

    name: str
    tagline: str
    url: str
    tag: str  # authority and date of the feeds' tag: ids (RFC 4151), never changed once published
    zone: ZoneInfo  # the time zone of all times in the content
    repository: str = ""  # the URL where the content is kept and readers can report errors
    desk: str = (
        ""  # the folder of Pyodide, by which the editors' desk runs; "" for a site without the desk
    )
    new_file: str = ""  # the URL of the forge's page for a new file, with {path}, and {text} where the forge takes it
    drafts: bool = False  # whether drafts are shown, as in a preview
    review_page: bool = True  # whether the site has the page for editors
    static: tuple[str, ...] = ()  # what Pelican copies: content paths of files and folders
    templates: TemplateExtensions = field(default_factory=TemplateExtensions)

    @property
    def edit_file(self) -> str:
        """The URL of the forge's page on which a file is changed, with {path}; "" if `new_file` is of no known forge."""
        found = _NEW_FILE.fullmatch(self.new_file)
        return (
            found.expand(r"\g<repository>/\g<kind>edit/\g<branch>/\g<folder>{path}")
            if found
            else ""
        )


def read_site_settings(settings: Mapping[str, Any]) -> SiteSettings:
    """Return the site's settings, taken from Pelican's.

    Raises SettingsError if one of them is missing or not valid, or if a setting ARCHIVE_… is unknown.
    """
    if unknown := sorted(n for n in settings if n.startswith(PREFIX) and n not in _KNOWN):
        raise SettingsError(
            f"không có thiết lập {', '.join(unknown)}; các thiết lập {PREFIX}… là {', '.join(sorted(_KNOWN))}"
        )
    if (language := _text(settings, "DEFAULT_LANG").lower()) != _LANGUAGE:
        raise SettingsError(
            f"DEFAULT_LANG chỉ có thể là “{_LANGUAGE}”, không phải “{language}”: giao diện, cách sắp xếp và tìm kiếm "
            "chỉ có tiếng Việt. Trang riêng bằng tiếng khác ghi lang ở phần đầu của trang"
        )
    jobs_from(settings)
    allowed_removals_from(settings)
    return SiteSettings(
        name=_text(settings, "SITENAME", needed=True),
        tagline=_text(settings, "SITESUBTITLE"),
        url=_url(_text(settings, "SITEURL")),
        tag=_tag(_text(settings, TAG, needed=True)),
        zone=_zone(_text(settings, "TIMEZONE", needed=True)),
        repository=_text(settings, REPOSITORY) if REPOSITORY in settings else "",
        desk=_text(settings, DESK) if DESK in settings else "",
        new_file=_new_file(_text(settings, NEW_FILE) if NEW_FILE in settings else ""),
        drafts=_choice(settings, DRAFTS, usual=False),
        review_page=_choice(settings, REVIEW_PAGE, usual=True),
        static=_static(settings.get("STATIC_PATHS")),
        templates=read_template_extensions(settings),
    )


def jobs_from(settings: Mapping[str, Any]) -> int:
    """Return how many processes may build: ARCHIVE_JOBS or, without this setting, the number of CPU cores.

    The number does not change what a build makes, so SiteSettings does not contain it. Raises SettingsError if
    ARCHIVE_JOBS is not a positive integer.
    """
    jobs = settings.get(JOBS)
    if jobs is not None and (type(jobs) is not int or jobs < 1):
        raise SettingsError(f"{JOBS} phải là một số từ 1 trở lên, không phải {jobs!r}")
    return jobs or os.cpu_count() or 1


def executor_from(settings: Mapping[str, Any]) -> str:
    """Return the setting ARCHIVE_EXECUTOR: dask://HOST:PORT, or empty for processes of this machine.

    The form is not checked here. The executor does not change what a build makes, so SiteSettings does not
    contain it. Raises SettingsError if the setting is not a text.
    """
    return _text(settings, EXECUTOR) if settings.get(EXECUTOR) is not None else ""


def allowed_removals_from(settings: Mapping[str, Any]) -> int | None:
    """Return how many bulletins a build may remove from the site: ARCHIVE_ALLOW_REMOVALS, a number or "all".

    Return None without this setting. It is not in SiteSettings for the same reason as the number of jobs. Raises
    SettingsError if it has another value.
    """
    allowed = settings.get(ALLOW_REMOVALS)
    if allowed == ALL:
        return sys.maxsize
    if allowed is not None and (type(allowed) is not int or allowed < 0):
        raise SettingsError(
            f"{ALLOW_REMOVALS} phải là một số từ 0 trở lên hoặc “{ALL}”, không phải {allowed!r}"
        )
    return allowed


def advice(config: SiteSettings) -> list[str]:
    """Return Vietnamese advice, one text for each setting to change before the site is published.

    Each text says which setting is still empty or provisional, and what the site lacks because of it.
    """
    told = []
    if not config.url:
        told.append(
            "SITEURL còn trống, nên trang chưa có sitemap.xml, địa chỉ chính thức (canonical) và ô tìm kiếm của trình "
            "duyệt, còn nguồn tin (feed) chỉ có địa chỉ tương đối. Trước khi đăng, đặt SITEURL, ví dụ "
            "SITEURL=https://tinh.gov.vn/ban-tin"
        )
    if _EXAMPLE_TAG.search(config.tag):
        told.append(
            f"{TAG} còn là tên tạm “{config.tag}”. Trình đọc tin nhận ra bản tin bằng tên này: đăng rồi mới đổi thì mọi "
            "người đọc sẽ thấy lại tất cả như tin mới. Trước khi đăng, đặt tên miền của mình và năm bắt đầu dùng nó, "
            f'ví dụ {TAG} = "tinh.gov.vn,2026"'
        )
    return told


def _text(settings: Mapping[str, Any], name: str, *, needed: bool = False) -> str:
    value = settings.get(name)
    if value is None:
        raise SettingsError(f"thiếu {name}")
    if not isinstance(value, str):
        raise SettingsError(f"{name} phải là chữ trong nháy, không phải {value!r}")
    if needed and not value.strip():
        raise SettingsError(f"{name} còn trống")
    return value


def _choice(settings: Mapping[str, Any], name: str, *, usual: bool) -> bool:
    value = settings.get(name, usual)
    if not isinstance(value, bool):
        raise SettingsError(f"{name} phải là True hoặc False, không phải {value!r}")
    return value


def _static(paths: object) -> tuple[str, ...]:
    """Return Pelican's STATIC_PATHS, without what Pelican's settings refuse (`supported_settings`)."""
    listed = paths if isinstance(paths, list | tuple) else ()
    return tuple(path for path in listed if isinstance(path, str))


def _url(url: str) -> str:
    if url and not re.fullmatch(r"https?://[^\s/]+\S*", url):
        raise SettingsError(
            f"SITEURL phải là địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http:// và không có khoảng trắng, "
            f"không phải “{url}”"
        )
    return url.rstrip("/")


def _new_file(url: str) -> str:
    if url and not re.fullmatch(r"https?://[^\s/]+/\S*\{path\}\S*", url):
        raise SettingsError(
            f"{NEW_FILE} phải là địa chỉ trang tạo tệp mới, có {{path}} ở chỗ của tên tệp, như "
            f"“https://github.com/TỔ-CHỨC/KHO/new/main?filename=content/{{path}}&value={{text}}”, không phải “{url}”"
        )
    return url


def _tag(tag: str) -> str:
    if not _TAG.fullmatch(tag):
        raise SettingsError(
            f'{TAG} phải là tên miền và năm, như "tinh.gov.vn,2026" (RFC 4151), không phải “{tag}”'
        )
    return tag


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    # LookupError: no zone has this name. ValueError: no file can have this name. OSError: it is a folder's name.
    except (LookupError, ValueError, OSError) as error:
        raise SettingsError(
            f"TIMEZONE “{name}” không phải tên múi giờ; ở Việt Nam là “Asia/Ho_Chi_Minh”"
        ) from error
