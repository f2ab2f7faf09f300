"""Every page is self-contained, safe and legible in both colour schemes."""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.resources import files

import pytest

from casus.model import Document, Reading
from casus.views.brief import make_brief
from casus.views.brief_html import brief_html
from casus.views.page import web_address

STYLE = (files("casus.views") / "templates" / "page.css").read_text(encoding="utf-8")
COLOURS = re.compile(r"--(\w+): (#[0-9a-f]{6});")
LIGHT, DARK = (dict(COLOURS.findall(part)) for part in STYLE.split("@media (prefers-color-scheme: dark)"))
READABLE = 4.5
"""Least contrast of text with its ground (WCAG 2.2, success criterion 1.4.3)."""


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "evidence"])
@pytest.mark.parametrize(
    "text", ["ink", "quiet", "link", "will", "will_not", "may", "demand", "did", "denies", "assesses"]
)
def test_text_stands_out_from_its_ground(scheme: dict[str, str], ground: str, text: str) -> None:
    assert contrast(scheme[text], scheme[ground]) >= READABLE


def test_the_policy_allows_this_style_sheet_and_nothing_else(reading: Reading) -> None:
    page = brief_html(make_brief([reading]))
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in page
    assert "style=" not in page
    assert "src=" not in page.replace("-src=", "")


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://example.org/report", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https:", False),
        ("http://[broken", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url: str | None, followed: bool) -> None:
    assert (web_address(url) == url and url is not None) is followed


def test_the_original_is_linked_without_telling_where_the_reader_comes_from() -> None:
    page = brief_html(make_brief([Reading(Document("Nothing.", url="https://example.org/a?b=1&c=2"))]))
    assert '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer">original</a>' in page
