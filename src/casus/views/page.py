"""Self-contained web pages: one file, no script, no outside request, everything that is not ours escaped.

The page forbids itself everything but its own style sheet, by a Content Security Policy that names the hash
of the sheet (W3C, Content Security Policy Level 3, §2.3.1). Article text goes through Jinja's autoescaping.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from casus.views import phrases
from casus.views.plain import printable


@cache
def environment() -> Environment:
    """Jinja with autoescaping on, unknown names an error, and the phrases as filters."""
    made = Environment(
        loader=PackageLoader("casus.views"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )
    made.filters.update(
        {
            name.removesuffix("_phrase"): getattr(phrases, name)
            for name in dir(phrases)
            if name.endswith("_phrase")
        },
        doubts=phrases.doubts,
        squeeze=phrases.squeeze,
        web_address=web_address,
    )
    made.globals.update(stances=phrases.STANCES, inferred=phrases.INFERRED)
    return made


def render(template: str, **values: object) -> str:
    """The page that ``templates/<template>`` makes of the values."""
    style = (files("casus.views") / "templates" / "page.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return environment().get_template(template).render(style=Markup(style), digest=digest, **values)


def web_address(url: str | None) -> str | None:
    """The address if a reader may safely follow it: http or https with a host; ``None`` otherwise."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _printable(value: object) -> object:
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value
